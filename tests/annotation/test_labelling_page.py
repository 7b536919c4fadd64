"""The labelling page in a real browser: keyboard only, inert adverts, no date, no request outside.

With BRIGHTLINE_SHOTS set to a folder, what the page looks like is kept there as pictures.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from tests.annotation.bench import Bench
from tests.annotation.browsing import Annotator
from tests.components import BROWSER_ARGUMENTS, require_component

pytestmark = [pytest.mark.browser, pytest.mark.labelstudio]

WIDTHS = (1280, pytest.param(1440, marks=pytest.mark.soak))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = require_component("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=BROWSER_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One person's browser: logged in once, with the page's scripts read once."""
    made = browser.new_context(viewport={"width": 1280, "height": 800})
    yield made
    made.close()


@pytest.fixture
def annotator(context: BrowserContext, bench: Bench) -> Iterator[Annotator]:
    someone = Annotator(context.new_page(), bench.up(), bench)
    if not context.cookies():
        someone.log_in()
    yield someone
    someone.page.close()


def _title(text: str) -> str:
    return text.splitlines()[0].strip()


def test_an_advert_is_judged_with_the_keyboard_alone(annotator: Annotator, bench: Bench) -> None:
    bench.draw("keyboard", 5)
    bench.push("keyboard")
    annotator.open(bench.project("keyboard", "a1"))
    first = _title(annotator.text)
    annotator.press("6", "a", "t")
    assert annotator.chosen() == [
        "Likely yes",
        "Someone else speaks",
        "Claims of being trustworthy",
    ]
    annotator.press("Control+Enter")
    annotator.expect_next(first)
    second = _title(annotator.text)
    annotator.press("Control+Space")
    annotator.expect_next(second)
    third = _title(annotator.text)
    annotator.press("0", "n", "Control+Enter")
    annotator.expect_next(third)

    report = bench.pull("keyboard")
    assert (report.new, report.skipped, report.cannot_judge) == (3, 1, 1)
    assert report.problems == {}
    rows = bench.versions("keyboard")
    assert [row["state"] for row in rows] == ["submitted", "skipped", "submitted"]
    assert [row["judgement"] for row in rows] == [6, None, None]
    assert [row["cannot_judge"] for row in rows] == [False, False, True]
    assert bench.marks(rows[0]["id"]) == [
        ("third_person_voice", None, None, None),
        ("trust_claims", None, None, None),
    ]


def test_a_note_is_written_and_ended_with_the_keyboard(annotator: Annotator, bench: Bench) -> None:
    bench.draw("note", 2)
    bench.push("note")
    annotator.open(bench.project("note", "a1"))
    first = _title(annotator.text)
    annotator.press("2", "n")
    note = annotator.page.locator("textarea[name=note]")
    note.focus()
    annotator.page.keyboard.type("A quiet advert, 5 x 7.")
    assert annotator.chosen() == ["Likely no", "None of these"]  # no key of the note is a hotkey
    annotator.press("Shift+Enter")
    expect(note).to_be_hidden()
    annotator.press("Control+Enter")
    annotator.expect_next(first)
    assert bench.pull("note").problems == {}
    assert [row["note"] for row in bench.versions("note")] == ["A quiet advert, 5 x 7."]


def test_an_answer_is_mended_and_what_is_skipped_can_be_referred(
    annotator: Annotator, bench: Bench
) -> None:
    bench.draw("mended", 3)
    bench.push("mended")
    annotator.open(bench.project("mended", "a1"))
    first = _title(annotator.text)
    annotator.press("6", "n", "Control+Enter")
    annotator.expect_next(first)
    assert bench.pull("mended").new == 1
    annotator.page.get_by_label("Previous task").click()
    annotator.expect_text(first)
    annotator.press("2")
    with annotator.page.expect_response(lambda said: said.request.method == "PATCH"):
        annotator.press("Control+Enter")
    annotator.open(bench.project("mended", "a1"))
    second = _title(annotator.text)
    annotator.press("x", "Control+Space")
    annotator.expect_next(second)

    report = bench.pull("mended")
    assert (report.new, report.changed, report.skipped, report.refer) == (1, 1, 1, 1)
    states = [(row["state"], row["judgement"], row["refer"]) for row in bench.versions("mended")]
    given = [("submitted", 6, False), ("submitted", 2, False), ("skipped", None, True)]
    assert sorted(states, key=str) == sorted(given, key=str)


def test_tasks_come_in_the_drawn_order(annotator: Annotator, bench: Bench) -> None:
    bench.draw("order", 4)
    bench.push("order")
    wanted = [task["data"]["text"] for task in bench.tasks("order", "a2")]
    keys = [row["item_key"] for row in bench.assignments("order") if row["code"] == "a2"]
    assert [task["data"]["item_key"] for task in bench.tasks("order", "a2")] == keys
    annotator.open(bench.project("order", "a2"))
    for text in wanted[:3]:
        annotator.expect_text(_title(text))
        annotator.press("1", "n", "Control+Enter")
    annotator.expect_text(_title(wanted[3]))
    annotator.press("1", "n", "Control+Enter")
    expect(annotator.page.get_by_text("No More Tasks Left")).to_be_visible()


