"""Numbers whose parts end a line each, with amounts in the lines between; reserved numbers."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in

# Between two parts: amounts, of which none may be joined to either.
_BETWEEN = (
    "tip jar took 42 for the shelter in Jul\nfade $45, beard $25, kids 3 for $60",
    "♥♡♥♡♥♡\nlast score went 1110 to 1210, mom cried",
    "stroller 65, crib 120, take all 160\ntexting is best, be kind",
)
TOLD = [
    ("US", "+12125550142", "my number ends in oh one four two",
     "and it begins with two one two five five five"),
    ("US", "+12125550142", "my number ends in OI42", "and it begins with 2I2 SSS"),
    ("US", "+12125550142", "my number ends in 0onefour2", "and it begins with 2one2 5fivefive"),
    ("US", "+12125550142", "my phone starts with 2️⃣1️⃣2️⃣ 5️⃣5️⃣5️⃣", "the rest is 0️⃣1️⃣4️⃣2️⃣"),
    ("US", "+12125550142", "mi número termina en 0142", "y empieza con 212 555"),
    ("US", "+12125550142", "first half of my number: 21255", "second half: fiveoh142"),
    ("GB", "+442079460142", "number starts: zero2zero", "then seven9foursix 0one42"),
    ("MX", "+525555500142", "lada del número: cinco cinco",
     "sigue con cinco cinco cinco cero cero uno cuatro dos"),
]  # fmt: skip
IN_THREE = [
    ("first part of my number: 212", "middle part: 555", "last part: 0142"),
    ("first part of my number: 2I2", "middle part: SSS", "last part: OI42"),
    ("first part of my number: two1two", "middle part: 5fivefive", "last part: zero1four2"),
    ("primera parte de mi número: 212", "segunda parte: 555", "última parte: 0142"),
    ("my number begins with 212", "next bit = 555", "final bit = 0142"),
]
DOTS = [
    ("US", "+12125550142", "212...", "...555", "...0142 (number starts in the title)"),
    ("US", "+12125550142", "2I2...", "...SSS", "...OI42 (number starts in the title)"),
    ("US", "+12125550142", "twoone2...", "...five5five", "...01fourtwo"),
    ("MX", "+525555500142", "5️⃣5️⃣…", "…5️⃣5️⃣5️⃣0️⃣", "…0️⃣1️⃣4️⃣2️⃣ (el tel. empieza en el título)"),
]
EVERYDAY = (
    "my class starts: 10 am\nfirst part: 200 pages\nmiddle part: 555 pages\nlast part: 42",
    "the trail begins with 212 steps\nthen 555 more\nlast part is flat\nmy number: ask",
    "the sale begins at 9\nand ends at 17\nprices start: 200\nthe rest 1500",
    "area code in my profile\nfirst visit 80, second 90, last one 120",
    "my number starts low: 40\nthen 55\nthen 65\nlast price: 120",
)
"""What has beginnings and ends and is no number."""


@pytest.mark.parametrize("between", _BETWEEN)
@pytest.mark.parametrize(("region", "number", "one", "other"), TOLD)
def test_two_parts(
    region: str, number: str, one: str, other: str, between: str, keyring: Keyring
) -> None:
    text = f"dj 6 hours 480, lights 80\n{one}\n{between}\n{other}\nkaraoke 200 nite"
    assert set(phones_in(text, region)) == {number}
    stored = minimise("A title", text, keyring, region).body
    assert between.rpartition("\n")[0] in stored
    assert one not in stored
    assert other not in stored


@pytest.mark.parametrize("between", _BETWEEN)
@pytest.mark.parametrize(("one", "two", "three"), IN_THREE)
def test_three_parts(one: str, two: str, three: str, between: str) -> None:
    text = f"{one}\n{between}\n{two}\n{between}\n{three}\nrouter 5 ports, box of cat5 cable"
    assert set(phones_in(text)) == {"+12125550142"}


@pytest.mark.parametrize("between", _BETWEEN)
@pytest.mark.parametrize(("region", "number", "title", "one", "two"), DOTS)
def test_dots(
    region: str, number: str, title: str, one: str, two: str, between: str, keyring: Keyring
) -> None:
    body = f"{one}\n{between}\n{two}\nclosed 2/8 to Jun 9"
    assert set(phones_in(f"Drains, 24/7 ~ {title}\n{body}", region)) == {number}
    stored = minimise(f"Drains, 24/7 ~ {title}", body, keyring, region)
    assert stored.title.startswith("Drains, 24/7 ~ [phone:")


@pytest.mark.parametrize("text", EVERYDAY)
def test_no_number(text: str) -> None:
    assert [*find_contacts(text)] == []


def test_dots_that_go_on_with_amounts() -> None:
    assert [*find_contacts("Haircuts from 20...\n...35 with a beard\n...and 60 for both")] == []
    assert [*find_contacts("Lessons, 45 or 60...\n...minutes\n...300\n...1200")] == []
