"""Counts, results, years of wine and hours in words stay in lists. All invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import is_readable, phones_in

STAY = (
    "16 clients, 0 late filings in 4 years, up to 30 receipts, box 9, form B-16",
    "2 rides, 0 crashes. Pressure 30 psi",
    "Klavier von 1958, 85 Tasten, 3 Pedale",
    "Lane 6, heat 3, warm-up 7:15 am",
    "sid 14-17, glosor 1-9, åter 13.30",
    "onsdag idrott 9.45, fredag simhall 10.15",
    "Turnos 8-12 y 16-20, hall 2 to 5",
    "Quarter ends 31/3, 30/6, 30/9, 31/12",
    "2011: 3 bottles, 2014: 5, 2017: two, 2019: a dozen",
    "2008 x 6, 2011 x 4, 2013 x 2",
    "1 bed $49, 2 bed $65, 3 bed $88, oven $25 extra",
    "Elks 40-18-8, Hawks 38-19-9, Geese 35-22-9",
    "payout 50/30/20, split 70/30",
    "Team A 161 178 194, team B 156 183 169",
    "Darts 160, 140, 120, 95, 60",
    "splits 2:21 2:24 2:19",
    "Doors at eight, show at nine thirty, three bands, one night",
    "nivel uno a las seis, nivel dos a las siete y media",
    "one two three and turn, four five six and clap, seven eight, bow",
    "uno dos tres, cinco seis siete, vuelta, uno dos tres",
    "Tips of 12 min, six couples, hall three, from half past six",
    "Kurs um acht, zwei Gruppen, Saal eins",
    "Klockan sju, två band, sal tre",
    "100 back 1:09.41, 4x50 medley 2:01.80\nLane 3, heat 5",
)
NUMBERS = (
    "2125: 5 bottles, 5014: 2",
    "2012: 5 bottles, 2055: 5, 2014: 2",
    "212 bottles, 555 jars, 0142 lids",
    "2 keys, 12 bags, 5 tins, 5 rods, 5 cups, 0 crashes, 14 forks, 2 kids",
    "lane 212, heat 555, page 0142",
    "Opener 21 (25), captain 55 (50), extras 14 (2)",
    "Moose 2-12-55, Loons 50-14-2",
    "Team A 212 255, team B 501 142",
    "splits 21.2 55.5 50.1 42.0",
    "180, 21, 25, 55, 50, 14, 2",
    "shares 21/25/54, 55/01/42",
    "Shifts 2-12, 5-5, 5-0, 14-2",
    "Mon 21 25 55 01 42 + 2\nTue 1 2 3 4 5 + 6",
    "A 2 12 55 50 14 2 SZ 5\nB 1 2 3 4 5 6 SZ 7",
    "28/2, 12/5, 31/3, 55/01, 42",
    "Doors at two, show at one, two bands, five nights, five songs, five sets, zero acts, "
    "one hall, four doors, two rows",
    "two bands, one hall, two doors, five songs, five nights, five kids, oh one couple, "
    "four rows, two beds",
    "level two, level one, level two, hall five, hall five, hall five, room zero, room one, "
    "room four, room two",
    "one two three and turn, two one two five five five zero one four two and clap",
)
BESIDE = (
    "Lane 6, heat 3. Call 212 555 0142",
    "2008 x 6, 2011 x 4, 2013 x 2. Text 2125550142",
    "Doors at eight, three bands. Ring 212-555-0142",
    "Darts 160, 140, 120, 95, 60. Phone (212) 555-0142",
)


@pytest.mark.parametrize("text", STAY)
@pytest.mark.parametrize("region", ["US", "GB", "AU", "DE", "FR", "SE"])
def test_counts_and_results_stay(text: str, region: str, keyring: Keyring) -> None:
    body = f"From the club.\n{text}.\nCash only."
    assert find_contacts(f"Everything\n{body}", region) == []
    assert minimise("Everything", body, keyring, region).body == body


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_cut_into_counts_and_results_does_not(text: str, keyring: Keyring) -> None:
    shown = minimise("Everything", f"No swaps.\n{text}\nTea is free.", keyring, "US").body
    assert "[" in shown
    assert not is_readable("2125550142", shown)


@pytest.mark.parametrize("text", BESIDE)
def test_a_number_beside_counts_and_results_is_found(text: str) -> None:
    assert phones_in(text) == ["+12125550142"]


def test_a_number_in_pairs_is_no_row_of_a_lottery(keyring: Keyring) -> None:
    rows = "Mon 01 99 00 62 95 + 6\nTue 1 2 3 4 5 + 6"
    shown = minimise("Everything", f"Drawn.\n{rows}\nTea is free.", keyring, "FR").body
    assert "99 00 62" not in shown
