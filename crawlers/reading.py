"""From an answer to an outcome: adverts and links of a page that may be read and kept."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterator, Mapping

from web_poet import HttpResponse

from brightline.errors import ServerError
from crawlers.answers import (
    LONGEST_WAIT,
    REFUSALS,
    SILENCES,
    TRIES,
    backoff,
    is_page_type,
    judge,
)
from crawlers.batch import Outcome
from crawlers.detail import DetailPage
from crawlers.frontier import ADVERT, LIST, Found, Task
from crawlers.links import followable
from crawlers.pages import ListPage
from crawlers.plan import Plan

logger = logging.getLogger(__name__)

MOST_HOPS = 5
"""Redirects followed from one link; every hop is a page of the frontier and passes the gate."""


def outcome_of(
    plan: Plan, task: Task, url: str, status: int, headers: Mapping[str, list[str]], body: bytes
) -> Outcome:
    """What an answer means for its page.

    Args:
        headers: lower-case name → values.
    """
    now = plan.now()
    plan.silent = 0
    plan.forbidden = plan.forbidden + 1 if status == 403 else 0
    if plan.forbidden >= REFUSALS:
        plan.end("stopped", f"{plan.site.title} refused {REFUSALS} pages in a row (status 403).")
    verdict = judge(status, _first(headers, "retry-after"), task.attempts, now)
    if verdict.kind == "stop":
        plan.end("stopped", f"{plan.site.title}: {verdict.reason}, so the crawl stopped there.")
        return Outcome(task, "refused", verdict.reason)
    if verdict.kind == "again":
        return again(plan, task, verdict.reason, verdict.wait)
    if verdict.kind == "redirect":
        return _redirected(plan, task, url, _first(headers, "location"))
    if verdict.kind != "read":
        return Outcome(task, "fetched" if verdict.kind == "gone" else "refused", verdict.reason)
    if not is_page_type(_first(headers, "content-type"), accepts_json=plan.manifest.accepts_json):
        return Outcome(task, "refused", "not a page")
    response = HttpResponse(url, body, status=status, headers=_pairs(headers))
    try:
        return _read(plan, task, response, now)
    except Exception as error:  # whatever a hostile page does to a parser costs that page only
        # No traceback: it could quote the page.
        logger.error("page object failed: %s", type(error).__name__)  # noqa: TRY400
        return Outcome(task, "failed", f"page object: {type(error).__name__}")


def again(plan: Plan, task: Task, reason: str, wait: dt.timedelta | None = None) -> Outcome:
    """Ask once more later, or give the page up after its last try.

    A start page that never came is a server that is not there: the crawl ends saying so.
    """
    pause = backoff(task.attempts) if wait is None else wait
    if pause > LONGEST_WAIT:
        minutes = int(pause.total_seconds() // 60)
        plan.end("paused", f"{plan.site.title} asks to wait {minutes} minutes; go on after that.")
        return Outcome(task, "again", reason, again_at=plan.now() + pause, blame=False)
    if task.attempts + 1 < TRIES:
        return Outcome(task, "again", reason, again_at=plan.now() + pause)
    if not plan.progress.pages and task.page.depth == 0:
        plan.end("error", _silent(plan, reason), ServerError(_silent(plan, reason)))
    return Outcome(task, "failed", reason)


def unanswered(plan: Plan, task: Task, reason: str) -> Outcome:
    """The server did not answer at all; after too many in a row the crawl pauses, losing none."""
    plan.silent += 1
    if plan.silent < SILENCES:
        return again(plan, task, reason)
    plan.end("paused", _silent(plan, reason), ServerError(_silent(plan, reason)))
    return Outcome(task, "again", reason, again_at=plan.now(), blame=False)


def _silent(plan: Plan, reason: str) -> str:
    origin = plan.site.origins[0]
    return f"{origin} does not answer ({reason}); check that it is up, then crawl again."


def _read(plan: Plan, task: Task, response: HttpResponse, now: dt.datetime) -> Outcome:
    if task.page.role == LIST:
        page = ListPage(response, plan.manifest, now, plan.site.timezone)
        return _read_list(plan, task, page)
    advert = DetailPage(
        response,
        plan.manifest,
        now,
        plan.site.timezone,
        said=task.page.said,
        said_at=task.page.said_at,
    )
    if not advert.may_be_stored():
        return Outcome(task, "refused", "noindex")
    raw = advert.advert(plan.site.key, task.page.section)
    if raw is None:
        return Outcome(task, "failed", "no advert on the page")
    return Outcome(task, "fetched", adverts=[raw])


def _read_list(plan: Plan, task: Task, page: ListPage) -> Outcome:
    if not page.may_be_followed():
        return Outcome(task, "refused", "nofollow")
    section = page.section() or task.page.section
    wanted = plan.site.sections
    if wanted and page.section() and section not in wanted:
        return Outcome(task, "fetched", "other section")
    return Outcome(task, "fetched", found=list(_links(plan, task, page, section)))


def _links(plan: Plan, task: Task, page: ListPage, section: str) -> Iterator[Found]:
    depth = task.page.depth + 1
    if depth > plan.site.max_depth:
        return
    for listing in page.adverts():
        if plan.in_scope(listing.url):
            yield Found(
                listing.url, ADVERT, section, depth, said=listing.said, said_at=page.seen_at
            )
    for url in dict.fromkeys((*page.further(), *page.lists())):
        if plan.in_scope(url):
            yield Found(url, LIST, section, depth)


def _redirected(plan: Plan, task: Task, url: str, location: str | None) -> Outcome:
    target = followable(url, location)
    page = task.page
    if target is None or page.hops >= MOST_HOPS or not plan.in_scope(target):
        return Outcome(task, "refused", "redirect out of scope")
    hop = Found(target, page.role, page.section, page.depth, page.hops + 1, page.said, page.said_at)
    return Outcome(task, "fetched", "redirect", found=[hop])


def _first(headers: Mapping[str, list[str]], name: str) -> str | None:
    values = headers.get(name)
    return values[0] if values else None


def _pairs(headers: Mapping[str, list[str]]) -> list[tuple[str, str]]:
    return [(name, value) for name, values in headers.items() for value in values]
