"""Pages of nothing but numbers: none of them stays, and what finds them is the usual search.

Such a page would take hours if each number were weighed against all others of the page.
"""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.privacy import Keyring, minimise
from brightline.privacy.figures.chains import bounded, outside
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.names.handles import around_ambiguous

NUMBERS = [f"{area}-555-01{last:02d}" for area in (212, 312, 415) for last in range(100)]


def test_no_number_of_a_long_list_stays(keyring: Keyring) -> None:
    """Two beside each other can be read as another between them; the rest is masked."""
    stored = minimise("A list", " ".join(NUMBERS) + " (synthetic)", keyring)
    assert len({contact.pseudonym for contact in stored.contacts}) > 0.95 * len(NUMBERS)
    assert "-01" not in stored.body


def test_stretches_around_words_that_may_name_a_platform_are_apart() -> None:
    """A word without an end would be searched once for each of them."""
    lower = "x.x@" * 200 + " then x: jane_7"
    stretches = around_ambiguous(lower)
    assert len(stretches) < 3
    assert all(a[1] <= b[0] for a, b in pairwise(stretches))
    assert stretches[-1][1] == len(lower)


def test_a_long_chain_is_cut_at_its_lines() -> None:
    text = "\n".join(" ".join(["555"] * 30) for _ in range(10))
    atoms = [Atom(4 * n, 4 * n + 3, "555", "figures") for n in range(300)]
    parts = list(bounded(text, atoms))
    assert [atom for part in parts for atom in part] == atoms
    assert {len(part) % 30 for part in parts} == {0}
    assert list(bounded(text, atoms[:60])) == [atoms[:60]]


@given(
    lengths=st.lists(st.integers(1, 4), max_size=40),
    spans=st.lists(st.tuples(st.integers(0, 120), st.integers(1, 9)), min_size=13, max_size=30),
)
def test_many_spans_leave_what_each_of_them_leaves(
    lengths: list[int], spans: list[tuple[int, int]]
) -> None:
    atoms = [Atom(3 * n, 3 * n + min(long, 3), "1", "figures") for n, long in enumerate(lengths)]
    places = [(start, start + long) for start, long in spans]
    left = atoms
    for place in places:
        left = outside(left, [place])
    assert outside(atoms, places) == left


HOSTILE = (
    "ochodoscinconuevesietenueveunonuevecero" * 5 + "h",
    "siete" * 60 + "cer",
    "2122120142155521" * 80 + "x",
    "1" * 400 + "é",
    "5five" * 120 + "~",
)


@pytest.mark.parametrize("word", HOSTILE)
def test_a_word_without_an_end_is_searched_in_no_time(word: str, keyring: Keyring) -> None:
    """Patterns that try every way to cut it would not come back for years."""
    stored = minimise("A title", f"Quiet room. {word} thanks", keyring)
    assert stored.body.startswith("Quiet room.")
