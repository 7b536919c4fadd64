"""Numbers with the note that explains them inside, or without its signs; all are reserved."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import phones_in


@pytest.mark.parametrize(
    ("text", "region", "number"),
    [
        ("ring 61x-xxx (every x is a 5) 0173", "US", "+16155550173"),
        ("ring 617-xxx (every x is a 5) 0116", "US", "+16175550116"),
        ("ring 617-*** (every star is a five) 0116", "US", "+16175550116"),
        ("ring 617 xxx (x = 5, got it?) 0116", "US", "+16175550116"),
        ("7#2#05*5*5#0*#1#68 without the stars n hashes", "US", "+17205550168"),
        ("7#2#05*5*5#0*#1#68", "US", "+17205550168"),
        (
            "start from the right end n read left: two four one zero five five five two one two",
            "US",
            "+12125550142",
        ),
        ("from the right to the left: 2410-555-212", "US", "+12125550142"),
        ("dial 212 555 01... sorry, the cat... 42", "US", "+12125550142"),
        ("dial 212... hold on... 555... almost... 0142 today", "US", "+12125550142"),
        ("ring 07700... hold on... 900... almost... 189", "GB", "+447700900189"),
        ("Tel. O89 99998 36I (bitte auf Band sprechen)", "DE", "+498999998361"),
    ],
)
def test_the_number_is_found(text: str, region: str, number: str, keyring: Keyring) -> None:
    assert phones_in(text, region) == [number]
    stored = minimise("", text, keyring, region).body
    assert number[-4:] not in stored


@pytest.mark.parametrize(
    "text",
    [
        "$30 ... half hour ... $50 ... an hour ... $80",
        "open 10 to 6... see you... 555 seats... enjoy... 2024",
        "door 617 (x = 5), 3 flats",
        "keys *1# and #2*",
        "read the menu from the right: 12 rolls",
    ],
)
def test_other_notes_stay(text: str, keyring: Keyring) -> None:
    assert minimise("", text, keyring).body == text


def test_the_end_of_a_title_in_words() -> None:
    text = "Plates, call 089\nnine nine nine nine eight three six one is the end of the title"
    assert phones_in(text, "DE") == ["+498999998361", "+498999998361"]
