"""Dances counted in words, twice or more: 'a waltz, one two three, one two three'.

What lives here: the same count again and again behind a word for dancing or counting, in six
languages. Digits of a number stand so by chance only, and where they and the figures or words of
single digits near them are one, the count is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import Span
from brightline.privacy.amounts.common.wholes import is_number
from brightline.privacy.figures.beside import is_behind_number
from brightline.privacy.figures.number_words import UNITS
from brightline.privacy.text.late import late

_ONCE = (
    r"one,?\stwo,?\sthree(?P<four>,?\sfour)?|uno,?\sdos,?\stres|eins,?\szwei,?\sdrei|"
    r"un,?\sdeux,?\strois|um,?\sdois,?\stres|uno,?\sdue,?\stre"
)
_COUNTED = late(
    r"(?<![a-z])(?:waltz(?:es)?|vals(?:es?)?|walzer|valzer|danc(?:e|es|ing)|count(?:s|ing)?|"
    r"conta(?:mos|r|ndo)|cuenta[ns]?|zahlen|comptons|contiamo)\W{1,2}(?:[a-z]{2,8}\s){0,2}?"
    rf"(?P<row>(?P<once>{_ONCE})(?:,?\s(?P=once)){{1,3}})(?![a-z])"
    r"(?=\s?[.!\n]|\s(?:and|y|und|et|e)\s[a-z]|\s?\Z)"
)
_NEEDED = late(r"(?:three|four|tres|drei|trois|tre),?\s(?:one|uno|eins|un|um),?\s[tdz]")
_DIGITS = late(rf"\d+|(?<![a-z])(?:{'|'.join(UNITS)})(?![a-z])")
_TIMES = late(r"(?<![a-z])(?:one|uno|eins|une?|um)(?![a-z])")
_NEAR = 40  # characters beside the count that may hold the rest of a number


def counted_in_words(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in a part of a folded text."""
    if not _NEEDED.search(lower, start, end):
        return
    for match in _COUNTED.finditer(lower, start, end):
        if not is_behind_number(lower, match.start("row")) and not _is_of_number(match):
            yield match.span("row")


def _is_of_number(match: re.Match[str]) -> bool:
    """Whether the count and what stands beside it have the digits of a number."""
    lower, (start, end) = match.string, match.span("row")
    once = "1234" if match["four"] else "123"
    own = [once] * len(_TIMES.findall(match["row"]))
    before, behind = (
        [UNITS.get(digits, digits) for digits in _DIGITS.findall(lower, *part)]
        for part in ((max(0, start - _NEAR), start), (end, end + _NEAR))
    )
    return is_number([*before, *own, *behind])
