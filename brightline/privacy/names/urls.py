"""Addresses of pages: with a scheme, bare, or with 'dot' for the dot.

What lives here: the patterns and the normal form (no scheme, no 'www.', host in lower case).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from brightline.privacy.figures.beside import FILE_ENDING
from brightline.privacy.figures.number_words import UNITS
from brightline.privacy.text.endings import COUNTRIES
from brightline.privacy.text.late import late

Span = tuple[int, int]


class UrlSpan(NamedTuple):
    """A URL in a folded text, in its normal form, and whether words stood for its dots."""

    url: str
    start: int
    end: int
    spelled: bool


# Endings that are certain enough for a contact; any other two-letter ending is masked as a link.
_TLD = (
    r"(?:com|net|org|info|biz|xyz|online|site|website|club|vip|sex|adult|porn|xxx|cam|dating|"
    r"escort|app|dev|link|page|blog|shop|store|live|bio|pics|fans|chat|test|example|invalid|"
    r"co\.uk|com\.mx|com\.au|me|io|co|us|uk|ca|mx|gg|ee|ly|tv|cc|eu|de|fr|es|nl|ru|ch|be|at|pm)"
)
_PATH = r"(?::\d{2,5})?(?:[/?#][^\s<>\"'\])}]*)?"
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_LABELS = rf"(?:{_LABEL}\.){{1,30}}"  # without a bound 'zi.zs.zi.zs. ...' is read from each of them
# 'the park dot com joke', 'dot com mugs': an adjective, and no page before it.
_OF_AN_ERA = (
    r"(?:boom|bubble|era|crash|years|days|age|bust|craze|hype|jokes?|millionaires?|billionaires?|"
    r"mugs?|t-?shirts?|hoodies?|stickers?|posters?|jargon|stocks?|start-?ups?|entrepreneurs?|investors?)"
)
_DOT_WORD = (
    r"(?:\s*[\[({<*]\s*(?:dot|\.|punto)\s*[\])}>*]\s*"
    r"|[^\S\n]+(?:dot|punto(?!\s+(?:de|es|me)\b))[^\S\n]+"
    rf"(?!(?:at|be|me|us|de|es)\s+[a-z]|com\s{_OF_AN_ERA}(?![a-z])))"
)
_URL = late(
    r"(?<![a-z0-9@])(?:[a-z][a-z0-9+.-]{1,10}://[^\s<>\"'\])}]+|www\.(?=[a-z0-9])[^\s<>\"'\])}]+"
    rf"|{_LABELS}{_TLD}(?![a-z0-9-]){_PATH}"
    rf"|(?:www{_DOT_WORD})?{_LABEL}(?:{_DOT_WORD}{_LABEL})??{_DOT_WORD}(?:{_TLD}|{COUNTRIES})(?![a-z0-9-]){_PATH})"
)
# Where none of these stands, an address has neither scheme nor spelled dot: a cheaper search.
_CUE = late(r"://|www|dot|punto|[\[({<*]\s*\.")
_BEFORE_DOT = r"(?<![a-z0-9@])(?=[a-z0-9-]+\.)"  # most words have no dot behind them
_BARE_URL = late(rf"{_BEFORE_DOT}{_LABELS}{_TLD}(?![a-z0-9-]){_PATH}")
_DOMAIN_LIKE = late(rf"{_BEFORE_DOT}{_LABELS}[a-z]{{2,24}}(?![a-z0-9-]){_PATH}")
_TWO_LETTER_WORDS_WITH_DOTS = late(r"(?:[a-z]\.)+[a-z]")  # 'p.m', 'e.g', 'u.s.a'
_ROMAN_MONTH = late(r"(?:0?[1-9]|[12]\d|3[01])\.(?:i{1,3}|i?v|vi{1,3}|ix|xi{0,2})")  # '19.XI.'
_FIRST_LABEL = late(rf"(?P<name>[a-z0-9-]+){_DOT_WORD}")
# 'at the dot com cafe', 'a dot org for cats': an article names no page.
_NO_NAME = late(
    r"(?:the|an?|this|that|some|every|another)\s(?:dot|punto)\s(?:com|net|org)\s[a-z]{2}"
)
DOT_COM_PLACE = late(
    r"\s+(?:the|an?)\s(?:dot|punto)\s(?:com|net|org)\s(?:cafe|bar|club|office|company|startup|firm|business|"
    r"shop|store|party|world|team|crowd|building|tower|hotel|restaurant|lounge|gym|studio|hall|event|job|table|"
    r"conference|sign|meetup|fair|festival|market|kiosk|booth|school|class|room|house|agency|crew|group|project|"
    r"museum|pub|bakery|plaza|square|center|centre)s?(?![a-z])"
)
"""'I work at the dot com office': what stands behind an 'at' that begins no domain."""
# A service without a name behind it is nobody's page.
_SERVICE = late(
    r"(?:https?://)?(?:www\.)?(?:paypal\.(?:me|com)|pp\.me|cash\.(?:app|me)|venmo\.com|revolut\.me|ko-fi\.com|t\.me|wa\.me|"
    r"instagram\.com|facebook\.com|twitter\.com|x\.com|snapchat\.com|tiktok\.com|onlyfans\.com)/?[.,;:!?*~]*"
)
_LETTER = late(r"[a-z]")
_END_OF_HOST = late(r"[/:?#]")
_TRAILING = ".,;:!?*~"
_SCHEME = late(r"[a-z][a-z0-9+.-]*://(?:www\.)?|www\.")


def find_urls(folded: str, lower: str, windows: Sequence[Span]) -> list[UrlSpan]:
    """All URLs in the windows of a folded text (the path keeps its case: it is significant)."""
    return [
        _read(folded, match)
        for start, end in windows
        for match in _pattern(lower, start, end).finditer(lower, start, end)
        if not _is_number(match.group())
        and not _NO_NAME.match(lower, match.start())
        and not _SERVICE.fullmatch(match.group())
    ]


def _pattern(lower: str, start: int, end: int) -> re.Pattern[str]:
    return _URL if _CUE.search(lower, start, end) else _BARE_URL


def find_domain_like(lower: str, windows: Sequence[Span]) -> list[Span]:
    """Spans that look like a domain with any two-letter ending or any path, for the mask."""
    return [
        match.span()
        for start, end in windows
        for match in _DOMAIN_LIKE.finditer(lower, start, end)
        if _is_domain(match.group())
    ]


def _is_number(token: str) -> bool:
    """'555 0142 dot com since 1999': a number ends where the word for a dot begins."""
    label = _FIRST_LABEL.match(token)
    return label is not None and (not _LETTER.search(label["name"]) or label["name"] in UNITS)


def _is_domain(token: str) -> bool:
    host = _END_OF_HOST.split(token, maxsplit=1)[0]
    if _TWO_LETTER_WORDS_WITH_DOTS.fullmatch(host) or FILE_ENDING.fullmatch(host, host.rfind(".")):
        return False
    if _ROMAN_MONTH.fullmatch(host):
        return False
    ending = host.rsplit(".", 1)[1]
    return len(ending) == 2 or len(token) > len(host) or host.count(".") > 1


def _read(folded: str, match: re.Match[str]) -> UrlSpan:
    token = folded[match.start() : match.end()].rstrip(_TRAILING)
    plain = re.sub(_DOT_WORD, ".", token, flags=re.IGNORECASE)
    scheme = _SCHEME.match(plain.lower())
    bare = plain[scheme.end() :] if scheme else plain
    host, slash, path = bare.partition("/")
    url = (host.lower() + slash + path).rstrip("/")
    return UrlSpan(url, match.start(), match.start() + len(token), plain != token)
