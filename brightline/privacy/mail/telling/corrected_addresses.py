"""Addresses that their writer corrects: 'jane@example.com, sorry, .org', 'jane7@... (8 not 7)'.

What lives here: the corrections of an ending, a domain, the digits or the signs of a name, and the
text with the address that is meant in place of both. What stands first may be somebody else's, so
it is not kept as a contact of this advert.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import takewhile

from brightline.privacy.mail.parts.address_parts import LABELS, LOCAL, MAILBOX
from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.text.excuses import EXCUSES, MEANT
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_DOMAIN = rf"{LABELS}\.(?:{SURE_ENDING}|[a-z]{{2}})(?![a-z0-9@-])"
_ADDRESS = late(rf"{LOCAL}@(?P<host>{LABELS}?)\.(?P<ending>[a-z0-9]{{2,12}})(?![a-z0-9@-]|\.[a-z])")
_GAP = r"[^\w@*]{1,4}"
_MISTAKEN = (
    rf"(?:{EXCUSES}|{MEANT}|uups|ops|scusa\w*|perdona|mea\sculpa|we\smeant?|quier[eo]\sdecir|quise\sdecir|ich\smein\w*|"
    r"wait|no|edit(?:ed)?|corrections|correccion|corrigendum|wrong|"
    r"should\s(?:be|read)|nein|falsch|faux|error|erreur|(?:i|we)\s(?:mistyped|misspel(?:led|t))|mistyped|"
    r"misspel(?:led|t)|typing\s(?:error|mistake)|slip|correct(?:ly)?|je\svoulais\sdire|lo\ssiento|"
    r"mi\sscusi|vertippt|mal\sescrito|escribi\smal|errado|corrige\w*)"
)
_SMALL = (
    r"(?:it|its|it's|is|i|we|mean|meant|that|this|the|mail|address|should|be|end|ends|ending|in|with|has|"
    r"read|say|to|as|just|now|es|era|termina|en|con|das|ist|mit|auf|endet|c'est|e|el|la|sorry|of\scourse|"
    r"domain|dominio|domaine?|right|correct|real|one|ending|meant\sto\s(?:write|say|type)|me|mich|richtig|correcto|"
    r"host|server|provider|same|user\s?name|user|name|mism[oa]|usuario|nombre|servidor|proveedor|at|en|"
    r"correcta|bon|bonne|giusto|certo|por|favor|lo|le|il|der|die)"
)
_SORRY = rf"(?:{_GAP}|\s)?(?:{_MISTAKEN}{_GAP}){{1,3}}(?:{_SMALL}{_GAP}){{0,5}}"
_INSTEAD = rf"(?:{_GAP}(?:and\s)?(?:not|instead\sof|no|nicht|statt|pas|en\svez\sde|nao){_GAP}"
_OPEN = r"[\[({]?"
_AN_ENDING = rf"(?:{SURE_ENDING})(?![a-z0-9@-]|\.[a-z])"
_SPOKEN = r"(?:\.|dot\s|punto\s)"
_NEW_ENDING = late(
    rf"(?:{_SORRY}{_SPOKEN}(?P<said>{_AN_ENDING})|(?:\s{_OPEN}|[\[({{])\s?\*\s?\.?(?P<starred>{_AN_ENDING})"
    rf"|\s?[\[(,–-]\s?(?:but|pero|only|aber)\s(?:(?:with|con|it\sis|es)\s)?{_SPOKEN}?(?P<but>{_AN_ENDING})(?=[^.\n]{{0,24}}?(?:place|instead|lugar|vez|not|statt)(?![a-z]))"
    rf"|\s?{_OPEN}\s?\.?(?P<ends>{SURE_ENDING})\*"
    rf"|{_GAP}(?:{_SPOKEN}(?P<first>{_AN_ENDING}){_INSTEAD}){_SPOKEN}{_AN_ENDING}))"
    rf"{_INSTEAD}{_SPOKEN}{_AN_ENDING})?[\])}}]?"
)
# 'wait, the host is wrong, it is ...', 'sorry, wrong server, the name is the same but at ...'
_ALSO = rf"(?:{_MISTAKEN}|{_SMALL}|but|use|with|pero|usa|mailbox|inbox|buzon)"
_AMENDED = rf"(?:{_GAP}|\s)?{_MISTAKEN}{_GAP}(?:{_ALSO}{_GAP}){{0,9}}"
_NEW_DOMAIN = late(
    rf"{_AMENDED}(?:at\s)?@?\s?(?P<domain>{_DOMAIN}|{LABELS}\s(?:dot|punto|point|punkt|ponto)\s{_AN_ENDING})"
)
_NEW_ADDRESS = late(
    rf"(?:{_SORRY}|[\s,;.(]{{1,5}}\*\s?|\s?(?:->|=>|→)\s?)(?P<address>(?P<name>{MAILBOX})@(?P<at>{LABELS}\.[a-z]{{2,12}}))(?![a-z0-9@-]|\.[a-z])"
)
_NEW_DIGITS = late(
    rf"(?:{_SORRY}|\s?{_OPEN}\s?|{_GAP})(?:(?:it's|its|is|that\sis|es|ist)\s)?(?P<new>\d{{1,6}})"
    rf"{_INSTEAD}(?P<old>\d{{1,6}}))(?!\d)[\])}}]?"
)
_NO_SIGN = late(
    rf"(?:{_SORRY}|{_GAP})(?:without|no|sin|ohne|sans|sem|senza)\s(?:the\s|a\s|el\s|den\s|le\s|o\s)?"
    r"(?P<sign>dot|period|point|punto|punkt|ponto|underscore|guion\sbajo|unterstrich|hyphen|dash|guion)"
    rf"(?:\s(?:before|in|antes|en|vor)\s(?:the\s|el\s|del\s|dem\s)?(?:@|name|at|nombre)(?![a-z0-9])"
    rf"|(?={_GAP}sorry))[\])}}]?"
)
_RIGHT = (
    r"(?:[\s,;:-]{1,3}(?:and\s|y\s)?(?:the\srest|everything\selse|all\selse|lo\sdemas|el\sresto|"
    r"todo\slo\sdemas|le\sreste|der\srest|alles\sandere|il\sresto|tutto\sil\sresto|o\sresto)"
    r"(?:\s[a-z]{1,10}){1,3}|\s(?:is|es|est|ist|e)\s(?:right|correct[oa]?|juste|richtig|giusto|certo)"
    r"|(?=\s?(?:[.,;!?)\]/\n]|$)))"
)
_NEW_WORD = late(
    rf"{_SORRY}[\"']?(?P<word>[a-z0-9][a-z0-9._+-]{{2,30}}[a-z0-9])(?![\w@]|[.-]\w){_RIGHT}"
)
_SAYS_NOT = re.compile(
    r"(?<![a-z])(?:no|nao|wrong|falsch|faux|errado|mal\sescrito)\s(?:\w+\s)?[\"']?$"
)
_NO_LETTERS = re.compile(r"[^a-z]+")
_SAME_LENGTH = 4  # letters of a word that may be one that was mistyped
# '... at example dot net, no wait, dot com': the usual searches read what is left of it
_SPELLED = late(
    rf"(?<![a-z])(?:(?:dot|punto|point|ponto|punkt)\s|(?:at|arroba)[)\]]?\s{LABELS}\.)(?P<ending>{SURE_ENDING}){_SORRY}{_SPOKEN}(?P<said>{_AN_ENDING})"
)
_ONCE = late(
    rf"(?:{_SORRY}|\s?{_OPEN}\s?)(?:(?:only|just)\s(?:one|a\ssingle)\s\.?(?P<after>{_AN_ENDING})"
    rf"|\.?(?P<before>{_AN_ENDING})\s(?:only|just)\s(?:once|one(?:\stime)?))[\])}}]?"
)
_OF_TITLE = late(
    r"(?:title|headline|titulo|titel|titre)(?![a-z])[^@\n]{0,24}?(?<![a-z])"
    rf"(?:wrong|should|must|meant|mal|falsch|faux|oops|sorry)(?![a-z])[^@\n]{{0,24}}?{_SPOKEN}"
    rf"(?P<said>{_AN_ENDING})(?:{_INSTEAD}{_SPOKEN}{_AN_ENDING}))?"
)
# Behind most addresses nothing of the kind stands.
_CUE = late(
    rf"@[a-z0-9-]++(?:\.[a-z0-9-]++)*+[^\w@]{{1,6}}+(?:(?<=[*>→])[a-z0-9]|(?<=[*>→]\s)[a-z0-9]|{_MISTAKEN}|\d|without|sin|ohne|sans|sem|senza|"
    rf"only|just|but|pero|aber|{SURE_ENDING})"
)
_LONGEST_NAME = 62
_NAME_BEFORE = re.compile(r"[a-z0-9][a-z0-9._+-]*$")
_SIGN_OF = dict.fromkeys(("dot", "period", "point", "punto", "punkt", "ponto"), ".")
_SIGN_OF |= dict.fromkeys(("underscore", "guion bajo", "unterstrich"), "_")  # others: a hyphen
CORRECTED = re.compile(
    rf"(?<![a-z])(?:{EXCUSES}|{MEANT}|o+ps|u+ps|perdona|bad|scratch|decir|dizer|dire|mein\w*|"
    r"wait|edit|corrections|correccion|corrige\w*|corrigendum|correct(?:ly)?|wrong|should|nein|falsch|faux|error|not|no|instead|"
    r"nicht|statt|pas|vez|nao|without|sin|ohne|sans|sem|senza|only|just|must|mal)(?![a-z])"
    r"|(?<![a-z])(?:mistyp|misspel|typing|slip(?![a-z])|errata|erreur|voulais|volevo|siento|equivoque|desculp|scusi|"
    r"entschuld|vertippt|escrito|escribi|errado)|^(?:->|=>|→)|\*\.?[a-z]|[a-z]\*"
)
"""What some word of a correction holds, for `word_marks`."""


def with_meant_addresses(folded: Folded) -> Folded:
    """The same with the addresses that are meant."""
    lower = folded.lower
    spelled = (
        (told.start("ending"), told.end(), told["said"]) for told in _SPELLED.finditer(lower)
    )
    return folded.changed([*_behind(lower), *_in_title(lower), *spelled])


def _behind(lower: str) -> Iterator[Change]:
    """What is corrected beside the address."""
    for sign in _CUE.finditer(lower):
        begin = max(0, sign.start() - _LONGEST_NAME)
        name = _NAME_BEFORE.search(lower[begin : sign.start()])
        address = _ADDRESS.match(lower, begin + name.start()) if name else None
        if address:
            yield from _mended(lower, address)


def _mended(lower: str, address: re.Match[str]) -> Iterator[Change]:
    for pattern, meant_by in _CORRECTIONS:
        told = pattern.match(lower, address.end())
        meant = meant_by(address, told) if told else ""
        if told and meant:
            yield address.start(), told.end(), meant
            return


def _in_title(lower: str) -> Iterator[Change]:
    """'The mail in the title is wrong, it is .org'."""
    border = lower.find("\n")
    if border < 0 or "@" not in lower[:border]:
        return
    addresses = list(_ADDRESS.finditer(lower, 0, border))
    told = _OF_TITLE.search(lower, border) if len(addresses) == 1 else None
    if told:
        address = addresses[0]
        yield *address.span(), f"{address['local']}@{address['host']}.{told['said']}"


def _with_ending(address: re.Match[str], told: re.Match[str]) -> str:
    ending = told["said"] or told["starred"] or told["but"] or told["ends"] or told["first"]
    return f"{address['local']}@{address['host']}.{ending}"


def _with_domain(address: re.Match[str], told: re.Match[str]) -> str:
    return f"{address['local']}@{plain_domain(told['domain'])}"


def _with_address(address: re.Match[str], told: re.Match[str]) -> str:
    """'jane15@..., oops, jane4@...': a whole address that differs little from the first."""
    host = f"{address['host']}.{address['ending']}"
    letters, new = (_NO_LETTERS.sub("", one) for one in (address["local"], told["name"]))
    name = letters == new or _almost(address["local"], told["name"])
    of_host = told["at"] == host or (address["local"] == told["name"] and _almost(host, told["at"]))
    return told["address"] if name and of_host else ""


def _with_digits(address: re.Match[str], told: re.Match[str]) -> str:
    local, old = address["local"], told["old"]
    if local.count(old) != 1:
        return ""
    return f"{local.replace(old, told['new'])}@{address['host']}.{address['ending']}"


def _without_sign(address: re.Match[str], told: re.Match[str]) -> str:
    sign = _SIGN_OF.get(told["sign"], "-")
    local = address["local"].replace(sign, "")
    meant = f"{local}@{address['host']}.{address['ending']}"
    return meant if local != address["local"] else ""


def _with_word(address: re.Match[str], told: re.Match[str]) -> str:
    """'jnae@..., no: jane': a word that is almost the name or the host is meant for it."""
    word = told["word"]
    if _SAYS_NOT.search(told.string, told.start(), told.start("word")):
        return ""
    host, dot, rest = address["host"].partition(".")
    if _almost(word, address["local"]):
        return f"{word}@{host}{dot}{rest}.{address['ending']}"
    meant = f"{address['local']}@{word}{dot}{rest}.{address['ending']}"
    return meant if _almost(word, host) and "_" not in word else ""


def _almost(word: str, written: str) -> bool:
    """Whether one is the other with letters in another order, or with one more, less or other."""
    if word == written or min(len(word), len(written)) < _SAME_LENGTH:
        return False
    if sorted(word) == sorted(written):
        return True
    short, long = sorted((word, written), key=len)
    first = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(short, long, strict=False))
    )
    behind = (len(long) > len(short)) if len(long) - len(short) <= 1 else -1
    return behind >= 0 and short[first + 1 - behind :] == long[first + 1 :]


def _once(address: re.Match[str], told: re.Match[str]) -> str:
    ending = told["after"] or told["before"]
    host = address["host"].removesuffix(f".{ending}")
    if host == address["host"] or address["ending"] != ending:
        return ""
    return f"{address['local']}@{host}.{ending}"


_Mended = Callable[[re.Match[str], re.Match[str]], str]
_CORRECTIONS: tuple[tuple[re.Pattern[str], _Mended], ...] = (
    (_ONCE, _once),
    (_NO_SIGN, _without_sign),
    (_NEW_DIGITS, _with_digits),
    (_NEW_ADDRESS, _with_address),
    (_NEW_DOMAIN, _with_domain),
    (_NEW_ENDING, _with_ending),
    (_NEW_WORD, _with_word),
)
