"""Nothing of a table is out of reach: on a telephone, on paper, and at every width in between."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd
import pytest
from playwright.sync_api import Browser, Page

from brightline.publish.reader import Cube
from dashboard import html_tables, pictures
from dashboard.html_tables import html_table
from dashboard.report import report_html
from dashboard.report_figures import report_figures
from tests.dashboard.browsing import cut

pytestmark = pytest.mark.browser

TELEPHONE, PAPER, DESK = 390, 718, 1280  # pixels; paper is A4 within a browser's usual margins
WIDTHS = range(260, 1300, 26)
_SEEN = "all => all.filter(one => one.checkVisibility()).length"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture(scope="module")
def document(cube: Cube) -> str:
    return report_html(cube)


def _all_tables(cube: Cube) -> str:
    """Every table of a release, and one that has as many sites as a large study."""
    many = pd.DataFrame({f"Site {n} (invented)": ["120", "not drawn"] for n in range(20)})
    tables = [figure.table for figure in report_figures(cube) if len(figure.table)]
    shown = "".join(html_table(table, "A table") for table in [*tables, many])
    return f"<!doctype html><body style='font:16px Arial'>{shown}"


def _cut_at(page: Page, document: str) -> set[int]:
    """The widths at which a table is cut."""
    page.set_content(document)
    found = set()
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found |= {width} if cut(page) else set()
    return found


def test_no_table_is_cut_at_any_width(page: Page, cube: Cube) -> None:
    assert _cut_at(page, _all_tables(cube)) == set()
    page.set_viewport_size({"width": DESK, "height": 900})
    rows = page.locator("tr").evaluate_all("all => all.map(r => getComputedStyle(r).display)")
    assert rows.count("block") == 3, "the rows of the twenty sites alone are not side by side"


def test_without_room_for_its_columns_a_table_would_be_cut(
    page: Page, cube: Cube, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(html_tables, "room_for", lambda table: 0.0)
    assert {260, TELEPHONE} <= _cut_at(page, _all_tables(cube))


def test_each_cell_of_a_stacked_row_says_its_column(page: Page, cube: Cube) -> None:
    page.set_viewport_size({"width": TELEPHONE, "height": 900})
    page.set_content(_all_tables(cube))
    said = page.evaluate(
        "getComputedStyle(document.querySelectorAll('td')[1], '::before').content.split(' / ')[0]"
    )
    assert said == '"Share (95% interval)"'
    named = page.get_by_role("table").first.get_by_role("columnheader")
    assert named.all_text_contents()[:2] == ["Period", "Share (95% interval)"]


@pytest.mark.parametrize("width", [TELEPHONE, DESK])
def test_no_table_of_the_report_is_cut(page: Page, document: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.set_content(document)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    assert cut(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


_OVER_THE_EDGE = """() => [...document.querySelectorAll('svg')].filter(svg => svg.checkVisibility())
    .flatMap(svg => {
        const edge = svg.getBoundingClientRect().right;
        const over = text => text.getBoundingClientRect().right - edge;
        return [...svg.querySelectorAll('text')].filter(text => over(text) > 3)
            .map(text => text.textContent);
    })"""
"""Three pixels: half of the last letter of an axis, which is still read."""


@pytest.mark.parametrize("width", [TELEPHONE, DESK])
def test_no_line_above_a_chart_of_the_report_is_cut(page: Page, document: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.set_content(document)
    assert page.locator("svg:visible").count() > 5
    assert page.evaluate(_OVER_THE_EDGE) == []


def test_without_lines_of_its_own_width_they_would_be_cut(
    page: Page, cube: Cube, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "_WIDEST_LETTERS", 1.0)
    page.set_viewport_size({"width": TELEPHONE, "height": 900})
    page.set_content(report_html(cube).replace("Source Sans Pro, Arial, sans-serif", "monospace"))
    assert page.evaluate(_OVER_THE_EDGE)


def _printed(page: Page, document: str) -> int:
    """How many tables of the report are on paper."""
    page.set_viewport_size({"width": PAPER, "height": 1000})
    page.emulate_media(media="print")
    page.set_content(document)
    assert cut(page) == []
    return int(page.locator("table").evaluate_all(_SEEN))


def test_every_table_of_the_report_is_printed(page: Page, document: str, cube: Cube) -> None:
    tables = sum(len(figure.table) > 0 for figure in report_figures(cube))
    assert _printed(page, document) == tables
    assert _printed(page, document.replace("::details-content", "::before")) < tables


def test_on_paper_no_page_ends_between_a_chart_and_its_heading(page: Page, document: str) -> None:
    page.emulate_media(media="print")
    page.set_content(document)
    together = page.evaluate(
        """() => [...document.querySelectorAll('[role=img]')].map(chart => {
            const block = chart.closest('.whole');
            return getComputedStyle(block).breakInside + (block.querySelector('h2, h3') ? '' : '?');
        })"""
    )
    assert set(together) == {"avoid"}
