"""Addresses to which their text gives a key; synthetic, with reserved domains."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import emails_in


@pytest.mark.parametrize(
    "written",
    [
        "jane7%example!org: percent is at, exclamation mark is dot",
        "jane7*example/org (* means @, / means .)",
        "jane7#example+org (# es arroba, + es punto)",
        "jane7 lemon example lime org, lemon is @ and lime is the dot",
        "jane7 gato example perro org: gato es la arroba y perro el punto",
        "jane7 chat example chien org : chat est l'arobase et chien le point",
        "jane7 example org, put the @ in the first space and a dot in the second one",
        "jane7 example org, arroba no primeiro espaço e ponto no segundo",
        "jane7@example and the ending is .org",
        "jane7@example, se termine par .org",
        "The ending is .org, before it jane7@example",
        "It is a dot-org address: jane7 at example",
        "[2] @example.org [1] jane7 - sort by number",
        "(3) .org (1) jane7 (2) @example",
        "org dot example at jane7, parts from last to first",
        "From last to first: org dot example at jane7",
        "org punto example arroba jane7, de la última a la primera",
        "org punkt example at jane7, von hinten",
        "org point example arobase jane7, à l'envers",
        "The ending is .org, before it example, and jane7 before the at",
        "La terminación es .org, antes example, y jane7 antes de la arroba",
        "The ending is org, before it comes example, and before the at jane7",
        "l'ending è org, prima example, e jane7 prima della chiocciola",
        "la fin c'est .org, avant example, et jane7 avant l'arobase",
        "die Endung ist .org, davor example, und jane7 vor dem @",
        "org . example @ jane7, read from the right",
        "jane7 before the at, example after it, and the ending is .org",
        "org . example @ jane7, read the words in reverse order",
        "org.example@jane7, in umgekehrter Reihenfolge",
    ],
)
def test_an_address_with_its_key(written: str, keyring: Keyring) -> None:
    text = f"A quiet room.\n{written}"
    assert emails_in(text) == ["jane7@example.org"]
    assert "jane7" not in minimise("A title", text, keyring).body


@pytest.mark.parametrize(
    "text",
    [
        "Dinner is at eight and dessert is the point of it",
        "Cat is at home and dog is the point",
        "Meet at the end: org people at home",
        "(1) be kind (2) be on time (3) no smoking, see example.org",
        "The day ends at home, before it tea in the garden",
        "Net profit at home, told from last to first",
        "The ending is happy, before it tea, and rest before the at",
        "Read the rules in reverse order, at the door",
    ],
)
def test_no_key_no_address(text: str) -> None:
    assert emails_in(text) == []
