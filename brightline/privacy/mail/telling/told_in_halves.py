"""Addresses of which sentences far apart tell the halves: 'First half of my e-mail: jane. ...'.

What lives here: halves and numbered parts behind their names, wherever they stand, and the name of
a mailbox with the place that a later sentence gives it ('My mailbox name is jane7. ... The mailbox
is at example.org'). Each is a find of its own with the whole address, so that none of them stays
readable. So are a name and a domain that labels tell ('mail name: jane7 ... mail domain:
example.org', 'left of the @: jane7 ... right of the @: example.org'). Halves near each other are in
`told_over_sentences`, those over title and body in `titles`.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.mail.parts.address_parts import MAILBOX
from brightline.privacy.mail.parts.email_forms import PRINTED_OR_SPELLED
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.names.handle_words import NO_NAMES
from brightline.privacy.telephone.numbers.told_apart import Found
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
_MY = r"(?:(?:the|my|that|this|its?|el|la|mi|ese|este|su)\s)?"
_BOX = r"(?:mail\s?box|e-?mail|mail|inbox|account|buzon|correo|casilla|cuenta)"
_THE_AT = r"(?:(?:the|la|el)\s(?:@|at(?:\ssign)?|arroba)|@)"
_BOX_NAMED = late(
    rf"(?<![a-z])(?:{_BOX}\s(?:(?:user|login)(?:\s?name)?|name|\(front\)|front)|(?:user|local)\spart|mailname|mail\s?box|buzon|(?:user\s?)?name\s(?:of|for)\s{_MY}{_BOX}|"
    rf"(?:nombre|usuario)\s(?:de|del)\s{_MY}{_BOX}|"
    rf"(?:left|before|in\sfront|antes|delante|izquierda)\s(?:(?:side\s)?(?:of|de)\s)?{_THE_AT})"
    r"\s?(?:[:=]|\s(?:is\scalled|is\snamed|is|es|se\sllama))\s[\"']?"
    rf"(?P<part>{MAILBOX})(?=[\"']?[\s.,;!)\n]|[\"']?$)"
)
_WITH_AT = (
    r"(?:join|put|connect|link|glue|combine|stick|une|junta|pega|combina)\w{0,3}\s(?:(?:the|both|two|them|it|together|parts|halves|pieces|"
    r"los|las|dos|ambos|ambas|partes|trozos|todo)\s){0,4}(?:with|by|using|con)\s(?:(?:an?|the|una?|la|el)\s)?"
    r"(?:@|at(?![a-z])|arroba)"
)
# 'The mailbox is at example.org', 'example.org is where it sits (join the two with @)'
_BOX_PLACED = late(
    rf"(?<![a-z]){_MY}(?:{_BOX}|domaine?|provider|dominio|proveedor)\s(?:is|sits|lives|stands|es|esta|vive)\s(?:(?:found|hosted|kept|there)\s)?"
    rf"(?:(?:at|on|with|in|en|@)\s)?@?(?P<part>(?P<domain>(?<![a-z0-9.-]){PRINTED_OR_SPELLED}))"
    rf"|(?<![a-z])(?:{_MAIL}\s(?:domaine?|provider|host|server|site|\(back\)|back)|domain\spart|(?:domaine?|provider|host|server|dominio|proveedor|servidor)"
    rf"(?:\s(?:of|for|de|del|du)\s{_MY}{_MAIL})?|"
    rf"(?:right|after|behind|despues|detras|derecha)\s(?:(?:side\s)?(?:of|de)\s)?{_THE_AT})\s?[:=]\s?@?(?P<labelled>(?<![a-z0-9.-]){PRINTED_OR_SPELLED})"
    rf"|(?P<noted>(?<![a-z0-9.@-]){PRINTED_OR_SPELLED})[\s.,;:(\[–-]{{1,4}}{_WITH_AT}"
)
_BOXES_OR_AT = (
    "mail",
    "inbox",
    "account",
    "buzon",
    "correo",
    "casilla",
    "cuenta",
    " @",
    "at sign",
    "arroba",
)

_STATE_WORDS = """
    full empty closed broken open new old shared private free down paid lleno llena nuevo vacio
"""
_STATES = frozenset(_STATE_WORDS.split())


def find_told_halves(lower: str) -> Iterator[Found]:
    """The parts of such an address in a folded, lower-case text."""
    found = list(_halves(lower)) if _CUE.search(lower) else []
    if not found and any(box in lower for box in _BOXES_OR_AT):
        found = list(_box_and_place(lower))
    yield from found


def _halves(lower: str) -> Iterator[Found]:
    """Those that are called its halves or its parts."""
    name = _NAME.search(lower)
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


def _box_and_place(lower: str) -> Iterator[Found]:
    """The name of a mailbox, and where it is."""
    for name in _BOX_NAMED.finditer(lower):
        local = name["part"].rstrip(".-")
        if not may_be_mailbox(local) or local in _STATES or local in NO_NAMES:
            continue
        if place := _BOX_PLACED.search(lower):
            part = next(one for one in ("part", "labelled", "noted") if place[one])
            domain = place["domain"] or place[part]
            address = f"{local}@{plain_domain(domain)}"
            start = name.start("part")
            yield address, start, start + len(local)
            yield address, *place.span(part)
            return
