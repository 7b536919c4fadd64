"""The parts of an address that are told word by word: 'jane five at ...', 'jane doe, all one word'.

What lives here: a name that goes on before the word in front of the at, the figures drawn for
letters in a well-known host ('gma1l'), and endings that are spelled ('dot see oh em').
"""

from __future__ import annotations

import re

from brightline.privacy.figures.name_digits import (
    NUMBER_OF,
    is_said,
    named_before,
    with_last_digit,
)
from brightline.privacy.mail.parts.email_forms import PROVIDERS

SAID_ENDINGS = {"ce": "com", "se": "com", "oh": "org", "en": "net"}
"""Endings spelled by the names of their letters, by how they begin."""
_HOSTS = frozenset((*PROVIDERS.split("|"), "example"))
_LETTERS = tuple(str.maketrans("0134578", f"o{one}eastb") for one in "li")
_FEWEST, _MOST_BEFORE = 2, 40  # letters of a name; characters in front of an at that are looked at
_WORD_BEFORE = re.compile(r"(?<![^\s(:\"'])(?P<name>[a-z][a-z0-9._-]{0,19}[a-z0-9]|\d{1,4}) $")
_SAID_AS_ONE = (
    r"(?:(?:all|as|in)?\s?(?:in\s)?(?:one|1|(?:a\s)?single)\sword|no\s(?:spaces?|gaps?|blanks?)|"
    r"without\s(?:the\s|any\s)?(?:spaces?|gaps?|blanks?)|(?:all|everything|run|written|glued)\stogether|"
    r"tod[oa]\s(?:junto|seguido|pegado)|sin\sespacios?|en\suna\spalabra|tout\s(?:attache|colle)|"
    r"sans\sespaces?|en\sun\s(?:seul\s)?mot|zusammen(?:geschrieben)?|ohne\sleerzeichen|"
    r"tudo\sjunto|sem\sespacos?|tutto\sattaccato|senza\sspazi)"
)
_AS_ONE = re.compile(rf"[^@]{{0,24}}?(?<![a-z]){_SAID_AS_ONE}")
_AS_ONE_BEFORE = re.compile(rf"(?<![a-z]){_SAID_AS_ONE}[^@]{{0,24}}$")
_SAID_NEAR = 40  # characters on either side of an address
_MOST_WORDS = 4
BEGINS_NAME = re.compile(
    r"(?:^|[:.!?\n(\"']|(?<![a-z])(?:is|es|ist|to|at|on|a|an|me|mail|correo|para|est|it))\W{0,3}$"
)
# 'me at example.org' sends readers to a page; it is no address of a person called 'me'.
_NOT_LOCAL_WORDS = """
    me us look find see visit is here it him her them available only now site website page at on
    more pics photos info reviews contact write you i we ad ads via mail email e-mail years correo
    its it's thats that's c'est cest
    as y and or the a to for by from insta ig tg instagram telegram snap snapchat kik tiktok
    text txt call follow dm message msg ping hmu
    twitter discord wechat skype viber signal open party dinner parking meet meeting check read
    domain user of before after front then with name address over title titulo headline
    add put plus append attach followed agrega anade pon
    am i'm we're gallery galleries hosted page pages webpage profile profiles photo picture pictures
    was were been being works worked stayed lived moved taught danced played started met found
    booked
    listing listings calendar blog schedule galeria pagina paginas fotos perfil calendario resenas
    estoy estamos online published posted shown seen
    d0t punt0 word words digits figures space spaces joined together both either beide ambos ambas
    entrambi
    entrambe minusculas minuscules minuscolo com cada cadauno
    ambos puis sigue aqui taste tecla touche
    comes goes follows stands belongs de del ahi alli alla aca
    chaque chacun jede jeder ognuna ognuno cadauna
"""
NOT_LOCAL = frozenset(_NOT_LOCAL_WORDS.split())
_NO_NAME_WORDS = """
    write escribe email mail e-mail mailbox correo contact contacto mensaje message send reach note
    reply answer respond use using try usa utiliza room suite apartment number open call text from
    until only girls rooms
    hotel user name nombre address direccion by i'm soy am my mi es est ist e para envia manda del
    then luego por en em auf bei chez sur presso informacion informacao informations information
"""
# 'For a booking jane doe (one word) at ...' announces a name of two.
ANNOUNCING = frozenset(
    ("booking", "bookings", "reservation", "reservations", "appointment", "appointments", "dates",
     "questions", "details", "contact", "reserva", "reservas", "cita", "citas", "termine", "termin",
     "buchung", "prenotazioni", "marcar", "reservar", "prenotare", "reserver", "uber")
)  # fmt: skip
_NO_NAMES = NOT_LOCAL | frozenset(_NO_NAME_WORDS.split())
# Words of things ('dinner', 'photo') stand in names of several words as well.
THINGS = frozenset(
    ("dinner", "party", "parking", "photo", "photos", "pics", "gallery", "blog", "page", "calendar",
     "perfil", "galeria", "fotos", "pictures", "room", "girls", "hotel", "apartment", "suite")
)  # fmt: skip
_OF_SENTENCES = _NO_NAMES - THINGS
# Words of the sentences that tell an address: 'please add @example.org'.
_TELLING_WORDS = """
    just please simply only solo now here can you do so it that this these those the that's not no
    un una uno des den das der die que se lo le al del por con en my mi your su tu what how where
    de la el los las les le di du il der dem et und sign symbol all
    vom von gefolgt suivi seguito dal dalla
    ours mine yours is are was be been called named word write type put adds add followed plus
    append attach
    begins starts ends begin start end goes comes name nombre palabra sign symbol server domain
    dominio host provider inbox mailbox buzon account cuenta login usuario password anything
    something everything nothing same later before after behind first last who there them in into
    onto lives sits stays small above both either titel titre titolo heading headline minusculas
    esta vive ist wohnt liegt habite fica mora sta lives
    minuscules minuscolo beide ambos ambas entrambi entrambe despues depois danach puis
"""
NOT_NAMES = _NO_NAMES | frozenset(_TELLING_WORDS.split())


