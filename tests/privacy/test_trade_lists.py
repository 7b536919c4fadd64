"""Price lists and goods with a word at each figure stay, no number told with them; synthetic."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import is_readable

READABLE = [
    "tools: drill 40, saw 81, sander 21, box of bits 12",
    "hot tub 6 person, 250 gal, 32 jets, cover Dec 2024, 1,500",
    "van life: bed 75 x 56, solar 400w, fridge 50 qt, $11,000",
    "concrete 3 yd, 4000 psi, slab 13 by 18\nshed 8x12 built in 2 days, 2800 materials incl",
    "cut 35 color 95 balayage from 190 gloss 55",
    "corte 16, tinte 30, mechas 50, peinado 21\nuñas gel 29, relleno 19, pedicura 25",
    "feet 20, neck 49, back 53, everything 120\nwashing 40, iron 60, trays 75",
    "chairs 7 @ 25, table 71x42, leaf 16\", hutch free\nrug 5x9, wool, paid 1,750, want 250",
    "guitar scale 25.5, strings .009, case included, 340\nfish tank 74 gal, heater 250w, 210",
    "carpet 3 rooms 89, stairs 12 steps 50, pet treat 20",
    "taller: frenos 90, aceite 35, correa 160, diagnóstico 30",
]  # fmt: skip
CUT_NUMBERS = [
    "drill 212, saw 555, sander 1420, bits 20",
    "drill 21, saw 255, sander 50, box of bits 142",
    "cut 212 color 55 balayage from 50 gloss 142",
    "bed 21 x 25, solar 550w, fridge 142 qt",
    "feet 212, neck 5550\nback 142, face 30",
    "corte 55, tinte 555, mechas 50, peinado 142",
    "cut 33, color 12, gloss 345, perm 678",
    "jets 600, 555 gal, cover 142",
    "2 gal, 1 psi, 25 jets, 5501 colors, cut 1, color 1",
    "2125 gal, 5501 psi, sander 10",
    "2 gal, 125 psi, 5501 jets, bits 10",
    "drill 2\n1 psi\n2 jets\nbits 5\ncut 5501\n03 skeins",
    "drill 21\nbits 25\n1 psi\n2 jets\n03 skeins\ncut 55014",
    "drill 2, 1 psi, 2 jets, 5 colors, 5501 w, 1 skeins, 1 ports",
    "2 gal, 1 psi, 255 jets, 5010 colors, cut 0",
    "pets 25\n2 gal, 1 psi, 255 jets, 5010 colors, cut 0",
    "2 gal, 12 psi, 5550 jets, 10 colors, cut 0",
    "2 gal, 125 psi, 550 jets, 10 colors, cut 0",
    "21 gal, 255 psi, 5010 jets, bits 0",
    "2 gal, 1255 psi, 5010 jets, bits 1",
    "pets 25\n2 gal, 125 psi, 550 jets, 10 colors, cut 0",
    "half hour 5\nfull hour 10\ntwo hours 55\novernight 50101",
    "half hour 5\nfull hour 105\ntwo hours 550\novernight 101",
]


@pytest.mark.parametrize("text", READABLE)
def test_lists_of_trades_and_goods_stay(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert minimise("A title", f"Come and see 7 of them.\n{text}", keyring).body.endswith(text)


@pytest.mark.parametrize("written", CUT_NUMBERS)
def test_a_number_told_in_such_a_list_is_hidden(written: str, keyring: Keyring) -> None:
    body = minimise("A title", f"A quiet place. {written}", keyring).body
    assert sum(map(str.isdigit, body)) < len("5550142")


LABELS = ("drill", "saw", "sander", "bits", "cut", "color", "gloss", "feet", "neck", "bed")
UNITS = ("gal", "psi", "jets", "colors", "w", "skeins", "ports", "steps", "dents", "qt")
MEASURES = ("gal", "psi", "w", "qt")


@given(
    st.sampled_from(("212", "305", "914", "617")), st.integers(0, 99),
    st.lists(st.integers(1, 4), min_size=10, max_size=10),
    st.lists(st.booleans(), min_size=10, max_size=10),
    st.sampled_from((", ", " / ", "\n", " ")), st.sampled_from(("", "pets 25\n", "bags 4, ")),
)  # fmt: skip
def test_no_number_passes_with_words_of_trades(
    keyring: Keyring, area: str, line: int, cut: list[int], units: list[bool], sign: str, first: str
) -> None:
    number = f"{area}55501{line:02d}"
    rest, groups = number, []
    for size in cut:
        groups += [rest[:size]] if rest else []
        rest = rest[size:]
    assume(max(map(len, groups)) > 1)  # single digits are looked for elsewhere
    # 'drill 30, saw 55, sander 550, bits 100' are round sums: nobody can tell
    assume(any(int(group) % 5 or group[0] == "0" for group in groups))
    # nor of 'drill 2, 1 psi, 25 jets, 550 colors, 100 w', nor of '5010 jets' or '1255 psi': what is
    # left is led by a zero, or has thousands that are not round of what there are seldom so many,
    # and nothing beside it
    large = [at for at, group in enumerate(groups) if len(group) > 3]
    told_by = [int(groups[at]) % 10 and not (units[at] and UNITS[at] in MEASURES) for at in large]
    assume(any(group[0] == "0" for group in groups) or (not first and any(told_by)))
    told = [
        f"{group} {UNITS[at]}" if units[at] else f"{LABELS[at]} {group}"
        for at, group in enumerate(groups)
    ]
    stored = minimise("", first + sign.join(told), keyring).body
    assert not is_readable(number, stored)
