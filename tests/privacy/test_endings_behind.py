"""Addresses whose ending is told by its dot, or whose parts stand in bold."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

_ADDRESS = "cedarmoss@example.org"


@pytest.mark.parametrize(
    "text",
    [
        "Mail: cedarmoss, the at sign, then example; after the dot comes org",
        "write to cedarmoss, then the at sign, then example, and after the dot: org",
        "email cedarmoss, at sign, example; the dot is followed by org",
        "cedarmoss, at sign, then example; behind the dot: org",
        "correo cedarmoss, la arroba, luego example; después del punto va org",
        "Mail: cedarmoss, dann das At-Zeichen, dann example; nach dem Punkt kommt org",
        "mail cedarmoss, l'arobase, puis example ; après le point vient org",
        "**cedarmoss**@**example**.**org**",
        "write to **cedarmoss** @ **example** . **org**",
        "**cedarmoss**@example.org",
    ],
)
def test_an_ending_behind_its_dot_is_read(text: str, keyring: Keyring) -> None:
    assert [contact.normalised for contact in find_contacts(text)] == [_ADDRESS]
    kept = minimise("", text, keyring).body
    assert "cedar" not in kept
    assert "example" not in kept


@pytest.mark.parametrize(
    "text",
    [
        "We meet at noon, at the sign of the boar; after the dot on the map comes a bridge",
        "**Best rates** @ $45. **New** 2 rooms",
        "Tea, at the desk, then cake; behind the dot on the door is a bell",
    ],
)
def test_sentences_about_dots_stay(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert minimise("", text, keyring).body == text
