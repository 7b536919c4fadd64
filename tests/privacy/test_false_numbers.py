"""Amounts of which the digits would make a number: none is found in them."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

STAY = [
    ("US", "We start at 90 bpm, then 120, then 170 bpm if you dare", "Sessions last 60 min."),
    ("US", "We begin at 212 watts, then 555 watts", "The last one is 1420 watts, 40 min."),
    ("US", "Photos", "Pay $45/hr plus 20 files. Notes: 1/60 s, f/2.8, ISO 800, flash 1/32 power."),
    ("GB", "Oils", "ISO 21426 certified. We blend oils to BS 6708. Come in."),
    ("GB", "Oils", "Boil the oils, mix the soil and the zoo is near, 6708 friends."),
    ("GB", "Suits", "Suits 42R, 42L, 44S, trousers 36x34."),
    ("US", "Tailor", "Jackets 38S, 40R and 42L; pants 32x30. Come in."),
    ("US", "Tailor", "Trousers 34x32, suits 40R and 44L."),
    ("ES", "Sastre", "Tallas 42R, 44L y 46S. Pase."),
    ("US", "Yoga", "Classes 11a, 12p, 5p, 7:30p, bring water"),
    ("IE", "Classes 11a, 12p, 5p, 7:30p, bring water", "I am 26, cheerful and organised."),
    ("IE", "Yoga", "Come at 9a, 11a or 4:30p"),
    ("GB", "Tarot", "On the calendar: 07 11 24 and 14 11 24."),
    ("GB", "Tarot", "Closed 24 12 2024, 25 12 2024 and 26 12 2024."),
    ("US", "Massage", "Sessions last forty-five minutes. Room 28973, ad 699."),
    ("MX", "Masajes", "Cada cita dura cuarenta y cinco minutos. Anuncio 28973."),
    ("US", "Maths", "My last student went from 1440 to 1330. Free first talk of 20 minutes."),
    ("DE", "Tarot", "Termine: 07 03 25, 14 03 25 und 21 03 25."),
]


@pytest.mark.parametrize(("region", "title", "body"), STAY)
def test_they_stay_readable(region: str, title: str, body: str, keyring: Keyring) -> None:
    assert find_contacts(f"{title}\n{body}", region) == []
    stored = minimise(title, body, keyring, region)
    assert (stored.title, stored.body) == (title, body)


@pytest.mark.parametrize(
    ("region", "text"),
    [
        ("ES", "Números de la suerte 5, 15, 26, 35 y 46"),
        ("ES", "Los grupos son de 6, 12, 24, 38 y 95"),
        ("PT", "Os grupos 9, 12, 24, 38 e 95"),
    ],
)
def test_a_list_that_rises_is_no_number(region: str, text: str) -> None:
    assert find_contacts(f"A title\n{text}", region) == []


@pytest.mark.parametrize(
    ("region", "text"),
    [
        ("US", "Mobile home lot 460, pads up to 16x78, 55 and over"),
        ("US", "4 roommates ages 26 to 49, 1 cat, bike 29, 23 speeds"),
        ("US", "Stickers, 220 for 10, 2023 models"),
        ("US", "Dumbbells 5 to 65 lbs, 1.00 per lb"),
        ("US", "Baths $ 35 $ 60 $ 115 $ small / med / large"),
        ("US", "Junk haul 1/4 load $ 100 1/2 load 230"),
        ("US", "1st + last + $400 deposit firm"),
        ("US", "1ST + LAST + $250 DEPOSIT"),
        ("US", "Dell laptop, 512GB SSD $210!!!"),
        ("US", "Brow $14 Lash set $125 !!!"),
        ("US", "Made by fern_thistle568"),
        ("US", "5'2, 146 lbs, 34DDD, no smoking"),
        ("US", "Curvy latina 34DDD 28 42 hips"),
        ("US", "Redhead 42DD - 33 - 44, freckles"),
        ("US", "I'm 32, 5'7, 167lbs, 32DDD.27.45, all natural"),
        ("US", "Lifted 3 in, 35x12.50 tires"),
        ("US", "Five lug 5x114.3, all for $440"),
        ("US", "I'm 32, 167lbs, 32DDD.27.45"),
        ("US", "La hora en novecientos, la media en cuatrocientos, I measure 38 up top, 30 waist"),
        ("US", "Bottle two hundred sixty\nHall holds 280, 1600 for the day"),
        ("US", "400 y 600\nStudio moves from three hundred and twenty, one bed from there"),
        ("ES", "Mes 70\nsalón para 220, 5 horas, 860\ndepa 3 recámaras"),
    ],
)
def test_ranges_sizes_and_sums_of_a_menu_are_no_number(region: str, text: str) -> None:
    assert find_contacts(f"A title\n{text}", region) == []


@pytest.mark.parametrize(
    ("region", "written", "number"),
    [
        ("US", "Call 2 1 to 5 5 5 0 1 4 to", "+12125550142"),
        ("US", "Call two one to five five five oh one for to", "+12125550142"),
        ("US", "Call eight hundred, dear, five five five, and then oh one hundred", "+18005550100"),
        ("US", "2 1 2 $ $ $ 0 1 4 2", "+12125550142"),
        ("ES", "Llama al 6, 12, 24, 38 y 95", "+34612243895"),
        ("GB", "Call 07 70 09 00 123", "+447700900123"),
        ("US", "Starts with 212, then 555, and the last is 0142", "+12125550142"),
        ("US", "SOS-SSS-OI42", "+15055550142"),
        ("US", "Call ZIZ SSS OI4Z", "+12125550142"),
    ],
)
def test_numbers_like_them_are_found(region: str, written: str, number: str) -> None:
    found = find_contacts(f"A title\n{written}.", region)
    assert {contact.normalised for contact in found} == {number}


@pytest.mark.parametrize(
    "text",
    [
        "Sessions last forty five minutes. Ad id 28973699. Dates fill up fast.",
        "Doce años de oficio. Anuncio 28973699, renovado.",
        "We are twenty eight. Ref 28973699.",
    ],
)
def test_what_stands_before_an_id_is_no_part_of_a_number(text: str, keyring: Keyring) -> None:
    assert find_contacts(f"A title\n{text}", "GB") == []
    assert minimise("A title", text, keyring, "GB").body == text.replace("28973699", "[number]")
