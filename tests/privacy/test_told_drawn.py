"""Numbers in letters that a note tells to be figures; all reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import assert_number_is_hidden


@pytest.mark.parametrize(
    ("written", "number", "region"),
    [
        ("GOO-SSS-OEZ (las letras parecen numeros)", "+34600555032", "ES"),
        ("Mi telefono es GOO SSS OEZ, las letras son numeros", "+34600555032", "ES"),
        ("ZIZ-SSS-OIAZ (letters look like numbers)", "+12125550142", "US"),
        ("ZIZSSSOIAZ, letters = digits", "+12125550142", "US"),
        ("OTTOO-9OO-IAZ, read the letters as numbers", "+447700900142", "GB"),
    ],
)
def test_a_note_tells_that_letters_are_figures(
    written: str, number: str, region: str, keyring: Keyring
) -> None:
    assert_number_is_hidden(number, region, written, keyring)


@pytest.mark.parametrize(
    "text",
    [
        "All letters are figures of speech. Bees age it.",
        "BIG LETTERS ARE NUMBERS SAID BOB",
        "Las letras son como numeros para el. Salitas bellas a diez",
        "Neon letters and numbers, SALE SALE SALE",
    ],
)
def test_other_words_beside_letters_stay(text: str, keyring: Keyring) -> None:
    assert not find_contacts(text)
    assert minimise("", text, keyring).body == text
