"""What the store forgets, the labelling server forgets: its tasks, its file and its backups."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
import sqlalchemy as sa

from annotation import erasing
from annotation.backup import back_up, copies_of
from annotation.client import Client
from annotation.drawing import Order, draw_sample
from annotation.erasing import forget
from annotation.server import down, status
from annotation.server_settings import Places
from annotation.work import mark_pushed
from brightline import ledger
from brightline.custody.erasers import installed, settle
from brightline.errors import ServerError
from brightline.schema import Assignment
from brightline.store import Store, table_of
from brightline.study import Study, load_study
from brightline.study_mistaken import MistakenStudy
from tests.annotation.bench import Bench, write_adverts
from tests.annotation.test_canaries import files_with
from tests.studies import study_text

_EVERY = {"exportType": "JSON", "download_all_tasks": "true"}


def shown(bench: Bench, sample: str, item: str) -> str:
    """The words by which one item is known on the server: its own number."""
    task = next(t for t in bench.tasks(sample, "a1") if t["data"]["item_key"] == item)
    number = str(task["data"]["text"]).split("Number ")[1].split(",")[0]
    return f"Our staff are genuine. Number {number},"


def test_the_labelling_server_is_among_the_erasers() -> None:
    assert installed()["label-studio"] is forget


def test_a_study_without_a_server_has_nothing_to_forget(tmp_path: Path) -> None:
    path = tmp_path / "study.toml"
    path.write_text(study_text(), encoding="utf-8")
    forget(load_study(path), ["any-item"])
    assert not Places.of(load_study(path)).data.exists()


def test_what_was_sent_from_another_machine_stays_pending_here(
    make_study: Callable[..., Study], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A team shares one store: a study folder without a server of its own stands for a collector's
    machine, where the key for opt-outs lies."""
    study = make_study()
    with Store.for_study(study, migrate=True) as store:
        write_adverts(study, store, 3)
        draw_sample(study, Order("sent", ("a1", "a2"), per_stratum=2, snapshot=True))
        monkeypatch.setenv("BRIGHTLINE_STORE", study.store_url)
        elsewhere = tmp_path / "collector" / "study.toml"
        elsewhere.parent.mkdir()
        elsewhere.write_text(study.path.read_text(encoding="utf-8"), encoding="utf-8")
        here = load_study(elsewhere)
        assert settle(here, store, erasers={"label-studio": forget}) == []  # nothing was sent yet
        task = table_of(Assignment)
        with store.begin() as connection:
            number = connection.execute(sa.select(task.c.id).limit(1)).scalar_one()
            mark_pushed(connection, "ls-of-the-lead", 1, {number: 1}, dt.datetime.now(dt.UTC))
        assert settle(here, store, erasers={"label-studio": forget}) == ["label-studio"]
        with pytest.raises(ServerError, match="on another machine"):
            forget(here, [])
        with store.begin() as connection:
            detail = {"server": "ls-of-the-lead", "sample": "all", "sent": 1}
            ledger.record(connection, study, "tasks pushed", detail, now=dt.datetime.now(dt.UTC))
            connection.execute(task.delete())
        with pytest.raises(ServerError, match="on another machine"):
            forget(here, [])  # also when all that was sent is erased


@pytest.mark.labelstudio
def test_tasks_are_gone_from_every_file_and_the_others_stay(bench: Bench) -> None:
    bench.draw("erasing", 6)
    bench.push("erasing")
    items = sorted({row["item_key"] for row in bench.assignments("erasing")})
    folder = bench.study.folder / "label-studio"
    words = shown(bench, "erasing", items[0])
    kept = shown(bench, "erasing", items[1])
    # Of earlier samples as well: an advert is erased by all its items.
    others = _items_of_others(bench, words)
    assert files_with(folder, words)
    _kill_a_backup(Places.of(bench.study).database)
    forget(bench.study, [items[0], *others])
    assert files_with(folder, words) == []
    assert files_with(folder, kept)
    left = {task["data"]["item_key"] for task in bench.tasks("erasing", "a1")}
    assert left == set(items[1:])
    assert len(copies_of(Places.of(bench.study).database)) == 1


