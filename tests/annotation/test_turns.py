"""One command at a time with a real Label Studio: what two at once would do there."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import sqlalchemy as sa

from annotation import pull_project as pulling
from annotation import push as pushing
from annotation.adjudication import rounds
from annotation.client import Client
from annotation.erasing import forget
from annotation.projects import ADJUDICATION, ProjectKey
from brightline.custody.erasure import erase_adverts
from brightline.errors import ServerError
from brightline.schema import SampledAdvert
from brightline.store import table_of
from tests.annotation.adjudication.test_sync import Case, reasoned
from tests.annotation.bench import Bench, a_bench
from tests.annotation.test_pull import judged

pytestmark = pytest.mark.labelstudio

_ITEM = table_of(SampledAdvert)


@pytest.fixture(scope="module")
def _own_bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """Of its own, since adverts are erased here."""
    with a_bench(tmp_path_factory.mktemp("turns"), adverts=20) as bench:
        yield bench


@pytest.fixture
def bench(_own_bench: Bench, _keys_and_cache_apart: None, monkeypatch: pytest.MonkeyPatch) -> Bench:
    monkeypatch.setenv("BRIGHTLINE_KEYS", str(_own_bench.keys))
    return _own_bench


def before_first(
    monkeypatch: pytest.MonkeyPatch, where: object, name: str, act: Callable[[], None]
) -> None:
    """Do something just before the first call of a function."""
    known, done = getattr(where, name), list[bool]()

    def acted(*given: Any, **named: Any) -> Any:
        if not done:
            done.append(True)
            act()
        return known(*given, **named)

    monkeypatch.setattr(where, name, acted)


def erase(bench: Bench, item_key: str) -> None:
    """Erase the advert of an item in the store, and what Label Studio holds of it."""
    with bench.store.begin() as connection:
        query = sa.select(_ITEM.c.advert_id).where(_ITEM.c.item_key == item_key)
        advert = connection.execute(query).scalar_one()
        items = sa.select(_ITEM.c.item_key).where(_ITEM.c.advert_id == advert)
        keys = list(connection.execute(items).scalars())
        erase_adverts(connection, [advert], dt.datetime.now(dt.UTC), erasers=[])
    forget(bench.study, keys)


def test_what_is_erased_during_a_push_is_not_shown_after_it(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.draw("erased-meanwhile", 4)
    gone = bench.assignments("erased-meanwhile")[0]["item_key"]
    erasing = threading.Thread(target=erase, args=(bench, gone))

    def begin() -> None:
        erasing.start()
        erasing.join(5)  # without turns it is through by then, and the push goes on

    before_first(monkeypatch, Client, "import_tasks", begin)
    bench.push("erased-meanwhile")
    erasing.join()
    for annotator in ("a1", "a2"):
        shown = {task["data"]["item_key"] for task in bench.tasks("erased-meanwhile", annotator)}
        assert len(shown) == 3
        assert gone not in shown


def test_two_pushes_at_once_make_one_project(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.draw("pushed-twice", 3)

    def again() -> None:
        with pytest.raises(ServerError, match="wait for it to end"):
            bench.push("pushed-twice")

    before_first(monkeypatch, pushing, "create_project", again)
    bench.push("pushed-twice")
    key = str(ProjectKey(bench.study.id, "pushed-twice", "a1"))
    with bench.client() as (client, _):
        described = [str(project["description"]) for project in client.projects()]
    assert sum(key in one for one in described) == 1


def test_a_slow_pull_does_not_bring_back_an_earlier_answer(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.draw("pulled-twice", 3)
    bench.push("pulled-twice")
    task = bench.tasks("pulled-twice", "a1")[0]["id"]
    with bench.client() as (client, _):
        number = client.annotate(task, {"result": judged("unsure")})

        def again() -> None:
            client.change_annotation(number, {"result": judged("certainly_yes")})
            with pytest.raises(ServerError, match="wait for it to end"):
                bench.pull("pulled-twice")

        before_first(monkeypatch, pulling, "read_drafts", again)
        bench.pull("pulled-twice")
    bench.pull("pulled-twice")
    assert [row["judgement"] for row in bench.versions("pulled-twice")] == [4, 7]


def test_an_answer_to_what_is_erased_during_a_pull_is_left_out(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.draw("erased-unread", 3)
    bench.push("erased-unread")
    with bench.client() as (client, _):
        for task in bench.tasks("erased-unread", "a1"):
            client.annotate(task["id"], {"result": judged("unsure")})
        for task in (found := bench.tasks("erased-unread", "a2")):
            begun = {"result": [judged("unsure")[0]]}
            where = f"{client.address}/api/tasks/{task['id']}/drafts"
            headers = {"Authorization": f"Token {client._token}"}
            assert client._http.post(where, json=begun, headers=headers).is_success
    gone = found[0]["data"]["item_key"]
    erasing = threading.Thread(target=erase, args=(bench, gone))

    def begin() -> None:
        erasing.start()
        erasing.join(5)

    before_first(monkeypatch, pulling, "read_drafts", begin)
    report = bench.pull("erased-unread")
    erasing.join()
    assert (report.new, report.drafts) == (2, 2)
    kept = [row["state"] for row in bench.versions("erased-unread")]
    assert sorted(kept) == ["drafted", "drafted", "submitted", "submitted"]


def test_two_rounds_of_cases_at_once_make_one_project(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    with bench.client() as (client, server):
        case = Case(bench, client, server, "decided-twice")

        def again() -> None:
            with pytest.raises(ServerError, match="wait for it to end"):
                case.round()

        before_first(monkeypatch, rounds, "create_project", again)
        assert case.round().sent == 2
        described = [str(project["description"]) for project in client.projects()]
        key = str(ProjectKey(bench.study.id, case.sample, case.senior, ADJUDICATION))
        assert sum(key in one for one in described) == 1
        assert len(case.tasks()) == 2


def test_a_decision_on_what_is_erased_meanwhile_is_left_out(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    with bench.client() as (client, server):
        case = Case(bench, client, server, "erased-undecided")
        case.round()
        tasks = case.tasks()
        for task in tasks:
            client.annotate(task["id"], {"result": reasoned("unsure", "Both may be.")})
        erasing = threading.Thread(target=erase, args=(bench, tasks[0]["data"]["item_key"]))

        def begin() -> None:
            erasing.start()
            erasing.join(5)

        before_first(monkeypatch, rounds, "read_answer", begin)
        report = case.round()
    erasing.join()
    assert report.decided == len(tasks) - 1
