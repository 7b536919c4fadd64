"""Prices of half hours, passes, ovens, bicycles and hours in words stay. All invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import is_readable, phones_in

STAY = (
    "ouvert dès 10h\n60 la demi-heure, 110 l'heure\nfour 38 L, 230 V, 35 €\n7 ans de métier",
    "75 € la demi-heure, 140 € l'heure, 260 € deux heures; four 20 L, 230 V, 2 plaques",
    "halbe Stunde 70, Stunde 120, zwei Stunden 220; Backofen 52 l, 230 V",
    "50 media hora y 90 hora completa; horno 28 L, 220 V; 6 mesas, 35 cada una",
    "mezz'ora 50, ora 90; forno 45 l, 230 V; 3 sale",
    "half uur 50, uur 90; oven 45 l, 230 V; 12 stoelen",
    "halvtimme 400, timme 700; ugn 45 l, 230 V; 12 stolar",
    "60 la demi-heure, 110 l'heure; annonce n° 27104; ouvert de 10h à 20h30",
    "Ofen 35 l, 230 V. 2. Stock, Zimmer 214",
    "30 Min 40, 60 Min 75, 90 Min 110, 10er-Karte 350, Di-Sa 11-19, Tor 4",
    "Yoga 15, 10er-Karte 120, Mo-Fr 9-18, Raum 2",
    "clases 12, bono 10 100, lun-vie 9-14, piso 2",
    "cours 15, carte de 10 120, lun-ven 9-18, 2e étage",
    "lessons 20, 10-class pass 150, Mon-Fri 9-5, floor 2",
    "That bike (2017, 21 gears, $260) has lights, ask between 9 and 5",
    "Fahrrad (2016, 24-Gang, 240 €), Helm 20",
    "vélo (2015, 21 vitesses, 240 €), casque 20",
    "35 yrs, 5ft 6, size 12\n2004 saloon, 118k on the clock, mot till 03/2027",
    "Menú del día 90 con cuatro tiempos; de nueve a siete todos los días; cena para dos",
    "set lunch 15 with three courses; doors nine to seven, six days",
    "Eighty for thirty minutes, one thirty for the hour, one ninety for ninety. "
    "Doors nine to seven, six days",
    "small 10x10x14, medium 16x16x14, large 16x16x22, bundle of 20 boxes $28",
)
NUMBERS = (
    "212 la demi-heure, 555 l'heure, 0142 deux heures",
    "halbe Stunde 212, Stunde 555, zwei Stunden 142",
    "21 la demi-heure, 25 l'heure; 55 la demi-heure, 50 l'heure; 14 la demi-heure, 2 l'heure",
    "four 21 l, 255 v, 501 €, four 042 l",
    "Ofen 212 l, 555 V. 01. Stock, Zimmer 42",
    "2er-Karte 125, 5er-Karte 550, Mo-Sa 1-4, Hof 2",
    "212. 5er-Karte 550, Mo-Sa 1-4, Hof 2",
    "Mo-Sa 2-12, 5-5, 5-0, 1-4, Hof 2",
    "(2021, 25 gears, 555) 0142",
    "(2012, 55 gears, $501) 42",
    "size 212\n555 saloon, 01k on the clock, 42",
    "2 to one every day, two to five every day, five to five every day, zero to one every day, "
    "doors four to two",
    "doors two to one, two to five every day, doors five to five, doors oh to one, four to two",
    "de dos a una todos los días, de dos a cinco diario, de cinco a cinco diario, de cero a una, "
    "de cuatro a dos todos los días",
    "boxes 212x555x014, 2 large",
    "boxes 21x25x55, 50x14x2",
)
BESIDE = (
    "60 la demi-heure, 110 l'heure. Call 212 555 0142",
    "four 38 L, 230 V, 35 €. Text 2125550142",
    "10er-Karte 350, Di-Sa 11-19. Ring 212-555-0142",
    "That bike (2017, 21 gears, $260) or phone (212) 555-0142",
    "doors nine to seven, six days. Call 212 555 0142",
)


@pytest.mark.parametrize("text", STAY)
@pytest.mark.parametrize("region", ["US", "GB", "AU", "DE", "FR", "SE", "MX"])
def test_half_hours_and_passes_stay(text: str, region: str, keyring: Keyring) -> None:
    body = f"From the house.\n{text}.\nCash only."
    assert find_contacts(f"Everything\n{body}", region) == []
    assert minimise("Everything", body, keyring, region).body == body


@pytest.mark.parametrize("text", NUMBERS)
@pytest.mark.parametrize("region", ["US", "GB"])
def test_a_number_cut_into_half_hours_and_passes_does_not(
    text: str, region: str, keyring: Keyring
) -> None:
    shown = minimise("Everything", f"No swaps.\n{text}\nTea is free.", keyring, region).body
    assert "[" in shown
    assert not is_readable("2125550142", shown)


@pytest.mark.parametrize("text", BESIDE)
def test_a_number_beside_half_hours_and_passes_is_found(text: str) -> None:
    assert phones_in(text) == ["+12125550142"]
