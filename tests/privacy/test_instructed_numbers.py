"""Numbers with an instruction how to read them; the numbers are reserved."""

from __future__ import annotations

import phonenumbers
import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in, readable_digits

US, GB, DE, FR = "+12125550142", "+447700900142", "+493023125142", "+33199005051"


@pytest.mark.parametrize(
    ("written", "region", "number"),
    [
        ("every digit is typed twice: 221122 555555 00114422", "US", US),
        ("cada cifra va dos veces: 221122 555555 00114422", "US", US),
        ("jede Ziffer doppelt: 003300 2233112255 114422", "DE", DE),
        ("each block is mirrored, flip every one: 00770 009 241", "GB", GB),
        ("cada bloque al revés: 00770 009 241", "GB", GB),
        ("flip each group around: 00770 009 241", "GB", GB),
        ("I typed each figure twice - 22 11 22 55 55 55 00 11 44 22", "US", US),
        ("back half first: 50142 21255", "US", US),
        ("add 1 to the last digit: 212 555 0141", "US", US),
        ("212-555-0141, bump the last digit up by 1", "US", US),
        ("my number is 212-555-0143, but subtract one from the last digit", "US", US),
        ("212[44]555[1]0142 whatever is in brackets is noise", "US", US),
        ("block 2 = 555, block 1 = 212, block 3 = 0142", "US", US),
        ("3. Teil 142\n1. Teil 030\n2. Teil 23125", "DE", DE),
        ("swap the two halves: 50142 / 21255 (second half goes first)", "US", US),
        ("intercambia las mitades: 50142 | 21255", "US", US),
        ("212-555-0141 but the very last digit is one higher, so it ends in 2", "US", US),
        ("212 555 0144, die letzte Ziffer ist zwei niedriger", "US", US),
        ("07700 900 14_, the one missing is a 2", "GB", GB),
        ("030 231 2514_ - was fehlt ist eine 2", "DE", DE),
        ("212(99)555(88)0142 skip what is in brackets", "US", US),
        ("ohne die Klammern: 030(1)23125(77)142", "DE", DE),
        ("drop the colons and dial 2:12 5:55 01:42", "US", US),
        ("read the lines from the bottom up\n0142\n555\n212", "US", US),
        ("von unten nach oben:\n142\n23125\n030", "DE", DE),
        ("2410555212 <- that is my number written back to front", "US", US),
        ("Nummer van rechts naar links: 241009 00770", "GB", GB),
        ("do the sums: (200+12) (500+55) 01 (40+2)", "US", US),
        ("rechne: 0(7000+700) 900 (100+42)", "GB", GB),
        ("the middle of my number is 555, it begins with 212 and ends in 0142", "US", US),
        ("C) 0142\nA) 212\nB) 555\n(dial a, b, c in order)", "US", US),
        ("1ª parte 030\n2ª parte 23125\n3ª parte 142", "DE", DE),
        ("dial 212, then 555, then 01 and finally my age, 42", "US", US),
        ("the photo is called IMG_2125550142.jpg and that figure is my phone", "US", US),
    ],
)
def test_what_is_meant_is_found(written: str, region: str, number: str, keyring: Keyring) -> None:
    text = f"Tea is free.\n{written}\nCalm rooms."
    assert phones_in(text, region) == [number]
    stored = minimise("", text, keyring, region).body
    assert "[phone:" in stored
    assert stored.startswith("Tea is free.\n")
    assert stored.endswith("\nCalm rooms.")
    assert len(readable_digits(stored)) < 5


def test_two_parts_of_another_plan(keyring: Keyring) -> None:
    text = "mon numéro finit par 005051 et commence par 0199. Calme"
    assert set(phones_in(text, "FR")) == {FR}
    stored = minimise("", text, keyring, "FR").body
    assert readable_digits(stored) == ""
    assert stored.endswith(". Calme")


@pytest.mark.parametrize(
    ("region", "note"),
    [
        ("PL", "numer od tyłu, czytaj od prawej do lewej"),
        ("BR", "número de trás pra frente"),
        ("ES", "cada cifra va dos veces"),
        ("ES", "1ª parte {}\n2ª parte {}\n3ª parte {}"),
    ],
)
def test_numbers_of_other_plans(region: str, note: str) -> None:
    kind = phonenumbers.PhoneNumberType.MOBILE
    number = phonenumbers.example_number_for_type(region, kind)
    assert number is not None
    digits = str(number.national_number)
    if "{}" in note:
        text = note.format(digits[:3], digits[3:6], digits[6:])
    elif "veces" in note:
        text = f"{note}: {''.join(digit * 2 for digit in digits)}"
    else:
        text = f"{note}: {digits[::-1]}"
    assert phones_in(text, region) == [f"+{number.country_code}{digits}"]


def test_a_coin_that_is_turned(keyring: Keyring) -> None:
    address = "112D2adLM3UKy4Z4giRbReR6gjWuvHUqB"
    text = f"BTC written backwards, read right to left: {address[::-1]} - tea is free"
    assert [found.normalised for found in find_contacts(text)] == [address]
    assert minimise("", text, keyring).body.endswith("] - tea is free")


@pytest.mark.parametrize(
    "text",
    [
        "A) 60 min 80 B) 90 min 120 C) 2 hours 150",
        "A) 60 B) 120 C) 200 D) 30",
        "Each block of 3 lessons costs 90, every digit counts twice as much",
        "Half and half: 50/50, swap the two halves of the sofa",
        "The last number is one higher: 15, not 14. Shoe size 42",
        "Photo IMG_2024.jpg, from the bottom up:\n12 steps\n3 floors\n2 rooms",
        "Read from the back to front: chapter 3, pages 40 to 52",
    ],
)
def test_other_figures_stay(text: str, keyring: Keyring) -> None:
    assert minimise("", text, keyring).body == text
