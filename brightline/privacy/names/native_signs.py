"""Names on platforms with signs told in any language: 'IG アットマーク jane_7', 'jane 밑줄 7'.

What lives here: the words of `text/named_signs` for the at in front of a name and for the dot, the
low line and the hyphen inside of it, between blanks or in brackets, behind a platform; and the text
with the name itself, behind an '@'. What is told of a name in sentences is read in `told_handles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.names.handle_words import (
    NO_NAMES,
    is_made_up,
    is_name,
    is_unlike_a_word,
)
from brightline.privacy.names.platforms import OWN_LETTERS, SURE_PLATFORM
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late
from brightline.privacy.text.named_signs import (
    AT,
    BEGINS,
    DOT,
    GAP,
    HYPHEN,
    LINE,
    NATIVE_DOT,
    NATIVE_LINE,
    apart,
    boxed,
    glued,
    sign_told,
)

Span = tuple[int, int]

_NEAR = 40  # characters from a platform to the name
# 'bk' is how 'ВК' is folded, 'tг' 'ТГ'.
_PLATFORM = late(
    rf"(?<![a-z0-9])(?:(?:{SURE_PLATFORM}|bk|tг|line)(?![a-z0-9])|{OWN_LETTERS})[^\n.!?]{{0,{_NEAR}}}$"
)
_PIECE = r"[a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9_])?"
_ENDS = r"(?![a-z0-9@_-]|\.[a-z0-9])"
_WORD = rf"{BEGINS}(?:{AT})(?![a-z0-9])"
_AT = late(rf"(?:{boxed(AT)}|{_WORD}{GAP})(?P<name>{_PIECE}){_ENDS}")
_LINES = rf"(?P<line>{boxed(LINE)}|{apart(LINE)}|{glued(LINE)})"
# The words for the others are everyday ones: without a bracket only figures may stand behind them,
# which are no time and no price, or what has its own letters.
_FIGURES = r"(?=\d{3,6}\s?(?:[.,;!)\n]|$))"
_DOTS = (
    rf"(?P<dot>{boxed(DOT)}|{glued(NATIVE_DOT)}|{apart(NATIVE_DOT)}"
    rf"(?={_PIECE}{_ENDS})|{apart(DOT)}{_FIGURES})"
)
_HYPHENS = rf"(?:{boxed(HYPHEN)}|{apart(NATIVE_LINE)}|{apart(HYPHEN)}{_FIGURES})"
_SIGN = rf"(?:{_LINES}|{_DOTS}|{_HYPHENS})"
_SIGNS = late(_SIGN)
_LATER = re.sub(r"\(\?P<\w+>", "(?:", _SIGN)
_JOINED = late(
    rf"(?<![a-z0-9@._-])(?P<sigil>@)?(?P<name>{_PIECE}?(?:{_LATER}{_PIECE}?){{1,3}}){_ENDS}"
)


def native_handles(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names with their usual signs, in the windows of a folded, lower-case text."""
    for window in windows:
        for match in _JOINED.finditer(lower, *window):
            first = _SIGNS.search(match["name"])
            if first is None or match["name"][: first.start()] in NO_NAMES:
                continue
            name = _SIGNS.sub(sign_told, match["name"])
            if is_name(name) and (match["sigil"] or _is_on_platform(lower, match.start())):
                yield *_with_at(lower, match.span()), f"@{name}"
        for match in _AT.finditer(lower, *window):
            name = match["name"]
            told = is_name(name) and (is_unlike_a_word(name) or is_made_up(name))
            if told and _is_on_platform(lower, match.start()):
                yield match.start(), match.start("name"), " @"


def _is_on_platform(lower: str, start: int) -> bool:
    """Whether a platform stands in front of a place, in the same clause."""
    return _PLATFORM.search(lower, max(0, start - _NEAR), start) is not None


def _with_at(lower: str, span: Span) -> Span:
    """A name with the word for its at in front, if there is one."""
    start, end = span
    for match in _AT_BEFORE.finditer(lower, max(0, start - _NEAR), start):
        start = match.start()
    return start, end


_AT_BEFORE = late(rf"(?:{boxed(AT)}|{_WORD}{GAP})$")
