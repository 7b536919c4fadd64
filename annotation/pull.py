"""Pull: what was answered on the server becomes versions of judgements in the store.

Our store is the record: rows are added, never changed, and nothing that the server forgets is
forgotten here. One project is read in `pull_project.py`, an annotation in `answers.py`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from annotation.adjudication.sync import take_back_cases
from annotation.client import Client
from annotation.project_lines import (
    doubled_lines,
    lost_lines,
    sentence_of,
    sentence_of_doubled,
)
from annotation.projects import projects_of
from annotation.pull_project import ProjectPull, work_outside
from annotation.pull_report import PullReport
from annotation.turns import one_round
from annotation.withdrawn import forget_sent
from annotation.work import Batch, load_batches
from brightline.store import Store
from brightline.study import Study

Advance = Callable[[int, int], None]


def pull(
    study: Study,
    store: Store,
    client: Client,
    server: str,
    *,
    sample: str | None = None,
    now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
    advance: Advance = lambda done, total: None,
) -> PullReport:
    """Bring the store up to date with the server. Safe to repeat and to interrupt at any point.

    Args:
        server: the name of the server's database (`Credentials.server`).
        advance: told (projects read, projects in all).

    Raises:
        ServerError: the server stopped answering (what was read before that is kept), or another
            command works with it.
    """
    with one_round(study):
        return fetch(study, store, client, server, sample=sample, now=now, advance=advance)


def fetch(
    study: Study,
    store: Store,
    client: Client,
    server: str,
    *,
    sample: str | None = None,
    now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
    advance: Advance = lambda done, total: None,
) -> PullReport:
    """The same, for whoever holds the server already (`turns.py`)."""
    report, began = PullReport(officer=study.reporting.responsible_officer), now()
    with store.begin() as connection:
        batches = load_batches(connection, study, sample=sample)
    there = client.projects()
    projects = projects_of(there, study)
    lost = lost_lines(client, server, batches, projects)
    report.project_lines += [sentence_of(key, number) for key, number in lost.items()]
    doubled = doubled_lines(there, study)
    report.project_lines += [sentence_of_doubled(key, numbers) for key, numbers in doubled.items()]
    for done, batch in enumerate(batches):
        project = projects.pop(batch.key, None)
        if project is not None:
            pulling = ProjectPull(study, store, client, server, batch, project, report)
            pulling.run(now())
            pulling.take_back(began)
            _forget(study, store, server, batch)
        elif batch.key not in lost and any(work.server == server for work in batch.work):
            report.projects_gone.append(str(batch.key))
            if all(work.answered for work in batch.work if work.server == server):
                report.projects_done.append(str(batch.key))
            _forget(study, store, server, batch)
        advance(done + 1, len(batches))
    if sample is None:
        unknown = [str(key) for key, project in projects.items() if project.get("task_number")]
        report.projects_unknown += unknown  # one without a task was handed over whole
    cases = take_back_cases(study, store, client, server, sample=sample, now=began)
    report.withdrawn += cases.withdrawn
    report.refer += cases.refer
    return report


def _forget(study: Study, store: Store, server: str, batch: Batch) -> None:
    sent = [work.assignment for work in work_outside(study, batch) if work.server == server]
    if sent:
        forget_sent(store, assignments=sent)
