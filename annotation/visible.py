"""Advert text as annotators see it: hidden characters shown, and the way back to the original.

Zero-width characters, direction overrides, tags and fillers hide contacts and defeat readers;
here each becomes a short mark such as ⟦ZWSP⟧. Spans that annotators mark in the shown text are
mapped back to offsets in the stored title and body. Nothing here knows of any server.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_NAMES = {
    0x00AD: "SOFT HYPHEN",
    0x034F: "JOINER",
    0x200B: "ZWSP",
    0x200C: "ZWNJ",
    0x200D: "ZWJ",
    0x200E: "LTR",
    0x200F: "RTL",
    0x202A: "LTR EMBED",
    0x202B: "RTL EMBED",
    0x202C: "END EMBED",
    0x202D: "LTR OVERRIDE",
    0x202E: "RTL OVERRIDE",
    0x2060: "WORD JOINER",
    0x2066: "LTR ISOLATE",
    0x2067: "RTL ISOLATE",
    0x2068: "ISOLATE",
    0x2069: "END ISOLATE",
    0xFEFF: "BOM",
}
# Letters and symbols by category, but blank on every screen.
_BLANKS = frozenset({0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0})
_HIDDEN_CATEGORIES = frozenset({"Cf", "Cc", "Co", "Cs", "Cn", "Zl", "Zp"})
_ZWJ, _EMOJI_STYLE = "\u200d", "\ufe0f"

GAP = "\n\n"
"""Between title and body in the one text that is shown."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A text as shown; `starts[i]` and `ends[i]` bound, in the original, what character i shows."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The original's span for the shown span [start, end)."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no span {start} to {end} in a text of {len(self.text)}")
        return self.starts[start], self.ends[end - 1]


def show(text: str) -> Shown:
    """`text` with every hidden character replaced by a mark; runs of one become one mark."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    while at < len(text):
        until = _run_of_hidden(text, at)
        piece = _mark(text[at], until - at) if until > at else text[at]
        until = max(until, at + 1)
        parts.append(piece)
        starts.extend([at] * len(piece))
        ends.extend([until] * len(piece))
        at = until
    return Shown("".join(parts), tuple(starts), tuple(ends))


@dataclass(frozen=True, slots=True)
class ShownAdvert:
    """Title and body as one shown text, so that one set of labels covers both."""

    title: Shown
    body: Shown

    @property
    def text(self) -> str:
        """What the labelling page shows."""
        return f"{self.title.text}{GAP}{self.body.text}"

    def locate(self, start: int, end: int) -> tuple[str, int, int] | None:
        """(field, start, end) in the stored advert; None when the span is not in the text.

        A span over both title and body is kept as its part in the body, or in the title when
        nothing of the body is in it.
        """
        head = len(self.title.text)
        body_from = head + len(GAP)
        if not 0 <= start < end <= len(self.text):
            return None
        if end > body_from:
            return "body", *self.body.original(max(start, body_from) - body_from, end - body_from)
        if start < head:
            return "title", *self.title.original(start, min(end, head))
        return None


def show_advert(title: str, body: str) -> ShownAdvert:
    """An advert as annotators see it."""
    return ShownAdvert(show(title), show(body))


def from_utf16(text: str, offset: int) -> int:
    """A browser's offset (UTF-16 units) as an offset in characters."""
    if offset <= 0 or text.isascii():
        return offset
    units = 0
    for index, char in enumerate(text):
        if units >= offset:
            return index
        units += 2 if ord(char) > 0xFFFF else 1
    return len(text) if units == offset else len(text) + 1


def is_hidden(text: str, index: int) -> bool:
    """Whether the character at `index` cannot be seen and is no part of an emoji."""
    char = text[index]
    code = ord(char)
    if char in "\n\t":
        return False
    if char in (_ZWJ, _EMOJI_STYLE):
        return not _joins_emoji(text, index)
    if code in _BLANKS or 0xFE00 <= code <= 0xFE0E or 0xE0100 <= code <= 0xE01EF:
        return True
    return unicodedata.category(char) in _HIDDEN_CATEGORIES


def _joins_emoji(text: str, index: int) -> bool:
    before = text[index - 1] if index else ""
    emoji_before = bool(before) and (
        unicodedata.category(before) in {"So", "Sk", "Sm"} or before == _EMOJI_STYLE
    )
    if text[index] == _EMOJI_STYLE:
        return emoji_before and before != _EMOJI_STYLE
    after = text[index + 1 : index + 2]
    return emoji_before and bool(after) and unicodedata.category(after) == "So"


def _run_of_hidden(text: str, at: int) -> int:
    until = at
    while until < len(text) and text[until] == text[at] and is_hidden(text, until):
        until += 1
    return until


def _mark(char: str, count: int) -> str:
    name = _NAMES.get(ord(char), f"U+{ord(char):04X}")
    return f"⟦{name}⟧" if count == 1 else f"⟦{name} ×{count}⟧"
