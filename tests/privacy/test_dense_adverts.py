"""Adverts with a dozen figures in a few lines: rows of prices and times, cars, flats; invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.privacy import Keyring, find_contacts, mask_residual, minimise
from tests.privacy.reading import is_readable, phones_in

BY_MINUTES = (
    "70/110/200 (30/60/120 min)", "80/150/240 (30/60/120 MIN)", "90 / 140 / 200 [30 / 60 / 90 min]",
    "30/60/120 min (70/110/200)", "35/45/90/140 (15/30/60/120 min)", "100/180/300 (1/2/4 hrs)",
    "30 min $25 ; 90 min $75. 25/45/90 (30/60/120 min)",
    "updated 13/11/25 at 9:47. 🔹 25/45/110 (30/60/120 min)",
)  # fmt: skip
CARS = (
    "2002 2.2L 4cyl 117k mi parts car also 650$", "2006 2.9l, 6 cyl, 146k miles",
    "Coche 2011 117.000 km", "Voiture 2010 187 000 km", "Auto 2014 98.000 km",
    "valid til 6/22/25. 🔹 2006 2.0l 4cyl 175k mi parts car also 18,000 pesos",
    "Smog done 12/2025, tags till 11/2026. 2006 2.9L 4cyl 146k mi",
    'pc 2000 GB ssd, 240 Hz screen 29", built 10/2023, runs at 120 fps',
)  # fmt: skip
COUNTS = (
    "STATS: age 46 / ht 5'7\" / wt 148 lbs / 38-26-40 / shoe 8.",
    "STATS: ht 5'8\" / wt 133 lbs / 33-25-34 / shoe 8. 1hr=300, 3hr=700, 5hr=950",
    "DJ since 2008, 1800 watts, 70s to now, 30000 songs, I read the room.",
    "solo 6 días, fotos reales de octubre de 2025, 1.60 de estatura",
    "Baby bundle 0-13 months, 38 pieces, sizes 56 to 77, pram folds to 45 cm",
    "Two strong lads, 39 and 30, 10 yrs lifting, stairs up to the 5th floor",
    "2bd/1.5ba, 1100 sqft, 5 windows. 1.5 baths, 4 keys given",
    "Weddings, office parties. 12 years, 460 gigs, 2 speakers 1200W, lights, mic.",
    "within 20 miles, fully insured, boxes 18x18x24, tape included",
    "help in grades 7-12, 14 yrs teaching\nstudent (22) with a 3.8 GPA, 2 languages",
)
AT_HOME = (
    ("SE", "Söndag 11-15. Hemma igen 14/12-2025. Lördag 10-13. Öppet 10-20. Över 100 omdömen."),
    ("DE", "Raum 4x5 m, 22 Grad. Ab 18. Seit 2020 am Ort. Höchstens 4 Personen. Ab 1.1.2026 7%."),
    ("DE", "Vor 12 Uhr 15% billiger. Seit 2014 am Ort. 90 Bewertungen, 4,7 Sterne. Am 24.12. zu."),
    ("DE", "Am 24.12. geschlossen.\nWochenende +20,- €.\nRaum 4x5 m, 22 Grad.\nBis 14:00."),
    ("PH", "160,420 miles, 3.3L, title, 3 keys. asking P156000 ★ quick sale P62000 ★ rims P4000."),
    ("AU", "Listing no. 1550.\nLast updated 11/25/25 at 7:47am.\nVoted no. 1 in the area in 2019."),
    ("PH", "couple P17200 • parking +P1000 • 1 person P12500\nquick sale P62000"),
    ("IN", "TV up to 74\" 2,300/-\nsingle 900/-/60 min, pack of 5 3,600/-, pack of 10 5,200/-"),
    ("IN", "PC 16GB ram Rs.11,000\n2000 GB ssd, 240 Hz screen 24\""),
    ("US", "Insured to 400000 dollars. Bus 2 or exit 19B, 5 min walk."),
    ("GB", "up to 20 kg, puppies from 12 weeks.\nbath £25\nbath+cut £70\nnails £18\nOpen 7 days"),
    ("HK", "Gaming PC 64GB ram HK$2,375\n1000 GB ssd, 144 Hz screen 25\""),
    ("GB", "2 bed £130 | oven +£30 | 1 bed £80 | 3 bed £180.\nCash or card"),
    ("US", "$$ 1 bed 85$ | 2 bed 120$ | oven +45$ | 3 bed 160$. Temp reduced."),
    ("US", "RATES 3 bed $ 180 | oven +$ 30 | 1 bed $ 100 | 2 bed $ 130.\nSince 2015"),
    ("US", "Late nights til 1:30am Fri + Sat. 2002 2.2L 4cyl 117k mi parts car also 650$."),
)  # fmt: skip
STAY = [*(("US", text) for text in (*BY_MINUTES, *CARS, *COUNTS)), *AT_HOME]


@pytest.mark.parametrize(("region", "text"), STAY)
def test_their_figures_stay(region: str, text: str, keyring: Keyring) -> None:
    for body in (text, f"A calm place.\n{text}\nAsk here."):
        assert find_contacts(f"Offer\n{body}", region) == []
        assert minimise("Offer", body, keyring, region).body == body


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("2125550142", "212/555/142 (30/60/120 min)"),
        ("2125550142", "212/555/0142 (30/60/120 min)"),
        ("2025100125", "20/25/100/125 (15/30/60/120 min)"),
        ("2125550142", "21/255/501 (42/60/90 min)"),
        ("2125550142", "212 555/700/900 (30/60/120 min) 0142"),
        ("615620655", "615/620/655 (30/60/120 min)"),
        ("2012284169", "2012 2.8L 4cyl 169k mi parts car"),
        ("2012225417", "Coche 2012 225.417 km"),
        ("9072545904", "907 25/45/90/45 (30/60/120 min)"),
        ("2125550142", "212,- € 555,- € 0142,- €"),
        ("2125550142", "wt 212 lbs / 55-50-14 / shoe 2"),
        ("2125550142", "212/- 555/- 0142/-"),
        ("2125550142", "P212 P555 P0142"),
        ("2125550142", "212 pieces, 555 windows, 0142 jobs"),
        ("2125550142", "21 pieces 25 windows 55 jobs 01 doors 42 pieces"),
        ("2125550142", "2bd/1.2ba, 5550 sqft, 142"),
        ("2125550142", "212 gigs, 5550 w, 1 owners 4 owners 2 owners"),
        ("2125550142", "boxes 21x25x55, 01 speakers, 42 gigs"),
        ("2125550142", "boxes 21x25x55 call 0142"),
        ("2125550142", "21 pm 2 am ort 555 0142"),
    ],
)  # fmt: skip
def test_a_number_passed_off_as_them_does_not_stay(
    number: str, text: str, keyring: Keyring
) -> None:
    stored = minimise("Offer", text, keyring).body
    assert "[" in stored
    assert not is_readable(number, stored)


@pytest.mark.parametrize("text", [*BY_MINUTES, *CARS[:4], *COUNTS[:5]])
def test_a_number_beside_them_is_found(text: str) -> None:
    assert phones_in(f"Offer\n{text}\nCall 212-555-0142.") == ["+12125550142"]


@given(
    st.from_regex(r"\A[2-9][0-8][0-9]55501[0-9]{2}\Z").filter(lambda number: number[1:3] != "11"),
    st.lists(st.integers(1, 4), min_size=3, max_size=5),
    st.sampled_from(("(30/60/120 min)", "(15/30/60/120 min)", "(1/2/3 hrs)", "(1/2/3/4 h)")),
)
def test_no_number_passes_as_prices_by_minutes(number: str, cuts: list[int], times: str) -> None:
    groups, rest = [], number
    for many in cuts[:-1]:
        groups.append(rest[:many])
        rest = rest[many:]
    text = f"{'/'.join([*groups, rest])} {times}"
    assert not is_readable(number, mask_residual(text)[0])
