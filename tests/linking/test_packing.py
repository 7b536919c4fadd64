"""Edges as they are stored: there and back, and out of the rows of earlier versions."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import sqlalchemy as sa
from alembic import command

from brightline.linking.columns import stored_edges
from brightline.linking.components import Edges
from brightline.linking.packing import packed, unpacked
from brightline.migrations import config
from brightline.store import open_store

EDGES = [(1, 3, 8, 14, False), (2, 3, 5, 9, True), (1, 7, 4, 4, False)]


def test_packed_edges_are_the_same_when_they_are_unpacked() -> None:
    columns = [np.array(part) for part in zip(*EDGES, strict=True)]
    texts = np.array([1, 2, 3, 7, 8])
    values = packed(Edges(*columns[:4]), columns[4], texts)
    assert [len(value or b"") for value in values] == [0, 0, 24, 12, 0]
    assert values[0] is None
    assert _rows(*unpacked(texts, values)) == EDGES


def _rows(edges: Edges, cut: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> list[object]:
    columns = (edges.one, edges.other, edges.shared, edges.total, cut)
    return list(zip(*(part.tolist() for part in columns), strict=True))


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_a_store_of_an_earlier_version_keeps_its_edges(
    engine: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'corpus.db'}"
    if engine == "postgresql":
        url = str(request.getfixturevalue("empty_postgres_url"))
    driver = url.replace("postgresql:", "postgresql+psycopg:")
    older = config()
    made = sa.create_engine(driver)
    with made.begin() as connection:
        older.attributes["connection"] = connection
        command.upgrade(older, "0008")
        _filled(connection)
    made.dispose()
    with open_store(url, migrate=True) as store:
        assert sorted(_rows(*stored_edges(store, 1)), key=str) == sorted(EDGES, key=str)
        assert not sa.inspect(store.engine).has_table("link_edge")


def _filled(connection: sa.Connection) -> None:
    """An advert, an epoch, texts and edges, in the tables of revision 0008."""
    tables = sa.MetaData()
    names = ("site", "crawl_run", "advert", "link_epoch", "link_text", "link_edge")
    tables.reflect(connection, only=names)
    at = sa.func.current_timestamp()
    values: dict[str, dict[str, object]] = {
        "site": {"id": 1, "key": "a", "title": "A", "manifest": "m", "synthetic": True},
        "crawl_run": {"id": 1, "site_id": 1, "protocol_sha256": "0"},
        "advert": {"id": 1, "site_id": 1, "first_run_id": 1, "synthetic": True},
        "link_epoch": {"id": 1, "parameters": {}, "parameters_sha256": "0", "stop_shingles": b""},
    }
    for name, row in values.items():
        table = tables.tables[name]
        needed = {c.name: _something(c, at) for c in table.columns if not c.nullable}
        connection.execute(table.insert().values(**{**needed, **row}))
    texts = [{"id": n, "epoch_id": 1, "advert_id": 1, "fingerprint": n} for n in (1, 2, 3, 7)]
    connection.execute(tables.tables["link_text"].insert(), texts)
    ends = ("one_id", "other_id", "shared", "total", "cut")
    rows = [dict(zip(ends, edge, strict=True)) for edge in EDGES]
    connection.execute(tables.tables["link_edge"].insert(), rows)


def _something(column: sa.Column[object], at: object) -> object:
    if isinstance(column.type, sa.DateTime | sa.Date):
        return at
    if isinstance(column.type, sa.JSON):
        return {}
    return 0 if isinstance(column.type, sa.Integer | sa.Boolean | sa.Numeric) else "x"
