"""Pull against a real Label Studio: edits, skips, deletions, wrong answers, and their history."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from annotation.client import Client
from annotation.pull_project import ACT
from brightline.cli import build_app
from brightline.errors import ServerError
from brightline.schema import IndicatorMark, LedgerEntry
from brightline.store import table_of
from tests.annotation.bench import Bench

pytestmark = pytest.mark.labelstudio


def region(control: str, kind: str, **value: Any) -> dict[str, Any]:
    return {"from_name": control, "to_name": "advert", "type": kind, "value": value}


def judged(level: str, *indicators: str) -> list[dict[str, Any]]:
    chosen = list(indicators) or ["none_of_these"]
    return [
        region("judgement", "choices", choices=[level]),
        region("indicators", "choices", choices=chosen),
    ]


class Desk:
    """One annotator's tasks of one sample, and the answers that they give."""

    def __init__(self, bench: Bench, client: Client, sample: str) -> None:
        self.bench, self.client, self.sample = bench, client, sample
        bench.draw(sample, 6)
        bench.push(sample)
        self.tasks = bench.tasks(sample, "a1")

    def answer(self, number: int, result: list[dict[str, Any]], **more: Any) -> int:
        return self.client.annotate(self.tasks[number]["id"], {"result": result, **more})

    def versions(self, number: int) -> list[dict[str, Any]]:
        """Versions of the judgement on the task with this number, oldest first."""
        key = self.tasks[number]["data"]["item_key"]
        (assignment,) = (
            row["id"]
            for row in self.bench.assignments(self.sample)
            if row["item_key"] == key and row["code"] == "a1"
        )
        found = [
            row for row in self.bench.versions(self.sample) if row["assignment_id"] == assignment
        ]
        return sorted(found, key=lambda row: int(row["version"]))


@pytest.fixture
def desk(bench: Bench, request: pytest.FixtureRequest) -> Any:
    name = request.node.name.removeprefix("test_").replace("_", "-")[:40]
    with bench.client() as (client, _):
        yield Desk(bench, client, name)


def marks_of(bench: Bench, annotation: int) -> list[tuple[Any, ...]]:
    table = table_of(IndicatorMark)
    columns = (table.c.indicator, table.c.field, table.c.start, table.c.end)
    query = sa.select(*columns).where(table.c.annotation_id == annotation).order_by(table.c.id)
    with bench.store.begin() as connection:
        return [tuple(row) for row in connection.execute(query)]


def test_a_judgement_comes_back_with_its_marks_and_spans(bench: Bench, desk: Desk) -> None:
    text = desk.tasks[0]["data"]["text"]
    start = text.index("staff")
    span = region("evidence", "labels", start=start, end=start + 5, labels=["third_person_voice"])
    result = [*judged("likely_yes", "third_person_voice", "trust_claims"), span]
    desk.answer(0, [*result, region("refer", "choices", choices=["refer_now"])])
    report = bench.pull(desk.sample)
    assert (report.new, report.refer) == (1, 1)
    assert "refer now" in report.sentences[0]
    assert bench.study.reporting.responsible_officer in report.sentences[0]
    (row,) = desk.versions(0)
    assert (row["state"], row["judgement"], row["refer"]) == ("submitted", 6, True)
    assert (row["codebook"], row["synthetic"]) == ("core@1", True)
    body_start = start - len(text.split("\n\n")[0]) - 2
    assert marks_of(bench, row["id"]) == [
        ("third_person_voice", "body", body_start, body_start + 5),
        ("trust_claims", None, None, None),
    ]


def test_pulling_again_adds_nothing_and_writes_nothing(bench: Bench, desk: Desk) -> None:
    desk.answer(0, judged("unsure"))
    bench.pull(desk.sample)
    entries = _ledger(bench)
    again = bench.pull(desk.sample)
    assert (again.new, again.changed, again.deleted, again.problems) == (0, 0, 0, {})
    assert len(desk.versions(0)) == 1
    assert _ledger(bench) == entries


