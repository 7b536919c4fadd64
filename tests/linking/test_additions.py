"""Additions to an epoch: what only grows is joined, what falls apart is computed anew."""

from __future__ import annotations

import json
import random
from typing import Any

import numpy as np
import pytest
import sqlalchemy as sa

from benchmarks.linking.corpus import Corpus
from brightline.errors import LinkingError
from brightline.linking import columns, whole
from brightline.linking.banding import distinct_pairs, pairs_of_band
from brightline.linking.companions import candidates
from brightline.linking.parameters import Parameters
from brightline.linking.running import link_study
from brightline.linking.storing import epoch_of, junk_of
from brightline.schema import LinkingRun
from brightline.store import Store, table_of
from brightline.study import Study
from tests.linking.house import partition, put

# No stock: families of a few words would be nothing else. Cuts are frequent: small parts are
# looked through, and held together by no fewer edges than they have texts.
FALLING_APART = Parameters(
    bands=12,
    stock_share=(1, 1),
    stock_least=10**6,
    kin=(0, 1),
    examined=3,
    support=(1, 1),
    copied=3,
)
ADVERTS = 220


def bridged(seed: int) -> list[tuple[int, str, list[int]]]:
    """Families of texts, some of which are half of one and half of another; three in ten with a
    contact out of sixty, so that families come to be under many."""
    chance = random.Random(seed)
    words = [f"word{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(400)]
    families = [[chance.choice(words) for _ in range(24)] for _ in range(6)]
    made = []
    for number in range(1, ADVERTS + 1):
        text = list(chance.choice(families))
        if chance.random() < 0.15:
            half = chance.randint(6, 18)
            text[half:] = chance.choice(families)[half:]
        for _ in range(chance.choice([0, 0, 1, 1, 2, 3])):
            text[chance.randrange(len(text))] = chance.choice(words)
        carried = [chance.randint(1, 60)] if chance.random() < 0.3 else []
        made.append((number, f"{' '.join(text)} (synthetic)", carried))
    return made


@pytest.mark.parametrize("seed", [1, 16])
def test_what_falls_apart_by_an_addition_is_what_falls_apart_from_scratch(
    store: Store, study: Study, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    adverts = bridged(seed)
    put(store, adverts[:120])
    link_study(study, store, FALLING_APART)
    looked_at = []
    for start, stop in ((120, 121), (121, 170), (170, ADVERTS)):
        put(store, adverts[start:stop])
        looked_at.append(link_study(study, store, FALLING_APART)["adverts_looked_at"])
    assert max(looked_at) > 50  # computed anew
    added = {kind: partition(store, kind) for kind in whole.KINDS}
    cut, copied = _cut(store, 1), len(_newest(store)["copied"])
    assert cut
    assert copied
    with store.begin() as connection:
        frozen, junk = epoch_of(connection, 1), junk_of(connection, 1)
    assert junk.empty
    monkeypatch.setattr(whole, "learn_epoch", lambda source, parameters: frozen)
    link_study(study, store, FALLING_APART, rebase=True)
    assert (_cut(store, 2), len(_newest(store)["copied"])) == (cut, copied)
    for kind in whole.KINDS:
        assert partition(store, kind) == added[kind], kind


def _cut(store: Store, epoch: int) -> int:
    return int(columns.stored_edges(store, epoch)[1].sum())


def _newest(store: Store) -> dict[str, Any]:
    run = table_of(LinkingRun)
    with store.begin() as connection:
        found = connection.execute(sa.select(run.c.detail).order_by(run.c.id.desc()).limit(1))
        detail: dict[str, Any] = found.scalar_one()
    return detail


def test_what_only_grows_is_not_computed_anew(store: Store, study: Study) -> None:
    corpus = Corpus(2, 400)
    texts = corpus.texts(corpus.truth(), 0, 400).to_pylist()
    put(store, [(n + 1, text, [n % 40 + 1]) for n, text in enumerate(texts[:380])])
    link_study(study, store)
    put(store, [(n + 1, text, [n % 40 + 1]) for n, text in enumerate(texts[380:], 380)])
    result = link_study(study, store)
    assert (result["adverts"], result["adverts_looked_at"]) == (20, 20)
    assert "copied" not in result


def test_an_epoch_of_an_earlier_version_learns_which_templates_are_public_property(
    store: Store, study: Study
) -> None:
    put(store, bridged(1)[:200])
    link_study(study, store, FALLING_APART)
    written = _newest(store)
    run = table_of(LinkingRun)
    with store.begin() as connection:
        older = json.loads(json.dumps({k: v for k, v in written.items() if k != "copied"}))
        connection.execute(run.update().values(detail=older))
    put(store, [(ADVERTS + 1, "a text of its own about a walk by the sea (synthetic)", [])])
    link_study(study, store, FALLING_APART)
    assert _newest(store)["copied"] == written["copied"] != []


def test_new_texts_meet_whom_they_would_meet_from_scratch() -> None:
    import duckdb

    chance = np.random.default_rng(1)
    for _ in range(20):
        stored, fresh = int(chance.integers(0, 40)), int(chance.integers(1, 30))
        keys = (chance.integers(-9, 9, size=(3, stored + fresh)) << 20).astype(np.int32)
        keyed = np.sort(chance.choice(fresh, size=chance.integers(1, fresh + 1), replace=False))
        there = np.concatenate([np.arange(stored), stored + keyed]).astype(np.int32)
        with duckdb.connect() as connection:
            bands = [pairs_of_band(connection, there, band[there], stored + fresh) for band in keys]
        wanted = distinct_pairs(np.concatenate(bands, axis=1)[stored:], stored)
        ids, mine = np.arange(stored) * 2 + 1, 1000 + np.arange(fresh) * 3
        pieces = [
            (ids[at : at + 7], keys[:, at : min(at + 7, stored)]) for at in range(0, stored, 7)
        ]
        old, one, other = candidates(pieces, mine, keyed, keys[:, stored + keyed])
        numbers, places = np.concatenate([ids, mine]), np.concatenate([old, mine])
        assert np.array_equal(numbers[wanted[0]], places[one])
        assert np.array_equal(numbers[wanted[1]], places[other])


def test_a_store_that_cannot_be_read_is_a_sentence_and_nothing_is_linked(
    store: Store, study: Study, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    put(store, bridged(1)[:20])
    link_study(study, store, FALLING_APART)
    put(store, bridged(1)[20:22])
    before = partition(store, "template")
    with monkeypatch.context() as patch:
        patch.setattr(columns, "_address", lambda engine: "file:///nowhere/corpus.db?mode=ro")
        with pytest.raises(LinkingError, match=r"was linked so far from .* ended with 1"):
            link_study(study, store, FALLING_APART)
    said = capfd.readouterr().err
    assert "The store's columns cannot be read: IO: failed to open" in said
    assert "Traceback" not in said
    assert partition(store, "template") == before
    assert link_study(study, store, FALLING_APART)["adverts"] == 2


def test_merged_groups_keep_the_number_of_the_larger(store: Store, study: Study) -> None:
    sea, hill = ("walk by the sea with tea and music", "climb the hill with bread and a lamp")
    put(store, [(1, f"a {sea} (synthetic)", [1]), (2, f"b {sea} (synthetic)", [1])])
    put(store, [(3, f"the {hill} (synthetic)", [2])])
    link_study(study, store, FALLING_APART)
    old = {frozenset(part) for part in partition(store, "cluster")}
    assert old == {frozenset({1, 2}), frozenset({3})}
    put(store, [(4, "one more of few words", [1, 2])])
    result = link_study(study, store, FALLING_APART)
    assert (result["clusters_changed"], result["adverts_looked_at"]) == (1, 1)
    assert partition(store, "cluster") == {frozenset({1, 2, 3, 4})}
