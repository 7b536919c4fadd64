"""What is said of many runs: asked for once for all of them, and of the newest alone on request."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from brightline.schema import Coverage, CrawlRun, FrontierRow, Site
from brightline.store import Store, table_of
from brightline.study import Study
from crawlers.frontier import DEEP, OUTSIDE
from crawlers.status import MOST_SHOWN, runs_of
from tests.crawlers.studies import make_ground, site_table

_DAY = dt.date(2026, 5, 4)
_NOON = dt.datetime(2026, 5, 4, 12, tzinfo=dt.UTC)


def _write_runs(connection: sa.Connection, many: int) -> None:
    """Runs of two sites in turn, each with as many pages of everything as its number says."""
    connection.execute(
        sa.insert(table_of(Site)),
        [{"key": key, "title": key, "manifest": "x.toml"} for key in ("one", "other")],
    )
    ids = [row.id for row in connection.execute(sa.select(table_of(Site)).order_by("key"))]
    for run in range(1, many + 1):
        site = ids[run % 2]
        row = {"id": run, "site_id": site, "started_at": _NOON, "protocol_sha256": "0"}
        connection.execute(sa.insert(table_of(CrawlRun)), row | {"detail": {"delay": 2}})
        covered = {"run_id": run, "site_id": site, "section": "Rooms", "day": _DAY}
        connection.execute(sa.insert(table_of(Coverage)), covered | {"planned": run})
        states = ("pending", "leased", "done", DEEP, OUTSIDE)
        page = {"run_id": run, "role": "list", "meta": {}}
        pages = [
            page | {"state": state, "url_fingerprint": f"{state}{number}"}
            for state in states
            for number in range(run)
        ]
        connection.execute(sa.insert(table_of(FrontierRow)), pages)


@pytest.fixture
def connection(make_study: Callable[..., Study]) -> Iterator[sa.Connection]:
    with Store.for_study(make_study(), migrate=True) as store, store.begin() as opened:
        _write_runs(opened, 5)
        yield opened


def test_each_run_is_told_with_its_own_pages(connection: sa.Connection) -> None:
    told = runs_of(connection)
    assert [run["run"] for run in told] == [1, 2, 3, 4, 5]
    assert [run["waiting"] for run in told] == [2, 4, 6, 8, 10]
    assert [[row["planned"] for row in run["coverage"]] for run in told] == [
        [n] for n in range(1, 6)
    ]
    assert [run["left_out"] for run in told] == [
        {"deeper than max_depth": {"list": n}, "outside of the protocol": {"list": n}}
        for n in range(1, 6)
    ]


def test_the_newest_runs_alone(connection: sa.Connection) -> None:
    everything = runs_of(connection)
    assert runs_of(connection, last=2) == everything[-2:]
    assert [run["run"] for run in runs_of(connection, "other", last=2)] == [3, 5]
    assert runs_of(connection, "other", last=9) == [everything[0], everything[2], everything[4]]
    assert runs_of(connection, "none of them") == []


def test_a_table_has_the_newest_runs_and_json_has_all(tmp_path: Path) -> None:
    ground = make_ground(tmp_path, [site_table("one", ["http://127.0.0.1:9/"])])
    many = MOST_SHOWN + 2
    with Store.for_study(ground.study(), migrate=True) as store, store.begin() as opened:
        _write_runs(opened, many)
    said = ground.here("crawl", "status").stdout
    assert _shown(said) == list(range(3, many + 1))
    assert f"2 earlier runs are not shown; `--last {many}` shows all." in said
    everything = ground.here("crawl", "status", "--last", str(many)).stdout
    assert (_shown(everything)[0], "not shown" in everything) == (1, False)
    assert _shown(ground.here("crawl", "status", "--last", "2").stdout) == [many - 1, many]
    assert len(json.loads(ground.here("crawl", "status", "--json").stdout)) == many


def _shown(said: str) -> list[int]:
    """The runs of a table, by their rows."""
    return [int(row) for row in re.findall(r"^│\s*(\d+)\s*│\s*o", said, re.MULTILINE)]


def test_the_store_is_asked_as_often_for_many_runs_as_for_one(connection: sa.Connection) -> None:
    assert _statements(connection, last=5) == _statements(connection, last=1)


def _statements(connection: sa.Connection, last: int) -> int:
    asked: list[object] = []

    def count(*_: object) -> None:
        asked.append(None)

    sa.event.listen(connection, "before_cursor_execute", count)
    runs_of(connection, last=last)
    sa.event.remove(connection, "before_cursor_execute", count)
    return len(asked)
