"""Numbers of which a count tells the last digits, or with an endearment in them; invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import assert_number_is_hidden, phones_in

COUNTED = [
    ("+12125550142", "US", "cualquier cosa al 212 555 y los ultimos 4 son 0142"),
    ("+12125550142", "US", "call 212 555 and the last 4 are 0142"),
    ("+12125550142", "US", "212-555, last 4 digits: 0142"),
    ("+12125550142", "US", "212 555 and the last four are zero one four two"),
    ("+525555500142", "MX", "al 55 5550 y los ultimos 4 son 0142"),
    ("+447700900142", "GB", "07700 and the last 6 are 900142"),
    ("+33199000642", "FR", "01 99 00 06 et les 2 derniers 42"),
    ("+33199000642", "FR", "01 99 00 et les quatre derniers 06 42"),
    ("+493023125142", "DE", "030 23125 und die letzten 3 sind 142"),
    ("+351910555014", "PT", "910 555 e os ultimos 3 são 014"),
    ("+46701740642", "SE", "070 174 och de sista 4 är 06 42"),
]


@pytest.mark.parametrize(("number", "region", "written"), COUNTED)
def test_so_many_last_digits_belong_to_the_number_in_front(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    text = f"Quiet room. {written}\nI travel light"
    assert set(phones_in(text, region)) == {number}
    assert minimise("A title", text, keyring, region).body.count("[phone:") == 2


@pytest.mark.parametrize(
    "written",
    [
        "we had 508 555 guests and the last 4 are from 2023",
        "groups of 12 100 and the last 4 are 2023",
        "tables 200 500 and the last 4 are 1000",
    ],
)
def test_what_else_is_counted_from_its_end_is_no_number(written: str) -> None:
    assert phones_in(written) == []


ENDEARED = [
    ("+525555500142", "MX", "wasap 55 mi amor 5550 0142"),
    ("+525555500142", "MX", "wasap al 55, mi vida, 5550 0142"),
    ("+34600000042", "ES", "llama 600 mi rey 000042"),
    ("+351910555014", "PT", "910 querido 555 014"),
    ("+33199000642", "FR", "01 99 mon coeur 00 06 42"),
    ("+46701740624", "SE", "ring 070 älskling 174 06 24"),
]


@pytest.mark.parametrize(("number", "region", "written"), ENDEARED)
def test_an_endearment_stands_between_two_groups(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    assert_number_is_hidden(number, region, written, keyring)


@pytest.mark.parametrize(
    "written",
    [
        "50 baby 100 love 150 honey 200",
        "por 500 mi amor 1000 y 1500",
        "tengo 25 amor, 60 min 800",
        "1000 mi amor 500 000",
    ],
)
def test_prices_with_an_endearment_between_them_are_no_number(written: str) -> None:
    assert phones_in(written, "MX") == []
