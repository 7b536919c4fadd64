"""Numbers of which some digits are told as riddles; synthetic, reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in

AT_END = [
    ("212-555-014 and the last digit = {}", "US", "+1212555014"),
    ("212-555-014_ (the blank: {})", "US", "+1212555014"),
    ("212 555 014 y el último: {}", "US", "+1212555014"),
    ("020-7946-014({}?)", "GB", "+44207946014"),
    ("600 555 04 y el último: {}", "ES", "+3460055504"),
    ("030 23125 04 und die letzte Ziffer: {}", "DE", "+49302312504"),
]
RIDDLES = [
    ("how many legs does a bee have", "6"),
    ("arms of an octopus", "8"),
    ("a dog's legs", "4"),
    ("sides of a triangle", "3"),
    ("corners on a square", "4"),
    ("number of dwarfs with Snow White", "7"),
    ("days in a week", "7"),
    ("fingers on one hand", "5"),
    ("half of four", "2"),
    ("the digit before ten", "9"),
    ("one more than seven", "8"),
    ("patas de una araña", "8"),
    ("dedos de la mano", "5"),
    ("vidas de un gato", "7"),
    ("la mitad de doce", "6"),
    ("el que sigue al tres", "4"),
    ("pattes d'une fourmi", "6"),
    ("Seiten eines Dreiecks", "3"),
]
BETWEEN = [
    "212, half of ten, half of ten, half of ten, 0142",
    "212 - (the digit after four, thrice) - 0142",
    "212 la mitad de diez tres veces 0142",
    "(212) fingers on a hand, three times, 0142",
    "212 555, then 01, the legs of a horse, the wheels of a bike",
]
ORDINARY = [
    "Open 7 days a week, 212 lessons, half of ten is the price for 0142 points",
    "Half hour 120, hour 180, days of the week 10 to 18",
    "Four legs on a table, 212 cm, 555 chairs",
    "Sides of a square 300 300, corners of a room, 4 tables",
    "Puzzles: half of ten, half of twelve, 100 pieces, 2000 points",
    "Bass strings 45-65-85-105, guitar strings 10-13-17-26-36-46",
    "How many sides on a cube? Quiz night, 450 questions, 1200 in all",
]


@pytest.mark.parametrize(("riddle", "digit"), RIDDLES)
@pytest.mark.parametrize(("written", "region", "begun"), AT_END)
def test_a_last_digit_told_as_a_riddle(
    written: str, region: str, begun: str, riddle: str, digit: str, keyring: Keyring
) -> None:
    text = f"Calm rooms. Call {written.format(riddle)}"
    assert phones_in(text, region) == [begun + digit]
    stored = minimise("", text, keyring, region).body
    assert stored.startswith("Calm rooms. Call [phone:")
    assert stored.endswith("]")


@pytest.mark.parametrize("written", BETWEEN)
def test_riddles_between_the_groups(written: str, keyring: Keyring) -> None:
    text = f"Calm rooms. Call {written}\nTea, 6 cups."
    assert phones_in(text) == ["+12125550142"]
    stored = minimise("", text, keyring).body
    assert stored.startswith("Calm rooms. Call [phone:")
    assert stored.endswith("]\nTea, 6 cups.")


@pytest.mark.parametrize(
    ("text", "region", "number"),
    [
        ("Tel. 612 555 042 los días de la semana", "ES", "+34612555042"),
        ("Open 7 days a week, 212-555-0142, all days of the week", "US", "+12125550142"),
        ("Four legs on a table, 212 555 0142", "US", "+12125550142"),
    ],
)
def test_a_whole_number_gets_no_digit(text: str, region: str, number: str) -> None:
    assert phones_in(text, region) == [number]


@pytest.mark.parametrize("text", ORDINARY)
def test_what_is_counted_otherwise_stays(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert "[phone" not in minimise("", text, keyring).body
