"""Numbers with a sign of money drawn for a five: '01 99 00 $8 74', 'call 0491 $70 156'.

What lives here: rows of groups with one sign between, of figures and such signs, that are one whole
number if each sign is a five. Groups of nothing but such signs are read in `drawn_rows` too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.figures.beside import CALLED_BEFORE, CUE_BEFORE
from brightline.privacy.figures.numbering import (
    NANP_DIGITS,
    is_as_at_home,
    is_valid,
    nanp_national,
    own_or_north_american,
    prefixed,
)

_SIGN = "$"
_GROUP = r"(?=o{0,4}+[\d$])[\do$]++"
# From the beginning of a number to its end, so that no part of a longer row is one.
_ROW = re.compile(
    rf"(?<![\w$€£.,:/+-])\d[\d$o]*+(?P<sign>[ .-]){_GROUP}(?:(?P=sign){_GROUP}){{0,9}}"
    r"(?![\w$%€£]|[.,:/-]\d|[ .-]\d|\s?[$€£%])"
)
_DRAWN = str.maketrans("$o", "50")
_SIGNS = str.maketrans("", "", " .-")
_LONGEST_CUE = 24  # characters
_NORTH_AMERICAN = (3, 3, 4)
_FEWEST_FIGURES = 2  # of the first group: no '0 $50 ...'
_LONG_AREA = 1  # digit more, where the first group is longer: '07700 900 $42'


def find_dollar_fives(lower: str, region: str) -> Iterator[tuple[str, int, int]]:
    """Such numbers in a folded, lower-case text; none in one without the sign, as most are."""
    for row in _ROW.finditer(lower) if _SIGN in lower else ():
        if _SIGN in row.group() and (e164 := _number(lower, row, region)):
            yield e164, *row.span()


def _number(lower: str, row: re.Match[str], region: str) -> str:
    """E.164 of a row that is dialled from a region, or that is to be called; '' if it is none.

    Where the sign stands for money, '212 $55 0142' is a number only if its text says so.
    """
    groups = row.group().split(row["sign"])
    digits = row.group().translate(_SIGNS).translate(_DRAWN)
    if digits[0] == "0":
        e164 = prefixed(digits, region) if len(groups[0]) >= _FEWEST_FIGURES else ""
        usual = len(digits) - _LONG_AREA * (len(groups[0]) > _FEWEST_FIGURES) <= NANP_DIGITS
        return e164 if e164 and (usual or is_valid(e164)) else ""
    before = lower[max(0, row.start() - _LONGEST_CUE) : row.start()]
    if not (CUE_BEFORE.search(before) or CALLED_BEFORE.search(before)):
        return ""
    shaped = nanp_national(digits) and tuple(map(len, groups)) == _NORTH_AMERICAN
    return own_or_north_american(digits, region) if shaped or is_as_at_home(digits, region) else ""
