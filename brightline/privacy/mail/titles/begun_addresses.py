"""E-mail addresses of which the body says that they begin in the title and how they go on.

What lives here: 'the e-mail starts in the title and goes on @ example.org', 'el correo empieza en
el título y sigue arroba example punto org', 'first half of my mail in the title, the rest: @
example . org', '...at example.org (first half is in the title)', the same with the domain in the
title and the name in the body. The name in the title stands behind an envelope or a word for mail,
is the last word that has the form of a name, or the last of all behind a sign. A name to which the
body points by its place is in `title_names`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.mail.parts.address_parts import MAILBOX, SPACED_OR_SPELLED
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.mail.titles.title_phrases import ABOVE, THE, TITLE
from brightline.privacy.names.handle_words import is_made_up
from brightline.privacy.telephone.numbers.told_apart import Found
from brightline.privacy.text.late import late

_MAIL = (
    r"(?:e-?mail|mail|correo|courriel|adresse|address|direccion|indirizzo|endereco|mailbox|buzon|"
    r"postfach)"
)
_BEGINS = (
    r"(?:(?:starts?|begins?|opens?|started|begun|empieza|comienza|arranca|inicia|commence|debute|"
    r"beginnt|fangt|startet|inizia|comincia|comeca)|(?:is|es|esta|est|ist|e|fica)(?:\s(?:half|partly|medio|la\smitad))?)"
)
_IN_TITLE = (
    r"(?:(?:up|right|out|ya|an)\s)?"
    rf"(?:(?:in|on|at|from|with|en|del?|desde|im|in\sder|dans|nel|no|con)\s{THE}{TITLE}|{ABOVE})(?:\s(?:above|arriba|up\stop|an))?"
)
_FIRST_HALF = (
    r"(?:(?:the\s|la\s)?(?:first|1st|front|primera|premiere|erste|prima|primeira)\s(?:half|part|bit|mitad|parte|partie|halfte|"
    r"teil|meta|metade)(?:\s(?:of|de|del|di|von|da|do)(?:\s(?:the|my|mi|el|mon|la))?"
    rf"\s{_MAIL})?|{_MAIL})"
)
# '... and goes on', '..., the rest is', '... (second half:'
_AND = r"(?:[\s,;:.(–-]{1,3}(?:(?:and|then|but|it|y|e|et|und|luego|pero)\s){0,2})"
_ON = (
    r"(?:(?:goes\son|carries\son|continues?|ends?|finish(?:es)?|closes|sigue|continua|termina|acaba|"
    r"va|continue|finit|suit|geht\sweiter|endet|continua|finisce|segue|finaliza)|(?:the\s|its\s|el\s|la\s|le\s|der\s|il\s|o\s)?"
    r"(?:rest|remainder|resto|reste|(?:second|other|last|segunda|otra)\s(?:half|part|mitad|parte)))"
)
_WITH = (
    r"(?:[\s:=,–-]{1,3}(?:(?:is|es|est|ist|with|here|like|this|so|as|in|inside|below|there|con|asi|aqui|abajo|en|mit|"
    r"avec|com|by|comes|por|hier|ici)(?![a-z])\s?:?\s?){0,3})"
)
_AT = (
    r"(?:(?<![a-z0-9._+-])|(?<=\.\.))(?:[\[({<*]\s?(?:@|at|arroba)\s?[\])}>*]|@|(?:at|arroba|arobase|chiocciola)(?=\s)|"
    r"(?:(?:the|an?|la)\s)?(?:at|@)[\s-]?(?:sign|symbol)(?:\sthen)?)\s?"
)
_TOLD = late(
    rf"(?<![a-z]){_FIRST_HALF}\s{_BEGINS}?\s?{_IN_TITLE}{_AND}{_ON}{_WITH}(?P<whole>{_AT}{SPACED_OR_SPELLED})"
)
# '(goes on from the title) @example.org', under 'mail: jane7 ...' or 'mail: jane7 at ...'
_FROM_TITLE = late(
    rf"(?<![a-z]){_ON}\s(?:from|of|del?|desde|de)\s{THE}{TITLE}[\s)\]:;,.–-]{{1,4}}(?P<whole>(?:{_AT})?{SPACED_OR_SPELLED})"
)
_OPENING = (
    r"(?:(?:first|1st|front|other|missing|primera|premiere|erste|prima|primeira|otra|autre|andere|altra|outra)\s"
    r"(?:half|part|bit|piece|mitad|parte|partie|moitie|halfte|teil|meta|metade)|beginning|start|front|comienzo|principio|"
    r"inicio|debut|anfang|inizio|comeco)"
)
# '... (first half is in the title)', '... - starts in the title', '... (title has the first half)'
_BEHIND = late(
    rf"(?P<whole>{_AT}{SPACED_OR_SPELLED})[\s,;:.(\[*~|–-]{{1,5}}"
    r"(?:(?:and|but|see|y|pero|ver|et|und|e)\s)?"
    rf"(?:(?:(?:the|my|its|la|el|mi|le|mon|die|der|das|il|o|a)\s)?{_OPENING}(?:\s(?:of|de|del|di|von|da|do)(?:\s(?:the|my|it|mi|el|mon|la))?"
    rf"(?:\s{_MAIL})?)?(?:\s(?:is|are|stands|sits|comes|goes|esta|es|est|ist|steht|e|fica|viene|va))?\s{_IN_TITLE}"
    rf"|(?:it\s)?{_BEGINS}\s{_IN_TITLE}"
    rf"|(?:see\s|ver\s)?{THE}{TITLE}(?![a-z])(?:\s?[:=]\s?|\s(?:has|holds|shows|is|tells|for|tiene|lleva|es|da|a|hat|ha|tem)\s|\s)"
    rf"(?:the\s|la\s|el\s|le\s|die\s|den\s|il\s|o\s|a\s)?{_OPENING})(?![a-z])"
)
_CLOSING = (
    r"(?:(?:(?:second|2nd|last|other|missing|segunda|ultima|otra|seconde|deuxieme|autre|zweite|andere|seconda|altra|outra)\s"
    r"(?:half|part|bit|piece|mitad|parte|partie|moitie|halfte|teil|meta|metade))|rest|remainder|ending|domaine?|resto|reste|dominio)"
)
# '... jane7... (second half is in the title)', under 'Sofa ~ ...at example dot org'
_ENDS_THERE = late(
    rf"(?<![\w.+@-])(?P<name>{MAILBOX})(?:\s?(?:\.{{2,4}}|…))?[\s,;:(\[–-]{{1,4}}(?:(?:and|but|y|et|und|e)\s)?"
    rf"(?:(?:the|my|its|la|el|mi|le|die|der|il|o|a)\s)?{_CLOSING}(?:\s(?:is|are|stands|sits|comes|esta|es|est|ist|steht|e|fica|va))?\s{_IN_TITLE}"
)
_AT_ITS_END = late(rf"(?P<whole>{_AT}{SPACED_OR_SPELLED})\W*\Z")
_BEGINS_THERE = late(rf"(?<![a-z]){TITLE}(?![a-z])|(?<![a-z]){ABOVE}(?![a-z])")
# Where the name stands in the title, the surest first.
_NAMES = (
    late(
        rf"(?:[✉📧📩💌📨]|(?<![a-z])(?:e-?mail|mail|correo|write(?:\sto)?|escribe(?:\sa)?))\W{{0,4}}(?<![a-z0-9._+-])(?P<name>{MAILBOX})(?![\w@])"
    ),
    late(
        rf"(?<![\w@$€£#&.:/-])(?P<name>(?=[a-z._-]*[a-z]{{2}}[a-z._-]*[\d_.][a-z0-9]){MAILBOX})(?![\w@%°/-])"
    ),
    late(rf"(?:[•·|~:*»>(\[/]|\.\.|\s[-–])\s?(?P<name>(?=[a-z]){MAILBOX})[\s)\]]*$"),
)
_FIGURED = re.compile(r"[\d_.]")


def find_begun_addresses(lower: str, border: int) -> Iterator[Found]:
    """Both parts of such an address in a folded text whose first line ends at the border."""
    told = None
    if _BEGINS_THERE.search(lower, border):
        forms = (_TOLD, _BEHIND, _FROM_TITLE)
        told = next((told for form in forms if (told := form.search(lower, border))), None)
        if told is None:
            yield from _ended_there(lower, border)
    if told is None or (name := _name(lower[:border])) is None:
        return
    address = f"{name['name'].strip('.-')}@{plain_domain(told['domain'])}"
    yield address, *name.span("name")
    yield address, *told.span("whole")


def _name(title: str) -> re.Match[str] | None:
    for form in _NAMES:
        names = [one for one in form.finditer(title) if may_be_mailbox(one["name"])]
        if names and (_FIGURED.search(names[-1]["name"]) or is_made_up(names[-1]["name"])):
            return names[-1]
    return None


def _ended_there(lower: str, border: int) -> Iterator[Found]:
    """The same the other way round: the title has the domain, and the body the name."""
    name = _ENDS_THERE.search(lower, border)
    domain = _AT_ITS_END.search(lower, 0, border) if name else None
    if name is None or domain is None or not may_be_mailbox(name["name"]):
        return
    if _FIGURED.search(name["name"]) or is_made_up(name["name"]):
        address = f"{name['name'].strip('.-')}@{plain_domain(domain['domain'])}"
        yield address, *domain.span("whole")
        yield address, *name.span("name")
