"""Samples as the command draws them: what is recorded, what is said, and what scores are worth."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from annotation.samples import keep_annotators
from benchmarks.trends import LEAST_NARROWER
from benchmarks.trends_assisted import AssistedDesign, population_of
from brightline.cli import build_app
from brightline.errors import AnnotationError
from brightline.linking.running import link_study
from brightline.schema import Annotator, ConsensusRun, Prediction, PredictionModel, Sample
from brightline.store import Store, insert, table_of
from brightline.study import Study
from brightline.trends.assisted import Labelled, unassisted
from brightline.trends.design import design_of, items_of
from brightline.trends.frames import read_labels
from tests.annotation.bench import write_adverts

ADVERTS, LABELS, DRAWS = 2000, 300, 5
SCORED = AssistedDesign(auc=0.90, adverts=ADVERTS)


@pytest.fixture
def desk(make_study: Callable[..., Study]) -> Iterator[tuple[Study, Store]]:
    study = make_study()
    with Store.for_study(study, migrate=True) as store:
        yield study, store


def _draw(study: Study, name: str, *words: str) -> tuple[str, str]:
    """What `sample draw` of one crawl's stock prints, and what it says beside it."""
    usual = ["--study", str(study.path), "--name", name, "--snapshot", "--annotators", "a1,a2"]
    said = CliRunner().invoke(
        build_app(), ["sample", "draw", *usual, *words], catch_exceptions=False
    )
    assert said.exit_code == 0
    return said.stdout, said.stderr


def _design(store: Store, name: str) -> dict[str, object]:
    sample = table_of(Sample)
    with store.begin() as connection:
        query = sa.select(sample.c.design).where(sample.c.name == name)
        return dict(connection.execute(query).scalar_one())


def _score(store: Store, scores: dict[int, float]) -> None:
    """Scores that a model of the store might have made."""
    now = dt.datetime.now(dt.UTC)
    run = {"id": 1, "made_at": now, "codebook": "core@1", "cutoff": 6, "labels_sha256": "0" * 64}
    run |= {"model": "invented", "items": 0, "labels": 0, "parameters": {}, "result": {}}
    model = {"id": 1, "consensus_run_id": 1, "made_at": now, "parameters": {}, "evaluation": {}}
    rows = [{"model_id": 1, "advert_id": key, "score": score} for key, score in scores.items()]
    with store.begin() as connection:
        insert(connection, ConsensusRun, [run])
        insert(connection, PredictionModel, [model | {"expires_at": now + dt.timedelta(days=9)}])
        insert(connection, Prediction, rows)


def _width(store: Store, name: str, suspicious: dict[int, bool]) -> float:
    """The width of the interval of the share, once two annotators have judged what was drawn."""
    with store.begin() as connection:
        labels = read_labels(connection)
    labels = labels[labels["sample"] == name]
    judgement = labels["advert_id"].map(suspicious).map({True: 7, False: 1})
    both = [labels.assign(annotator=code, judgement=judgement) for code in ("a1", "a2")]
    found = design_of(items_of(pd.concat(both), cutoff=6))
    n = len(found.items)
    _, low, high = unassisted(
        Labelled(
            y=found.y,
            noise=found.noise,
            judges=np.full(n, 2.0),
            score=np.zeros(n),
            domain=np.ones(n, dtype=bool),
            fold=np.zeros(n, dtype=np.int64),
            weight=found.weight,
            group=found.group,
            fraction=found.fraction,
        )
    )
    return float(high - low)


