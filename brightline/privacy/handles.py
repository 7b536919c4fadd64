"""Names on platforms: @handles, 'insta: name', and payment names ($cashtag, 'venmo name').

What lives here: patterns over folded, lower-case text. A platform's address (t.me/name) is in
`links`; a number behind 'whatsapp' is a telephone number and is found before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from brightline.privacy.late import late
from brightline.privacy.platforms import AMBIGUOUS, PAYMENT, PLATFORM, SURE_PLATFORM

Span = tuple[int, int]


class HandleSpan(NamedTuple):
    """A name in a folded text, whether it receives payments, and whether words stand for signs."""

    name: str
    start: int
    end: int
    payment: bool
    spelled: bool


_OPEN, _CLOSE = r"[\[({<\"'*_~|/=-]", r"[\])}>\"'*_~|/=-]"
_AT_WORD = rf"(?:{_OPEN}\s?(?:at|arroba|@)\s?{_CLOSE}\s?|(?<![a-z])(?:at|arroba)\s(?:sign\s)?)"
_MONEY = r"(?:dollars?|dolar(?:es)?|bucks?|money|pesos?|cash|usd|dinero|currency)"
_MARK = r"(?:sign|symbol|mark|tag|signo|simbolo)"
_DOLLAR_WORD = (
    rf"(?:{_OPEN}\s?(?:(?:us\s)?{_MONEY}(?:[\s-]?{_MARK})?|{_MARK}\s(?:de\s)?{_MONEY}|\$)\s?{_CLOSE}\s?"
    rf"|(?<![a-z])(?:the\s)?(?:us\s)?{_MONEY}[\s-]?{_MARK}\W{{1,3}}"
    rf"|(?<![a-z])(?:el\s)?{_MARK}\s(?:de\s|del\s)?{_MONEY}\W{{1,3}})"
)
_SIGIL = rf"(?:[@$]\s?|{_AT_WORD}|{_DOLLAR_WORD}|(?<![a-z])(?:dollar|dolar)\s)"
_DOT_WORDS = r"(?:d[o0]+t+|punto|period|point|full\s?stop|pto)"
_LINE_WORDS = (
    r"(?:under\s?(?:score|line)|guion\sbajo|barra\sbaja|low\s?line|subguion|dash|hyphen|guion|"
    r"minus)"
)
_IN_WORDS = (
    rf"(?:\s?{_OPEN}\s?(?:{_DOT_WORDS}|{_LINE_WORDS}|\.)\s?{_CLOSE}\s?|"
    rf"\s(?:{_DOT_WORDS}|{_LINE_WORDS})\s)(?=[a-z0-9])"
)
_NAME = rf"[a-z0-9](?:[a-z0-9._-]|{_IN_WORDS}){{1,60}}"
_WORDS_BETWEEN = (
    r"(?:is|es|at|add|id|name|user(?:name)?|usuario|handle|as|como|under|account|acct|cuenta|"
    r"me|to|a|my|mi|it's|its|por|via|i\sam|i'm|soy|called|named|search|find|busca|reads?|handle|"
    r"tag|goes|under|@)\b"
)
_SIGNS = rf"(?:\s*(?:[^\w\s@$(\[{{<\"']{{1,3}}|{_WORDS_BETWEEN}))"
_NAMED = late(
    rf"(?<![a-z0-9])(?:(?P<pay>{PAYMENT})|{PLATFORM})(?![a-z0-9])"
    rf"(?P<signs>{_SIGNS}{{1,4}}\s*|\s+|(?=[(\[{{<\"'@$]))"
    rf"(?:{_OPEN}{{0,2}}(?P<sigil>{_SIGIL})?{_OPEN}?)(?P<name>{_NAME})"
)
# 'jane_doe7 on insta', '$janedoe7 (cash app)'
_NAME_FIRST = late(
    rf"(?<![\w@.$])(?=[@$]|[a-z.-]*[\d_.])(?P<sigil>[@$]\s?)?(?P<name>[a-z0-9][a-z0-9._-]{{2,40}}){_CLOSE}?\s*"
    r"(?:(?:on|at|in|via|by|en|por|over|through|using|with|con|@)\s+(?:the\s|my\s|mi\s)?"
    r"|(?:,|=|(?:is|es|as|como)\s)\s?(?:my|mi|our|the)\s|[\[(]\s?)"
    rf"(?:(?P<pay>{PAYMENT})|{SURE_PLATFORM})(?![a-z0-9])"
)
_AT_HANDLE = late(rf"@(?<![\w@.]@)\s?(?P<name>{_NAME})")
_SPELLED_AT = late(
    rf"(?:{_OPEN}\s?(?:at|arroba)\s?{_CLOSE}\s?|(?<![a-z])arroba\s)(?P<name>{_NAME})"
)
_CASHTAG = late(
    rf"(?:(?:(?<![\w$])|(?<![\w$])us)\$\s?(?=[a-z])|(?P<word>{_DOLLAR_WORD}))(?P<name>{_NAME})(?![a-z0-9])"
)
_CURRENCY_WORDS = """
    usd cad aud nzd mxn us each per an and or for no off roses hr hour half full special specials
    in cash only deal dollars money
