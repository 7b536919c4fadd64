"""E-mail addresses told the other way round: read backwards, or with their sign behind them.

What lives here: 'gro.elpmaxe@enaj', and 'jane then example.org with the sign in between'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.mail.email_forms import SURE_ENDING
from brightline.privacy.text.late import late

Found = tuple[str, int, int]  # address and span

_ENDINGS = SURE_ENDING.split("|")
_TURNED = "|".join(ending[::-1] for ending in _ENDINGS)
_BACKWARDS = late(
    rf"(?<![a-z0-9@._-])(?:{_TURNED})(?:\.[a-z0-9-]{{2,40}}){{1,3}}@[a-z0-9][a-z0-9._-]*[a-z0-9]"
    r"(?![a-z0-9@])"
)
_FORWARDS = re.compile(rf"\.(?:{SURE_ENDING}|[a-z]{{2}})$")
_SIGN_BETWEEN = late(
    r"(?<![a-z0-9@])(?P<local>[a-z0-9][a-z0-9._+-]{1,40})\W{1,3}(?:then|and|plus|luego|y)\W{1,3}"
    rf"(?P<domain>[a-z0-9-]{{1,40}}(?:\.[a-z0-9-]{{1,40}}){{0,2}}\.(?:{SURE_ENDING}))\W{{1,3}}"
    r"(?:with|con|put|pon)\s(?:[a-z]{1,8}\s){0,3}(?:sign|symbol|at|arroba|@|signo)\s"
    r"(?:[a-z]{1,8}\s){0,2}(?:in\s?)?(?:between|medio|entre)(?![a-z])"
)


def find_turned(lower: str, start: int, end: int) -> Iterator[Found]:
    """The addresses in a part of a folded text."""
    part = lower[start:end]
    if "@" in part:
        for match in _BACKWARDS.finditer(lower, start, end):
            if not _FORWARDS.search(match.group()):
                yield match.group()[::-1], match.start(), match.end()
    if "between" in part or "entre" in part or "medio" in part:
        for match in _SIGN_BETWEEN.finditer(lower, start, end):
            yield f"{match['local']}@{match['domain']}", match.start(), match.end()