def test_what_the_command_draws_by_score_is_a_quarter_narrower(desk: tuple[Study, Store]) -> None:
    """At AUC 0.90, before there is any label."""
    study, store = desk
    write_adverts(study, store, ADVERTS)
    population = population_of(SCORED, np.random.default_rng(2))
    adverts = range(1, ADVERTS + 1)
    _score(store, dict(zip(adverts, population.score.tolist(), strict=True)))
    suspicious = dict(zip(adverts, (population.chance > 0.5).tolist(), strict=True))
    widths: dict[str, list[float]] = {"plain": [], "by score": []}
    for seed in range(DRAWS):
        usual = ("--total", str(LABELS), "--seed", str(seed))
        _draw(study, f"plain-{seed}", *usual)
        _draw(study, f"scored-{seed}", *usual, "--by-score", "--allocation", "neyman")
        widths["plain"].append(_width(store, f"plain-{seed}", suspicious))
        widths["by score"].append(_width(store, f"scored-{seed}", suspicious))
    assert np.mean(widths["by score"]) <= (1 - LEAST_NARROWER) * np.mean(widths["plain"])


def test_the_linking_run_and_what_is_weighed_are_recorded(
    desk: tuple[Study, Store], tmp_path: Path
) -> None:
    study, store = desk
    write_adverts(study, store, 40)
    _draw(study, "before", "--per-stratum", "5")
    assert (_design(store, "before")["linking"], _design(store, "before")["weigh"]) == (
        "none",
        "adverts",
    )
    link_study(study, store)
    _draw(study, "after", "--per-stratum", "5")
    assert _design(store, "after")["linking"] == "run 1"
    _draw(study, "before", "--per-stratum", "5")  # linked since: still the same sample
    assert _design(store, "before")["linking"] == "none"


def test_a_sample_that_was_drawn_before_these_were_recorded_is_still_the_same(
    desk: tuple[Study, Store],
) -> None:
    study, store = desk
    write_adverts(study, store, 40)
    _draw(study, "old", "--per-stratum", "5")
    sample, design = table_of(Sample), _design(store, "old")
    older = {key: value for key, value in design.items() if key not in {"weigh", "linking"}}
    with store.begin() as connection:
        connection.execute(sample.update().values(design=older))
    assert "5 adverts" in _draw(study, "old", "--per-stratum", "5")[0]
    assert _design(store, "old") == older


def test_the_command_says_before_and_after_what_the_floor_adds(desk: tuple[Study, Store]) -> None:
    study, store = desk
    write_adverts(study, store, 40)
    printed, beside = _draw(study, "small", "--total", "4")
    assert beside.startswith("At least 10 adverts from each of 1 stratum")
    assert "10 adverts: 6 more than the 4 that were asked for" in beside
    assert "10 adverts (6 more than the 4 asked for)" in printed
    data = json.loads(_draw(study, "data", "--total", "4", "--json")[0])
    assert (data["asked"], data["items"]) == (4, 10)
    printed, beside = _draw(study, "kept", "--total", "20")
    assert (beside, "asked for" in printed) == ("", False)


def test_the_work_of_whoever_is_in_an_older_store_goes_on(desk: tuple[Study, Store]) -> None:
    study, store = desk
    write_adverts(study, store, 40)
    with pytest.raises(AnnotationError, match="never as a name"):
        _draw(study, "new", "--per-stratum", "5", "--annotators", "anna-smith,a1")
    with store.begin() as connection:
        insert(connection, Annotator, [{"code": "anna-smith"}])
        assert set(keep_annotators(connection, study, ("anna-smith", "a1"))) == {"anna-smith", "a1"}
    printed, _ = _draw(study, "new", "--per-stratum", "5", "--annotators", "anna-smith,a1")
    assert "5 adverts" in printed


def test_a_sample_is_not_drawn_again_for_other_annotators(desk: tuple[Study, Store]) -> None:
    study, store = desk
    write_adverts(study, store, 30)
    _draw(study, "spring", "--per-stratum", "12")
    _draw(study, "spring", "--per-stratum", "12")
    for codes, said in (("a1,a3", "for a1, a2, and not for a1, a3"), ("a2,a1", "")):
        words = ["--study", str(study.path), "--name", "spring", "--snapshot"]
        done = CliRunner().invoke(
            build_app(), ["sample", "draw", *words, "--per-stratum", "12", "--annotators", codes]
        )
        assert (done.exit_code == 0) == (not said)
        assert said in str(done.exception or "")