"""
_CURRENCIES = frozenset(_CURRENCY_WORDS.split())
# '$olid reviews': a dollar drawn for an s.
_S_WORDS = """
    afe aint ale ales alon assy atin atisfaction atisfied ave aver avings avvy cent chedule ea
    earch easy ecret ecrets ecure eductive ee eek eis elect elfie end enior ensational ense
    ensual ensuous erene erious ervice ervices ession essions et even exual exy hare harp hort
    how hower hy ide iete igned ilk ilky imple imply incere inful ingle ister it ite ix izzling
    kilful killed kin leek leep lim low mall mart mile mooth oft olid olo ome omeone omething
    oon oothing oul outh pa pace panish park pecial pecialist pecials pectacular pend picy pirit
    pot pring table taff tar tars tart tay teamy till tock top tore tory treet tress trictly
    trip trong tudent tudio tunner tunning tyle ublime uite ultry ummer un unday unny uper uperb
    upreme ure urprise usie wedish weedish weet weetest weetheart weetie
"""
_DOLLAR_FOR_S = frozenset(_S_WORDS.split())
# Words that follow a platform's name in a sentence without being anybody's name.
_ORDINARY_WORDS = """
    a about accepted accept account add after all also am an and any are as ask at available back
    be before but by call can cash check chat click com contact card deposit direct dm do email
    ever first follow following for friendly from full fun get go good have here hit home hotel how
    i if in info inbox is it just know last let like link live love man me message more my name
    new night no noon not now of off ok okay on only or other our out page pay payment payments
    photos phone pics please post posts premium private profile ready real reply same see send
    services she show soon sorry story stories text than thanks that the them then there these
    this time to today tonight too try up us video videos vip want we welcome what when will
    with work works yes you your number con de el en la los mas mi no o para por que si su te
    tu un una y yo escribeme hora hours hour place least day days week gym school free worthy arroba
    dollar dollars sign deposits tips disponible tambien aceptado solo verde final medio
"""
_NO_NAMES = frozenset(_ORDINARY_WORDS.split())
_SPELLED_LINE = late(rf"\s?{_OPEN}\s?{_LINE_WORDS}\s?{_CLOSE}\s?|\s{_LINE_WORDS}\s")
_SPELLED_DOT = late(rf"\s?{_OPEN}\s?(?:{_DOT_WORDS}|\.)\s?{_CLOSE}\s?|\s{_DOT_WORDS}\s")
_SIGN_IN_PROSE = late(rf"\s(?:{_DOT_WORDS}|{_LINE_WORDS})\s")
_SURE_SIGN = late(r"[^\w\s]|(?<![a-z])(?:is|es|at|as|add|id|name|user|username|usuario|como)\b")
_LOW_LINE = late(r"under|bajo|baja|low|sub")
_OPEN_AT = late(r"@\s")
_TRAILING = "._-"
_BLANK = late(r"\s")
_LONGEST = 80  # characters of signs and a name behind a platform


def find_handles(
    text: str,
    lower: str,
    ambiguous: bool,
    platforms: Sequence[Span],
    at_signs: Sequence[Span],
    cashtags: Sequence[Span],
    at_words: Sequence[Span],
) -> list[HandleSpan]:
    """All platform and payment names in the windows; the caller keeps one of each place."""
    doubtful = around_ambiguous(lower) if ambiguous else []
    searches = (
        (_NAMED, _named, doubtful),
        (_NAMED, _named, platforms),
        (_NAME_FIRST, _name_first, platforms),
        (_AT_HANDLE, _at_handle, at_signs),
        (_CASHTAG, _cashtag, cashtags),
        (_SPELLED_AT, _spelled_at, at_words),
    )
    return [
        span
        for pattern, read, windows in searches
        for start, end in windows
        for match in pattern.finditer(lower, start, end)
        if (span := read(match, text))
    ]


def around_ambiguous(lower: str) -> list[Span]:
    """The stretches behind words that may name a platform, merged."""
    merged: list[Span] = []
    for match in AMBIGUOUS.finditer(lower):
        if merged and match.start() < merged[-1][1]:
            if match.end() + _LONGEST > merged[-1][1]:
                merged[-1] = merged[-1][0], _end_of_word(lower, match.end())
        else:
            merged.append((match.start(), _end_of_word(lower, match.end())))
    return merged


def _end_of_word(lower: str, at: int) -> int:
    """The end of the word at a long name's distance."""
    blank = _BLANK.search(lower, at + _LONGEST)
    return blank.start() if blank else len(lower)


