"""Numbers that end before the next clause, price or line; reserved numbers only."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in

US, GB, ES, AU = "+12125550142", "+447700900142", "+34600555063", "+61491570737"


@pytest.mark.parametrize(
    ("region", "written", "number"),
    [
        ("US", "call Coco: 212 don't be shy 555 call me hun 0142 ; 8 yrs at this", US),
        ("US", "212 ask for Coco 555 real pics 0142\n2 men and a truck", US),
        ("GB", "0 7 7 0 0 -sweet- 9 0 0 -n petite- 1 4 2 ; 17 yrs at this", GB),
        ("GB", "07700 sweet 900 petite 142. 17 years", GB),
        ("ES", "seis cero cero mi amor 555 sin pena cero seis tres\n\nmasaje a cuatro manos", ES),
        ("AU", "+61 🌹 491 🌹 570 🌹 737 ♥ 420 for both", AU),
        ("AU", "+61 491 570 737 * 420 for both", AU),
        ("US", "$70 hh 212 | 555 | 0142 $300 hr", US),
        ("US", "$70 hh 212 / 555 / 0142 $300 hr", US),
        ("GB", "07700 % 900 % 142 -- 40% off", GB),
    ],
)
def test_a_number_is_whole_before_what_follows(
    region: str, written: str, number: str, keyring: Keyring
) -> None:
    assert phones_in(written, region) == [number]
    stored = minimise("A title", written, keyring, region).body
    assert "555" not in stored
    assert "900" not in stored


@pytest.mark.parametrize(
    ("region", "text", "number"),
    [
        ("GB", "Luton (07700 900) rest below\ncomplete the phone from the title: 142", GB),
        ("ES", "citas tel 600 555 +\nlo que falta del teléfono del título: 063", ES),
        ("MX", "citas 8 uno.cinco 5 cinco cero..\nlo que falta del título: 0178", "+528155500178"),
        ("US", "call 212 555\nwhat is missing from the number in the title: 0142", US),
    ],
)
def test_a_body_completes_what_its_title_begins(region: str, text: str, number: str) -> None:
    assert set(phones_in(text, region)) == {number}


@pytest.mark.parametrize(
    "text",
    [
        "hh 120 | hr 200 | 2hr 380",
        "hh 120 / 200 / 380",
        "save 10 % 2 visits, 100 % 5 star, 15% off",
        "200 chairs 350 plates 1200 forks; 8 years at this",
    ],
)
def test_everyday_amounts_stay(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert minimise("A title", text, keyring).body == text
