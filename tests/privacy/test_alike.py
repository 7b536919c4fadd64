"""Items that are alike in lists stay, in six languages; a number that is written so does not."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import is_readable, phones_in

SCORES = (
    "Marks: maths 18/20 - physics 7/10 - English 7/10 - music 12/20 - history 5/10.",
    "Puntuación: limpieza 4,1/5 | calma 8,7/10 | trato 5,0/5 | precio 4,4/5 | sitio 9,6/10",
    "Noten: [ruhig 8,7/10] [sauber 4,1/5] [Preis 5,0/5]",
    "Ratings\nquiet ____ 4.2/5\nstaff ____ 9.2/10",
    "League (P W D L Pts): Otters 17 6 4 6 16, Herons 17 3 4 2 31, Foxes 14 11 1 7 10",
    "Table (played, won, drawn, lost, points)\n| Otters | 17 11 1 2 26 |\n| Foxes | 11 3 2 8 34 |",
    "Results: first round 2-1 / second round 5-0 / final 4-0",
    "Últimos resultados: 11-11 5-6 5-11 11-9",
    "Blood pressure and pulse: Mon 123/80, 66; Wed 116/70, 74; Fri 135/81, 66.",
    "Tomamos tensión y pulso: 119/82, 58 lun, 120/81, 56 mié, 138/70, 70 vie.",
    "squat 5 x 10, 88 s | row 3 x 6, 98 s | press 4x15 8 kg",
    "Track times:opening:5:22,slow one:3:23,encore:2:33.",
    "Rechnung: Fenster 5 h x 37 = 185 / Treppe 9 h x 28 = 252 / Garten 6 h x 28 = 168",
)  # fmt: skip
SIZES = (
    "Sizes: dress 40 / jeans 33/34 / shirt 38 / shoes 12.5",
    "Tailles: 40 robe, 36/34 jean, 38 chemise.", "Größen\nKleid: 42\nJeans: 32/30\nHemd: 45",
    "Timber left: oak 27x95x4600 mm / pine 21x120x3100 mm / ash 21x145x2400 mm",
    "copper: 1988, 2.7 g, 21 mm\nsilver: 1902, 3.9 g, 21 mm\nbrass: 1892, 5.8 g, 29 mm",
    "Bici de paseo: cuadro=49 cm, ruedas=700x28, marchas=1x12, peso=12,3 kg, precio=390 €",
    "Notebook: memory 8 GB / disk 1 TB / screen 13.3\" / pixels 2560x1600 / weight 0.9 kg",
    "Baths: (a) sauna 85 °C; (b) steam 40 °C; (c) pool 31 °C; (d) plunge 11 °C. "
    "Heating to 21 °C, ceiling 2.2 m.",
    "Botes: blanco 7,8 L para 100 m2 / salvia 2,1 L para 16 m2 / ocre 9,2 L para 55 m2",
    "chairs 109 pcs * plates 131 pcs * glasses 123x * forks 43x",
    "Stand 199.000 km / Motor 1700 cc / Leistung 90 PS",
    "Delivery: near 0-5 km $3, town 5-10 km $6",
    "Rooms: 30 m2 living room, 15 m² kitchen, 5.1 x 2.1 m balcony.",
    "Grupos por edad: medianos 9-12 años | jóvenes 13-17 años | mayores 40-75 años",
    "Groups:small:6-8 years,middle:9-12 years,teens:13-17 years,adults:18-39 "
    "years,seniors:40-75 years.",
)  # fmt: skip
DAYS = (
    "Calendar: Mo 1 8 15 22 29 | Tu 2 9 16 23 30 | Th 4 11 18 25",
    "Kalender: ma=4 11 18 25, di=5 12 19 26",
    "Calendario: lu (1, 8, 15, 22, 29); ma (2, 9, 16, 23, 30).",
    "Kalender\n+ Mo 2 9 16 23 30\n+ Di 3 10 17 24 31", "Sinds 2021, 284 klanten.",
    "Seit 2014, 224 Kunden.", "Dal 2007, 845 clienti.", "Sedan 2015, 577 kunder.",
    "Depuis 2012, 360 clients.", "Desde 2009, 415 clientes contentos.",
    "Since 2014, 412 happy customers.", "My path: 2000 2002 2004 2006 2023",
    "Mi camino: 1989 · 1999 · 2005 · 2011", "A short history: 1986-1996-1998",
    "On tour: 12/02 | 28/08 | 20/08 | 28/10 | 24/10",
    "De gira: Lugo 21/08, Soria 04/12, Mérida 06/09.", "Chiuso il 5/10 e il 20/4.",
    "Stängt 24/1 och 10/11.", "Geschlossen am 17.04. und 25.07.", "Gesloten op 25-6 en 11-2.",
    "Monday: eight to twelve\nTuesday: four to eight\nThursday: eight to "
    "twelve\nFriday: one to seven",
    "Abrimos [lunes de diez a una] [jueves de cuatro a ocho] [viernes de seis a nueve]",
)  # fmt: skip
LABELS = (
    "See also: lamp 12638 / lessons 19977 / bike 1451",
    "Mis otros anuncios: lámpara=17261, mesa=12097, clases=1912.",
    "Mira también: 18968 14350 15321 1848", "Advert 29819, renewed on 12/10.",
    "Cómo llegar: planta 1, puerta 11, código postal 26800, zona 2, portal 13.",
    "Finding us: floor 2 / door 34 / zone 5 / gate 6", "Edad mínima 18, grupos de hasta 29.",
    "Mindestalter 21, Gruppen bis 12.", "Minimum age 18, groups of up to 12.",
    "For hire, in pieces: chairs 39, plates 120, glasses 90x, tables 18, lamps 7 pcs.",
)  # fmt: skip
NUMBERS = (
    "League (P W D L Pts): Otters 21 25 55 01 42, Herons 17 6 4 6 16",
    "League (P W D L Pts): Otters 212 555 01 42", "Results: 21-2 5-5 5-01 4-2",
    "Blood pressure: Mon 212/55, 50; Wed 142", "5 h x 212 = 555, 0142",
    "squat 2 x 12, 555 s | row 01 x 42", "Notas: mates 212/10, música 555/10, arte 0142/10",
    "dress 21 / jeans 25/55 / shirt 01 / shoes 42", "oak 212x555x0142 mm",
    "copper: 2125, 550 g, 142 mm",
    "sauna 21 °C, steam 25 °C, pool 55 °C, plunge 01 °C, bath 42 °C",
    "chairs 212 pcs * plates 555 pcs * glasses 0142x", "rose 212x, tulip 555x, lily 0142",
    "chairs 21 pcs, plates 25 pcs, glasses 55 pcs, forks 01 pcs, tables 42 pcs",
    "212 PS, 555 PS, 0142", "Calendar: Mo 21 25 55 01 42", "Since 2125, 550142 customers.",
    "Since 2012, 2125550142 clients.", "On tour: 21/2 | 5/5 | 5/01 | 4/2",
    "Closed on 21/25 and 55/01 and 42.", "My path: 2125 5501 42", "My path: 2125-5501-4200",
    "See also: 21255 50142", "See also: lamp 21255, desk 50142", "floor 212, door 555, zone 0142",
    "Minimum age 21, groups of up to 25, then 55, 01, 42",
    "For hire: chairs 21, plates 25, lamps 55, tables 01, forks 42",
    "For hire: chairs 212, plates 555, lamps 0142",
)  # fmt: skip
OTHERS = (  # with no group that begins with a zero
    "rose 212x, tulip 55x, lily 50x, iris 142x",
    "For hire: chairs 21, plates 25, lamps 550, tables 142",
    "My other ads: lamp 2125, desk 550, bike 142, table 4177",
    "In stock: chairs 212, plates 55, lamps 50, tables 142, forks 40",
    "chairs 21 pcs, plates 25 pcs, lamps 550 pcs, tables 142 pcs, forks 40 pcs",
    "dress 212, jeans 55, shirt 50, shoes 142", "My other ads: 2125 550 142",
)  # fmt: skip


@pytest.mark.parametrize("text", [*SCORES, *SIZES, *DAYS, *LABELS])
@pytest.mark.parametrize("region", ["US", "ES"])
def test_what_is_alike_in_a_list_stays(text: str, region: str, keyring: Keyring) -> None:
    shown = minimise("Everything has its price", text, keyring, region)
    assert (shown.body, shown.contacts) == (text, ())


@pytest.mark.parametrize("text", [*SCORES, *SIZES, *DAYS, *LABELS])
def test_so_it_does_among_other_sentences(text: str, keyring: Keyring) -> None:
    body = f"No swaps, cash on collection. {text}\nCakes $12, towels free."
    assert minimise("Everything has its price", body, keyring).body == body


@pytest.mark.parametrize("text", [*NUMBERS, *OTHERS])
def test_a_number_that_is_written_so_does_not(text: str, keyring: Keyring) -> None:
    shown = minimise("Everything has its price", f"No swaps. {text}\nTea is free.", keyring).body
    assert "[" in shown
    assert not is_readable("2125550142", shown)


@pytest.mark.parametrize(
    "text",
    [
        "sillas 600 uds, platos 100 uds, luces 234 uds, velas 7 uds",
        "Existencias: sillas 600, platos 10, luces 12, mesas 34, velas 7",
        "Mis otros anuncios: silla 60010, mesa 1234",
    ],
)  # fmt: skip
def test_nor_does_one_of_spain(text: str, keyring: Keyring) -> None:
    assert "[" in minimise("Todo tiene su precio", f"Buen trato. {text}.", keyring, "ES").body


@pytest.mark.parametrize(
    "text",
    [
        "+1 212 555 0142, since 2021, 284 customers",
        "Calendar: Mo 1 8 15 22 29. Call 212 555 0142",
        "Sizes: dress 40, shoes 38, phone 212-555-0142",
        "Baths: sauna 95 °C, pool 33 °C, 212.555.0142",
        "See also: lamp 96687, desk 41588, tel 212 555 0142",
        "Marks: maths 7/10, art 8/10, text 2125550142",
        "On tour: 12/02 | 28/08 | 212 555 0142",
        "League (P W D L Pts): Otters 17 6 4 6 16, 212 555 0142",
    ],
)  # fmt: skip
def test_a_number_beside_them_is_found(text: str) -> None:
    assert phones_in(text) == ["+12125550142"]
