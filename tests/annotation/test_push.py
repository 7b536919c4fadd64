"""Push against a real Label Studio: exactly once, whatever is killed in between."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from annotation import push as pushing
from annotation.client import Client, UnansweredError
from annotation.push import push
from annotation.server import connect
from annotation.server_settings import Places
from annotation.task_data import SYNTHETIC_NOTICE
from brightline.errors import AnnotationError, ScopeError, ServerError
from tests.annotation.bench import CANARIES, Bench
from tests.annotation.test_pull import judged

pytestmark = pytest.mark.labelstudio

SHOWN = {"item_key", "chunk_key", "text", "about", "notice"}


class FaultyClient(Client):
    """The real client, with a fault before or after its n-th import."""

    before: Callable[[], None] | None = None
    after: Callable[[], None] | None = None
    at = 3
    imports = 0

    def import_tasks(self, project: int, tasks: Sequence[dict[str, Any]]) -> list[int]:
        self.imports += 1
        due = self.imports == self.at
        if due and self.before:
            self.before()
        ids = super().import_tasks(project, tasks)
        if due and self.after:
            self.after()
            raise UnansweredError("The answer was lost after the tasks had landed.")
        return ids


def faulty(bench: Bench) -> tuple[FaultyClient, str]:
    client, credentials = connect(bench.study)
    client.__exit__()
    return FaultyClient(client.address, credentials.token), credentials.server


def assert_exactly_once(bench: Bench, sample: str) -> None:
    """Every assignment is one task in its annotator's project, in order, and is recorded so."""
    assignments = bench.assignments(sample)
    for code in {row["code"] for row in assignments}:
        mine = [row for row in assignments if row["code"] == code]
        tasks = bench.tasks(sample, code)
        counted = Counter(task["data"]["item_key"] for task in tasks)
        assert counted == Counter(row["item_key"] for row in mine)
        by_key = {task["data"]["item_key"]: task["id"] for task in tasks}
        assert {row["task_id"] for row in mine} == set(by_key.values())
        assert all(row["task_id"] == by_key[row["item_key"]] for row in mine)


def test_300_adverts_are_300_tasks_however_often_they_are_pushed(bench: Bench) -> None:
    bench.draw("three-hundred", 300)
    first = bench.push("three-hundred")
    second = bench.push("three-hundred")
    assert (first.sent, first.projects_made) == (600, 2)
    assert (second.sent, second.there_before, second.projects_made) == (0, 600, 0)
    assert_exactly_once(bench, "three-hundred")


def test_each_annotator_is_sent_one_batch_and_no_more_until_it_is_answered(bench: Bench) -> None:
    bench.draw("batched", 60, annotators="b1,b2")
    assert bench.push("batched", whole=False).sent == 100
    again = bench.push("batched", whole=False)
    assert (again.sent, again.waiting) == (0, {"b1": "open", "b2": "open"})
    assert len(bench.tasks("batched", "b1")) == bench.study.sampling.tasks_per_session
    assert "b1 has tasks that are not answered, or not pulled yet." in again.waits
    assert bench.pull("batched").tasks_gone == 0, "what was not sent yet is not missing"


def test_tasks_come_in_the_random_order_of_the_draw(bench: Bench) -> None:
    bench.draw("in-order", 30)
    bench.push("in-order", chunk=7)
    mine = [row["item_key"] for row in bench.assignments("in-order") if row["code"] == "a1"]
    assert [task["data"]["item_key"] for task in bench.tasks("in-order", "a1")] == mine


def test_a_task_shows_the_advert_and_neither_date_nor_address_nor_contact(bench: Bench) -> None:
    bench.draw("shown", 5)
    bench.push("shown")
    for task in bench.tasks("shown", "a1"):
        data = task["data"]
        assert set(data) == SHOWN
        assert "Bright rooms" in data["text"]
        assert "80 USD" in data["about"]
        assert data["about"].endswith("contacts: email (plain), phone (plain)")
        assert "[phone:" in data["text"]
        assert data["notice"] in ("", SYNTHETIC_NOTICE)
        everything = " ".join(map(str, data.values()))
        assert not any(canary in everything for canary in CANARIES)
        assert "2025" not in everything
        assert "http" not in everything


