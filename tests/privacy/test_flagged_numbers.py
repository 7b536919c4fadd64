"""National numbers beside the flag or the name of their country, or with its code told apart.

All numbers are reserved for drama, or of a form that is used for invented ones.
"""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import assert_number_is_hidden

US, GB, IE, ES, MX, DE = (
    "+12125550142",
    "+447700900288",
    "+353209172594",
    "+34600555085",
    "+525555500142",
    "+4915228817386",
)
FLAGGED = [
    (IE, "US", "Cel. 🇮🇪 0-2-0-9-1-7-2-5-9-4!"),
    (ES, "GB", "Signal works: 🇪🇸 6*0*0*5*5*5*0*8*5!"),
    (GB, "FR", "Tél : 🇬🇧 {07700}{900}{288}!"),
    (MX, "US", "🇲🇽 55 5550 0142"),
    (GB, "US", "Call me 07700 900288 🇬🇧"),
    (DE, "GB", "🇩🇪: 01522 8817386, text first"),
    (US, "GB", "🇺🇸 (212) 555-0142"),
    (US, "DE", "🇨🇦 oder 🇺🇸 212 555 0142"),
]
TOLD = [
    (DE, "US", "Márcame: 01522 8817386 (número de Alemania)"),
    ("+46701740681", "US", "call 070 → 174 → 06 → 81 (Swedish number)."),
    (ES, "GB", "600 555 085, my Spanish number"),
    (MX, "US", "mi celular de México: 55 5550 0142"),
    ("+64215550159", "US", "call me 21 555 0159 (put +64 in front)"),
    ("+393385550150", "GB", "（３３８）（５５５）（０１５０） (put +39 in front)"),
    ("+393385550150", "ES", "con el +39 delante: 338 555 0150"),
    ("+393385550150", "GB", "338 555 0150, prefix it with +39"),
]


@pytest.mark.parametrize(("number", "region", "written"), FLAGGED)
def test_a_number_beside_a_flag_is_one_of_that_country(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    assert_number_is_hidden(number, region, written, keyring)


@pytest.mark.parametrize(("number", "region", "written"), TOLD)
def test_a_country_is_told_in_more_words(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    assert_number_is_hidden(number, region, written, keyring)


@pytest.mark.parametrize(
    "text",
    [
        "🇪🇸 🇫🇷 🇮🇹 languages: Spanish, French, Italian",
        "🇬🇧 12 years in London, 45 min from 90 to 120",
        "Henry VIII and 2 others, Part II of 555 pages, volume IV, 2014",
        "Levels I, II, III, IV and V: 20, 30, 40 and 50 dollars",
        "Only numbers 1 to 5 in stock: S2, M4, L3, XL1",
        "2 seats in front, 35 each, 10 min, 60 days, +18 only",
        "Nail polish 12, Spanish lessons 20 an hour, Indian food from 9 to 11",
        "with love <3 9 to 5, 60 for an hour, 90 for two",
        "have fun 8) and be on time, 45 min from 60",
    ],
)
def test_flags_romans_and_figures_of_other_things(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert minimise("A title", text, keyring).body == text
