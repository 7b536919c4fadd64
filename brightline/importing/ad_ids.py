"""A site's own id of an advert, in one form; one that has lost its digits is none.

The id alone tells whether two rows are one advert. Ids that a spreadsheet or a data frame has cut
short make one advert of many, and two writings of one id make two of one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from brightline.importing.reasons import Reason
from brightline.importing.values import RejectedError

_SHORTENED = re.compile(r"\d(?:[.,]\d+)?e\+\d+", re.IGNORECASE)
"""A number as a spreadsheet shows one that is longer than its cell."""

_WHOLE_BELOW = 2**53
"""From here on a float cannot tell a whole number from the next."""

_AS_FLOAT = re.compile(r"(\d+)\.0+")
"""What a data frame makes of whole numbers once one of its column is missing."""


def one_form(said: str, cells: Sequence[Any]) -> str:
    """The id as it is kept.

    Args:
        said: the text of its cells. cells: as they lie there.

    Raises:
        RejectedError: there is none, or digits of it are lost.
    """
    if not said:
        raise RejectedError(Reason.NO_ID)
    cut = any(isinstance(cell, float) and abs(cell) >= _WHOLE_BELOW for cell in cells)
    if cut or _SHORTENED.fullmatch(said):
        raise RejectedError(Reason.CUT_ID)
    whole = _AS_FLOAT.fullmatch(said)
    return whole[1] if whole else said


def looks_like_one(said: str) -> bool:
    """Whether it is one word with a figure, as the ids of sites are."""
    return bool(re.fullmatch(r"\S*\d\S*", said))