def test_a_server_killed_between_two_chunks(bench: Bench) -> None:
    bench.draw("killed-between", 60)
    client, name = faulty(bench)
    client.before = bench.kill
    with client, pytest.raises(UnansweredError, match="annotate up"):
        push(bench.study, bench.store, client, name, sample="killed-between", chunk=20, whole=True)
    bench.up()
    bench.push("killed-between", chunk=20)
    assert_exactly_once(bench, "killed-between")


def test_a_chunk_that_landed_before_the_server_was_killed_is_not_sent_again(bench: Bench) -> None:
    bench.draw("landed", 60)
    client, name = faulty(bench)
    client.after = bench.kill
    with client, pytest.raises(UnansweredError):
        push(bench.study, bench.store, client, name, sample="landed", chunk=20, whole=True)
    bench.up()
    report = bench.push("landed", chunk=20)
    assert report.there_before >= 60
    assert report.sent == 120 - report.there_before
    assert_exactly_once(bench, "landed")


def test_an_answer_lost_on_the_way_is_read_back_at_once(bench: Bench) -> None:
    bench.draw("lost-answer", 60)
    client, name = faulty(bench)
    client.after = lambda: None
    with client:
        report = push(
            bench.study, bench.store, client, name, sample="lost-answer", chunk=20, whole=True
        )
    assert report.doubles_removed == 0
    assert_exactly_once(bench, "lost-answer")


def test_doubles_are_reduced_to_one_and_an_answered_one_stays(bench: Bench) -> None:
    bench.draw("doubled", 6)
    bench.push("doubled")
    project = bench.project("doubled", "a1")
    first, *_ = bench.tasks("doubled", "a1")
    with bench.client() as (client, _):
        (again,) = client.import_tasks(project, [{"data": first["data"]}])
        judged = {"from_name": "judgement", "to_name": "advert", "type": "choices"}
        client.annotate(again, {"result": [{**judged, "value": {"choices": ["unsure"]}}]})
    report = bench.push("doubled")
    assert (report.sent, report.doubles_removed) == (0, 1)
    assert {first["id"], again} <= bench.copied()  # made before one of them was removed
    assert again in [task["id"] for task in bench.tasks("doubled", "a1")]
    assert_exactly_once(bench, "doubled")


def test_a_double_with_a_draft_is_the_one_that_stays(bench: Bench) -> None:
    bench.draw("drafted", 6)
    bench.push("drafted")
    project = bench.project("drafted", "a1")
    first, *_ = bench.tasks("drafted", "a1")
    with bench.client() as (client, _):
        (again,) = client.import_tasks(project, [{"data": first["data"]}])
        begun = {"from_name": "judgement", "to_name": "advert", "type": "choices"}
        draft = {"result": [{**begun, "value": {"choices": ["unsure"]}}]}
        headers = {"Authorization": f"Token {client._token}"}
        where = f"{client.address}/api/tasks/{again}/drafts"
        assert client._http.post(where, json=draft, headers=headers).is_success
    assert bench.push("drafted").doubles_removed == 1
    assert again in [task["id"] for task in bench.tasks("drafted", "a1")]
    assert_exactly_once(bench, "drafted")


