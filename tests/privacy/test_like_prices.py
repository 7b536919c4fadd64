"""Menus of prices stay; a number that is written so does not."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import is_readable, phones_in

STAY = (
    "BODY RUB\t70/30\t110/60\nSCRUB\t50/20\t95/40",
    "35 por ciento menos los lunes, 20 por ciento en bonos",
    "sconto 26%, dal 2014\n16 mq luminosi",
    "sedan 2009\n12 kvm ljust, 13 % rabatt",
)
NUMBERS = (
    "roses 212, kisses 555, hugs 0142",
    "rose 21, kiss 25, hug 55, smile 01, wink 42",
    "rose 21, kiss 255, hug 50, smile 142",
    "| 212 | 555 | 0142 |",
    "| 21 | 25 | 55 | 01 | 42 |",
    "| 2 | 1 | 2 | 5 | 5 | 5 | 0 | 1 | 4 | 2 |",
    "21/25 55/01 42",
)


@pytest.mark.parametrize("text", STAY)
def test_menus_stay(text: str, keyring: Keyring) -> None:
    body = f"No swaps, cash on collection.\n{text}\nTowels free."
    assert find_contacts(f"Everything\n{body}") == []
    assert minimise("Everything", body, keyring).body == body


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_written_so_does_not(text: str, keyring: Keyring) -> None:
    shown = minimise("Everything", f"No swaps.\n{text}\nTea is free.", keyring).body
    assert "[" in shown
    assert not is_readable("2125550142", shown)


def test_a_number_beside_them_is_found() -> None:
    assert phones_in("rub 60/30 100/60, call 212 555 0142") == ["+12125550142"]


@pytest.mark.parametrize(
    ("region", "text"),
    [
        ("GB", "| 44 | 7700 | 900 | 142 |"),
        ("AU", "| 491 | 570 | 156 |"),
        ("US", "rose 44, kiss 7700, hug 900, smile 142"),
    ],
)
def test_nor_does_one_of_another_plan(region: str, text: str, keyring: Keyring) -> None:
    assert "[" in minimise("Everything", f"No swaps.\n{text}\n", keyring, region).body
