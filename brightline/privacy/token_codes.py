"""Tokens without their codes: `[phone:7LFU4H]` becomes `[phone]`.

What lives here: what is made of texts that name no advert of their own: the names of places and of
sections, which stand in coverage, strata and released tables too, and what people note beside
adverts. A code in them would go on telling that two contacts are one when its advert is erased, and
would not be renewed together with it.
"""

from __future__ import annotations

import re

from brightline.privacy.found_contacts import ContactKind
from brightline.privacy.redaction import redact

_KINDS = "|".join(kind.value for kind in ContactKind)
# Without its brackets too: people copy what they see. The six letters alone are like any word.
_CODED = re.compile(rf"\[?\b({_KINDS})\s?:\s?[A-Z2-7]{{6}}\b\]?")


def without_codes(text: str) -> str:
    """The text with the kinds of its tokens only."""
    return _CODED.sub(r"[\1]", text)


def redact_note(note: str) -> str:
    """What somebody noted beside an advert, as it may be kept: no contact, and no token's code."""
    return without_codes(redact(note))
