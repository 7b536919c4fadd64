"""Numbers told part by part in one sentence without a stop; all reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in, readable_digits

US, GB, AU, MX = "+12125550142", "+447700900142", "+61491570156", "+525555500142"
TOLD = [
    # in their order
    (US, "US", "my # starts 212 ok next part 555 and it finishes 0142"),
    (US, "US", "my # starts two one two ok next part five five five n ends oh one four two"),
    (US, "US", "it begins with 212555 and ends with 0142"),
    (US, "US", "mi numero empieza 212 luego 555 y al final termina en 0142"),
    (MX, "MX", "mi numero empieza 55 luego sigue 5550 y termina 0142"),
    (MX, "MX", "empieza con 55 sigue 5550 y acaba en 01 42"),
    (GB, "GB", "num starts 07700 then 900 n ends 142"),
    # the end first
    (US, "US", "ends in 0142 and before that comes 212 555"),
    (US, "US", "termina en 0142 y antes va 212 555"),
    (US, "US", "it ends 0142 n in front goes 212 555"),
    (GB, "GB", "ends in 142 and before that comes 07700 900"),
    (AU, "AU", "ends in 156 and before that comes 0491 570"),
    # the last of them told behind the others
    (US, "US", "212-555-01 and last two are four n two"),
    (US, "US", "212 555 01 and the last 2 are 42"),
    (US, "US", "212-555-0 y los ultimos tres son uno cuatro dos"),
    # the first without a word for it
    (US, "US", "212, then 555, last 0142"),
    (MX, "MX", "55 , sigue 5550\ny termina en 0142"),
    (MX, "MX", "cinco cinco, luego cinco cinco cinco cero y acaba en cero uno cuatro dos"),
    (GB, "GB", "07700, next 900 and it ends in 142"),
    (GB, "US", "+44, the middle part is 7700, and last 900142"),
    (GB, "IE", "plus four four, middle part is seven seven zero zero, and last\n900142"),
    (AU, "AU", "0491, followed by 570 and finally 156"),
]
FAR_APART = [
    (US, "\n", "my # starts two one two", "middle five five five", "and it ends zero one four two"),
    (US, " 🌙 ", "my # starts 212", "middle 555", "and it finishes 0142"),
    (US, " 🌹 ", "mi # empieza dos uno dos", "luego cinco cinco cinco", "acaba cero uno 42"),
]  # fmt: skip
_ADVERTS = (
    "Cuts, colour, extensions 18\" 22\" 26\". Takes 17 min.", "Hours: 9 to 9, last slot 19:30.",
    "roots 80$, full head $180, toner 35$, blow dry $40 up to 19 inches", "Since 2021.",
    "Late 15+ min = $20 fee. Cash preferred.", "Parking $7 an hour, free after 6pm.",
    "Book 3 get the 4th at 50% off.", "Room on the 8th floor, ages 21 and up.",
)  # fmt: skip
EVERYDAY = [
    "class starts 10 then next 12 and ends 2",
    "course begins with 12 then next 20 and ends with 180",
    "renta empieza 5500 luego sigue 6000 y termina 7500",
    "el camino empieza en el km 55 luego sigue 120 y termina en 2024",
    "shift starts 7 then 3 and finishes 1130 at night",
    "the sale ends 1130 and before that comes 900 in cash",
    "ends in 15 and before that comes 120 200 400",
    "305-555-01 and last two are in the box",
    "lotto 12-34-56 and last two are 7 and 9",
    "my # 1 rule starts 9 🌙 then 10 🌙 ends 11",
    "it takes 120 then 200 and ends in 1800 steps",
    "bus 07, then 555 and it ends at 2030",
    "We open at 9, next 12 and last 1730, call first",
]
"""What begins, goes on and ends, and is no number."""


@pytest.mark.parametrize("behind", ["", " ok", " 34 if ur rude dont", ", refs yes"])
@pytest.mark.parametrize(("number", "region", "written"), TOLD)
def test_parts_of_one_sentence(
    number: str, region: str, written: str, behind: str, keyring: Keyring
) -> None:
    text = f"nice n clean, text {written}{behind}"
    assert set(phones_in(text, region)) == {number}
    stored = minimise("A title", text, keyring, region).body
    assert len(readable_digits(stored.replace("34", ""))) < 3  # 'last 2', 'tres'


@pytest.mark.parametrize(("number", "stop", "first", "second", "last"), FAR_APART)
def test_parts_far_apart(
    number: str, stop: str, first: str, second: str, last: str, keyring: Keyring
) -> None:
    text = stop.join((first, *_ADVERTS[:4], second, *_ADVERTS[4:], last, "refs yes"))
    assert phones_in(text) == [number] * 3
    stored = minimise("A title", text, keyring).body
    assert stored.count("[phone:") == 3
    assert _ADVERTS[2] in stored


@pytest.mark.parametrize("text", EVERYDAY)
@pytest.mark.parametrize("region", ["US", "MX", "GB"])
def test_what_begins_and_ends_is_no_number(text: str, region: str) -> None:
    assert find_contacts(f"A title\n{text}", region) == []
