"""Addresses with 'on' for their at: 'my e-mail is cedarhands on example dot org'.

What lives here: such a name behind or in front of a word for mail, in five languages, and the text
with the address. What is listed, answered or written on a page is none. 'At somebody's' ('chez',
'bei') is read in `signless`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import LOCAL
from brightline.privacy.mail.parts.email_forms import AS_NAME, FIGURED
from brightline.privacy.mail.parts.email_names import NOT_NAMES, is_page
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.mail.signs.signless import CUE, SURE_DOMAIN, TO_NAME
from brightline.privacy.names.handle_words import NO_NAMES
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_ON = r"\s(?:(?:over\s)?on|upon|sobre|sur|auf)\s"
_ON_CUE = late(_ON)
_ON_HOST = rf"{LOCAL}{_ON}{SURE_DOMAIN}"
_ANNOUNCED = late(rf"{TO_NAME}{_ON_HOST}")
_TOLD_BEHIND = late(
    rf"{_ON_HOST}[\s,:=-]{{1,3}}(?:(?:that\s|this\s)?(?:is|es)\s)?(?:my|mi)\s(?:e-?mail|mail|correo)(?![a-z])"
)
# What stands right before the name: not 'write poems on example.org'.
_CALLED = late(r"(?:[:=]|(?<![a-z])(?:is|es|est|ist|e|me|to|at))\s?\Z")
_LONGEST_CUE = 40  # characters in front of a name
# What a mail can be on a page: 'my e-mail is public on example.org', 'is listed on ...'.
_ON_PAGES = frozenset(("public", "active", "contact", "profile", "written", "given", "known"))
_OF_VERBS = re.compile(
    r".{2,9}(?:ed|ing|ly|[ai]ble|ad[oa]s?|id[oa]s?|mente|tions?|sions?|ments?|ness|iones|as)"
)


def on_hosts(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses that are meant in the windows of a folded, lower-case text."""
    for start, end in windows:
        if not _ON_CUE.search(lower, start, end):
            continue
        for match in _TOLD_BEHIND.finditer(lower, start, end):
            yield from _address(match)
        for cue in CUE.finditer(lower, start, end):
            announced = _ANNOUNCED.match(lower, cue.end(), end)
            if announced and _is_called(announced):
                yield from _address(announced)


def _is_called(match: re.Match[str]) -> bool:
    name = match.start("local")
    return _CALLED.search(match.string, max(0, name - _LONGEST_CUE), name) is not None


def _address(match: re.Match[str]) -> Iterator[Change]:
    local, domain = match["local"], match["domain"]
    if is_page(domain) or local in NOT_NAMES or local in NO_NAMES or local in _ON_PAGES:
        return
    if not FIGURED.search(local) and (_OF_VERBS.fullmatch(local) or not AS_NAME.fullmatch(local)):
        return
    yield match.start("local"), match.end("domain"), f"{local}@{plain_domain(domain)}"
