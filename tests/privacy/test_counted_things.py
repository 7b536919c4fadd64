"""Numbers told by counting things, in verses, in answers and by keys pressed; all synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import readable_digits

US, MX, DE, SE = "+12125550142", "+525555500142", "+493023125505", "+46701740624"
FR, IE = "+33639980042", "+353209139142"
THINGS = [
    (
        US,
        "US",
        "My number is this list, in order: two mugs, one rug, two pens, five pots, five hats, "
        "five keys, no lamps, one clock, four forks and two bells",
    ),
    (
        US,
        "US",
        "Two mugs, one rug, two pens, five pots, five hats, five keys, no lamps, one clock, "
        "four forks, two bells: read the counts, it is my number",
    ),
    (
        MX,
        "MX",
        "La lista de compras es mi celular, en orden: cinco velas, cinco tazas, cinco mesas, "
        "cinco sillas, cinco platos, sin copas, nada de vasos, una olla, cuatro cazos, dos ollas",
    ),
    (
        DE,
        "DE",
        "Die Liste ist meine Telefonnummer, Mengen der Reihe nach: keine Tassen, 3 Teller, "
        "keine Gabeln, 2 Messer, 3 Löffel, eine Kanne, 2 Krüge, 5 Becher, 5 Schalen, "
        "keine Töpfe, 5 Pfannen",
    ),
    (
        SE,
        "SE",
        "Listan är mitt nummer, i ordning: inga koppar, sju glas, inga fat, en kanna, sju skedar, "
        "fyra knivar, inga gafflar, sex skålar, två vaser, fyra mattor",
    ),
    (
        FR,
        "FR",
        "Ma recette est mon numéro, les quantités dans l'ordre : pas de sel, six tasses, trois "
        "bols, neuf pots, neuf verres, huit plats, sans beurre, pas de lait, quatre cuillères, "
        "deux louches",
    ),
]
VERSES = [
    (
        MX,
        "MX",
        "Una copla para llamarme:\ncinco, cinco, cinco, cinco, cinco, canta el grillo,"
        "\ncero, cero, uno, cuatro, dos, y ya es sencillo",
    ),
    (
        DE,
        "DE",
        "Ein Reim für mein Telefon:\nnull, drei, null, zwei, drei, so fängt er an,\neins, zwei, "
        "fünf, fünf, null, fünf, und dann\nist Schluss",
    ),
    (
        SE,
        "SE",
        "En vers om hur man ringer:\nnoll, sju, noll, ett, sju och sen,\nfyra, noll, "
        "sex, två, fyra, min vän",
    ),
    (
        US,
        "US",
        "A rhyme to find my line:\ntwo, one and two, the kettle sings,\nfive, five and five, a "
        "bell that rings,\noh, one, four, two",
    ),
]
ANSWERS = [
    (
        FR,
        "FR",
        "- Et le numéro ?\n- zéro six\n- Après ?\n- 39\n- Et la fin ?\n- neuf huit zéro zéro "
        "quatre deux\nOn se voit",
    ),
    (DE, "DE", "– Der Anfang?\n– null drei null\n– Dann?\n– 23125\n– Ende?\n– 505"),
    (US, "US", "Q: area?\nA: 212\nQ: and next?\nA: triple? no, see below\nA: 555\nA: 0142"),
    (
        US,
        "US",
        "They asked for my room. I said 212. They asked which floor. I said 555. What pin? "
        "I said 0142",
    ),
    (
        IE,
        "IE",
        "Step A, write zero two zero. Step B, put 913 behind it. Step C, finish with nine one four "
        "two. Step D, wait",
    ),
    (
        US,
        "US",
        "Press 2, then press 1, then press 2, then press 5 thrice, then press 0, press 1, press 4 "
        "and press 2",
    ),
    (MX, "MX", "pulsa 5, pulsa 5 cuatro veces, luego pulsa 0 dos veces, pulsa 1, pulsa 4, pulsa 2"),
]


@pytest.mark.parametrize(("number", "region", "written"), [*THINGS, *VERSES, *ANSWERS])
def test_the_number_is_found_and_no_digit_stays(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    body = f"A quiet room.\n{written}.\nThank you"
    assert {found.normalised for found in find_contacts(f"A title\n{body}", region)} == {number}
    assert readable_digits(minimise("A title", body, keyring, region).body) == ""


@pytest.mark.parametrize(
    "body",
    [
        "Packing list, call first: two mugs, one rug, 2 pens, no lamps, one clock",
        "My number of things in order: 2 mugs, 1 rug, 3 pens, 5 pots, 5 hats",
        "A verse about my phone:\none day it rang, two cats sang,\nthree dogs ran",
        "- How many rooms?\n- 3\n- And the rent?\n- 900\n- Pets?\n- No",
        "I asked for the rent. I said 850. She said 900. I said 875.",
        "Step 1, mix 200 g flour. Step 2, add 100 g sugar. Step 3, bake 40 min.",
        "Press 1 for English, press 2 for Spanish",
    ],
)
@pytest.mark.parametrize("region", ["US", "DE", "MX", "GB"])
def test_ordinary_lists_and_talks_stay(body: str, region: str, keyring: Keyring) -> None:
    assert minimise("A title", body, keyring, region).body == body
