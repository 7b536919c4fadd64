"""The parts of an address that are told word by word: 'jane five at ...', 'jane doe, all one word'.

What lives here: a name that goes on before the word in front of the at, the figures drawn for
letters in a well-known host ('gma1l'), and endings that are spelled ('dot see oh em').
"""

from __future__ import annotations

import re

from brightline.privacy.email_forms import PROVIDERS
from brightline.privacy.number_words import UNITS

SAID_ENDINGS = {"ce": "com", "se": "com", "oh": "org", "en": "net"}
"""Endings spelled by the names of their letters, by how they begin."""
_HOSTS = frozenset((*PROVIDERS.split("|"), "example"))
_LETTERS = tuple(str.maketrans("0134578", f"o{one}eastb") for one in "li")
_DIGITS = UNITS | {str(digit): str(digit) for digit in range(10)}
_FEWEST, _MOST_BEFORE = 2, 40  # letters of a name; characters in front of an at that are looked at
_WORD_BEFORE = re.compile(r"(?<![^\s(:\"'])(?P<name>[a-z][a-z0-9._-]{1,20}) $")
_DIGIT_BEFORE = re.compile(
    rf"(?<![a-z0-9])(?P<digits>\d{{1,4}}|{'|'.join(map(re.escape, UNITS))})[ -]$"
)
_AS_ONE = re.compile(
    r".{0,24}(?:(?:all|as)?\s?(?:in\s)?(?:one|1)\sword|no\sspaces?|without\s(?:the\s)?spaces?|"
    r"todo\sjunto|sin\sespacios?|en\suna\spalabra)"
)
# 'me at example.org' sends readers to a page; it is no address of a person called 'me'.
_NOT_LOCAL_WORDS = """
    me us look find see visit is here it him her them available only now site website page at on
    more pics photos info reviews contact write you i we ad ads via mail email e-mail years correo
    as y and or the a to for by from insta ig tg instagram telegram snap snapchat kik tiktok
    twitter discord wechat skype viber signal open party dinner parking meet meeting check read
    domain user of before after front then with name address over title titulo headline
    add put plus append attach followed agrega anade pon
"""
NOT_LOCAL = frozenset(_NOT_LOCAL_WORDS.split())
_NO_NAME_WORDS = """
    write escribe email mail e-mail mailbox correo contact contacto mensaje message send reach note
    room suite apartment number open call text from until only girls rooms hotel user name nombre
    address direccion i'm soy am my mi para envia manda del then luego por
"""
_NO_NAMES = NOT_LOCAL | frozenset(_NO_NAME_WORDS.split())
# Words of the sentences that tell an address: 'please add @example.org'.
_TELLING_WORDS = """
    just please simply only solo now here can you do so it that this these those the that's not no
    un una uno des den das der die que se lo le al del por con en my mi your su tu what how where
    all is are was be been called named word write type put adds add followed plus append attach
    begins starts ends begin start end goes comes name nombre palabra sign symbol server domain
    dominio host provider inbox mailbox buzon account cuenta login usuario password anything
    something everything nothing same later before after behind first last who there them
"""
NOT_NAMES = _NO_NAMES | frozenset(_TELLING_WORDS.split())


def whole_name(lower: str, address: str, start: int, end: int) -> tuple[str, int]:
    """An address with what of its name stands in front of it, and where that begins."""
    name, _, domain = _with_plain_host(address).partition("@")
    if name.isalpha() and name not in _DIGITS:
        before = _name_before(lower, start) if _AS_ONE.match(lower, end) else None
        return (f"{before[1]}{name}@{domain}", before[0]) if before else (f"{name}@{domain}", start)
    digits = _DIGITS.get(name, name if name.isdigit() else "")
    first = start
    while digits and (digit := _DIGIT_BEFORE.search(lower, max(0, first - _MOST_BEFORE), first)):
        first = digit.start()
        digits = _DIGITS.get(digit["digits"], digit["digits"]) + digits
    before = _name_before(lower, first) if digits else None
    return (f"{before[1]}{digits}@{domain}", before[0]) if before else (f"{name}@{domain}", start)


def _name_before(lower: str, start: int) -> tuple[int, str] | None:
    word = _WORD_BEFORE.search(lower, max(0, start - _MOST_BEFORE), start)
    if word is None or word["name"] in _NO_NAMES or len(word["name"]) < _FEWEST:
        return None
    return word.start(), word["name"]


def _with_plain_host(address: str) -> str:
    """'jane@gma1l.com' is 'jane@gmail.com': a host that is known but for its figures."""
    name, _, domain = address.partition("@")
    host, dot, rest = domain.partition(".")
    if host.isalpha():
        return address
    known = (plain for table in _LETTERS if (plain := host.translate(table)) in _HOSTS)
    return f"{name}@{next(known, host)}{dot}{rest}"
