"""Whatever an address asks for, the page has a value and at most one sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import address

KNOWN = {"alder": "Alder board", "birch": "Birch classifieds"}
MONTHS = ["2021-01", "2021-02", "2021-03"]


def test_what_the_release_has_is_taken_without_a_word() -> None:
    assert address.one_of(["birch"], KNOWN, "alder", "a site") == ("birch", "")
    assert address.some_of(["birch", "alder"], KNOWN, "a site") == (["alder", "birch"], "")
    assert address.stretch_of(["2021-02..2021-03"], MONTHS) == (("2021-02", "2021-03"), "")
    assert address.text_of(["doubled in a year"]) == ("doubled in a year", "")


def test_an_empty_address_is_the_whole_release() -> None:
    assert address.one_of([], KNOWN, "alder", "a site") == ("alder", "")
    assert address.some_of([], KNOWN, "a site") == ([], "")
    assert address.stretch_of([], MONTHS) == (("2021-01", "2021-03"), "")
    assert address.text_of([]) == ("", "")


def test_what_it_has_not_is_named_and_left_out() -> None:
    value, said = address.some_of(["elm", "birch"], KNOWN, "a site")
    assert value == ["birch"]
    assert said == (
        "The address asks for 'elm', which is not a site of this release. It is left out."
    )
    _, said = address.some_of([f"elm{n}" for n in range(100)], KNOWN, "a site")
    assert "'elm2' and 97 more" in said
    assert len(said) < 200


@pytest.mark.parametrize(
    "word", ["2021-03..2021-01", "2019-01..2021-02", "2021-02", "..", "<b>..x", ""]
)
def test_a_stretch_that_is_none_shows_all_and_says_how_to_write_it(word: str) -> None:
    value, said = address.stretch_of([word], MONTHS)
    assert value == ("2021-01", "2021-03")
    assert "a stretch is written 2021-01..2021-03" in said


@settings(deadline=None)  # correctness, not the speed of a busy machine
@given(st.lists(st.text()))
def test_any_words_are_answered(words: list[str]) -> None:
    assert address.one_of(words, KNOWN, "alder", "a site").value in KNOWN
    chosen = address.some_of(words, KNOWN, "a site").value
    assert isinstance(chosen, list)
    assert set(chosen) <= set(KNOWN)
    ends = address.stretch_of(words, MONTHS).value
    assert isinstance(ends, tuple)
    assert MONTHS[0] <= ends[0] <= ends[1] <= MONTHS[-1]
    assert len(str(address.text_of(words).value)) <= address.LONGEST
