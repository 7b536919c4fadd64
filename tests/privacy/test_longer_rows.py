"""A part of a longer row, of rows in another order, of a timetable: no number; one in it is hidden.

Synthetic rows; the numbers are reserved for fiction.
"""

from __future__ import annotations

import re

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

CALLED = (
    ("US", "Called so far: 3 - 17 - 25 - 38 - 42 - 51 - 60 - 66 - 72 - 88"),
    ("CA", "so far\n4 - 12 - 21 - 36 - 47 - 55 - 58 - 63 - 79 - 90"),
    ("GB", "called 3/17/25/38/42/51/60/66/72/88"),
    ("FR", "sortis : 3 . 17 . 25 . 38 . 42 . 51 . 60 . 66 . 72 . 88"),
    ("US", "noon temperatures 22 25 21 28 31 26 24 29 33 27 25"),
    ("US", "Golf card: 4 5 3 4 4 5 3 4 4 5 4 3 4 5 4 4 3 5"),
    ("SE", "B 3 8 11 I 18 21 29 N 34 42 G 48 56 60 O 63 74"),
)
DRAWN = (
    ("GB", "Mon 03 08 19 24 39 + 6\nWed 02 05 31 44 49 + 10"),
    ("ES", "primitiva 04 09 17 23 38 42"),
    ("FR", "loto 04 09 17 23 38 + 6"),
    ("DE", "Lottozahlen 04 09 17 23 38 42 SZ 6"),
)
PERMUTED = (
    ("CA", "1 2 3 4 5 6\n2 1 4 3 6 5\n2 4 1 6 3 5\n4 2 6 1 5 3"),
    ("GB", "12345\n21435\n24153\n42513"),
    ("US", "1234 2143 2413 4231 4321"),
    ("DE", "2 _ 7 | _ 5 _ | _ _ 8\n_ 3 _ | 9 _ 1 | _ 7 _\n4 _ _ | _ 6 _ | 2 _ _"),
    ("DE", "2.7.5...8\n.3.9.1.7.\n4...6.2.."),
)
TIMETABLES = (
    ("SE", "Från bron 06.10 06.40 07.10\nTill skolan 06.25 06.55 07.25"),
    ("SE", "06.08 06.38 07.08 07.38 08.08"),
    ("GB", "9 leaves 07.12 07.42 08.12"),
    ("DE", "Ab Markt 06.08 06.38 07.08, an Hafen 06.27 06.57 07.27"),
    ("FR", "départ 06.05 / 06.35 / 07.05 / 07.35"),
)
OTHER = (
    ("US", "Row 1: k3 p3 k6 p3 k3\nRow 2: p3 k3 p6 k3 p3"),
    ("US", "Row 1: k2 p2 k4 p2 k2\nRow 2: p2 k2 p4 k2 p2, knit"),
    ("US", "Team A 171 188 204, Team B 166 193 179"),
    ("US", "Lane B 166 193 179, Lane A 155 201 190"),
    ("MX", "Balata D477-3341 $340"),
    ("DE", "Ersatzteil 06B 115 S"),
    ("DE", "Teilenummer 1K0 615 301 AA"),
    ("CA", "2012 x 9, 2013 x 6, 2014 x3"),
    ("US", "50 free 28.41\n100 back 1:09.93"),
    ("GB", "chain 11-34, BB 48 x 110.\nTwo places left"),
)


@pytest.mark.parametrize(("region", "text"), CALLED + DRAWN + PERMUTED + TIMETABLES + OTHER)
def test_a_part_of_a_row_is_no_number(region: str, text: str) -> None:
    assert find_contacts(f"A title\n{text}\nTea is free.", region) == []


@pytest.mark.parametrize(
    ("region", "text"),
    [
        ("US", "Called so far: 7 - 19 - 22 - 212 - 555 - 0142 - 90"),
        ("US", "Called so far: 7 - 19 - 22 - 21 - 25 - 55 - 01 - 42 - 90"),
        ("US", "temperatures 22 25 21 21 25 55 01 42 24 29 33"),
        ("US", "Golf card: 4 5 3 4 2 1 2 5 5 5 0 1 4 2 4 5 3 4"),
        ("FR", "loto 04 09 17 01 99 00 58 74 + 6"),
        ("GB", "Mon 04 09 17 23 38 + 6\nWed 07 70 09 00 14 2 + 10"),
        ("CA", "1 2 3 4 5 6\n2 1 4 3 6 5\n2 1 2 5 5 5 0 1 4 2\n4 2 6 1 5 3"),
        ("US", "5 3 _ | _ 7 _ | _ _ _\n2 1 2 5 5 5 0 1 4 2\n_ 9 8 | _ _ _ | _ 6 _"),
        ("SE", "Från torget 06.05 06.35 07.01 74.06 24 07.05 07.35"),
        ("GB", "27 leaves 07.10 07.40 07.70 09.00 14.2 08.10"),
        ("US", "Row 1: k2 p1 k2 p5 k5 p5 k0 p1 k4 p2"),
        ("US", "Team A 171 188 204, Team B 212 555 0142"),
        ("US", "Team C 212 555 0142, Team B 166 193 179"),
        ("US", "Brake pad D212-555 $0142"),
        ("DE", "Ersatzteil 030 23125 142"),
        ("CA", "2011 x 6, 2013 x 4, 212 555 0142"),
        ("US", "50 free 27.41\n212 555 0142"),
        ("GB", "hub 32 x 110. 07700 900142"),
    ],
)
def test_a_number_among_such_rows_is_hidden(region: str, text: str, keyring: Keyring) -> None:
    stored = re.sub(r"\[[^]]*\]", "#", minimise("A title", text, keyring, region).body)
    figures = re.sub(r"[^\d#]", "", stored)
    for digits in ("2125550142", "7700900142", "199005874", "701740624", "3023125142"):
        assert not any(digits[at : at + 5] in figures for at in range(len(digits) - 4))


@pytest.mark.parametrize(
    ("region", "text", "number"),
    [
        ("US", "call 21 25 55 31 42 / 21 25 55 31 43", "+12125553142"),
        ("FR", "loto entre amis, tel 01 99 00 58 74", "+33199005874"),
        ("SE", "Buss 06.05 06.35 07.05, ring 070-174 06 24", "+46701740624"),
        ("US", "Team A meets at ten, Team B 212-555-0142", "+12125550142"),
        ("DE", "Teil mich: 030 23125 142", "+493023125142"),
        ("US", "knit with me: 2k1p2k5p5k5p0k1p4k2", "+12125550142"),
    ],
)
def test_a_number_beside_such_words_is_found(region: str, text: str, number: str) -> None:
    assert number in {one.normalised for one in find_contacts(f"A title\n{text}", region)}
