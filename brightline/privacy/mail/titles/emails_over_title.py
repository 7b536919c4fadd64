"""E-mail addresses of which one part stands in the title and the other in the body.

What lives here: 'jane7 @ ...' over 'example.org is the rest', 'New here, jane7' over '@example.org
goes after the name in the title', '... @example.org' over 'put jane7 in front', 'jane7@example'
over 'dot org, the title cut it off'. Each part is a find of its own with the whole address, so that
none of them stays readable. Numbers are in `over_title`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import islice

from brightline.privacy.mail.parts.address_parts import LABEL, MAILBOX
from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.parts.email_names import NOT_LOCAL, NOT_NAMES, may_be_mailbox
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.names.handle_words import NO_NAMES, is_made_up
from brightline.privacy.telephone.numbers.told_apart import Found
from brightline.privacy.text.late import late

_TITLE = r"(?:title|headline|heading|titulo|encabezado|titre|titel|titolo)"
_REST = (
    r"(?:rest|resto|reste|continu\w*|remain\w*|then|sigue|siguen|luego|despues|finish\w*|complet\w*|ends?|"
    r"puis|dann|weiter|follow\w*)"
)
# What a body says that goes on with its title, or comes before it.
_BEHIND_AT = (
    r"(?:after|behind|despues\sde|detras\sde|tras|apres|nach|hinter|dopo|depois\sd[aeo])\s"
    r"(?:the\s|la\s|el\s|l'|dem\s|il\s)?(?:@|at|arroba)"
)
_OF_MAIL = (
    r"(?:domaine?|dominio)\s(?:of|for|del?|di|du|do)\s(?:the|my|el|mi|la)\s(?:e-?mail|mail|correo)"
)
_OF_A_PART = late(
    rf"(?<![a-z])(?:{_TITLE}|{_REST}|before|front|{_OF_MAIL})(?![a-z])|(?<![a-z]){_BEHIND_AT}(?![a-z])"
)
_NEAR = 40  # characters between such a word and a part
_FAR = 60
_LONGEST_OPENING = 40  # signs and blanks between the end of a sentence and a domain
_AT_THE_START = 16  # characters of the body in front of a domain
_NAME = rf"(?P<local>{MAILBOX})"
_AT = (
    r"(?:\s?[.·_~*+|-]{1,4}\s?(?:at|arroba)\s?[.·_~*+|-]{1,4}|\s?@|"
    r"\s?[\[({<*]\s?(?:at|arroba|@)\s?[\])}>*]|\s(?:at|arroba))"
)
# '(rest in the text)', '- see below': that the body goes on
_GOES_ON = (
    r"(?:the\s|el\s|le\s|la\s|der\s|il\s|o\s)?(?:rest|remainder|more|domain|ending|continue[sd]?|see|look|goes\son|below|inside|resto|"
    r"sigue|continua|mas|abajo|dominio|final|reste|suite|voir|dessous|domaine|fin|weiter|siehe|unten|domain|segue|sotto|vedi|fine|"
    r"mais|abaixo|veja)(?![a-z])[^@\n]{0,40}"
)
_NAME_AND_AT = late(
    rf"(?<![^\s:(*|\"'>-]){_NAME}(?P<at>{_AT})[^\w@]*(?P<told>(?<=[^\w@])(?<!\w\s){_GOES_ON})?$"
)
_LAST_WORD = late(rf"(?<![^\s:(*|]){_NAME}\W*$")
_DOT = r"(?:\.|\s(?:dot|punto)\s|\s?[\[({<*]\s?(?:dot|punto|\.)\s?[\])}>*]\s?)"
_A_DOMAIN = rf"(?P<domain>{LABEL}(?:{_DOT}{LABEL}){{0,3}}{_DOT}(?:{SURE_ENDING}|[a-z]{{2}}))"
_IS_HOST = (
    r"(?:\s(?:is|es)\s(?:my|the|mi|el)\s(?:e-?mail\s|mail\s)?"
    r"(?:host|domain|server|provider|dominio|servidor)(?:\s(?:for|of|de)\s(?:e-?mail|mail|correo))?)"
)
_LAST_DOMAIN = late(rf"(?:(?<![a-z0-9._+@-])|(?<=\.\.))@?\s?{_A_DOMAIN}{_IS_HOST}?\W*$")
_CUT_ADDRESS = late(
    rf"(?<![^\s:(*|]){_NAME}(?:@|\s?[\[({{<*]\s?(?:at|arroba)\s?[\])}}>*]\s?|\s(?:at|arroba)\s|(?<=[a-z0-9])arroba(?=[a-z]))(?P<host>[a-z0-9-]{{2,40}}(?:\.[a-z0-9-]+)?)\.?\W*$"
)
_DOMAIN = late(rf"(?<![\w@-])@?\s?{_A_DOMAIN}(?![\w@/-])")
_AT_DOMAIN = (
    rf"(?P<whole>(?:@\s?|[\[({{<*]?\s?(?:at|arroba|@)\s?[\])}}>*]?\s|,?\s?@\s?){_A_DOMAIN})"
)
_OPENS_LINE = late(r"(?:\n|[.!?)]\s)[\s.…(]*(?:continued\)?\W{0,2})?@?\s?$")
_OF_TITLE = rf"(?:in|from|of|on|del?|en|im|aus|du|dans)\s(?:the\s|my\s|el\s|dem\s|le\s|l')?{_TITLE}"
_WORD = r"(?:user\s?)?(?:name|word|nombre|palabra|nom|mot|part)"
_LAST = r"(?:last|final|ultima|dernier|letzte[sn]?)"
_AND_THEN = (
    r"(?:[^\w@\n]{1,3}(?:then|and|y|luego|plus|add|before|in\sfront\sof|antes\sde|is|es|goes|va))*"
)
# The name is the last word of the title: 'the name in the title at example.org', '@example.org goes
# after the name in the title'.
_NAME_IN_TITLE = (
    late(rf"{_LAST}\s{_WORD}\s{_OF_TITLE}{_AND_THEN}[^\w@\n]{{1,3}}{_AT_DOMAIN}"),
    late(
        rf"{_WORD}\s{_OF_TITLE}[^\w@]{{0,4}}(?:(?:then|and|plus|add|is)[^\w@]{{1,4}})?{_AT_DOMAIN}"
    ),
    late(
        rf"(?<![a-z])(?P<whole>at\s{_A_DOMAIN})[^\n@]{{1,24}}?{_WORD}\s(?:is\s|es\s|ist\s)?{_OF_TITLE}"
    ),
    late(rf"{_TITLE}(?:'s)?\s{_WORD}\s?{_AT_DOMAIN}"),
    late(
        rf"(?<![a-z0-9._+-])(?P<whole>@\s?{_A_DOMAIN})[^\w@\n]{{1,4}}(?:goes|comes|belongs)?\s?"
        rf"(?:after|behind|follows|to)\s(?:the\s)?{_WORD}\s{_OF_TITLE}"
    ),
)
_BEHIND_THE_AT = late(
    rf"(?<![a-z]){_BEHIND_AT}(?:\ssign)?\s(?:it\s)?(?:comes?|goes|stands|is|follows|va|viene|kommt|steht|vient)\s(?P<whole>{_A_DOMAIN})"
)
"""'And behind the @ comes example.org', where the title ends with 'mail jane7'."""
_ENDS_WITH = late(
    r"(?<![a-z])(?:ends?(?:\sof\s(?:the|my)\s(?:e-?mail|mail|address))?|final\s(?:del|de\smi)\s(?:correo|mail)|"
    r"termina|acaba|finishes|(?:the\srest|el\sresto)(?:\s(?:of|de)\s(?:it|the\se-?mail|my\smail|mi\scorreo))?)\s"
    rf"(?:(?:is|es|with|con|in|en)\s)?(?P<whole>@\s?{_A_DOMAIN})"
)
"""'The e-mail starts in the title and ends @example.org', the same."""
_BEGUN = late(
    rf"(?<![a-z])(?:e-?mail|mail|correo|address|direccion)\s(?:(?:begins|starts|empieza|comienza)(?:\s(?:here|aqui|with|con|asi))?|name\sis|es|is)\W{{1,3}}{_NAME}\W*$"
)
_GOES_ON_WITH = late(
    r"\W*(?:(?:and|y|then|luego|it)\s){0,2}(?:goes\son|continues?|sigue|continua|ends?|acaba|termina|finishes)(?:\s(?:here|aqui))?\s(?:with|con|in|en)\s"
    rf"(?P<whole>(?:@|[\[(]?(?:at|arroba)[\])]?)\s?{_A_DOMAIN})(?![\w@-])"
)
_NAMED_MAIL = re.compile(r"(?<![a-z])(?:e-?mail|mail|correo|courriel|write|escrib\w*)\s?[:=]?\s\Z")
_LINE_OF_DOMAIN = late(rf"[.!?):\n]\s*\n\W*(?P<whole>@\s?{_A_DOMAIN})\W*(?:\n|$)")
# The domain is the end of the title, the body tells the name.
_NAME_IN_BODY = (
    late(
        rf"(?<![^\s(\"']){_NAME}\s?(?:@|at|[\[(]at[\])])\s(?:the\s)?(?:domain|address|site|host|server|rest)\s"
        rf"{_OF_TITLE}"
    ),
    late(
        r"(?:before|in\sfront)(?:\sof)?(?:\s(?:the|that|it|this|at|@|sign|domain|title|there|comes?|goes|"
        rf"stands|is|put|puts?|add|write|type))*\s(?:is|put|puts|with|write|type|add|comes?|goes|:)\s{_NAME}(?![a-z0-9@])"
    ),
    late(
        rf"(?:put|write|type|add|pon|escribe)\s{_NAME}\s(?:(?:and|plus|with|y)\s(?:an?\s|the\s|una?\s|el\s)?(?:@|at|arroba)(?:\ssign)?\s)?"
        r"(?:before|in\sfront|antes|delante)"
    ),
    late(rf"(?:mail|user|account)\s?name\s?(?:is|:)\s?{_NAME}(?=[^\n]{{0,40}}{_TITLE})"),
    late(rf"(?:starts?|begins?)\swith\s{_NAME}(?=[^\n]{{0,24}}{_TITLE})"),
)
# 'My mail name is jane7. Parking is free. The part after the @ is example.org.'
_TELLS_NAME = late(
    rf"(?<![a-z])(?:(?:e-?mail|mail|user|account)\s?name|mailname|nombre\sde\scorreo)\s?(?:is|es|ist|:|=)\s?{_NAME}"
    rf"|(?<![^\s(\"'])(?P<first>[a-z0-9][a-z0-9._+-]*[a-z0-9])\sis\s(?:the\s)?(?:first|front)\s(?:half|part|bit)"
)
_TELLS_DOMAIN = late(
    r"(?<![a-z])(?:(?:part|half|bit|rest|remainder|what\scomes)(?:\s(?:of|after|behind|in)\s(?:it|that|(?:the|my)\s(?:@|at|e-?mail|mail|"
    rf"address|title)))*|second\s(?:half|part))\s(?:is|es|:)\s?(?P<whole>@?\s?{_A_DOMAIN})"
)
_AFTER_TITLE = late(
    rf"(?:put|add|write|type)\s(?P<whole>{_A_DOMAIN})\s(?:after|behind)\s(?:the\s)?(?:@|at|name)[^\n]{{0,8}}?{_TITLE}"
)
_ENDING_IN_BODY = late(
    rf"(?:\.|(?<![a-z])(?:dot|punto)\s|\n)(?P<ending>{SURE_ENDING})(?![\w@-]|\.[a-z])"
    rf"(?=[^\n]{{0,40}}(?<![a-z]){_TITLE})"
    rf"|(?<![a-z]){_TITLE}(?![a-z])[^\n@.]{{0,40}}?\s(?:with|con|by|in|en|is|es|add|plus)\s\.?(?:(?:dot|punto)\s)?(?P<told>{SURE_ENDING})(?![\w@-]|\.[a-z])"
)
_WHOLE_HOST = re.compile(r"\.(?:com|net|org)\.?$")
_WORD_BETWEEN = re.compile(r"[^\W_]")  # else it is one address over two lines
# 'jane7 at...' over '...example dot org'
_BROKEN_OFF = re.compile(r"\s?(?:at|arroba)\s?(?:\.\.+\s*\n\s*\.*|\s*\n\s*\.\.+)\s?")
_FIGURED = re.compile(r"\d")
_SIGNED = re.compile(r"[\d._+-]")
_OF_MAILBOX = re.compile(r"(?<![a-z])(?:e-?mail|mail|correo|courriel|mel)(?![a-z])")
_WRITTEN_TO = re.compile(r"(?<![a-z])(?:write|contact|reach|escrib[a-z]*|schreib[a-z]*)(?![a-z])")
_BEHIND_DOMAIN = 24  # characters


def find_emails_over_title(lower: str) -> Iterator[Found]:
    """The parts of such an address in a folded text whose first line is the title."""
    border = lower.find("\n")
    if border <= 0:
        return
    for search in (_cut, _told_apart, _name_and_at, _name_alone, _begun_in_title, _domain_alone):
        found = list(search(lower, border))
        yield from found
        if found:
            return


def _parts(local: str, domain: str, *spans: tuple[int, int]) -> Iterator[Found]:
    address = f"{local.strip('.-')}@{plain_domain(domain)}"
    yield from ((address, start, end) for start, end in spans)


def _told_apart(lower: str, border: int) -> Iterator[Found]:
    """Name and domain are told in sentences of their own, in the title or not."""
    domain = _TELLS_DOMAIN.search(lower)
    name = _TELLS_NAME.search(lower) if domain else None
    if domain and name:
        which = "first" if name["first"] else "local"
        if may_be_mailbox(name[which]):
            yield from _parts(name[which], domain["domain"], name.span(which), domain.span("whole"))


def _name_and_at(lower: str, border: int) -> Iterator[Found]:
    """'jane7 @' ends the title: a domain of the body belongs to it if it begins or goes on."""
    name = _NAME_AND_AT.search(lower, 0, border)
    if name is None or not may_be_mailbox(name["local"]):
        return
    belongs = _belonging(lower, border)
    sure = name["told"] or _FIGURED.search(name["local"]) or not name["at"].strip().isalpha()
    for domain in _DOMAIN.finditer(lower, border + 1):
        start, end = domain.span("domain")
        first = max(border, start - _LONGEST_OPENING)
        opens = sure and _OPENS_LINE.search(lower, first, start)
        told = name["told"] or opens or start - border <= _AT_THE_START or belongs(start, end)
        apart = _WORD_BETWEEN.search(lower, name.end(), start)
        if told and (apart or _is_broken_off(lower, name, domain)):
            yield from _parts(name["local"], domain["domain"], (name.start(), border), (start, end))
            return


def _is_broken_off(lower: str, name: re.Match[str], domain: re.Match[str]) -> bool:
    """'jane-7 at...' over '...example dot org', and not 'Lunch at...' over '...example.org'."""
    local, start = name["local"], domain.start("domain")
    if not _BROKEN_OFF.fullmatch(lower, name.start("at"), start):
        return False
    if _SIGNED.search(local) or _WRITTEN_TO.search(lower, 0, name.start()):
        return True
    if _OF_MAILBOX.search(lower, 0, domain.end() + _BEHIND_DOMAIN):
        return True
    return "." not in domain["domain"] and local not in NO_NAMES and is_made_up(local)


def _belonging(lower: str, border: int) -> Callable[[int, int], bool]:
    """Whether the body says of what stands at a place that it goes on with the title."""
    put = _AFTER_TITLE.search(lower, border)
    cues = [cue.span() for cue in _OF_A_PART.finditer(lower, border + 1)]
    firsts = [first - _NEAR for first, _ in cues]

    def belongs(start: int, end: int) -> bool:
        if put and put.start() <= start and end <= put.end():
            return True
        at = bisect_right(firsts, start)  # of the cues before, the last reaches furthest
        return at > 0 and end <= cues[at - 1][1] + _FAR

    return belongs


def _name_alone(lower: str, border: int) -> Iterator[Found]:
    """The title ends with a name, the body tells what comes behind it."""
    name = _LAST_WORD.search(lower, 0, border)
    if name is None or name["local"] in NOT_LOCAL:
        return
    told = [match for one in _NAME_IN_TITLE if (match := one.search(lower, border))]
    if not told and _FIGURED.search(name["local"]) and may_be_mailbox(name["local"]):
        told = list(islice(_LINE_OF_DOMAIN.finditer(lower, border), 1))
    if not told and _NAMED_MAIL.search(lower, 0, name.start("local")):
        for ending in (_BEHIND_THE_AT, _ENDS_WITH):
            told += list(islice(ending.finditer(lower, border), 1))
    apart = (m for m in told if _WORD_BETWEEN.search(lower, name.end(), m.start("whole")))
    for match in islice(apart, 1):
        yield from _parts(name["local"], match["domain"], name.span("local"), match.span("whole"))


def _begun_in_title(lower: str, border: int) -> Iterator[Found]:
    """'My mail begins here: jane7' over 'and goes on with @example.org'."""
    name = _BEGUN.search(lower, 0, border)
    rest = _GOES_ON_WITH.match(lower, border) if name else None
    if name and rest and may_be_mailbox(name["local"]):
        yield from _parts(name["local"], rest["domain"], name.span("local"), rest.span("whole"))


def _domain_alone(lower: str, border: int) -> Iterator[Found]:
    """The title ends with a domain, the body tells what comes in front of it."""
    domain = _LAST_DOMAIN.search(lower, 0, border)
    if domain is None:
        return
    for pattern in _NAME_IN_BODY:
        for name in pattern.finditer(lower, border):
            if name["local"] not in NOT_NAMES:
                spans = (domain.start(), domain.end("domain")), name.span("local")
                yield from _parts(name["local"], domain["domain"], *spans)
                return


def _cut(lower: str, border: int) -> Iterator[Found]:
    """The title breaks off in front of the ending."""
    address = _CUT_ADDRESS.search(lower, 0, border)
    ending = _ENDING_IN_BODY.search(lower, border) if address else None
    whole = address and _WHOLE_HOST.search(address["host"])
    if address and ending and not (whole and ending["told"]):  # that corrects it
        domain = f"{address['host'].rstrip('.')}.{ending['ending'] or ending['told']}"
        where = ending.span("told" if ending["told"] else 0)
        yield from _parts(address["local"], domain, address.span(), where)
