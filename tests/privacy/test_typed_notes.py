"""Numbers beside which a short note says how they are typed; the numbers are reserved."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in, readable_digits

US, ES, CL = "+12125550142", "+34600555042", "+56955500142"


@pytest.mark.parametrize(
    ("written", "region", "number"),
    [
        # every digit twice
        ("escribeme al 99 55555500 00114422 cada numero va doble toma solo uno", "CL", CL),
        ("22 1122 555555 00114422 each number is doubled", "US", US),
        ("every number typed 2x 22 11 22 55 55 55 00 11 44 22", "US", US),
        ("221122 555555 00114422 (i typed everything twice)", "US", US),
        ("212 555 014_ termina en 2", "US", US),
        ("donde diga 🌸 es 5: 212 🌸🌸🌸 0142", "US", US),
        # letters between the digits
        ("cell : 2p1n2d5u5a5y0f1z4w2b drop the letters", "US", US),
        ("mi num es : 6n 0e 0n 5a 5n 5e 0n 4a 2n (solo los numeros)", "ES", ES),
        ("a2b1c2 d5e5f5 g0h1i4j2 take the letters out", "US", US),
        ("6x0y0z5x5y5z0x4y2z quitale las letras", "ES", ES),
        # a digit left blank, and told by itself or as a sum
        ("wpp 212 555 014_ el ultimo es 1 mas 1", "US", US),
        ("600 555 04_ last digit is 4 minus 2", "ES", ES),
        ("212 5_5 0142 la rayita es 3 mas 2", "US", US),
        ("212 555 014 el ultimo es 1 mas 1", "US", US),
        ("0491 575 25_ last digit is 2 plus 2", "AU", "+61491575254"),
        # a figure put in everywhere
        ("69009559509492 quita todos los 9", "ES", ES),
        ("2127 7555 70714727 take out every 7", "US", US),
        # groups that look like hours, dates or prices
        ("save my number : 2:12 5:55 01:42 not hours thats my number", "US", US),
        ("2:12 5:55 01:42 no son horas es mi cel", "US", US),
        ("$600 $555 $042 (no es precio, quita el $)", "ES", ES),
        ("$212 $555 $0142 not prices, drop the dollar signs", "US", US),
        ("6/00 5/55 0/42 no son fechas", "ES", ES),
        # the area code is named first
        ("u kno the 212 area, my 7 digits 5550142", "US", US),
        ("ya sabes lada 55 mis 8 numeros 55500142", "MX", "+525555500142"),
        ("area code 212 and my seven digits are 555 0142", "US", US),
    ],
)
def test_what_is_meant_is_found(written: str, region: str, number: str, keyring: Keyring) -> None:
    text = f"Tea is free.\n{written}\nCalm rooms."
    assert phones_in(text, region) == [number]
    stored = minimise("", text, keyring, region).body
    assert stored.startswith("Tea is free.\n")
    assert stored.endswith("\nCalm rooms.")
    assert len(readable_digits(stored)) < 5


@pytest.mark.parametrize(
    ("written", "region", "number"),
    [
        ("212 🌶🌶🌶 0142 donde ves 🌶 pon un 5", "US", US),
        ("212 🌶🌶🌶 0142 where u see 🌶 put a 5", "US", US),
        ("📲 2&2 $$$ 0&42 ($ is 5 nd & is 1)", "US", US),
        ("hmu 2&2 ^^^ 0&42, ^ es 5 y & es 1", "US", US),
        ("600 ___ 042 en cada rayita va un 5", "ES", ES),
        ("212 *** 0142 replace * with 5", "US", US),
        ("07#00 #00142 put a 7 where u see #", "GB", "+447700700142"),
    ],
)
def test_signs_are_read_as_told(written: str, region: str, number: str, keyring: Keyring) -> None:
    assert phones_in(written, region) == [number]
    assert "0142" not in minimise("", written, keyring, region).body


@pytest.mark.parametrize(
    ("title", "body", "region", "number"),
    [
        (
            "Calm flat wsp 212 555...",
            "Tea.\n...y el final de mi numero es cero uno cuatro dos",
            "US",
            US,
        ),
        ("Calm flat wsp 212 555...", "Tea.\nand my number ends with zero one four two", "US", US),
        ("Calm flat", "mi num es 👉 #955500142\n#hoy", "CL", CL),
        ("Calm flat", "set $50 .. 📲 2 1 2   5 5 5   0 1 4 2\nKISSES", "US", US),
        ("Calm flat", "msj al 600 🍭🍭 555 🍭🍭 042\n2 baños", "ES", ES),
        (
            "Calm flat",
            "seis\ncero\ncero\ncinco\ncinco\ncinco\ncero\ncuatro\ndos 💎 cuuuuarto con baño",
            "ES",
            ES,
        ),
        ("Calm flat", "4 meats...wa.me/12125550142 bye", "US", US),
    ],
)
def test_ends_and_beginnings_are_seen(title: str, body: str, region: str, number: str) -> None:
    found = {(str(one.kind), one.normalised) for one in find_contacts(f"{title}\n{body}", region)}
    assert found == {("phone", number)}


EVERYDAY = [
    ("Drop the letters off at desk 2, open 9:30-17:30, 3 rooms of 45 m2.", "US"),
    ("Prices from 60 to 250, not hours but half hours, open 10:30 to 12:45.", "US"),
    ("Take out every 7 days, 12 bags, $45.", "US"),
    ("Quita todos los 3 sofás por $150, 2 baños.", "ES"),
    ("The last one is 5 plus 1 free, pack of 12, $30.", "US"),
    ("El ultimo es 2 mas 1 gratis, 12 piezas, $300.", "MX"),
    ("Where you see 🌶 it is hot: 5 sauces, 12 tacos, $15.", "US"),
    ("In each box goes a 5 kg bag, 12 boxes, $60.", "US"),
    ("You know the 12 rules, my 7 lessons 45 minutes each.", "US"),
    ("staaaaatss and algebra, $35/hr .. 5 lessons 250 .. grades 6-12", "US"),
    ("cash onlyyyy solooooo efectivo, 94% bateria, 50 pers", "US"),
    ("moving out of stateeee, 88 in long, 2008 civic 121k miles", "US"),
    ("I know what I GOT!!! 64GB battery 93%", "US"),
    ("set of 4 size 215/55/16\n9 outta 10 come back\n128gb battery 84%", "US"),
    ("set of 4 size 235/55/16\n93 in long\n71% tread", "US"),
    ("item 7544\n2019 civic 127k miles\nc3ll me", "US"),
    ("listing 82863\n1 br\n390 sqft", "US"),
    ("Libre el 3 de enero, dic 26 2026, $5,500 al mes", "MX"),
    ("a 5 cuadras de la plaza 10 años de experiencia 3 hrs", "CO"),
    ("a 5 cuadras de la plaza\nnada de groserias\n\nmodelo 2015", "MX"),
]


@pytest.mark.parametrize(("text", "region"), EVERYDAY)
def test_what_is_like_it_stays_as_it_is(text: str, region: str, keyring: Keyring) -> None:
    assert find_contacts(text, region) == []
    assert minimise("", text, keyring, region).body == text


@pytest.mark.parametrize(
    "text",
    [
        "set of 4 size 215/55/16 0142",
        "size 215/55/16 42 55",
        "item 2125\n5501 42",
        "listing 21255\n50 142",
        "dic 21 2555 0142",
        "listing 2125\n5 br 501 42",
        "item 2125\n2014 abc 55",
        "ZOZ-SSS-OIAZ",
        "1 br 212 555 0142",
        "9 outta 10 212 5550 142",
    ],
)
def test_a_number_passed_off_as_such_does_not_stay(text: str, keyring: Keyring) -> None:
    assert "[" in minimise("", text, keyring, "US").body
