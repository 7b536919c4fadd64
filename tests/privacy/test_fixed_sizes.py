"""Sizes of which each is one of few stay; a number that is written so does not. All invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import is_readable, phones_in

STAY = (
    "03 wagon, 131k miles,winter tires 195/55R16,two keys",
    "05 hatchback. 118k km, tyres 225/45R17, towbar",
    "Tyres 195/65 R15 and 205/55 R16, four of each",
    "Felgen 16 Zoll 5x112 ET45, vier Stück",
    "Jantes 15p 4x100, autoradio 12v, batterie 60 Ah",
    "Llantas 17 5x114.3, sin golpes",
    "Needles 70/10 and 100/16, class 15 bobbins, 24 stitches, 1 foot",
    "Agujas 75/11, 80/12 y 90/14, una caja",
    "Weights: 4x20 kg, 2x10 kg",
    "Jeans w31 l32, hoodie size 12, shoes 43",
    "We play fingering 5-4-3-2-1-3-2-1, first in C",
    "Year 8 to Year 12. Groups of 5 with three As and two Bs",
    "Klasse 5 bis Klasse 10, Gruppen bis 4",
    "Cards, yrs 84-91,album of 312 . grade 7 to 8.5",
    "Phone 64gb, bat 91%, ios 16.3.1,5.8in,case",
    "A 4-7-8 breathing class: in for four, hold for seven, out for eight",
    "A 4-4-4-4 breathing hour",
)
NUMBERS = (
    "Tyres 212/55R55 and 01/42R",
    "Wheels 21 2x555, 01x42",
    "Needles 21/25 and 55/01, 42",
    "Year 2 to Year 12, 555 0142",
    "Weights 2x1 2x5 5x5 0x1 4x2",
    "Jeans w21 l25, w55 l01, 42",
    "yrs 21-25,555 and 0142",
    "02 wagon, tyres 12 320 56515",
)
BESIDE = (
    "Tyres 195/55R16, call 212 555 0142",
    "Needles 70/10 and 80/12. Text 2125550142",
    "Year 8 to Year 12, 212-555-0142",
    "Jeans w31 l32, tel 212.555.0142",
    "4-7-8 breathing, ring 212 555 0142",
)


@pytest.mark.parametrize("text", STAY)
@pytest.mark.parametrize("region", ["US", "NZ", "FR", "DE", "ES"])
def test_sizes_of_which_each_is_one_of_few_stay(text: str, region: str, keyring: Keyring) -> None:
    body = f"From the garage.\n{text}.\nCash only."
    assert find_contacts(f"Everything\n{body}", region) == []
    assert minimise("Everything", body, keyring, region).body == body


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_written_as_such_sizes_does_not(text: str, keyring: Keyring) -> None:
    shown = minimise("Everything", f"No swaps.\n{text}\nTea is free.", keyring).body
    assert "[" in shown
    assert not is_readable("2125550142", shown)
    assert not is_readable("021232056515", shown)


@pytest.mark.parametrize("text", BESIDE)
def test_a_number_beside_such_sizes_is_found(text: str) -> None:
    assert phones_in(text) == ["+12125550142"]
