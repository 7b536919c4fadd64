"""Training from the store: internal scores that expire, and nothing that scores from outside."""

from __future__ import annotations

import datetime as dt
import inspect
import json
import re
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from annotation.baseline import training
from annotation.baseline.training import train
from annotation.scores import current_scores, needed_scores
from brightline.cli import build_app
from brightline.custody.retention import erase_expired
from brightline.errors import AnnotationError
from brightline.schema import Advert, Prediction, PredictionModel
from brightline.store import Store, table_of
from brightline.study import Study
from tests.annotation.care.desk import DAY, Desk

NOW = DAY + dt.timedelta(days=1)


def test_every_advert_is_scored_and_scores_expire(labelled: Desk) -> None:
    with labelled.store.begin() as connection:
        trained = train(connection, labelled.study, days=7, now=NOW)
        assert (trained.labelled, trained.scored) == (60, 80)
        assert trained.expires_at == NOW + dt.timedelta(days=7)
        assert len(current_scores(connection, NOW)) == 80
        later = NOW + dt.timedelta(days=8)
        assert current_scores(connection, later) == {}
        with pytest.raises(AnnotationError, match="they have expired"):
            needed_scores(connection, later)


def test_expired_scores_are_deleted_and_others_stay(labelled: Desk) -> None:
    table, model = table_of(Prediction), table_of(PredictionModel)

    def scores() -> int:
        with labelled.store.begin() as connection:
            return connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()

    with labelled.store.begin() as connection:
        train(connection, labelled.study, days=7, now=NOW)
        adverts = table_of(Advert)
        connection.execute(adverts.update().values(stored_at=NOW, url_sealed=None))
    study, store = labelled.study, labelled.store
    last = NOW + dt.timedelta(days=7)
    early = last - dt.timedelta(seconds=1)
    assert erase_expired(study, store, now=lambda: early, erasers={}) == ({}, [])
    dry, _ = erase_expired(study, store, dry_run=True, now=lambda: last, erasers={})
    assert (dry, scores()) == ({"scores": 80}, 80)
    counts, owing = erase_expired(study, store, now=lambda: last, erasers={})
    assert (counts["scores"], owing, scores()) == (80, [], 0)
    with labelled.store.begin() as connection:
        assert len(connection.execute(sa.select(model.c.evaluation)).all()) == 1


def test_a_new_training_deletes_the_scores_before_it(labelled: Desk) -> None:
    with labelled.store.begin() as connection:
        first = train(connection, labelled.study, now=NOW)
        second = train(connection, labelled.study, now=NOW)
        models = connection.execute(sa.select(table_of(Prediction).c.model_id).distinct()).all()
        assert models == [(second.id,)]
        kept = connection.execute(sa.select(table_of(PredictionModel).c.id)).scalars().all()
        assert kept == [first.id, second.id]


@pytest.mark.parametrize(("threshold", "few"), [(5, False), (61, True)])
def test_a_site_has_figures_from_the_studys_threshold_on(
    labelled: Desk, threshold: int, few: bool
) -> None:
    """All sixty are of one site: fewer than one threshold, and enough for the other."""
    disclosure = labelled.study.disclosure.model_copy(update={"threshold": threshold})
    study = labelled.study.model_copy(update={"disclosure": disclosure})
    with labelled.store.begin() as connection:
        found = train(connection, study, now=NOW).evaluation
    (said,) = found["not_evaluated"].values()
    assert ("too few: a site has figures of its own from 61" in said) is few


def test_no_score_of_an_advert_leaves_by_the_command(labelled: Desk) -> None:
    words = ["annotate", "model", "--study", str(labelled.study.path)]
    said = CliRunner().invoke(build_app(), words)
    assert said.exit_code == 0, said.output
    assert "and never about a person" in said.output
    assert re.search(r"different texts; the largest of all is 0\.?\d*\. A", said.output)
    assert "and shares with a model's help alone" in " ".join(said.output.split())
    assert "A model needs 40 labelled adverts" in " ".join(said.output.split())
    data = json.loads(CliRunner().invoke(build_app(), [*words, "--json"]).stdout)
    assert "score" not in json.dumps(data).replace("scored", "")


def test_nothing_takes_a_text_from_outside() -> None:
    """Neither a command nor a function of the store takes a text, and no model is kept."""
    from typer.main import get_command

    group = get_command(build_app()).commands["annotate"]  # type: ignore[attr-defined]
    options = {name for one in group.commands["model"].params for name in one.opts}
    assert options == {"--study", "--days", "--json", "--help"} - {"--help"}
    assert list(inspect.signature(train).parameters) == ["connection", "study", "days", "now"]
    source = inspect.getsource(training)
    assert not any(word in source for word in ("pickle", "joblib", "dump("))


def test_scores_are_joined_to_no_cluster() -> None:
    keys = {key.target_fullname for key in table_of(Prediction).foreign_keys}
    assert keys == {"prediction_model.id", "advert.id"}


def test_without_a_consensus_there_is_nothing_to_train_on(make_study: Callable[..., Study]) -> None:
    study = make_study()
    with (
        Store.for_study(study, migrate=True) as store,
        store.begin() as connection,
        pytest.raises(AnnotationError, match="There is no consensus over all samples yet"),
    ):
        train(connection, study)
