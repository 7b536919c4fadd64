"""Lists that rise behind a word for what they are, and dances counted in words; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in

READABLE = [
    "Guitar strings 10-13-17-26-36-46 are included.",
    "I teach since 2004. Strings 10-13-17-26-36-46 are free.",
    "Cuerdas 10-13-17-26-36-46 de regalo.",
    "Saiten: 12/16/24/32/42/53",
    "Bingo last night: 4 17 29 41 56 68. Come again.",
    "Lotería de anoche: 12 23 34 45 56.",
    "Lotto: 13, 18, 27, 35, 41, 44",
    "Series 1 2 3 4 5 6 complete, only number 7 is missing.",
    "Temporadas 1, 2, 3, 4 completas",
    "Rutas 12, 45 y 905 pasan enfrente.",
    "Bus 7, 38 and 610 stop here",
    "We start with a waltz, one two three, one two three.",
    "I have played for 12 years. The waltz counts one, two, three, one, two, three. Tea is free.",
    "Contamos uno dos tres, uno dos tres y a bailar. 12 clases, desde 2009.",
    "Walzer: eins zwei drei, eins zwei drei.",
    "The drummer counts one two three four, one two three four. Then all play.",
]
NUMBERS = [
    ("strings 21-25-55-01-42", "US", "+12125550142"),
    ("bingo 20 25 55 01 42", "US", "+12025550142"),
    ("9 3. Dancing one two three, one two three. 4 2", "US", "+19312312342"),
]


@pytest.mark.parametrize("region", ["US", "MX", "GB", "DE"])
@pytest.mark.parametrize("text", READABLE)
def test_lists_that_rise_stay(text: str, region: str, keyring: Keyring) -> None:
    assert find_contacts(text, region) == []
    assert minimise("A title", text, keyring, region).body == text


@pytest.mark.parametrize(("text", "region", "number"), NUMBERS)
def test_a_number_behind_such_a_word_is_found(text: str, region: str, number: str) -> None:
    assert phones_in(f"A quiet room. {text}", region) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "Strings 60-05-55-02-22", "Strings 6-61-23-45-67", "Bingo 7 14 23 41 56",
        "Bingo 61 62 34 56 78", "Strings 10-13-17-26-36-46. 55 12",
        "Lotto 8, 9, 12, 34, 56, 78", "Rutas 212, 555 y 999. 0142",
    ],
)  # fmt: skip
def test_what_may_be_a_number_is_masked(text: str, keyring: Keyring) -> None:
    assert "[" in minimise("A title", text, keyring, "ES").body
