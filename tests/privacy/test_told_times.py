"""Digits of which a row tells how often they stand, and hundreds in it; all synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import readable_digits

US, ES, GB = "+12125550142", "+34600000022", "+447700900123"
WRITTEN = [
    (
        "+493023125699",
        "DE",
        "Marca cero, tres, cero, dos, tres, uno, dos, cinco, seis, dos veces nueve",
    ),
    ("+15035550177", "US", "cinco, cero, tres, tres cincos seguidos, cero, uno, un par de sietes"),
    ("+15035550100", "US", "cinco, cero, tres, cinco tres veces, cero, uno, cero repetido"),
    (US, "US", "two one two five three times zero one four two"),
    (US, "US", "two one two three times five zero one four two"),
    (US, "US", "two, one, two, five thrice, zero, one, four, two"),
    (US, "US", "212, three 5s in a row, 0142"),
    (US, "US", "two one two, a trio of fives, oh one four two"),
    (GB, "GB", "zero, double seven, zero twice, nine, zero twice, one two three"),
    (GB, "GB", "0 7 repeated 0 repeated 9 0 repeated 1 2 3"),
    (ES, "ES", "seis, cero dos veces, cero cuatro veces, dos veces dos"),
    (ES, "ES", "seis cero cero, cuatro ceros seguidos, dos dos"),
    (ES, "ES", "6, 6 veces 0, 22"),
    (GB, "GB", "0 7(x2) 0(x2) 9 0(x2) 1 2 3"),
    ("+442079460099", "GB", "020 794 6 hundred 99"),
    ("+442079460699", "GB", "020 7946 0 6 hundred ninety nine"),
    ("+16025550142", "US", "seis cerodos cinco cincuentaycinco cerouno cuarentaydos"),
    ("+34612354642", "ES", "seiscientosdoce treintaycinco cuarentayseis cuarentaydos"),
]


@pytest.mark.parametrize(("number", "region", "written"), WRITTEN)
def test_the_number_is_found_and_no_digit_stays(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    body = f"Quiet room. Call {written}. Thank you"
    assert [found.normalised for found in find_contacts(f"A title\n{body}", region)] == [number]
    assert readable_digits(minimise("A title", body, keyring, region).body) == ""


@pytest.mark.parametrize(
    "body",
    [
        "Dos veces por semana, tres veces al mes, un par de horas, dos personas",
        "I come twice a week, a pair of shoes costs 60, a couple of hours 90",
        "Three times a week, 45 minutes, two or three people",
        "A full row of 12 seats, repeated 3 times a day",
        "Un par de zapatos 40, un par de guantes 20",
        "Over 5 hundred clients, 3 hundred square feet",
    ],
)
@pytest.mark.parametrize("region", ["US", "ES", "GB"])
def test_counts_of_other_things_stay(body: str, region: str, keyring: Keyring) -> None:
    assert minimise("A title", body, keyring, region).body == body
