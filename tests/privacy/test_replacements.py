"""What readers are to put for a sign or a figure of a contact; synthetic, reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from brightline.privacy.ready.replacements import with_meanings
from brightline.privacy.text.normalise import fold_each

ADDRESS, NUMBER = "janedoe@example.org", "+12125550142"


@pytest.mark.parametrize(
    ("written", "contact"),
    [
        ("j4nedoe@ex4mple.org (4 = a)", ADDRESS),
        ("jan3do3@3xampl3.org - read 3 as e", ADDRESS),
        ("janed0e@example.org, replace 0 by o", ADDRESS),
        ("jane*oe@example.org, the star is d", ADDRESS),
        ("jane*oe@example.org - put d for the star", ADDRESS),
        ("janedoe#example.org (swap # for @)", ADDRESS),
        ("janedoe🐶example.org, put @ for the emoji", ADDRESS),
        ("212-***-0142 (* means 5)", NUMBER),
        ("every * is a five: 212-***-0142", NUMBER),
        ("212 ??? 0142, replace ? by 5", NUMBER),
        ("212 VVV 0142 (V = 5)", NUMBER),
        ("212-VVV-0142, the letter V is five", NUMBER),
        ("21*-555-014*, stars are twos", NUMBER),
    ],
)
def test_the_contact_is_found_with_what_is_put(
    written: str, contact: str, keyring: Keyring
) -> None:
    text = f"Quiet room. {written}, thanks"
    assert [found.normalised for found in find_contacts(text)] == [contact]
    stored = minimise("A title", text, keyring)
    assert len(stored.contacts) == 1


@pytest.mark.parametrize(
    "text",
    [
        "price = 200, time = 9, jane_4@example.org",
        "the first star is 0: 212-555-**42",
        "every * is a five star review, 212",
        "3 = company, jane at 3",
        "read 3 as e, not 300",
    ],
)
def test_nothing_else_is_put(text: str) -> None:
    folded = fold_each(text)
    assert with_meanings(folded, [(0, len(text))]).text == folded.text


@pytest.mark.parametrize(
    ("written", "region", "number"),
    [
        ("phone no. 020 ^ 915 ^ 0155", "IE", "+353209150155"),
        ("number: 0491%570%159", "AU", "+61491570159"),
        ("Dial 0491 first, then 570, then 158.. Available 9 to 17", "AU", "+61491570158"),
    ],
)
def test_signs_between_groups_and_the_next_sentence(written: str, region: str, number: str) -> None:
    assert [found.normalised for found in find_contacts(written, region)] == [number]


def test_who_says_what_is_meant_tells_of_no_letter(keyring: Keyring) -> None:
    text = "I mean zero the last 020 6175550142 I mean two one area code is or -0143"
    kept = minimise("A title", text, keyring)
    assert minimise(kept.title, kept.body, keyring).masked == 0
