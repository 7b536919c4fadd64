"""One round of a project of cases: what was decided comes back, and the next cases go there.

What is there is read back by our own case numbers before anything is sent. Which rounds there are,
and in which order, is in `sync`.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import sqlalchemy as sa

from annotation.adjudication.cases import readings_of
from annotation.adjudication.decisions import Case, cases_there, latest_decisions
from annotation.adjudication.page import adjudication_config, case_data, columns_of
from annotation.adjudication.report import AdjudicationReport
from annotation.answers import Answer, read_answer, result_sha256
from annotation.backup import back_up
from annotation.client import Client
from annotation.codebook import Codebook
from annotation.projects import ADJUDICATION, ProjectKey, create_project, shows
from annotation.server_settings import Places
from annotation.withdrawn import forget_sent, take_back
from annotation.work import items_of, kept_codebook, refuse_outside
from brightline import ledger
from brightline.schema import Adjudication, AdjudicationCase
from brightline.store import Store, insert, table_of
from brightline.study import Study

_CASE = table_of(AdjudicationCase)

DECIDED = "submitted"
"""The state of a decision that settles its case; one that was skipped does not."""

INSTRUCTIONS = (
    "<p>Others read these adverts independently, and their readings disagree, or one of them chose "
    "'Refer now'. Read the advert first, then the readings, then decide, and write why in a "
    "sentence. The readings stay as they are, whatever you decide. A letter is nobody: it stands "
    "for another reader on every advert.</p>"
)


class Round:
    """The cases of one project."""

    def __init__(
        self,
        study: Study,
        store: Store,
        client: Client,
        server: str,
        cases: list[Case],
        report: AdjudicationReport,
        now: dt.datetime,
        restore: bool,
    ) -> None:
        self.study, self.store, self.client, self.server = study, store, client, server
        self.cases, self.report, self.now = cases, report, now
        self.key, self.restore = key_of(study, cases[0]), restore
        self.places = self._places
        self.project: int | None = None
        self.there: dict[int, dict[str, Any]] = {}
        with store.begin() as connection:
            self.codebook: Codebook = kept_codebook(connection, cases[0].codebook)
            self.items = items_of(connection, [case.sampled for case in cases])
            self.current = latest_decisions(connection)
        self.states = {number: row.state for number, row in self.current.items()}

    def fetch(self, project: dict[str, Any] | None) -> None:
        """Take what was decided since the last round."""
        if project is None:
            return
        self.project = int(project["id"])
        self.places = columns_of(str(project.get("label_config", ""))) or self._places
        self._check_page(project)
        self.there = self._tasks(self.project)
        found = {
            case.number: answer
            for case in self.cases
            if (answer := self._decision(self.there.get(case.number), case))
        }
        self._keep(found)
        self.states |= {number: row["state"] for number, row in found.items()}

    def take_back(self) -> None:
        """Of what the protocol names no more nothing is shown from then on."""
        outside = {case.number for case in self.cases if self._is_outside(case)}
        if outside and self.project is not None:
            self.report.withdrawn += take_back(
                self.study,
                self.store,
                self.client,
                self.project,
                lambda data: data.get("case") in outside,
                self.now,
            )
            self.there = {key: task for key, task in self.there.items() if key not in outside}
        if outside:
            forget_sent(self.store, cases=outside)

    def _is_outside(self, case: Case) -> bool:
        return not self.items[case.sampled].shown_by(self.study)

    def send(self, released: set[int]) -> int:
        """Send the released cases that are neither there nor decided; how many cases wait."""
        missing = [
            case
            for case in self.cases
            if (case.released or case.number in released)
            and case.number not in self.there
            and self.states.get(case.number) != DECIDED
        ]
        refuse_outside(self.study, (self.items[case.sampled] for case in missing))
        if missing and str(self.key) not in self.report.pages_changed:
            if self.project is None:
                self.project = self._make()
            self._send(self.project, missing)
        mine = [self.states.get(case.number) for case in self.cases]
        waits = len(mine) - mine.count(DECIDED)
        self.report.waiting += waits
        self.report.skipped += mine.count("skipped")
        return waits

    def _check_page(self, project: dict[str, Any]) -> None:
        """A page that was changed by hand asks something else: nothing is sent to it."""
        page = adjudication_config(self.codebook, self.places)
        if shows(project, page):
            return
        if self.restore:
            self.client.change_project(int(project["id"]), label_config=page)
        else:
            self.report.pages_changed.append(str(self.key))

    def _make(self) -> int:
        back_up(Places.of(self.study).database, self.now)
        page = adjudication_config(self.codebook, self.places)
        return create_project(
            self.client, self.key, self.codebook, page=page, instructions=INSTRUCTIONS
        )

    @property
    def _places(self) -> int:
        """Columns of a new page: as many as the sample has annotators for an advert, at least two.

        What the protocol says today is for samples that are still to be drawn.
        """
        return max(2, *(max(case.annotators, len(case.shown)) for case in self.cases))

    def _tasks(self, project: int) -> dict[int, dict[str, Any]]:
        """{case: task}; a case that is there twice counts once, by its answered task."""
        found: dict[int, dict[str, Any]] = {}
        for page in self.client.task_pages(project):
            for task in page:
                case = task["data"].get("case")
                if isinstance(case, int) and (case not in found or task.get("annotations")):
                    found[case] = task
        return found

    def _send(self, project: int, cases: list[Case]) -> None:
        with self.store.begin() as connection:
            tasks = [{"data": self._data(connection, case)} for case in cases]
        ids = self.client.import_tasks(project, tasks)
        rows = [{"case": case.number, "task": task} for case, task in zip(cases, ids, strict=True)]
        statement = _CASE.update().where(_CASE.c.id == sa.bindparam("case"))
        values = {"server": self.server, "project_id": project, "task_id": sa.bindparam("task")}
        with self.store.begin() as connection:
            connection.execute(statement.values(**values), rows)
        self.report.sent += len(cases)

    def _data(self, connection: sa.Connection, case: Case) -> dict[str, Any]:
        readings = readings_of(connection, self.codebook, case.shown)
        item = self.items[case.sampled]
        return case_data(item, case.number, case.cause, readings, self.places)

    def _decision(self, task: dict[str, Any] | None, case: Case) -> dict[str, Any] | None:
        annotations = (task or {}).get("annotations") or []
        if task is None or not annotations:
            return None
        latest = max(annotations, key=lambda annotation: str(annotation["updated_at"]))
        result = latest.get("result") or []
        state = "skipped" if latest.get("was_cancelled") else DECIDED
        shown = self.items[case.sampled].shown
        answer = read_answer(result, self.codebook, shown, str(task["data"].get("text", "")))
        is_whole = answer.complete and bool(answer.note)
        if state == "skipped" or (self._is_outside(case) and not is_whole):
            # What is taken back cannot be mended: a 'refer now' in it is kept.
            state, answer = "skipped", Answer(refer=answer.refer)
        elif not is_whole:
            self.report.incomplete.append(f"{self.key}, task {task['id']}")
            return None
        return self._row(answer, state, latest, result_sha256(state, result))

    def _row(
        self, answer: Answer, state: str, latest: dict[str, Any], digest: str
    ) -> dict[str, Any]:
        from brightline.privacy import redact_note

        return {
            "state": state,
            "judgement": answer.judgement,
            "cannot_judge": answer.cannot_judge,
            "refer": answer.refer,
            "reason": redact_note(answer.note) if answer.note else None,
            "marks": sorted({mark.indicator for mark in answer.marks}),
            "codebook": self.codebook.id,
            "server_annotation_id": int(latest["id"]),
            "server_updated_at": dt.datetime.fromisoformat(str(latest["updated_at"])),
            "pulled_at": self.now,
            "result_sha256": digest,
            "synthetic": self.study.synthetic,
        }

    def _keep(self, found: dict[int, dict[str, Any]]) -> None:
        if not found:
            return
        with self.store.begin() as connection:
            # An erasure may have been through the store meanwhile.
            there = cases_there(connection, found)
            rows = self._new_versions({case: row for case, row in found.items() if case in there})
            if rows:
                insert(connection, Adjudication, rows)
                detail = {"server": self.server, "key": str(self.key), "decisions": len(rows)}
                ledger.record(connection, self.study, "decisions pulled", detail, now=self.now)

    def _new_versions(self, found: dict[int, dict[str, Any]]) -> list[dict[str, Any]]:
        rows = []
        for case, row in found.items():
            before = self.current.get(case)
            if before is not None and before.result_sha256 == row["result_sha256"]:
                continue
            rows.append({**row, "case_id": case, "version": before.version + 1 if before else 1})
            was_decided = before is not None and before.state == DECIDED
            self.report.decided += row["state"] == DECIDED and not was_decided
            self.report.changed += was_decided
            self.report.refer += bool(row["refer"])
        return rows


def key_of(study: Study, case: Case) -> ProjectKey:
    """The project that a case is decided in."""
    return ProjectKey(study.id, case.sample, case.adjudicator, ADJUDICATION)