def test_edits_skips_and_deletions_are_new_versions(bench: Bench, desk: Desk) -> None:
    edited = desk.answer(0, judged("unsure"))
    deleted = desk.answer(1, judged("likely_no"))
    desk.answer(2, [], was_cancelled=True)
    desk.answer(3, judged("cannot_judge"))
    first = bench.pull(desk.sample)
    assert (first.new, first.skipped, first.cannot_judge) == (4, 1, 1)
    desk.client.change_annotation(edited, {"result": judged("likely_yes", "movement")})
    desk.client.delete_annotation(deleted)
    second = bench.pull(desk.sample)
    assert (second.new, second.changed, second.deleted) == (0, 1, 1)
    assert [row["judgement"] for row in desk.versions(0)] == [4, 6]
    assert [row["state"] for row in desk.versions(1)] == ["submitted", "deleted"]
    assert [row["judgement"] for row in desk.versions(1)] == [2, None]
    assert [row["state"] for row in desk.versions(2)] == ["skipped"]
    assert [(row["judgement"], row["cannot_judge"]) for row in desk.versions(3)] == [(None, True)]


def test_what_is_skipped_or_deleted_is_no_judgement_that_was_made(bench: Bench, desk: Desk) -> None:
    desk.answer(0, judged("unsure"))
    desk.answer(1, judged("cannot_judge"))
    desk.answer(2, [], was_cancelled=True)
    deleted = desk.answer(3, judged("likely_no"))
    bench.pull(desk.sample)
    desk.client.delete_annotation(deleted)
    bench.pull(desk.sample)
    said = CliRunner().invoke(build_app(), ["sample", "status", "--study", str(bench.study.path)])
    (line,) = (one for one in said.stdout.splitlines() if one.startswith(f"{desk.sample} "))
    assert line.endswith("; 2 of 12 judgements made, 1 skipped")


def test_an_answer_given_again_after_its_deletion_is_a_third_version(
    bench: Bench, desk: Desk
) -> None:
    annotation = desk.answer(0, judged("unsure"))
    bench.pull(desk.sample)
    desk.client.delete_annotation(annotation)
    bench.pull(desk.sample)
    desk.answer(0, judged("unsure"))
    bench.pull(desk.sample)
    assert [row["state"] for row in desk.versions(0)] == ["submitted", "deleted", "submitted"]


def test_a_note_loses_its_contacts_on_the_way(bench: Bench, desk: Desk) -> None:
    # Not the adverts' canaries: the server keeps a note as it was typed.
    typed = ("212-555-0177", "typed@example.org")
    said = f"Ask the team about {typed[0]} or {typed[1]}, as [phone:7LFU4H] before"
    desk.answer(0, [*judged("unsure"), region("note", "textarea", text=[said])])
    bench.pull(desk.sample)
    note = desk.versions(0)[0]["note"]
    assert "Ask the team" in note
    assert note.endswith("as [phone] before")
    assert not any(contact in note for contact in typed)


def test_an_answer_without_a_judgement_is_no_label_and_is_said_again(
    bench: Bench, desk: Desk
) -> None:
    annotation = desk.answer(0, [region("indicators", "choices", choices=["movement"])])
    for _ in range(2):
        report = bench.pull(desk.sample)
        assert (report.new, report.problems) == (0, {"no_judgement": 1})
        (said,) = [one for one in report.sentences if "without a judgement" in one]
        task = desk.tasks[0]["id"]
        assert said.endswith(f":{desk.sample}:a1], task {task}.")
        assert report.to_dict()["where"]["no_judgement"][0].endswith(f"task {task}")
    desk.client.change_annotation(annotation, {"result": judged("weakly_no", "movement")})
    report = bench.pull(desk.sample)
    assert (report.new, report.problems) == (1, {})
    assert [row["judgement"] for row in desk.versions(0)] == [3]


