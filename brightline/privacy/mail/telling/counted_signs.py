"""Addresses in pieces of which the text counts where the signs go.

What lives here: 'jane7 ~ example ~ org, the first ~ is an @ and the second a dot', three pieces
with a sign twice between them or counted as parts, and behind or before them that the at belongs to
the first and the dot to the second; and the text with the address.
"""

from __future__ import annotations

import re
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
_PART = r"(?:part|piece|bit|word|parte|pieza|trozo|palabra|teil|wort|partie|mot)"
_IS = r"(?:\s(?:(?:is|es|ist|est)\s)?|[\s:,=-]{1,3})"
_SEP = r"[^\w@]{1,3}(?:(?:and|y|und|et)\s)?"
_THE = r"(?:(?:the|la|el|der|die|das|le)\s)?"
_COUNTS = (
    (r"one|1|un[oa]?|eins|une", r"first|1st|primer[oa]?|erste[nrs]?|premiere?"),
    (r"two|2|dos|zwei|deux", r"second|2nd|segund[oa]|zweite[nrs]?|deuxieme"),
    (r"three|3|tres|drei|trois", r"third|3rd|last|tercer[oa]?|ultim[oa]|dritte[nrs]?|troisieme"),
)
_ONE, _TWO, _THREE = (
    rf"(?<![a-z]){_THE}(?:{_PART}\s(?:{count}|{place})|(?:{place})\s{_PART}){_IS}"
    for count, place in _COUNTS
)
_PARTS = rf"{_ONE}{LOCAL}{_SEP}{_TWO}{_HOST}{_SEP}{_THREE}\.?{_END}"
_AT = r"(?:@|(?<![a-z])(?:at|arroba|arobase|klammeraffe|chiocciola)(?![a-z]))"
_DOT = r"(?:(?<![a-z])(?:dot|period|punto|point|punkt|ponto)(?![a-z])|(?<=\s)[\"']?\.)"
_FIRST = rf"(?<![a-z])(?:{_COUNTS[0][1]}|one|un[oa])(?![a-z])"
_SECOND = rf"(?<![a-z])(?:{_COUNTS[1][1]}|other|otr[oa]|andere[nrs]?|autre|two|dos)(?![a-z])"
_FAR = r"[^\n]{0,24}?"
_BOTH = (
    rf"(?:{_AT}{_FAR}{_FIRST}{_FAR}{_DOT}{_FAR}{_SECOND}"
    rf"|{_FIRST}{_FAR}{_AT}{_FAR}{_SECOND}{_FAR}{_DOT})"
)
_TOLD = rf"\s?[,;:(\[.-]\s?[^\n]{{0,24}}?{_BOTH}[)\]]?"
_TOLD_BEFORE = (
    rf"(?<![a-z])(?:{_COUNTS[0][1]})(?![a-z]){_FAR}{_AT}{_FAR}{_SECOND}{_FAR}{_DOT}\s?[:;,.-]\s?"
)
_COUNTED = (late(_SIGNED + _TOLD), late(_PARTS + _TOLD), late(_TOLD_BEFORE + _SIGNED))
COUNTED = re.compile(rf"(?<![a-z])(?:{_COUNTS[1][1]}|other|otr[oa]|andere[nrs]?|autre)(?![a-z])")
"""What some word of such a note is, for `word_marks`."""
_REACH = 80  # characters around a window in which the address may begin or end


def counted_signs(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses in the windows of a folded, lower-case text."""
    found: set[Change] = set()
    for start, end in windows:
        for form in _COUNTED:
            for match in form.finditer(lower, max(0, start - _REACH), end + _REACH):
                if may_be_mailbox(match["local"]):
                    address = f"{match['local']}@{match['host']}.{match['ending']}"
                    found.add((*match.span(), address))
    yield from sorted(found)
