"""Digits that are repeated as a short word or a sign tells: '0 dbl7 dbl0 9', '212-5{3}-0142'.

What lives here: rows of figures and number words with such a repeat, the note that explains it
('5{3} = 5 three times'), and the text with the number in their place. Repeats in whole words are in
`told_times`, those of a North American number's middle in `told_digits`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.telephone.numbers.told_apart import DIGIT_WORD, digits_told
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_TWICE = r"(?:dbl|dble|dubl|dubbl|dubble|dub|dobl|dopp)"
_THRICE = r"(?:trpl|trple|trpel|tripl|trip|tpl|trbl)"
REPEATED = re.compile(
    rf"(?<![a-z])(?:{_TWICE}|{_THRICE})\.?(?:\d|\W?$|{DIGIT_WORD})|\d(?:\{{[2-9]\}}|[x^*][2-9](?!\d))"
)
"""What some word of such a row is, for `word_marks`."""
FEWEST_REPEATED = 6
"""Digits written beside such a repeat."""
_FIGURE = rf"(?:\d{{1,6}}|{DIGIT_WORD}(?![a-z]))"
_SHORT = rf"(?:(?:{_TWICE}|{_THRICE})[\s.-]{{0,2}}{_FIGURE})"
_ITEM = rf"(?:{_SHORT}|{_FIGURE})"
# A figure may be glued to a repeat behind it: '0dbl7 9dbl0'.
_ROW = late(
    rf"(?<![\w$€£])(?P<plus>\+?)\(?(?P<row>{_ITEM}(?:[\s.,/()*-]{{1,3}}{_ITEM}|{_SHORT}){{1,14}})(?![\w%])"
)
_PART = late(
    rf"(?:(?:(?P<two>{_TWICE})|(?P<three>{_THRICE}))[\s.-]{{0,2}})?(?P<figure>\d{{1,6}}|{DIGIT_WORD})"
)
_CUE = late(rf"(?<![a-z])(?:{_TWICE}|{_THRICE})(?![a-z]{{3}})")
_TIMES = r"(?:\{[2-9]\}|[x^*][2-9](?!\d))"
_NOTE = rf"(?:\s?\(\s?\d{_TIMES}\s?(?:=|is|means|reads|for|es|son)\s[^()\n]{{1,40}}\))"
_REPEATED = rf"(?:(?:\d{{1,6}}{_TIMES}){{1,4}}\d{{0,6}}|\d{{1,6}})"
_EXPLAINED = late(_NOTE)
_BRACED = late(
    rf"(?<![\w$€£.])(?P<plus>\+?)(?P<row>\(?{_REPEATED}(?:[\s.)/-]{{1,2}}{_REPEATED}){{0,6}})(?P<note>{_NOTE})?(?![\w%])"
)
_OF_BRACED = re.compile(r"(\d*)(\d)(?:\{([2-9])\}|[x^*]([2-9]))|(\d+)")


def with_short_repeats(folded: Folded) -> Folded:
    """The same with the digits of such numbers."""
    lower = folded.lower
    changes = [*_in_words(lower)] if _CUE.search(lower) else []
    if "{" in lower or _EXPLAINED.search(lower):
        changes += _in_braces(lower)
    return folded.changed(changes)


def _in_words(lower: str) -> Iterator[Change]:
    for row in _ROW.finditer(lower):
        parts = list(_PART.finditer(row["row"]))
        if not any(part["two"] or part["three"] for part in parts):
            continue
        digits = "".join(map(_said, parts))
        if is_number(digits, plus=bool(row["plus"])):
            yield *row.span("row"), digits


def _said(part: re.Match[str]) -> str:
    """Of several figures the first alone is repeated: 'dbl 50' is '550'."""
    digits = digits_told(part["figure"])
    again = 2 if part["two"] else 3 if part["three"] else 1
    return digits[0] * again + digits[1:]


def _in_braces(lower: str) -> Iterator[Change]:
    for row in _BRACED.finditer(lower):
        if "{" not in row["row"] and not row["note"]:
            continue
        digits = "".join(
            part[5] or part[1] + part[2] * int(part[3] or part[4])
            for part in _OF_BRACED.finditer(row["row"])
        )
        if is_number(digits, plus=bool(row["plus"])):
            yield row.start("row"), row.end(), digits
