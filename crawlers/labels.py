"""Values that stand beside their label: 'Price: 80', dt and dd, th and td, two cells, two lines."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from crawlers.markup import Element
from crawlers.text import one_line, text_of

_LONGEST_LABEL = 60
_COLONS = " :：\u00a0-–"
_MOST_INSIDE = 50
"""Elements in a label, with what emphasises it; and characters of them, spaces included."""
_LONGEST_INSIDE = 2000
_MOST_COLUMNS = 100
"""Columns of a table that are read by their heads."""
_VALUE_OF = {"dt": "dd", "th": "td", "td": "td"}


_SKIPPED = frozenset(("script", "style", "head", "title"))


class LabelIndex:
    """The texts of an element by their first word, so that each label is found at once."""

    def __init__(self, scope: Element) -> None:
        self._by_word: dict[str, list[tuple[str, Element, Element | None]]] = {}
        for node in scope.iter():
            if not isinstance(node.tag, str) or node.tag in _SKIPPED:
                continue
            if node.text:
                self._add(node.text, node, None)
            for child in node:
                if child.tail:
                    self._add(child.tail, node, child)

    def _add(self, text: str, node: Element, before: Element | None) -> None:
        word = _first_word(text[:_LONGEST_LABEL])
        if word:
            self._by_word.setdefault(word, []).append((text, node, before))

    def values(self, label: str) -> Iterator[str]:
        """Every value beside the label, in the page's order; its case and colon are free."""
        wanted = plain(label)
        for text, node, before in self._by_word.get(_first_word(wanted), ()):
            if not _begins(text, wanted):
                continue
            if before is not None:
                yield from _within(text, wanted, before.getnext())
            else:
                yield from _of_element(node, wanted)


def _first_word(text: str) -> str:
    words = text.split(None, 1)
    return words[0].strip(_COLONS).casefold() if words else ""


def plain(text: str) -> str:
    """Words as they are compared: in one line, without case and closing colon."""
    return one_line(text).strip(_COLONS).casefold()


def reads(node: Element, wanted: str) -> bool:
    """Whether an element's whole text is these words (see `plain`).

    A larger element is none, and is not read: its labels would cost as often as it has any.
    """
    inside = list(islice(node.iter(), _MOST_INSIDE + 1))
    texts = [node.text, *(text for one in inside[1:] for text in (one.text, one.tail))]
    if len(inside) > _MOST_INSIDE or sum(len(text or "") for text in texts) > _LONGEST_INSIDE:
        return False
    return plain(text_of(node)) == wanted


def _begins(text: str, wanted: str) -> bool:
    start = text.lstrip()[: _LONGEST_LABEL + len(wanted)]
    return one_line(start).casefold().startswith(wanted)


def _of_element(node: Element, wanted: str) -> Iterator[str]:
    """The value of a label that an element's text begins with, or is."""
    yield from _within(node.text, wanted, node[0] if len(node) else None)
    for step in (node, node.getparent()):
        if step is None or not reads(step, wanted):
            return
        value = _after(step)
        if value:
            yield value
            return


def _after(node: Element) -> str:
    """The text that follows a label's element: its tail, else the next element."""
    tail = one_line(node.tail or "").lstrip(_COLONS).strip()
    if tail:
        return tail
    wanted = _VALUE_OF.get(node.tag)
    following = node.getnext()
    while following is not None and wanted and following.tag != wanted:
        if following.tag == node.tag:
            break
        following = following.getnext()
    if following is None or not isinstance(following.tag, str):
        return _below(node) if node.tag == "th" else ""
    if node.tag == "th" and following.tag == "th":
        return _below(node)
    return text_of(following).lstrip(_COLONS).strip()


def _below(head: Element) -> str:
    """The cell under a column's head, in the table's next row."""
    row = head.getparent()
    before = head.itersiblings("th", "td", preceding=True)
    column = len(list(islice(before, _MOST_COLUMNS)))
    below = row.getnext()
    if below is None and row.getparent().tag == "thead":
        body = row.getparent().getnext()
        below = next(body.iterchildren(), None) if body is not None else None
    if below is None or column == _MOST_COLUMNS:
        return ""
    cell = next(islice(below.iterchildren("th", "td"), column, None), None)
    return "" if cell is None else text_of(cell)


def _within(text: str, wanted: str, following: Element | None) -> Iterator[str]:
    """The value in one text with its label ('Price: 80'), or in the element right after it."""
    line = one_line(text)
    rest = line[len(wanted) :]
    if not line.casefold().startswith(wanted) or not rest.startswith((":", " :", "：", " -", " –")):
        return
    value = rest.lstrip(_COLONS).strip()
    if value:
        yield value
    elif following is not None and isinstance(following.tag, str):
        found = one_line(following.tail or "") if following.tag == "br" else text_of(following)
        if found:
            yield found
