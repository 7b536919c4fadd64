"""The spider's own rules, each by itself: what it takes, holds, gives back, ends on and tells."""

from __future__ import annotations

import datetime as dt
import logging
from types import SimpleNamespace
from typing import Any

import pytest
from scrapy.exceptions import DownloadCancelledError, StopDownload
from scrapy.http.headers import Headers

from brightline.errors import SiteError, StoreError
from brightline.store import Store
from crawlers.batch import Batch, Outcome
from crawlers.frontier import ADVERT, LEASE, Found, Task
from crawlers.gates import OutOfTimeError, RefusedError
from crawlers.plan import Plan
from crawlers.spider import SiteSpider
from tests.crawlers.studies import Ground
from tests.crawlers.test_batches import NOW, START, a_plan, leased
from tests.crawlers.test_batches import ground as ground
from tests.crawlers.test_batches import store as store


@pytest.fixture
def plan(ground: Ground, store: Store) -> Plan:
    return a_plan(ground, store)


def found(plan: Plan, *numbers: int) -> None:
    pages = [Found(f"{START}ad/{number}", ADVERT, "Rooms", depth=1) for number in numbers]
    with plan.store.begin() as connection:
        plan.frontier.add(connection, pages)


def states(plan: Plan) -> dict[str, int]:
    with plan.store.begin() as connection:
        return dict(plan.frontier.states(connection))


def fail(spider: SiteSpider, task: Task, error: Exception) -> Outcome:
    spider.out[task.id] = task
    request = SimpleNamespace(meta={"task": task})
    spider.failed(SimpleNamespace(value=error, request=request))  # type: ignore[arg-type]
    assert task.id not in spider.out
    return spider.batch.outcomes[-1]


def test_no_more_is_taken_than_the_cap_leaves_whoever_holds_the_rest(
    ground: Ground, store: Store, plan: Plan
) -> None:
    found(plan, 1, 2, 3, 4, 5)
    plan.site = plan.site.model_copy(update={"max_pages": 4})
    other = a_plan(ground, store, place=2)
    other.site = plan.site
    assert len(SiteSpider(plan)._lease(3)) == 3
    assert len(SiteSpider(other)._lease(3)) == 1
    assert SiteSpider(plan)._lease(3) == []


def test_what_waits_for_its_commit_is_not_taken_again(plan: Plan) -> None:
    """Also where its lease ran out meanwhile: it would be fetched twice."""
    (task,) = leased(plan, 1)
    spider, clock = SiteSpider(plan), [NOW]
    plan.now = lambda: clock[0]
    spider.batch.add(Outcome(task, "failed", "no answer"))
    clock[0] += 2 * LEASE
    assert task.id not in {taken.id for taken in spider._lease(10)}
    spider.batch.outcomes.clear()
    clock[0] += 2 * LEASE
    assert task.id in {taken.id for taken in spider._lease(10)}


def test_at_the_cap_the_crawl_ends_and_is_not_whole(plan: Plan) -> None:
    (task,) = leased(plan, 1)
    spider = SiteSpider(plan)
    spider.batch.add(Outcome(task, "failed", "no answer"))
    spider._flush()
    plan.site = plan.site.model_copy(update={"max_pages": 1})
    assert spider._seconds_to_wait() is None
    assert plan.because == "page_cap"


def test_pages_in_other_hands_are_waited_for(ground: Ground, store: Store, plan: Plan) -> None:
    """They may lead to more, and whoever holds them may die."""
    other = SiteSpider(a_plan(ground, store, place=2))
    assert other._lease(5)
    assert SiteSpider(plan)._seconds_to_wait() == 1.0
    other._let_go()
    assert SiteSpider(plan)._seconds_to_wait() == 0.0
    assert not plan.ending


def test_what_was_taken_is_given_back_at_the_end_unless_the_store_failed(plan: Plan) -> None:
    found(plan, 1, 2)
    spider = SiteSpider(plan)
    assert len(spider._lease(10)) == 3
    plan.error = StoreError("The disk is full.")
    spider._let_go()
    assert states(plan) == {"leased": 3}
    plan.error = None
    spider._let_go()
    assert states(plan) == {"pending": 3}


def test_leases_of_what_is_slow_or_uncommitted_are_renewed(plan: Plan) -> None:
    out, waits = leased(plan, 1, 2)
    spider, clock = SiteSpider(plan), [NOW]
    plan.now = lambda: clock[0]
    spider.out[out.id] = out
    spider.batch.add(Outcome(waits, "failed", "no answer"))
    clock[0] += LEASE - dt.timedelta(seconds=1)
    spider._renew()
    clock[0] += LEASE / 2
    with plan.store.begin() as connection:
        assert plan.frontier.in_hand(connection, clock[0]) == 2


def test_after_a_store_that_failed_nothing_is_committed(plan: Plan) -> None:
    (task,) = leased(plan, 1)
    spider = SiteSpider(plan)
    spider.batch.add(Outcome(task, "failed", "no answer"))
    plan.end("error", "The disk is full.", StoreError("The disk is full."))
    spider._flush()
    assert len(spider.batch.outcomes) == 1
    assert states(plan) == {"leased": 1, "pending": 1}


@pytest.mark.parametrize(
    ("error", "kind", "reason", "blame"),
    [
        (OutOfTimeError("outside of the hours"), "again", "", False),
        (RefusedError("robots.txt"), "refused", "robots.txt", True),
        (DownloadCancelledError("2 GB"), "refused", "too large", True),
        (KeyError("x"), "again", "KeyError", True),
    ],
)
def test_why_a_page_did_not_come_says_what_becomes_of_it(
    plan: Plan, error: Exception, kind: str, reason: str, blame: bool
) -> None:
    (task,) = leased(plan, 1)
    outcome = fail(SiteSpider(plan), task, error)
    assert (outcome.kind, outcome.reason, outcome.blame) == (kind, reason, blame)


def test_a_body_that_is_no_page_is_not_downloaded(plan: Plan) -> None:
    spider = SiteSpider(plan)
    page = SimpleNamespace(meta={})

    def begun(**headers: str) -> None:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        spider._headers(Headers(named), page)  # type: ignore[arg-type]

    begun(Content_Type="text/html; charset=utf-8")
    begun(Content_Type="image/png", Content_Length="0")
    begun(Content_Type="image/png", Location="/elsewhere")
    for kind in ("image/png", "video/mp4", "application/json", "application/octet-stream"):
        with pytest.raises(StopDownload):
            begun(Content_Type=kind)
    with pytest.raises(StopDownload):
        begun()
    page.meta["robots"] = True  # its rules are read by another part
    begun(Content_Type="image/png")


def test_an_error_of_ours_ends_the_crawl_and_quotes_nothing_of_a_page(
    plan: Plan, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    spider = SiteSpider(plan)

    def breaks(*_: Any) -> None:
        raise ValueError("Call 212-555-0142")

    monkeypatch.setattr(Batch, "flush", breaks)
    with caplog.at_level(logging.DEBUG):
        spider._flush()
    assert (plan.because, type(plan.error)) == ("error", SiteError)
    assert plan.sentence == "The crawl broke (ValueError); see its log."
    assert "ValueError in breaks, line" in caplog.text
    assert "0142" not in caplog.text + str(plan.error)
