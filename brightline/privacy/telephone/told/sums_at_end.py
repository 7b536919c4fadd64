"""Numbers whose end is a sum in plain sight: '212-555-014 + 2', '212 555 01 and then 40 plus 2'.

What lives here: a last digit behind a plus, a last group with something taken from it or added in
words, and the text with the number in their place. Sums in brackets are in `told_sums`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.telephone.numbers.told_apart import DIGIT_WORD, digits_told
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_LESS = r"(?:minus|less|menos|moins|weniger|meno|take\saway|subtract)"
_MORE = r"(?:plus|mas|piu|mais|add)"
SUMMED = re.compile(
    r"^\+$|^\+\d$|\d\+\d?$|(?<![a-z])(?:minus|less|menos|moins|weniger|meno|away|subtract|plus|mas|piu|add)(?![a-z])"
)
"""What some word of such a text is, for `word_marks`."""
FEWEST_SUMMED = 9
"""Digits of the number in front of the last."""
_LAST_ADDED = late(
    r"(?<![\w$€£.+])(?P<row>\(?\d{3}\)?[\s.-]{0,2}\d{3}[\s.-]{0,2}\d{3})\s?\+\s?(?P<last>\d)(?![\w%]|\s?\+)"
)
_COUNTED = late(
    rf"(?<![\w$€£.])(?P<plus>\+?)\(?(?P<row>\d(?:[\s().-]{{0,2}}\d){{3,9}})[\s,.-]{{1,2}}(?:(?:and|then|y|luego|et|puis|und|dann)\s){{1,3}}"
    rf"(?P<a>\d{{1,4}}),?\s(?:(?P<less>{_LESS})|{_MORE})\s(?P<b>\d{{1,3}}|{DIGIT_WORD})(?![\w%])"
)
_NO_DIGIT = re.compile(r"\D+")


def with_sums_at_end(folded: Folded) -> Folded:
    """The same with the digits of such numbers."""
    return folded.changed(_summed(folded.lower))


def _summed(lower: str) -> Iterator[Change]:
    for told in _LAST_ADDED.finditer(lower):
        digits = _NO_DIGIT.sub("", told["row"]) + told["last"]
        if nanp_national(digits):
            yield told.start("row"), told.end(), digits
    for told in _COUNTED.finditer(lower):
        b = int(digits_told(told["b"]))
        end = str(int(told["a"]) + (-b if told["less"] else b)).zfill(len(told["a"]))
        digits = _NO_DIGIT.sub("", told["row"]) + end
        if end.isdigit() and len(end) == len(told["a"]) and is_number(digits, bool(told["plus"])):
            yield told.start("row"), told.end(), digits
