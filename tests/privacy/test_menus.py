"""Menus of prices, rooms, sizes and hours, in words and figures: they stay; synthetic."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import is_readable, phones_in

ROOMS = (
    "1bd $140\n2bd $240\n3bd $340\n4bd $430", "1bd £140\n2bd £240\n3bd £340\n4bd £430",
    "3bd/2ba $140", "DEEP CLEAN 3BD/2BA $360", "64GB $140 • 128GB $240 • 256GB $340 • 512GB $430",
    "1 RECAMARA 800\n2 RECAMARAS 1360\n3 RECAMARAS 1920", "1 habitación 60, 2 habitaciones 90",
    "estudio 70\n2 habitaciones 100\n3 habitaciones 120", "studio $700 | 1br $950 | 2br $1200",
    "10 sessions 450, 20 sessions 800", "1 dog 20 / 2 dogs 35 / 3 dogs 45",
    "2 people: 120, 4 people: 220, 6 people: 300",
)  # fmt: skip
WORDED = (
    "half eighty, hour one forty, two hours two sixty, all nite six hundred",
    "quickie sixty, half one hundred, full hour one eighty",
    "one hour is one hundred fifty, half is ninety, im five foot four and forty eight years old",
    "half one twenty | hour two hundred | overnight nine hundred",
    "una hora ciento veinte, media setenta, tengo treinta y uno años",
    "una hora mil ciento noventa, media setecientos, tengo veintitrés años",
    "media ochenta, hora ciento cuarenta, dos horas doscientos sesenta",
    "cobro ciento veinte la hora y setenta la media, ni más ni menos",
    "meia hora oitenta", "8️⃣0️⃣ media 1️⃣4️⃣0️⃣ hora 2️⃣6️⃣0️⃣ dos horas",
    "＄１２０ half ＄２００ hour ＄３５０ two hours", "wash forty, cut sixty, color one twenty",
    "corte treinta, tinte sesenta, alisado ciento veinte",
)  # fmt: skip
SAID = (
    "from nine thirty am to eleven pm, seven days, three sixty five a year",
    "de nueve y media de la mañana a once de la noche, siete días",
    "no calls after eleven at night",
    "im five six, one thirty five pounds, bust thirty four C",
    "mido uno sesenta y cinco, peso cincuenta y ocho kilos",
    "walk ins 9:00am 9:30am 12:00pm 12:30pm 1:00pm", "furnished 12x14 room, own bath",
)  # fmt: skip


@pytest.mark.parametrize("region", ["US", "ES"])
@pytest.mark.parametrize("text", [*ROOMS, *WORDED, *SAID])
def test_menus_stay(text: str, region: str, keyring: Keyring) -> None:
    for body in (text, f"Clean and quiet.\n{text}\nEvery day."):
        assert find_contacts(f"Salon\n{body}", region) == []
        assert minimise("Salon", body, keyring, region).body == body


@pytest.mark.parametrize(
    ("region", "text"),
    [
        ("ES", "Coche 2016 325.000 km"), ("MX", "Coche 2015 288.000 km"),
        ("MX", "basico 680 | medio 960 | pro 450\nfechas ocupadas 16 y 18"),
        ("MX", "cuarto • sample_meadow407\nPOR DIA 600 • SEMANA 1860 • MES 1250"),
        ("ES", "media 60 | entera 100 | a cuatro manos 190"),
        ("US", "relajante 200 • deportivo 290 • pies 120\nthree girls two rooms one goal"),
        ("US", "12 pairs, sizes 8 8.5 9 9.5 10 10.5 11"),
        ("US", "viste el anuncio 5598\n4bd $280\nfridge + $25 oven + $30"),
        ("MX", "24 HORAS LOS 7 DIAS\n| | | | | | | | |... km 2"),
    ],
)  # fmt: skip
def test_figures_of_lists_are_no_number(region: str, text: str) -> None:
    assert [one.normalised for one in find_contacts(f"Anuncio\n{text}", region)] == []


@pytest.mark.parametrize(
    ("region", "text", "number"),
    [
        ("US", "half two twelve, hour five fifty five, two hours oh one forty two", "+12125552142"),
        ("US", "half two twelve, hour five five five, overnight zero one four two", "+12125550142"),
        ("US", "2 bed 212\n5 bed 555\n6 bed 0142", "+12125550142"),
        ("US", "call 2I2 5SS OI42", "+12125550142"), ("US", "call 346-555-OIOO", "+13465550100"),
        ("US", "1bd $140\n2bd $240\n212-555-0142", "+12125550142"),
        ("US", "half eighty, hour one forty, two one two five five five zero one four two",
         "+12125550142"),
        ("ES", "mi numero es 6OO SSS cero dos dos\nCuarto amueblado con cama", "+34600555022"),
        ("ES", "llama 6 cero O cinco 5 5 cero dos 2 nada de mensajes", "+34600555022"),
        ("ES", "Cuarto 780 al mes\ncobro 100 y mi numero es 6OO SSS cero dos dos", "+34600555022"),
        ("GB", "0151 (zero one five one) 496-0415", "+441514960415"),
        ("GB", "call 0151 496 (four nine six) 0415", "+441514960415"),
    ],
)  # fmt: skip
def test_a_number_dressed_as_a_menu_is_found(region: str, text: str, number: str) -> None:
    assert number in phones_in(f"Salon\n{text}", region)


def test_what_the_title_begins_ends_with_its_zero() -> None:
    body = "el numero empieza en el titulo y termina en oh one four two (150 la hora)"
    assert set(phones_in(f"Mariachi, empieza 480-555\n{body}")) == {"+14805550142"}
    half = "second half of the # is oh nine eight seven and the rate is £140"
    assert set(phones_in(f"Silk [first half of # 020-7946]\n{half}", "GB")) == {"+442079460987"}


def test_a_title_that_holds_a_whole_number_is_no_part_of_one() -> None:
    text = (
        "llama lada dos uno dos y luego 555 0142\ntelefono arriba en el titulo\nmas de 342 clientes"
    )
    assert set(phones_in(text)) == {"+12125550142"}


WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
DRESSED = st.sampled_from(
    (
        "half {}, hour {}, two hours {}", "one hour is {}, half is {}, im {}",
        "{} la hora, {} la media, {} la noche", "cut {}, color {}, wash {}",
        "bust {}, waist {}, hips {}", "from {} am to {} pm, {} days",
    )
)  # fmt: skip


@given(DRESSED, st.lists(st.integers(0, 9), min_size=7, max_size=7))
def test_digits_of_a_number_told_as_a_menu_do_not_stay(
    keyring: Keyring, dress: str, line: list[int]
) -> None:
    told = [" ".join(WORDS[digit] for digit in part) for part in ((2, 1, 2), line[:3], line[3:])]
    stored = minimise("Salon", dress.format(*told), keyring)
    assert not is_readable("212" + "".join(map(str, line)), stored.body)
