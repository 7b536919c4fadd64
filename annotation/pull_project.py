"""The pull of one annotator's project: what changed since the last one, as versions in the store.

How far it got stands in the ledger, in the same transaction as the rows.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import sqlalchemy as sa

from annotation.answers import Answer, read_answer, result_sha256
from annotation.client import Client
from annotation.drafts import read_drafts
from annotation.projects import page_is_ours
from annotation.pull_report import HELD_BACK, PullReport
from annotation.versions import (
    Current,
    Found,
    add_versions,
    current_versions,
    last_cursor,
    new_drafts,
    still_assigned,
)
from annotation.withdrawn import take_back
from annotation.work import Batch, Work
from brightline import ledger
from brightline.store import Store
from brightline.study import Study

ACT = "answers pulled"
_OVERLAP = dt.timedelta(seconds=10)
"""Read again before the last change seen: changes become visible out of order by a moment."""

_SERVER_TIME = "%Y-%m-%dT%H:%M:%S.%fZ"
"""The one form in which the server's filters take a time; it answers 500 to any other."""


def work_outside(study: Study, batch: Batch) -> list[Work]:
    """What the protocol names no more (`brightline/shown.py`)."""
    return [work for work in batch.work if not work.item.shown_by(study)]


class ProjectPull:
    """The pull of one annotator's project."""

    def __init__(
        self,
        study: Study,
        store: Store,
        client: Client,
        server: str,
        batch: Batch,
        project: dict[str, Any],
        report: PullReport,
    ) -> None:
        self.study, self.store, self.client, self.server = study, store, client, server
        self.batch, self.report, self.number = batch, report, int(project["id"])
        self.work = batch.by_item()
        self.seen: list[dt.datetime] = []
        self.held: list[dt.datetime] = []
        if not page_is_ours(project, batch.codebook):
            report.problem("page_changed", str(batch.key))
        self.task_count = int(project.get("task_number") or 0)

    def run(self, now: dt.datetime) -> None:
        with self.store.begin() as connection:
            since = last_cursor(connection, ACT, self.server, str(self.batch.key))
        start = (since - _OVERLAP).strftime(_SERVER_TIME) if since else None
        found: dict[int, Found] = {}
        for page in self.client.task_pages(self.number, changed_from=start):
            for task in page:
                self._read_task(task, found)
        drafts = read_drafts(self.client, self.number, self.batch)
        self._count_gone()
        with self.store.begin() as connection:
            # An erasure may have been through the store meanwhile.
            there = still_assigned(connection, {*found, *(one for one, _ in drafts)})
            found = {key: value for key, value in found.items() if key in there}
            drafts = [(key, value) for key, value in drafts if key in there]
            current = current_versions(connection, list(found))
            changed = self._changes(found, current)
            begun = new_drafts(connection, drafts)
            self._count_drafts(drafts, len(begun))
            added = [(key, value, _next(current.get(key))) for key, value in changed.items()]
            rows = [self._row(key, value, number, now) for key, value, number in [*added, *begun]]
            marks = [value.answer.marks for _, value, _ in [*added, *begun]]
            add_versions(connection, rows, marks)
            cursor = min([*self.held, max(self.seen)]) if self.seen else since
            if changed or begun or cursor != since:
                self._record(connection, len(changed), len(begun), cursor, now)

    def take_back(self, now: dt.datetime) -> None:
        """Of what the protocol names no more nothing is shown from then on."""
        outside = work_outside(self.study, self.batch)
        if outside:
            keys = {work.item.item_key for work in outside}
            self.report.withdrawn += take_back(
                self.study,
                self.store,
                self.client,
                self.number,
                lambda data: str(data.get("item_key")) in keys,
                now,
            )

    def _read_task(self, task: dict[str, Any], found: dict[int, Found]) -> None:
        updated = _time(task["updated_at"])
        self.seen.append(updated)
        work = self.work.get(str(task["data"].get("item_key")))
        annotations = task.get("annotations") or []
        if work is None:
            if annotations:
                self._problem("unknown_task", task, updated)
            return
        if not annotations:
            # A second task of the same item says nothing about the answered one.
            if work.task in (None, int(task["id"])):
                found.setdefault(work.assignment, Found("deleted"))
            return
        latest = max(annotations, key=lambda annotation: str(annotation["updated_at"]))
        if len(annotations) > 1:
            self._problem("two_answers", task, updated)
        given = self._read_annotation(latest, task, work, updated)
        if given is not None:
            before = found.get(work.assignment)
            if before is None or before.is_older_than(given):
                found[work.assignment] = given

    def _read_annotation(
        self, annotation: dict[str, Any], task: dict[str, Any], work: Work, updated: dt.datetime
    ) -> Found | None:
        result = annotation.get("result") or []
        text = str(task["data"].get("text", ""))
        answer = read_answer(result, self.batch.codebook, work.item.shown, text)
        state = "skipped" if annotation.get("was_cancelled") else "submitted"
        if state == "skipped":
            answer = Answer(refer=answer.refer, note=answer.note)
        for name in answer.problems:
            self._problem(name, task, updated)
        if state == "submitted" and not answer.complete:
            if work.item.shown_by(self.study):
                return None  # reported above, and again until it is mended; it is no label
            # Its task is taken back, so it cannot be mended: a 'refer now' in it is kept.
            state, answer = "skipped", Answer(refer=answer.refer, note=answer.note)
        return Found(
            state,
            answer,
            int(annotation["id"]),
            _time(annotation["updated_at"]),
            result_sha256(state, result),
        )

    def _changes(self, found: dict[int, Found], current: dict[int, Current]) -> dict[int, Found]:
        changed: dict[int, Found] = {}
        for assignment, value in found.items():
            before = current.get(assignment)
            if value.state == "deleted":
                value.digest = result_sha256("deleted", [])
                if before is None:
                    continue
            if before is None or (before.state, before.digest) != (value.state, value.digest):
                changed[assignment] = value
                self._count(value, before)
        return changed

    def _count(self, value: Found, before: Current | None) -> None:
        report = self.report
        report.new += before is None
        report.changed += before is not None and value.state != "deleted"
        report.deleted += value.state == "deleted"
        report.skipped += value.state == "skipped"
        report.cannot_judge += value.answer.cannot_judge
        report.refer += value.answer.refer

    def _count_drafts(self, drafts: list[tuple[int, Found]], new: int) -> None:
        self.report.drafts += len(drafts)
        self.report.drafts_new += new
        self.report.drafts_refer += sum(draft.answer.refer for _, draft in drafts)

    def _row(self, assignment: int, value: Found, version: int, now: dt.datetime) -> dict[str, Any]:
        from brightline.privacy import redact_note

        note = value.answer.note
        return {
            "assignment_id": assignment,
            "version": version,
            "state": value.state,
            "judgement": value.answer.judgement,
            "cannot_judge": value.answer.cannot_judge,
            "refer": value.answer.refer,
            "note": redact_note(note) if note else None,
            "codebook": self.batch.codebook.id,
            "server_annotation_id": value.server_id,
            "server_updated_at": value.updated_at,
            "pulled_at": now,
            "result_sha256": value.digest,
            "synthetic": self.batch.synthetic_annotator or self.study.synthetic,
        }

    def _count_gone(self) -> None:
        """Deleted tasks leave no trace in what changed: only comparing counts shows them."""
        pushed = sum(work.server == self.server for work in self.batch.work)
        self.report.tasks_gone += max(0, pushed - self.task_count)

    def _record(
        self,
        connection: sa.Connection,
        versions: int,
        drafts: int,
        cursor: dt.datetime | None,
        now: dt.datetime,
    ) -> None:
        detail = {
            "server": self.server,
            "key": str(self.batch.key),
            "versions": versions,
            "drafts": drafts,
            "cursor": cursor.isoformat() if cursor else None,
        }
        ledger.record(connection, self.study, ACT, detail, now=now)

    def _problem(self, name: str, task: dict[str, Any], updated: dt.datetime) -> None:
        self.report.problem(name, f"{self.batch.key}, task {task['id']}")
        if name in HELD_BACK:
            self.held.append(updated)


def _next(before: Current | None) -> int:
    return before.version + 1 if before else 1


def _time(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).astimezone(dt.UTC)
