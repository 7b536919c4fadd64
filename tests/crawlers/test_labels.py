"""Labels that a page repeats without end cost what the page costs, not its square."""

from __future__ import annotations

import pytest

from crawlers import labels
from crawlers.labels import LabelIndex
from crawlers.markup import Element, parse_html
from crawlers.text import text_of

MANY = 400


def beside(markup: str) -> list[str]:
    return list(LabelIndex(parse_html(f"<body>{markup}</body>")).values("Price"))


def elements_read(markup: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """Elements whose text is read to find every value of the label."""
    read = 0

    def counting(node: Element | str) -> str:
        nonlocal read
        read += 0 if isinstance(node, str) else sum(1 for _ in node.iter())
        return text_of(node)

    monkeypatch.setattr(labels, "text_of", counting)
    beside(markup)
    return read


HOSTILE = {
    "heads": f"<table><tr>{'<th>Price</th>' * MANY}</table>",
    "emphasis": f"<div>{'<b>Price</b><i></i>' * MANY}</div>",
    "blanks": f"<div>{'<i> </i>' * MANY}{'<b>Price</b><hr>' * MANY}</div>",
    "boxes": f"<div>{'<div><b>Price</b></div>' * MANY}{'x' * 5000}</div>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_label_that_is_repeated_reads_its_surroundings_a_few_times(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    markup = HOSTILE[name]
    assert elements_read(markup, monkeypatch) < 5 * markup.count("<")


def test_without_the_bound_each_label_would_read_all_around_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(labels, "_MOST_INSIDE", 10**9)
    monkeypatch.setattr(labels, "_LONGEST_INSIDE", 10**9)
    assert elements_read(HOSTILE["heads"], monkeypatch) > MANY * MANY


def test_a_column_is_read_by_its_head_and_a_hundredth_one_is_not() -> None:
    def table(before: int) -> str:
        cells = "<th>x</th>" * before, "<td>y</td>" * before
        return f"<table><tr>{cells[0]}<th>Price</th><tr>{cells[1]}<td>80</table>"

    assert beside(table(0)) == beside(table(99)) == ["80"]
    assert beside(table(100)) == []
    assert beside("<table><thead><tr><th>a<th>Price<tbody><tr><td>b<td>80</table>") == ["80"]


def test_a_label_with_emphasis_inside_is_one() -> None:
    assert beside("<dl><dt><i class=icon></i> <b>Price</b> :</dt><dd>80 €</dd></dl>") == ["80 €"]