def test_what_is_missing_is_asked_for_in_words(annotator: Annotator, bench: Bench) -> None:
    bench.draw("missing", 2)
    bench.push("missing")
    annotator.open(bench.project("missing", "a1"))
    annotator.press("5", "Control+Enter")
    asked = annotator.page.get_by_text("Choose the indicators that you see")
    expect(asked).to_be_visible()
    annotator.put_away(asked)
    annotator.press("n")
    assert annotator.chosen() == ["Weakly yes", "None of these"]


def test_evidence_is_marked_in_the_text_and_found_in_the_stored_advert(
    annotator: Annotator, bench: Bench
) -> None:
    bench.draw("evidence", 2)
    bench.push("evidence")
    annotator.open(bench.project("evidence", "a1"))
    first = _title(annotator.text)
    annotator.press("7", "t", "Shift+T")
    annotator.double_click("genuine")
    annotator.press("Control+Enter")
    annotator.expect_next(first)
    report = bench.pull("evidence")
    assert report.problems == {}
    (row,) = bench.versions("evidence")
    ((indicator, field, start, end),) = bench.marks(row["id"])
    assert (indicator, field) == ("trust_claims", "body")
    assert bench.stored(row["assignment_id"], field)[start:end].strip() == "genuine"


def test_the_page_is_inert_and_blind(annotator: Annotator, bench: Bench) -> None:
    bench.draw("inert", 3)
    bench.push("inert")
    annotator.open(bench.project("inert", "a1"))
    assert "<b>bold</b> & more" in annotator.text
    assert annotator.page.locator(".bl-page img, .bl-page iframe, .bl-page video").count() == 0
    assert annotator.page.locator(".lsf-richtext b, .lsf-richtext a").count() == 0
    words = annotator.page.locator(".bl-page").inner_text()
    assert "SYNTHETIC" in words
    for hidden in ("2025", "week", "posted", "score", "ago"):
        assert hidden not in words.lower()
    for canary in ("212-555-0142", "2125550142", "canary@example.org"):
        assert canary not in annotator.page.content()
    assert annotator.outside == []


@pytest.mark.parametrize("width", WIDTHS)
def test_all_that_is_asked_is_in_view(annotator: Annotator, bench: Bench, width: int) -> None:
    bench.draw(f"view-{width}", 2)
    bench.push(f"view-{width}")
    annotator.page.set_viewport_size({"width": width, "height": 800})
    project = bench.project(f"view-{width}", "a1")
    annotator.page.goto(f"{annotator.address}/projects/{project}/data?labeling=1")
    expect(annotator.page.get_by_text("Labeling Instructions")).to_be_visible()
    annotator.picture(f"instructions-{width}")
    annotator.open(project)
    for words in ("Certainly yes", "Cannot judge", "None of these", "Refer now to"):
        expect(annotator.page.locator(".bl-judge").get_by_text(words)).to_be_in_viewport()
    expect(annotator.page.locator(".lsf-richtext")).to_be_in_viewport()
    across = annotator.page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert across <= 0
    annotator.picture(f"page-{width}-light")
    annotator.press("6", "a", "t")
    annotator.picture(f"judged-{width}-light")
    annotator.page.get_by_role("button", name="Light").or_(
        annotator.page.get_by_text("Light", exact=True)
    ).first.click()
    expect(annotator.page.get_by_text("Dark", exact=True)).to_be_visible()
    annotator.picture(f"judged-{width}-dark")


_BEYOND = """() => [...document.querySelectorAll(
    '.bl-page h4, .bl-page .lsf-choice__item, .bl-page .lsf-label, .bl-page textarea,'
    + '.lsf-richtext, .lsf-controls button')].filter(part => {
        const box = part.getBoundingClientRect();
        return box.width && (box.left < 0 || box.right > window.innerWidth);
    }).map(part => part.innerText)"""


@pytest.mark.parametrize("width", [390, pytest.param(800, marks=pytest.mark.soak)])
def test_nothing_that_is_asked_is_beyond_the_edge_of_a_narrow_screen(
    annotator: Annotator, bench: Bench, width: int
) -> None:
    bench.draw(f"narrow-{width}", 2)
    bench.push(f"narrow-{width}")
    annotator.page.set_viewport_size({"width": width, "height": 800})
    annotator.open(bench.project(f"narrow-{width}", "a1"))
    annotator.picture(f"page-{width}-light")
    assert annotator.page.evaluate(_BEYOND) == []
    levels = annotator.page.locator(".bl-levels .lsf-choice__item").all_inner_texts()
    assert [words[:-3] for words in levels[4:7]] == ["Weakly yes", "Likely yes", "Certainly yes"]
    assert annotator.page.evaluate("document.documentElement.scrollWidth") <= width
    expect(annotator.page.get_by_role("button", name="Submit")).to_be_in_viewport()
    annotator.page.locator(".bl-levels").get_by_text("Certainly yes").click()
    annotator.picture(f"judged-{width}-light")
    assert annotator.chosen() == ["Certainly yes"]
