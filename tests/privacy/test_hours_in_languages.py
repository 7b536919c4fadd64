"""Prices by the hour in further languages stay, and numbers beside them do not; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

PRICES = [
    ("TR", "1 saat 1500 TL, 2 saat 2500 TL"),
    ("TR", "30 dk 800 TL, 1 saat 1500 TL, 2 saat 2500 TL"),
    ("TR", "Yarım saat 800 TL, bir saat 1500 TL, iki saat 2500 TL"),
    ("TR", "Masaj 1 saat 1500 TL, 2 saat 2500 TL, gece 6000 TL"),
    ("TR", "1 saat 1500, 2 saat 2500"),
    ("RU", "час 3000 руб, два часа 5000 руб"),
    ("RU", "1 час 3000 руб, 2 часа 5000 руб, ночь 12000 руб"),
    ("RU", "30 мин 2000 руб, час 3000 руб, 2 часа 5000 руб"),
    ("RU", "час 3000, два часа 5000"),
    ("PL", "godz 200 zl, 2 godz 350 zl"),
    ("PL", "1 godz. 200 zł, 2 godz. 350 zł"),
    ("PL", "godz 200, 2 godz 350, noc 1200"),
    ("PL", "Pół godziny 120 zł, godzina 200 zł, 2 godziny 350 zł"),
    ("CZ", "hodina 1500 Kč, 2 hodiny 2500 Kč"),
    ("CZ", "Půl hodiny 900 Kč, hodina 1500 Kč, dvě hodiny 2500 Kč"),
    ("CZ", "30 min 900,- 1 hod 1500,- 2 hod 2500,-"),
    ("HU", "1 óra 20000 Ft, 2 óra 35000 Ft"),
    ("HU", "Fél óra 12000 Ft, 1 óra 20000 Ft, két óra 35000 Ft"),
    ("RO", "o oră 200 lei, 2 ore 350 lei"),
    ("RO", "30 min 150, o oră 250, două ore 450"),
]
NUMBERS = [
    ("PL", "512 345 678", "+48512345678", "1 godz 200 zl, 2 godz 350 zl"),
    ("TR", "0501 234 56 78", "+905012345678", "1 saat 1500 TL, 2 saat 2500 TL"),
    ("RU", "8 912 345 67 89", "+79123456789", "час 3000 руб, два часа 5000 руб"),
]


@pytest.mark.parametrize(("region", "text"), PRICES)
def test_prices_by_the_hour_stay(region: str, text: str, keyring: Keyring) -> None:
    assert find_contacts(text, region) == []
    assert minimise("", text, keyring, region).body == text


@pytest.mark.parametrize(("region", "written", "number", "prices"), NUMBERS)
def test_a_number_beside_them_is_found(
    region: str, written: str, number: str, prices: str, keyring: Keyring
) -> None:
    text = f"{written}, {prices}"
    assert [found.normalised for found in find_contacts(text, region)] == [number]
    assert minimise("", text, keyring, region).body.endswith(f"], {prices}")


@pytest.mark.parametrize(
    "text", ["zZI SsS oI4z 2l 4z", "saat 212 zl 555 godz 0142", "ozo-tgab-oteb"]
)
def test_a_row_of_letters_drawn_for_figures_does_not_stay(text: str, keyring: Keyring) -> None:
    assert minimise("", f"Call {text} now", keyring).body != f"Call {text} now"