def _kill_a_backup(database: Path) -> None:
    """Leave what a kill leaves just before the copy of the database would have its name."""

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Path, "rename", killed)
        back_up(database, dt.datetime.now(dt.UTC))


@pytest.mark.labelstudio
def test_copies_that_were_made_on_its_pages_are_gone_too(bench: Bench) -> None:
    """Exports, uploads, a project made by hand, and one whose line of ours was edited away."""
    bench.draw("copies", 3)
    bench.push("copies")
    items = sorted({row["item_key"] for row in bench.assignments("copies")})
    words = shown(bench, "copies", items[0])
    others = _items_of_others(bench, words)
    folder = bench.study.folder / "label-studio"
    number = bench.project("copies", "a1")
    with bench.client() as (client, _), _page(client) as page:
        exported = page.get(f"/api/projects/{number}/export", params=_EVERY)
        assert page.post(f"/api/projects/{number}/exports/", json={"title": "x"}).is_success
        by_hand = client.create_project(title="made by hand")["id"]
        file = {"file": ("copies.json", exported.content, "application/json")}
        assert page.post(f"/api/projects/{by_hand}/import", files=file).is_success
        client.change_project(number, description="our pilot")
    try:
        holding = {path.relative_to(folder).parts[0] for path in files_with(folder, words)}
        assert {"export", "media", "label_studio.sqlite3"} <= holding
        forget(bench.study, others)
        assert files_with(folder, words) == []
    finally:
        with bench.client() as (client, _), _page(client) as page:
            page.delete(f"/api/projects/{by_hand}/")


@pytest.mark.labelstudio
def test_a_stopped_server_is_started_for_it_and_stopped_again(bench: Bench) -> None:
    bench.draw("stopped", 2)
    bench.push("stopped")
    items = {row["item_key"] for row in bench.assignments("stopped")}
    down(bench.study)
    try:
        forget(bench.study, sorted(items))
        assert status(bench.study).state == "stopped"
    finally:
        bench.up()
    assert bench.tasks("stopped", "a1") == []
    path, sha256 = bench.study.path, bench.study.sha256
    mistaken = MistakenStudy(path=path, sha256=sha256, id=bench.study.id)  # and waits for no mend
    forget(mistaken, sorted(items))  # safe to repeat
    assert status(bench.study).state == "running"


def test_without_writing_anew_the_text_would_stay_in_the_file(tmp_path: Path) -> None:
    """Some builds of SQLite overwrite what they delete; with the others it stays in free pages."""
    file = tmp_path / "label_studio.sqlite3"
    with contextlib.closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("CREATE TABLE task (data TEXT)")
        rows = [(f"an invented advert {number} " * 50,) for number in range(50)]
        connection.executemany("INSERT INTO task VALUES (?)", rows)
        connection.commit()
        connection.execute("DELETE FROM task")
        connection.commit()
    assert files_with(tmp_path, "an invented advert 7 ")
    erasing._write_anew(file)
    assert files_with(tmp_path, "an invented advert 7 ") == []


def _page(client: Client) -> httpx.Client:
    """What the server's own pages ask of it when somebody presses 'Export' or 'Import'."""
    headers = {"Authorization": f"Token {client._token}"}
    return httpx.Client(base_url=client.address, headers=headers, timeout=60, trust_env=False)


def _items_of_others(bench: Bench, words: str) -> list[str]:
    """The items of every sample on the server that show the same advert."""
    from annotation.projects import find_projects

    found = []
    with bench.client() as (client, _):
        for project in find_projects(client, bench.study).values():
            for page in client.task_pages(int(project["id"])):
                for task in page:
                    if words in str(task["data"]["text"]):
                        found.append(str(task["data"]["item_key"]))
    return found
