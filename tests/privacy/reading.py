"""A second reader of digits, written apart from the extractor, for what tests must not find.

It takes every number word and every Unicode digit for a digit, wherever it stands, and drops what
is not one: if a number can still be read from a stored text, it is among the digits returned.
"""

from __future__ import annotations

import re
import unicodedata

from brightline.privacy import ContactKind, Keyring, find_contacts, minimise
from brightline.privacy.ready.reading import TOKEN
from tests.privacy.disguises import EN, ES, LEET

_VALUES = {word: str(digit) for table in (EN, ES, LEET) for digit, word in enumerate(table)}
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES |= {word: str(digit) for digit, word in enumerate(_TENS, start=2)}
_READABLE = re.compile("|".join([*sorted(_VALUES, key=len, reverse=True), r"\d"]))
_LETTERS = str.maketrans("ols", "015")


def readable_digits(stored: str, letters: bool = False) -> str:
    """Every digit that can be read from a text, tokens aside; with `letters`, O, l and S too."""
    text = TOKEN.sub(" ", stored)
    plain = "".join(
        str(unicodedata.digit(character, character))
        for character in text
        if unicodedata.category(character) not in ("Cf", "Mn", "Me")
    ).lower()
    if letters:
        tokens = re.findall(r"[\dols]*\d[\dols]*", plain)
        return "".join(tokens).translate(_LETTERS)
    return "".join(_VALUES.get(part, part) for part in _READABLE.findall(plain))


def is_readable(number: str, stored: str) -> bool:
    """Whether the ten digits, or the seven without the area code, can be read."""
    return any(number[3:] in readable_digits(stored, letters) for letters in (False, True))


def emails_in(text: str) -> list[str]:
    """The addresses that the extractor finds, in their order."""
    return [found.normalised for found in find_contacts(text) if found.kind is ContactKind.email]


def assert_is_found_and_hidden(address: str, written: str, keyring: Keyring) -> None:
    """Between two sentences, the address is the only one that is found, and only it is hidden."""
    text = f"Tea is free. {written}\nWeekends only."
    assert emails_in(f"A quiet room\n{text}") == [address]
    stored = minimise("A quiet room", text, keyring).body
    assert "example" not in stored
    assert "Weekends only." in stored


def phones_in(text: str, region: str = "US") -> list[str]:
    """The numbers that it finds, in E.164."""
    found = find_contacts(text, region)
    return [contact.normalised for contact in found if contact.kind is ContactKind.phone]


def assert_number_is_hidden(number: str, region: str, written: str, keyring: Keyring) -> None:
    """Assert that a text's one number is found and hardly a figure of it stays."""
    text = f"Quiet room. {written}\nI travel light"
    assert phones_in(text, region) == [number]
    stored = minimise("A title", text, keyring, region)
    assert written not in stored.body
    assert len(readable_digits(stored.body)) <= max(0, len(readable_digits(text)) - 6)
