"""Addresses with words in brackets between their parts; synthetic, with reserved domains."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import emails_in


@pytest.mark.parametrize(
    "written",
    [
        "jane7 [add at sign] example.org", "jane7 (put the at here) example.org",
        "jane7 [insert @ here] example dot org", "jane7 <at sign goes here> example.org",
        "jane7 [you add the @] example.org", "jane7 (at sign missing) example.org",
        "jane7[add at sign]example.org", "jane7 -add at sign- example.org",
        "jane7 *add at* example.org", "jane7 (poner arroba) example.org",
        "jane7 [aquí va la arroba] example.org", "jane7 (mettre @ ici) example.org",
        "jane7 (hier @ einsetzen) example.org", "jane7 (colocar arroba) example.org",
        "jane7 (inserire chiocciola) example.org",
        "jane7 at example (not gmail) dot org only",
        "jane7 (no spaces) at (not hotmail!) example dot org",
        "jane7 (that's me) at example (yes really) dot org",
        "jane7 at example, not gmail, dot org", "jane7 @ example (not yahoo!) . org",
        "jane7 arroba example (no gmail) punto org",
    ],
)  # fmt: skip
def test_words_in_brackets_are_no_part_of_an_address(written: str, keyring: Keyring) -> None:
    text = f"A quiet room\nWrite to {written}\nTea is free."
    assert emails_in(text) == ["jane7@example.org"]
    assert "jane" not in minimise("A title", text, keyring).body


@pytest.mark.parametrize(
    "text",
    [
        "My photos (not stolen) at example.org", "Look at example (not a joke) dot com",
        "Reviews (real ones) at example dot org", "page [add photos at home] example.org",
        "ask (at noon) example.org", "price (add tax at desk) example.org",
        "join us *at noon* example.org", "click [here at night] example.org",
    ],
)  # fmt: skip
def test_brackets_of_a_sentence_join_nothing(text: str) -> None:
    assert emails_in(f"Nice room. {text}. Please be polite.") == []
