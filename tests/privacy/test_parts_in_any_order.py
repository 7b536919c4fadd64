"""Numbers whose parts are named in any order, corrected in words, listed or told in slang.

All text is synthetic; the numbers are reserved ones.
"""

from __future__ import annotations

import re

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


def _found(text: str, region: str = "US") -> set[str]:
    return {found.normalised for found in find_contacts(text, region)}


def _around(written: str) -> str:
    return f"New in town\nFriendly lady, parking at the door.\n{written}.\nSerious people only."


@pytest.mark.parametrize(
    "written",
    [
        "the end is zero one four two, the beginning is two one two, and between them goes triple "
        "five",
        "the end is 0142, the beginning is 212, and between them goes triple five",
        "middle five five five, front two one two, back zero one four two",
        "middle 555, front 212, back 0142",
        "los primeros tres 212, los segundos tres 555, los últimos cuatro 0142",
        "dos uno dos cinco cinco cinco cero uno cuatro tres, no espera, al final es dos y no tres",
        "two one two five five five zero one four three - I mean four two at the end",
        "212 555 0143, hang on, the last two are 42",
        "two ace deuce nickel nickel nickel zip ace 4 deuce",
        "Txt %32%31%32%35%35%35%30%31%34%32",
        "my phone, in order: a) 2 b) 1 c) 2 d) 5 e) 5 f) 5 g) 0 h) 1 i) 4 j) 2",
        "2 rosas, 1 vela, 2 copas, 5 risas, 5 besos, 5 canciones, 0 problemas, 1 mesa, 4 deseos, "
        "2 estrellas: junta las cifras",
        "212 roses, 555 kisses, 0142 hugs, and you have my digits",
        "#212 #555 #0142",
    ],
)
def test_a_number_told_in_such_ways(written: str, keyring: Keyring) -> None:
    assert _found(_around(written)) == {"+12125550142"}
    stored = minimise("", _around(written), keyring).body
    assert not re.search(r"0\D{0,3}1\D{0,3}4\D{0,3}2|zero one four|cero uno cuatro", stored)


@pytest.mark.parametrize(
    ("written", "region", "e164"),
    [
        ("Ring the end is 0 4 2 1, the beginning is 0 1 6 1, and between them goes 4 9 6", "GB",
         "+441614960421"),
        ("Call ends with 52, begins with 08, middle part 465 004", "SE", "+46846500452"),
        ("Ruf an: #030 #23125 #610", "DE", "+493023125610"),
    ],
)  # fmt: skip
def test_of_other_plans(written: str, region: str, e164: str) -> None:
    assert _found(_around(written), region) == {e164}


def test_behind_what_is_rewritten_too() -> None:
    french = "Appelez le zéro un, quatre-vingt-dix-neuf, zéro zéro, soixante-dix-sept, trente-neuf"
    told = "The end is 0142, the beginning is 212, and between them goes triple five"
    assert _found(f"{french}. {french}. {french}. Quiet rooms and tea. {told}.") == {"+12125550142"}


@pytest.mark.parametrize(
    "text",
    [
        "We ace every test and have zip to hide, two nickels for your thoughts",
        "Room 5 at the front, 3 at the back, 12 in the middle",
        "a) 2 towels b) 1 robe c) 3 candles",
        "120 roses, 250 candles, 300 guests",
        "Front desk opens at 9, back office at 10, the middle door at 11",
        "Los primeros tres días, los segundos tres meses, los últimos cuatro años",
        "Save 20%30% on 3 visits",
        "Hang on, the last two rooms are 14 and 15",
    ],
)
def test_what_only_sounds_like_it_stays(text: str, keyring: Keyring) -> None:
    assert _found(_around(text)) == set()
    assert minimise("", text, keyring).body == text
