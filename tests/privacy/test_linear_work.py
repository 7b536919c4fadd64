"""Long texts of one repeated piece: the work grows with the text, and not faster.

What is counted are the steps of what once took most of the time, never the time itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.privacy import Keyring, found_contacts, minimise
from brightline.privacy.amounts import own_forms
from brightline.privacy.figures.phone_spans import PhonesByPlace, PhoneSpan
from brightline.privacy.telephone.numbers import surroundings
from brightline.privacy.telephone.parts import begun_and_continued
from brightline.privacy.telephone.spread import loose_phones
from brightline.privacy.telephone.told import spoken_numbers
from brightline.privacy.text.by_place import ByPlace
from brightline.privacy.text.folded import FILLER, Folded

Count = Callable[[str], int]


@pytest.fixture
def calls(keyring: Keyring, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Count]:
    """Counts the calls of a module's name while a text is minimised."""

    def counter(module: object, name: str) -> Count:
        times = [0]
        inner = getattr(module, name)

        def counted(*args: Any, **named: Any) -> Any:
            times[0] += 1
            return inner(*args, **named)

        monkeypatch.setattr(module, name, counted)

        def count(body: str) -> int:
            times[0] = 0
            minimise("A title", body, keyring)
            return times[0]

        return count

    return counter


def test_the_signs_of_a_text_on_its_head_are_looked_at_once(calls: Callable[..., Count]) -> None:
    """Each number that is found in it shows the whole of it."""
    count = calls(found_contacts, "is_hidden")
    few, many = count("ᄅㄣƖ0 ϛϛϛ ᄅƖᄅ " * 20), count("ᄅㄣƖ0 ϛϛϛ ᄅƖᄅ " * 40)
    assert many <= 2 * few + 20


def test_the_quantities_of_a_page_of_numbers_are_looked_for_once_a_chain(
    calls: Callable[..., Count],
) -> None:
    count = calls(surroundings, "certain_quantities")
    numbers = [f"212-555-01{last:02d}" for last in range(90)]
    assert count(" ".join(numbers)) < len(numbers) / 5


def test_spans_that_overlap_are_filled_once() -> None:
    folded = Folded("abcdefgh", "abcdefgh", "abcdefgh", None)
    assert folded.blanked([(4, 6), (1, 3), (2, 3), (5, 7)]).text == f"a{FILLER * 2}d{FILLER * 3}h"


def test_what_was_rewritten_as_a_whole_is_shown_as_a_whole() -> None:
    folded = Folded("abcdef", "abcdef", "abcdef", None).rewritten([(1, 4, "212 555")])
    assert {folded.span(at, at + 1) for at in range(1, 8)} == {(1, 4)}
    assert folded.shown(8, 9) == "e"


def test_a_part_that_follows_many_beginnings_is_asked_for_once(calls: Callable[..., Count]) -> None:
    """Each beginning looks for its parts in all that stands behind it for some lines."""
    count = calls(begun_and_continued, "certain_quantities")
    assert count("1. dial 702\n2. then 555\n" * 60) <= 2 * 60


def test_most_windows_of_numbered_lines_are_ruled_out_by_their_digits(
    calls: Callable[..., Count],
) -> None:
    """What stands beside their groups is asked of those alone that have the digits of a number."""
    count = calls(loose_phones, "is_small_talk")
    assert count("1| a\n2| b\n" * 60) < 60


def test_quantities_of_one_sentence_are_explained_once() -> None:
    text = "for 2 people and 3 kids " * 40 + "."
    asked: list[tuple[int, int]] = []

    def search(_: str, start: int, end: int) -> list[tuple[int, int]]:
        asked.append((start, end))
        return []

    assert [*own_forms.own_forms(text, 0, len(text), search)]
    assert len(asked) == len(set(asked)) > 0


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6)), max_size=12)


@given(spans=SPANS, start=st.integers(0, 36), length=st.integers(1, 8))
def test_spans_by_place_are_those_that_asking_all_finds(
    spans: list[tuple[int, int]], start: int, length: int
) -> None:
    places, end = [(first, first + long) for first, long in sorted(spans)], start + length
    over = sorted(place for place in places if place[0] < end and start < place[1])
    assert ByPlace(places).over(start, end) == over
    assert ByPlace(places).around(start, end) == [
        place for place in over if place[0] <= start and end <= place[1]
    ]
    phones = [PhoneSpan("+12125550142", *place, (), 0, False) for place in places]
    assert [phone[1:3] for phone in PhonesByPlace(phones).over(start, end)] == over


def test_what_is_not_behind_a_plus_as_a_number_is_asked_for_no_amounts(
    calls: Callable[..., Count],
) -> None:
    assert calls(spoken_numbers, "certain_quantities")("2 plus 1 " * 40) == 0


@pytest.mark.parametrize("piece", ["(x3) ", "zi.zs.", "4", "S5", " dot "])
def test_a_piece_that_is_repeated_is_read_to_its_end(piece: str, keyring: Keyring) -> None:
    """One of them once ended in an error, and patterns read from each of the others to the end."""
    assert minimise("A title", piece * 400, keyring).title == "A title"
