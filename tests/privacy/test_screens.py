"""What screens and lenses are sold by, sets, years and timetables stay. All invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import is_readable, phones_in

STAY = (
    "Monitor 2560 x 1440, 165 Hz, with stand",
    "Screen 1920-1080-60, no scratches",
    "Pantalla 3840 2160 60, como nueva",
    "Plays 720p / 1080p",
    "Lens 16-35 2.8 and 100-400, caps included",
    "Objetivo 70-300 y 50 mm 1.8, sin hongos",
    "Objektiv 24-105 f/4, dazu 85 mm 1.8",
    "Film ISO 100-200-400, unopened",
    "Shutter 1/30, 1/60, 1/125, all times work",
    "Contact lenses -3.25 and -2.75, unopened",
    "Kontaktlinsen -1.50 und -1.75",
    "Crate 1800 x 600 x 400 mm, with lid",
    "Kiste 60 x 40 x 35 cm, mit Deckel",
    "Caja 30 x 20 x 15 cm y tapa",
    "Tires 195 65 15 91H, good tread",
    "Winter tires on hand: 205/55 R16, 225 45 17, 31x10.5 R15",
    "Bolt pattern 5 x 114.3, offset told",
    "Reifen 195/65-15 und 205/55-16",
    "Llantas 185/60 R14 y 4x100",
    "Shelf 14 x 18 x 22, white",
    "Planks 3/4 x 5/8 x 1/2",
    "Regal 40 x 30 x 95, Eiche",
    "Old coins 1, 2, 5, 10, 20, 50, in a tin",
    "Rings left: 36 38 40 42 44",
    "Workbook, pages 101-135 are missing",
)
ROWS = (
    "Last sets 25:21 25:18 25:16, what a match",
    "Satz 25:22 19:25 25:20 25:18",
    "Sets 21-18, 19-21, 21-15",
    "We won 11-8 11-6 12-10",
    "Parts for models 2009 2011 2013",
    "Tomos 1998 2001 2006 completos",
    "Catalogues 2008 - 2011 - 2015",
    "Doors at 0645 0730 0815",
    "Salidas 0900 1030 1200 1330",
    "Doors at 9.30/11.00/12.30/14.00",
    "Free from Sat 11/8, five to nine",
    "Frei am Sa 8.11. und So 9.11., gern",
    "We learn chords 2-5-1 and 1 6 4 5",
    "Shows 8.30, 10.00, 11.30, all seated",
    "Abfahrt 8.15/9.45/11.00/12.30",
)
NUMBERS = (
    "Sets 21:25 55:01 42:2",
    "Sets 21-25, 55-01, 42-2",
    "Lens 212-555 0142",
    "Lens 21-25, 55-01, 42",
    "Screen 212 555 0142",
    "ISO 212-555-0142",
    "Box 212 x 555 x 0142 mm",
    "Box 21 x 25 x 55 x 01 x 42 cm",
    "Contact lenses -21.25, -5.50, -1.42",
    "Doors at 2125 5501 42",
    "Doors at 21.25/55.01/4.2",
    "Models 2125 5501 42",
    "Tires 212 55 50, 142",
    "Shelf 212 x 555 x 142, 0 doors",
    "Shelf 21x25x55, 01x42x10",
    "Coins 2, 1, 2, 5, 5, 5, 0, 1, 4, 2",
    "Rings 21 25 55 01 42",
    "Sat 2/12, Mon 5/5, Tue 5/01, Wed 4/2",
    "Sat 2/12, Mon 5/5, then 50142",
    "Chords 2-1-2, 5-5-5, 0-1-4-2",
    "Pages 212-555 are missing, 0142 too",
)
BESIDE = (
    "Lens 24-70 2.8, call 212 555 0142",
    "Doors at 0645 0730 0815, 212-555-0142",
    "Sets 25:21 25:18 25:16. Text 2125550142",
    "Models 2009 2011 2013, tel 212.555.0142",
)


@pytest.mark.parametrize("text", STAY + ROWS)
@pytest.mark.parametrize("region", ["US", "AU", "GB", "IE", "FR", "ES"])
def test_screens_lenses_sets_years_and_timetables_stay(
    text: str, region: str, keyring: Keyring
) -> None:
    body = f"From a tidy home.\n{text}.\nCash only."
    assert find_contacts(f"Everything\n{body}", region) == []
    assert minimise("Everything", body, keyring, region).body == body


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_written_as_one_of_them_does_not(text: str, keyring: Keyring) -> None:
    shown = minimise("Everything", f"No swaps.\n{text}\nTea is free.", keyring).body
    assert "[" in shown
    assert not is_readable("2125550142", shown)


@pytest.mark.parametrize("text", BESIDE)
def test_a_number_beside_one_of_them_is_found(text: str) -> None:
    assert phones_in(text) == ["+12125550142"]


@pytest.mark.parametrize("region", ["US", "CA", "FR", "AU"])
@pytest.mark.parametrize(
    "text", ["last sets 25:23 25:19 25:15 on paper", "open 10.00/11.30/13.00/14.30 daily"]
)
def test_no_number_begins_with_half_of_a_pair(text: str, region: str) -> None:
    assert find_contacts(f"Everything\n{text}", region) == []


@pytest.mark.parametrize("region", ["US", "GB", "AU"])
def test_no_number_is_read_from_models_that_rise(region: str) -> None:
    body = "Swaps for T420, T430! 80 each, no boxes."
    assert find_contacts(f"Everything\n{body}", region) == []
