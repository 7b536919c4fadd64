"""Payment services that are drawn with an at in their addresses: 'p@ypal.me/jane7'.

What lives here: the text with their plain names, so that the at is none of an e-mail address. Where
a name follows without a link, `platforms` reads the drawn one.
"""

from __future__ import annotations

from brightline.privacy.text.folded import Folded
from brightline.privacy.text.late import late

_DRAWN = late(
    r"(?<![a-z0-9])(?:(?P<paypal>p@yp[a@4]l|p[a4]yp@l)|c@sh)(?=\s?\.\s?(?:me|com|app)\s?/)"
)


def with_plain_services(folded: Folded) -> Folded:
    """The same with 'paypal' and 'cash' in such addresses."""
    lower = folded.lower
    if not ("p@yp" in lower or "yp@l" in lower or "c@sh" in lower):
        return folded
    return folded.changed(
        [
            (*match.span(), "paypal" if match["paypal"] else "cash")
            for match in _DRAWN.finditer(lower)
        ]
    )
