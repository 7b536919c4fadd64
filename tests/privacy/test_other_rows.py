"""Rates, sums to reckon, records, clothes, recipes and counted things come to no number."""

from __future__ import annotations

import pytest

from brightline.privacy import find_contacts
from tests.privacy.reading import phones_in

ROWS = (
    ("US", "Stamps: 312 stamps = $6, 640 = $14, 1,318 = $30 off"),
    ("US", "Reckoning: two plus three, four times seven, nine minus one. Then 13 x 14, 5 x 6"),
    ("US", "wk 2: 5 mi long + 5x400 at 2:06, wk 6: 8 mi, 3x1 mi @ 8:05, wk 11: 12"),
    ("GB", "Van £4615\n147,306 on the clock, 2.1 litre"),
    ("AU", "cassette 11-28, cranks 46/30 170.5 $70, wheels 700c"),
    ("CA", "lps $4 ea, 45s $2, 78s 24 $3, box set $30"),
    ("US", "Rink 1: 20-14, rink 2: 15-13, rink 3: 18-11, rink 4: 22-9"),
    ("US", "rompers 12m 9 $24, 2T 15 $17, 3T $3 each"),
    ("IT", "candele 6 pz 11€, olio 3% 1l 9€, km 38 mila"),
    ("DE", "Gruppe A, Wertung 1312 bis 1498, 24 Spieler"),
    ("DE", "Gläser R -1,50 cyl -0,75 A 52 L -2,25 cyl -0,50 A 103"),
    ("DE", "Eins, zwei, drei, vier, fünf, dann fünf, vier, drei, zwei, eins"),
    ("IT", "Dolce: 312 g di farina, tre uova, 90 g di burro, 170° in forno"),
    (
        "US",
        "Two double rooms and one single, five nights minimum, six in high season. Seven guests, "
        "four cars, zero parties. Nine dollars a towel",
    ),
    ("US", "Mugs three for twenty-five. Quiet from ten to eight. Two dogs here, one of them old"),
)
NUMBERS = (
    ("US", "212 points for 555 friends, 0142"),
    ("US", "call 212 kind 555 sweet 0142 kisses"),
    ("US", "two one two, dear, five five five, my friend, zero one four two"),
    ("US", "from two one two, five five five, zero one four two"),
    ("US", "vinyl $5, call 2I2 5S5 OI42"),
)


@pytest.mark.parametrize(("region", "text"), ROWS)
def test_a_row_that_tells_what_it_holds_is_no_number(region: str, text: str) -> None:
    assert phones_in(f"Everything goes\n{text}.", region) == []


@pytest.mark.parametrize(("region", "text"), NUMBERS)
def test_a_number_like_such_rows_is_one(region: str, text: str) -> None:
    found = find_contacts(f"A quiet room\n{text}", region)
    assert [one.normalised for one in found] == ["+12125550142"]


def test_a_bracketed_word_for_a_plus_tells_the_country() -> None:
    said = "(più)(tre)(tre) (sei) (tre)(nove) (nove)(otto) (zero)(nove) (uno)(due)"
    found = find_contacts(f"Una stanza\nchiama {said}", "IT")
    assert [one.normalised for one in found] == ["+33639980912"]
