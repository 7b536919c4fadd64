"""Changed prices, prices in and out, days, rims and lowest ages among other figures; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

AMONG = "Lot 47, shelf 18.\n{}\nSpot 38, 61 of it."
READABLE = [
    "price dropped from 8400 to 4,300, wont drop again",
    "oferta de mayo: 50 en vez de 82",
    "now 65 instead of 90",
    "in call 130/180  out call 240/300 (first is hh second is hr)",
    "bank hols closed, otherwise 9.30 til 5.30",
    "holiday week 23rd to 29th double rate",
    "visiting 3rd, 18th, gone by the 22nd",
    "food permit, exp 09/26",
    "rims 20x9.5, offset +43, 5x114.3, set of 4",
    "please be 35+, sober, showered, polite",
]
CUT_NUMBERS = [
    "dropped from 212 to 555, 0142",
    "555 instead of 212, 0142",
    "in call 21/25 out call 55/0142",
    "2.12 til 5.55 0142",
    "21st to 25th 55 0142",
    "exp 21/25, 55 0142",
    "rims 21x25, offset +55, 5x0142",
    "over 21+ 25+ 55+ 0142",
]


@pytest.mark.parametrize("text", READABLE)
def test_such_pairs_stay(text: str, keyring: Keyring) -> None:
    written = AMONG.format(text)
    assert find_contacts(written) == []
    assert text in minimise("A title", written, keyring).body


@pytest.mark.parametrize("written", CUT_NUMBERS)
def test_a_number_told_in_them_is_hidden(written: str, keyring: Keyring) -> None:
    body = minimise("A title", f"A quiet place. {written}", keyring).body
    assert sum(map(str.isdigit, body)) < len("5550142")
