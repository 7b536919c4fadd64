"""Addresses and names whose words for signs are drawn out."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import assert_is_found_and_hidden


@pytest.mark.parametrize(
    "written",
    [
        "correo jane710 ARROBAAA EXAMPLE PUNTOOOO ORG",
        "CORREO JANE710 ARRROBA EXAMPLE PUUUNTO ORG",
        "mail jane710 at example doooot org",
        "mail jane710 arrobbbaaa example pointtt org",
    ],
)
def test_words_for_signs_may_be_drawn_out(written: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden("jane710@example.org", written, keyring)


def test_also_in_a_name() -> None:
    found = find_contacts("insta maple guiooon bajooo lotus7")
    assert [contact.normalised for contact in found] == ["maple_lotus7"]


@pytest.mark.parametrize(
    "text",
    ["bajooo precio y puntooo, siii", "goood dogs, waaalks at nooon", "al puntooo como siempre"],
)
def test_other_words_that_are_drawn_out_stay(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert minimise("Walks", text, keyring).body == text
