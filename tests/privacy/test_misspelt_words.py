"""Number words of other languages misspelt or glued to figures; the numbers are reserved."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import phones_in

DE = "+493023125142"
MISSPELT = (
    ("appelez deu hun deu sinq cink cinq zero un quatr deux", "FR", "+12125550142"),
    ("sur le deuxhun2 5 sinq cink 0 1 katre deu", "CA", "+12125550142"),
    ("Tel: 01 9 9 0 0 sinq zéroo 7 huitt", "FR", "+33199005078"),
    ("ruf an nulll drai null zwai dray eiins zwo fumf null eins fier zwei", "DE", "+4930231250142"),
    ("tel: zéro sisse trante neuf quatrevin dis huit trante et un zero sis", "FR", "+33639983106"),
    ("ruf an nul dreisich, dreiunzwanzich zwölf, einunfünfzich, zweiundvierzich", "DE", DE),
    ("liga doiz um doiz cincoenta e cinco cinku zero um corenta e doiz", "US", "+12125550142"),
    ("bel plus nul zeven zeeven nul nul negge nul nul eenn vierr twe", "GB", "+447700900142"),
    ("fale doiz hum dois sinco cinco sinco zeru umm kuatro doiz", "US", "+12125550142"),
    ("chiama due unno due cinque cincue cinqe zero uno quatro due", "US", "+12125550142"),
)
GLUED = (
    ("meine Nummer: 0drei0 231zwei5 eins4zwei", "DE", "+493023125142"),
    ("whatsapp deux1deux cinqcinqcinq 0142", "CA", "+12125550142"),
    ("escribe al 21dos sinco55 serouno4doz", "US", "+12125550142"),
    ("chiamate due uno due 555 0142", "US", "+12125550142"),
    ("joignable au 01 99 00 76 cinquante-six", "FR", "+33199007656"),
)


@pytest.mark.parametrize(("written", "region", "number"), [*MISSPELT, *GLUED])
def test_misspelt_and_glued(written: str, region: str, number: str, keyring: Keyring) -> None:
    assert phones_in(f"Calm massage. {written}. 60 min 80", region) == [number]
    stored = minimise("A title", f"Calm massage. {written}. 60 min 80", keyring, region).body
    assert stored.startswith("Calm massage. ")
    assert "[phone:" in stored
    assert stored.endswith("]. 60 min 80")


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("un deux trois quatre cinq six sept huit neuf dix, partez", "FR"),
        ("Drei Zimmer, vier Leute, zwei Katzen, acht Stunden, neun Tage", "DE"),
        ("set sit sis die der das ein er ist so nett, sehr fein und klein", "DE"),
        ("um quarto 100, dois quartos 180", "BR"),
        ("six or sex, set for men, sit on it, see our site or visit us", "US"),
        ("une heure 80, deux heures 150, sept nuits", "FR"),
        ("iPhone7plus, Audi a4, 3sets, 2een1, 4huit", "US"),
    ],
)
def test_words_of_sentences_stay(text: str, region: str, keyring: Keyring) -> None:
    assert minimise("", text, keyring, region).body == text


def test_a_word_between_groups_is_no_number() -> None:
    assert phones_in("hit me up 030 hey 23125 hey 142 thx", "DE") == [DE]


@pytest.mark.parametrize(
    ("written", "region", "number"),
    [
        ("dos uno dos hun cinco cinco cinco hun cero uno cuatro dos", "US", "+12125550142"),
        ("seis cero cero hun cinco cinco cinco hun cero uno siete", "ES", "+34600555017"),
        ("two one two hun five five five hun zero one four two", "US", "+12125550142"),
    ],
)
def test_what_a_reader_is_called_is_no_digit(written: str, region: str, number: str) -> None:
    assert phones_in(f"cell: {written} office closed Sun", region) == [number]
