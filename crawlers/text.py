"""From markup to the text that a reader sees: paragraphs, line breaks, single spaces."""

from __future__ import annotations

import re
from typing import Any

from parsel import Selector

LONGEST_TEXT = 100_000
"""Characters kept of one value: far beyond any advert, so that no page can stall the door."""

_PARAGRAPHS = frozenset(("p", "ul", "ol", "table", "blockquote", "article", "section"))
_LINES = frozenset(("div", "li", "tr", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr"))
_UNSEEN = frozenset(("script", "style", "template", "noscript", "head", "iframe", "svg"))
_MARKUP = re.compile(r"</?(?:br|p|div|span|b|i|em|strong|a|ul|ol|li|h\d)\b[^>]*>", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f\v]+")


def text_of(node: Selector) -> str:
    """The visible text of an element; of an attribute or text node, its value."""
    root = node.root
    if not hasattr(root, "iter"):
        return tidy(str(node.get() or ""))
    return tidy("".join(_pieces(root)))


def text_of_markup(value: str) -> str:
    """The visible text of a string that may hold markup, as JSON-LD descriptions do."""
    if not _MARKUP.search(value):
        return tidy(value)
    return text_of(Selector(text=f"<body><div>{value}</div></body>"))


def tidy(text: str) -> str:
    """Single spaces in lines, at most one blank line between them, nothing around them.

    NUL is dropped, since no database takes it.
    """
    lines = [_SPACES.sub(" ", line).strip(" ") for line in text.replace("\0", "").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()[:LONGEST_TEXT]


def one_line(text: str) -> str:
    """The text in one line, with every kind of space made plain (dates use no-break ones)."""
    return " ".join(text.replace("\0", "").split())


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
