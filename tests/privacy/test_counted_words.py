"""Digits that are counted in other languages, joined by 'and', or set apart by odd signs."""

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
        ("212°555°0142", "US", "+12125550142"),
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
