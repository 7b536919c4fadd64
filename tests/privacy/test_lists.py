"""Lists of what is sold, served and shown: their figures stay, numbers cut like them do not."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import is_readable

ROWS = (
    "Dates left this month: 3, 9, 15, 18, 22 and 27.", "Days left: 5, 6, 12, 19, 20 and 21.",
    "Fechas libres en mayo: 2, 8, 14 y 26.", "Domingos de marzo – 1, 8, 15, 22.",
    "Free Saturdays: 7 · 14 · 21 · 28", "Evenings in May 4/11/18/25, doors at 19.30.",
    "free bays 4, 18, 23, 57; month $80; bay 23 2.40 x 5 m", "líneas 8/14/22/36 · búho 23:30",
    "sizes 37-38-41-42-43; coat 44 $30", "tallas = 37/38/43/45/46, tacón 6 cm",
    "issues 7, 19, 33, 58, 101, 140, comics $2 each", "splits in s 83, 98, 100, 113 | pulse 150",
    "Ref 3120, flat, 70 m² $800; also refs 4411, 5120 and 8032; lot 12 $5",
    "years 1952, 1975, 1980, 10 crime novels $8",
    "Somos 3: 26, 37 y 42 años, entre todos 28 años de oficio.",
)  # fmt: skip
ITEMS = (
    "Desk 140 x 70 x 75; chair, 4 pieces: $15 each; wardrobe 120 x 60 x 200; rug 160 x 230",
    "heater 75 W, light 18 W, filter 400 l/h, water 25 °C, hardness 9 °dH, fish 14",
    "Screen 6.1 inch | battery 4200 mAh | weight 198 g | charger 25 W | price $180",
    "drill 18 V | kettle 950 W | basket 20 l | tyres 28 x 1.75 | pressure 4 bar",
    "flour 450 g; sugar 120 g; butter 200 g; salt 8 g; oven 180 °C; eggs 3",
    "harina 300 g, azúcar 150 g, mantequilla 90 g, sal 5 g, horno 190 °C",
    "Monday yoga 18.30 / Tuesday pilates 19.15 / Saturday stretch 10.00 / card of 10: $90",
    "tour 1 – 10.15\ntour 2 – 15.30\ntour 3 – 17.00",
    "Men's doubles 6-4, 3-6, 7-5 | singles 6-1, 6-3 | volleyball 25-18, 22-25, 15-11",
    "Rovers - United 2-2 | Old Town - Harbour 3-1 | basketball 78-71",
    "medal 1921, 40 mm: $15 | coin 1888, 27 g: $30 | novel, 1967, 310 pages: $4",
    "Coins and stamps, 1890 to 1975\n60 pieces, catalogue of 2020.",
    "Prizes: 1st prize ticket 412 | 2nd prize ticket 87 | hamper ticket 230.",
    "weekend 1: 12/9 | weekend 2: 10/10 | single room +$30",
    "Lost since 12/10, last seen on 14/10 near the park at 8.30 pm.",
    "Age 54; children 2, aged 12 and 19; books a year 30; you are 45 to 60; dinner $30",
    "I shoot with a 28 MP camera, 50 mm lens, f/1.8, 1/250 s.",
)  # fmt: skip
PRICES = (
    "Prints: 4x6 15, 5x7 33, 8x10 50, frames extra.", "Copias: 10x15 2, 13x18 4, 20x30 9.",
    "My donations are 50 100 180 for half, full and two hours.",
    "Salsa y bachata, 120 la hora o 230 el bono de 5. Sala de 55 m², aforo 28 personas.",
    "80 la hora o 150 el bono de 5.\n42 años, 40€/30min, 100€/1h, de 11h a 17h, 56 kg.",
    "45 the hour or 200 for a card of 5. Hall of 60 m², 24 people.",
    "30/60/90 min - 500 / 800 / 1100 kr", "-".join(("30/45/60 min – 450", "850", "1050 SEK")),
    "grade 1 book 90:- | grade 2 book 120:- | 45 min 350:-",
    "One on one or two to one, from 9 to 5, seven days.",
    "Clases uno a uno o para dos, de 10 a 20, los siete días.",
)  # fmt: skip
NO_STREETS = (
    "Paseo de 1h30 o ruta de 2 h.", "Paseo de 45 min por el parque o vuelta de 2 horas.",
    "Calle de 2 carriles, con aparcamiento.", "Camino de 12 km, 3 horas.",
    "La carrera del 4 de mayo: 10 km en 52:10.", "Resultados de la carrera del 15 oct",
    "paseo de 2 horas 30 eur, paseo de 1 hora 18 eur",
    "Results: Mill Lane 2-1, Harbour - River Lane 0-2.",
    "We are 9 dancers, 34 to 71. Lane 3-5 is slow.",
)  # fmt: skip


@pytest.mark.parametrize("text", [*ROWS, *ITEMS, *PRICES, *NO_STREETS])
@pytest.mark.parametrize("region", ["US", "ES"])
def test_what_lists_hold_stays(text: str, region: str, keyring: Keyring) -> None:
    for body in (text, f"Open 10-18. {text}\nTickets $12, songs 18. Since 2009."):
        shown = minimise("Everything has its price", body, keyring, region)
        assert (shown.body, shown.contacts) == (body, ())


@pytest.mark.parametrize(
    "text",
    [
        "Calle Mayor 12", "Paseo de Gracia 45", "Carrera 15 con 88", "Mill Lane 21",
        "Oak Drive 2-4", "Calle 5 de Mayo 12", "Calle del 2 de Mayo 14", "Paseo del Prado 8",
        "Avenida de América 2",
    ],
)  # fmt: skip
def test_streets_beside_them_are_masked(text: str, keyring: Keyring) -> None:
    assert "[street]" in minimise("A quiet room", f"Find me at {text}, ring twice.", keyring).body


@pytest.mark.parametrize(
    "text",
    [
        "Dates left: 21, 25, 55, 01, 42", "days left: 2, 12, 5, 5, 5, 0, 1, 4, 2",
        "Fechas libres: 21, 25, 55, 0, 14 y 2", "Sundays 2/12/55/50/14/2",
        "free bays: 212, 555, 0142", "lines 21/25/55/50/142", "sizes 21-25-55-01-42",
        "tallas 212/555/0142", "refs 2125, 5501 and 42", "issues 2, 12, 55, 501, 42",
        "free rooms 212 · 555 · 0142", "shelf 212 x 555 x 0142", "rug 21 x 25, 55 x 50, 14 x 2",
        "heater 212 W, light 555 W, lamp 0142 W",
        "heater 21 W, lamp 25 W, fan 55 W, led 01 W, bulb 42 W",
        "salt 212 g, sugar 555 g, milk 142 g", "Monday 21.25, Tuesday 55.01, Sunday 42",
        "tour 2 - 12.55\ntour 5 - 50.14\ntour 2", "doubles 2-1, 2-5, 5-5, 0-1, 4-2",
        "Old Boys - Athletic 21-25, 55-01, 42", "basketball 212-555, 01-42",
        "novel, 2125, 550 pages, 142", "coin 2125, 55 g, 0142 g",
        "1st prize ticket 212, 2nd prize ticket 555, 3rd prize ticket 0142",
        "weekend 2: 12/5, weekend 5: 50/14, 2", "since 21/25, on 55/01, until 42",
        "children 2, aged 12 and 55, 50 and 142", "books a year 21, books a month 25, 55, 01, 42",
        "prints: 4x6 212, 5x7 555, 8x10 0142",
        "donations are 212 555 142 for half, full and two hours",
        "212 la hora o 555 el bono de 0142", "215 the hour or 550 for a card of 1, 42",
        "30/60/90 min - 212-555-0142 kr", "212:- 555:- 0142:-", "212:-555:-0142",
        "one on one, from 2 to 1, 255 50 142", "f/2.1, 1/255 s, 50142", "paseo de 212 555 0142",
        "calle de 2 12 55 50 142", "Lane 212-555 and 0142",
    ],
)  # fmt: skip
def test_numbers_like_them_do_not(text: str, keyring: Keyring) -> None:
    for body in (text, f"Open on Sunday. {text}."):
        assert not is_readable("2125550142", minimise("", body, keyring).body)


LABELS = st.sampled_from(
    (
        "free bays: ", "Dates left: ", "sizes ", "refs ", "tallas = ", "shelf ", "rug - ",
        "lines ", "Monday salsa ", "tour, ", "doubles ", "Rovers - United ", "novel, ",
        "prize ticket ", "donations are ", "since ", "books a year ", "",
    )
)  # fmt: skip
SIGNS = st.sampled_from(
    (", ", " · ", "/", "-", " x ", ".", " and ", ":- ", " pages, ",
     "\n"),
)  # fmt: skip


@given(
    st.sampled_from(("212", "305", "416", "914")), st.integers(0, 99),
    st.lists(st.integers(1, 4), min_size=10, max_size=10), LABELS,
    st.lists(SIGNS, min_size=1, max_size=2),
    st.sampled_from(("", " W", " g", ":-", " pages", " for half, full and two hours")),
)  # fmt: skip
def test_no_number_passes_as_a_list(
    keyring: Keyring,
    area: str,
    line: int,
    cut: list[int],
    label: str,
    signs: list[str],
    behind: str,
) -> None:
    number = f"{area}55501{line:02d}"
    rest, groups = number, []
    for size in cut:
        groups += [rest[:size]] if rest else []
        rest = rest[size:]
    assume(not any(map(str.isdigit, "".join(signs) + label)))
    row = groups[0] + "".join(signs[n % len(signs)] + group for n, group in enumerate(groups[1:]))
    stored = minimise("", f"{label}{row}{behind}", keyring)
    assert not is_readable(number, stored.body)
