"""A synthetic study with invented adverts, its store, and a real Label Studio of its own."""

from __future__ import annotations

import datetime as dt
import os
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from annotation import process, server
from annotation.backup import copies_of
from annotation.client import Client
from annotation.drawing import Order, draw_sample
from annotation.projects import ProjectKey, find_projects
from annotation.pull import pull
from annotation.pull_report import PullReport
from annotation.push import CHUNK, push
from annotation.push_report import PushReport
from annotation.server_settings import Places
from brightline.ingest import Door, PostedInterval, RawAdvert, end_run, start_run
from brightline.privacy import create_keys
from brightline.schema import (
    Advert,
    Annotation,
    Annotator,
    Assignment,
    IndicatorMark,
    Sample,
    SampledAdvert,
)
from brightline.store import Store, table_of
from brightline.study import Study, load_study
from tests.studies import study_text

SEEN = dt.datetime(2025, 3, 1, 12, tzinfo=dt.UTC)
CANARIES = ("2125550142", "212-555-0142", "canary@example.org")


def invented(number: int) -> RawAdvert:
    """An advert about nobody, with a contact in its title, its body and its address."""
    return RawAdvert(
        site="site-a",
        ad_id=str(number),
        url=f"http://127.0.0.1:8000/{number}-rooms-{CANARIES[0]}/",
        section="Services (synthetic)",
        title=f"Bright rooms {number} {CANARIES[1]}",
        body=f"Our staff are genuine. Number {number}, <b>bold</b> & more. Write to {CANARIES[2]}.",
        seen_at=SEEN,
        place="Harbour City",
        price=80.0,
        currency="USD",
        posted=PostedInterval(SEEN - dt.timedelta(days=7), SEEN, "week"),
    )


