"""Numbers in brackets over the lines of a list, and with one word in each gap; all reserved."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import phones_in, readable_digits

US, ES, AU = "+12125550142", "+34900000073", "+61255500014"


@pytest.mark.parametrize(
    ("region", "number", "groups"),
    [("US", US, ("212", "555", "0142")), ("ES", ES, ("900", "00", "00", "73"))],
)
@pytest.mark.parametrize(
    "told",
    [
        "My number is in the brackets.",
        "My phone number stands in brackets, top to bottom.",
        "Read the brackets from top to bottom, they are my number.",
        "Mi número está entre paréntesis, de arriba abajo.",
    ],
)
def test_the_brackets_hold_a_number(
    region: str, number: str, groups: tuple[str, ...], told: str, keyring: Keyring
) -> None:
    things = "Massage $80", "Tea $5", "Walks $20", "Cards $30"
    lines = [f"{thing} ({group})" for thing, group in zip(things, groups, strict=False)]
    text = "\n".join([*lines, told])
    assert set(phones_in(text, region)) == {number}
    stored = minimise("A title", text, keyring, region).body
    assert readable_digits(stored).startswith("805")
    assert number[-4:] not in readable_digits(stored)
    assert "Tea $5 [phone:" in stored


@pytest.mark.parametrize(
    ("region", "number", "groups"),
    [
        ("US", US, ("212", "555", "0142")),
        ("US", US, ("two one two", "five five five", "oh one four two")),
        ("US", US, ("2I2", "555", "OI42")),
        ("US", US, ("2️⃣1️⃣2️⃣", "5️⃣5️⃣5️⃣", "0️⃣1️⃣4️⃣2️⃣")),
        ("GB", "+447700900142", ("07700", "900", "142")),
        ("MX", "+525555500142", ("cinco cinco", "cinco cinco cinco cero", "cero uno cuatro dos")),
    ],
)
@pytest.mark.parametrize("told", ["My # is what stands in [ ]:", "Mi numero va entre [ ]:"])
def test_empty_brackets_tell_that_they_hold_a_number(
    region: str, number: str, groups: tuple[str, ...], told: str, keyring: Keyring
) -> None:
    prices = "30 min $150 ....", "60 min $260 ....", "90 min $360 ...."
    lines = [f"{price} [{group}]" for price, group in zip(prices, groups, strict=True)]
    text = "\n".join([told, *lines])
    assert set(phones_in(text, region)) == {number}
    stored = minimise("A title", text, keyring, region).body.split("\n")[1:]
    assert [line.partition(" [phone:")[0] for line in stored] == [*prices]


@pytest.mark.parametrize(
    "text",
    [
        "My phone [ ] broke: rub [30], tea [12], walk [90].",
        "Massage $80 (60)\nTea $5 (12)\nWalks $20 (90)\nMinutes are in the brackets.",
        "Room (4) and room (12): the number of guests is in brackets.",
        "Chapters (1) and (2). Numbers in brackets are pages.",
    ],
)
@pytest.mark.parametrize("region", ["US", "ES"])
def test_brackets_with_something_else(text: str, region: str, keyring: Keyring) -> None:
    assert phones_in(text, region) == []
    assert minimise("A title", text, keyring, region).body == text


@pytest.mark.parametrize("words", [("smile", "roses"), ("love", "kisses"), ("sun", "moon")])
def test_roses_between_groups_are_not_counted(words: tuple[str, str], keyring: Keyring) -> None:
    text = f"No tea before noon. Bookings 02 {words[0]} 5550 {words[1]} 0014. Weekends only."
    assert phones_in(text, "AU") == [AU]
    assert readable_digits(minimise("A title", text, keyring, "AU").body) == ""


@pytest.mark.parametrize("text", ["Open 07 may 2025 june 1030"])
def test_dates_and_ranges_are_none(text: str) -> None:
    assert phones_in(text, "AU") == []


@pytest.mark.parametrize(
    ("region", "number", "text"),
    [
        ("AU", "+61255500004", "Text = 02555 00004\n3 cards = 20 bucks"),
        ("SE", "+46701740617", "Bookings 070 (space) 174 (space) 06 (space) 17! Two teachers."),
        ("GB", "+447700900060", "Plenty of room.\n07700 . 900 zero six zero - text first"),
    ],
)
def test_what_stands_in_the_next_or_last_line_is_no_part(
    region: str, number: str, text: str, keyring: Keyring
) -> None:
    assert phones_in(text, region) == [number]
