"""Pull against a real Label Studio: two answers, two tasks, and what changed at the same time."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from annotation import pull_project
from annotation.client import Client
from tests.annotation.bench import Bench
from tests.annotation.test_pull import Desk, judged, marks_of, region
from tests.annotation.test_pull import desk as desk

pytestmark = pytest.mark.labelstudio


def test_what_stood_on_the_page_when_it_was_skipped_is_no_judgement(
    bench: Bench, desk: Desk
) -> None:
    refer = region("refer", "choices", choices=["refer_now"])
    desk.answer(0, [*judged("likely_yes", "movement"), refer], was_cancelled=True)
    assert bench.pull(desk.sample).refer == 1
    (row,) = desk.versions(0)
    assert (row["state"], row["judgement"], row["refer"]) == ("skipped", None, True)
    assert marks_of(bench, row["id"]) == []


def test_of_two_answers_to_one_task_the_later_counts_and_it_is_said(
    bench: Bench, desk: Desk
) -> None:
    first = desk.answer(0, judged("unsure"))
    desk.answer(0, judged("likely_yes"))
    desk.client.change_annotation(first, {"result": judged("weakly_no")})
    report = bench.pull(desk.sample)
    assert (report.new, report.problems) == (1, {"two_answers": 1})
    assert [row["judgement"] for row in desk.versions(0)] == [3]


def test_a_second_task_without_an_answer_deletes_none(
    bench: Bench, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A push that lost its answer may leave one; a pull reads it without the one that changed
    long before."""
    monkeypatch.setattr(pull_project, "_OVERLAP", dt.timedelta())
    desk.answer(0, judged("unsure"))
    desk.answer(1, judged("unsure"))
    bench.pull(desk.sample)
    project = bench.project(desk.sample, "a1")
    desk.client.import_tasks(project, [{"data": desk.tasks[0]["data"]}])
    again = bench.pull(desk.sample)
    assert (again.deleted, again.changed) == (0, 0)
    assert [row["state"] for row in desk.versions(0)] == ["submitted"]


def test_a_pull_begins_ten_seconds_before_the_last_change_that_it_saw(
    bench: Bench, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was said at nearly the same time can become visible after it."""
    desk.answer(0, judged("unsure"))
    bench.pull(desk.sample)
    project, began = bench.project(desk.sample, "a1"), list[Any]()
    pages = Client.task_pages

    def noted(self: Client, number: int, **options: Any) -> Any:
        if number == project and "changed_from" in options:
            began.append(options["changed_from"])
        return pages(self, number, **options)

    monkeypatch.setattr(Client, "task_pages", noted)
    changed = max(dt.datetime.fromisoformat(task["updated_at"]) for task in _now(desk))
    bench.pull(desk.sample)
    (start,) = began
    assert dt.datetime.fromisoformat(start) == changed - dt.timedelta(seconds=10)


def _now(desk: Desk) -> list[dict[str, Any]]:
    return desk.bench.tasks(desk.sample, "a1")
