"""Names on platforms: @handles, 'insta: name', and payment names ($cashtag, 'venmo name').

What lives here: patterns over folded, lower-case text. A platform's address (t.me/name) is a URL
and lives in `urls`; a number behind 'whatsapp' is a telephone number and is found before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

Span = tuple[int, int]


class HandleSpan(NamedTuple):
    """A name in a folded text, and whether it receives payments."""

    name: str
    start: int
    end: int
    payment: bool


_PLATFORMS = (
    r"instagram|insta|ig|telegram|tele|tg|whatsapp|whats ?app|wa|kik|snapchat|snap|sc|twitter|"
    r"onlyfans|only ?fans|of(?=\s?[:=@])|skype|signal|wechat|we ?chat|tiktok|tik ?tok|facebook|fb|"
    r"viber|discord|session|wickr|fansly|threads|bluesky|reddit"
)
_PAYMENTS = "cash ?app|venmo|zelle|paypal|pay ?pal|cash ?tag|chime|apple ?pay|google ?pay|bizum"
_NAME = r"[a-z0-9][a-z0-9._-]{1,29}"
_SIGNS = r"\s*(?:[:=\-~>|*/@]|is\b|me\s*(?:at|@|:)|at\b|es\b|add\b|id\b|name\b|user(?:name)?\b)"
_NAMED = re.compile(
    rf"(?<![a-z0-9])(?:(?P<pay>{_PAYMENTS})|(?:{_PLATFORMS}))(?![a-z0-9])"
    rf"(?P<signs>(?:{_SIGNS}){{1,3}}[\s$@(\[]*|\s+[$@]?)(?P<name>{_NAME})"
)
_AT_HANDLE = re.compile(rf"(?<![\w@.])@\s?(?P<name>{_NAME})")
_CASHTAG = re.compile(r"(?<![\w$])\$\s?(?P<name>[a-z][a-z0-9_-]{1,20})(?![a-z0-9])")
_CURRENCY_WORDS = """
    usd cad aud nzd mxn us each per an and or for no off roses hr hour half full special specials
    in cash only deal dollars money
"""
_CURRENCIES = frozenset(_CURRENCY_WORDS.split())
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
    with work yes you your number con de el en la los mas mi no o para por que si su te
    tu un una y yo escribeme hora hours hour place least day days week gym school
"""
_NO_NAMES = frozenset(_ORDINARY_WORDS.split())
# What stands at the end of a platform's name, as a word; 'of' counts only where a sign follows.
PLATFORM_WORD = (
    rf"(?<![a-z0-9])(?:{_PLATFORMS}|{_PAYMENTS}|app|fans|chat|tok|pal|tag|pay)(?![a-z0-9])"
)
_OPEN_AT = re.compile(r"@\s")


def find_handles(
    lower: str, platforms: Sequence[Span], at_signs: Sequence[Span], cashtags: Sequence[Span]
) -> list[HandleSpan]:
    """All platform and payment names in the windows; the caller keeps one of each place."""
    searches = (
        (_NAMED, _named, platforms),
        (_AT_HANDLE, _at_handle, at_signs),
        (_CASHTAG, _cashtag, cashtags),
    )
    return [
        span
        for pattern, read, windows in searches
        for start, end in windows
        for match in pattern.finditer(lower, start, end)
        if (span := read(match))
    ]


def _named(match: re.Match[str]) -> HandleSpan | None:
    name = match["name"].rstrip("._-")
    if not _is_name(name) or (not match["signs"].strip() and not _is_unlike_a_word(name)):
        return None
    start, end = match.start("name"), match.start("name") + len(name)
    if match["signs"].endswith(("@", "$")):
        start -= 1
    return HandleSpan(name, start, end, bool(match["pay"]))


def _at_handle(match: re.Match[str]) -> HandleSpan | None:
    name = match["name"].rstrip("._-")
    if not _is_name(name):
        return None
    if _OPEN_AT.match(match.group()) and not _is_unlike_a_word(name):
        return None
    return HandleSpan(name, match.start(), match.start("name") + len(name), False)


def _cashtag(match: re.Match[str]) -> HandleSpan | None:
    name = match["name"].rstrip("-_")
    if name in _CURRENCIES or len(name) < 2:
        return None
    return HandleSpan(name, match.start(), match.start("name") + len(name), True)


def _is_name(name: str) -> bool:
    """Three letters at least: what has none is a number, a time or a price."""
    letters = sum(letter.isalpha() for letter in name)
    return len(name) >= 3 and letters >= 3 and name not in _NO_NAMES


def _is_unlike_a_word(name: str) -> bool:
    return not name.isalpha()
