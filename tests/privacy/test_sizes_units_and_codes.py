"""Sizes of anything, units of trades and codes of letters and figures stay. All invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import is_readable, phones_in

STAY = (
    "10 boxes 14x14x14, 6 large 20x16x20",
    "12 luckor 30x70 cm, 3 lådfronter 30x20",
    "Nuts M12x1.25, torque 110 Nm, 16 of them",
    "Reifen 47-559, Kette KMC-X9.3, Licht 30 Lux, 21-Gang",
    "Tyres 2.1, pressure 32 psi, chain X11-118",
    "3.6 m x 14, 4.8 m x 8 and 2.4 m x 30",
    "line 8 lb 150 yd, hooks 4/0, jig #2 and #4, rod 7'6\"",
    "Reel 4000 size 5.2:1, line 0,22, 300 m",
    "Nylon 18/100, hameçons n° 8 et n° 10, 36 cuillères",
    "thread 40 wt 900 yd, blades 10 pk, needles 5 pk",
    "Records 33 and 45 rpm 30p, tea 60p",
    "Ref. KD-318.64, 4 200 € VB",
    "Colours 5.3, 6.43 and 7N in stock",
    "Shade 0316B, dye lot C41, 9 balls",
    "Bus N7, filtro FA-2186B, bujía BKR5E-11",
    "Stahl S235JR, S355J2, Rest nach Maß",
    "Raffle strips B001-B150, draw at half two",
    "Belt part 03C-109-244D, pulley free",
    "Courroie faite à 130 000 km, réf. KD-318.64",
)
NUMBERS = (
    "panes 212 x 555 x 0142",
    "panes 212 x 555, 01 x 42",
    "panes 21 x 25 x 55, 50 x 14 x 2",
    "boards 2 x 125, 55 x 50, 14 x 2",
    "boxes 212 x 555 x 014, 2 large",
    "tyres 212/55 R15, 0142 x 2",
    "212 lb 555 yd 01 psi 42",
    "212 lb 555 yd 0142 psi",
    "21 lb, 25 yd, 55 psi, 01 rpm, 42 wt",
    "hooks 2/12 and 55, hooks 50, 14, 2",
    "hooks 21, 25, 55 and needles 01, 42",
    "at 212k and 555k, belt 01, 42",
    "model B-2125550142",
    "model B-21255, part C-50142",
    "part KD-212.555, part KD-0142",
    "lot C212, lot D555, lot F0142",
    "lot C212, lot D555, lot F014, lot H2",
    "strips A212-A555, B014-B2",
    "colours 2.12, 5.55, 0.14 and 2",
    "part 02L-125-550, part 01L-42",
)
BESIDE = (
    "panes 24 x 36 and 12 x 48. Call 212 555 0142",
    "pressure 32 psi, chain X11-118. Text 2125550142",
    "thread 40 wt 900 yd. Ring 212-555-0142",
    "Shade C41, model B-14, phone (212) 555-0142",
)


@pytest.mark.parametrize("text", STAY)
@pytest.mark.parametrize("region", ["US", "GB", "AU", "DE", "FR", "SE"])
def test_sizes_units_and_codes_stay(text: str, region: str, keyring: Keyring) -> None:
    body = f"From the shed.\n{text}.\nCash only."
    assert find_contacts(f"Everything\n{body}", region) == []
    assert minimise("Everything", body, keyring, region).body == body


@pytest.mark.parametrize("text", NUMBERS)
@pytest.mark.parametrize("region", ["US", "GB"])
def test_a_number_cut_into_sizes_and_codes_does_not(
    text: str, region: str, keyring: Keyring
) -> None:
    shown = minimise("Everything", f"No swaps.\n{text}\nTea is free.", keyring, region).body
    assert "[" in shown
    assert not is_readable("2125550142", shown)


@pytest.mark.parametrize("text", BESIDE)
def test_a_number_beside_sizes_and_codes_is_found(text: str) -> None:
    assert phones_in(text) == ["+12125550142"]


@pytest.mark.parametrize(
    "text",
    [
        "zw31 dr31 zw31 dr31 zw31 dr31 zw31",
        "2012 x 21, 2013 x 25, 2014 x 55, 2015 x 50, 2016 x 14, 2017 x 2",
    ],
)
def test_what_stands_beside_each_other_is_no_code(text: str, keyring: Keyring) -> None:
    """Words drawn with figures are a row of them; counts of years are a number together."""
    body = minimise("A title", text, keyring, "DE" if "dr31" in text else "US").body
    assert "31" not in body
    assert "21" not in body


@pytest.mark.parametrize(
    ("region", "text", "value"),
    [
        ("US", "first part 2l2, next part 55s, last part 0142", "+12125550142"),
        ("US", "ask 4l6 then d55 then 50142", "+14165550142"),
        ("AU", "ring 0-4-9-1 then 5-7-0 then 1-5-6", "+61491570156"),
        ("IE", "ring 0-2-0 and 9-1-9 followed by 7-4-2-6", "+353209197426"),
    ],
)
def test_groups_that_look_like_codes_or_results_are_found(
    region: str, text: str, value: str
) -> None:
    assert phones_in(text, region) == [value]
