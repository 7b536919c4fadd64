"""The whole of linking texts on invented corpora: quality, hostile texts, and the two engines."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from benchmarks.linking.corpus import DEVELOPMENT, Corpus
from benchmarks.linking.running_words import RunningWords
from benchmarks.linking.scoring import score
from brightline.errors import LinkingError
from brightline.linking import spark as spark_engine
from brightline.linking.advertisers import junk_sql
from brightline.linking.banding import PAIRS_SQL
from brightline.linking.linking import Linked, link_texts, memory
from brightline.linking.parameters import Parameters
from brightline.linking.reading import learn_epoch
from brightline.linking.sources import ArrowTexts
from brightline.trends.engines import run_duckdb, run_spark


def linked(texts: list[str], folder: Path) -> Linked:
    source = ArrowTexts(np.arange(len(texts)), pa.array(texts))
    return link_texts(source, learn_epoch(source, Parameters()), folder)


@pytest.mark.parametrize("kind", [Corpus, RunningWords])
def test_quality_on_invented_corpora(
    kind: type[Corpus] | type[RunningWords], tmp_path: Path
) -> None:
    corpus = kind(DEVELOPMENT[0], 4_000)
    truth = corpus.truth()
    source = ArrowTexts(np.arange(4_000), corpus.texts(truth, 0, 4_000))
    found = link_texts(source, learn_epoch(source, Parameters()), tmp_path)
    result = score(found.template_of_adverts(), truth.template)
    assert result.pair_precision >= 0.99
    assert result.pair_recall >= 0.95  # 0.97 is reached at a size that takes longer (benchmarks)
    assert result.advert_precision >= 0.99
    assert result.worst_ratio <= 2


@pytest.mark.parametrize("kind", [Corpus, RunningWords])
def test_a_corpus_is_the_same_whoever_writes_which_part_of_it(
    kind: type[Corpus] | type[RunningWords],
) -> None:
    corpus = kind(5, 4_000)
    truth = corpus.truth()
    whole = corpus.texts(truth, 0, 4_000).slice(2_000, 50)
    part = type(truth)(truth.template[2_000:], truth.advertiser[2_000:])
    assert corpus.texts(part, 2_000, 2_000).slice(0, 50).to_pylist() == whole.to_pylist()


def test_scores_of_partitions_that_can_be_counted_by_hand() -> None:
    found = score(np.array([0, 0, 0, 1, 2]), np.array([5, 5, 6, 6, 7]))
    assert found.pair_precision == 1 / 3
    assert found.pair_recall == 1 / 2
    assert found.advert_precision == 4 / 5
    assert (found.largest_found, found.largest_true) == (3, 2)


def test_hostile_texts_are_linked_without_harm(tmp_path: Path) -> None:
    same = ["the same quiet evening by the harbour again and again"] * 3_000
    long = " ".join(f"w{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}" for n in range(250_000))
    texts = ["", "one", "one", "\x00", "🌙🌙", "мир вам and peace всем", *same, long, long + " end"]
    found = linked(texts, tmp_path)
    template = found.template_of_adverts().tolist()
    assert template[1] == template[2]
    assert len({template[at] for at in (0, 1, 3, 4, 5)}) == 5
    assert len(set(template[6:-2])) == 1
    assert template[-1] == template[-2] != template[6]


def test_one_bad_join_does_not_need_the_signature_alone(tmp_path: Path) -> None:
    """Texts that share a band by what is rare in both, and little else, have no edge."""
    common = "rare words stand here together once more"
    texts = [
        f"{common} " + " ".join(f"x{chr(97 + n)}{chr(97 + word)}" for word in range(26))
        for n in range(20)
    ]
    found = linked(texts, tmp_path)
    assert len(set(found.template_of_adverts().tolist())) == 20


def test_the_order_of_stock_phrases_joins_texts_that_are_similar_and_no_others(
    tmp_path: Path,
) -> None:
    chance = np.random.default_rng(2)
    words = [f"w{chr(97 + n // 26)}{chr(97 + n % 26)}x" for n in range(676)]

    def own(length: int) -> str:
        return " ".join(chance.choice(words, size=length))

    phrases = [own(5) for _ in range(12)]
    plain = [f"{own(20)} {phrases[n % 12]} {own(20)} {phrases[n * 7 % 12]}" for n in range(200)]
    # Six phrases in one order and nothing else, with a word changed; and twice in unrelated texts.
    row = " ".join(phrases[:6])
    copies = [f"{row} {own(1)}", f"{own(1)} {row}", f"{row} {own(2)}"]
    apart = [f"{own(17)} {row}", f"{row} {own(17)}"]
    for number, (texts, templates) in enumerate(((copies, 1), (apart, 2))):
        folder = tmp_path / str(number)
        folder.mkdir()
        found = linked([*plain, *texts], folder).template.tolist()
        assert len(set(found[len(plain) :])) == templates


@pytest.mark.java
@pytest.mark.filterwarnings("ignore")  # PySpark 4 warns of pandas 3; the values are what counts
def test_duckdb_and_spark_give_the_same_pairs_and_junk_contacts(spark: Any) -> None:
    chance = np.random.default_rng(4)
    keys = chance.integers(-50, 50, size=300)
    band = pd.DataFrame({"text_id": np.arange(300), "band_key": keys})
    placed = pd.DataFrame({"advert_id": np.arange(300), "site_id": np.arange(300) % 2})
    placed["template"] = chance.integers(0, 200, size=300)
    contacts = np.where(np.arange(900) % 3 == 0, 0, chance.integers(0, 60, size=900))
    carried = pd.DataFrame({"advert_id": np.arange(900) // 3, "contact_id": contacts})
    carried = carried.drop_duplicates()
    junk = junk_sql(replace(Parameters(), junk_texts=9, junk_contacts=9, site_least=40))
    for sql, tables in (
        (f"{PAIRS_SQL} ORDER BY b.text_id", {"band": band}),
        (junk, {"placed": placed, "carried": carried}),
    ):
        here, there = run_duckdb(sql, tables), run_spark(sql, tables, spark)
        assert len(here) > 20
        assert here.to_dict("list") == there.to_dict("list")


@pytest.mark.soak
@pytest.mark.java
@pytest.mark.filterwarnings("ignore")
def test_duckdb_and_spark_give_the_same_templates_edge_by_edge(spark: Any, tmp_path: Path) -> None:
    corpus = Corpus(3, 200)
    truth = corpus.truth()
    source = ArrowTexts(np.arange(10, 210), corpus.texts(truth, 0, 200))
    epoch = learn_epoch(source, Parameters(bands=3))
    (tmp_path / "duckdb").mkdir()
    here = link_texts(source, epoch, tmp_path / "duckdb")
    there = spark_engine.link_in(spark, source, epoch, tmp_path)
    assert len(here.edges) > 20
    for name in ("one", "other", "shared", "total"):
        assert getattr(here.edges, name).tolist() == getattr(there.edges, name).tolist()
    for name in ("template", "loose", "cut"):
        assert getattr(here, name).tolist() == getattr(there, name).tolist()
    keyed = here.texts.keyed
    assert here.texts.text.tolist() == there.texts.text.tolist()
    assert keyed.tolist() == there.texts.keyed.tolist()
    mine, theirs = (one.keys[:, one.first[keyed]] for one in (here.texts, there.texts))
    assert mine.tolist() == theirs.tolist()


def test_the_memory_that_is_stated_is_at_least_what_was_measured_and_not_twice_it() -> None:
    results = Path(__file__).parents[2] / "benchmarks" / "results"
    for name in ("linking", "linking_growth"):
        for figures in json.loads((results / f"{name}.json").read_text())["figures"].values():
            if "peak_memory_gb" in figures:
                stated, measured = memory(figures["adverts"]) / 1e9, figures["peak_memory_gb"]
                assert measured <= stated <= 2 * measured


def test_no_java_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with (
        pytest.raises(LinkingError, match="install Java 17"),
        spark_engine.session_at("local[1]"),
    ):
        pass
