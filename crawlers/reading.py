"""From an answer to an outcome: adverts and links of a page that may be read and kept."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Mapping
from dataclasses import replace

from web_poet import HttpResponse

from brightline.errors import ServerError
from brightline.ingest import RawAdvert
from crawlers.answers import (
    FORBIDS,
    LONGEST_WAIT,
    REFUSALS,
    SILENCES,
    TRIES,
    TROUBLES,
    Verdict,
    backoff,
    is_page_type,
    judge,
)
from crawlers.barriers import (
    CHALLENGE,
    LOGIN,
    asks_for_humanity,
    barrier_in,
    challenge_headers,
    leads_to_login,
)
from crawlers.batch import Outcome
from crawlers.detail import DetailPage
from crawlers.following import Ways, inherited_place
from crawlers.frontier import LIST, Task
from crawlers.links import followable
from crawlers.markup import UnreadableError, read_document
from crawlers.pages import ListPage, SitePage
from crawlers.plan import Plan
from crawlers.settling import GONE, LED_OUTSIDE, REDIRECT
from crawlers.text import LONGEST_TEXT

logger = logging.getLogger(__name__)

MOST_HOPS = 5
"""Redirects followed from one link; every hop is a page of the frontier and passes the gate."""

_REFUSED = frozenset((403, 429, 503))
"""Statuses under which a test for humans is shown."""


def outcome_of(
    plan: Plan, task: Task, url: str, status: int, headers: Mapping[str, list[str]], body: bytes
) -> Outcome:
    """What an answer means for its page.

    Args:
        headers: lower-case name → values.
    """
    now = plan.now()
    plan.silent = 0
    plan.forbidden = plan.forbidden + 1 if status in FORBIDS else 0
    barrier = challenge_headers(headers) or _refusing_barrier(status, headers, body)
    if barrier is not None:
        return _barred(plan, task, barrier)
    if plan.forbidden >= REFUSALS:
        said = f"{plan.site.title} refused {REFUSALS} pages in a row (status {status})."
        plan.end("stopped", said)
    verdict = judge(status, _first(headers, "retry-after"), task.attempts, now)
    if verdict.kind == "stop":
        return _barred(plan, task, verdict.reason)
    if verdict.kind == "again":
        return _troubled(plan, task, verdict)
    plan.troubled.clear()
    if verdict.kind == "redirect":
        return _redirected(plan, task, url, _first(headers, "location"))
    if _is_no_list(verdict, task):  # nobody knows what it led to
        return Outcome(task, "failed", f"no list ({verdict.reason})")
    if verdict.kind != "read":
        return Outcome(task, "fetched" if verdict.kind == GONE else "refused", verdict.reason)
    manifest = plan.manifest
    if not is_page_type(
        _first(headers, "content-type"),
        accepts_json=manifest.accepts_json,
        accepts_xml=manifest.accepts_xml,
    ):
        return Outcome(task, "refused", "not a page")
    response = HttpResponse(url, body, status=status, headers=_pairs(headers))
    try:
        return _read(plan, task, response, now)
    except UnreadableError as error:
        return Outcome(task, "failed", str(error))
    except Exception as error:  # whatever a hostile page does to a parser costs that page only
        # No traceback: it could quote the page.
        logger.error("page object failed: %s", type(error).__name__)  # noqa: TRY400
        return Outcome(task, "failed", f"page object: {type(error).__name__}")


def _is_no_list(verdict: Verdict, task: Task) -> bool:
    """A list that is refused, or a start page that is not there: no end of a list, no dead link."""
    gone_at_start = verdict.kind == GONE and task.page.depth == 0
    return task.page.role == LIST and (verdict.kind == "refused" or gone_at_start)


def again(plan: Plan, task: Task, reason: str, wait: dt.timedelta | None = None) -> Outcome:
    """Ask once more later, or give the page up after its last try.

    A start page that never came is a server that is not there: the crawl ends saying so.
    """
    pause = backoff(task.attempts) if wait is None else wait
    if pause > LONGEST_WAIT:
        plan.leave_until(plan.now() + pause)
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


def _troubled(plan: Plan, task: Task, verdict: Verdict) -> Outcome:
    """The server answers with an error; after too many pages in a row the crawl pauses."""
    plan.troubled.add(task.id)
    if len(plan.troubled) < TROUBLES or verdict.wait > LONGEST_WAIT:
        return again(plan, task, verdict.reason, verdict.wait)
    said = (
        f"{plan.site.title} answered {TROUBLES} pages in a row with an error ({verdict.reason}); "
        "go on later with the same command."
    )
    plan.end("paused", said, ServerError(said))
    return Outcome(task, "again", verdict.reason, again_at=plan.now(), blame=False)


def _silent(plan: Plan, reason: str) -> str:
    origin = plan.site.origins[0]
    return f"{origin} does not answer ({reason}); check that it is up, then crawl again."


def _barred(plan: Plan, task: Task, reason: str) -> Outcome:
    """The site wants nobody like us here: stop it, and look for no way around."""
    plan.end("stopped", f"{plan.site.title}: {reason}, so the crawl stopped there.")
    return Outcome(task, "refused", reason)


def _refusing_barrier(status: int, headers: Mapping[str, list[str]], body: bytes) -> str | None:
    if status not in _REFUSED or not body:
        return None
    try:
        root = read_document(body, _first(headers, "content-type")).root
        return CHALLENGE if asks_for_humanity(root) else None
    except UnreadableError:
        return None


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
    raw = advert.advert(plan.site.key, task.page.heading)
    barrier = _barrier(advert, was_read=raw is not None)
    if barrier is not None:
        return _barred(plan, task, barrier)
    if not advert.may_be_stored():
        return Outcome(task, "refused", "noindex")
    if raw is None:
        return Outcome(task, "failed", _why_no_advert(advert))
    return Outcome(task, "fetched", _remark(advert, raw), adverts=[raw])


def _barrier(page: SitePage, *, was_read: bool) -> str | None:
    if page.document.kind != "html":
        return None
    return barrier_in(page.document.root, was_read=was_read, markup=page.document.text)


def _why_no_advert(page: DetailPage) -> str:
    if page.reader.broken_jsonld:
        return "no advert on the page (broken JSON-LD)"
    return "no advert on the page" if page.ad_id else "no advert id"


def _remark(page: DetailPage, raw: RawAdvert) -> str:
    """What a page that was read is still worth counting for; usually nothing."""
    if page.reader.broken_jsonld:
        return "broken JSON-LD"
    return "text cut" if len(raw.body) >= LONGEST_TEXT else ""


def _read_list(plan: Plan, task: Task, page: ListPage) -> Outcome:
    listings = page.listings
    below = page.lists()
    leads_on = bool(below or page.further())
    barrier = _barrier(page, was_read=bool(listings.found) or leads_on)
    if barrier is not None:
        return _barred(plan, task, barrier)
    stored, followed = page.may_be_stored(), page.may_be_followed()
    whole = len(listings.found) - len(page.adverts())
    if not followed and not (whole and stored):
        return Outcome(task, "refused", "nofollow" if stored else "noindex, nofollow")
    section = page.section() or task.page.heading
    if plan.site.sections and page.section() and section not in plan.site.sections:
        ways = Ways(plan, task, section)
        ways.to_lists(below if followed else ())
        return Outcome(task, "fetched", "other section", found=ways.found, left=ways.left)
    if listings.rows > 1 and not listings.found and not leads_on:
        return Outcome(task, "failed", "no row of the list could be read")
    place = inherited_place(task, page).get("place", "")
    adverts = page.whole_adverts(plan.site.key, section, place) if stored else []
    ways = Ways(plan, task, section)
    if followed:
        ways.from_list(page, stored=stored)
    return Outcome(
        task,
        "fetched" if stored or not whole else "refused",
        _list_remark(page, stored=stored, lost=len(adverts) < whole),
        adverts=ways.whole(adverts),
        found=ways.found,
        left=ways.left,
    )


def _list_remark(page: ListPage, *, stored: bool, lost: bool) -> str:
    """What a list that was read is still worth counting for; usually nothing."""
    if not stored:
        return "noindex"
    if lost:
        return "rows without title and text"
    return "rows without an advert" if page.listings.unread else ""


def _redirected(plan: Plan, task: Task, url: str, location: str | None) -> Outcome:
    target = followable(url, location)
    page = task.page
    if target is not None and leads_to_login(target) and not leads_to_login(url):
        return _barred(plan, task, LOGIN)
    if target == url:  # it wants a cookie, mostly; what is there was not read
        return Outcome(task, "failed", "redirects to itself")
    if target is None or page.hops >= MOST_HOPS or not plan.in_scope(target):
        return Outcome(task, "refused", LED_OUTSIDE)
    hop = replace(page, url=target, hops=page.hops + 1)
    return Outcome(task, "fetched", REDIRECT, found=[hop])


def _first(headers: Mapping[str, list[str]], name: str) -> str | None:
    values = headers.get(name)
    return values[0] if values else None


def _pairs(headers: Mapping[str, list[str]]) -> list[tuple[str, str]]:
    return [(name, value) for name, values in headers.items() for value in values]
