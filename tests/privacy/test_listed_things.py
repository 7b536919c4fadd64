"""Lists of numbered things, ranges of dates and ids beside number words stay; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in

READABLE = [
    "Sizes 34, 36, 38, 40 and 42.",
    "Rooms 101, 102, 201 and 204.",
    "Bus lines 14, 15 and 44.",
    "Tallas 34, 36, 38 y 40. Habitaciones 101, 102 y 205",
    "Lignes 14, 15 et 44",
    "Buslinien 14, 15 und 44",
    "Linee 14, 15 e 44",
    "Stay June 3-16, 2026 only.",
    "Here June 10th to 14th, 2026",
    "3 - 16 June 2026",
    "Del 3 al 16 de junio de 2026",
    "Vom 3. bis 16. Juni 2026",
    "Du 3 au 16 juin 2026",
    "Dal 3 al 16 giugno 2026",
    "De 3 a 16 de junho de 2026",
]
BESIDE_AN_ID = [
    "Guests over 37 preferred, thanks. Listing no. {}. Over 37 only",
    "Ad ID: {}. Five stars, zero drama, one on one.",
    "Listing number {}. Four hands, two therapists, one price.",
    "Ad ID: {}. The room is 11 x 10 ft. One bed, two chairs",
]
CUT_NUMBERS = [
    "Sizes 21, 25, 55, 01, 42",
    "Rooms 212, 555, 01 and 42",
    "Bus lines 212, 555 and 0142",
    "June 212-555-0142",
]


@pytest.mark.parametrize("text", READABLE)
def test_what_is_listed_in_order_stays(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert minimise("A title", text, keyring).body == text


@pytest.mark.parametrize("text", BESIDE_AN_ID)
@pytest.mark.parametrize("number", ["27664824", "3969-2135", "628633-39"])
def test_only_the_id_is_masked(text: str, number: str, keyring: Keyring) -> None:
    assert minimise("A title", text.format(number), keyring).body == text.format("[number]")


@pytest.mark.parametrize("written", CUT_NUMBERS)
def test_a_number_written_as_such_a_list_is_found(written: str) -> None:
    assert phones_in(f"A quiet room. {written}") == ["+12125550142"]


def test_figures_that_may_go_on_with_an_id_are_masked_with_it(keyring: Keyring) -> None:
    body = minimise("A title", "Ad ID 2125550. 142 and more", keyring).body
    assert not any(map(str.isdigit, body))
