"""Tasks of a site or a section that a board took out after they were sent, against a real Label
Studio."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from annotation import pull as pulling
from annotation import pull_project
from annotation.adjudication.sync import adjudicate
from annotation.client import Client
from annotation.projects import ADJUDICATION, find_projects
from annotation.withdrawn import sentence_of, still_shown
from brightline.cli import build_app
from brightline.errors import ScopeError, ServerError
from brightline.schema import Advert, LedgerEntry, SampledAdvert, Site
from brightline.store import table_of
from tests.annotation.bench import Bench
from tests.annotation.test_pull import judged, region

pytestmark = pytest.mark.labelstudio

_ADVERT, _ITEM, _SITE = table_of(Advert), table_of(SampledAdvert), table_of(Site)


@contextmanager
def _of_a_withdrawn_site(bench: Bench, keys: list[str]) -> Iterator[None]:
    """These items are of a site that the protocol of the bench does not name.

    Their adverts may be in the samples of other tests as well, whose tasks are then shown too.
    """
    adverts = sa.select(_ITEM.c.advert_id).where(_ITEM.c.item_key.in_(keys))
    move = _ADVERT.update().where(_ADVERT.c.id.in_(adverts))
    with bench.store.begin() as connection:
        home = connection.execute(sa.select(_SITE.c.id).where(_SITE.c.key == "site-a")).scalar_one()
        row = {"key": "site-gone", "title": "Gone (synthetic)", "manifest": "x", "synthetic": True}
        gone = connection.execute(sa.select(_SITE.c.id).where(_SITE.c.key == "site-gone")).scalar()
        if gone is None:
            gone = connection.execute(_SITE.insert().values(**row).returning(_SITE.c.id)).scalar()
        connection.execute(move.values(site_id=gone))
    try:
        yield
    finally:
        with bench.store.begin() as connection:
            connection.execute(move.values(site_id=home))


@contextmanager
def _of_a_section_left_out(bench: Bench, keys: list[str]) -> Iterator[None]:
    """These items are of a section that the protocol of the bench left out of `sections`."""
    before = bench.study
    (site,) = before.sites
    kept = site.model_copy(update={"sections": ("Services (synthetic)",)})
    adverts = sa.select(_ITEM.c.advert_id).where(_ITEM.c.item_key.in_(keys))
    move = _ADVERT.update().where(_ADVERT.c.id.in_(adverts))
    with bench.store.begin() as connection:
        connection.execute(move.values(section="Evenings (synthetic)"))
    bench.study = before.model_copy(update={"sites": (kept,)})
    try:
        yield
    finally:
        bench.study = before
        with bench.store.begin() as connection:
            connection.execute(move.values(section="Services (synthetic)"))


OUTSIDE = {"site": _of_a_withdrawn_site, "section": _of_a_section_left_out}


def _keys(tasks: list[dict[str, Any]]) -> set[str]:
    return {str(task["data"]["item_key"]) for task in tasks}


def _server(bench: Bench) -> str:
    with bench.client() as (_, name):
        return name


def _shown(bench: Bench) -> int:
    return still_shown(bench.study, _server(bench))


def _answer(bench: Bench, task: dict[str, Any], *result: Any) -> None:
    with bench.client() as (client, _):
        client.annotate(task["id"], {"result": list(result)})


def _delete(client: Client, project: int) -> None:
    client._ask("to delete a project", lambda sdk: sdk.projects.delete(project))


REFER = region("refer", "choices", choices=["refer_now"])


@pytest.mark.parametrize("what", sorted(OUTSIDE))
def test_a_pull_takes_them_back_after_what_was_answered(bench: Bench, what: str) -> None:
    name = f"{what}-taken-out"
    bench.draw(name, 6)
    bench.push(name)
    tasks = bench.tasks(name, "a1")
    gone = [str(task["data"]["item_key"]) for task in tasks[:3]]
    _answer(bench, tasks[0], *judged("likely_yes"))
    _answer(bench, tasks[1], REFER)  # no judgement: it can be mended no more
    with OUTSIDE[what](bench, gone):
        shown = _shown(bench)
        assert shown >= 6
        with pytest.raises(ServerError, match=f"Nothing was sent: {shown} tasks are still shown"):
            bench.push(name)
        report = bench.pull(name)
        assert (report.withdrawn, report.new, report.refer) == (6, 2, 1)
        assert any("6 tasks were taken back from the server" in one for one in report.sentences)
        for code in ("a1", "a2"):
            assert not _keys(bench.tasks(name, code)) & set(gone)
            assert len(bench.tasks(name, code)) == 3
        kept = [row for row in bench.versions(name) if row["version"] > 0]
        assert {row["judgement"] for row in kept} == {6, None}
        assert [row["refer"] for row in kept if row["judgement"] is None] == [True]
        assert _shown(bench) == shown - 6
        again = bench.pull(name)
        assert (again.withdrawn, again.tasks_gone, again.new) == (0, 0, 0)
        with pytest.raises(ServerError if _shown(bench) else ScopeError):  # it is sent no more
            bench.push(name)
    with bench.store.begin() as connection:
        acts = sa.select(table_of(LedgerEntry).c.detail).where(
            table_of(LedgerEntry).c.act == "tasks taken back"
        )
        assert 3 in {detail["tasks"] for detail in connection.execute(acts).scalars()}


def test_a_site_that_was_put_back_is_sent_again_once(bench: Bench) -> None:
    bench.draw("put-back", 4)
    bench.push("put-back")
    before = bench.tasks("put-back", "a1")
    gone = [str(task["data"]["item_key"]) for task in before[:2]]
    _answer(bench, before[0], *judged("likely_no"))
    with _of_a_withdrawn_site(bench, gone):
        assert bench.pull("put-back").withdrawn == 4
    assert bench.push("put-back").sent == 3  # the answered one is not asked again
    assert _keys(bench.tasks("put-back", "a1")) == _keys(before) - {gone[0]}


def test_a_project_that_somebody_deleted_is_not_waited_for(bench: Bench) -> None:
    bench.draw("deleted", 1)
    bench.push("deleted")
    keys = sorted(_keys(bench.tasks("deleted", "a1")))
    with bench.client() as (client, _):
        for code in ("a1", "a2"):
            _delete(client, bench.project("deleted", code))
    with _of_a_withdrawn_site(bench, keys):
        shown = _shown(bench)
        bench.pull("deleted")
        assert _shown(bench) == shown - 2


def _disagreed(bench: Bench, name: str, adverts: int) -> None:
    """A sample of which both annotators judged each advert, and one suspects it."""
    bench.draw(name, adverts)
    bench.push(name)
    for code, level in (("a1", "likely_no"), ("a2", "certainly_yes")):
        for task in bench.tasks(name, code):
            _answer(bench, task, *judged(level))
    bench.pull(name)


@pytest.mark.parametrize("what", sorted(OUTSIDE))
def test_cases_of_it_are_taken_back_with_what_was_decided(bench: Bench, what: str) -> None:
    name = f"{what}-cases-out"
    _disagreed(bench, name, 3)
    with bench.client() as (client, server):
        senior = f"senior-{len(what)}"  # no other is held up by what waits for one
        ask = (bench.study, bench.store, client, server, senior)
        assert adjudicate(*ask, sample=name).sent == 3
        key = next(
            one
            for one in find_projects(client, bench.study, kind=ADJUDICATION)
            if one.sample == name
        )
        number = int(find_projects(client, bench.study, kind=ADJUDICATION)[key]["id"])
        cases = [task for page in client.task_pages(number) for task in page]
        client.annotate(cases[0]["id"], {"result": [REFER]})  # neither judgement nor reason
        keys = [str(task["data"]["item_key"]) for task in cases[:2]]
        with OUTSIDE[what](bench, keys):
            shown = _shown(bench)
            report = bench.pull(name)
            assert report.withdrawn == 2 * 2 + 2
            assert report.refer == 1
            left = [task["id"] for page in client.task_pages(number) for task in page]
            assert left == [cases[2]["id"]]
            assert _shown(bench) == shown - 6


def test_the_next_round_of_cases_takes_them_back_before_it_refuses_to_send(bench: Bench) -> None:
    name = "cases-out-by-round"
    _disagreed(bench, name, 2)
    with bench.client() as (client, server):
        ask = (bench.study, bench.store, client, server, "senior-90")
        assert adjudicate(*ask, sample=name).sent == 2
        there = find_projects(client, bench.study, kind=ADJUDICATION)
        (number,) = (int(there[key]["id"]) for key in there if key.sample == name)
        cases = [task for page in client.task_pages(number) for task in page]
        with _of_a_withdrawn_site(bench, [str(cases[0]["data"]["item_key"])]):
            with pytest.raises(ScopeError, match="wait to be labelled"):
                adjudicate(*ask, sample=name)
            left = [task["id"] for page in client.task_pages(number) for task in page]
            assert left == [cases[1]["id"]]
            bench.pull(name)


@pytest.mark.parametrize("what", sorted(OUTSIDE))
def test_cases_of_it_are_sent_to_nobody(bench: Bench, what: str) -> None:
    name = f"{what}-cases-unsent"
    _disagreed(bench, name, 1)
    keys = sorted(_keys(bench.tasks(name, "a1")))
    with bench.client() as (client, server), OUTSIDE[what](bench, keys):
        senior = f"senior-{len(name)}"  # no other is held up by what waits for one
        with pytest.raises(ScopeError, match="wait to be labelled"):
            adjudicate(bench.study, bench.store, client, server, senior, sample=name)
        there = find_projects(client, bench.study, kind=ADJUDICATION)
        assert name not in {key.sample for key in there}
        bench.pull(name)


@pytest.mark.parametrize(("command", "taken"), [("status", False), ("up", True)])
def test_status_says_how_many_and_a_start_takes_them_back(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, command: str, taken: bool
) -> None:
    name = f"told-{command}"
    bench.draw(name, 1)
    bench.push(name)
    keys = sorted(_keys(bench.tasks(name, "a1")))
    monkeypatch.setattr("brightline.study.load_study", lambda *_: bench.study)
    with _of_a_withdrawn_site(bench, keys):
        many = sentence_of(_shown(bench))
        words = ["annotate", command, "--study", str(bench.study.path)]
        said = CliRunner().invoke(build_app(), words, catch_exceptions=False).output
        assert ("tasks were taken back" if taken else many) in " ".join(said.split())
        assert len(bench.tasks(name, "a1")) == (0 if taken else 1)
        bench.pull(name)


def test_without_the_look_at_the_site_they_would_stay(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant: the tests above would see it."""
    bench.draw("stays", 1)
    bench.push("stays")
    keys = sorted(_keys(bench.tasks("stays", "a1")))
    nothing: Callable[..., list[Any]] = lambda *_: []  # noqa: E731
    with _of_a_withdrawn_site(bench, keys):
        with monkeypatch.context() as patch:
            for module in (pulling, pull_project):
                patch.setattr(module, "work_outside", nothing)
            assert bench.pull("stays").withdrawn == 0
            assert len(bench.tasks("stays", "a1")) == 1
        assert bench.pull("stays").withdrawn == 2
