"""`brightline claim` on a real store: behind the gate of every release, in words and as JSON."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from brightline.cli import build_app
from brightline.publish.claims import judged
from brightline.publish.cube import build_cube
from brightline.publish.reader import load_cube
from brightline.schema import Advert, AdvertContact, Annotation, PublishedFigure, SampledAdvert
from brightline.store import Store, table_of
from brightline.study import Study, load_study
from brightline.trends.claims import read_claim
from brightline.validation.market import Market, simulate
from tests.studies import MARKET_SITES, study_text
from tests.trends.stored import NOW, write_frames

MARKET = Market(advertisers_per_day=0.9, labels_per_stratum=60, share=(0.3, 0.3))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds a market in which nothing changes, to be copied."""
    folder = tmp_path_factory.mktemp("filled")
    (folder / "study.toml").write_text(study_text(sites=MARKET_SITES), encoding="utf-8")
    study = load_study(folder / "study.toml")
    with Store.for_study(study, migrate=True) as store:
        write_frames(store, study, simulate(MARKET, 7)[0])
    return folder / "corpus.db"


@pytest.fixture
def full(make_study: Callable[..., Study], filled: Path) -> Study:
    """A study with a store of its own that holds this market."""
    study = make_study(sites=MARKET_SITES)
    shutil.copy(filled, study.folder / "corpus.db")
    return study


def test_a_steady_market_contradicts_a_claimed_tenfold_rise(full: Study) -> None:
    with Store.for_study(full) as store:
        judgement = judged(read_claim("10-fold in a year"), "suspicious adverts", full, store)
    assert judgement.verdict == "contradicted"
    assert judgement.decomposition is not None
    assert judgement.decomposition.parts[0].name == "coverage"


def test_what_may_not_be_shown_is_not_shown_in_a_judgement(full: Study) -> None:
    """The disclosure threshold above the market's clusters: the claim has nothing to hold to."""
    strict = full.model_copy(
        update={"disclosure": full.disclosure.model_copy(update={"threshold": 10**6})}
    )
    with Store.for_study(strict) as store:
        judgement = judged(read_claim("10-fold in a year"), "suspicious adverts", strict, store)
    assert judgement.verdict == "cannot be judged"
    assert "advertiser clusters" in judgement.reason
    assert judgement.change is None
    assert judgement.decomposition is None


def test_a_claim_is_not_held_against_a_site_that_the_protocol_names_no_more(full: Study) -> None:
    narrowed = full.model_copy(update={"sites": full.sites[:1]})
    assert narrowed.site_keys == ("alpha",)
    claim, told = read_claim("10-fold in a year"), []
    for study in (full, narrowed):
        with Store.for_study(study) as store:
            judgement = judged(claim, "suspicious adverts", study, store)
        told.append(json.dumps(judgement.to_dict()).lower())
    assert "beta" in told[0]
    assert "beta" not in told[1]


def test_ratios_of_hidden_months_are_in_no_judgement(make_study: Callable[..., Study]) -> None:
    """Where a release draws no change of totals, a claim gives no exact ratio of them away."""
    study, few = make_study(sites=MARKET_SITES), Market(advertisers_per_day=0.42, posts_each=3.0)
    with Store.for_study(study, migrate=True) as store:
        write_frames(store, study, simulate(few, 1)[0])
        judgement = judged(read_claim("10-fold in a year"), "suspicious adverts", study, store)
    assert judgement.verdict == "cannot be judged"
    assert "fewer than 11 advertiser clusters" in judgement.reason
    assert (judgement.change, judgement.decomposition) == (None, None)
    assert judgement.beside is None or judgement.beside.measure == "share"


def test_figures_of_the_corpus_are_rounded_as_in_a_release(full: Study) -> None:
    study = str(Path(full.folder) / "study.toml")
    words = ["claim", "10-fold in a year", "--study", study, "--json"]
    said = json.loads(CliRunner().invoke(build_app(), words).output)
    for value in (said["corpus"]["change"], *(part["ratio"] for part in said["parts"])):
        assert value == round(value, 3)


def test_a_claim_is_held_against_what_a_release_printed(full: Study, tmp_path: Path) -> None:
    """Not against what is left when adverts have been erased since."""
    claim = read_claim("10-fold in a year")
    with Store.for_study(full) as store:
        before = judged(claim, "suspicious adverts", full, store)
        build_cube(full, store, tmp_path / "cube", release="r1", now=NOW)
        with store.begin() as connection:
            judged_ = table_of(Annotation)
            connection.execute(sa.update(judged_).where(judged_.c.id % 3 == 0).values(judgement=7))
        assert judged(claim, "suspicious adverts", full, store) == before
        with store.begin() as connection:
            connection.execute(sa.delete(table_of(PublishedFigure)))
        assert judged(claim, "suspicious adverts", full, store) != before


def test_postings_are_judged_by_the_index_that_a_release_prints(
    full: Study, tmp_path: Path
) -> None:
    claim = read_claim("10-fold in a year")
    with Store.for_study(full) as store:
        before = judged(claim, "postings", full, store)
        build_cube(full, store, tmp_path / "cube", release="r1", now=NOW)
        with store.begin() as connection:
            adverts, carried = table_of(Advert), table_of(AdvertContact)
            kept = sa.select(table_of(SampledAdvert).c.advert_id)
            gone = (adverts.c.id % 5 == 0) & adverts.c.id.not_in(kept)
            ids = sa.select(adverts.c.id).where(gone)
            connection.execute(sa.delete(carried).where(carried.c.advert_id.in_(ids)))
            connection.execute(sa.delete(adverts).where(gone))
        after = judged(claim, "postings", full, store)
    assert before.verdict == "contradicted"
    assert before.change is not None
    assert before.change.low < 0 < before.change.high
    assert after == before
    printed = load_cube(tmp_path / "cube").index
    levels = printed[(printed["kind"] == "postings") & printed["drawn"]]["index"]
    logs = np.log(levels.to_numpy()[-24:])
    mean = np.expm1(logs[12:].mean() - logs[:12].mean())
    assert before.change.change == pytest.approx(mean, abs=1e-3)


def test_the_command_says_it_in_words_and_as_json(full: Study) -> None:
    study = str(Path(full.folder) / "study.toml")
    words = CliRunner().invoke(build_app(), ["claim", "10-fold in a year", "--study", study])
    assert words.exit_code == 0, words.output
    assert "Verdict: contradicted" in words.output
    assert "what the crawls brought in" in words.output
    data = CliRunner().invoke(
        build_app(), ["claim", "10-fold in a year", "--study", study, "--json"]
    )
    assert json.loads(data.output)["verdict"] == "contradicted"


def test_what_no_advert_counts_is_told_without_a_store(make_study: Callable[..., Study]) -> None:
    study = str(make_study(sites=MARKET_SITES).path)
    data = CliRunner().invoke(
        build_app(), ["claim", "10-fold in a year", "--of", "victims", "--study", study, "--json"]
    )
    assert data.exit_code == 0, data.output
    assert json.loads(data.output)["verdict"] == "cannot be judged"


def test_a_claim_of_trafficking_has_no_verdict_from_adverts(full: Study) -> None:
    study = str(Path(full.folder) / "study.toml")
    said = "trafficking up 40% in 3 years"
    for of in ("adverts", "suspicious adverts"):
        answer = CliRunner().invoke(build_app(), ["claim", said, "--of", of, "--study", study])
        assert answer.exit_code != 0
        assert "supported" not in answer.output
    asked = ["claim", said, "--of", "trafficking", "--study", study]
    assert "Verdict: cannot be judged" in CliRunner().invoke(build_app(), asked).output
