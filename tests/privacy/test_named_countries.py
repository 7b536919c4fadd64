"""National numbers beside the name of their country; all are reserved for drama."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in

GB, LONDON, DE = "+447700900475", "+442079460615", "+493023125932"
FR, SE = "+33199001234", "+46701740645"
NAMED = [
    (GB, "Call my UK phone 07700 900475"), (GB, "United Kingdom cell 07700-900475."),
    (GB, "WhatsApp (UK): 07700 900475"), (GB, "07700 900475 (UK)"),
    (LONDON, "UK mobile or home line 020-7946-0615"), (LONDON, "020 7946 0615, my British number"),
    (FR, "Still on a French SIM: 01 99 00 12 34"), (FR, "mi número francés es 01 99 00 12 34"),
    (DE, "My German number is 030 23125 932, text is best"), (DE, "teléfono alemán 030 23125932"),
    (SE, "My Swedish number is 070-174-06-45, text is best"),
    ("+353209179469", "Call Ireland: 020 917 9469."), (LONDON, "UK: 020 7946 0615"),
    ("+447700900123", "UK mobile oh seven seven oh oh, nine oh oh, one two three."),
    (DE, "International: plus 49, after it 30 23125 932."),
]  # fmt: skip
OF_OTHER_THINGS = [
    "French lessons by phone, 01.02.2026 to 03.04.2026, 25 an hour",
    "Italy: 01-02-2026 10 to 12",
    "Germany: 030 2024 2025",
    "Ireland: 01 02 03 04 05",
    "Call Ireland: 0912 2024 12",
    "My UK phone is broken, room 0204 on floor 7, 0900-1700",
]


@pytest.mark.parametrize(("number", "written"), NAMED)
def test_a_national_number_is_one_of_the_country_that_is_named(
    number: str, written: str, keyring: Keyring
) -> None:
    assert phones_in(f"Quiet room. {written}\nI travel light") == [number]
    assert minimise("A title", written, keyring).masked == 0


@pytest.mark.parametrize("text", OF_OTHER_THINGS)
def test_a_country_beside_other_figures_makes_no_number(text: str) -> None:
    assert find_contacts(text) == []
