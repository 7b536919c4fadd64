"""The pages in a real browser: wide and narrow, light and dark, and with hostile text.

The browser's clock stands in New York, so that a month that shifts with the reader's zone is
seen. `BRIGHTLINE_SHOTS` names a folder for pictures of every page.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import pandas as pd
import pytest
from playwright.sync_api import Browser, Page, expect

from brightline.publish.named import identifier_of
from brightline.publish.reader import Cube, load_cube
from dashboard import pictures
from dashboard.figures import share_figure
from dashboard.serve import RunningDashboard, start_dashboard
from tests.dashboard import cube_fixture
from tests.dashboard.accessibility import broken_rules
from tests.dashboard.browsing import (
    GROUND,
    PATIENCE,
    Visit,
    cut,
    ground,
    picture,
    sideways,
    unfold,
    visits,
)
from tests.dashboard.cube_fixture import write_cube
from tests.dashboard.hostile import HOSTILE, hostile_manifest
from tests.dashboard.whole_cube import write_whole_cube

pytestmark = pytest.mark.browser

CLAIM = "claims?claim=1%2C432%25+in+5+years"
PAGES = {  # path: its heading, and how many charts it draws
    "": (str(cube_fixture.MANIFEST["finding"]["sentence"]), 8),
    "sites": ("Sites and displacement: each site by itself", 2),
    "places": ("Places: what is rising, what is suspected, and what cannot be said", 7),
    "indicators": ("Indicators and their evidence: no indicator is suspicion by itself", 0),
    "coverage": ("Coverage and data quality: what was looked at, and what was not", 2),
    CLAIM: ("Claims: what a number in circulation would have to mean", 0),
    "methods": ("Methods and context: how these figures are made, and how to use them", 0),
}


@pytest.fixture(scope="module")
def whole_cube(tmp_path_factory: pytest.TempPathFactory) -> Cube:
    """The cube that the dashboard of these tests shows."""
    return load_cube(write_whole_cube(tmp_path_factory.mktemp("whole") / "cube"))


@pytest.fixture(scope="module")
def site(whole_cube: Cube) -> Iterator[RunningDashboard]:
    running = start_dashboard(whole_cube.folder)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def visit(browser: Browser, site: RunningDashboard) -> Iterator[Callable[..., Visit]]:
    with visits(browser, site.url) as start:
        yield start


NARROW = ("", "sites", "places")
WIDE = tuple(path for path in PAGES if path not in NARROW)
"""In every run each page in one look, those of most charts in the narrow one; the rest in soak."""


@pytest.mark.parametrize(
    ("width", "scheme", "paths"),
    [
        (400, "dark", NARROW),
        (1280, "light", WIDE),
        pytest.param(400, "dark", WIDE, marks=pytest.mark.soak),
        pytest.param(1280, "light", NARROW, marks=pytest.mark.soak),
    ],
)
def test_every_page_is_whole_accessible_and_speaks_to_its_own_host_alone(
    visit: Callable[..., Visit],
    site: RunningDashboard,
    width: int,
    scheme: str,
    paths: tuple[str, ...],
) -> None:
    seen = visit(width, scheme)
    for path in paths:
        page, (title, charts) = seen.open(path), PAGES[path]
        expect(page.locator("h1")).to_have_text(title)
        expect(page.get_by_text("Synthetic data. Every advert")).to_be_visible()
        expect(page.locator("svg.marks")).to_have_count(charts)
        assert sideways(page) <= 0, f"{path} scrolls sideways at {width}"
        assert ground(page) == GROUND[scheme]
        picture(page, f"{path.partition('?')[0] or 'overview'}-{width}-{scheme}")
        unfold(page)
        assert cut(page) == [], f"tables of {path} are cut at {width}"
        assert broken_rules(page) == [], path
    assert seen.complaints == []
    assert seen.hosts() == {urlsplit(site.url).netloc}


def test_a_page_that_breaks_a_rule_is_found(visit: Callable[..., Visit]) -> None:
    page = visit().open("places")
    page.evaluate(
        "document.querySelector('h1').insertAdjacentHTML('afterend',"
        ' \'<p style="color:#aaa;background:#fff">pale</p><img src="data:,">\')'
    )
    assert {"color-contrast", "image-alt"} <= {rule for rule, _ in broken_rules(page)}


def test_each_chart_has_a_name_for_those_who_do_not_see_it(visit: Callable[..., Visit]) -> None:
    page = visit().stay("")
    expect(page.locator("svg.marks")).to_have_count(8)
    names = page.evaluate(
        "[...document.querySelectorAll('[data-testid=stVegaLiteChart]')].map(chart =>"
        " [chart, ...chart.querySelectorAll('[aria-label]')].map(e => e.getAttribute('aria-label'))"
        " .filter(Boolean).join(' '))"
    )
    assert "2025: 10% (95% interval 8.8% to 12%)" in names[0]
    assert "no clear change" in names[1].lower()
    assert "Coverage: what the crawls brought in: +55%" in names[3]
    assert "from 5, weakly yes (preregistered): 10% (95% interval 9.2% to 11%)" in names[4]
    assert "Alder board, January 2021 to December 2025" in names[5]
    assert "stood at 120" in names[7]


def test_a_link_that_the_keyboard_stands_on_has_an_outline(visit: Callable[..., Visit]) -> None:
    page = visit().open("claims")
    outline = "getComputedStyle(document.activeElement).outline"
    overview = page.get_by_role("link", name="Overview")
    expect(overview).to_be_visible()
    for _ in range(4):  # past what stands in front of it, some of which may come late
        page.keyboard.press("Tab")
        if overview.evaluate("link => link === document.activeElement"):
            break
    expect(overview).to_be_focused()
    assert "solid 3px" in page.evaluate(outline)
    page.get_by_role("link", name="Sites").hover()
    assert "none" in page.evaluate("getComputedStyle(document.querySelectorAll('a')[2]).outline")


def test_the_intervals_have_the_colour_of_the_theme(visit: Callable[..., Visit]) -> None:
    for width, scheme, colour in ((1280, "light", "#0072b2"), (400, "dark", "#56b4e9")):
        page = visit(width, scheme).stay("")
        bars = page.locator(
            "svg.marks :is(.mark-rect path, .mark-symbol path, .mark-text.role-mark text)"
        )
        expect(bars.first).to_be_attached()
        fills = bars.evaluate_all(
            "all => all.map(e => (e.getAttribute('fill') || '').toLowerCase())"
        )
        assert colour in fills
        assert "#000000" not in fills
        assert "black" not in fills


def test_the_downloaded_numbers_and_picture_are_the_cubes(
    visit: Callable[..., Visit], cube: Cube, whole_cube: Cube
) -> None:
    page = visit().stay("")
    for figure, table in {"share": "shares", "change": "changes"}.items():
        got = pd.read_csv(io.BytesIO(_downloaded(page, "csv", figure)))
        whole = getattr(cube, table)
        expected = whole[whole["site"] == ""].reset_index(drop=True)
        for name in expected.select_dtypes("number").columns:
            pd.testing.assert_series_equal(got[name], expected[name], check_dtype=False)
        assert set(got["release"]) == {identifier_of(whole_cube.manifest)}
    drawn = _downloaded(page, "svg", "share").decode()
    expected_svg = pictures.picture(share_figure(whole_cube), whole_cube.manifest, "svg")
    assert drawn == expected_svg.decode()
    assert _downloaded(page, "png", "share").startswith(b"\x89PNG")


def test_a_chart_offers_no_way_out_but_the_figures_own(visit: Callable[..., Visit]) -> None:
    """Streamlit's toolbar gave numbers and pictures without unit, coverage and release."""
    for path in ("", "places"):
        page = visit().open(path)
        charts = page.get_by_test_id("stVegaLiteChart")
        expect(charts).to_have_count(PAGES[path][1])
        charts.first.hover()
        bars = page.get_by_test_id("stElementToolbar")
        expect(bars).not_to_have_count(0)  # Streamlit still lays them, by this name
        assert not any(bar.is_visible() for bar in bars.all())
        expect(page.get_by_role("button", name="Show data")).to_have_count(0)
        expect(page.get_by_role("button", name="Copy Vega-Lite spec")).to_have_count(0)
        expect(page.get_by_role("button", name="PNG").first).to_be_visible()


