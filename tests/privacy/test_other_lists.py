"""Figures of dense lists come to no number; numbers in groups with words between are found."""

from __future__ import annotations

import pytest

from brightline.privacy import find_contacts
from tests.privacy.reading import phones_in

LISTS = (
    "hat pattern: sizes 30, 34 (37, 40, 44, 48), needles 8",
    "zapatos del 35 36 37 38 40, botas 41 42 44, 8€ el par",
    "last draw was 5, 14, 23, 33, 41 + 5, we had two of six",
    "tenor sax 1978, pads 90%, reeds 2.5-3, case 31 in, 1250",
    "plates $1.70/lb, bar 45 lb 7 ft, 2x25, 4x10, total 290 lb for 330",
    "ladder: 100 170 250 340 for 1, 2, 3, 4 halves, you do the math",
    "gel fill 44, xl length +13, art 3/nail, lash full 120, 2wk fill 60, 3wk 75, curls C .07",
    "over bridge add +30 || day rate 9 to 5 1100, golf cart + lunch 440",
    "scooter 49cc, 1400 mi, 2019, 900, 2 hr charge",
)
NUMBERS = (
    "call 212 sweet 555 kind 0142 kisses",
    "212 then 555 and then 0142",
    "two one two, dear, five five five, my friend, zero one four two",
    "+1 212 babe 555 babe 0142",
    "+1, area 212, then 555, then 0142",
    "21 25 55 01 42",
    "+1 call me 212 please 555 thanks 0142",
    "+1, tea is free, 212 and a smile 555 then 0142",
    "212 (24/7 open) 555 (cash only) 01-42",
    "212 (we host) 555 (till 9pm) 0142",
)


@pytest.mark.parametrize("text", LISTS)
def test_a_dense_list_is_no_number(text: str) -> None:
    for region in ("US", "GB", "ES"):
        assert phones_in(f"Everything goes\n{text}. Tea is free.", region) == []


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_with_words_between_is_one(text: str) -> None:
    found = find_contacts(f"A quiet room\n{text}")
    assert [one.normalised for one in found] == ["+12125550142"]
