"""Contacts told by strokes, keys, a mirror, or a picture of where they stand."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from brightline.privacy.ready.reading import TOKEN
from tests.privacy.reading import assert_is_found_and_hidden, phones_in

US = "+12125550142"


@pytest.mark.parametrize(
    "written",
    [
        "count the strokes, o is nothing: ||-|-|| / |||||-|||||-||||| / o-|-||||-||",
        "x is nil: ||-|-|| - |||||-|||||-||||| - x-|-||||-||",
        "Morse fans ring ..--- .---- ..--- / ..... ..... ..... / ----- .---- ....- ..---",
        "2125{3}0142",
        "a is the first letter, so ring bab eee oadb (o stays nil)",
        "letters stand for their place in the alphabet, o is nil: bab eee oadb",
        "in pig latin: otway oneway otway ivefay ivefay ivefay erozay oneway ourfay otway",
        "212 JKL 01GA (letters as printed on the phone keys)",
        "212-JKL-01GA, on the keys of your phone",
    ],
)
def test_numbers_in_strokes_and_keys(written: str, keyring: Keyring) -> None:
    text = f"Tea is free. {written}. Weekends only."
    assert phones_in(f"A quiet room\n{text}") == [US]
    stored = TOKEN.sub(" ", minimise("A quiet room", text, keyring).body)
    assert not any(map(str.isdigit, stored))
    assert "|" not in stored
    assert not any(word in stored for word in ("JKL", "eee", "ivefay"))


@pytest.mark.parametrize(
    "written",
    [
        "left of the snail sign comes janemeadow, right of it example, then a dot and org",
        "left of the monkey comes janemeadow, right of it example.org",
        "example.org is the post office and janemeadow is the box",
        "Contact: janemeadow -escargot- example -point- org",
        "Contacto: janemeadow -caracol- example -punto- org",
        "join the pieces: jane/meadow/@/example/./org",
        "une las piezas: jane / meadow / @ / example / . / org",
        "example.org es la oficina de correos y janemeadow es el buzón",
        "example.org ist das Postamt und janemeadow ist das Postfach",
    ],
)
def test_addresses_by_what_stands_where(written: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden("janemeadow@example.org", written, keyring)


@pytest.mark.parametrize(
    ("written", "kind", "name"),
    [
        ("insta name, mirror-written: woedamomed7", "handle", "7demomadeow"),
        ("insta (en espejo): 7woedamomed", "handle", "demomadeow7"),
        ("Insta in Spiegelschrift: 7woedamomed", "handle", "demomadeow7"),
        ("the V app (ven + mo): @demo-meadow", "payment", "demo-meadow"),
        ("the green one, cash + app: $demomeadow", "payment", "demomeadow"),
    ],
)
def test_names_in_a_mirror_and_services_in_a_sum(
    written: str, kind: str, name: str, keyring: Keyring
) -> None:
    text = f"Tea is free. {written}. Weekends only."
    found = [(one.kind.value, one.normalised.rpartition(":")[2]) for one in find_contacts(text)]
    assert found == [(kind, name)]
    stored = minimise("A quiet room", text, keyring).body
    assert "meadow" not in stored
    assert "woedam" not in stored


@pytest.mark.parametrize(
    "text",
    [
        "Soupe d'escargot - studio - point - test",
        "A is the first letter of my name. A big cafe, good food, a cab beside.",
        "Toy blocks, places in the alphabet: a bead face cabbage.",
        "Pig latin for five is ivefay, oneway street.",
        "The set {3} of 12{2} pieces.",
        "The house left of the snail shop, right of it the bakery.",
        "TV 55 inch, keypad included, ABC 212 DEF4 in the box.",
        "Antique wall mirror-written sign, 40 by 60 cm.",
        "The old post office is the street's café.",
    ],
)
def test_what_is_like_them_is_no_contact(text: str) -> None:
    assert find_contacts(f"A quiet room\n{text}") == []
