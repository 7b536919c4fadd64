"""Handing over against a real Label Studio: what is begun stays, and nobody has a task twice."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from typer.testing import CliRunner

from annotation import handing_over
from annotation.client import Client
from annotation.handing_over import Handed, hand_over
from brightline.cli import build_app
from brightline.errors import AnnotationError
from tests.annotation.adjudication.test_sync import Case, reasoned
from tests.annotation.bench import Bench
from tests.annotation.test_pull import judged, region
from tests.annotation.test_turns import before_first

pytestmark = pytest.mark.labelstudio


def handed(bench: Bench, leaver: str, successor: str, sample: str) -> Handed:
    with bench.client() as (client, server):
        return hand_over(bench.study, bench.store, client, server, leaver, successor, sample=sample)


def begin(client: Client, task: int) -> None:
    result = [region("judgement", "choices", choices=["unsure"])]
    headers = {"Authorization": f"Token {client._token}"}
    address = f"{client.address}/api/tasks/{task}/drafts"
    answer = httpx.post(address, json={"result": result}, headers=headers, trust_env=False)
    assert answer.is_success, answer.text


def whose(bench: Bench, sample: str) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in bench.assignments(sample):
        found.setdefault(row["code"], []).append(row)
    return found


def test_what_is_not_begun_goes_to_somebody_else_once(bench: Bench) -> None:
    bench.draw("leaving", 6, "h1,h2")
    bench.push("leaving")
    first, second, *_ = bench.tasks("leaving", "h1")
    with bench.client() as (client, _):
        client.annotate(first["id"], {"result": judged("unsure")})
        begin(client, second["id"])
    done = handed(bench, "h1", "h3", "leaving")
    assert (done.adverts, done.cases, done.begun, done.known) == (4, 0, 1, 0)
    assert done.sentences[-2:] == [
        "4 adverts and 0 cases of h1 are now h3's.",
        "1 advert that was begun stays with h1: submit or skip, then pull.",
    ]
    mine = whose(bench, "leaving")
    assert {code: len(rows) for code, rows in mine.items()} == {"h1": 2, "h2": 6, "h3": 4}
    of_a_task = ("server", "project_id", "task_id", "released_at", "pushed_at")
    assert {row[name] for row in mine["h3"] for name in of_a_task} == {None}
    assert [task["id"] for task in bench.tasks("leaving", "h1")] == [first["id"], second["id"]]
    assert [row["judgement"] for row in bench.versions("leaving") if row["version"] > 0] == [4]

    assert handed(bench, "h1", "h3", "leaving").adverts == 0
    assert bench.push("leaving").sent == 4
    assert len(bench.tasks("leaving", "h3")) == 4
    assert (report := bench.pull("leaving")).tasks_gone == 0
    assert not report.problems


def test_an_answer_that_is_given_meanwhile_stays(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.draw("leaving-late", 5, "h21,h22")
    bench.push("leaving-late")
    tasks = bench.tasks("leaving-late", "h21")
    with bench.client() as (client, _):

        def answer() -> None:
            client.annotate(tasks[0]["id"], {"result": judged("unsure")})
            begin(client, tasks[1]["id"])

        before_first(monkeypatch, handing_over, "cases_of", answer)
        done = handed(bench, "h21", "h23", "leaving-late")
    assert (done.adverts, done.begun) == (3, 2)
    left = [task["id"] for task in bench.tasks("leaving-late", "h21")]
    assert left == [task["id"] for task in tasks[:2]]
    bench.pull("leaving-late")
    assert [row["judgement"] for row in bench.versions("leaving-late") if row["version"] > 0] == [4]


def test_nobody_is_handed_an_advert_that_they_have(bench: Bench) -> None:
    bench.draw("both", 3, "h4,h5")
    bench.push("both")
    done = handed(bench, "h4", "h5", "both")
    assert (done.adverts, done.known) == (0, 3)
    assert "3 stay with h4, since h5 has read the advert" in done.sentences[-1]
    assert len(bench.tasks("both", "h4")) == 3
    with pytest.raises(AnnotationError, match="No annotator here has the code 'h99'"):
        handed(bench, "h99", "h5", "both")
    with pytest.raises(AnnotationError, match="name somebody else"):
        handed(bench, "h4", "h4", "both")


def test_who_handed_everything_over_leaves_no_unknown_project(bench: Bench) -> None:
    bench.draw("whole", 3, "h6,h7")
    bench.push("whole")
    said = told(bench, "hand-over", "--from", "h6", "--to", "h8", "--sample", "whole")
    assert "3 adverts and 0 cases of h6 are now h8's." in said
    assert ":whole:h6] on the server belongs to no sample" not in told(bench, "pull")


def told(bench: Bench, *words: str) -> str:
    done = CliRunner().invoke(
        build_app(), ["annotate", *words, "--study", str(bench.study.path)], catch_exceptions=False
    )
    assert done.exit_code == 0
    return done.output


def test_cases_that_are_not_decided_go_to_another_senior(bench: Bench) -> None:
    with bench.client() as (client, server):
        case = Case(bench, client, server, "cases-left")
        assert case.round().elsewhere == {}
        other = case.round("senior-77")
        assert other.elsewhere == {case.senior: 2}
        assert f"2 of them are before {case.senior}; `brightline annotate hand-over`" in " ".join(
            other.sentences
        )
        one = case.tasks()[0]
        client.annotate(one["id"], {"result": reasoned("unsure", "Both may be.")})
        with pytest.raises(AnnotationError, match="own readings"):
            handed(bench, case.senior, "a1", "cases-left")
        done = handed(bench, case.senior, "senior-77", "cases-left")
        assert (done.cases, done.decided) == (1, 1)
        assert [task["id"] for task in case.tasks()] == [one["id"]]
        report = case.round("senior-77")
        assert (report.opened, report.sent, report.waiting) == (0, 1, 1)
        case.senior = "senior-77"
        assert len(case.tasks()) == 1
