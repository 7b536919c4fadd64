"""How a run ends: why, whether it counts as coverage, and what the manifest expected of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from brightline.errors import BrightlineError, ScopeError, ServerError, SiteError, StoreError
from brightline.ingest import end_run
from brightline.schema import Coverage, CrawlRun, FrontierRow, Sighting
from brightline.store import table_of
from crawlers.frontier import in_other_hands
from crawlers.manifest import Manifest
from crawlers.plan import Plan

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
    """What a crawl command did. Adverts are those of the whole run, the rest this command's."""

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


def broken_assertions(
    manifest: Manifest, detail: Mapping[str, Any], failed: float = 0.0
) -> list[str]:
    """Sentences for what a run did not meet; empty when it met everything.

    Args:
        detail: `read` (adverts) and `filled` (adverts by filled field) of the run.
        failed: the share of its pages that failed.
    """
    read = int(detail.get("read", 0))
    wanted = manifest.assertions
    broken: list[str] = []
    if read < wanted.adverts_min:
        broken.append(f"{read} adverts were read, at least {wanted.adverts_min} are expected")
    if wanted.adverts_max is not None and read > wanted.adverts_max:
        broken.append(f"{read} adverts were read, at most {wanted.adverts_max} are expected")
    if failed > wanted.failed_max:
        broken.append(f"{failed:.0%} of pages failed, at most {wanted.failed_max:.0%} may")
    for name, share in wanted.fill.items():
        found = detail.get("filled", {}).get(name, 0) / read if read else 0.0
        if read and found < share:
            broken.append(f"{name} is filled in {found:.0%} of adverts, {share:.0%} are expected")
    return broken


def conclude(plan: Plan) -> Report:
    """End the run in the store, or leave it open to be resumed; returns what to tell."""
    because = plan.because or ("finished" if plan.finished else "interrupted")
    sentence = plan.sentence
    with plan.store.begin() as connection:
        run = _run(connection, plan.run_id)
        detail = dict(run.detail)
        broken = broken_assertions(plan.manifest, detail, _failed_share(connection, plan.run_id))
        seen = _sightings(connection, plan.run_id)
        if run.ended_at is not None:  # another crawler of the same run has ended it
            because, sentence = run.ended_because, str(detail.get("why", ""))
        elif because == "finished" and broken:
            because, sentence = "assertions", _does_not_count(plan, broken)
            detail["assertions"] = broken
        detail["why"] = sentence
        left_open = _stays_open(connection, plan, because)
        if run.ended_at is None and left_open:
            _note(connection, plan.run_id, detail)
        elif run.ended_at is None:
            close_run(connection, plan, because, seen, detail)
    if not left_open:
        plan.key_file.unlink(missing_ok=True)
    error = plan.error
    if error is None and because in _ERRORS:
        error = _ERRORS[because](sentence)
    return _report(plan, because, seen, sentence, error)


def _does_not_count(plan: Plan, broken: list[str]) -> str:
    return (
        f"The crawl of '{plan.site.key}' does not count: {'; '.join(broken)}. "
        f"Check the site and its manifest '{plan.manifest.name}'."
    )


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


def erase_addresses(connection: sa.Connection, run_id: int) -> None:
    """Erase what addresses a run's frontier still holds; its pages are not asked for again."""
    rows = table_of(FrontierRow)
    connection.execute(
        rows.update()
        .where(rows.c.run_id == run_id, rows.c.url_encrypted.is_not(None))
        .values(url_encrypted=None, leased_until=None, state="failed")
    )


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


def _failed_share(connection: sa.Connection, run_id: int) -> float:
    table = table_of(Coverage)
    query = sa.select(
        sa.func.sum(table.c.failed),
        sa.func.sum(table.c.failed + table.c.fetched + table.c.refused),
    ).where(table.c.run_id == run_id)
    failed, settled = connection.execute(query).one()
    return float(failed) / float(settled) if settled else 0.0


def _sightings(connection: sa.Connection, run_id: int) -> int:
    table = table_of(Sighting)
    query = sa.select(sa.func.count()).select_from(table).where(table.c.run_id == run_id)
    return int(connection.execute(query).scalar_one())
