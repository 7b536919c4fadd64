"""The team's pages in a real browser, over a store in which every text tries to act."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from brightline.study import Study
from dashboard.team_serve import start_team
from tests.dashboard.accessibility import broken_rules
from tests.dashboard.browsing import GROUND, Visit, cut, ground, picture, sideways, unfold, visits
from tests.dashboard.hostile import HOSTILE
from tests.dashboard.team_store import write_hostile_store

pytestmark = pytest.mark.browser

PAGES = {  # path: its heading, its last figure, and how many charts it draws
    "annotation_quality": (
        "Annotation quality: how far annotators agree, and what waits", "care", 1,
    ),
    "crawls": ("Crawls: what was asked for, what came, and what counts", "crawl-runs", 2),
}  # fmt: skip
LOOKS = ((1280, "light"), (400, "dark"))
DENIED = "For the team of this study"
ACTING = ("img", "script", "a[href*='example']", ".katex", "del", "code code")


@pytest.fixture(scope="module")
def team(
    browser: Browser, study: Study, cube_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The whole address of a team's app, key and all."""
    hostile = write_hostile_store(study, tmp_path_factory.mktemp("hostile") / "study", HOSTILE)
    running, address = start_team(hostile.path, cube_folder)
    yield address
    running.stop()


@pytest.fixture(scope="module")
def visit(browser: Browser, team: str) -> Iterator[Callable[..., Visit]]:
    with visits(browser, team.partition("/?")[0]) as start:
        yield start


def _looks(*pages: str) -> list[Any]:
    """Every page in every look; in every run each page and each look once."""
    short = set(zip(pages, LOOKS, strict=True))
    return [
        pytest.param(path, *look, marks=[pytest.mark.soak] * ((path, look) not in short))
        for path in pages
        for look in LOOKS
    ]


@pytest.mark.parametrize(("path", "width", "scheme"), _looks(*PAGES))
def test_each_page_is_accessible_and_shows_others_text_as_text(
    visit: Callable[..., Visit], team: str, path: str, width: int, scheme: str
) -> None:
    seen, (title, last, charts) = visit(width, scheme), PAGES[path]
    page, main = seen.open(f"{path}?{team.partition('/?')[2]}"), seen.page.get_by_test_id("stMain")
    expect(page.locator("h1")).to_have_text(title)
    expect(page.locator(f".st-key-figure-{last}")).to_contain_text("CSV")
    expect(page.locator("svg.marks")).to_have_count(charts)
    expect(main).to_contain_text("<script>window.acted=1</script>")
    for acting in ACTING:
        assert main.locator(acting).count() == 0, acting
    assert page.evaluate("window.acted") is None
    assert sideways(page) <= 0
    assert ground(page) == GROUND[scheme]
    picture(page, f"team-{path}-{width}-{scheme}")
    unfold(page)
    assert cut(page) == []
    assert broken_rules(page) == []
    assert seen.complaints == []
    assert seen.hosts() == {urlsplit(team).netloc}


def test_without_the_servers_key_each_page_is_a_refusal_and_no_figure(
    visit: Callable[..., Visit],
) -> None:
    seen = visit()
    for path in PAGES:
        page = seen.open(f"{path}?key=another")
        expect(page.locator("h1")).to_have_text(DENIED)
        assert page.locator("svg.marks, table, h2").count() == 0
    assert broken_rules(page) == []
