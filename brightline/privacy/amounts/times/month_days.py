"""Days of a month in a row: 'free: Dec 1 4 6 7 13', 'jours : 2 3 5 8 décembre', '2. 3. 5. Dez'.

What lives here: days with their month in front or behind, or behind a word for days, with blanks or
any signs of lists between them, in eight languages. Each is later than the one before and in the
month, as the figures of a number told one by one are by chance only; and those of the clause are no
number together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.dates import MONTH_NAME
from brightline.privacy.amounts.common.forms import Form, Span, row_rises, told_spans
from brightline.privacy.amounts.common.wholes import clause_is_no_number
from brightline.privacy.text.late import late

_SHORT = (
    r"(?:janv?|fevr?|mrz|avr|juil|sept?|okt|o[cu]t|nov|de[cz]|gen|mag|giu|lug|ago|set|ott|dic|mrt|maj)"
    r"\.?(?![a-z])"
)
_MONTH = rf"(?:{MONTH_NAME}\.?|{_SHORT})"
_DAY = r"(?:3[01]|[12]\d|[1-9])"
_SIGN = r"(?P<s>[.,]?\s|,|\.,\s|\s?/\s?|\s?\|\s?|\s·\s)"
_LAST = r"(?:\.?,?\s(?:and|y|e|et|und|och|og|en|&)\s)"
_ROW = rf"(?P<row>{_DAY}{_SIGN}{_DAY}(?:(?P=s){_DAY})+(?:{_LAST}{_DAY})?)"
_APART = r"(?<![\w.,:/+$€£-])(?<!\d\s)(?<!\d,\s)"
_ENDS = r"(?![a-z\d]|[.,:/-]\d|\s?[/x-]\s?\d|\.?\s\d|,\s\d(?!\d{0,2}\s?[a-z$€£]{3}))"
_DAYS = (
    r"(?:days?|dates?|nights?|dias?|fechas?|noches|datas?|jours?|dates?|nuits|tage?n?|termine?|nachte|giorni|notti|"
    r"dagen|data|datums|dagar|datum|natter)"
)
_WORDS = r"(?:\s(?!call|text|tel|ring|dial|llama|marca)[a-z]{2,12}){0,3}\s?:?\s"
_IN_FRONT = late(rf"(?<![a-z]){_MONTH}\s?:?\s{_ROW}{_ENDS}")
_BEHIND = late(rf"{_APART}{_ROW}\.?\s(?:of\s|de\s|di\s|van\s|d')?{_MONTH}(?!\s\d(?!\d{{3}}(?!\d)))")
_BEHIND_DAYS = late(rf"(?<![a-z]){_DAYS}{_WORDS}{_ROW}{_ENDS}")
_NEEDED = late(r"\d(?:\.?,?\s|,|\s?[/|]\s?|\s·\s)[1-3]?\d(?:\.?,?\s|,|\s?[/|]\s?|\s·\s)\d")
_LOOK_BACK, _LOOK_AHEAD = 90, 90  # characters beside a place in which such a row may stand


def month_days(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _are_days(match: re.Match[str]) -> bool:
    """Whether each is later than the one before, and no figures of the clause are a number."""
    return row_rises(match) and clause_is_no_number(match)


_FORMS = tuple(Form(_NEEDED, form, "row", _are_days) for form in (_IN_FRONT, _BEHIND, _BEHIND_DAYS))
