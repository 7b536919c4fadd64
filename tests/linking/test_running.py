"""Runs over a store: what is joined and why, additions, rebases, and runs that were stopped."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa

from brightline.custody.erasure import erase_adverts
from brightline.errors import LinkingError
from brightline.linking import whole
from brightline.linking.columns import stored_edges
from brightline.linking.explaining import explain
from brightline.linking.parameters import Parameters
from brightline.linking.reporting import describe
from brightline.linking.running import link_study
from brightline.linking.storing import epoch_of
from brightline.schema import LinkChange, LinkEpoch, LinkingRun, LinkText
from brightline.store import Store, open_store, table_of
from brightline.study import Study
from tests.linking.house import AT, SMALL, count, furnish, invented, numbers, partition, put

PLAIN = "quiet evening by the harbour with tea and music for two guests (synthetic)"
NEAR = "quiet evening by the harbour with tea and music for three guests (synthetic)"
OTHER = "early morning walk along the river past the old mill and back home (synthetic)"
THIRD = "late lunch in the garden behind the house under a very large tree (synthetic)"


def kinds_between(store: Store, one: int, other: int) -> list[str] | None:
    with store.begin() as connection:
        chain = explain(connection, one, other)
    return None if chain is None else [step.evidence for step in chain]


def test_adverts_are_joined_by_text_and_contact_and_every_join_is_explained(
    store: Store, study: Study
) -> None:
    put(store, [(1, PLAIN, [1]), (2, NEAR, []), (3, OTHER, [1]), (4, OTHER.upper(), [2])])
    put(store, [(5, THIRD, [2]), (6, "", [3]), (7, "", [4]), (8, "tea", [5]), (9, "tea", [6])])
    result = link_study(study, store, SMALL)
    assert (result["kind"], result["adverts"]) == ("first", 9)
    assert partition(store, "template") == {
        frozenset(part) for part in ({1, 2}, {3, 4}, {5}, {6}, {7}, {8, 9})
    }
    # No text is no evidence, and a text of one word is too little to make two adverts one hand.
    clusters = {frozenset({1, 2, 3, 4, 5}), *(frozenset({n}) for n in (6, 7, 8, 9))}
    assert partition(store, "cluster") == clusters
    assert frozenset({8, 9}) in partition(store, "widest")
    chain = ["near-duplicate text", "contact", "equal text", "contact"]
    assert kinds_between(store, 2, 5) == chain
    assert kinds_between(store, 5, 2) == chain[::-1]
    assert kinds_between(store, 3, 3) == []
    assert kinds_between(store, 1, 8) is None
    with store.begin() as connection:
        (step,) = explain(connection, 1, 2) or []
        assert (step.shared, step.total) == (8, 14)
        assert "8 of 14 shingles" in step.sentence()
        with pytest.raises(LinkingError, match="Advert 99 is not among the linked ones"):
            explain(connection, 1, 99)


def test_nothing_linked_yet_is_a_sentence(store: Store) -> None:
    with store.begin() as connection:
        with pytest.raises(LinkingError, match="Nothing was linked yet"):
            explain(connection, 1, 2)
        assert describe(connection).lines()[0].startswith("Nothing is linked")


@pytest.mark.parametrize("seed", [1, 2])
def test_days_that_are_added_give_what_linking_from_scratch_gives(
    store: Store, study: Study, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    adverts = invented(240, seed)
    put(store, adverts[:160])
    link_study(study, store, SMALL)
    for start, stop in ((160, 200), (200, 201), (201, 240)):
        put(store, adverts[start:stop])
        assert link_study(study, store, SMALL)["kind"] == "addition"
    added = {kind: partition(store, kind) for kind in whole.KINDS}
    edges = _edges(store)
    with store.begin() as connection:
        frozen = epoch_of(connection, 1)
    monkeypatch.setattr(whole, "learn_epoch", lambda source, parameters: frozen)
    assert link_study(study, store, SMALL, rebase=True)["kind"] == "rebase"
    assert _edges(store) == edges
    assert len(edges) > 30
    for kind in whole.KINDS:
        assert partition(store, kind) == added[kind], kind


def _edges(store: Store) -> set[tuple[int, ...]]:
    """(advert, advert, shared, total, cut) of the current epoch."""
    text, run = table_of(LinkText), table_of(LinkingRun)
    with store.begin() as connection:
        newest = connection.execute(sa.select(sa.func.max(run.c.epoch_id))).scalar_one()
        adverts = sa.select(text.c.id, text.c.advert_id).where(text.c.epoch_id == newest)
        advert_of = {row.id: row.advert_id for row in connection.execute(adverts)}
    edges, cut = stored_edges(store, newest)
    columns = (edges.one, edges.other, edges.shared, edges.total, cut)
    rows = [
        (advert_of[one], advert_of[other], *more)
        for one, other, *more in zip(*(part.tolist() for part in columns), strict=True)
    ]
    assert len(rows) == len(set(rows))
    return set(rows)


def test_a_second_run_has_nothing_to_do(store: Store, study: Study) -> None:
    put(store, [(1, PLAIN, [])])
    link_study(study, store, SMALL)
    assert link_study(study, store, SMALL) == {"kind": "nothing", "adverts": 0}


def test_a_run_that_is_stopped_half_way_changes_nothing(
    store: Store, study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(store, invented(60, 3))
    link_study(study, store, SMALL)
    before, rows = numbers(store, "cluster"), count(store)
    with monkeypatch.context() as patch:
        patch.setattr(whole, "_end", _killed)
        with pytest.raises(KeyboardInterrupt):
            link_study(study, store, SMALL, rebase=True)
    assert count(store) > rows  # written, under an epoch that nobody reads
    assert numbers(store, "cluster") == before
    assert link_study(study, store, SMALL)["kind"] == "nothing"
    assert count(store) == rows
    with store.begin() as connection:
        assert len(connection.execute(sa.select(table_of(LinkEpoch).c.id)).all()) == 1


def test_an_addition_that_is_stopped_leaves_nothing(
    store: Store, study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    from brightline.linking import addition

    put(store, [(1, PLAIN, [])])
    link_study(study, store, SMALL)
    put(store, [(2, NEAR, [])])
    with monkeypatch.context() as patch:
        patch.setattr(addition, "end_run", _killed)
        with pytest.raises(KeyboardInterrupt):
            link_study(study, store, SMALL)
    assert count(store) == 1
    link_study(study, store, SMALL)
    assert partition(store, "template") == {frozenset({1, 2})}


def _killed(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_other_parameters_are_a_new_epoch_beside_the_old_one(store: Store, study: Study) -> None:
    put(store, [(1, PLAIN, []), (2, NEAR, []), (3, OTHER, [])])
    link_study(study, store, SMALL)
    strict = Parameters(bands=8, sample=300, threshold=(9, 10))
    assert link_study(study, store, strict)["kind"] == "rebase"
    assert partition(store, "template") == {frozenset({n}) for n in (1, 2, 3)}
    assert count(store) == 6
    with store.begin() as connection:
        shas = connection.execute(sa.select(table_of(LinkEpoch).c.parameters_sha256)).scalars()
        assert list(shas) == [SMALL.sha256, strict.sha256]


def test_a_rebase_keeps_numbers_and_records_merges_and_splits(store: Store, study: Study) -> None:
    put(store, [(1, PLAIN, [1]), (2, NEAR, [1]), (3, OTHER, [2]), (4, THIRD, [3])])
    link_study(study, store, SMALL)
    old = numbers(store, "template")
    assert old[1] == old[2]
    strict = Parameters(bands=8, sample=300, threshold=(9, 10))
    link_study(study, store, strict)
    new = numbers(store, "template")
    assert [new[n] for n in (1, 3, 4)] == [old[n] for n in (1, 3, 4)]
    assert new[2] not in old.values()
    assert numbers(store, "cluster") != {}
    link_study(study, store, SMALL)
    assert numbers(store, "template") == old
    change = table_of(LinkChange)
    with store.begin() as connection:
        rows = connection.execute(
            sa.select(change.c.event, change.c.before, change.c.after).order_by(change.c.id)
        ).all()
    assert [tuple(row) for row in rows] == [("split", old[1], new[2]), ("merge", new[2], old[1])]


def test_erasing_an_advert_erases_its_traces_and_its_twin_is_linked_anew(
    store: Store, study: Study
) -> None:
    put(store, [(1, PLAIN, [1]), (2, PLAIN, []), (3, NEAR, [])])
    link_study(study, store, SMALL)
    old = numbers(store, "template")
    with store.begin() as connection:
        erased = erase_adverts(connection, [1], AT, erasers=[])
    assert (erased["link_text"], erased["link_member"]) == (1, 1)
    assert len(stored_edges(store, 1)[0]) == 1  # the later text names the number of the erased one
    assert link_study(study, store, SMALL)["kind"] == "addition"
    edges = stored_edges(store, 1)[0]
    with store.begin() as connection:
        there = set(connection.execute(sa.select(table_of(LinkText).c.id)).scalars())
    assert set(edges.one.tolist()) <= there
    assert partition(store, "template") == {frozenset({2, 3})}
    assert numbers(store, "template")[3] == old[3]
    put(store, [(4, PLAIN, [])])
    link_study(study, store, SMALL)
    assert partition(store, "template") == {frozenset({2, 3, 4})}


def test_an_advert_that_came_in_late_under_a_low_number_is_linked(
    store: Store, study: Study
) -> None:
    put(store, [(5, PLAIN, [])])
    link_study(study, store, SMALL)
    put(store, [(2, NEAR, [])])
    link_study(study, store, SMALL)
    assert partition(store, "template") == {frozenset({2, 5})}


def test_an_empty_store_can_be_linked(store: Store, study: Study) -> None:
    assert link_study(study, store, SMALL)["adverts"] == 0
    put(store, [(1, PLAIN, []), (2, NEAR, [])])
    link_study(study, store, SMALL)
    assert partition(store, "template") == {frozenset({1, 2})}


def test_two_runs_at_once_are_refused(store: Store, study: Study) -> None:
    import fcntl

    with (Path(study.folder) / ".linking.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        with pytest.raises(LinkingError, match="wait for it to end"):
            link_study(study, store, SMALL)


def test_the_store_may_be_postgresql(postgres_url: str, study: Study) -> None:
    with open_store(postgres_url, migrate=True) as store:
        furnish(store, study, contacts=2)
        put(store, [(1, PLAIN, [1]), (2, NEAR, []), (3, OTHER, [1])])
        link_study(study, store, SMALL)
        put(store, [(4, OTHER, [2])])
        link_study(study, store, SMALL)
        assert partition(store, "cluster") == {frozenset({1, 2, 3, 4})}
        assert kinds_between(store, 2, 4) == ["near-duplicate text", "contact", "equal text"]