@dataclass
class Bench:
    """What a test of the labelling server works with."""

    study: Study
    store: Store
    keys: Path
    _projects: dict[ProjectKey, int] = field(default_factory=dict)

    def up(self) -> str:
        """Start the server, if it does not run; its address."""
        return server.up(self.study)[0]

    def kill(self) -> None:
        """`kill -9`, and wait until it is gone."""
        running = process.read(Places.of(self.study).record)
        assert running is not None
        os.kill(running.pid, signal.SIGKILL)
        assert process.wait_until(lambda: not running.alive, 30)

    @contextmanager
    def client(self) -> Iterator[tuple[Client, str]]:
        """(client, name of the server's database)."""
        client, credentials = server.connect(self.study)
        with client:
            yield client, credentials.server

    def draw(self, name: str, items: int, annotators: str = "a1,a2") -> None:
        """Draw a snapshot sample of `items` adverts."""
        codes = tuple(annotators.split(","))
        draw_sample(
            self.study, Order(name, codes, per_stratum=items, snapshot=True, seed=len(name))
        )

    def push(
        self, sample: str, *, chunk: int = CHUNK, whole: bool = True, restore: bool = False
    ) -> PushReport:
        """Push one sample: the whole of it, unless a test is about batches."""
        with self.client() as (client, name):
            options = {"chunk": chunk, "whole": whole, "restore": restore}
            return push(self.study, self.store, client, name, sample=sample, **options)  # type: ignore[arg-type]

    def pull(self, sample: str) -> PullReport:
        """Pull one sample."""
        with self.client() as (client, name):
            return pull(self.study, self.store, client, name, sample=sample)

    def project(self, sample: str, annotator: str) -> int:
        """The id of one annotator's project."""
        key = ProjectKey(self.study.id, sample, annotator)
        if key not in self._projects:
            with self.client() as (client, _):
                found = find_projects(client, self.study)
            self._projects |= {one: int(project["id"]) for one, project in found.items()}
        return self._projects[key]

    def tasks(self, sample: str, annotator: str) -> list[dict[str, Any]]:
        """Every task of one annotator's project, in full."""
        with self.client() as (client, _):
            project = self.project(sample, annotator)
            return [task for page in client.task_pages(project) for task in page]

    def copies(self) -> list[Path]:
        """The copies of the server's database, oldest first."""
        return copies_of(Places.of(self.study).database)

    def copied(self) -> set[int]:
        """The tasks in the newest copy."""
        with closing(sqlite3.connect(self.copies()[-1])) as connection:
            return {int(row[0]) for row in connection.execute("SELECT id FROM task")}

    def assignments(self, sample: str) -> list[dict[str, Any]]:
        """Assignments of a sample with item key and annotator code, in working order."""
        task, item = table_of(Assignment), table_of(SampledAdvert)
        person, drawn = table_of(Annotator), table_of(Sample)
        query = (
            sa.select(task, item.c.item_key, item.c.position, person.c.code)
            .join_from(task, item, item.c.id == task.c.sampled_advert_id)
            .join(person, person.c.id == task.c.annotator_id)
            .join(drawn, drawn.c.id == item.c.sample_id)
            .where(drawn.c.name == sample)
            .order_by(item.c.position, person.c.code)
        )
        return self._rows(query)

    def versions(self, sample: str) -> list[dict[str, Any]]:
        """Every version of every judgement of a sample, oldest first."""
        ids = [row["id"] for row in self.assignments(sample)]
        table = table_of(Annotation)
        query = sa.select(table).where(table.c.assignment_id.in_(ids)).order_by(table.c.id)
        return self._rows(query)

    def marks(self, annotation: int) -> list[tuple[Any, ...]]:
        """(indicator, field, start, end) of one version, by indicator."""
        table = table_of(IndicatorMark)
        columns = (table.c.indicator, table.c.field, table.c.start, table.c.end)
        query = sa.select(*columns).where(table.c.annotation_id == annotation)
        return [tuple(row.values()) for row in self._rows(query.order_by(table.c.indicator))]

    def stored(self, assignment: int, field: str) -> str:
        """Title or body of the advert of an assignment, as the store holds it."""
        task, item, advert = table_of(Assignment), table_of(SampledAdvert), table_of(Advert)
        query = (
            sa.select(advert.c[field])
            .join_from(task, item, item.c.id == task.c.sampled_advert_id)
            .join(advert, advert.c.id == item.c.advert_id)
            .where(task.c.id == assignment)
        )
        return str(self._rows(query)[0][field])

    def _rows(self, query: sa.Select[Any]) -> list[dict[str, Any]]:
        with self.store.begin() as connection:
            return [dict(row) for row in connection.execute(query).mappings()]


def write_adverts(
    study: Study, store: Store, count: int, make: Callable[[int], RawAdvert] = invented
) -> None:
    """Let `count` invented adverts through the door, in one finished crawl."""
    door = Door(study, create_keys(study.keys_directory), store)
    with store.begin() as connection:
        run = start_run(connection, study, "site-a", now=SEEN)
        door.admit(connection, run, [make(number) for number in range(1, count + 1)])
        end = {"because": "finished", "counts_as_coverage": True, "adverts_seen": count}
        end_run(connection, study, run, now=SEEN, **end)  # type: ignore[arg-type]


@contextmanager
def a_bench(folder: Path, *, adverts: int) -> Iterator[Bench]:
    """A study below `folder` with a running server; both are gone from memory afterwards."""
    path = folder / "study" / "study.toml"
    path.parent.mkdir(parents=True)
    path.write_text(study_text(id="labelling"), encoding="utf-8")
    keys = folder / "keys"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIGHTLINE_KEYS", str(keys))
        patch.delenv("BRIGHTLINE_STORE", raising=False)
        study = load_study(path)
        with Store.for_study(study, migrate=True) as store:
            write_adverts(study, store, adverts)
            try:
                server.up(study)
                yield Bench(study, store, keys)
            finally:
                patch.setenv("BRIGHTLINE_KEYS", str(keys))
                server.down(study)
