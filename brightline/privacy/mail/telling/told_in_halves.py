"""Addresses of which sentences far apart tell the halves: 'First half of my e-mail: jane. ...'.

What lives here: halves and numbered parts behind their names, wherever they stand. Each is a find
of its own with the whole address, so that none of them stays readable. Halves near each other are
in `told_over_sentences`, those over title and body in `titles`.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.mail.parts.address_parts import MAILBOX
from brightline.privacy.mail.parts.email_forms import PRINTED_OR_SPELLED
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.telephone.told_apart import Found
from brightline.privacy.text.late import late

_MAIL = r"(?:e-?mail|mail|correo|courriel|address|direccion|adresse)"
_PART = r"(?:half|part|bit|piece|mitad|parte|pieza|trozo|moitie|partie|halfte|teil)"
_OF_MAIL = rf"(?:\s(?:of|de|del|von|du)\s(?:(?:my|the|mi|el|la|mon|meiner)\s)?{_MAIL})"
_IS = r"\s?(?:[:=]|\s(?:is|es|est|ist))\s?"


def _told(ordinals: str, number: str) -> str:
    """'first half of my e-mail:', 'mail part 1:'."""
    return (
        rf"(?<![a-z])(?:(?:{ordinals})\s{_PART}{_OF_MAIL}?|{_MAIL}[\s,]{{1,2}}{_PART}\s(?:{number})|{_PART}\s(?:{number}){_OF_MAIL})"
        rf"(?:\s(?:of\s(?:{number}|\d)))?{_IS}"
    )


_FIRST = _told(r"first|1st|one|primera|una|premiere|erste", "1|one|i|uno?|una")
_SECOND = _told(
    r"second|2nd|other|last|segunda|otra|ultima|deuxieme|seconde|autre|zweite|andere",
    "2|two|ii|dos",
)
_THIRD = _told(r"third|3rd|last|tercera|ultima|troisieme|dritte", "3|three|iii|tres")
_NAME = late(rf"{_FIRST}(?P<part>{MAILBOX})(?![a-z0-9@])")
_DOMAIN = late(
    rf"{_SECOND}(?P<part>(?:@|\(?(?:at|arroba)\)?\s)?\s?(?P<domain>(?<![a-z0-9.-]){PRINTED_OR_SPELLED}))"
)
_HOST = late(
    rf"{_SECOND}(?P<part>(?:@|\(?(?:at|arroba)\)?\s)\s?(?P<host>[a-z0-9-]{{2,40}}))(?![\w@])"
)
_REST = late(
    rf"{_THIRD}(?P<part>\.?(?P<rest>(?:[a-z0-9-]{{2,40}}\.){{0,2}}[a-z]{{2,8}}))(?![\w@-])"
)
_CUE = late(rf"(?<![a-z]){_PART}(?![a-z])")


def find_told_halves(lower: str) -> Iterator[Found]:
    """The parts of such an address in a folded, lower-case text."""
    name = _NAME.search(lower) if _CUE.search(lower) else None
    if name is None or not may_be_mailbox(name["part"]):
        return
    parts = [name.span("part")]
    if domain := _DOMAIN.search(lower):
        address = f"{name['part']}@{plain_domain(domain['domain'])}"
        parts.append(domain.span("part"))
    elif (host := _HOST.search(lower)) and (rest := _REST.search(lower)):
        address = f"{name['part']}@{host['host']}.{rest['rest']}"
        parts += [host.span("part"), rest.span("part")]
    else:
        return
    yield from ((address, start, end) for start, end in parts)
