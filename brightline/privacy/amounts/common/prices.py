"""Round amounts: figures that may be prices by themselves, without a currency beside them.

What lives here: lists like '80/120/200'. Prices with a currency are in `quantities`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from brightline.privacy.figures.numerals import Atom

ROUND = 5  # prices are multiples of five
ROUND_SUM = 50  # 'starts at 200, first hour 250, the last 1500': what sums told one by one are
YEAR = re.compile(r"(?:19|20)\d\d")  # figures told one by one that may be a year
_STEPS = {"figures": ROUND, "word": ROUND_SUM}
# 'two hundred sixty': digits of a word, and what they are a multiple of
_IN_HUNDREDS, _TENS = 3, 10
_DEAREST = 5000  # dearer than any price in a list of prices
_THOUSANDS, _DIGITS_APART = ("000", "500"), 3  # behind a point, and in front of it
_FEWEST_OF_TWO = 4  # groups of two amounts
_FEWEST_COUNTED = 3  # prices in front of a count

_PRICE = r"[1-9]\d{1,2}0|[1-9]0|[1-9][05]"
_AND = r",?\s(?:and|or|y|o|u|et|ou|und|oder|e)\s"
_NEXT = rf"[$€£]?(?:{_PRICE})(?!\d)"
_SAME_SIGN = "|".join(  # 'prices 30, 55 50, 101' is no list
    rf"(?:{sign}{_NEXT}){{1,4}}"
    for sign in (r"\s?-\s?", r"\s?/\s?", r"\s?[.,]\s?", r"\s?\|\s?", r"\s")
)
_ROW = (
    rf"[$€£]?\s?(?:{_PRICE})(?:(?:{_SAME_SIGN})(?:{_AND}{_NEXT})?|{_AND}{_NEXT})"
    rf"(?![\d]|\s?[-/.,x]\s?\d|\s0|\s\d+(?!\d|\s?[a-z])|{_AND}\d|\s(?:to|a)\s\d(?!\d))"
)
THOUSANDS = (
    r"(?<![.,/-])(?<![\d)]\s)(?<!\d[,/-]\s)[1-9]\d{0,2}\.[05]00(?:\s?[-/|,]\s?[1-9]\d{0,2}\.[05]00){0,2}"
    r"(?!\d|[\s.,/|-]{1,3}\d)"
)
"""'150.000', '35.000/45.000': pesos, often without a sign. No figure stands on either side."""
TOLD_PRICES = (
    rf"(?:rates?|prices?|tariffs?|fees?|roses|donations?|tarifas?|precios?|rosas)\s?[:=-]?\s?{_ROW}",
    rf"(?<![\d.,/x-])(?<![\d.,/x-]\s)(?<!\d,\s)(?<!\d\sand\s){_ROW}\s(?:roses|rosas|dollars|dolares|euros)(?![a-z])",
    r"(?<![a-z])(?:one|two|three|four|half|una|dos|tres)\s(?:an\s)?(?:hours?|horas?|nights?|noches?)\s"
    rf"(?:for|por|is|at)\s[$€£]?(?:{_PRICE})(?!\d|[-./]\d)",
)
"""Amounts that words tell, rows in any order: 'prices: 60 / 200 / 100', 'two hours for 220'."""


def are_round_sums(parts: Iterable[str]) -> bool:
    """Whether all figures told one by one are what sums are: 'starts at 200, the last 1500'."""
    return all(int(part) % ROUND_SUM == 0 for part in parts)


def are_sums_around(area: str, line: str) -> bool:
    """The same of what stands in the place of an area code and of a line: '300 6x3 2000'."""
    return are_round_sums((area, line)) and line[0] != "0"


def is_price_list(atoms: Sequence[Atom]) -> bool:
    """'80/120/200': two to four plain amounts, each dearer than the last, all multiples of five.

    A number cut up so would have to ascend in round steps without a leading zero anywhere.
    """
    if not 2 <= len(atoms) <= 4:
        return False
    amounts = [_amount(atom) for atom in atoms]
    return None not in amounts and all(
        a is not None and b is not None and a < b for a, b in pairwise(amounts)
    )


def looks_like_prices(atoms: Sequence[Atom]) -> bool:
    """Whether all atoms are round amounts: not proof of prices, but no proof of a number either."""
    return all(_amount(atom) is not None for atom in atoms) or _are_thousands(atoms)


def are_prices_and_a_count(window: Sequence[Atom]) -> bool:
    """'mes 70, salón 220, 5 horas 860, 3 recámaras': round amounts, and how many of the next."""
    *prices, last = window
    return len(last.digits) == 1 and len(prices) >= _FEWEST_COUNTED and looks_like_prices(prices)


def _are_thousands(atoms: Sequence[Atom]) -> bool:
    """'35.000/45.000': two amounts or more, each with its thousands apart."""
    if len(atoms) < _FEWEST_OF_TWO or len(atoms) % 2:
        return False
    return all(
        1 <= len(before.digits) <= _DIGITS_APART
        and before.digits[0] != "0"
        and thousands.digits in _THOUSANDS
        for before, thousands in zip(atoms[::2], atoms[1::2], strict=True)
    )


def is_round_in_words(atom: Atom) -> bool:
    """'two hundred sixty', 'novecientos': hundreds in words that end in a zero tell of money."""
    hundreds = atom.notation == "word" and len(atom.digits) == _IN_HUNDREDS
    return hundreds and int(atom.digits) % _TENS == 0


def _amount(atom: Atom) -> int | None:
    if is_round_in_words(atom):
        return int(atom.digits)
    if atom.notation not in _STEPS or not 2 <= len(atom.digits) <= 4 or atom.digits[0] == "0":
        return None
    amount = int(atom.digits)
    return amount if amount % _STEPS[atom.notation] == 0 and amount <= _DEAREST else None
