"""What was decided in each case, beside the readings that it was decided on: for the team's eyes.

The readings stand by level alone and without their annotators, as the adjudicator saw them.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from annotation.adjudication.cases import level_words, readings_of
from annotation.adjudication.decisions import Case, cases_to_decide, latest_decisions
from annotation.codebook import Codebook
from annotation.work import kept_codebook
from brightline.store import BATCH_ROWS

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
    cases, newest = cases_to_decide(connection, sample), latest_decisions(connection)
    names = {case.codebook for case in cases}
    codebooks = {name: kept_codebook(connection, name) for name in names}
    shown: dict[int, str] = {}
    for name, codebook in codebooks.items():
        ids = [one for case in cases if case.codebook == name for one in case.shown]
        for start in range(0, len(ids), BATCH_ROWS):
            read = readings_of(connection, codebook, ids[start : start + BATCH_ROWS])
            shown |= {reading.annotation: reading.level for reading in read}
    return [
        _decided(
            case,
            codebooks[case.codebook],
            tuple(shown[one] for one in case.shown if one in shown),
            newest.get(case.number),
        )
        for case in cases
    ]


def _decided(case: Case, codebook: Codebook, shown: tuple[str, ...], row: Any) -> Decided:
    known = (case.number, case.item, case.sample, case.cause, shown)
    if row is None:
        return Decided(*known, state=WAITING, adjudicator=case.adjudicator)
    labels = {level.value: level.label for level in codebook.levels}
    names = {entry.id: entry.name for entry in codebook.marked}
    submitted = row.state == "submitted"
    return Decided(
        *known,
        state=row.state,
        decision=level_words(labels, row.judgement, row.cannot_judge) if submitted else "",
        indicators=tuple(names.get(mark, mark) for mark in row.marks),
        refer=bool(row.refer),
        reason=row.reason or "",
        adjudicator=case.adjudicator,
        version=row.version,
        at=row.server_updated_at or row.pulled_at,
    )