_IN_WORD = re.compile(r"[^\s:(\[<\"'>]_")
_LINE_CLOSES = re.compile(r"[^\n]*?[^\s_]_(?![a-z0-9_])")
_PAGE = re.compile(
    r"www[.]|(?:.*[.])?(?:instagram|telegram|twitter|x|facebook|onlyfans|snapchat|tiktok|whatsapp|wa|t|fansly|linktr)[.]"
)
_MOMENT = re.compile(
    r"\d+(?:st|nd|rd|th|[ap]m|h|mins?|y\.?o|yrs?|usd|cad|eur|gbp|lbs?|kgs?|cms?|ft)"
)  # 'at example.org before the 12th'


def is_page(domain: str) -> bool:
    """Whether a domain is one of pages, at which nobody has a mailbox: 'www.example.org'."""
    return _PAGE.match(domain) is not None


def may_be_mailbox(local: str) -> bool:
    """Whether what a sentence tells to be a name is no word of such sentences."""
    if local in NOT_NAMES or _MOMENT.fullmatch(local):
        return False
    return sum(map(str.isalpha, local)) >= _FEWEST


def whole_name(lower: str, address: str, start: int, end: int) -> tuple[str, int]:
    """An address with what of its name stands in front of it, and where that begins."""
    name, _, domain = _with_plain_host(address).partition("@")
    name = name.removeprefix("www.")
    if start and lower.startswith("_", start - 1) and _begins_with_line(lower, name, start, end):
        return f"_{name}@{domain}", start - 1
    if is_said(name):
        told = named_before(lower, start, name)
        if told and _named_so(told[0]):
            return _joined(lower, f"{told[0]}@{domain}", told[1], end)
    if name.isalpha() or (is_said(name) and is_said_as_one(lower, end)):
        return _joined(lower, f"{name}@{domain}", start, end)
    return f"{with_last_digit(name, lower[start:end])}@{domain}", start


def _begins_with_line(lower: str, name: str, start: int, end: int) -> bool:
    """Whether a low line in front of a name belongs to it, and sets off no words: '_jane@..._'."""
    if not lower.startswith(name, start) or _IN_WORD.match(lower, max(0, start - 2)):
        return False
    return not name.endswith("_") and _LINE_CLOSES.match(lower, end - 1) is None


def _named_so(name: str) -> bool:
    """Not 'for two at ...', which is said of a table."""
    return re.split(r"[\d_]", name)[0].strip(".-") not in NOT_NAMES


def is_said_as_one(lower: str, end: int) -> bool:
    """Whether it is said behind an address that the words of its name are one."""
    return _AS_ONE.match(lower, end) is not None


def _joined(lower: str, address: str, start: int, end: int) -> tuple[str, int]:
    """'jane doe at ..., all one word': with the word before, and more where a cue begins them."""
    as_one = is_said_as_one(lower, end)
    words = _words_before(lower, start, as_one)
    if words and not as_one:
        said = lower[max(0, words[-1][0] - _SAID_NEAR) : words[0][0]]
        words = words if _AS_ONE_BEFORE.search(said) else []
    spoken = [word for _, word in reversed(words)]
    name = "".join([*spoken[:1], *(NUMBER_OF.get(word, word) for word in spoken[1:])])
    return f"{name}{address}", words[-1][0] if words else start


def _words_before(lower: str, start: int, as_one: bool) -> list[tuple[int, str]]:
    """The words of a name from its last to its first: one, or those behind 'mail me at'."""
    words: list[tuple[int, str]] = []
    while len(words) < _MOST_WORDS and (before := _name_before(lower, start, as_one)):
        words.append(before)
        start = before[0]
    if len(words) > 1 and not BEGINS_NAME.search(lower, max(0, start - _MOST_BEFORE), start):
        return words[: 2 if words[0][1] in NUMBER_OF or words[0][1].isdigit() else 1]
    return words


def _name_before(lower: str, start: int, as_one: bool) -> tuple[int, str] | None:
    """The word before, if a name may hold it; of 'rosa dinner' also a word that is none alone."""
    word = _WORD_BEFORE.search(lower, max(0, start - _MOST_BEFORE), start)
    if word is None or word["name"] in ANNOUNCING:
        return None
    if word["name"] in (_OF_SENTENCES if as_one else _NO_NAMES):
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
