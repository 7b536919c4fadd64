"""What was decided in each case, beside the readings that it was decided on: for the team's eyes.

The readings stand by level alone and without their annotators, as the adjudicator saw them.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from annotation.adjudication.cases import readings_of
from annotation.adjudication.decisions import Case, cases_to_decide
from annotation.work import kept_codebook
from brightline.schema import Adjudication, SampledAdvert
from brightline.store import table_of

_DECISION, _ITEM = table_of(Adjudication), table_of(SampledAdvert)

WAITING = "waiting"
"""The state of a case that nobody has decided or skipped."""


@dataclass(frozen=True, slots=True)
class Decided:
    """One case with its current decision; `version` counts how often it was decided."""

    case: int
    item: str
    sample: str
    cause: str
    readings: tuple[str, ...]
    state: str
    decision: str = ""
    indicators: tuple[str, ...] = ()
    refer: bool = False
    reason: str = ""
    adjudicator: str = ""
    version: int = 0
    at: dt.datetime | None = None

    def to_dict(self) -> dict[str, Any]:
        """As plain data for `--json`."""
        data = {name: getattr(self, name) for name in self.__slots__}
        return data | {"at": self.at.isoformat() if self.at else None}


def decisions(connection: sa.Connection, sample: str | None = None) -> list[Decided]:
    """Every case, of every sample or of one, in the order of opening."""
    cases = cases_to_decide(connection, sample)
    newest = _newest(connection)
    items = _items(connection)
    return [_decided(connection, case, items[case.sampled], newest) for case in cases]


def _decided(connection: sa.Connection, case: Case, item: str, newest: dict[int, Any]) -> Decided:
    codebook = kept_codebook(connection, case.codebook)
    shown = tuple(reading.level for reading in readings_of(connection, codebook, case.shown))
    row = newest.get(case.number)
    known = (case.number, item, case.sample, case.cause, shown)
    if row is None:
        return Decided(*known, state=WAITING, adjudicator=case.adjudicator)
    labels = {level.value: level.label for level in codebook.levels}
    names = {entry.id: entry.name for entry in codebook.marked}
    return Decided(
        *known,
        state=row.state,
        decision=labels.get(row.judgement, "Cannot judge" if row.cannot_judge else ""),
        indicators=tuple(names.get(mark, mark) for mark in row.marks),
        refer=bool(row.refer),
        reason=row.reason or "",
        adjudicator=case.adjudicator,
        version=row.version,
        at=row.server_updated_at or row.pulled_at,
    )


def _newest(connection: sa.Connection) -> dict[int, Any]:
    """{case: the row of its latest decision}."""
    query = sa.select(_DECISION).order_by(_DECISION.c.version)
    return {row.case_id: row for row in connection.execute(query)}


def _items(connection: sa.Connection) -> dict[int, str]:
    query = sa.select(_ITEM.c.id, _ITEM.c.item_key)
    return {row[0]: row[1] for row in connection.execute(query)}
