"""Adjudication against a real Label Studio: cases once, decisions beside the originals."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from zlib import crc32

import pytest
import sqlalchemy as sa

from annotation.adjudication.decided import decisions
from annotation.adjudication.page import columns_of
from annotation.adjudication.report import AdjudicationReport
from annotation.adjudication.sync import adjudicate
from annotation.care.releasing import caps_of, load_of
from annotation.client import Client
from annotation.erasing import _delete
from annotation.projects import ADJUDICATION, ProjectKey, find_projects
from brightline.errors import AnnotationError
from brightline.schema import Adjudication, AdjudicationCase
from brightline.store import table_of
from tests.annotation.bench import Bench
from tests.annotation.test_pull import judged, region

pytestmark = pytest.mark.labelstudio


class Case:
    """A sample of three items: agreed, disagreed, and one that was referred."""

    def __init__(self, bench: Bench, client: Client, name: str, sample: str) -> None:
        self.bench, self.client, self.name, self.sample = bench, client, name, sample
        self.senior = (
            f"senior-{crc32(sample.encode()) % 10_000}"  # an open case holds the next back
        )
        bench.draw(sample, 3)
        bench.push(sample)
        answers = {"a1": ["likely_no", "likely_yes", "likely_no"], "a2": ["likely_no"] * 3}
        for code, levels in answers.items():
            for task, level in zip(bench.tasks(sample, code), levels, strict=True):
                self.client.annotate(task["id"], {"result": judged(level)})
        third = bench.tasks(sample, "a2")[2]
        refer = [*judged("likely_no"), region("refer", "choices", choices=["refer_now"])]
        self.client.change_annotation(third["annotations"][0]["id"], {"result": refer})
        bench.pull(sample)

    def round(self, adjudicator: str = "", **options: Any) -> AdjudicationReport:
        return adjudicate(
            self.bench.study,
            self.bench.store,
            self.client,
            self.name,
            adjudicator or self.senior,
            sample=self.sample or None,
            **options,
        )

    def project(self) -> dict[str, Any]:
        key = ProjectKey(self.bench.study.id, self.sample, self.senior, ADJUDICATION)
        return find_projects(self.client, self.bench.study, kind=ADJUDICATION)[key]

    def tasks(self) -> list[dict[str, Any]]:
        number = int(self.project()["id"])
        return [task for page in self.client.task_pages(number) for task in page]

    def decisions(self) -> list[dict[str, Any]]:
        table, case = table_of(Adjudication), table_of(AdjudicationCase)
        ids = [task["data"]["case"] for task in self.tasks()]
        query = sa.select(table).join(case).where(case.c.id.in_(ids)).order_by(table.c.id)
        with self.bench.store.begin() as connection:
            return [dict(row) for row in connection.execute(query).mappings()]


@pytest.fixture
def case(bench: Bench, request: pytest.FixtureRequest) -> Any:
    name = request.node.name.removeprefix("test_").replace("_", "-")[:40]
    with bench.client() as (client, server):
        yield Case(bench, client, server, name)


def _key_of(case: Case) -> str:
    return str(ProjectKey(case.bench.study.id, case.sample, case.senior, ADJUDICATION))


def reasoned(level: str, reason: str) -> list[dict[str, Any]]:
    return [*judged(level), region("note", "textarea", text=[reason])]


def test_disagreements_and_referrals_become_cases_once_and_decisions_come_back(
    case: Case, bench: Bench
) -> None:
    originals = bench.versions(case.sample)
    first = case.round()
    assert (first.opened, first.sent, first.waiting) == (2, 2, 2)
    assert (case.round().sent, len(case.tasks())) == (0, 2)
    tasks = {task["data"]["why"]: task for task in case.tasks()}
    assert set(tasks) == {"The readings disagree.", "Somebody chose 'Refer now'."}
    shown = str(tasks["The readings disagree."]["data"])
    assert "Likely yes" in shown
    assert "Likely no" in shown
    assert not any(f"'{code}'" in shown or f"{code} " in shown for code in ("a1", "a2"))

    disagreed = tasks["The readings disagree."]["id"]
    given = case.client.annotate(disagreed, {"result": reasoned("unsure", "Both may be.")})
    bare = tasks["Somebody chose 'Refer now'."]["id"]
    case.client.annotate(bare, {"result": judged("likely_no")})
    second = case.round()
    assert (second.decided, second.waiting) == (1, 1)
    assert second.incomplete == [f"{_key_of(case)}, task {bare}"]
    assert any(f"task {bare}); open it and" in said for said in second.sentences)
    case.client.change_annotation(given, {"result": reasoned("weakly_yes", "On reflection.")})
    assert case.round().changed == 1
    assert case.round().changed == 0
    rows = case.decisions()
    assert [(row["version"], row["judgement"], row["reason"]) for row in rows] == [
        (1, 4, "Both may be."),
        (2, 5, "On reflection."),
    ]
    assert bench.versions(case.sample) == originals


def test_a_skipped_case_waits_until_it_is_decided(case: Case) -> None:
    case.round()
    first, second = (task["id"] for task in case.tasks())
    case.client.annotate(first, {"result": [], "was_cancelled": True})
    case.client.annotate(second, {"result": reasoned("unsure", "Both may be.")})
    for decided in (1, 0):  # and no less in the round after
        report = case.round()
        assert (report.decided, report.waiting, report.skipped) == (decided, 1, 1)
        assert any("1 of the waiting cases was skipped" in said for said in report.sentences)
    assert [row["state"] for row in case.decisions()] == ["skipped", "submitted"]

    case.client.delete_tasks(int(case.project()["id"]), [first])
    assert case.round().sent == 1, "a case that was only skipped is sent again"

    (again,) = (task["id"] for task in case.tasks() if task["id"] != second)
    case.client.annotate(again, {"result": reasoned("likely_no", "Ordinary.")})
    last = case.round()
    assert (last.decided, last.changed, last.waiting, last.skipped) == (1, 0, 0, 0)


def test_a_later_referral_is_another_round(case: Case, bench: Bench) -> None:
    case.round()
    task = next(task for task in bench.tasks(case.sample, "a1"))
    refer = [*judged("likely_no"), region("refer", "choices", choices=["refer_now"])]
    case.client.change_annotation(task["annotations"][0]["id"], {"result": refer})
    bench.pull(case.sample)
    held = case.round()
    assert (held.opened, held.sent) == (1, 0), "the first two are not decided yet"
    for one in case.tasks():
        case.client.annotate(one["id"], {"result": reasoned("likely_no", "Ordinary.")})
    again = case.round()
    assert (again.opened, again.decided, again.sent) == (0, 2, 1)


def test_nobody_decides_on_their_own_readings(case: Case) -> None:
    with pytest.raises(AnnotationError, match="'a1' is an annotator of the sample"):
        case.round("a1")
    case.sample = ""  # every sample
    with pytest.raises(AnnotationError, match="'a1' is an annotator of the sample"):
        case.round("a1")


def test_what_is_erased_is_erased_from_the_cases_too(case: Case) -> None:
    case.round()
    keys = frozenset(task["data"]["item_key"] for task in case.tasks())
    _delete(case.client, keys)
    assert case.tasks() == []


def test_a_case_that_is_there_twice_counts_by_its_answered_task(case: Case) -> None:
    case.round()
    first = case.tasks()[0]
    (again,) = case.client.import_tasks(int(case.project()["id"]), [{"data": first["data"]}])
    given = case.client.annotate(again, {"result": reasoned("unsure", "Both may be.")})
    assert case.round().decided == 1
    case.client.annotate(again, {"result": reasoned("weakly_yes", "On reflection.")})
    assert case.round().changed == 1  # of two answers the later one counts
    case.client.change_annotation(given, {"result": reasoned("likely_no", "Ordinary.")})
    assert case.round().changed == 1  # also where it is the first that was changed
    assert [row["judgement"] for row in case.decisions()] == [4, 5, 2]


def test_a_case_whose_task_is_gone_is_sent_again_unless_it_is_decided(case: Case) -> None:
    case.round()
    gone = [task["id"] for task in case.tasks()]
    case.client.annotate(gone[0], {"result": reasoned("unsure", "Both may be.")})
    case.round()
    case.client.delete_tasks(int(case.project()["id"]), gone)
    again = case.round()
    assert (again.sent, again.waiting) == (1, 1)
    assert len(case.tasks()) == 1


def test_a_page_has_a_column_for_each_reading_whatever_the_protocol_says_today(
    bench: Bench,
) -> None:
    """Drawn for three an advert, decided under a protocol of two: the third said 'refer now'."""
    three = bench.study.sampling.model_copy(update={"annotators_per_advert": 3})
    then = replace(bench, study=bench.study.model_copy(update={"sampling": three}))
    then.draw("three-readers", 1, "b1,b2,b3")
    then.push("three-readers")
    refer = [*judged("likely_no"), region("refer", "choices", choices=["refer_now"])]
    with bench.client() as (client, server):
        for code, result in (("b1", judged("likely_no")), ("b2", judged("likely_no"))):
            client.annotate(bench.tasks("three-readers", code)[0]["id"], {"result": result})
        client.annotate(bench.tasks("three-readers", "b3")[0]["id"], {"result": refer})
        bench.pull("three-readers")
        adjudicate(bench.study, bench.store, client, server, "senior-3", sample="three-readers")
        key = ProjectKey(bench.study.id, "three-readers", "senior-3", ADJUDICATION)
        project = find_projects(client, bench.study, kind=ADJUDICATION)[key]
        (task,) = [task for page in client.task_pages(int(project["id"])) for task in page]
    assert columns_of(project["label_config"]) == 3
    shown = [task["data"][f"reading_{number}"] for number in (1, 2, 3)]
    assert sum("Refer now" in words for words in shown) == 1
    assert all(words.strip() for words in shown)


def test_an_adjudicator_gets_batches_that_end_and_a_debrief_as_everybody_does(
    case: Case, bench: Bench
) -> None:
    """A session of one: the urgent case first, the other after it, then a debrief."""
    one = bench.study.sampling.model_copy(update={"tasks_per_session": 1, "tasks_per_day": 2})
    case.bench = replace(bench, study=bench.study.model_copy(update={"sampling": one}))
    first = case.round()
    assert (first.opened, first.sent, first.held) == (2, 1, {case.senior: "open"})
    (urgent,) = case.tasks()
    assert urgent["data"]["why"] == "Somebody chose 'Refer now'."
    assert case.round().sent == 0, "it is not decided yet"
    case.client.annotate(urgent["id"], {"result": reasoned("likely_no", "Ordinary.")})
    second = case.round()
    assert (second.decided, second.sent, second.held) == (1, 1, {})
    (last,) = (task for task in case.tasks() if task["id"] != urgent["id"])
    case.client.annotate(last["id"], {"result": reasoned("unsure", "Both may be.")})
    case.round()
    with bench.store.begin() as connection:
        load = load_of(connection, case.senior, dt.datetime.now(dt.UTC))
    assert (load.open, load.since_debrief, load.today) == (0, 2, 2)
    assert load.needs_debrief(caps_of(case.bench.study).day)


def test_a_page_of_cases_that_was_changed_by_hand_gets_no_case(case: Case) -> None:
    case.round()
    page = str(case.project()["label_config"])
    number, gone = int(case.project()["id"]), case.tasks()[0]["id"]
    case.client.delete_tasks(number, [gone])
    case.client.change_project(number, label_config=page.replace("Refer now", "Refer later"))
    changed = case.round()
    assert (changed.sent, changed.pages_changed) == (0, [_key_of(case)])
    assert any("changed by hand" in said and "--restore-page" in said for said in changed.sentences)
    assert case.round(restore=True).sent == 1
    assert case.project()["label_config"].strip() == page.strip()


def test_decisions_can_be_read_beside_the_readings(case: Case, bench: Bench) -> None:
    case.round()
    tasks = {task["data"]["why"]: task for task in case.tasks()}
    disagreed = tasks["The readings disagree."]["id"]
    case.client.annotate(disagreed, {"result": reasoned("unsure", "Both may be, 212-555-0147.")})
    case.round()
    with bench.store.begin() as connection:
        found = {one.cause: one for one in decisions(connection, case.sample)}
    decided = found["disagreement"]
    assert decided.readings == ("Likely yes", "Likely no")
    assert (decided.state, decided.decision, decided.version) == ("submitted", "Unsure", 1)
    assert decided.reason.startswith("Both may be, [")
    assert found["refer"].state == "waiting"
    assert decided.to_dict()["adjudicator"] == case.senior
