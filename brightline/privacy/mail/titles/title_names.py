"""E-mail addresses whose body points to the title: 'the first word of the title, then @...'.

What lives here: a name of the title that the body points to by its place, by the quotes around it
or as the title's name, with a domain in the body; a domain of the title that the body points to,
with the name it tells. Where the parts only stand at the border of both, or follow right behind
such a pointer, see `emails_over_title`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.mail.parts.address_parts import MAILBOX, SPACED_OR_SPELLED
from brightline.privacy.mail.parts.email_names import NOT_NAMES, may_be_mailbox
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.mail.titles.begun_addresses import find_begun_addresses
from brightline.privacy.mail.titles.title_domains import BOX_AND_DOMAIN, TITLE_DOMAIN
from brightline.privacy.mail.titles.title_phrases import ABOVE, IN_TITLE, NOUN, STANDS, TITLE
from brightline.privacy.mail.titles.title_signs import (
    AFTER_SIGN,
    ANY_SIGN,
    AT_AN_END,
    BEFORE_SIGN,
    QUOTES,
    beside_told_sign,
    between_told_signs,
    told_end,
)
from brightline.privacy.mail.titles.whole_titles import whole_title
from brightline.privacy.telephone.numbers.told_apart import Found
from brightline.privacy.text.late import late

TITLE_TOLD = re.compile(
    rf"(?<![a-z])(?:{TITLE}|above|up|top|arriba|ci-dessus|oben|sopra|acima|quot\w+|comillas|already|ya|deja|schon|bereits|gia|ja|"
    rf"guillemets|"
    r"anfuhrungszeichen|virgolette|aspas)(?![a-z])"
    r"|^(?:it|that|this|front|before|eso|ello|delante|antes|cela|ca|devant|avant|davor|davanti|prima|isso)[:=]$"
)
"""What some word that points to a title holds, for `word_marks`."""
_ORDINALS = (
    r"first|1st|opening|primer[ao]?|premiere?|erste[nrs]?|prim[ao]|primeir[ao]",
    r"second|2nd|segund[ao]|deuxieme|seconde|zweite[nrs]?|second[ao]",
    r"third|3rd|tercer[ao]?|troisieme|dritte[nrs]?|terz[ao]|terceir[ao]",
    r"fourth|4th|cuart[ao]|quatrieme|vierte[nrs]?|quart[ao]",
    r"last|final|closing|ultim[ao]|derniere?|letzte[nrs]?",
)
_PLACES = (0, 1, 2, 3, -1)
_ORDINAL = re.compile("|".join(f"(?<![a-z0-9])({one})(?![a-z0-9])" for one in _ORDINALS))
_ANY_ORDINAL = rf"(?:{'|'.join(_ORDINALS)})"
_QUOTED = (
    r"(?:(?:in|between|inside|entre|zwischen|tra|mit)\s(?:the\s|las\s|los\s|les\s|den\s|le\s)?"
    rf"{QUOTES}(?:\s{QUOTES})?)"
)
_WHAT = (
    r"(?:(?:what(?:ever|'s)?|everything|all|lo|todo|ce|das|"
    r"was|alles|quello|cio|o)(?:\s(?:that|que|qui|was|che))?)"
)
_BY_SIGN = (
    rf"(?:{_WHAT}|{NOUN}){STANDS}{{0,3}}\s(?:{BEFORE_SIGN}|{AFTER_SIGN})\s(?:the\s|los\s|la\s|el\s|les\s|le\s|dem\s|den\s|i\s|il\s|"
    rf"os\s|a\s)?{ANY_SIGN}\s{IN_TITLE}"
)
_BY_END = (
    rf"(?:{_WHAT}{STANDS}{{0,3}}\s(?={AT_AN_END}){IN_TITLE}|"
    rf"(?:lo|das|il|the)\s{_ANY_ORDINAL}\s{IN_TITLE})"
)
_ALREADY = r"(?:already|ya|deja|schon|bereits|gia|ja)"
_KNOWN = (
    rf"(?:(?:have|know|saw|got|read|tienes|conoces|sabes|avez|connais\w*|kennst|hast|hai|conosci|tens|tem|conheces?)\s(?:already\s)?"
    rf"(?:the|my|el|mi|le|mon|den|meinen|il|o|meu)\s{NOUN}\s{_ALREADY}"
    rf"|{_ALREADY}\s(?:have|know|saw|got|read|tienes|conoces|sabes)\s(?:the|my|el|mi)\s{NOUN})"
)
_OF_BOX = (
    r"(?:\s(?:of|for|de|del|di|du)\s(?:(?:my|the|mi|el|mon)\s)?"
    r"(?:e-?mail|mail\s?box|mail|address|correo|buzon))"
)
# What the body says of the name: where it is, and the words up to the at.
_POINTED = (
    rf"(?<![a-z])(?P<told>(?:(?:quoted|bracketed)\s)?(?:{_ANY_ORDINAL}\s)?(?<![a-z]){NOUN}{_OF_BOX}?"
    rf"(?:{STANDS}{{0,4}}\s(?:{_QUOTED}\s)?{IN_TITLE}|\s{_QUOTED})(?:,?\s{_QUOTED})?"
    rf"|{_WHAT}{STANDS}{{0,3}}\s{_QUOTED}\s{IN_TITLE}|(?<![a-z])(?:{_BY_SIGN}|{_KNOWN}|{_BY_END})(?![a-z])|(?<![a-z]){TITLE}(?:'s|,|:)?\s(?:the\s|le\s|la\s)?(?:{_ANY_ORDINAL}\s)?{NOUN}(?![a-z]))"
)
# What points holds one of these, also to a whole title; few texts with `TITLE_TOLD` do.
_POINTS = late(rf"{TITLE}|{ABOVE}|{QUOTES}|(?<![a-z]){_ALREADY}(?![a-z])")
_SAID = (
    r"(?:sits|lives|esta|el|la|il|der|das|le|rest|resto|reste|remainder|comes|continues|is|es|est|ist|e|in|small|lower|case|lowercase|letters|all|and|then|plus|add|added|put|write|type|before|"
    r"front|of|it|"
    r"with|goes|comes|followed|by|next|without|no|capitals?|the|a|is|my|here|just|at|mailbox|user|"
    r"login|account|buzon|usuario|y|e|et|und|en|con|"
    r"on|pon|ponga|there|behind|after|other|half|second|part|puts|delante|detras|va|viene|sigue|continua|otra|mitad|"
    r"segunda|parte|devant|davor|davanti|"
    r"minusculas?|minuscules?|minuscolo|minuscole|klein|kleingeschrieben|kleinbuchstaben|luego|"
    r"despues|mas|antes|de|"
    r"seguid[oa]|por|puis|suivi|avant|ensuite|dann|danach|gefolgt|von|vor|poi|seguit[oa]|da|prima|"
    r"di|depois|maiusculas|sin|sans|ohne|senza|sem|em)"
)
_THEN = rf"(?:[^\w@\n.]{{1,3}}{_SAID}(?![a-z])){{0,8}}"
_DOMAIN = SPACED_OR_SPELLED
_SIGN = (
    r"(?<![a-z0-9._+-])[\[({<*]?\s?(?:@|at|arroba|arobase|chiocciola|(?<=\besta\s)en)\s?"
    r"[\])}>*]?,?\s?(?:the\s|\+\s?)?"
)
_WHOLE = rf"(?P<whole>{_SIGN}{_DOMAIN})"
# Behind 'at' as a word: not 'meet me at example.org - the name at the end of the title is a joke'.
_OF_MAIL_BEHIND = (
    r"[^@\n]{0,60}?(?<![a-z])(?:e-?mail|mail|mailbox|correo|courriel|posta|in\sfront|before|delante|antes)"
    r"(?![a-z])"
)
_NAME_POINTED = (
    late(rf"{_POINTED}{_THEN}[^\w@\n]{{1,5}}{_WHOLE}"),
    late(rf"(?P<whole>(?<![a-z0-9._+-])@\s?{_DOMAIN}){_THEN}[^\w@\n]{{1,3}}{_POINTED}"),
    late(rf"{_WHOLE}{_THEN}[^\w@\n]{{1,3}}{_POINTED}(?={_OF_MAIL_BEHIND})"),
    late(
        r"(?<![a-z])(?:domain|dominio|domaine|server|host|servidor)\W{1,3}(?:(?:is|es|est|ist|"
        r"e)\s)?"
        rf"(?P<whole>@?\s?{_DOMAIN}){_THEN}[^\w@\n]{{1,3}}{_POINTED}"
    ),
)
_TITLE_WORD = re.compile(r"(?<![a-z0-9])[a-z0-9](?:[a-z0-9._+'-]*[a-z0-9])?")
_ASK_FOR = (
    r"name\sis|nombre\ses|ask\sfor|pregunta\spor|call\sme|i\sam|i'm|soy|with|by|con|mit|avec|par|da|por|von|de|"
    r"demandez|fragt?\snach|chiedi\sdi|name|mail|nombre|correo|(?:mail\s?|in)box|user|buzon|casilla|usuario|postfach"
)
# The last word where it is set apart, else one that is no word.
_NAMED = (
    re.compile(rf"(?:[-:|~*,(/–—]\s?|(?<![a-z])(?:{_ASK_FOR})\s)(?P<local>{MAILBOX})\W*$"),
    re.compile(
        rf"(?<![^\s(\"':])(?P<local>(?=[a-z.-]+[\d_]|[a-z]+\.[a-z]){MAILBOX})(?![^\s)\"',.!?:;])"
    ),
)


def find_title_names(lower: str) -> Iterator[Found]:
    """The parts of such an address in a folded text whose first line is the title."""
    border = lower.find("\n")
    if border <= 0:
        return
    if begun := list(find_begun_addresses(lower, border)):
        yield from begun
        return
    points = _POINTS.search(lower, border)
    for pattern in _NAME_POINTED if points else ():
        for told in pattern.finditer(lower, border):
            if (name := _pointed(lower[:border], told["told"])) and may_be_mailbox(name[0]):
                yield from _parts(name[0], told["domain"], name[1], told.span("whole"))
                return
    if points and (whole := whole_title(lower, border)):
        yield from _parts(*whole)
        return
    domains = list(TITLE_DOMAIN.finditer(lower, 0, border))
    for pattern in BOX_AND_DOMAIN if len(domains) == 1 else ():
        for told in pattern.finditer(lower, border):
            if told["local"] not in NOT_NAMES:
                spans = domains[0].span("whole"), told.span("local")
                yield from _parts(told["local"], domains[0]["domain"], *spans)
                return


def _parts(local: str, domain: str, *spans: tuple[int, int]) -> Iterator[Found]:
    address = f"{local}@{plain_domain(domain)}"
    yield from ((address, start, end) for start, end in spans)


def _pointed(title: str, told: str) -> tuple[str, tuple[int, int]] | None:
    """The word of a title that the body means, and its place."""
    if beside := beside_told_sign(title, told):
        return beside
    place = told_end(told)
    if place is None and (ordinal := _ORDINAL.search(told)):
        place = _PLACES[(ordinal.lastindex or 1) - 1]
    if place is not None:
        words = list(_TITLE_WORD.finditer(title))
        word = words[place] if place < len(words) else None
        return (word.group(), word.span()) if word else None
    if re.search(rf"{QUOTES}|quoted|bracketed", told):
        return between_told_signs(title, told)
    named = next((match for one in _NAMED if (match := one.search(title))), None)
    return (named["local"], named.span("local")) if named else None
