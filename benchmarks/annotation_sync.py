"""Sync: push and pull of 10,000 tasks beside the server's own bulk call with the same tasks.

A real Label Studio of the pinned version on this machine, with invented adverts about nobody. The
server's own calls are one import of everything and one listing of everything, with the
annotations, in pages of its own limit.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotation.client import Client
from annotation.page import INDICATORS, JUDGEMENT, NONE_OF_THESE
from annotation.projects import ProjectKey, create_project
from annotation.pull import pull
from annotation.push import push
from annotation.task_data import task_data
from annotation.work import load_batches
from tests.annotation.bench import Bench, a_bench

TASKS = 10_000
_ANSWERED = 2_000
"""Tasks that are answered before the pull: answering is not what is timed, and takes long."""


def measure() -> dict[str, Any]:
    """Seconds of each, and the ratios that the promise is about."""
    with (
        tempfile.TemporaryDirectory() as folder,
        a_bench(Path(folder), adverts=TASKS) as bench,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setenv("BRIGHTLINE_KEYS", str(bench.keys))
        return _measured(bench)


def _measured(bench: Bench) -> dict[str, Any]:
    bench.draw("large", TASKS, annotators="synthetic-a,synthetic-b")
    with bench.client() as (client, name):
        tasks = _tasks(bench)
        bulk = _seconds(lambda: _import(bench, client, tasks))
        pushed = _seconds(lambda: push(bench.study, bench.store, client, name, sample="large"))
        sent = TASKS * 2
        project = bench.project("large", "synthetic-a")
        _answer(client, project)
        listed = _seconds(lambda: sum(len(page) for page in client.task_pages(project)))
        pulled = _seconds(lambda: pull(bench.study, bench.store, client, name, sample="large"))
    return {
        "tasks_in_bulk": len(tasks),
        "bulk_import_seconds": bulk,
        "tasks_pushed": sent,
        "push_seconds": pushed,
        "push_over_bulk_per_task": round(pushed / sent / (bulk / len(tasks)), 2),
        "answers_pulled": _ANSWERED,
        "bulk_list_seconds_of_one_project": listed,
        "pull_seconds_of_two_projects": pulled,
        "pull_over_list_per_project": round(pulled / 2 / listed, 2),
    }


def _tasks(bench: Bench) -> list[dict[str, Any]]:
    with bench.store.begin() as connection:
        batch = load_batches(connection, bench.study, sample="large")[0]
    return [{"data": task_data(work.item, "bulk")} for work in batch.work]


def _import(bench: Bench, client: Client, tasks: list[dict[str, Any]]) -> None:
    with bench.store.begin() as connection:
        codebook = load_batches(connection, bench.study, sample="large")[0].codebook
    key = ProjectKey(bench.study.id, "bulk", "nobody", "bulk")
    project = create_project(client, key, codebook)
    client.import_tasks(project, tasks)


def _answer(client: Client, project: int) -> None:
    judged = {"from_name": JUDGEMENT, "to_name": "advert", "type": "choices"}
    marked = {"from_name": INDICATORS, "to_name": "advert", "type": "choices"}
    result = [
        {**judged, "value": {"choices": ["likely_no"]}},
        {**marked, "value": {"choices": [NONE_OF_THESE]}},
    ]
    ids = [int(task["id"]) for page in client.task_pages(project, fields=("id",)) for task in page]
    for task in ids[:_ANSWERED]:
        client.annotate(task, {"result": result})


def _seconds(work: Callable[[], Any]) -> float:
    before = time.perf_counter()
    work()
    return round(time.perf_counter() - before, 1)
