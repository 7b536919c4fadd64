"""Addresses in pieces of which the text counts where the signs go.

What lives here: 'jane7 ~ example ~ org, the first ~ is an @ and the second a dot', three pieces
with a sign twice between them or counted as parts, and behind them that the at belongs to the first
and the dot to the second; and the text with the address.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import LABEL, LOCAL
from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_HOST = rf"(?P<host>(?<![a-z0-9.@-]){LABEL})"
_END = rf"(?P<ending>(?<![a-z0-9.@-])(?:{SURE_ENDING}))(?![a-z0-9@-]|\.[a-z])"
_SIGNED = rf"{LOCAL}\s?(?P<sign>[^\w\s@.])\s?{_HOST}\s?(?P=sign)\s?{_END}"
_IS = r"(?:\s(?:is\s)?|[\s:,=-]{1,3})"
_PARTS = (
    rf"(?<![a-z])(?:part|piece|parte|teil|partie)\s(?:one|1|uno|eins|un|une){_IS}{LOCAL}[^\w@]{{1,3}}"
    rf"(?:part|piece|parte|teil|partie)\s(?:two|2|dos|zwei|deux){_IS}{_HOST}[^\w@]{{1,3}}"
    rf"(?:part|piece|parte|teil|partie)\s(?:three|3|tres|drei|trois){_IS}{_END}"
)
_AT = r"(?:@|(?<![a-z])(?:at|arroba|arobase|klammeraffe|chiocciola)(?![a-z]))"
_DOT = r"(?<![a-z])(?:dot|punto|point|punkt|ponto)(?![a-z])"
_FIRST = r"(?<![a-z])(?:first|1st|primer[oa]?|erste[nrs]?|premiere?)(?![a-z])"
_SECOND = r"(?<![a-z])(?:second|2nd|other|segund[oa]|zweite[nrs]?|deuxieme)(?![a-z])"
_FAR = r"[^\n]{0,24}?"
_TOLD = (
    rf"\s?[,;:(\[.-]\s?[^\n]{{0,24}}?(?:{_AT}{_FAR}{_FIRST}{_FAR}{_DOT}{_FAR}{_SECOND}"
    rf"|{_FIRST}{_FAR}{_AT}{_FAR}{_SECOND}{_FAR}{_DOT})[)\]]?"
)
_COUNTED = (late(_SIGNED + _TOLD), late(_PARTS + _TOLD))


def counted_signs(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses in the windows of a folded, lower-case text."""
    for window in windows:
        for form in _COUNTED:
            for match in form.finditer(lower, *window):
                if may_be_mailbox(match["local"]):
                    address = f"{match['local']}@{match['host']}.{match['ending']}"
                    yield *match.span(), address