def test_the_years_on_the_axis_do_not_shift_with_the_readers_clock(
    visit: Callable[..., Visit],
) -> None:
    page = visit().open("coverage")
    first = page.locator("svg.marks").first
    expect(first).to_be_visible()
    labels = first.locator(".role-axis-label text").all_text_contents()
    assert labels == ["2021", "2022", "2023", "2024", "2025"]


def test_a_view_is_restored_from_its_address_and_written_back(visit: Callable[..., Visit]) -> None:
    seen = visit()
    page = seen.open("?count=clusters&site=birch")
    title = "56 of 60 site-months are complete and drawn"
    expect(page.get_by_role("heading", name=title)).to_be_visible()
    page.get_by_text("Templates", exact=True).click()
    expect(page.get_by_role("heading", name="Templates in a month")).to_be_visible()
    page.wait_for_function("location.search.includes('count=templates')")
    assert "site=birch" in page.url
    page.reload()
    expect(page.get_by_role("heading", name="Templates in a month")).to_be_visible()
    assert seen.complaints == []


def test_the_downloaded_counts_are_those_of_the_chosen_view(
    visit: Callable[..., Visit], cube: Cube
) -> None:
    page = visit().open("?count=templates&site=birch&months=2022-01..2022-12")
    got = pd.read_csv(io.BytesIO(_downloaded(page, "csv", "adverts")))
    year = cube.counts["month"].map(lambda month: month.year == 2022)
    chosen = (cube.counts["site"] == "birch") & (cube.counts["kind"] == "templates")
    expected = cube.counts[chosen & year].reset_index(drop=True)
    assert len(expected) == 12
    pd.testing.assert_series_equal(got["count"], expected["count"])
    assert got["suppressed"].to_list() == expected["suppressed"].to_list()
    assert got["month"].to_list() == [str(month) for month in expected["month"]]


