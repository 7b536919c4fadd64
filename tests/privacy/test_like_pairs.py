"""Pairs and rows of lists stay; a number that is written so does not. All invented (synthetic)."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import is_readable, phones_in

STAY = (
    "2021: 220 clients, 2022: 300, 2023: 390, 2024: 560, 2025: 640 - thank you all!",
    "En 2022: 210 clientes, en 2023: 270, en 2024: 370, gracias!",
    "Loyalty steps: 5 visits 5%, 10 visits 8%, 20 visits 12%, 40 visits a free 50 min.",
    "Bonos: 5 clases 5%, 10 clases 12%, 20 clases 20%",
    "Valoraciones: limpieza 9,5, trato 9,3, puntualidad 8,9, precio 8,8, sobre 10.",
    "Bewertungen: ruhig 9,5 / sauber 8,7 / Preis 8,0",
    "Nota de selectividad: 9,1, 11,1 y 12,6 de 14; simulacros los días 5, 14 y 22, de 90 min.",
    "League table: 14 wins, 4 draws, 1 losses, goals 39:20, 38 points, third out of 16.",
    "Llevamos 12 victorias, 3 empates y 3 derrotas, 39 puntos.",
    "Liga de dominó: 100-67, 80-100, 100-54; parejas de 38 a 74 años, 7 mesas, cuota $40.",
    "Table tennis: 11-7, 9-11, 11-4",
    "Últimos partidos: 6-4 6-2, 4-6 7-5 5-6, 7-6 6-3; llevamos 10 victorias y 5 derrotas.",
    "Odds last week: 5/2, 11/8, 13/5 and the long shot 25/1; I hit 3 of 4.",
    "Chess rating 1440 blitz, 1800 rapid, time control 10+5 or 3+2, we play 6 rounds.",
    "Week 2 vowels, week 3 50 verbs, week 5 past tense, week 7 550 words and a mock test at 70%",
    "Bowling: last three 146, 175, 192, average 164, ball 12 lb, shoes $4, lane $31/hr.",
    "AP scores last year were 5, 5, 4, 4, 5, 3.",
    "Results so far: IELTS 6.5 to 8.0, SAT 1180 to 1410, 24 of 43 passed first time (91%).",
    "Weather says 14/18 C Friday, 11/17 C Saturday, rain 40%, wind 12 km/h.",
    "Swim lanes are 25 m, depth 0.9-2.0 m, water 28.5 C, ratio 1:6, badges at 5, 10, 25 and 50 m.",
    "Lun 9-17, mar 10-20, mer 9-13, gio 14-20, ven 9-16, sab 10-13, dom chiuso.",
    "Tarifs : 30 min 35 €, 1 h 58 €, 1 h 30 90 €, carte de 5 séances: 250 €, déplacement +15 €.",
    "Mates de 1º a 4º de ESO, física de 2º de bachillerato, aprobados 90%, nota media 8,8.",
    "Llevamos 12 años, 3900 portes, 7 camiones, subimos hasta la 5ª planta, carga máxima 1350 kg.",
    "Presión del 1 al 10, casi todos piden 5, deportistas 8; mejora media 80%.",
    "Typing speed went 27 wpm, 39 wpm, 44 wpm, 62 wpm in 8 weeks, errors from 12% to 1%",
    "Raw files $110, usage 2 years, video 4K/24 fps",
    "Elige una, dos o tres horas, nunca cuatro seguidas.",
    "Quedamos a las siete y media o a las ocho y cuarto.",
    "First aid trained, zero accidents in nine years, two happy cats",
    "I used to work at a dot com downtown, now I do this full time",
)
NUMBERS = (
    "2020: 21 clients, 2021: 255, 2022: 501, 2023: 42",
    "21 visits 25%, 55 visits 01%, 42 visits",
    "Odds: 21/25, 55/01, 4/2",
    "21 wins, 25 draws, 55 losses, 01 points, 42 goals",
    "Time control 21+25, 55+01, 4+2",
    "Scores were 212, 555, 0142",
    "Last three: 212, 255, 501, 42",
    "Partidos: 2-1 2-5 5-5 0-1 4-2",
    "SAT 2125 to 5501, IELTS 42",
)
BESIDE = (
    "2021: 220 clients, 2022: 300, 2023: 390, call 212 555 0142",
    "League: 14 wins, 4 draws, 1 losses, 38 points. 212-555-0142",
    "5 visits 5%, 10 visits 8%, text 2125550142",
    "Liga: 100-67, 80-100, 100-54; tel 212.555.0142",
    "Partidos: 6-4 6-2, 4-6 7-5; 212 555 0142",
)


@pytest.mark.parametrize("text", STAY)
def test_pairs_and_rows_stay(text: str, keyring: Keyring) -> None:
    for region in ("US", "GB", "ES"):
        body = f"No swaps, cash on collection.\n{text}\nCakes $12, towels free."
        assert find_contacts(f"Everything\n{body}", region) == []
        assert minimise("Everything", body, keyring, region).body == body


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_written_as_such_a_row_does_not(text: str, keyring: Keyring) -> None:
    shown = minimise("Everything", f"No swaps.\n{text}\nTea is free.", keyring).body
    assert "[" in shown
    assert not is_readable("2125550142", shown)


@pytest.mark.parametrize("text", BESIDE)
def test_a_number_beside_such_rows_is_found(text: str) -> None:
    assert phones_in(text) == ["+12125550142"]
