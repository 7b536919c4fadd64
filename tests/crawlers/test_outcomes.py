"""What an answer means for its page and for the crawl, without network and store."""

from __future__ import annotations

import datetime as dt
import logging
from dataclasses import replace

import pytest

from brightline.errors import ServerError
from crawlers.answers import REFUSALS, TRIES, TROUBLES
from crawlers.batch import Outcome
from crawlers.detail import DetailPage
from crawlers.frontier import ADVERT, LIST, Found, Task
from crawlers.plan import Plan
from crawlers.reading import MOST_HOPS, again, outcome_of
from tests.crawlers.servers import advert, small_site
from tests.crawlers.test_barriers import START
from tests.crawlers.test_barriers import plan as plan

GOOD = str(advert(7).body)
LISTED = str(small_site()["/rooms"].body)


def answered(
    plan: Plan, body: str = GOOD, status: int = 200, page: Found | None = None, **headers: str
) -> Outcome:
    task = Task(1, 1, 0, page or Found(f"{START}ad/7", ADVERT, "Rooms", depth=1))
    said = {"content-type": ["text/html"]} | {
        name.replace("_", "-"): [value] for name, value in headers.items()
    }
    return outcome_of(plan, task, task.page.url, status, said, body.encode())


def of_list(depth: int = 0) -> Found:
    return Found(START, LIST, "Rooms", depth=depth)


def test_an_advert_is_read(plan: Plan) -> None:
    outcome = answered(plan)
    assert (outcome.kind, outcome.reason) == ("fetched", "")
    assert [raw.ad_id for raw in outcome.adverts] == ["7"]
    assert not plan.ending


def test_what_asks_not_to_be_kept_is_not(plan: Plan) -> None:
    page = GOOD.replace("<html>", '<html><meta name="robots" content="noindex">')
    for outcome in (answered(plan, page), answered(plan, x_robots_tag="noindex")):
        assert (outcome.kind, outcome.reason, list(outcome.adverts)) == ("refused", "noindex", [])


def test_a_page_without_an_advert_has_failed(plan: Plan) -> None:
    """It counts against the crawl: as read it would be covered, and nothing be missing."""
    outcome = answered(plan, "<html><p>Something else.</p></html>")
    assert (outcome.kind, list(outcome.adverts)) == ("failed", [])
    assert outcome.reason.startswith("no advert")


def test_what_is_no_page_is_not_read(plan: Plan) -> None:
    assert answered(plan, content_type="image/png").reason == "not a page"
    assert answered(plan, content_type="application/json").kind == "refused"


@pytest.mark.parametrize(
    ("page", "status", "kind"),
    [
        (of_list(), 404, "failed"),  # a start page that is not there: nobody knows what it led to
        (of_list(depth=2), 404, "fetched"),  # the page past a list's end
        (of_list(depth=2), 400, "failed"),
        (None, 404, "fetched"),
        (None, 400, "refused"),
    ],
)
def test_a_list_that_is_refused_or_not_there_at_the_start_has_failed(
    plan: Plan, page: Found | None, status: int, kind: str
) -> None:
    assert answered(plan, "", status, page).kind == kind


def test_a_redirect_is_a_page_of_its_own_within_the_protocol(plan: Plan) -> None:
    (hop,) = answered(plan, "", 302, location="/ad/8").found
    assert (hop.url, hop.hops, hop.section) == (f"{START}ad/8", 1, "Rooms")


@pytest.mark.parametrize(
    ("location", "kind", "reason"),
    [
        ("http://127.0.0.1:9999/ad/8", "refused", "redirect out of scope"),
        ("https://elsewhere.example.org/ad/8", "refused", "redirect out of scope"),
        ("javascript:alert(1)", "refused", "redirect out of scope"),
        (f"{START}ad/7", "failed", "redirects to itself"),
    ],
)
def test_a_redirect_that_leads_nowhere_is_not_followed(
    plan: Plan, location: str, kind: str, reason: str
) -> None:
    outcome = answered(plan, "", 302, location=location)
    assert (outcome.kind, outcome.reason, list(outcome.found)) == (kind, reason, [])
    assert not plan.ending


