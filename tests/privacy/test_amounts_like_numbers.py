"""Amounts and things that look like a contact: zooms, years, what follows a name."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


@pytest.mark.parametrize(
    "text",
    [
        "Two lenses, 18-55mm f/3.5-5.6, 55-200mm, filter 58 mm, $140",
        "55-200mm",
        "45 min $44, 60 min $56. Est. 1984. Visits within 6 km",
    ],
)
def test_amounts_stay(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    stored = minimise("", text, keyring).body
    assert "[" not in stored


@pytest.mark.parametrize(
    "text",
    [
        "run 212-555-0142 m",
        "$21 ZSS 0142",
    ],
)
def test_numbers_passed_off_so_do_not(text: str, keyring: Keyring) -> None:
    stored = minimise("", text, keyring).body
    assert not [part for part in ("212", "250", "142") if part in stored]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("@fernloft41 on Telegram - Stock no. 1226. Tea is free", "Stock no. 1226"),
        ("@fernloft41 on Telegram. 88-key digital piano, $20/month", "88-key"),
        ("find fernloft41 on Telegram; Monday to Friday", "Monday"),
    ],
)
def test_what_follows_a_name_is_no_other(text: str, rest: str, keyring: Keyring) -> None:
    assert [contact.normalised for contact in find_contacts(text)] == ["fernloft41"]
    assert rest in minimise("", text, keyring).body


@pytest.mark.parametrize("name", ["velvetfeather", "cedar_moss7"])
def test_another_name_is_one(name: str) -> None:
    found = find_contacts(f"@fernloft41 on Telegram - {name}")
    assert [contact.normalised for contact in found] == ["fernloft41", name]
