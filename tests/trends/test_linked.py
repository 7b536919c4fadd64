"""Templates and clusters are those of the linking run, where it holds every advert; it says so."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import pytest
import sqlalchemy as sa

from brightline.linking.running import link_study
from brightline.publish.tables import Rules, safe_cells
from brightline.schema import Advert, LinkMember
from brightline.store import Store, open_store, table_of
from brightline.study import Study
from brightline.trends.evidence import gather
from brightline.trends.frames import Frames, load_frames
from brightline.validation.market import Market, simulate
from tests.linking.house import SMALL, furnish, put

TEXT = "quiet evening by the harbour with tea and music for two guests (synthetic)"
EDITED = TEXT.replace("tea", "coffee")
OTHER = "long walks along the river and a picnic in the meadow on sundays (synthetic)"


@pytest.fixture
def study(make_study: Callable[..., Study]) -> Study:
    return make_study()


@pytest.fixture
def store(study: Study) -> Iterator[Store]:
    """Two edits of one text under two contacts, and another text."""
    with open_store(study.store_url, migrate=True) as made:
        furnish(made, study, contacts=3)
        admit(made, [(1, TEXT, [1]), (2, EDITED, [2]), (3, OTHER, [3])])
        yield made


def admit(store: Store, rows: Sequence[tuple[int, str, Sequence[int]]]) -> None:
    put(store, rows)
    advert = table_of(Advert)
    with store.begin() as connection:
        for number, text, _ in rows:
            found = hashlib.sha256(text.encode()).hexdigest()
            mine = advert.c.id == number
            connection.execute(sa.update(advert).where(mine).values(content_hash=found))


def groups(frames: Frames, column: str) -> set[frozenset[int]]:
    parts = frames.adverts.groupby(column)["advert_id"]
    return {frozenset(part.tolist()) for _, part in parts}


def test_without_a_run_texts_are_exact_and_it_says_so(store: Store) -> None:
    frames = load_frames(store)
    assert groups(frames, "template") == {frozenset([1]), frozenset([2]), frozenset([3])}
    assert frames.linking.run is None
    assert "No linking has been run" in frames.linking.sentence
    assert "share a contact" in frames.linking.sentence


def test_with_a_run_both_edits_are_one_template_and_one_advertiser(
    store: Store, study: Study
) -> None:
    link_study(study, store, SMALL)
    frames = load_frames(store)
    for column in ("template", "cluster", "widest"):
        assert groups(frames, column) == {frozenset([1, 2]), frozenset([3])}
    assert frames.linking.complete
    assert "those of the linking of" in frames.linking.sentence


def test_what_a_run_left_apart_may_still_be_one_hand(store: Store, study: Study) -> None:
    """The widest linking is read as it was stored, not taken from the clusters."""
    link_study(study, store, SMALL)
    with store.begin() as connection:
        connection.execute(sa.update(table_of(LinkMember)).values(widest=7))
    frames = load_frames(store)
    assert groups(frames, "cluster") == {frozenset([1, 2]), frozenset([3])}
    assert groups(frames, "widest") == {frozenset([1, 2, 3])}


def test_a_run_that_does_not_hold_the_newest_is_not_mixed_with_another_rule(
    store: Store, study: Study
) -> None:
    """Counts fall back as a whole; what disclosure control counts stays at least as wide."""
    link_study(study, store, SMALL)
    admit(store, [(4, "a boat trip at noon, bring a hat and some bread (synthetic)", [2])])
    frames = load_frames(store)
    assert not frames.linking.complete
    assert "does not hold the newest adverts" in frames.linking.sentence
    assert groups(frames, "template") == {frozenset([n]) for n in (1, 2, 3, 4)}
    assert groups(frames, "cluster") == {frozenset([1]), frozenset([2, 4]), frozenset([3])}
    assert groups(frames, "widest") == {frozenset([1, 2, 4]), frozenset([3])}


def test_disclosure_control_counts_the_widest_linking() -> None:
    """A month of many clusters that may all be one hand is not printed."""
    frames, _ = simulate(Market(advertisers_per_day=2.0), 1)
    evidence = gather(frames, 5, "core@1")
    rules = Rules(threshold=11, round_to=5)
    assert safe_cells(evidence, rules)
    one_hand = replace(evidence, adverts=evidence.adverts.assign(widest=1))
    assert one_hand.adverts["cluster"].nunique() > 11
    assert safe_cells(one_hand, rules) == set()
