"""Digits counted or doubled in other languages, joined by 'and', or set apart by odd signs."""

from __future__ import annotations

import phonenumbers
import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import emails_in, phones_in

POLISH = ("zero", "jeden", "dwa", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć")


@pytest.mark.parametrize(
    ("written", "region", "number"),
    [
        ("zéro un, deux neufs, deux zéros, 41 et 99", "FR", "+33199004199"),
        ("null drei, zwei Nullen, zwei drei eins zwei fünf eins vier zwei", "DE", "+4930023125142"),
        ("deux un deux, trois cinqs, zéro un quatre deux", "US", "+12125550142"),
        ("zwei eins zwei, drei Fünfer, null eins vier zwei", "US", "+12125550142"),
        ("due uno due, 5 5 5, zero uno quattro due", "US", "+12125550142"),
        ("dois um dois, três cincos, zero um quatro dois", "US", "+12125550142"),
        ("twee een twee, drie vijven, nul een vier twee", "US", "+12125550142"),
        ("dwa jeden dwa, trzy piątki, zero jeden cztery dwa", "US", "+12125550142"),
        ("due uno due doppio cinque cinque zero uno quattro due", "US", "+12125550142"),
        ("212 doppio 5 5 0142", "US", "+12125550142"),
        ("212 555 01 doppio quattro", "US", "+12125550144"),
        ("212 duplo cinco 5 0142", "US", "+12125550142"),
        ("212 double cinq 5 01 42", "US", "+12125550142"),
        ("212 triple cinq 0142", "US", "+12125550142"),
        ("212 555 01 doppel vier", "US", "+12125550144"),
        ("212 doppelt fünf 5 0142", "US", "+12125550142"),
        ("212 dreifach 5 0142", "US", "+12125550142"),
        ("212 doble cinco 5 0142", "US", "+12125550142"),
        ("600 555 doble cero 1", "ES", "+34600555001"),
        ("320 555 doppio zero 14", "IT", "+393205550014"),
        ("tre due zero doppio cinque uno due tre quattro", "IT", "+39320551234"),
        ("nove um dois duplo três quatro cinco seis sete", "PT", "+351912334567"),
        ("zéro six double trois zéro neuf double huit zéro deux", "FR", "+33633098802"),
        ("null drei null zwei drei eins doppel fünf eins vier zwei", "DE", "+493023155142"),
        ("212°555°0142", "US", "+12125550142"),
        ("έξι εννέα τέσσερα, τριπλό πέντε, μηδέν τριπλό δύο", "GR", "+306945550222"),
        ("beş üç iki, üç tane beş, sıfır dokuz, dokuz dört", "TR", "+905325550994"),
        ("nul acht vijf, driemaal vijf, nul drie vijf een", "NL", "+31855550351"),
        ("třikrát dva, třikrát pět, nula sedm jedna", "CZ", "+420222555071"),
        ("zero șapte dublu patru, triplu zero, dublu zero cinci", "RO", "+40744000005"),
        ("null sieben sechs, dreimal fünf, doppel null, drei acht", "CH", "+41765550038"),
        ("fire to, dobbelt fem, fem nul, dobbelt nul", "DK", "+4542555000"),
        ("sześć podwójne zero, potrójne pięć, zero podwójne dwa", "PL", "+48600555022"),
        ("noll åtta, fyra sex fem, dubbel noll fyra, ett sju", "SE", "+46846500417"),
        ("07700°900°142", "GB", "+447700900142"),
        ("212\\n555\\n0142\\nthanks", "US", "+12125550142"),
        ("07700\\r\\n900\\r\\n142", "GB", "+447700900142"),
    ],
)
def test_counted_or_with_odd_signs(
    written: str, region: str, number: str, keyring: Keyring
) -> None:
    text = f"Calm massage. Tel {written}, tea is free"
    assert phones_in(text, region) == [number]
    stored = minimise("", text, keyring, region).body
    assert "[phone:" in stored
    assert stored.endswith("tea is free")


def test_and_between_single_digits() -> None:
    number = phonenumbers.example_number_for_type("PL", phonenumbers.PhoneNumberType.MOBILE)
    assert number is not None
    said = [POLISH[int(digit)] for digit in str(number.national_number)]
    written = " i ".join(" ".join(said[at : at + 3]) for at in range(0, 9, 3))
    assert phones_in(f"Zadzwoń: {written}, dziękuję", "PL") == [f"+48{number.national_number}"]


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("mail: jane myślnik doe małpa example kropka org", "jane-doe@example.org"),
        ("mail: jane podkreślnik doe małpa example kropka org", "jane_doe@example.org"),
        ("mail: jane liggend streepje doe apenstaartje example punt org", "jane_doe@example.org"),
        ("mail: jane koppelteken doe apenstaartje example punt org", "jane-doe@example.org"),
        ("name ... jane\nsign ... @\nsite ... example.org", "jane@example.org"),
        ("e-mail:\nfirst: jane.doe\nmiddle: @\nlast: example.org", "jane.doe@example.org"),
    ],
)
def test_addresses(written: str, address: str, keyring: Keyring) -> None:
    text = f"Tea is free.\n{written}\nWeekends only."
    assert emails_in(text) == [address]
    stored = minimise("", text, keyring).body
    assert "example" not in stored
    assert "jane" not in stored
    assert stored.endswith("\nWeekends only.")


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("deux neufs, deux vieux, trois zéros de conduite", "FR"),
        ("Zwei Nullen im Team, drei Einser im Zeugnis", "DE"),
        ("dwa i pół, trzy i cztery, jeden i dwa", "PL"),
        ("Camera doppia 2 persone, triplo 3 notti, 320 euro", "IT"),
        ("Letto doppio 120, doppio 3 ore", "IT"),
        ("Tennis: doppio 6-4 7-5, singolo 6-2", "IT"),
        ("Doppelt 120 €, dreifach 150 €, Doppelbett 180 x 200 cm", "DE"),
        ("Quarto duplo 45 €, triplo 60 €", "PT"),
        ("Chambre double 2 personnes, double un jour, 90 €", "FR"),
        ("20°C outside, 180° view, 40°30 north", "US"),
        ("Saved in C:\\new\\notes, 5 files", "US"),
        ("name ... rose\nsign ... open\nsite ... parking", "US"),
    ],
)
def test_other_words_stay(text: str, region: str, keyring: Keyring) -> None:
    assert minimise("", text, keyring, region).body == text


