"""Invented annotators: known error rates, the same for a seed, and never in a real study."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from brightline.errors import AnnotationError
from brightline.schema import (
    Advert,
    Annotation,
    Annotator,
    Assignment,
    CodebookVersion,
    IndicatorMark,
    Sample,
    SampledAdvert,
)
from brightline.store import insert, table_of
from brightline.study import Study, load_study
from brightline.synthetic.labels import label_market
from brightline.synthetic.market import write_market
from brightline.synthetic.raters import answer, expected_share, rater
from tests.synthetic.markets import Bench, bench_for, small_market

NOW = dt.datetime(2026, 1, 5, 9, tzinfo=dt.UTC)
PANEL = ("synthetic-ann", "synthetic-ben", "synthetic-cal")
CODEBOOK = {"indicator": [{"id": "trust_claims"}, {"id": "incall_only", "hand_marked": False}]}


@pytest.fixture
def bench(make_study: Callable[..., Study]) -> Iterator[Bench]:
    made = bench_for(make_study, small_market())
    write_market(made.study, made.store, made.keyring, small_market())
    yield made
    made.store.close()


def draw(bench: Bench, *, synthetic: bool = True, size: int = 200) -> None:
    """A sample of the first adverts, everyone assigned to everything, as the draw leaves it."""
    with bench.store.begin() as connection:
        insert(connection, Annotator, [{"code": code, "synthetic": synthetic} for code in PANEL])
        insert(
            connection,
            CodebookVersion,
            [{"name": "core@1", "sha256": "0" * 64, "content": CODEBOOK}],
        )
        sample = {
            **{"name": "first", "purpose": "estimate", "wave": "w1", "codebook": "core@1"},
            **{"seed": 1, "drawn_at": NOW, "synthetic": True, "design": {}},
        }
        insert(connection, Sample, [sample])
        query = sa.select(table_of(Advert).c.id).order_by(table_of(Advert).c.id).limit(size)
        adverts = connection.execute(query).scalars().all()
        insert(
            connection,
            SampledAdvert,
            [
                {
                    **{"sample_id": 1, "advert_id": advert, "item_key": f"item-{advert}"},
                    **{"stratum": "all", "stratum_population": size, "stratum_sampled": size},
                    **{"inclusion_probability": 1.0, "position": advert},
                }
                for advert in adverts
            ],
        )
        items = connection.execute(sa.select(table_of(SampledAdvert).c.id)).scalars().all()
        people = connection.execute(sa.select(table_of(Annotator).c.id)).scalars().all()
        insert(
            connection,
            Assignment,
            [
                {"sampled_advert_id": item, "annotator_id": person}
                for item in items
                for person in people
            ],
        )


def labels(bench: Bench) -> Sequence[Any]:
    table = table_of(Annotation)
    query = sa.select(
        table.c.judgement, table.c.cannot_judge, table.c.synthetic, table.c.state, table.c.codebook
    ).order_by(table.c.assignment_id)
    with bench.store.begin() as connection:
        return connection.execute(query).all()


def test_everything_written_says_that_it_is_synthetic(bench: Bench) -> None:
    draw(bench)
    done = label_market(bench.study, bench.store, "first", now=lambda: NOW)
    rows = labels(bench)
    assert done.written == len(rows) == 600
    assert done.unknown == 0
    for row in rows:
        assert row.synthetic
        assert (row.state, row.codebook) == ("submitted", "core@1")
        assert row.cannot_judge == (row.judgement is None)
        assert row.judgement is None or 1 <= row.judgement <= 7


def test_a_second_call_answers_nothing_again(bench: Bench) -> None:
    draw(bench)
    label_market(bench.study, bench.store, "first", now=lambda: NOW)
    before = labels(bench)
    again = label_market(bench.study, bench.store, "first", now=lambda: NOW)
    assert again.written == 0
    assert labels(bench) == before


def test_only_indicators_of_the_codebook_that_are_marked_by_hand_are_marked(bench: Bench) -> None:
    draw(bench)
    label_market(bench.study, bench.store, "first", now=lambda: NOW)
    with bench.store.begin() as connection:
        query = sa.select(table_of(IndicatorMark).c.indicator).distinct()
        assert connection.execute(query).scalars().all() == ["trust_claims"]


def test_an_advert_without_known_truth_is_left_to_people(bench: Bench) -> None:
    draw(bench)
    table = table_of(Advert)
    with bench.store.begin() as connection:
        connection.execute(table.update().where(table.c.id == 1).values(ad_key="not-invented"))
    done = label_market(bench.study, bench.store, "first", now=lambda: NOW)
    assert (done.written, done.unknown) == (597, 3)


def test_people_are_not_answered_for(bench: Bench) -> None:
    draw(bench, synthetic=False)
    with pytest.raises(AnnotationError, match="no synthetic annotator"):
        label_market(bench.study, bench.store, "first")
    assert labels(bench) == []


def test_a_real_study_and_an_unknown_sample_are_refused(bench: Bench) -> None:
    draw(bench)
    with pytest.raises(AnnotationError, match="no sample named 'second'"):
        label_market(bench.study, bench.store, "second")
    path = bench.study.path
    path.write_text(path.read_text(encoding="utf-8").replace("synthetic = true\n", "", 1))
    with pytest.raises(AnnotationError, match="not marked synthetic"):
        label_market(load_study(path), bench.store, "first")
    assert labels(bench) == []


@given(st.text("abcdef", min_size=1), st.integers(0, 10_000), st.integers(2, 7))
def test_a_rater_is_likelier_to_suspect_what_is_suspicious(
    code: str, seed: int, cutoff: int
) -> None:
    who = rater(code, seed)
    assert who == rater(code, seed)
    assert 0 < who.rate(cutoff, suspicious=False) < who.rate(cutoff, suspicious=True) < 1
    if cutoff < 7:
        assert who.rate(cutoff, suspicious=True) > who.rate(cutoff + 1, suspicious=True)


@pytest.mark.parametrize("cutoff", [4, 5, 6, 7])
def test_answers_come_as_often_as_the_rater_states(cutoff: int) -> None:
    who, number = rater("synthetic-ann", 1), 4_000
    for suspicious in (True, False):
        given = [
            answer(who, f"item-{n}", 1, suspicious=suspicious, indicators=()).judgement
            for n in range(number)
        ]
        judged = [level for level in given if level is not None]
        found = sum(level >= cutoff for level in judged) / len(judged)
        rate = who.rate(cutoff, suspicious=suspicious)
        # Four standard errors of a share; the seed is fixed.
        assert abs(found - rate) < 4 * (rate * (1 - rate) / len(judged)) ** 0.5 + 1e-3


def test_the_panel_share_lies_between_its_error_rates() -> None:
    panel = [rater(code, 1) for code in PANEL]
    none, some, every = (expected_share(panel, share, 6) for share in (0.0, 0.2, 1.0))
    assert none < some < every
    assert some == pytest.approx(0.8 * none + 0.2 * every)