def test_redirects_of_redirects_end(plan: Plan) -> None:
    page = Found(f"{START}ad/7", ADVERT, "Rooms", depth=1, hops=MOST_HOPS - 1)
    assert len(answered(plan, "", 302, page, location="/ad/8").found) == 1
    last = replace(page, hops=MOST_HOPS)
    assert answered(plan, "", 302, last, location="/ad/8").kind == "refused"


def test_a_redirect_to_a_login_stops_the_site(plan: Plan) -> None:
    assert answered(plan, "", 302, location="/login/?next=/ad/7").kind == "refused"
    assert plan.because == "stopped"


def test_so_many_refusals_in_a_row_stop_the_site_and_no_others(plan: Plan) -> None:
    for status in (*[403] * (REFUSALS - 1), 200, *[403] * (REFUSALS - 1)):
        answered(plan, "" if status == 403 else GOOD, status)
    assert not plan.ending
    answered(plan, "", 403)
    assert plan.because == "stopped"


def test_so_many_errors_in_a_row_pause_the_crawl_and_blame_no_page(plan: Plan) -> None:
    def troubled(number: int) -> Outcome:
        task = Task(number, 1, 0, Found(f"{START}ad/{number}", ADVERT, "Rooms", depth=1))
        return outcome_of(plan, task, task.page.url, 502, {}, b"")

    for number in range(TROUBLES - 1):
        assert troubled(number).blame
    answered(plan)  # one that is read shows that the server has no trouble
    for number in range(TROUBLES, 2 * TROUBLES - 1):
        troubled(number)
    assert not plan.ending
    last = troubled(2 * TROUBLES)
    assert (plan.because, last.kind, last.blame) == ("paused", "again", False)


def test_an_answer_of_any_kind_breaks_a_silence(plan: Plan) -> None:
    plan.silent = 11
    answered(plan, "", 404)
    assert plan.silent == 0


def test_a_long_pause_leaves_the_site_and_blames_no_page(plan: Plan) -> None:
    outcome = answered(plan, "", 503, retry_after="3600")
    assert (plan.because, outcome.kind, outcome.blame) == ("paused", "again", False)
    assert outcome.again_at == plan.now() + dt.timedelta(hours=1)


def test_a_start_page_that_never_came_is_a_server_that_is_not_there(plan: Plan) -> None:
    last = Task(1, 1, TRIES - 1, of_list())
    assert again(plan, Task(2, 1, TRIES - 2, of_list()), "no answer").kind == "again"
    assert again(plan, replace(last, page=of_list(depth=1)), "no answer").kind == "failed"
    assert not plan.ending
    assert again(plan, last, "no answer").kind == "failed"
    assert plan.because == "error"
    assert isinstance(plan.error, ServerError)


def test_a_defect_of_a_page_object_costs_that_page_and_quotes_nothing_of_it(
    plan: Plan, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: object) -> None:
        raise ValueError("Call 212-555-0142")

    monkeypatch.setattr(DetailPage, "advert", fails)
    with caplog.at_level(logging.DEBUG):
        outcome = answered(plan)
    assert (outcome.kind, outcome.reason) == ("failed", "page object: ValueError")
    assert "page object failed: ValueError" in caplog.text
    assert "0142" not in caplog.text


def test_of_a_list_that_is_of_another_section_no_advert_is_asked_for(plan: Plan) -> None:
    plan.site = plan.site.model_copy(update={"sections": ("Tools",)})
    other = answered(plan, LISTED, page=of_list())
    assert (other.kind, other.reason) == ("fetched", "other section")
    assert not [page for page in other.found if page.role == ADVERT]
    plan.site = plan.site.model_copy(update={"sections": ("Rooms",)})
    assert [page for page in answered(plan, LISTED, page=of_list()).found if page.role == ADVERT]


def test_of_a_list_that_asks_not_to_be_followed_nothing_is_asked_for(plan: Plan) -> None:
    page = LISTED.replace("<html>", '<html><meta name="robots" content="nofollow">')
    outcome = answered(plan, page, page=of_list())
    assert (outcome.kind, list(outcome.found)) == ("refused", [])
