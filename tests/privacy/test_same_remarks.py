"""Numbers with remarks, amounts and number signs between their groups; all synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import phones_in, readable_digits

US, ES, FR, AU = "+12125550142", "+34600000082", "+33639982422", "+61491570006"
WRITTEN = [
    (US, "US", "212 my dear 555 my dear 0142 kisses"),
    (US, "US", "order no. 212 ok? 555 ok? 0142"),
    (US, "US", "room 212 you know 555 you know 0142"),
    (US, "US", "212 No. 555 No. 0142"),
    (US, "US", "212 STOP 555 STOP 0142 STOP"),
    (US, "US", "2 roses 1 roses 2 roses 5 roses 5 roses 5 roses 0 roses 1 roses 4 roses 2 roses"),
    (US, "US", "2I2 ok? SSS ok? 0142"),
    (US, "US", "212 100 kisses 555 100 kisses 0142"),
    (US, "US", "212 open 24/7 555 open 24/7 0142"),
    (US, "US", "two one two 2 hours five five five 2 hours zero one four two"),
    (US, "US", "212 - 25 y/o - 555 - no games - 0142"),
    (ES, "ES", "600 stop 000 stop 082"),
    (ES, "ES", "600 New in town. 000 New in town. 082 kisses"),
    (FR, "FR", "06 my dear 39 my dear 98 my dear 24 my dear 22 kisses"),
    (AU, "AU", "0491 my dear 570 my dear 006 kisses"),
]
OF_OTHER_THINGS = [
    "60 min 120 min 180 min 240 min",
    "300 roses 500 roses 1200 roses",
    "Tables for 1 or 2 or 3 or 4 or 5 or 6 or 7 or 8 or 9",
    "Room 12 is 60 min, room 14 is 90 min, room 15 is 120 min",
    "I am 28, 165 cm, 55 kg, size 38, open 9 to 5, 150 an hour",
    "Step 1: 350 degrees. Step 2: 20 minutes. Step 3: 1000 g flour",
    "22 guests, 34 guests, 56 guests, 78 guests",
]


@pytest.mark.parametrize(("number", "region", "written"), WRITTEN)
def test_remarks_between_groups_hide_no_number(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    text = f"Quiet place. Text {written}. Parking near"
    assert phones_in(text, region) == [number]
    assert number[-4:] not in readable_digits(minimise("A title", text, keyring, region).body)


@pytest.mark.parametrize("text", OF_OTHER_THINGS)
def test_the_same_words_between_amounts_make_none(text: str, keyring: Keyring) -> None:
    assert minimise("A title", text, keyring).body == text
