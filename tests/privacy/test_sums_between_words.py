"""Amounts with words between them that have as many digits as a number; and numbers that are."""

from __future__ import annotations

import pytest

from tests.privacy.reading import phones_in

AMOUNTS = [
    ("MX", "taller: frenos 700, aceite 400, correa 1,800, diagnóstico 250"),
    ("MX", "frenos 600, aceite 350, correa 1500 y llantas"),
    ("MX", "oferta de febrero: 700 en vez de 980\npintura cuarto 4x4 m 1200, material aparte"),
    ("MX", "cupo 10 lugares, cierra el 25/1\n900 media / 1100 hora"),
    ("US", "closed 25/1\n900 half / 1100 hour"),
    ("US", "tables 8ft 11, chairs 2.50, tents 20x20 250"),
    ("US", "tables 6ft 11, chairs 2.50, tents 20x20 180 * stats help"),
    ("ES", "80 los 30, 125 los 60, sin prisa pero sin pausa"),
    ("ES", "85 los 30, 115 los 60\nllantas 215/55 R17"),
    ("US", "rims 22x9.5, offset +36, 5x114.3, set of 4 650"),
    ("AU", "rims 20x9.5, offset +43, 5x114.3, set of 4 640"),
    ("US", "STUDIO MOVE 180 | 1 BED 350 | 2 BED 570 | PIANO ASK"),
    ("US", "moves 190 | 1 bed 360 | 2 bed 480 | piano ask"),
    ("US", "room 1: twin bed 550 dlls/mo, room 2: queen 680 dlls/mo"),
    ("GB", "DONT LOWBALL. ONE HUNDRED TWENTY IS NINETY, NOT SIXTY, NOT FIFTY"),
    ("US", "in call 130/180  out call 240/300 (first is hh second is hr)\nmassage 45, towels 4"),
]
NUMBERS = [
    ("US", "+12125550142", "frenos 212, aceite 555, correa 0142"),
    ("US", "+12125550142", "212 my dear 555 my dear 0142"),
    ("US", "+12125550142", "closed 25/1\n212 then 555 then 0142"),
    ("ES", "+34600555014", "600 los 555 los 014"),
    ("US", "+447700900142", "offset by +44 7700 900142"),
    ("ES", "+34600555027", "señal 30%, avisa al SeisCeroCeroCincoCincoCincoCeroDosSiete, 6 plazas"),
    ("ES", "+34600555032", 'avisa al "6" "0" "0" "5" "5" "5" "0" "3" "2", 4 plazas'),
    ("ES", "+34600555054", "avisa al 6️⃣0️⃣0️⃣ / 5️⃣5️⃣5️⃣ / 0️⃣5️⃣4️⃣, 5 plazas libres"),
    ("ES", "+34600555015", "música suave\n6..0..0..5..5..5..0..1..5 / 140 / 60 min"),
    ("ES", "+34600555015", "música suave\n6-0-0-5-5-5-0-1-5 / 140"),
    ("ES", "+34600555070", "recién llegada, solo 6 días ６00️⃣ ５⑤5 ０70"),
    ("ES", "+34600555070", "solo 6 noches 600 555 070"),
    ("US", "+12125550142", "asking 200, tel: 212-555-()!42, pick up by 7 PM"),
    ("US", "+12125550101", "Welder, portable // 212-555-()!()!, text"),
    ("US", "+12125550101", "call 212 555 ()!()! today"),
    ("US", "+12125550142", "call 2!2-555-()!42!"),
]


@pytest.mark.parametrize(("region", "text"), AMOUNTS)
def test_amounts(region: str, text: str) -> None:
    assert phones_in(text, region) == []


@pytest.mark.parametrize(("region", "number", "text"), NUMBERS)
def test_numbers(region: str, number: str, text: str) -> None:
    assert set(phones_in(text, region)) == {number}


@pytest.mark.parametrize(
    "text", ["call()! now", "f()! and g()!()! in the code", "see (1)! and (2)!"]
)
def test_brackets_of_other_things(text: str) -> None:
    assert phones_in(text) == []
