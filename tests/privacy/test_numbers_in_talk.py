"""Groups with clauses of talk between them, and talk glued to them; reserved numbers."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import phones_in, readable_digits

GB, IE, AU, MX = "+447700900142", "+353209117142", "+61491570156", "+525555500142"


@pytest.mark.parametrize(
    ("region", "number", "written"),
    [
        ("GB", GB, "07700, that is the code for this town, then 900, not hard at all, and 142"),
        ("GB", GB, "07700 followed by 900 i am near the station 142"),
        ("GB", GB, "07700, you know the code, then 900 of course and finally 142"),
        ("IE", IE, "020, that is the code, then 911, quite easy to learn, and 7142"),
        ("AU", AU, "0491, that's the start, then 570, easy one, and 156"),
        ("MX", MX, "55, esa es la lada, luego 5550, facil de recordar, y 0142"),
        ("DE", "+493023125142", "030, das ist die Vorwahl, dann 23125, leicht zu merken, und 142"),
        ("FR", "+33199005874", "01 99, c'est le début, puis 00 58, facile à retenir, et 74"),
        ("SE", "+46701740624", "070, det är riktnumret, sedan 174, lätt att minnas, och 0624"),
        ("US", "+12125550142", "212, that is the city, then 555, as in films, and then 0142"),
    ],
)
def test_clauses_stand_between_the_groups(
    region: str, number: str, written: str, keyring: Keyring
) -> None:
    body = f"Room to let. Call {written}."
    assert phones_in(body, region) == [number]
    assert readable_digits(minimise("", body, keyring, region).body) in ("", "1")


def test_what_a_picture_sets_off_behind_a_number_is_another_thing(keyring: Keyring) -> None:
    body = "Citas al 55 seguido de 5550 vivo en el sur 0142 🔹 80 una hora"
    assert phones_in(body, "MX") == [MX]
    assert minimise("", body, keyring, "MX").body.endswith("🔹 80 una hora")


@pytest.mark.parametrize(
    ("body", "region"),
    [
        ("oven 350, that is hot, then 400, for a bit, and 1200 after", "US"),
        ("linea 600, el bus, luego 100, y 200", "ES"),
        ("£40 first, that is the price, then £30, and £25", "GB"),
    ],
)
def test_steps_of_other_things_are_no_number(body: str, region: str, keyring: Keyring) -> None:
    assert phones_in(body, region) == []
    assert minimise("", body, keyring, region).body == body


@pytest.mark.parametrize(
    ("region", "number", "written"),
    [
        ("AU", AU, "0491askforjo570andthen156"),
        ("AU", "+61870105386", "08teaandcake7010yesindeed5386"),
        ("GB", GB, "07700itsfortea900yesindeed142"),
        ("IE", IE, "020teaandcake911yesindeed7142"),
        ("US", "+12125550142", "212teaandcakeforall555yesindeed0142"),
        ("MX", MX, "55tomamoscafe5550gracias0142"),
        ("DE", "+493023125142", "030teeundkuchen23125danke142"),
        ("FR", "+33199005874", "01bonjouratous990058merci74"),
        ("NL", "+31612345678", "06theeentaart1234dankjewel5678"),
    ],
)
def test_talk_is_glued_to_the_groups(
    region: str, number: str, written: str, keyring: Keyring
) -> None:
    body = f"My number is {written}"
    assert phones_in(body, region) == [number]
    assert readable_digits(minimise("", body, keyring, region).body) == ""


@pytest.mark.parametrize(
    ("body", "region"),
    [
        ("Order 08codename7010version5386", "AU"),
        ("Part no ab12cd34ef56gh7890", "US"),
        ("wifi password 07summer900winter142", "GB"),
        ("insta: 07700itsfortea900yesindeed142", "GB"),
    ],
)
def test_codes_are_no_talk(body: str, region: str) -> None:
    assert phones_in(body, region) == []
