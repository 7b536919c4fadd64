"""Texts that stand under a heading: 'Description', and all paragraphs up to the next heading."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from crawlers.labels import plain, reads
from crawlers.markup import Element
from crawlers.text import text_of_run

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MOST_BOXES = 3
"""Elements around a heading that hold nothing else: a bar, and a frame around it."""
_MOST_INSIDE = 4
"""Children of such an element: a heading, an icon, a rule. No page makes us look at more."""


def texts_under(scope: Element, heading: str) -> Iterator[str]:
    """Every text under a heading of these words, in the page's order; case and colon are free.

    A text ends before the next heading of the same rank or a higher one, or before the element
    that holds one.
    """
    wanted = plain(heading)
    for node in scope.iter(*_HEADINGS):
        if wanted and reads(node, wanted):
            found = _text_after(_boxed(node, scope), _HEADINGS[: int(node.tag[1])])
            if found:
                yield found


def _boxed(node: Element, scope: Element) -> Element:
    """The outermost element within the scope that holds nothing but the heading."""
    for _ in range(_MOST_BOXES):
        parent = node.getparent()
        if node is scope or parent is None or parent is scope or not _alone(node, parent):
            break
        node = parent
    return node


def _alone(node: Element, parent: Element) -> bool:
    inside = list(islice(parent.iterchildren(), _MOST_INSIDE + 1))  # len() would walk them all
    if len(inside) > _MOST_INSIDE:
        return False
    texts = [parent.text, *(child.tail for child in inside)]
    others = (other for other in inside if other is not node)
    return not any(text and text.strip() for text in texts) and not any(
        text.strip() for other in others for text in other.itertext()
    )


def _text_after(node: Element, ends: tuple[str, ...]) -> str:
    run: list[Element | str] = [node.tail or ""]
    for sibling in node.itersiblings():
        if next(sibling.iter(*ends), None) is not None:
            break
        run += [sibling, sibling.tail or ""]
    return text_of_run(run)
