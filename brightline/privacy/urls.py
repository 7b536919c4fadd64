"""Addresses of pages: with a scheme, bare, or with 'dot' for the dot.

What lives here: the patterns and the normal form (no scheme, no 'www.', host in lower case).
"""

from __future__ import annotations

import re
from typing import NamedTuple


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
_DOT_WORD = r"(?:\s*[\[({<*]\s*(?:dot|\.|punto)\s*[\])}>*]\s*|\s+(?:dot|punto)\s+)"
_URL = re.compile(
    r"(?<![a-z0-9@])(?:[a-z][a-z0-9+.-]{1,10}://[^\s<>\"'\])}]+|www\.[^\s<>\"'\])}]+"
    rf"|(?:{_LABEL}\.)+{_TLD}(?![a-z0-9-]){_PATH}"
    rf"|(?:www{_DOT_WORD})?{_LABEL}(?:{_DOT_WORD}{_LABEL})??{_DOT_WORD}{_TLD}(?![a-z0-9-]){_PATH})"
)
_SIGNS = ("://", "dot", "punto", "[.", "(.", "{.", "<.", "*.", "[ .", "( .")
_DOT_LETTER = re.compile(r"\.[a-z]")
_DOMAIN_LIKE = re.compile(rf"(?<![a-z0-9@])(?:{_LABEL}\.)+[a-z]{{2,24}}(?![a-z0-9-]){_PATH}")
_TWO_LETTER_WORDS_WITH_DOTS = re.compile(r"(?:[a-z]\.)+[a-z]")  # 'p.m', 'e.g', 'u.s.a'
_TRAILING = ".,;:!?*~"
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://(?:www\.)?|www\.")


def find_urls(folded: str, lower: str) -> list[UrlSpan]:
    """All URLs in a folded text (the path keeps its case: it is significant)."""
    if not (_DOT_LETTER.search(lower) or any(sign in lower for sign in _SIGNS)):
        return []
    return [_read(folded, match) for match in _URL.finditer(lower)]


def find_domain_like(lower: str) -> list[tuple[int, int]]:
    """Spans that look like a domain with any two-letter ending or any path, for the mask."""
    spans: list[tuple[int, int]] = []
    if _DOT_LETTER.search(lower) is None:
        return spans
    for match in _DOMAIN_LIKE.finditer(lower):
        token = match.group()
        host = re.split(r"[/:?#]", token, maxsplit=1)[0]
        ending = host.rsplit(".", 1)[1]
        if _TWO_LETTER_WORDS_WITH_DOTS.fullmatch(host):
            continue
        if len(ending) == 2 or len(token) > len(host) or host.count(".") > 1:
            spans.append(match.span())
    return spans


def _read(folded: str, match: re.Match[str]) -> UrlSpan:
    token = folded[match.start() : match.end()].rstrip(_TRAILING)
    plain = re.sub(_DOT_WORD, ".", token, flags=re.IGNORECASE)
    scheme = _SCHEME.match(plain.lower())
    bare = plain[scheme.end() :] if scheme else plain
    host, slash, path = bare.partition("/")
    url = (host.lower() + slash + path).rstrip("/")
    return UrlSpan(url, match.start(), match.start() + len(token), plain != token)
