"""Numbers behind which the text tells their area code; synthetic, reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in

US, MX, ES, DE, FR, GB = (
    "+12125550148",
    "+525555500148",
    "+34600555014",
    "+493023125142",
    "+33639983802",
    "+447700900142",
)


@pytest.mark.parametrize(
    ("written", "region", "number"),
    [
        ("the number is 555-0148 and the area code before it is 212", "US", US),
        ("the number is 555-0148, the area code in front of it is 212", "US", US),
        ("555.0148 (in front of it goes the area code, 212)", "US", US),
        ("555-0148, and in front of that you put the area code: 212", "US", US),
        ("555 0148 (antes de eso se pone la lada, 212)", "US", US),
        ("my number is 555 0148 and you dial 212 in front of it", "US", US),
        ("number: 555-0148. The area code is 212", "US", US),
        ("five five five zero one four eight and the area code is two one two", "US", US),
        ("el número es 555-0148 y el prefijo es 212", "US", US),
        ("el número es 555-0148 y el código de área es 212", "US", US),
        ("mi número es 555-0148, el prefijo que va antes es 212", "US", US),
        ("mi número es 555-0148, antes va el 212", "US", US),
        ("555 0148, lada 212 antes", "MX", US),
        ("el número es 5550 0148, lada 55 antes", "MX", MX),
        ("mi número es 5550 0148 y la lada es 55", "MX", MX),
        ("mi cel es 5550 0148, marca 55 antes", "MX", MX),
        ("mi número es 555 014 y el prefijo es 600", "ES", ES),
        ("die Nummer ist 23125 142 und die Vorwahl ist 030", "DE", DE),
        ("23125142, Vorwahl davor 030", "DE", DE),
        ("le numéro est 39 98 38 02 et l'indicatif est 06", "FR", FR),
        ("the number is 900142 and the dialling code is 07700", "GB", GB),
    ],
)
def test_the_code_is_put_in_front(written: str, region: str, number: str, keyring: Keyring) -> None:
    assert phones_in(f"Tea is free. {written}", region) == [number]
    stored = minimise("A title", f"{written}.", keyring, region).body
    assert stored.endswith("].")
    assert not any(figure in stored for figure in ("212", "0148", "142", "600", "030"))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("212 555 0148, the area code is 212", US),
        ("two one two five five five zero one four eight, area code two one two", US),
        ("Call 212-555-0148, area 450 m2", US),
        ("marca 212. 555. 0148 antes del 12 de junio", US),
        ("llama 212-555-0148 antes de las 9", US),
        ("212-555-0148 first, then the door", US),
        ("ligue 212 555 0148 antes do dia 9", US),
    ],
)
def test_of_a_whole_number_nothing_is_put(text: str, number: str) -> None:
    assert phones_in(text) == [number]


@pytest.mark.parametrize(
    ("text", "region", "number"),
    [
        ("marca 55 5550 0148 antes del 12 de junio", "MX", MX),
        ("marca 55 5550 0148 antes", "MX", MX),
        ("llama al 600 555 014 antes del sábado", "ES", ES),
        ("appelez le 06 39 98 38 02 devant la gare", "FR", FR),
    ],
)
def test_before_a_day_or_a_place_is_no_code(text: str, region: str, number: str) -> None:
    assert phones_in(f"Tea is free. {text}", region) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "For 20 to 30 people, area 450 m2, built in 1998, and in front of it 12 trees",
        "Desde 1998, antes 2 salas, 450 m2 de área",
        "Room 1200 in front, 300 behind, area code of the door",
        "Prices from 120 to 1500, prefix them with 30 in front",
    ],
)
def test_other_areas_are_none(text: str) -> None:
    assert find_contacts(f"A title\n{text}") == []
