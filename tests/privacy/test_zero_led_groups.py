"""Groups of a number that units or counted things are put behind; a zero in front gives it away."""

from __future__ import annotations

import pytest

from brightline.privacy import find_contacts


def _numbers_in(text: str, region: str = "US") -> list[str]:
    return [c.normalised for c in find_contacts(text, region) if c.kind == "phone"]


@pytest.mark.parametrize(
    "text",
    [
        "call 212 roses, 555 kisses, 0142",
        "212 dollars 555 euros 0142",
        "text 212 km, 555 minutes, 0142 first",
        "I ran 212 miles. 555 hours. 0142",
        "212 guests, 555 photos of them, 0142 thanks",
        "212 rosas, 555 besos, 0142",
    ],
)
def test_amounts_that_come_to_a_number_are_one(text: str) -> None:
    assert _numbers_in(f"A quiet room\nTea is free. {text}") == ["+12125550142"]


@pytest.mark.parametrize(
    ("text", "region", "number"),
    [
        ("Bookings 02 smile 5550 roses 0014", "AU", "+61255500014"),
        ("0491 roses 570 kisses 156", "AU", "+61491570156"),
        ("07700 kisses 900 roses 142", "GB", "+447700900142"),
        ("020 roses, 7946 kisses, 0142", "GB", "+442079460142"),
        ("llama 600 rosas, 000 besos, 042", "ES", "+34600000042"),
    ],
)
def test_so_are_those_of_other_plans(text: str, region: str, number: str) -> None:
    assert _numbers_in(f"A quiet room\n{text}", region) == [number]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("212 guests, 555 photos, start at 0130", "US"),
        ("212 guests and 555 photos. Ref 0142", "US"),
        ("212 guests, 555 photos, 1420 views", "US"),
        ("212 guests, 555 photos, room 0142", "US"),
        ("0900 until 1700 weekdays, 555 guests", "GB"),
        ("0930 to 1145, 160 people", "GB"),
        ("From 02 to 05 May, 5550 photos, 1200 guests", "AU"),
        ("Abierto 0900 a 1300, 600 fotos", "ES"),
        ("On 02 May 5550 people came from 0014", "AU"),
    ],
)
def test_hours_and_labels_beside_amounts_are_none(text: str, region: str) -> None:
    assert _numbers_in(f"A quiet room\n{text}", region) == []