@pytest.mark.parametrize(
    "text",
    [
        "• jane 🐒 example.org (the monkey is @)\n• close to the park\n• since 2014",
        "weekends too • near the metro • jane 🐌 example.org • bed 90x200 cm",
    ],
)
def test_a_bullet_of_a_list_is_no_dot_of_an_address(text: str, keyring: Keyring) -> None:
    assert emails_in(text) == ["jane@example.org"]
    stored = minimise("", text, keyring).body
    assert "example" not in stored
    assert "metro •" in stored or "• close to the park" in stored


@pytest.mark.parametrize(
    ("region", "text"),
    [
        ("DE", "Zweimal fünf Minuten Pause, dreimal pro Woche, 45 Min. ab 60 Euro"),
        ("NL", "Twee keer per week, drie keer vijf minuten, dubbel bed, vanaf 60 euro"),
        ("SE", "Dubbel säng, trippel rabatt, två gånger i veckan från 500 kr"),
        ("PL", "Dwa razy w tygodniu, podwójne łóżko, od 200 zł"),
        ("CZ", "Dvakrát týdně, třikrát za měsíc, od 500 Kč"),
        ("TR", "İki tane oda, üç tane sandalye, 500 TL"),
    ],
)
def test_what_is_done_twice_is_no_number(region: str, text: str, keyring: Keyring) -> None:
    assert phones_in(text, region) == []
    assert minimise("", text, keyring, region).body == text
