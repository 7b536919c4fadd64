"""Digits that stand twice or thrice, told by a word for a pair; reserved and invented numbers."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import phones_in, readable_digits

US, IE, MX = "+12125550144", "+353209117111", "+525555500144"


@pytest.mark.parametrize(
    ("region", "number", "written"),
    [
        ("IE", IE, "0, 2, 0, 9, 1, 1, 7, 1, a pair of 1s"),
        ("IE", IE, "0 2 0 9 1 1 7, a trio of 1's"),
        ("IE", IE, "0 2 0 9 1 1 7 1 twin 1s"),
        ("GB", "+447700900144", "0, a pair of 7s, a couple of 0s, 9, a brace of 0s, 1, twin 4s"),
        ("US", US, "2, 1, 2, 5, 5, 5, 0, 1, a pair of 4s"),
        ("US", US, "2 1 2 5 5 5 0 1 a brace of fours"),
        ("US", "+12125550142", "212, a trio of 5s, 0142"),
        ("MX", MX, "5, 5, 5, 5, 5, 0, 0, 1, pareja de 4s"),
        ("MX", MX, "5 5 5 5 5 0 0 1 un par de cuatros"),
        ("ES", "+34600000044", "6 0 0 0 0 0 0 un par de cuatros"),
        ("FR", "+33199005877", "0, 1, 9, 9, 0, 0, 5, 8, une paire de 7"),
        ("FR", "+33199005877", "0 1 9 9 0 0 5 8, une paire de sept"),
        ("DE", "+493023125144", "0, 3, 0, 2, 3, 1, 2, 5, 1, ein Paar Vierer"),
        ("DE", "+493023125144", "0 3 0 2 3 1 2 5 1, ein Paar 4er"),
        ("SE", "+46701740644", "0, 7, 0, 1, 7, 4, 0, 6, ett par fyror"),
        ("SE", "+46701740644", "0 7 0 1 7 4 0 6, ett par 4:or"),
    ],
)
def test_a_pair_stands_twice(region: str, number: str, written: str, keyring: Keyring) -> None:
    body = f"Room to let. Call {written}."
    assert phones_in(body, region) == [number]
    assert readable_digits(minimise("", body, keyring, region).body) == ""


@pytest.mark.parametrize(
    "body",
    [
        "A pair of shoes, 40, and a couple of lamps, 20 each",
        "Ein Paar Schuhe, 40 Euro, ein paar Stühle, 4er Tisch",
        "Ett par skor 40 kr, ett par lampor",
        "Une paire de chaises, 2 lampes, 40 €",
        "A brace of 4s on the dartboard, 2 rooms",
    ],
)
@pytest.mark.parametrize("region", ["US", "DE", "SE", "FR"])
def test_pairs_of_things_stay(body: str, region: str, keyring: Keyring) -> None:
    assert minimise("", body, keyring, region).body == body
