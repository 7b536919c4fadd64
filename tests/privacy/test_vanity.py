"""Letters for the keys of a telephone; the words come to numbers that are reserved for fiction.

555-01xx has a 0 and a 1, which no letter stands for, so the words here are behind 555 only.
"""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import phones_in


@pytest.mark.parametrize(
    ("written", "keys"),
    [
        ("212-555-LOVE", "5683"),
        ("(212) 555-DEMO", "3366"),
        ("1-212-555-CALM", "2256"),
        ("+1 212.555.REST", "7378"),
        ("212-JKL-SPAS", "7727"),
        ("212-JKL-0142", "0142"),
    ],
)
def test_letters_for_keys(written: str, keys: str, keyring: Keyring) -> None:
    text = f"Calm massage, call {written}, 60 min $80"
    assert phones_in(text) == [f"+1212555{keys}"]
    stored = minimise("", text, keyring)
    assert stored.body.startswith("Calm massage, call [phone:")
    assert stored.body.endswith("], 60 min $80")


def test_a_word_longer_than_a_number(keyring: Keyring) -> None:
    assert minimise("", "Call 1-800-RELAXING now", keyring).body.startswith("Call [phone:")


@pytest.mark.parametrize(
    "text",
    [
        "Room 212-TV, SIZE 300-LARGE, 200-USD-MAX",
        "Model 350-GTX-4090 with 24 GB",
        "Open 10-18, 60 min 555-REST",
        "Ask for 212-AB, block 300-EAST",
        "In stock: part number 350-GTX-4090",
    ],
)
def test_other_capitals_stay(text: str, keyring: Keyring) -> None:
    assert minimise("", text, keyring).body == text
