"""Rows of technical values stay; a number that is written so does not. All invented (synthetic)."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import is_readable, phones_in

STAY = (
    "Chargers 5V 3A, 9V 2A, 12V 1.5A, 20V 3.25A, two euros each",
    "Cargadores 5V 1A, 12V 2A y 19V 4.74A, como nuevos",
    "LED strips 12V 2A / 24V 5A",
    "Bulbs 25W 40W 60W 100W, all new",
    "Lampen 3W, 5W, 7W und 12W, warm",
    "Resistors 10, 22, 47, 100, 2.2k, bag of fifty",
    "Resistencias 100, 330, 1k, 10k, una bolsa",
    "Film speeds 50 100 200 400, boxed",
    "ISO 100, 200, 400 and 800",
    "Screws 3x30, 4x40, 5x50, boxed",
    "Schrauben 4x40, 5x60, 6x80, neu",
    "Strings .009-.042 fitted while you wait",
    "Strings set .011-.052, new",
    "Cuerdas .010 - .046, nuevas",
)
NUMBERS = (
    "Chargers 212V 555A, 01V 42A",
    "Chargers 2V 12A, 5V 55A, 01V 42A",
    "Bulbs 21W 25W 55W 01W 42W",
    "Bulbs 212W 555W 142W 0W",
    "Resistors 212, 555, 0142",
    "Film speeds 212 555 0142",
    "Screws 21x25, 55x01, 42x10",
    "Windows 21x25, 55x50, 142 panes",
    "Strings .212-.555 and .0142",
)
BESIDE = (
    "Chargers 5V 3A, 9V 2A, call 212 555 0142",
    "Bulbs 25W 40W 60W, 212-555-0142",
    "Resistors 10, 22, 47, 100. Text 2125550142",
    "Strings .009-.042, tel 212.555.0142",
)


@pytest.mark.parametrize("text", STAY)
@pytest.mark.parametrize("region", ["US", "AU", "FR", "IE", "ES"])
def test_technical_values_stay(text: str, region: str, keyring: Keyring) -> None:
    body = f"From the workshop.\n{text}.\nCash only."
    assert find_contacts(f"Everything\n{body}", region) == []
    assert minimise("Everything", body, keyring, region).body == body


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_written_as_technical_values_does_not(text: str, keyring: Keyring) -> None:
    shown = minimise("Everything", f"No swaps.\n{text}\nTea is free.", keyring).body
    assert "[" in shown
    assert not is_readable("2125550142", shown)


@pytest.mark.parametrize("text", BESIDE)
def test_a_number_beside_technical_values_is_found(text: str) -> None:
    assert phones_in(text) == ["+12125550142"]
