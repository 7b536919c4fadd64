"""Addresses with pictures beside their dots, or one sign around all of their sign words."""

from __future__ import annotations

import pytest

from brightline.privacy import find_contacts


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Email tango.🌹evening🌹@🌹example.🌹org ✨ Bye", "tango.evening@example.org"),
        ("Escríbeme a saffron.🌹reads🌹@🌹loft.🌹example !", "saffron.reads@loft.example"),
        (
            "Para reservar: pebble punto 🌹 cards ✨ arroba example punto 🌹 org –",
            "pebble.cards@example.org",
        ),
        ("Email marlow:dot:reads:at:example:dot:net", "marlow.reads@example.net"),
        ("Email marlow=dot=reads=at=example=dot=net", "marlow.reads@example.net"),
        ("Email marlow_dot_reads_at_example_dot_net", "marlow.reads@example.net"),
        ("Correo ~ marlow~punto~reads~arroba~example~punto~net", "marlow.reads@example.net"),
        ("Email marlow/dot/reads/at/example/dot/net now", "marlow.reads@example.net"),
        ("Mail: tango🌸.🌸evening🌸@🌸example🌸.🌸org", "tango.evening@example.org"),
        ("Write to jane ✨ dot ✨ doe ✨ at ✨ example ✨ dot ✨ org", "jane.doe@example.org"),
        (
            "Correo: jane 🌹 guion bajo 🌹 doe arroba 🌹 example punto 🌹 com",
            "jane_doe@example.com",
        ),
        ("jane_doe@example.🌹org", "jane_doe@example.org"),
        ("jane7 at example .🌹 org", "jane7@example.org"),
        ("Mail jane-💌doe💌@example.💌org", "jane-doe@example.org"),
        ("Tea is free.🌹jane@example.org.🌹Kisses", "jane@example.org"),
        ("Mail quill . ✨ harbor @ example . ✨ net", "quill.harbor@example.net"),
        ("quill - dot - harbor - at - example - dot - net", "quill.harbor@example.net"),
        ("quill•dot•harbor•at•example•dot•net", "quill.harbor@example.net"),
        ("quill.❤.harbor@example.❤.net", "quill.harbor@example.net"),
        ("Come see me. 🌹 jane@example.org 🌹 Kisses", "jane@example.org"),
        ("Open until 9 . ✉ jane at example dot org", "jane@example.org"),
        ("Abro a las 9 . 📧 jane arroba example punto org", "jane@example.org"),
    ],
)
def test_pictures_and_signs_are_no_part_of_an_address(text: str, address: str) -> None:
    found = [(contact.kind.value, contact.normalised) for contact in find_contacts(text)]
    assert found == [("email", address)]


@pytest.mark.parametrize(
    "text",
    [
        "I am at home. ✨ The room is at the end. 🌹 Org charts are boring.",
        "Look at point 🌹 two: that is where I am",
        "Dinner at home. 🌹 Info by phone",
        "Rosa at home.🌹 Info by phone",
        "Stay at the spa dot 🌹 net",
        "Abro a las 9 🌹 punto 🌹 Info en la puerta",
        "Open at 7. 🌹 Test me at tennis. 🌹 Net play is fun",
        "At the point ✨ dot ✨ we meet",
        "On/off, at/in, dot/dash: I teach Morse",
        "Masaje en punto 🌹 centro, arroba de café",
    ],
)
def test_pictures_in_sentences_join_nothing(text: str) -> None:
    assert find_contacts(text) == []
