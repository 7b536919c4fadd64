"""Timber, screws, plain menus, works of music and postcodes stay in rows. All invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import is_readable, phones_in

STAY = (
    "Timber 47x100x4.2 £12, 47x150x3.6 £15, ply 18mm 2440x1220 £32",
    "Lumber 2x4x8 $3, 2x6x10 $7, 2x8x12 $11, 4x4x8 $10",
    "Latten 24x48 4 m 3,50 €, KVH 80x160 5 m 35 €, OSB 18 mm 2500x1250 22 €",
    "Virke 45x95 5,4 m 60:-, 22x95 3,6 m 25:-",
    "Schrauben M8x60 50 St 6 €, Spax 4x40 200 St 6 €, Dübel 8x40 100 St 4 €",
    "Tornillos 4x50 200 u 6€, M6x40 100 7€",
    "Fridge 186x60x60 £140, chest 90x40x75 £35",
    "Suppe 4,50, Nudeln 7,50, Fisch 9,90. Mo-Fr",
    "Prices: cut 20, roots 45, fringe 10",
    "We bring it to 94102, 94103, 94107, 94109 and 94117. Flat fee $20",
    "PLZ 10115, 10117, 10119, 10405 und 10437. Ab 30 € frei",
    "Mowing in 3000, 3002, 3051, 3052, 3053 and 3056. Edges too",
    "We play Bach BWV 996, BWV 999 and Sor op. 60. 20 €/30 min",
)
NUMBERS = (
    "Timber 21x25x55 01x42 £6",
    "Screws 2x12 55, 5x50 14, 2x1",
    "Lumber 2x12x5 55x01x42 $3",
    "Chest 212x55x50 £142",
    "Soup 2,12, rice 5,55, tea 0,14, jam 2",
    "Prices: cut 212, roots 555, fringe 0142",
    "Prices: cut 21, roots 25, fringe 55, beard 50, line 14, neck 2",
    "We bring it to 21255, 50142",
    "We bring it to 2125, 2155, 5014, 2",
    "Op. 212 no. 55, op. 50 no. 14, BWV 2",
)
BESIDE = (
    "Timber 47x100x4.2 £12, call 212 555 0142",
    "Lumber 2x4x8 $3, 2x6x10 $7. Text 2125550142",
    "M8x60 50 St 6 €, tel 212.555.0142",
    "Suppe 4,50, Nudeln 7,50, ring 212-555-0142",
    "To 94102, 94103, 94107 and 94109. Call 212 555 0142",
    "BWV 996 and op. 60, phone (212) 555-0142",
)
STREETS = ("meet at 42 St 120", "Wohnung Elm St 5, ruhig", "Elm St 5, 40 €")


@pytest.mark.parametrize("text", STAY)
@pytest.mark.parametrize("region", ["US", "GB", "AU", "DE", "FR", "SE"])
def test_what_is_sold_in_rows_stays(text: str, region: str, keyring: Keyring) -> None:
    body = f"From the garage.\n{text}.\nCash only."
    assert find_contacts(f"Everything\n{body}", region) == []
    assert minimise("Everything", body, keyring, region).body == body


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_written_in_such_rows_does_not(text: str, keyring: Keyring) -> None:
    shown = minimise("Everything", f"No swaps.\n{text}\nTea is free.", keyring).body
    assert "[" in shown
    assert not is_readable("2125550142", shown)


@pytest.mark.parametrize("text", BESIDE)
def test_a_number_beside_such_rows_is_found(text: str) -> None:
    assert phones_in(text) == ["+12125550142"]


@pytest.mark.parametrize("text", STREETS)
def test_streets_that_pieces_look_like_are_masked(text: str, keyring: Keyring) -> None:
    assert "[street]" in minimise("Everything", text, keyring).body
