"""Names in front of their platform, and behind 'being': 'message mapleloom, insta of course'."""

from __future__ import annotations

import pytest

from brightline.privacy import ContactKind, Keyring, find_contacts, minimise


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("kik name being maplelantern", "maplelantern"),
        ("Say hi, snap user being maplelantern!", "maplelantern"),
        ("user name on kik being maplelantern", "maplelantern"),
        ("sök maplelantern på Instagram", "maplelantern"),
        ("sök upp maplelantern på kik", "maplelantern"),
        ("lägg till maplelantern på snap", "maplelantern"),
        ("such nach maplelantern auf Instagram", "maplelantern"),
        ("zoek maplelantern op Instagram", "maplelantern"),
        ("søk maplelantern på Instagram", "maplelantern"),
        ("DM maplelantern, insta of course", "maplelantern"),
        ("message maplelantern7, kik obviously", "maplelantern7"),
        ("escribe a maplelantern, insta claro", "maplelantern"),
        ("schreib an maplelantern, Insta natürlich", "maplelantern"),
        ("or i  g  @ maplelantern", "maplelantern"),
        ("ou I G @ maplelantern", "maplelantern"),
        ("say hi, maplelantern (all together) on kik", "maplelantern"),
        ("say hi, maple_lantern (all together) on kik", "maple_lantern"),
        ("maplelantern (one word) on snapchat", "maplelantern"),
        ("maplelantern (todo junto) en telegram", "maplelantern"),
        ("quickest: maplelantern, all one word, on kik", "maplelantern"),
        ("or F B @ maplelantern", "maplelantern"),
    ],
)
def test_the_name_is_found(written: str, name: str, keyring: Keyring) -> None:
    text = f"Calm rooms. {written}\nWeekends only."
    found = find_contacts(text)
    assert [(one.kind, one.normalised) for one in found] == [(ContactKind.handle, name)]
    assert "lantern" not in minimise("A title", text, keyring).body.lower()


@pytest.mark.parametrize(
    "line",
    [
        "maplelantern – telegram.",
        "Maplelantern (insta)",
        "Dill. maplelantern – telegram.",
    ],
)
def test_a_line_of_a_made_up_word_and_its_platform_names_somebody(line: str) -> None:
    found = find_contacts(f"Calm rooms\nDill, 500 seeds\n{line}\nPeas, 60 seeds")
    assert [one.normalised for one in found] == ["maplelantern"]


@pytest.mark.parametrize(
    "text",
    [
        "insta being weird lately",
        "my name being on the list, insta later",
        "sök lägenheter på Facebook",
        "följ hantverkare på Instagram",
        "suche Wohnungen auf Facebook",
        "message anytime, insta only",
        "DM photographs, insta only",
        "Bookings – Instagram",
        "Hairdresser – Instagram",
        "Kontaktaufnahme – Telegram",
        "Zahlungsart (PayPal)",
        "Volunteers, all together, on Facebook",
        "Photos: portfolio – Instagram.",
        "peluquería – Instagram.",
        "towels (all together) on facebook",
        "Sold as a set (all together) on Facebook",
        "message us, kik obviously",
        "grade i g = 5",
    ],
)
def test_what_is_said_of_platforms_names_nobody(text: str) -> None:
    assert find_contacts(f"A title\n{text}") == []
