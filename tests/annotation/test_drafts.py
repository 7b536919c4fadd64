"""Drafts of any account on a real Label Studio: kept as they change, and never a judgement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import sqlalchemy as sa

from annotation.care.referral import refer
from annotation.samples import sample_status
from annotation.work import load_batches
from brightline.judgements import newest_versions, readings
from brightline.schema import Annotation
from brightline.store import table_of
from tests.annotation.bench import Bench

pytestmark = pytest.mark.labelstudio


def chosen(control: str, choice: str) -> dict[str, Any]:
    return {"from_name": control, "to_name": "advert", "type": "choices"} | {
        "value": {"choices": [choice]}
    }


@pytest.fixture(scope="module")
def colleague(_shared_bench: Bench) -> Iterator[httpx.Client]:
    """Another account of the same server, which came in by an invitation."""
    with _shared_bench.client() as (client, _):
        address, ours = client.address, {"Authorization": f"Token {client._token}"}
    with httpx.Client(base_url=address, trust_env=False, follow_redirects=True) as theirs:
        invited = theirs.get("/api/invite", headers=ours).json()["invite_url"]
        theirs.get(invited)
        form = {"email": "colleague@example.org", "password": "a-long-password-1"}
        form["csrfmiddlewaretoken"] = theirs.cookies["csrftoken"]
        assert theirs.post(invited, data=form, headers={"Referer": address}).is_success
        assert theirs.get("/api/current-user/whoami").json()["email"] == form["email"]
        theirs.headers["X-CSRFToken"] = theirs.cookies["csrftoken"]
        yield theirs


def begin(theirs: httpx.Client, task: int, *result: dict[str, Any]) -> int:
    answer = theirs.post(f"/api/tasks/{task}/drafts", json={"result": list(result)})
    assert answer.is_success, answer.text
    return int(answer.json()["id"])


def test_drafts_of_another_account_are_kept_as_they_change(
    bench: Bench, colleague: httpx.Client
) -> None:
    bench.draw("begun", 4)
    bench.push("begun")
    first, second, *_ = (int(task["id"]) for task in bench.tasks("begun", "a1"))
    bench.pull("begun")
    draft = begin(colleague, first, chosen("judgement", "unsure"))
    begin(colleague, second)  # opened and left: it says nothing
    report = bench.pull("begun")
    assert (report.drafts, report.drafts_new, report.drafts_refer, report.new) == (1, 1, 0, 0)
    again = bench.pull("begun")
    assert (again.drafts, again.drafts_new) == (1, 0)
    said = [chosen("judgement", "likely_yes"), chosen("refer", "refer_now")]
    assert colleague.patch(f"/api/drafts/{draft}/", json={"result": said}).is_success
    report = bench.pull("begun")
    assert (report.drafts, report.drafts_new, report.drafts_refer) == (1, 1, 1)
    assert "1 answer begun and not submitted says 'refer now'" in report.sentences[0]
    rows = bench.versions("begun")
    assert [(row["version"], row["state"], row["judgement"]) for row in rows] == [
        (-1, "drafted", 4),
        (-2, "drafted", 6),
    ]
    assert {row["server_annotation_id"] for row in rows} == {draft}


def test_a_draft_is_no_judgement_to_anybody(bench: Bench, colleague: httpx.Client) -> None:
    bench.draw("not-yet", 3)
    bench.push("not-yet")
    task = int(bench.tasks("not-yet", "a1")[0]["id"])
    before = _counted(bench, "not-yet")
    refer(bench.study, bench.store)
    begin(colleague, task, chosen("judgement", "likely_yes"), chosen("refer", "refer_now"))
    assert bench.pull("not-yet").drafts_new == 1
    assert _counted(bench, "not-yet") == before
    assert refer(bench.study, bench.store) == []


def test_an_answer_stands_while_its_change_is_only_begun(
    bench: Bench, colleague: httpx.Client
) -> None:
    bench.draw("changing", 3)
    bench.push("changing")
    task = int(bench.tasks("changing", "a1")[0]["id"])
    given = {"result": [chosen("judgement", "unsure"), chosen("indicators", "none_of_these")]}
    answer = colleague.post(f"/api/tasks/{task}/annotations/", json=given).json()["id"]
    bench.pull("changing")
    changing = {"result": [chosen("judgement", "likely_no")]}
    where = f"/api/tasks/{task}/annotations/{answer}/drafts"
    assert colleague.post(where, json=changing).is_success
    bench.pull("changing")
    table = table_of(Annotation)
    ids = [row["id"] for row in bench.assignments("changing")]
    newest, same = newest_versions()
    query = sa.select(table.c.judgement).join_from(table, newest, same)
    with bench.store.begin() as connection:
        current = connection.execute(query.where(table.c.assignment_id.in_(ids))).scalars().all()
    assert current == [4]
    states = [(row["version"], row["state"]) for row in bench.versions("changing")]
    assert states == [(1, "submitted"), (-1, "drafted")]
    assert bench.push("changing").sent == 0


def test_what_a_colleague_began_is_never_deleted_as_a_double(
    bench: Bench, colleague: httpx.Client
) -> None:
    bench.draw("twice", 3)
    bench.push("twice")
    first, *_ = bench.tasks("twice", "a1")
    with bench.client() as (client, _):
        (again,) = client.import_tasks(bench.project("twice", "a1"), [{"data": first["data"]}])
    begin(colleague, again, chosen("judgement", "unsure"))
    assert bench.push("twice").doubles_removed == 1
    there = [task["id"] for task in bench.tasks("twice", "a1")]
    assert again in there
    assert first["id"] not in there


def _counted(bench: Bench, sample: str) -> tuple[Any, ...]:
    """What the parts that count answers say of a sample."""
    with bench.store.begin() as connection:
        batch = load_batches(connection, bench.study, sample=sample)[0]
        status = [row for row in sample_status(connection) if row["name"] == sample]
        reading = readings(connection, "a1")
    return [work.answered for work in batch.work], status, reading
