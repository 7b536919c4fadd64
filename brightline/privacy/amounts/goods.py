"""Quantities by which goods are sold: of the few values that are made, or in rows of their own.

What lives here: which of the searches for them count. They are asked last, of what no price, list
or label explains. What each finds is in its module.
"""

from __future__ import annotations

from brightline.privacy.amounts.common.forms import Span
from brightline.privacy.amounts.labels.opus import opus
from brightline.privacy.amounts.labels.postcodes import postcodes
from brightline.privacy.amounts.listed import is_one_number
from brightline.privacy.amounts.measures.devices import devices
from brightline.privacy.amounts.measures.lifted import lifted
from brightline.privacy.amounts.measures.motors import motors
from brightline.privacy.amounts.measures.mounted import mounted
from brightline.privacy.amounts.measures.prescribed import prescribed
from brightline.privacy.amounts.measures.sawn import sawn
from brightline.privacy.amounts.measures.sounding import sounding
from brightline.privacy.amounts.measures.worn import worn
from brightline.privacy.amounts.money.plain_menus import plain_menus
from brightline.privacy.text.late import late

_OF_GOODS = (
    devices,
    worn,
    mounted,
    motors,
    prescribed,
    sounding,
    lifted,
    sawn,
    plain_menus,
    opus,
    postcodes,
)
_FIGURE = late(r"\d")


def goods(lower: str, start: int, end: int) -> list[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    if _FIGURE.search(lower, start, end) is None or is_one_number(lower, start, end):
        return []
    return [span for search in _OF_GOODS for span in search(lower, start, end)]
