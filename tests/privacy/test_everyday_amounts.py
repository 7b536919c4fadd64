"""What stands in adverts every day stays: prices with points, hours, ratings, sizes; synthetic."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from brightline.privacy import Keyring, find_contacts, mask_residual, minimise
from tests.privacy.reading import is_readable

THOUSANDS = (
    "Bono de 10 sesiones por $1.450.000 (oferta 10+1). Tengo 47 años.",
    "Precios entre $180.000 - $270.000 según el tiempo.",
    "💆 40 minutos 👉 $180.000\n⭐ 4.9/5 (93 opiniones)",
    "Precios en pesos:\n60 minutos 100.000\n75 minutos 160.000\n90 minutos 250.000",
    "Planta completa $ 3.325.000 al mes, sala $260.000/día.",
    "Cuesta $12.990 la hora y $8.550 media hora, abierto de 10 a 19",
)
LISTS = (
    "Autobuses 6, 21, 71 y 138, metro L9.", "Lines 9 12 20 34 50 all stop near the door.",
    "Tours go at 10, 12, 14, 16 and 18 sharp, weather or not.",
    "Colectivos 20, 46, 64, 147, a media cuadra.", "Evenings left in August: 1 4 8 11 15 22",
    "My lucky numbers are 1, 19, 25, 39 and 40, says the tarot.",
    "Length (min):  30  45  60  90  120\nPrice ($):  50  60  90  120  150",
    "Número de vida 2, maestros 11, 22 y 33, eclipse en casa 12.",
    "Sets of 12, 10, 8, 6, 4, add 10 kg each time.",
    "Zapatos de baile en tallas 35, 36, 38 y 41 a 20 €.",
    "Cobro sesenta dólares la hora y treinta y cinco dólares los treinta minutos.",
)  # fmt: skip
COLUMNS = (
    "Minutes and prices\n30   40\n45   65\n60   100\n90   145\n120  165",
    "Tiempo y precio: 20 30, 40 50, 60 70, 80 80.".replace("80 80", "80 90"),
    "(1) Face 30 (2) Back 45 (3) Feet 30 (4) Full 110, in pounds",
    "1) Cara 40 2) Espalda 45 3) Pies 35 4) Todo 75, en euros",
    "Media hora ... 40\nUna hora ... 70\nHora y media ... 125\n(precios en euros)",
    "4 for 45, 6 for 110 (dollars).", "Candles 7 @ 5.50, soaps 7 @ 2.00, oils 7 @ 15.00.",
    "Price drop 150 -> 100 on Mondays only.", "65/100/190 for 30, 60 and 120 minutes.",
    "💵 90 for one hour 💵 150 for two 💵 270 for three",
)  # fmt: skip
DAYS = (
    "Visiting Leeds 10/20 to 10/21 soon.", "Here 12/20 to 12/21 only.",
    "Class runs 18 / 05 / 2025 to 25 / 06 / 2025.",
    "Ad ref [59677], seen with ad ref (5088).",
    "Referencia 29962, bono 80326.",
    "Dates left: 10/22, 10/29, 11/5", "21/10 12:00, 28/10 15:30, 4/11 17:15, pick one.",
    "Bookable 7/9, 9/9, 13/9, 16/9, 20/9, no other days.", "M-F 10-6, Sa 10-3, Su 12-4.",
    "La escuela abrió el 27-X-2018 y se reformó el 9-IV-2022.", "16.03.–21.03.25 closed.",
    "Next intake 07 10 2025, the last one was 08 08 2025.",
    "Clases a las 11.30 h, 17.00 h y 20.15 h.",
    "Shifts: 0900-1300, 1400-1800 and 1900-2200.", "Kl. 18.00-20.30 folk dance.",
    "Countdown: 04:11:39:42 to the opening.", "Furniture from the 1950s, manners from 1868.",
    "Inhala 1 2 3 4, aguanta 1 2 3 4, exhala 1 2 3 4 5 6.",
)  # fmt: skip
CITED = (
    "Linen washed to EN 14065, firm holds ISO 45001:2018.", "Centro según UNE-EN 8575:2017.",
    "Conforme a la Ley 26/2010 y al Real Decreto 878/1997.", "Certificado ISO 9001:2015 y UNE 71.",
    "The deck has 78 cards: 22 major, 56 minor, I lay 3, 5 or 10.",
    "Baraja de 78 cartas, 22 arcanos mayores y 56 menores; tirada de 3, 7 o 10.",
    "5 stars: 80, 4 stars: 29, 3 stars: 11",
    "Raffle tickets 285 to 319, prizes 1st, 2nd and 3rd.",
    "Gear: 24-70mm f/2.8, 85mm f/1.8, ISO 100-800, shutter 1/125.",
    "Prints 4x6, 5x7, 8x10 and 11x14, 300 dpi.", "Anuncio n.º 37511, visto 3395 veces.",
    "One to one, one by one, two by two: I never rush a guest.",
    "60 min por 80 €, 90 min por 140€.", "Sala de 45 m², espejo de 3 x 2 m, aforo 22 personas.",
)  # fmt: skip
MANY = (
    "Más de 1.500 clientes, 450 opiniones y nota de 4,8.", "In 5 lessons, with 22 students.",
    "Rated 9.8/10 by 305 visitors, 5/5 for kindness.", "En 5 clases bailáis los dos.",
)  # fmt: skip
DENSE = (  # several to a line, as a long advert has them
    "Costumes in UK 8-18 / EU 38-46 / US 6-16, heels 37 to 40.", "Count with me: 1 2 3, 5 6 7!",
    "70 edits in 8 days, 300 dpi, prints 4x6, 5x7, 8x10, 11x14, 16x20 in, web 2048 px.",
    "Kettlebells 8/12/16/20/24/32kg, 4 rowers, 3 bikes.",
    "Sesenta minutos cincuenta, noventa minutos setenta, sin sorpresas.",
    "386 reviews, 4.5/5 stars, 1,944 visits.",
    "Ratings: 4.8 (144), 5.0 (36), 4.7 (429), 9.6/10 (43).", "Costumes in UK 8-18 / EU 38-46.",
    "Grupos de 4 a 6, 7 a 9, 10 a 13, 14 a 17 y +18 años, máximo 6 alumnos.",
    "1-2-1 £40, 2-2-1 £20 each, groups of 4 to 7 from £10 each.",
    "BSc 2:1 1999, PGCE 2011, MA 2012, 10 yrs in schools.",
    "4x champion (2011, 2015, 2016), 7 finals, top 8 in 2021.",
    "1 person $30, 2 people $45, 3 people $65, 4 $80, 5 $100, 6 $120, kids under 7 free.",
    "Boxes 18x18x16, 18x18x24, 24x20x24 in; 20 small, 15 medium, 12 large, tape 50mm x 66m.",
    "Prints: 4x6 €4, 5x7 €8, 8x10 €17, 11x14 €28, 16x20 €52, album 20 pages €210.",
    "9.00-17.15 Mon to Fri, 10.00-13.00 Sat, lunch 13.00-13.30.",
    "14+ years, 1,420+ clients, 87% repeat, 4 languages.", "910 jobs, 3 claims, 5 styles.",
    "SAT 1260 to 1510, ACT 27 to 31, GRE 329, AP 5.", "5% off 4, 10% off 9, 20% off 16 bookings.",
    "Fractions 1/2, 1/3, 3/4, decimals 0.25, 0.5, 0.75, percentages 10%, 25%, 45%.",
    "4,9/5 en 191 opiniones, 96% recomienda, 5 de ellas con foto.",
    "Perth 05/09 to 08/09 then Adelaide 10/09 to 12/09 and Hobart 14/09 to 16/09, 4 spots left.",
    "12.4k followers, 232 posts, 90 reels, 340k views.",
    "2300 kcal, 160g protein, 190g carbs, 75g fat, 3 l water, 10,000 steps.",
    "Plancha: 10 prendas 8€, 20 prendas 15€, 30 prendas 21€, entrega en 48 h.",
    "40 mil la hora, 80 mil las dos, 110 mil las tres.", "Seeing 11:11, 222, 333 or 555?",
    "5k in 24:38, 10k in 57:18, half 1:45:17, marathon 3:44:40.",
    "Squat 5x5, press 3x10, row 4x10, lunges 3x12, rest 60-90 sec.", "Horario 9-21.",
    "Lived in 5 countries, 24 stamps in the passport, 3 languages, 280 books.",
    "Puebla del 2 al 4, León del 6 al 8 y Mérida del 10 al 14 de enero.",
    "Este año: 574 trabajos, 49 casas, 5 barrios, 0 quejas, 6 tartas de regalo.",
    "one to one or two to one, first two lessons half price, second hour free for two weeks",
)  # fmt: skip
NO_STREETS = (
    "Busco compañeros de paseo de 43 a 53 años", "Camino unos 9 km cada domingo.",
    "Un veinte por ciento menos los martes.", "Según el art. 11 del RD 676/2017.",
)  # fmt: skip
HOURS_AND_SIZES = (
    "⏰ 11.00 a 19.00 h\n⭐ 4.8/5 (220 opiniones)",
    "Copias 30x40 cm / 10x15 cm\nViaje hasta 8 millas incluido.",
    "Precios desde 65 dls, sin sorpresas. Abierto de 9.00 a 19.00 h, domingos cerrado. 39 años.",
)


@pytest.mark.parametrize(
    "text",
    [*THOUSANDS, *LISTS, *COLUMNS, *DAYS, *CITED, *MANY, *DENSE, *NO_STREETS, *HOURS_AND_SIZES],
)
def test_everyday_amounts_stay(text: str) -> None:
    assert mask_residual(text) == (text, 0)
    assert not find_contacts(text)


@pytest.mark.parametrize(
    "text",
    [
        "$212.555.0142",
        "60 minutos 212.555.0142",
        "1.00 a 2.12 h 555.01.42",
        "$2.125.550 142",
        "4.5/5 (550) 142 212",
        "212 cats, 555 dogs and 1420 birds",
        "212 cats, 5550 dogs, 142 birds",
        "boxes 212x555, 14x2 in 14",
    ],
)
def test_numbers_like_them_do_not(text: str) -> None:
    assert mask_residual(text)[1] or find_contacts(text)


# Without clocks, dates, sizes and units, each of which is what it says wherever it stands.
BEFORE = (
    "Tours go at ", "Minutes and prices\n", "Dates left: ", "Tiradas de ", "tickets ", "5 stars: ",
    "Price drop ", "(1) Face ", "M-F ", "Media hora ... ", "Candles ", "inhala ", "lucky numbers ",
    "Countdown: ", "",
)  # fmt: skip
SIGNS = st.sampled_from(
    (", ", " and ", " y ", " ", "\n", "   ", " -> ", " (2) Back ", " for ", " to ",
     ", 4 stars: ", "\nUna hora ... ", ", aguanta ", " @ 5.50, soaps "),
)  # fmt: skip
BEHIND = ("", " (dollars)", " sharp")


@given(
    st.sampled_from(("212", "305", "416", "914", "612")),
    st.integers(0, 99),
    st.lists(st.integers(1, 4), min_size=10, max_size=10),
    st.sampled_from(BEFORE),
    st.lists(SIGNS, min_size=2, max_size=9),
    st.sampled_from(BEHIND),
)
def test_no_number_passes_as_one_of_them(
    keyring: Keyring,
    area: str,
    line: int,
    cut: list[int],
    before: str,
    signs: list[str],
    behind: str,
) -> None:
    number = f"{area}55501{line:02d}"
    rest, groups = number, []
    for size in cut:
        groups += [rest[:size]] if rest else []
        rest = rest[size:]
    assume(rest == "")
    # '2125 for 550, ... 100' are round sums: nobody can tell.
    assume(any(int(group) % 5 or group[0] == "0" for group in groups))
    row = groups[0] + "".join(
        f"{signs[at % len(signs)]}{group}" for at, group in enumerate(groups[1:])
    )
    # A sign that holds figures of its own makes another number of it.
    assume("".join(filter(str.isdigit, row)) == number)
    stored = minimise("", f"{before}{row}{behind}", keyring)
    assert not is_readable(number, stored.body)


def test_measures_behind_a_number_end_it(keyring: Keyring) -> None:
    text = "Soft music. $ 100 905--555--0121 37/27/38 no. #10670"
    assert [found.normalised for found in find_contacts(text, "CA")] == ["+19055550121"]
    assert "37/27/38" in minimise("", text, keyring, "CA").body