def _named(match: re.Match[str], text: str) -> HandleSpan | None:
    signs, sigil = match["signs"], match["sigil"] or ""
    name, end = _plain(match["name"], match.start("name"))
    if not _is_name(name) or (match["of"] and not _is_in_capitals(match, text)):
        return None
    glued = signs in ("-", "/", ".", "'")  # 'insta-worthy'
    sure = sigil.strip() in ("@", "$") or (_SURE_SIGN.search(signs) and not glued)
    if not sure and not _is_unlike_a_word(name):
        return None
    start = match.start("sigil") if sigil else match.start("name")
    return HandleSpan(name, start, end, bool(match["pay"]), _is_spelled(match, sigil))


def _name_first(match: re.Match[str], _: str) -> HandleSpan | None:
    name, end = _plain(match["name"], match.start("name"))
    if not _is_name(name) or not (match["sigil"] or _is_unlike_a_word(name)):
        return None
    return HandleSpan(name, match.start(), end, bool(match["pay"]), False)


def _at_handle(match: re.Match[str], _: str) -> HandleSpan | None:
    name, end = _plain(match["name"], match.start("name"))
    if not _is_name(name):
        return None
    if _OPEN_AT.match(match.group()) and not _is_unlike_a_word(name):
        return None
    return HandleSpan(name, match.start(), end, False, _is_spelled(match, "@"))


def _spelled_at(match: re.Match[str], _: str) -> HandleSpan | None:
    name, end = _plain(match["name"], match.start("name"))
    if not _is_name(name) or not _is_unlike_a_word(name):
        return None
    return HandleSpan(name, match.start(), end, False, True)


def _cashtag(match: re.Match[str], _: str) -> HandleSpan | None:
    name, end = _plain(match["name"], match.start("name"))
    if name in _CURRENCIES or name in _DOLLAR_FOR_S or len(name) < 2 or name.isdigit():
        return None
    if match["word"] and not _is_unlike_a_word(name):
        return None
    return HandleSpan(name, match.start(), end, True, bool(match["word"]))


def _plain(written: str, start: int) -> tuple[str, int]:
    """The name without words for its signs, and where it ends in the text.

    'jane punto de encuentro': there the word for a sign belongs to the sentence.
    """
    kept = written
    for sign in reversed(list(_SIGN_IN_PROSE.finditer(written))):
        if kept[sign.end() :] not in _NO_NAMES:
            break
        kept = kept[: sign.start()]
    kept = kept.rstrip(_TRAILING)
    name = _SPELLED_DOT.sub(".", _SPELLED_LINE.sub(_line_of, kept))
    return name.strip(_TRAILING), start + len(kept)


def _line_of(match: re.Match[str]) -> str:
    return "_" if _LOW_LINE.search(match.group()) else "-"


def _is_spelled(match: re.Match[str], sigil: str) -> bool:
    return sigil.strip() not in ("", "@", "$") or " " in match["name"] or "(" in match["name"]


def _is_in_capitals(match: re.Match[str], text: str) -> bool:
    """'OF jane_doe7': capitals, where not all is in capitals."""
    return text[match.start("of") : match.end("of")] == "OF" and not text.isupper()


def _is_name(name: str) -> bool:
    """Three letters at least: what has none is a number, a time or a price."""
    letters = sum(letter.isalpha() for letter in name)
    return len(name) >= 3 and letters >= 3 and name not in _NO_NAMES


def _is_unlike_a_word(name: str) -> bool:
    return not name.isalpha() and not name.replace("-", "").isalpha()
