"""Long texts of one repeated piece: the work grows with the text, and not faster.

What is counted are the steps of what once took most of the time, never the time itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from brightline.privacy import Keyring, found_contacts, minimise
from brightline.privacy.telephone.numbers import surroundings
from brightline.privacy.text.folded import FILLER, Folded

Count = Callable[[str, str], int]


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

        def count(body: str, region: str = "US") -> int:
            times[0] = 0
            minimise("A title", body, keyring, region)
            return times[0]

        return count

    return counter


def test_the_signs_of_a_text_on_its_head_are_looked_at_once(calls: Callable[..., Count]) -> None:
    """Each number that is found in it shows the whole of it."""
    count = calls(found_contacts, "is_hidden")
    few, many = count("ᄅㄣƖ0 ϛϛϛ ᄅƖᄅ " * 20, "US"), count("ᄅㄣƖ0 ϛϛϛ ᄅƖᄅ " * 40, "US")
    assert many <= 2 * few + 20


def test_the_quantities_of_a_page_of_numbers_are_looked_for_once_a_chain(
    calls: Callable[..., Count],
) -> None:
    count = calls(surroundings, "certain_quantities")
    numbers = [f"212-555-01{last:02d}" for last in range(90)]
    assert count(" ".join(numbers), "US") < len(numbers) / 5


def test_spans_that_overlap_are_filled_once() -> None:
    folded = Folded("abcdefgh", "abcdefgh", "abcdefgh", None)
    assert folded.blanked([(4, 6), (1, 3), (2, 3), (5, 7)]).text == f"a{FILLER * 2}d{FILLER * 3}h"


def test_what_was_rewritten_as_a_whole_is_shown_as_a_whole() -> None:
    folded = Folded("abcdef", "abcdef", "abcdef", None).rewritten([(1, 4, "212 555")])
    assert {folded.span(at, at + 1) for at in range(1, 8)} == {(1, 4)}
    assert folded.shown(8, 9) == "e"