def _downloaded(page: Page, kind: str, figure: str) -> bytes:
    button = page.locator(f".st-key-{kind}-{figure}").get_by_role("button")
    with page.expect_download(timeout=PATIENCE) as download:
        button.click()
    return Path(download.value.path()).read_bytes()


def test_choices_go_along_when_a_reader_turns_the_page(visit: Callable[..., Visit]) -> None:
    page = visit().open("coverage?site=birch&months=2022-01..2022-12&site=nowhere")
    expect(page.get_by_text("asks for 'nowhere', which is not a site")).to_be_visible()
    page.get_by_role("link", name="Overview").click()
    expect(page.get_by_role("heading", name="10 of 12 site-months")).to_be_visible()
    page.wait_for_function("location.search == '?site=birch&months=2022-01..2022-12'")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningDashboard]:
    """A dashboard in which every text of the manifest tries to act."""
    folder = tmp_path_factory.mktemp("hostile") / "cube"
    running = start_dashboard(write_cube(folder, manifest=hostile_manifest()))
    yield running
    running.stop()


OF_THE_MANIFEST = ("", f"claims?claim={quote(HOSTILE)}", "methods", "sites", "coverage")
SHORT = OF_THE_MANIFEST[:3]  # in every run; the rest with `-m soak`


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(
            path, id=path.partition("?")[0], marks=[pytest.mark.soak] * (path not in SHORT)
        )
        for path in OF_THE_MANIFEST
    ],
)
def test_hostile_text_is_read_and_does_nothing(
    visit: Callable[..., Visit], hostile: RunningDashboard, path: str
) -> None:
    seen = visit(base=hostile.url)
    page = seen.open(path)
    unfold(page)
    expect(page.locator("h1")).to_contain_text("<script>" if not path else "")
    main = page.get_by_test_id("stMain")
    for acting in ("img", "script", "a[href*='example']", ".katex", "del", "code code"):
        assert main.locator(acting).count() == 0, f"{acting} on {path or 'overview'}"
    assert page.evaluate("window.acted") is None
    assert "\U0001f604" not in main.inner_text()
    assert seen.hosts() == {urlsplit(hostile.url).netloc}
    assert seen.complaints == []
