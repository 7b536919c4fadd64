"""Results of pages, committed in batches: adverts, found links and acknowledgement together.

A page is acknowledged in the transaction that stores its adverts, so that a killed crawl has
either both or neither. A page whose lease was lost is dropped: somebody else commits it. Crawlers
that share a run commit one after the other, by the lock on the run's row.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import sqlalchemy as sa

from brightline.errors import StoreError
from brightline.ingest import Admitted, RawAdvert
from brightline.schema import CrawlRun
from brightline.store import BATCH_ROWS, table_of
from crawlers.frontier import Found, Task
from crawlers.manifest import FIELDS
from crawlers.plan import Plan
from crawlers.settling import Settling
from crawlers.tally import Effort, add_effort

BATCH_SECONDS = 5.0
"""The longest that a fetched page waits for its commit, and so the most that a kill costs."""

_PASSING = frozenset(("40001", "40P01"))
"""PostgreSQL's codes for 'could not serialise' and 'deadlock': the same commit, tried again, goes
through (PostgreSQL 18, appendix A)."""

_TRIES = 5

_STATES = {"fetched": "done", "refused": "refused", "failed": "failed"}


@dataclass(frozen=True, slots=True, repr=False)
class Outcome:
    """What became of a page. `kind` is fetched, refused, failed, or again (asked once more)."""

    task: Task
    kind: str
    reason: str = ""
    adverts: Sequence[RawAdvert] = ()
    found: Sequence[Found] = ()
    left: Sequence[Found] = ()
    again_at: dt.datetime | None = None
    blame: bool = True

    def __repr__(self) -> str:
        return f"<Outcome {self.kind} {self.reason} of {self.task!r}>"


@dataclass(slots=True)
class Batch:
    """Outcomes that wait for their commit. `flush` is all or nothing."""

    plan: Plan
    outcomes: list[Outcome] = field(default_factory=list)
    rows: int = 0
    since: dt.datetime | None = None

    def add(self, outcome: Outcome) -> None:
        """Keep an outcome for the next commit."""
        self.since = self.since or self.plan.now()
        self.outcomes.append(outcome)
        self.rows += 1 + len(outcome.adverts) + len(outcome.found) + len(outcome.left)

    @property
    def due(self) -> bool:
        """Whether it is large or old enough to be committed."""
        if self.since is None:
            return False
        age = (self.plan.now() - self.since).total_seconds()
        return self.rows >= BATCH_ROWS or age >= BATCH_SECONDS

    def flush(self) -> None:
        """Commit everything that waits, in one transaction."""
        if not self.outcomes:
            return
        for attempt in range(1, _TRIES + 1):
            try:
                kept, admitted = self._committed()
                break
            except StoreError as error:
                if attempt == _TRIES or not _may_pass(error):
                    raise
        self.outcomes, self.rows, self.since = [], 0, None
        _show(self.plan, kept, admitted)

    def _committed(self) -> tuple[list[Outcome], Admitted]:
        plan, outcomes = self.plan, self.outcomes
        with plan.store.begin() as connection:
            detail = _locked_detail(connection, plan.run_id)
            held = plan.frontier.held(connection, [outcome.task for outcome in outcomes])
            settling = Settling(connection, plan.frontier)
            kept = settling.judged([outcome for outcome in outcomes if outcome.task.id in held])
            return kept, _commit(connection, plan, kept, detail, settling.marks)


def _may_pass(error: StoreError) -> bool:
    said = getattr(error.__cause__, "orig", None)
    return getattr(said, "sqlstate", None) in _PASSING


def _locked_detail(connection: sa.Connection, run_id: int) -> dict[str, Any]:
    runs = table_of(CrawlRun)
    query = sa.select(runs.c.detail).where(runs.c.id == run_id).with_for_update()
    return dict(connection.execute(query).scalar_one())


def _commit(
    connection: sa.Connection,
    plan: Plan,
    kept: Sequence[Outcome],
    detail: dict[str, Any],
    marks: Mapping[int, dict[str, Any]],
) -> Admitted:
    adverts = [advert for outcome in kept for advert in outcome.adverts]
    admitted = plan.door.admit(connection, plan.run_id, adverts)
    found = [_labelled(plan, page) for outcome in kept for page in (*outcome.found, *outcome.left)]
    planned = plan.frontier.add(connection, found)
    settled = {o.task.id: _STATES[o.kind] for o in kept if o.kind in _STATES}
    plan.frontier.settle(connection, settled, marks)
    for outcome in kept:
        if outcome.again_at is not None:
            plan.frontier.postpone(connection, outcome.task, outcome.again_at, blame=outcome.blame)
    effort = _effort(kept, planned)
    add_effort(connection, plan.run_id, plan.site_id, plan.now().date(), effort)
    runs = table_of(CrawlRun)
    noted = _noted(detail, plan, kept, adverts, admitted.emptied)
    connection.execute(runs.update().where(runs.c.id == plan.run_id).values(detail=noted))
    return admitted


def _labelled(plan: Plan, page: Found) -> Found:
    """The page under the name of its section as the door stores it, so that both are one.

    As it was printed the section goes on in what is encrypted: the door asks for its contacts.
    """
    label = plan.door.preparer.label(page.heading, plan.site.region)
    return replace(page, section=label, printed="" if label == page.heading else page.heading)


def _effort(kept: Sequence[Outcome], planned: Counter[str]) -> Effort:
    counts = Counter({(section, "planned"): n for section, n in planned.items()})
    for outcome in kept:
        section = outcome.task.page.section
        counts[section, "attempted"] += outcome.blame or outcome.kind != "again"
        if outcome.kind in _STATES:
            counts[section, outcome.kind] += 1
    return Effort(counts)


def _noted(
    detail: dict[str, Any],
    plan: Plan,
    kept: Sequence[Outcome],
    adverts: Sequence[RawAdvert],
    emptied: Counter[str],
) -> dict[str, Any]:
    """What the manifest's assertions will ask for (adverts, fields, reasons), and the rate.

    A field that the door left empty is not filled.
    """
    filled: Counter[str] = Counter(detail.get("filled", {}))
    filled.update(name for advert in adverts for name in FIELDS if _filled(advert, name))
    filled.subtract(emptied)
    reasons: Counter[str] = Counter(detail.get("reasons", {}))
    reasons.update(outcome.reason for outcome in kept if outcome.reason)
    seen = int(detail.get("read", 0)) + len(adverts)
    left = Counter(detail.get("emptied", {})) + emptied
    noted = {"filled": dict(+filled), "reasons": dict(reasons), "read": seen, "emptied": dict(left)}
    return {**detail, **noted, "delay": plan.pace.delay}


def _filled(advert: RawAdvert, name: str) -> bool:
    return getattr(advert, name) not in (None, "")


def _show(plan: Plan, kept: Sequence[Outcome], admitted: Admitted) -> None:
    progress = plan.progress
    progress.pages += len(kept)
    progress.adverts += admitted.new + admitted.seen_again
    progress.new += admitted.new
    progress.failed += sum(outcome.kind == "failed" for outcome in kept)
    progress.refused += sum(outcome.kind == "refused" for outcome in kept)
    progress.known += sum(len(outcome.found) for outcome in kept)
    plan.tick(progress)