def test_what_the_codebook_does_not_know_is_counted_and_the_rest_is_taken(
    bench: Bench, desk: Desk
) -> None:
    strange = region("mood", "choices", choices=["bad"])
    desk.answer(0, [*judged("weakly_yes", "movement"), strange])
    desk.answer(1, judged("weakly_yes", "weather"))
    desk.answer(2, judged("weakly_yes", "none_of_these", "movement"))
    report = bench.pull(desk.sample)
    assert report.new == 3
    assert report.problems == {
        "unknown_control": 1,
        "unknown_choice": 1,
        "none_beside_indicator": 1,
    }
    assert [desk.versions(number)[0]["judgement"] for number in range(3)] == [5, 5, 5]
    assert marks_of(bench, desk.versions(2)[0]["id"]) == [("movement", None, None, None)]


def test_answers_to_tasks_of_others_are_counted_and_left_alone(bench: Bench, desk: Desk) -> None:
    project = bench.project(desk.sample, "a1")
    foreign = {"item_key": "unknown", "text": "Somebody else's", "about": "", "notice": ""}
    (task,) = desk.client.import_tasks(project, [{"data": foreign}])
    desk.client.annotate(task, {"result": judged("unsure")})
    report = bench.pull(desk.sample)
    assert (report.new, report.problems) == (0, {"unknown_task": 1})
    assert task in [found["id"] for found in bench.tasks(desk.sample, "a1")]


def test_labels_of_deleted_tasks_and_projects_are_kept(bench: Bench, desk: Desk) -> None:
    desk.answer(0, judged("certainly_no"))
    bench.pull(desk.sample)
    project = bench.project(desk.sample, "a1")
    desk.client.delete_tasks(project, [desk.tasks[0]["id"], desk.tasks[1]["id"]])
    report = bench.pull(desk.sample)
    assert (report.tasks_gone, report.deleted) == (2, 0)
    assert any("gone from the server" in sentence for sentence in report.sentences)
    pushed = bench.push(desk.sample)
    assert (pushed.sent, pushed.answered_before) == (1, 1)
    assert [row["state"] for row in desk.versions(0)] == ["submitted"]


def test_a_page_changed_by_hand_is_named(bench: Bench, desk: Desk) -> None:
    project = bench.project(desk.sample, "a1")
    page = '<View><Text name="advert" value="$text"/></View>'
    desk.client.change_project(project, label_config=page)
    report = bench.pull(desk.sample)
    assert report.problems == {"page_changed": 1}
    assert bench.push(desk.sample, restore=True).pages_restored == 1
    assert bench.pull(desk.sample).problems == {}


def test_a_project_without_its_line_is_named_and_not_made_again(bench: Bench, desk: Desk) -> None:
    """Its answers would be left unread, and everything sent a second time."""
    desk.answer(0, judged("certainly_no"))
    number = bench.project(desk.sample, "a1")
    (line,) = [one["description"] for one in desk.client.projects() if one["id"] == number]
    desk.client.change_project(number, description="our pilot")
    report = bench.pull(desk.sample)
    assert (report.new, report.projects_gone) == (0, [])
    assert any(f"Project {number} has lost its line" in said for said in report.sentences)
    with pytest.raises(ServerError, match=f"Project {number} has lost its line"):
        bench.push(desk.sample)
    desk.client.change_project(number, description=line)
    assert bench.push(desk.sample).projects_made == 0
    assert bench.pull(desk.sample).new == 1


def test_a_second_project_with_the_same_line_is_named(bench: Bench, desk: Desk) -> None:
    number = bench.project(desk.sample, "a1")
    (first,) = [one for one in desk.client.projects() if one["id"] == number]
    made = desk.client.create_project(title="copied", description=first["description"])
    try:
        said = " ".join(bench.pull(desk.sample).sentences)
        assert f"only project {number} is read, and not {made['id']}" in said
    finally:
        desk.client.change_project(int(made["id"]), description="a copy")


def _ledger(bench: Bench) -> int:
    table = table_of(LedgerEntry)
    query = sa.select(sa.func.count()).where(table.c.act == ACT)
    with bench.store.begin() as connection:
        return int(connection.execute(query).scalar_one())
