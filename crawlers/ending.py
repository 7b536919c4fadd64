"""How a run ends: why, whether it counts as coverage, and what is told of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from brightline.errors import BrightlineError, ScopeError, ServerError, SiteError, StoreError
from brightline.ingest import end_run, erase_addresses
from brightline.schema import Coverage, CrawlRun, Sighting
from brightline.store import table_of
from crawlers.assertions import adverts_by_section, verdict
from crawlers.frontier import DEEP, OUTSIDE, in_other_hands
from crawlers.missing import LOST, count_as_failed, gone_share, lost_lists, told
from crawlers.plan import Plan
from crawlers.tally import Effort, add_effort, left_out

LEFT_OUT = {DEEP: "deeper than max_depth", OUTSIDE: "outside of the protocol"}
"""The reasons of pages that lists led to and that were refused before they were asked for."""

_LEFT_OPEN = frozenset(("paused", "interrupted"))
_ERRORS: Mapping[str, type[BrightlineError]] = {
    "assertions": SiteError,
    "error": ServerError,
    "paused": ServerError,
    "robots": ScopeError,
    "scope": ScopeError,
    "stopped": ServerError,
}


@dataclass(frozen=True, slots=True)
class Report:
    """What a crawl command did. Adverts and the pages that lists led to `outside` of the protocol
    are those of the whole run, the rest this command's."""

    site: str
    run: int
    because: str
    counts_as_coverage: bool
    adverts: int
    new: int
    pages: int
    failed: int
    refused: int
    sentence: str = ""
    error: BrightlineError | None = None
    outside: int = 0


def conclude(plan: Plan) -> Report:
    """End the run in the store, or leave it open to be resumed; returns what to tell."""
    because = plan.because or ("finished" if plan.finished else "interrupted")
    sentence = plan.sentence
    with plan.store.begin() as connection:
        run = _run(connection, plan.run_id)
        detail = {**run.detail, "sections": adverts_by_section(connection, plan.run_id)}
        left = left_out(connection, plan.run_id)
        seen = _sightings(connection, plan.run_id)
        if run.ended_at is not None:  # another crawler of the same run has ended it
            because, sentence = run.ended_because, str(detail.get("why", ""))
        elif because == "finished":
            because, sentence = _judged(connection, plan, detail, _number_of(left, DEEP))
        detail["why"] = sentence
        left_open = _stays_open(connection, plan, because)
        if run.ended_at is None and left_open:
            _note(connection, plan.run_id, detail)
        elif run.ended_at is None:
            close_run(connection, plan, because, seen, _with_left_out(detail, left))
    if not left_open:
        plan.key_file.unlink(missing_ok=True)
    error = plan.error
    if error is None and because in _ERRORS:
        error = _ERRORS[because](sentence)
    report = _report(plan, because, seen, sentence, error)
    return replace(report, outside=_number_of(left, OUTSIDE))


def _judged(
    connection: sa.Connection, plan: Plan, detail: dict[str, Any], deep: int
) -> tuple[str, str]:
    """Why a run ended that asked for all it may, and what is told of it; `detail` is added to."""
    settled, gone = _settled(connection, plan.run_id), gone_share(connection, plan.run_id)
    because, sentence = verdict(plan, detail, settled, deep, gone)
    # After the verdict: a small site, all of whose lists are few, would else never be known.
    lost = lost_lists(connection, plan.run_id)
    if lost:
        count_as_failed(connection, plan.run_id, lost)
        detail[LOST] = dict(lost)
        sentence = f"{sentence} {told(lost)}".strip()
    return because, sentence


def _number_of(left: Counter[tuple[str, str, str]], state: str) -> int:
    return sum(count for (of, _, _), count in left.items() if of == state)


def _with_left_out(detail: dict[str, Any], left: Counter[tuple[str, str, str]]) -> dict[str, Any]:
    """What a run says of itself, with the pages that were refused before they were asked for."""
    counts = {name: _number_of(left, state) for state, name in LEFT_OUT.items()}
    reasons = {name: count for name, count in counts.items() if count}
    return {**detail, "reasons": {**detail.get("reasons", {}), **reasons}}


def _stays_open(connection: sa.Connection, plan: Plan, because: str) -> bool:
    """Whether the run can go on: it was paused, the store failed us, or others still crawl it."""
    if because in _LEFT_OPEN or isinstance(plan.error, StoreError):
        return True
    worker = plan.frontier.worker
    return because == "error" and in_other_hands(connection, plan.run_id, worker, plan.now())


def _report(
    plan: Plan, because: str, seen: int, sentence: str, error: BrightlineError | None
) -> Report:
    progress = plan.progress
    return Report(
        site=plan.site.key,
        run=plan.run_id,
        because=because,
        counts_as_coverage=because == "finished",
        adverts=seen,
        new=progress.new,
        pages=progress.pages,
        failed=progress.failed,
        refused=progress.refused,
        sentence=sentence,
        error=error,
    )


def close_run(
    connection: sa.Connection, plan: Plan, because: str, seen: int, detail: dict[str, Any]
) -> None:
    """End a run: statuses of its coverage, no address left, why, in the ledger too."""
    _count_deep(connection, plan)
    _mark_coverage(connection, plan.run_id, because)
    erase_addresses(connection, plan.run_id)
    end_run(
        connection,
        plan.study,
        plan.run_id,
        because=because,
        counts_as_coverage=because == "finished",
        adverts_seen=seen,
        detail=detail,
        now=plan.now(),
    )


def _count_deep(connection: sa.Connection, plan: Plan) -> None:
    """Pages that were too deep are part of the site: planned, and refused.

    Those outside of the protocol are not, so that a study of some sections covers these whole.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for (state, _, section), count in left_out(connection, plan.run_id).items():
        if state == DEEP:
            counts.update({(section, "planned"): count, (section, "refused"): count})
    add_effort(connection, plan.run_id, plan.site_id, plan.now().date(), Effort(counts))


def _mark_coverage(connection: sa.Connection, run_id: int, because: str) -> None:
    table = table_of(Coverage)
    mine = table.c.run_id == run_id
    none_fetched = sa.and_(table.c.attempted > 0, table.c.fetched == 0, table.c.refused == 0)
    usual = sa.case((none_fetched, "failed"), (table.c.failed > 0, "partial"), else_="complete")
    status: Any = usual
    if because == "assertions":
        status = "suspicious"
    elif because != "finished":
        status = sa.case((none_fetched, "failed"), else_="partial")
    connection.execute(table.update().where(mine).values(status=status))


def _run(connection: sa.Connection, run_id: int) -> sa.Row[Any]:
    runs = table_of(CrawlRun)
    return connection.execute(sa.select(runs).where(runs.c.id == run_id).with_for_update()).one()


def _note(connection: sa.Connection, run_id: int, detail: dict[str, Any]) -> None:
    runs = table_of(CrawlRun)
    connection.execute(runs.update().where(runs.c.id == run_id).values(detail=detail))


def _settled(connection: sa.Connection, run_id: int) -> Counter[str]:
    """How many pages of a run were fetched, refused and failed."""
    table, kinds = table_of(Coverage), ("fetched", "refused", "failed")
    query = sa.select(*(sa.func.sum(table.c[kind]) for kind in kinds))
    sums = connection.execute(query.where(table.c.run_id == run_id)).one()
    return Counter({kind: int(count or 0) for kind, count in zip(kinds, sums, strict=True)})


def _sightings(connection: sa.Connection, run_id: int) -> int:
    table = table_of(Sighting)
    query = sa.select(sa.func.count()).select_from(table).where(table.c.run_id == run_id)
    return int(connection.execute(query).scalar_one())
