"""Plain numbers keep their value beside what adverts print next to them; synthetic.

Where numbers have many lengths, a figure too many is a number as well, and another person's.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from brightline.privacy import find_contacts

NUMBERS = {
    "DE": {
        "030 23125123": "+493023125123", "030/23125 123": "+493023125123",
        "069 90009 123": "+496990009123", "+49 (0)30 23125 123": "+493023125123",
    },
    "FR": {
        "06 39 98 71 03": "+33639987103", "+33 6 39 98 71 03": "+33639987103",
        "01.99.00.12.34": "+33199001234",
    },
    "GB": {"07700 900123": "+447700900123", "020 7946 0123": "+442079460123"},
    "US": {"212-555-0142": "+12125550142", "(212) 555 0142": "+12125550142"},
    "AU": {"0491 570 156": "+61491570156", "02 5550 1234": "+61255501234"},
    "IE": {"020 918 9472": "+353209189472"},
    "SE": {"070-174 06 05": "+46701740605", "070 174 06 05": "+46701740605"},
    "MX": {"55 5550 0142": "+525555500142", "5555500142": "+525555500142"},
    "ES": {"600 555 014": "+34600555014", "600555014": "+34600555014"},
}  # fmt: skip
BEHIND = (
    ", 3 rooms", ". 3 rooms", "\n3 rooms", " 24/7", ", 24 hours", " from 9 to 5", " 9am-5pm",
    " until 10pm", " 10:00-18:00", " 80€", " £80/h", " - 100/h", " / 50", ", 25 yo", " 2 girls",
    " x2", " 1 or 2", " 2nd floor", " 18+", " 34C", " 100% real", " 12/05", " #1234",
    " 10115 Berlin", " 10 min from the station", " 36-24-36", " 1.70m",
)  # fmt: skip
BEFORE = (
    "3 rooms, ", "25, ", "80€ ", "100/h - ", "24/7 ", "24h ", "9-5 ", "10:00-18:00 ", "12/05 ",
    "100% ", "75011 Paris ", "Tel 1: ", "1) ", "2: ", "18+ ", "(24h) ",
)  # fmt: skip
AT_HOME = {
    "DE": (" Zimmer 12", " ab 10 Uhr", " bis 22 Uhr", " 2. Stock", ", 3 Zimmer", " 80 Euro"),
    "FR": (" chambre 12", " jusqu'à 22h", " de 10h à 20h", " 2ème étage", " 7j/7"),
    "ES": (" de 10 a 20h", " hasta las 10", " 2 chicas"),
    "SE": (" till 22", " kl 10-18", " 2 tr"),
}


def _texts(region: str, written: str) -> Iterator[str]:
    for behind in (*BEHIND, *AT_HOME.get(region, ())):
        yield f"A quiet day. Tel {written}{behind}"
    for before in BEFORE:
        yield f"A quiet day\n{before}{written} thanks"


@pytest.mark.parametrize(
    ("region", "written"), [(region, one) for region, all_ in NUMBERS.items() for one in all_]
)
def test_a_plain_number_keeps_its_value(region: str, written: str) -> None:
    value = NUMBERS[region][written]
    read = {
        text: [one.normalised for one in find_contacts(text, region)]
        for text in _texts(region, written)
    }
    assert {text: found for text, found in read.items() if found != [value]} == {}


def test_what_is_written_as_the_end_of_a_number_is_its_end() -> None:
    for region, written, value in (
        ("DE", "030 23125 12 3", "+493023125123"),
        ("DE", "030 231 / 25 123", "+493023125123"),
        ("ES", "615-555-014-2", "+16155550142"),
        ("MX", "+55 5550 0142 50", "+555550014250"),
    ):
        assert [one.normalised for one in find_contacts(f"Tel {written}", region)] == [value]
