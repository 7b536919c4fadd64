"""Lines that begin with an hour or a price: 'null drei ... zwei', then '9 bis 19 Uhr' or '51 €'.

What lives here: which line breaks bound a number, because the figures behind them are told to be
something else. Of a number that is written one group a line no line is such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.numerals import Atom

_CLOCK = r"(?:[01]?\d|2[0-4])(?:[:.h]\d\d)?"
_OF_CLOCK = r"(?:uhr|h|hs|hrs?|horas?|heures?|ore|godz|am|pm|o'?clock)"
_UNTIL = r"(?:bis|to|till?|until|a|as|ate|al|alle|au|jusqu'?a|hasta|tot|til|do|до|or|oder|ou|o)"
_MONEY = (
    r"(?:[$€£¥]|eur(?:os?)?|usd|dollars?|dolares|bucks|pounds?|quid|chf|kr|zl|lei|ron|tl|pesos?|"
    r"reais|roses?|rosas)"
)
_LASTS = (
    r"(?:min(?:ut\w{1,3})?|mn|std|stunden?|hours?|days?|tage?|dias?|jours?|years?|anos|ans|"
    r"jahre?|yo)"
)
_ENDS = r"(?![a-z\d])"
_AMOUNT = re.compile(
    rf"{_CLOCK}\s?{_OF_CLOCK}{_ENDS}|{_CLOCK}\s?(?:{_OF_CLOCK}\s)?(?:{_UNTIL}\s|-\s?){_CLOCK}\s?{_OF_CLOCK}{_ENDS}"
    rf"|{_CLOCK}\s(?:bis|to|till?|until|alle|as|ate|hasta)\s{_CLOCK}(?![\w.:/-]|\s?\d)"
    rf"|\d{{1,4}}(?:[.,]\d\d)?[^\S\n]?{_MONEY}(?:(?<=[^a-z])|{_ENDS})|\d{{1,3}}\s{_LASTS}{_ENDS}"
    rf"|[a-z]{{3,13}}\s(?:bis|to|till?|alle|as|a|hasta)\s[a-z]{{3,13}}\s{_OF_CLOCK}{_ENDS}"
)
_SIGN = re.compile(r"\n\W{0,2}[$€£¥]\s?\Z")
_FEWEST_BEFORE = 7  # digits of a local number


def opens_amount(lower: str, start: int, end: int) -> bool:
    """Whether a line that begins with an amount begins in the gap between two figures."""
    if "\n" not in lower[start:end]:
        return False
    return _SIGN.search(lower, start, end) is not None or _AMOUNT.match(lower, end) is not None


def by_line(lower: str, chain: Sequence[Atom]) -> Iterator[Sequence[Atom]]:
    """A chain in parts, cut where a line with an amount follows the digits of a number."""
    if len(chain) < 2 or "\n" not in lower[chain[0].end : chain[-1].start]:
        yield chain
        return
    first = digits = 0
    for at, atom in enumerate(chain):
        if digits >= _FEWEST_BEFORE and opens_amount(lower, chain[at - 1].end, atom.start):
            yield chain[first:at]
            first, digits = at, 0
        digits += len(atom.digits)
    yield chain[first:]
