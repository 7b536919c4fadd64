"""Numbers in words of other languages than English and Spanish; synthetic, for fiction."""

from __future__ import annotations

import re

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from brightline.privacy.figures.foreign_numbers import with_figures
from brightline.privacy.text.normalise import fold_each

WRITTEN = [
    ("zéro un neuf neuf zéro zéro un deux trois quatre", "FR", "+33199001234"),
    ("zéro un, quatre-vingt-dix-neuf, zéro zéro, vingt-sept, trente-cinq", "FR", "+33199002735"),
    ("zéro six trente-neuf quatre-vingt-dix-huit soixante-dix vingt et un", "FR", "+33639987021"),
    ("zéro-six, 39, quatre vingt dix huit, soixante et onze, dix-sept", "FR", "+33639987117"),
    ("null drei null zwo drei eins zwei fünf sieben eins sechs", "DE", "+493023125716"),
    ("null-drei-null dreiundzwanzig zwölf fünf sieben sechzehn", "DE", "+493023125716"),
    ("dois um dois, cinco cinco cinco, zero um quatro dois", "US", "+12125550142"),
    ("dois um dois, cinco cinco cinco, zero um vinte e um", "US", "+12125550121"),
    ("dois um dois cinco cinco cinco zero um meia sete", "US", "+12125550167"),
    ("due uno due cinque cinque cinque zero uno quarantadue", "US", "+12125550142"),
    ("null drei null 23125716", "DE", "+493023125716"),
    ("null eins fünf zwei 28817386", "DE", "+4915228817386"),
    ("dois um dois 5550142", "US", "+12125550142"),
    ("2 um dois 5 5 cinco zero 1 quatro 2", "US", "+12125550142"),
    ("2 1 2 5 5 cinco zero 1 quatro dois", "US", "+12125550142"),
    ("dos um 2 5 cinco 5 0 1 4 2", "US", "+12125550142"),
    ("noll sju noll ett sju fyra noll sex nio två", "SE", "+46701740692"),
    ("070 - ett sju fyra - noll sex åtta noll", "SE", "+46701740680"),
    ("nul zes een twee drie vier vijf zes zeven acht", "NL", "+31612345678"),
    (
        "zéro six . trente-neuf . quatre-vingt-dix-huit . onze . soixante-seize",
        "FR",
        "+33639981176",
    ),
    ("dois um dois depois cinco cinco cinco e aí zero um quatro dois", "US", "+12125550142"),
    ("due uno due poi cinque cinque cinque, infine zero uno quarantadue", "US", "+12125550142"),
    (
        "null drei null dann dreiundzwanzig zwölf und danach fünf sieben sechzehn",
        "DE",
        "+493023125716",
    ),
]


@pytest.mark.parametrize(("written", "region", "number"), WRITTEN)
def test_a_number_in_words_of_another_language(
    written: str, region: str, number: str, keyring: Keyring
) -> None:
    text = f"Un lieu calme. Tel: {written}. Merci"
    assert [found.normalised for found in find_contacts(text, region)] == [number]
    stored = minimise("A title", text, keyring, region)
    assert written not in stored.body
    assert stored.body.startswith("Un lieu calme. Tel: [phone:")
    assert stored.contacts[0].disguises == ("spelled",)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Lektionen", "Ruf an: +33 6 dann neununddreißig achtundneunzig dann elf und sieben sechs"),
        ("Cours", "Tél : +33 6 puis 39 puis quatre-vingt-dix-huit puis 11 puis soixante-seize."),
        ("Appelez +33 6 39 98", "la fin : onze soixante-seize"),
        ("Cours", "zéro six trente-neuf quatre-vingt-dix-huit onze soixante-seize (France)"),
    ],
)
def test_words_between_and_a_country_behind(title: str, text: str, keyring: Keyring) -> None:
    stored = minimise(title, text, keyring)
    assert [found.kind for found in stored.contacts] == ["phone"]
    number = keyring.pseudonym("phone", "+33639981176")
    assert stored.contacts[0].pseudonym == number


@pytest.mark.parametrize("behind", ["60 Minuten 90 Euro", "90 minuti", "45 minutes"])
def test_an_amount_behind_a_number_is_no_part_of_it(behind: str) -> None:
    text = f"Tel: plus vier neun, drei null, zwei drei eins zwei fünf, sieben eins sechs - {behind}"
    assert [found.normalised for found in find_contacts(text)] == ["+493023125716"]


def test_hours_behind_a_number_in_words_belong_to_none_of_its_figures(keyring: Keyring) -> None:
    written = "zéro un neuf neuf zéro zéro un deux trois quatre"
    stored = minimise("Cours", f"Portable : {written} De 9h à 18h", keyring, "FR")
    assert re.fullmatch(r"Portable : \[phone:\w+\] De 9h à 18h", stored.body)


def test_each_of_two_numbers_in_one_row_has_its_own_words(keyring: Keyring) -> None:
    text = "Deux, trois: 212-555-0142, 303-555-0143 merci"
    shown = [text[found.start : found.end] for found in find_contacts(text)]
    assert shown == ["212-555-0142", "303-555-0143"]


def test_a_find_inside_of_what_was_rewritten_covers_all_of_it() -> None:
    folded = fold_each("Ask quarante-deux ok").rewritten([(4, 17, "1942")])
    assert folded.text == "Ask 1942 ok"
    assert folded.span(5, 7) == (4, 17)


@pytest.mark.parametrize(
    "text",
    [
        "J'ai un chat, deux chiens et trois, quatre ou cinq amis",
        "Wir sind sechs, acht, neun oder zehn",
        "um dois três, vamos outra vez, quatro cinco seis",
        "dos uno dos cinco cinco cinco cero uno cuatro dos",
        "two one two five five five zero one four two",
        "cinco, seis, tres, cinco, seis, tres, cinco, seis",
        "um 12 3 45 6 78 9",
        "een, twee, drie, vier, vijf, zes",
        "Sechs Stunden, dann zwei Tage. Drei Bäder und dann noch vier",
        "Une heure, puis deux, puis trois. Le reste : quatre photos",
    ],
)
def test_other_words_stay(text: str) -> None:
    folded = fold_each(text)
    assert with_figures(folded).text == folded.text


@pytest.mark.parametrize(
    "written",
    [
        "dois um dois plus cinco cinco cinco plus zero um quatro dois",
        "due uno due 🌸 cinque cinque cinque 🌸 zero uno quattro due",
        "(zwei eins zwei) and then fünf fünf fünf = null eins vier zwei",
        "deux%20un%20deux%20cinq%20cinq%20cinq%20zéro%20un%20quatre%20deux",
        "dois one dois cinco five cinco zero um four dois",
        "2 1 2 dann 5 5 5 danach 0 1 4 2",
        "twoonetwo%20fivefivefive%20zeroonefourtwo",
    ],
)
def test_whatever_stands_between_the_words(written: str, keyring: Keyring) -> None:
    text = f"Ruhe. Tel: {written}. Merci"
    assert [found.normalised for found in find_contacts(text)] == ["+12125550142"]
    assert minimise("A title", text, keyring).body.endswith("]. Merci")
