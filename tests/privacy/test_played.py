"""Chords, moves, counts and sizes in tables stay; no number passes as them. All invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import is_readable, phones_in

STAY = (
    "Chords: G 320003, D xx0232, Em 022000",
    "Chart\nAm x02210\nE7 020100\nC x32010",
    "Chess club: 1. d4 d5 2. c4 e6, rated 1620, boards 10, Thu 7:30",
    "Countdown five, four, three, two, one and we start, ten tables",
    "Cuenta regresiva cinco, cuatro, tres, dos, uno y empezamos",
    "Mic check one two three, open stage at nine",
    "Suite no. 2, bars 12-48, fingering 1 3 2 1 4 2",
    "| S | 34-36 |\n| M | 37-39 |\n| L | 40-42 |",
    "Steps: 1) order 2) wait 3) pick up 4) enjoy",
    "Pasos: 1) escribe, 2) ven, 3) paga",
    "Bingo night: B7 I19 N33 G51 O68, doors 6:30",
    "Wheels 700x28c, cassette 11-34T",
    "Odometer 143.210 km, belt done at 88k, brakes 9/2022, clutch 5/2021",
    "Bulk: 5 @ GBP 9, 10 @ GBP 7",
    "Bail de 12 mois, préavis 2 mois, lit 140 x 190, bureau",
    "half hr sixty, full hr one ten, hour n half one fifty",
    "Screens: model 11 $70, 12 $80, 13 $95",
    "I got 12 14 16 18 n 20 inch rims",
    "Praxis im 2. OG, Parkplatz 14, Klingel 3",
    "Omdöme 4,8 av 5 från 62 kunder",
)
NUMBERS = (
    "Chords: G 212555, C x0142",
    "1. e2 e1 2. e2 e5 3. e5 e5 4. e0 e1 e4 e2",
    "Countdown two, one, two, five, five, five, zero, one, four, two",
    "Bars 212-555, fingering 0 1 4 2",
    "| S | 21-25 |\n| M | 55-01 |\n| L | 42-44 |",
    "Steps: 1) 212 2) 555 3) 0142",
    "Bingo night: B2 I12 N55 G50 O142",
    "Belt done at 212k, brakes 5/55, clutch 0142",
    "21 @ $25, 55 @ $01, 42 @ $5",
    "21 @ $255, 50 @ $142",
    "Belt done at 212k, brakes at 55k, oil at 50k, 142",
)
BESIDE = (
    "Chords: G 320003, D xx0232. Call 212 555 0142",
    "1. d4 d5 2. c4 e6, text 212-555-0142",
    "Steps: 1) order 2) wait 3) call 212.555.0142",
    "Bulk: 5 @ $9, 10 @ $7, phone 2125550142",
)


@pytest.mark.parametrize("text", STAY)
@pytest.mark.parametrize("region", ["US", "GB", "DE", "FR", "ES"])
def test_what_is_played_or_counted_out_stays(text: str, region: str, keyring: Keyring) -> None:
    body = f"Old and new.\n{text}.\nCash only."
    assert find_contacts(f"Everything\n{body}", region) == []
    assert minimise("Everything", body, keyring, region).body == body


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_written_as_what_is_played_does_not(text: str, keyring: Keyring) -> None:
    shown = minimise("Everything", f"No swaps.\n{text}\nTea is free.", keyring).body
    assert "[" in shown
    assert not is_readable("2125550142", shown)


@pytest.mark.parametrize("text", BESIDE)
def test_a_number_beside_what_is_played_is_found(text: str) -> None:
    assert phones_in(text) == ["+12125550142"]
