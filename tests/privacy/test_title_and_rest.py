"""Numbers of any country over title and body, told by other words; all synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import readable_digits

US, GB, FR, DE, ES, IE, AU = (
    "+17135550184",
    "+447700900144",
    "+33639983802",
    "+493023125367",
    "+34600000096",
    "+353209194562",
    "+61255500041",
)
TOLD = [
    (ES, "ES", "Tarot ... tel 600", "...y después de las cifras del título: 000-096"),
    (ES, "ES", "Clases / llama seis cero cero", "Resto del número: cero cero cero cero nueve seis"),
    (ES, "ES", "Retratos / empieza 𝟲𝟬𝟬", "Después de las cifras del título: 𝟬𝟬𝟬 𝟬𝟵𝟲. Pase."),
    (ES, "ES", "Baile mi cel 6.0.0...", "Primero lo del título y luego cero cero cero cero 96"),
    (ES, "ES", "Paseos, primera mitad 6000", "La otra mitad: 00096. Hay ducha."),
    (ES, "ES", "Parte A 600 00", "Parte B: 00 96"),
    (US, "US", "Astrology - new in town - starts 713", "After the title digits: 555 O184."),
    (US, "US", "first half 71355 friendly walks", "The other half: 50184.\nI live here."),
    (
        US,
        "US",
        "Massage, text siven wun thre",
        "Rest of the number: fife fyve fiv zerro wun ate four",
    ),
    (
        US,
        "US",
        "starts sev3n 0ne thr33 Massage",
        "The rest of my phone: fiv3 fiv3 f1ve z3ro 0ne 3ight f0ur",
    ),
    (US, "US", "Tango / 713", "555 0184 is the rest of the number. Tea is free."),
    (US, "US", "Number 713555 Tango", "Second part: 0184, both together are my phone."),
    (GB, "GB", "Foot care - Tel part A: 07700", "Saturdays 9:30. Part B 900144, join A and B."),
    (GB, "GB", "dinner - part one 077009", "Tel part two: 00144, join them."),
    (GB, "GB", "Tarot, call oh double seven double oh", "Behind the title goes nine double oh 144"),
    (FR, "FR", "text zer0 s1x company, friendly", "After the title digits: 39 nin3 3ight 38 02."),
    (FR, "FR", "Massage 06 39", "Le reste du numéro: 98 38 02. Merci."),
    (DE, "DE", "Massage 030", "Rest der Nummer: 23125 367. Danke."),
    (AU, "AU", "Tarot today 02-5550 see below", "... and the number goes on 0041. No rush"),
    (US, "US", "Starts with 713 (see text)", "then the rest: five five five, zero one 84"),
    (US, "US", "call sev3n 1three", "Remaining digits of my number 5five5 0one84"),
    (GB, "GB", "call 07700, tarot and tea", "The rest is 900 144. I live here"),
    ("+525555500192", "MX", "Planchado (55)", "Llama al 5550-0192, la lada está en el título."),
    ("+525555500155", "MX", "Mudanzas [0155]", "Es el 55 5550 y las cifras del título."),
    (US, "US", "Movers [0184]", "My number is 713 555 and then the figures in the title."),
    (
        "+573105550195",
        "CO",
        "Estilista | empieza 310.555 sigue abajo",
        "Grupos de 4. sigue el numero del titulo: cero uno nueve cinco",
    ),
    (US, "US", "713.555 see below", "continue with the number from the title: oh one eight four"),
    # in three parts
    (
        GB,
        "GB",
        "07700 Salsa lessons",
        "Number from the title goes on 900. Tea! And it ends with 144.",
    ),
    (US, "US", "Tango / 713", "El número del título sigue 555. Señal de $40. Y termina en 0184."),
    # the end in the title
    (IE, "IE", "Reiki / final digit 2", "020-919-456 and add the last digit shown in the title."),
    (US, "US", "Deep massage last digit 4", "Text 713-555-018, last digit is up in the title."),
    (
        ES,
        "ES",
        "Reiki, últimas cifras 96",
        "Llama al 600 00 00, las últimas cifras están en el título",
    ),
    (ES, "ES", "Retratos, termina en 96", "Llama al 600-00-00 y las 2 cifras del título."),
    (ES, "ES", "Retratos, acaba en 96", "Llama al 600 00 00 más las dos últimas del título."),
    (ES, "ES", "Retratos ... 96", "Llama al 600-00-00 y luego las cifras que faltan, en el título"),
    (ES, "ES", "Retratos termina en nueve seis", "Tel 600-00-00 y las 2 cifras del título"),
    (US, "US", "Photos, ends in 84", "Call 713-555-01 and the 2 digits in the title"),
    (US, "US", "Photos, ending with 184", "Call 713-555-0, then the three from the title"),
    (GB, "GB", "Photos, ends in 44", "Call 07700 9001 and the 2 digits of the title"),
    (GB, "GB", "Reiki - last two digits 44", "Ring 077009001, the title has the last two digits"),
    # with what stands beside
    (
        US,
        "US",
        "7I3 555 (finish inside) 12x14 room",
        "last part of the phone # from the title: OI84",
    ),
    (
        US,
        "US",
        "Sonido ☎ empieza 713-555",
        "empieza en el titulo y termina en oh one eight four (150)",
    ),
    (
        GB,
        "GB",
        "ZERO-SEVEN-SEVEN-ZERO-ZERO-NINE-ZERO-ZERO (finish inside) HANDYMAN",
        "last part of the phone # from the title: ONE-FOUR-FOUR , ad 44",
    ),
    # 'from up top'
    (
        "+442079460150",
        "GB",
        "still avail, ad 17861 ☎ ०२० ७९४६- ",
        "reflex £35\n-०१५० finishes the phone from up top\n3 slots left this week",
    ),
    (
        US,
        "US",
        "Relax after work 5pm - 12!!! ☎ seven-won-tree.five-five-five-",
        "half = one hundred twenty. cash.\nabout 9 miles south, private entrance\n"
        "-oh-won-eight-fore finishes the phone from up top\nVISITING 9/15 THRU 5/20",
    ),
    (
        US,
        "US",
        "Relax 713 555",
        "Dinner 4 hrs $750, private entrance.\n0184 completes the number above",
    ),
    (US, "US", "Relax 713 555", "Dinner 4 hrs $750.\nfinish the number up top with 0184\n9 rooms"),
    # a country's code in words
    (
        "+491713920068",
        "US",
        "Tina spa open 9am - 9pm first half plus four nine.one seven one",
        "second half of the digits: three nine two zero zero six eight\nFoot reflexology 48 min",
    ),
    # letters in both parts
    (
        "+15195550100",
        "CA",
        "Mia is back 38 ✆ Sl9 ...",
        "... SSSOlOO <- rest of my number, start is in the title\n90 minutes",
    ),
    (US, "US", "Mia is back ✆ 7I3 ...", "... SSS-OI84 is the rest of my number"),
    (
        "+442079460987",
        "GB",
        "Retwist [first half of # 020-7946]",
        "second half of the # is oh nine eight seven and the rate is £40",
    ),
    (
        "+525555500111",
        "MX",
        "Fletes • llama 55 5550 ...",
        "mide 2.10 m\n\n... 0111 es lo que falta del telefono, de 8 a 19",
    ),
]


@pytest.mark.parametrize(("number", "region", "title", "body"), TOLD)
def test_both_parts_are_found(
    number: str, region: str, title: str, body: str, keyring: Keyring
) -> None:
    found = find_contacts(f"{title}\n{body}", region)
    assert {contact.normalised for contact in found} == {number}
    assert "split" in found[0].disguises
    stored = minimise(title, body, keyring, region)
    assert number[-4:] not in readable_digits(stored.title + stored.body)


OF_OTHERS = [
    ("Room 504", "15 steps complete the tour, the view from up top is free. See above, 20 min."),
    ("Relax 215", "SOLO or with a BOSS, the rest of the number of guests is open."),
    ("Starts at 9, 90 min", "The rest is 45 minutes of tea: 30 or 60. Rest: 20 min"),
    ("Massage 60 min", "The other half: 50 minutes of tea. Part two of the course is 20 hours."),
    ("Call me from 9", "Half an hour is 70, the rest of the number of places: 12."),
    ("First half 2 hours", "The other half: 45 minutes, after the title match on May 24."),
    ("Starts 10 June", "The other part: 300 pages, 15 photos and 12 songs."),
    ("Part 1: 25 lessons", "Part 2: 30 lessons. The last digit of the title is not a price."),
    ("Tango since 2014", "In the title 2 digits are wrong, call 20 minutes before."),
    ("Fotos desde 40", "Las dos fotos del título son de 2019, en sala de 60 m2."),
    ("Clases desde 40", "Después del título de 2019 di 300 clases. La otra mitad son 20 horas."),
]


@pytest.mark.parametrize(("title", "body"), OF_OTHERS)
@pytest.mark.parametrize("region", ["US", "ES", "GB"])
def test_the_same_words_of_other_things(
    title: str, body: str, region: str, keyring: Keyring
) -> None:
    stored = minimise(title, body, keyring, region)
    assert (stored.title, stored.body) == (title, body)
