"""Tables of a league and numbered menus stay; a number written so does not. All invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import is_readable, phones_in

STAY = (
    "Table: Otters 10 6 3 1 21 and Herons 10 5 2 3 17",
    "1. Dachse 16 11 3 2 40:17 36, 2. Luchse 16 10 4 2 35:20 34",
    "Tabla: 8 6 1 1 19 y 8 5 2 1 17",
    "Classement: Renards 9 5 2 2 17, Loups 9 4 3 2 15",
    "7 Brezel 1,50 · 8 Semmel 1,20 · 9 Kuchen 1,40. Tisch für 6, ab 12:00",
    "1 Ärtsoppa 85:-, 2 Fisk 125:-, 3 Pannkaka 75:-",
    "4 lentil soup $6, 5 baked potato $8, 6 apple pie $5",
    "1 Soupe 5,50 €, 2 Quiche 7,20 €, 3 Tarte 4,50 €",
    "2 L of RAL 6018, 1 L of white, covers 11 m²",
    "Reset to 192.168.178.1, channels 1, 6, 11, 5 GHz",
    "Letters A, E, I and O worth 1, 1, 1 and 1; 100 tiles, 2 blanks",
    "We count 0, 1, 10, 11, 100 in twos",
)
NUMBERS = (
    "Otters 21 2 5 5 5, 0142",
    "Table: 2 12 5 55 0 142",
    "21 soup $25, 22 rice $55, 0142",
    "2 soup 12,55 · 3 rice 50,10 · 42",
    "RAL 2125, RAL 5501 and 42",
    "212.555.0.142",
    "Letters worth 2, 1, 2, 5, 5, 5 and 0, 1, 4, 2",
)
BESIDE = (
    "Otters 10 6 3 1 21, call 212 555 0142",
    "1 soup $6, 2 pie $8. Text 2125550142",
    "RAL 7035, tel 212.555.0142",
    "Reset to 192.168.0.1, ring 212-555-0142",
)


@pytest.mark.parametrize("text", STAY)
@pytest.mark.parametrize("region", ["US", "AU", "FR", "DE", "ES"])
def test_tables_of_a_league_and_numbered_menus_stay(
    text: str, region: str, keyring: Keyring
) -> None:
    body = f"From the club.\n{text}.\nCash only."
    assert find_contacts(f"Everything\n{body}", region) == []
    assert minimise("Everything", body, keyring, region).body == body


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_written_as_such_a_row_does_not(text: str, keyring: Keyring) -> None:
    shown = minimise("Everything", f"No swaps.\n{text}\nTea is free.", keyring).body
    assert "[" in shown
    assert not is_readable("2125550142", shown)


@pytest.mark.parametrize("text", BESIDE)
def test_a_number_beside_such_a_row_is_found(text: str) -> None:
    assert phones_in(text) == ["+12125550142"]