def test_without_the_read_back_a_lost_answer_would_double_tasks(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The guard removed: the chunk that had landed is sent again, and the test sees it."""
    bench.draw("mutant", 60)
    monkeypatch.setattr("annotation.push._Push._read_back", lambda self, project: {})
    monkeypatch.setattr("annotation.push._Push._holds", lambda self, project, expected: True)
    client, name = faulty(bench)
    client.after = lambda: None
    with client:
        push(bench.study, bench.store, client, name, sample="mutant", chunk=20, whole=True)
    with pytest.raises(AssertionError):
        assert_exactly_once(bench, "mutant")


def test_a_push_killed_with_its_own_process(bench: Bench) -> None:
    bench.draw("killed-push", 60)
    program = (
        "import os, signal, sys\n"
        "from annotation.push import push\n"
        "from annotation.server import connect\n"
        "from brightline.store import Store\n"
        "from brightline.study import load_study\n"
        "study = load_study(sys.argv[1])\n"
        "client, login = connect(study)\n"
        "def die(done, total):\n"
        "    if done >= 40: os.kill(os.getpid(), signal.SIGKILL)\n"
        "push(study, Store.for_study(study), client, login.server, sample='killed-push',\n"
        "     chunk=20, whole=True, advance=die)\n"
    )
    command = [sys.executable, "-c", program, str(bench.study.path)]
    done = subprocess.run(command, env=dict(os.environ), check=False, timeout=300)
    assert done.returncode == -signal.SIGKILL
    report = bench.push("killed-push", chunk=20)
    assert 0 < report.there_before < 120
    assert_exactly_once(bench, "killed-push")


def test_a_page_changed_by_hand_is_refused_and_put_back_when_asked(bench: Bench) -> None:
    bench.draw("tampered", 6)
    bench.push("tampered")
    project = bench.project("tampered", "a1")
    victim = bench.tasks("tampered", "a1")[0]["id"]
    page = '<View><Text name="advert" value="$text"/></View>'
    with bench.client() as (client, _):
        client.delete_tasks(project, [victim])
        client.change_project(project, label_config=page)
    with pytest.raises(ServerError, match=r"tampered:a1\] was changed by hand.*--restore"):
        bench.push("tampered")
    assert len(bench.tasks("tampered", "a1")) == 5
    report = bench.push("tampered", restore=True)
    assert (report.sent, report.pages_restored) == (1, 1)
    assert_exactly_once(bench, "tampered")
    with bench.client() as (client, _):
        assert "seven levels" in client.project(project)["label_config"]


def test_the_server_is_backed_up_before_tasks_are_added(bench: Bench) -> None:
    bench.draw("backed-up", 5)
    folder = Places.of(bench.study).data / "backups"
    before = set(folder.glob("*")) if folder.exists() else set()
    bench.push("backed-up")
    after = set(folder.glob("*"))
    assert len(after - before) == 1
    assert len(after) <= 3
    bench.push("backed-up")
    assert set(folder.glob("*")) == after


def test_tasks_that_fill_their_pages_exactly_are_all_read(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server answers 404 to the page after the last one."""
    monkeypatch.setattr("annotation.client.PAGE", 20)
    bench.draw("full-pages", 40)
    bench.push("full-pages")
    assert bench.push("full-pages").there_before == 80
    assert_exactly_once(bench, "full-pages")


def test_an_unknown_sample_is_refused(bench: Bench) -> None:
    with pytest.raises(AnnotationError, match="There is no sample 'nowhere'"):
        bench.push("nowhere")


def test_adverts_of_a_site_that_the_protocol_names_no_more_are_not_sent(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A board took it out after the sample was drawn: nobody is to read them from then on."""
    bench.draw("withdrawn", 3)
    with bench.client() as (client, _):
        before = len(client.projects())
    narrowed = bench.study.model_copy(update={"sites": ()})
    monkeypatch.setattr(bench, "study", narrowed)
    monkeypatch.setattr(pushing, "refuse_shown", lambda *_: None)  # what other tests have sent
    with pytest.raises(ScopeError, match=r"'site-a' wait to be labelled, and .* names it no"):
        bench.push("withdrawn")
    with bench.client() as (client, _):
        assert len(client.projects()) == before
    assert not any(row["released_at"] for row in bench.assignments("withdrawn"))


def test_an_advert_whose_answer_was_deleted_is_sent_again_when_its_task_is_gone(
    bench: Bench,
) -> None:
    bench.draw("taken-back", 2)
    bench.push("taken-back")
    first, second = bench.tasks("taken-back", "a1")
    with bench.client() as (client, _):
        result = judged("unsure")
        deleted = client.annotate(first["id"], {"result": result})
        client.annotate(second["id"], {"result": result})
        bench.pull("taken-back")
        client.delete_annotation(deleted)
        bench.pull("taken-back")
        assert bench.push("taken-back").sent == 0, "its task is there"
        project = bench.project("taken-back", "a1")
        client.delete_tasks(project, [int(first["id"]), int(second["id"])])
    again = bench.push("taken-back")
    assert (again.sent, again.answered_before) == (1, 1)
    (task,) = bench.tasks("taken-back", "a1")
    assert task["data"]["item_key"] == first["data"]["item_key"]
