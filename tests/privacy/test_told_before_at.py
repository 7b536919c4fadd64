"""Addresses told part by part, with notes before the at or the domain first; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import emails_in


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("draob read from the end, then comes @example.org", "board"),
        ("draob (spelled backwards) at example dot org", "board"),
        ("draob, von hinten gelesen, dann @example.org", "board"),
        ("draob écrit à l'envers, puis @example.org", "board"),
        ("board with two fives after it, at example.org", "board55"),
        ("board mit doppelter sieben am Ende, @example.org", "board77"),
        ("board avec deux huit à la fin, arobase example.org", "board88"),
        ("board with 42 glued on the end, at example dot org", "board42"),
        ("board, append 42 to it and then @example.org", "board42"),
        ("board com 42 no final, arroba example.org", "board42"),
        ("board, dahinter 42, dann @example.org", "board42"),
        ("board seven, three (at) example (dot) org", "board73"),
        ("board (six one) @ example.org", "board61"),
        ("board cinco, tres (arroba) example (punto) org", "board53"),
        ("board drei, neun (at) example.org", "board39"),
        ("long board (with a dot between them), then @example.org", "long.board"),
        ("long board [ein Punkt zwischen den beiden], dann @example.org", "long.board"),
        ("long, dot, board and then @example.org", "long.board"),
        ("long, tiret, board puis @example.org", "long-board"),
        ("long (low line) board at example dot org", "long_board"),
        ("long board at example.org, link the two words with an underscore", "long_board"),
        ("Link both words by a low line: long board @ example.org", "long_board"),
        ("Verbinde die zwei Wörter mit einem Unterstrich: long board @ example.org", "long_board"),
        ("To the right of the at sign: example.org, to the left: board", "board"),
        ("Hinter dem at: example.org. Davor: board.", "board"),
        ("Dopo la chiocciola viene example.org, prima va board", "board"),
        ("Before the @ comes board, after it example.org", "board"),
        ("Add @example.org after the name board", "board"),
        ("Hänge @example.org hinter das Wort board", "board"),
        ("My post goes to example.org, there the box is called board", "board"),
        ("All mail reaches me via example.org, and there my name is board", "board"),
    ],
)
def test_an_address_that_is_told_in_parts(told: str, name: str, keyring: Keyring) -> None:
    text = f"A quiet room for 2 people\nTea is free.\n{told}"
    assert emails_in(text) == [f"{name}@example.org"]
    assert "example" not in minimise("A title", text, keyring).body


@pytest.mark.parametrize(
    "text",
    [
        "Two rooms with two beds behind it at example.org",
        "A long board (with a dot) is shown on example.org",
        "Books read from the end on example.org are fun",
        "The garden is behind the house and in front of it stands a lamp, see example.org",
        "Put it after the word hello, see example.org",
        "We go there, the room is called blue, see example.org",
        "A table (for two) at example.org",
    ],
)
def test_the_same_words_elsewhere_tell_no_address(text: str) -> None:
    assert emails_in(text) == []
