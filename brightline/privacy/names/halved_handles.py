"""Names on platforms in two halves with sentences between them.

What lives here: 'Half of my snap: maple. Tea is free. The other half: loom', where each half is a
find of its own with the whole name, so that none of them stays readable. Halves over title and body
are in `handles_over_title`, those of one sentence in `noted_handles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.names.handle_words import is_name
from brightline.privacy.names.joined_pieces import is_piece
from brightline.privacy.names.piece_notes import A_PLATFORM, NAME
from brightline.privacy.names.platforms import PAYMENT
from brightline.privacy.telephone.numbers.told_apart import Found
from brightline.privacy.text.late import late

_HALF = r"(?:half|part|piece|bit|mitad|parte|trozo|pedazo)"
_FIRST = (
    rf"(?:(?:first|1st|one|primer[ao]?|una)\s{_HALF}|{_HALF}\s(?:one|1|uno|una|i)(?:\s?(?:/|of|de)\s?(?:2|two|dos))?(?![a-z0-9/])|(?<!other\s)(?<!second\s)half|"
    r"(?<!otra\s)(?<!segunda\s)(?<!ultima\s)mitad)"
)
_SECOND = (
    rf"(?:(?:other|second|2nd|last|otr[ao]|segund[ao]|ultim[ao])\s{_HALF}|{_HALF}\s(?:two|2|dos|ii)(?:\s?(?:/|of|de)\s?(?:2|two|dos))?(?![a-z0-9/])|"
    r"(?:the|el)\s(?:rest|resto))"
)
_OF = r"(?P<of>(?![a-z])[^.\n:=]{0,40}?)"
_IS = (
    r"(?:\s?(?:[:=>→]|->|=>)\s?|\s[–-]\s|\s(?:is|es|reads|goes)\s(?:just\s|solo\s)?)[\"'@$]?"
    r"(?<![a-z0-9])"
)
_HALVES = tuple(
    late(rf"(?<![a-z]){half}{_OF}{_IS}(?P<half>{NAME})(?=[\"']?\s?(?:[.,;!)\n–-]|$))")
    for half in (_FIRST, _SECOND)
)
_PLATFORM = late(A_PLATFORM)
_IN_FRONT = late(
    rf"{A_PLATFORM}(?:\s(?:user\s?name|name|user|nick|usuario))?[\s,;:(–-]{{1,4}}(?:(?:the|my|la|el|mi)\s)?\Z"
)
_PAYS = late(PAYMENT)
_BEFORE = 40  # characters from a platform to the word for a half
_APART = 600  # characters between the halves


def find_halved_handles(lower: str) -> Iterator[tuple[Found, bool]]:
    """Both halves of a name in a folded, lower-case text; and whether it receives payments."""
    firsts, seconds = (list(_told(form, lower)) for form in _HALVES)
    for first in firsts:
        for second in seconds:
            platform = _platform_of(first) or _platform_of(second)
            name = first["half"] + second["half"]
            near = abs(second.start() - first.start()) <= _APART
            if platform and near and is_name(name) and first.span("half") != second.span("half"):
                pays = _PAYS.match(platform) is not None
                yield from (((name, *one.span("half")), pays) for one in (first, second))
                return


def _told(form: re.Pattern[str], lower: str) -> Iterator[re.Match[str]]:
    return (match for match in form.finditer(lower) if is_piece(match["half"]))


def _platform_of(half: re.Match[str]) -> str:
    """The platform of which a half tells, inside of its words or in front of them."""
    lower, start = half.string, half.start()
    inside = _PLATFORM.search(lower, *half.span("of"))
    beside = inside or _IN_FRONT.search(lower, max(0, start - _BEFORE), start)
    return beside.group() if beside else ""
