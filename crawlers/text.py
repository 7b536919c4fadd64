"""From markup to the text that a reader sees: paragraphs, line breaks, single spaces."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from typing import Any

from crawlers.markup import Element, parse_html

LONGEST_TEXT = 100_000
"""Characters kept of one value: far beyond any advert, so that no page can stall the door."""

MOST_MARKUP = 4 * LONGEST_TEXT
"""Characters of markup that are read for one value."""

_PARAGRAPHS = frozenset(("p", "ul", "ol", "table", "blockquote", "article", "section"))
_LINES = frozenset(("div", "li", "tr", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr"))
_UNSEEN = frozenset(("script", "style", "template", "noscript", "head", "iframe", "svg"))
_MARKUP = re.compile(
    r"</?(?:a|abbr|article|b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|font|h\d|hr|html|i|"
    r"img|li|ol|p|pre|s|script|section|small|span|strong|style|sub|sup|table|tbody|td|th|tr|u|ul)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_SPACES = re.compile(r"[ \t\r\n\f\v]+")


def text_of(node: Element | str) -> str:
    """The visible text of an element; of an attribute or text node, its value."""
    if isinstance(node, str):
        return tidy(node)
    if not len(node) and node.tag not in _UNSEEN:
        return tidy(_SPACES.sub(" ", node.text or ""))
    return tidy("".join(_pieces(node)))


def text_of_run(run: Iterable[Element | str]) -> str:
    """The visible text of neighbours (elements and the texts between them), read as one."""
    return tidy(
        "".join(
            piece
            for item in run
            for piece in ([_SPACES.sub(" ", item)] if isinstance(item, str) else _pieces(item))
        )
    )


def text_of_markup(value: str) -> str:
    """The visible text of a string that may hold markup and entities, as descriptions do."""
    if not _MARKUP.search(value):
        return tidy(unescape(value) if "&" in value else value)
    return text_of(parse_html(f"<body><div>{value[:MOST_MARKUP]}</div></body>"))


def tidy(text: str) -> str:
    """Single spaces in lines, at most one blank line between them, nothing around them.

    NUL is dropped, since no database takes it.
    """
    lines = [_SPACES.sub(" ", line).strip(" ") for line in text.replace("\0", "").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()[:LONGEST_TEXT]


def one_line(text: str) -> str:
    """The text in one line, with every kind of space made plain (dates use no-break ones)."""
    return " ".join(text.replace("\0", "").split())


def legible(text: str) -> str:
    """The text in one line without characters that are not seen (zero-width, direction marks).

    For values that are read as such (dates, prices, sections). Titles and texts keep them, since
    a contact that is disguised by them is to be known as disguised.
    """
    return one_line(_INVISIBLE.sub("", text))


def _pieces(root: Any) -> list[str]:
    """Text pieces in document order. A stack, not recursion: hostile pages nest deeply."""
    pieces: list[str] = []
    stack: list[Any] = [root]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            pieces.append(item)
            continue
        tag = item.tag if isinstance(item.tag, str) else ""
        tag = tag.rpartition("}")[2] if tag.startswith("{") else tag  # XHTML in a feed
        if not tag or tag in _UNSEEN:
            continue
        edge = "\n\n" if tag in _PARAGRAPHS else "\n" if tag in _LINES else ""
        pieces.append(edge + _SPACES.sub(" ", item.text or ""))
        if edge and tag != "br":
            stack.append(edge)
        for child in reversed(item):
            stack.append(_SPACES.sub(" ", child.tail or ""))
            stack.append(child)
    return pieces
