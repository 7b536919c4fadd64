"""Reading the frames from a real SQLite and a real PostgreSQL; clusters; current labels."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from brightline.schema import Annotation
from brightline.store import Store, insert, open_store, table_of
from brightline.study import Study
from brightline.trends.assisted import FOLDS
from brightline.trends.evidence import gather
from brightline.trends.frames import Frames, load_frames
from brightline.trends.linked import advertiser_clusters, linked_units
from brightline.trends.panel import share_for
from brightline.trends.scores import Scores
from brightline.validation.market import FIRST, Market, simulate
from tests.trends.stored import note, records, write_frames

MADE = dt.datetime(2026, 1, 29, tzinfo=dt.UTC)
EXPIRES = dt.datetime(2026, 2, 20, tzinfo=dt.UTC)
MARKET = Market(sites=("alpha",), advertisers_per_day=0.3, labels_per_stratum=25)


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'corpus.db'}"
    else:
        url = str(request.getfixturevalue("postgres_url"))
    with open_store(url, migrate=True) as opened:
        yield opened


@pytest.fixture
def written(store: Store, make_study: Callable[..., Study]) -> Frames:
    frames, _ = simulate(MARKET, 2)
    fold = pd.Series([None, *(n % FOLDS for n in range(1, len(frames.adverts)))], dtype="object")
    scores = pd.DataFrame({"advert_id": frames.adverts["advert_id"].to_list(), "fold": fold})
    whole = replace(frames, scores=Scores(scores.assign(score=0.25), MADE, EXPIRES))
    write_frames(store, make_study(), whole)
    return whole


def test_scores_are_read_for_a_release_and_one_of_no_fold_is_told(
    store: Store, written: Frames
) -> None:
    assert load_frames(store).scores.frame.empty
    found = load_frames(store, scores=True).scores
    assert (found.made_at, found.expires_at) == (MADE, EXPIRES)
    assert found.frame["advert_id"].to_list() == written.adverts["advert_id"].to_list()
    assert found.frame["fold"].to_list()[:4] == [-1, 1, 2, 3]
    assert found.frame["score"].eq(0.25).all()
    assert "had seen the labels" in found.unusable(MADE)


def test_what_was_written_is_read(store: Store, written: Frames) -> None:
    found = load_frames(store)
    assert list(found.adverts["advert_id"]) == list(written.adverts["advert_id"])
    for column in ("first_seen", "posted_from", "posted_to"):
        same = found.adverts[column].reset_index(drop=True)
        assert (same == written.adverts[column].reset_index(drop=True)).all()
    assert list(found.adverts["stock"]) == list(written.adverts["stock"])
    assert found.adverts["place"].eq("Testville").all()
    assert len(found.coverage) == len(written.coverage)
    assert found.coverage["counts"].all()
    assert found.sites.to_dict("records") == written.sites.to_dict("records")
    for column in ("template", "cluster"):
        pairs = pd.Series(list(zip(found.adverts[column], written.adverts[column], strict=True)))
        assert pairs.nunique() == written.adverts[column].nunique()
    # Both give the same figure, which is what the frames are for.
    shares = [share_for(gather(f, 5, "core@1"), FIRST, ["alpha"]) for f in (found, written)]
    assert shares[0] == shares[1]
    assert shares[0].drawn


def test_the_highest_version_is_current(store: Store, written: Frames) -> None:
    tasks = [1, 3, 5, 7]
    with store.begin() as connection:
        changed = [
            note(1, 2, 7),
            note(3, 2, None, state="skipped"),
            note(5, 2, None, cannot_judge=True),
            note(7, 2, 3, state="deleted"),
            note(7, 3, 4),
        ]
        insert(connection, Annotation, changed)
        table = table_of(Annotation)
        assert connection.execute(sa.select(sa.func.count()).select_from(table)).scalar() == (
            len(written.labels) + 5
        )
    labels = load_frames(store).labels
    adverts = [written.labels["advert_id"].iloc[task - 1] for task in tasks]
    who = [written.labels["annotator"].iloc[task - 1] for task in tasks]
    found = {
        (row["advert_id"], row["annotator"]): row["judgement"]
        for row in records(labels)
        if pd.notna(row["annotator"])
    }
    assert found[adverts[0], who[0]] == 7
    assert (adverts[1], who[1]) not in found
    assert pd.isna(found[adverts[2], who[2]])
    assert found[adverts[3], who[3]] == 4


def test_an_unlabelled_item_is_still_sampled(store: Store, written: Frames) -> None:
    with store.begin() as connection:
        connection.execute(table_of(Annotation).delete())
    labels = load_frames(store).labels
    assert labels["advert_id"].nunique() == written.labels["advert_id"].nunique()
    assert labels["judgement"].isna().all()
    assert (labels["codebook"] == "core@1").all()


def test_an_empty_store_gives_empty_frames(store: Store) -> None:
    found = load_frames(store)
    assert found.adverts.empty
    assert found.labels.empty
    assert gather(found, 5, "core@1").series == {}


@given(st.lists(st.tuples(st.integers(0, 15), st.integers(0, 8)), max_size=40))
def test_adverts_that_share_a_contact_share_a_cluster(links: list[tuple[int, int]]) -> None:
    ids = pd.Series(range(16))
    frame = pd.DataFrame(links, columns=["advert_id", "contact_id"])
    found = advertiser_clusters(ids, frame)
    for _, members in frame.groupby("contact_id"):
        assert len(set(found[members["advert_id"]])) == 1
    untouched = [n for n in range(16) if n not in set(frame["advert_id"])]
    assert len({found[n] for n in untouched}) == len(untouched)


def test_units_join_clusters_and_templates() -> None:
    frame = pd.DataFrame({"cluster": [1, 1, 2, 3], "template": [9, 8, 8, 7]})
    units = linked_units(frame)
    assert units[0] == units[1] == units[2] != units[3]
