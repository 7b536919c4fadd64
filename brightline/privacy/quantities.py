"""Figures that are positively recognised as a price, date, age, time or measurement.

What lives here: the patterns that keep a run of figures readable. Whatever is *not* recognised here
and is long enough to be a contact is masked, so a pattern too many leaks and a pattern too few only
hides a price: each one is as narrow as it can be.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from brightline.privacy.numerals import Atom

_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"  # a year that an advert could mean
_MONTH = r"(?:0[1-9]|1[0-2])"
_DAY = r"(?:0[1-9]|[12]\d|3[01])"
_SHORT_MONTH = r"(?:0?[1-9]|1[0-2])"
_SHORT_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH_NAME = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|"
    r"junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
)
_CLOCK = r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?"

# Dates with a full year cannot be the inside of a number with its area code in front, so they are
# recognised before numbers are looked for; all other quantities only afterwards.
_FULL_DATES = re.compile(
    rf"(?<![\d.])(?:{_YEAR}(?P<sep>[-/.]){_MONTH}(?P=sep){_DAY}"
    rf"|{_SHORT_DAY}(?P<sep2>[-/.]){_SHORT_MONTH}(?P=sep2){_YEAR}"
    rf"|{_SHORT_MONTH}(?P<sep3>[-/.]){_SHORT_DAY}(?P=sep3){_YEAR})(?:t(?=\d\d:)|(?![\d]))"
    rf"(?:,?\s?(?:at\s)?{_CLOCK}(?:\s?[ap]m)?)?(?!\d)"
)

_AMOUNT = r"\d{1,3}(?:,\d{3}){1,2}(?:\.\d\d)?|\d{1,5}(?:[.,]\d\d)?"
_CURRENCY_WORD = (
    r"(?:usd|dollars?|bucks?|dlls?|dolares|eur|euros?|gbp|pounds?|quid|cad|aud|mxn|pesos?|roses?|"
    r"rosas?|flowers?|donation|kisses|[$€£¥])"
)
_TIME_UNIT = r"(?:minutes?|minutos?|mins?|m|hours?|horas?|hrs?|h|hh|qv|days?|dias?|nights?|noches?)"
_LENGTH = (
    r"(?:lbs?|pounds?|kgs?|kilos?|cms?|mm|in|inch|inches|feet|ft|miles?|mi|kms?|oz|ml|sq\.?\s?ft|"
    r"sqft|sqm|m2|mbps|gb|mb|mp|hp|cc|watts?|volts?|%|percent)"
)
_NEXT = r"\s?(?:[-/,&+]|to|or)\s?"
_QUANTITIES = re.compile(
    "|".join(
        (
            rf"(?<![\w$])[$€£¥]\s?(?:{_AMOUNT})(?:{_NEXT}[$€£¥]?\s?\d{{2,4}}(?![\d.,]?\d)){{0,3}}"
            rf"(?:\s?(?:{_CURRENCY_WORD}))?(?![\d])",
            rf"(?<![\d.,])(?:\d{{2,4}}{_NEXT}){{0,3}}(?:{_AMOUNT})\s?{_CURRENCY_WORD}(?![a-z\d])",
            rf"(?<![\d.,/])\d{{1,3}}(?:{_NEXT}\d{{1,3}}){{0,4}}\s?-?{_TIME_UNIT}(?![a-z\d])",
            rf"(?<![\d.,/])\d{{1,3}}(?:\.\d{{1,2}})?(?:{_NEXT}\d{{1,3}})?\s?{_LENGTH}(?![a-z\d])",
            r"(?<!\d)[3-7]\s?(?:'|ft\.?|feet)\s?(?:\d{1,2}(?:\.5)?)?\s?(?:''|\"|in(?:ch(?:es)?)?)?(?!\d)",
            # bust, waist, hips in inches or centimetres
            r"(?<![\d-])(?:[2-5]\d[a-k]{0,4}|[6-9]\d|1[0-4]\d)(?P<m>\s?[-/x]\s?)"
            r"(?:[1-4]\d|[5-9]\d)(?P=m)(?:[2-6]\d|[7-9]\d|1[0-4]\d)(?![\d-])",
            rf"(?<![\d:])(?:{_CLOCK}|\d{{1,2}})\s?(?:[ap]\.?m?\.?)?\s?(?:-|to|a|til|till|until)\s?"
            rf"(?:{_CLOCK}|\d{{1,2}})\s?(?:[ap]\.?m\b\.?)",
            rf"(?<![\d:])(?:{_CLOCK}|\d{{1,2}})\s?[ap]\.?m\b\.?",
            rf"(?<![\d:]){_CLOCK}(?:\s?(?:-|to)\s?{_CLOCK})?(?:\s?hrs?)?(?![\d:])",
            r"(?<!\d)24\s?[/x-]?\s?7(?:\s?[/x-]\s?365)?(?!\d)",
            r"(?<!\d)(?:1[89]|[2-9]\d)\s?-?(?:y\.?/?o\.?|yrs?|years?|anos|anios)(?![a-z\d])",
            r"(?<![a-z\d])(?:age|aged|edad)\W{0,2}\d\d(?!\d)",
            rf"(?<![\d/.-]){_SHORT_DAY}(?P<s>[-/.]){_SHORT_MONTH}(?:(?P=s)(?:[0-4]\d))?(?![\d/.-])",
            rf"(?<![\d/.-]){_SHORT_MONTH}(?P<s2>[-/.]){_SHORT_DAY}(?:(?P=s2)(?:[0-4]\d))?(?![\d/.-])",
            rf"(?<!\d){_YEAR}\s?[-/]\s?(?:{_YEAR})(?!\d)",
            rf"(?<![a-z]){_MONTH_NAME}\.?\s{_SHORT_DAY}(?:st|nd|rd|th)?(?:,?\s{_YEAR})?(?!\d)",
            rf"(?<!\d){_SHORT_DAY}(?:st|nd|rd|th)?\s(?:de\s)?{_MONTH_NAME}\.?,?"
            rf"(?:\s(?:de(?:l)?\s)?{_YEAR})?(?!\d)",
        )
    )
)
_ROUND = 5  # prices are multiples of five
_DEAREST = 5000  # dearer than any price in a list of prices


def full_dates(lower: str) -> list[tuple[int, int]]:
    """Spans of dates with a four-figure year, a time of day behind them included."""
    return [match.span() for match in _FULL_DATES.finditer(lower)]


def quantities(lower: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Spans of every recognised quantity that begins between `start` and `end`, in order."""
    stop = len(lower) if end is None else end
    spans = [match.span() for match in _FULL_DATES.finditer(lower, start, stop)]
    spans += [match.span() for match in _QUANTITIES.finditer(lower, start, stop)]
    return sorted(spans)


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
    return all(_amount(atom) is not None for atom in atoms)


def _amount(atom: Atom) -> int | None:
    if atom.notation != "figures" or not 2 <= len(atom.digits) <= 4 or atom.digits[0] == "0":
        return None
    amount = int(atom.digits)
    return amount if amount % _ROUND == 0 and amount <= _DEAREST else None
