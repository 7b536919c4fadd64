"""Scores of models that saw no label of the fold which they score."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import sqlalchemy as sa
from alembic import command
from hypothesis import given
from hypothesis import strategies as st

from annotation.baseline import crossing
from annotation.baseline.crossing import folds_by_unit
from annotation.baseline.training import train
from annotation.consensus.runs import run_consensus
from brightline.errors import AnnotationError
from brightline.migrations import config
from brightline.schema import Annotation, Assignment, Prediction, SampledAdvert
from brightline.store import insert, open_store, table_of
from brightline.trends.assisted import FOLDS
from tests.annotation.care.desk import DAY, Desk

NOW = DAY + dt.timedelta(days=1)
_SCORE, _NOTE, _TASK = table_of(Prediction), table_of(Annotation), table_of(Assignment)
_ITEM = table_of(SampledAdvert)


@given(st.lists(st.integers(0, 40), min_size=1, max_size=200))
def test_adverts_of_a_unit_are_in_one_fold_and_folds_are_alike(drawn: list[int]) -> None:
    unit = pd.factorize(np.array(drawn))[0].astype(np.int64)
    fold = folds_by_unit(unit)
    of_unit = {(one, where) for one, where in zip(unit.tolist(), fold.tolist(), strict=True)}
    assert len(of_unit) == unit.max() + 1
    held = np.bincount([where for _, where in of_unit], minlength=FOLDS)
    assert held.max() - held.min() <= 1


def scores_of(desk: Desk) -> pd.DataFrame:
    """advert_id, score and fold after a consensus and a training of the labels as they are."""
    with desk.store.begin() as connection:
        run_consensus(connection, desk.study, now=NOW)
        train(connection, desk.study, now=NOW)
        query = sa.select(_SCORE.c.advert_id, _SCORE.c.score, _SCORE.c.fold)
        return pd.read_sql(query.order_by(_SCORE.c.advert_id), connection)


def turn(desk: Desk, adverts: list[int]) -> None:
    """Every judgement of these adverts is revised to its opposite."""
    with desk.store.begin() as connection:
        query = (
            sa.select(_NOTE)
            .join(_TASK, _NOTE.c.assignment_id == _TASK.c.id)
            .join(_ITEM, _TASK.c.sampled_advert_id == _ITEM.c.id)
            .where(_ITEM.c.advert_id.in_(adverts))
        )
        rows = [dict(row) for row in connection.execute(query).mappings()]
        turned = [
            {name: value for name, value in row.items() if name != "id"}
            | {"version": 2, "judgement": 8 - row["judgement"]}
            for row in rows
        ]
        insert(connection, Annotation, turned)


def test_no_label_of_a_fold_has_a_part_in_its_scores(labelled: Desk) -> None:
    """Not as a target, and not in what the consensus makes of the labels of others."""
    before = scores_of(labelled)
    assert set(before["fold"]) == set(range(FOLDS))
    hand = before["advert_id"] // 2
    assert before["fold"].groupby(hand).nunique().eq(1).all()
    mine = before["fold"].eq(2)
    turn(labelled, before.loc[mine, "advert_id"].tolist())
    after = scores_of(labelled)
    assert after.loc[mine, "score"].tolist() == before.loc[mine, "score"].tolist()
    moved = after["score"].sub(before["score"]).abs()
    assert moved.loc[~mine].gt(1e-4).mean() > 0.9


def test_labels_that_came_in_since_the_consensus_ask_for_another(labelled: Desk) -> None:
    turn(labelled, [1, 2, 3])
    with (
        labelled.store.begin() as connection,
        pytest.raises(AnnotationError, match="have come in or gone since the consensus"),
    ):
        train(connection, labelled.study, now=NOW)


def test_where_one_hand_posts_all_nothing_is_left_to_learn_from(
    labelled: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crossing, "linked_units", lambda adverts: np.zeros(80, dtype=np.int64))
    with (
        labelled.store.begin() as connection,
        pytest.raises(AnnotationError, match="no label of it, and one of these models cannot"),
    ):
        train(connection, labelled.study, now=NOW)


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_scores_of_an_earlier_version_are_of_no_fold(
    engine: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'corpus.db'}"
    if engine == "postgresql":
        url = str(request.getfixturevalue("empty_postgres_url"))
    older, made = config(), sa.create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with made.begin() as connection:
        older.attributes["connection"] = connection
        command.upgrade(older, "0009")
        _filled(connection)
    made.dispose()
    with open_store(url, migrate=True) as store, store.begin() as connection:
        rows = connection.execute(sa.select(_SCORE.c.score, _SCORE.c.fold)).all()
        assert [tuple(row) for row in rows] == [(0.25, None)]


def _filled(connection: sa.Connection) -> None:
    """A score in the tables of revision 0009, with all that it hangs on."""
    tables = sa.MetaData()
    rows: dict[str, dict[str, object]] = {
        "site": {"id": 1, "key": "a", "title": "A", "manifest": "m"},
        "crawl_run": {"id": 1, "site_id": 1},
        "advert": {"id": 1, "site_id": 1, "first_run_id": 1},
        "consensus_run": {"id": 1},
        "prediction_model": {"id": 1, "consensus_run_id": 1},
        "prediction": {"id": 1, "model_id": 1, "advert_id": 1, "score": 0.25},
    }
    tables.reflect(connection, only=list(rows))
    for name, row in rows.items():
        table = tables.tables[name]
        needed = {c.name: _something(c) for c in table.columns if not c.nullable}
        connection.execute(table.insert().values(**{**needed, **row}))


def _something(column: sa.Column[object]) -> object:
    if isinstance(column.type, sa.DateTime | sa.Date):
        return sa.func.current_timestamp()
    if isinstance(column.type, sa.JSON):
        return {}
    return 0 if isinstance(column.type, sa.Integer | sa.Boolean | sa.Numeric) else "x"
