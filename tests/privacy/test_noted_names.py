"""Addresses beside which is told how their name is meant; synthetic, with reserved domains."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import emails_in


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("mail big door at example.org - put an underscore between the two words", "big_door"),
        ("big door @ example.org (underscore instead of the space)", "big_door"),
        ("big door at example.org with a dot in between", "big.door"),
        ("big door @ example.org, words joined by a hyphen", "big-door"),
        ("big door at example dot org, and a dot goes between big and door", "big.door"),
        ("big door arroba example.org, y entre big y door va otro punto", "big.door"),
        ("big door @ example.org avec un tiret bas entre les deux mots", "big_door"),
        ("big door @ example.org, die Wörter mit Unterstrich verbunden", "big_door"),
        ("door.big@example.org, swap the two words before the at", "big.door"),
        ("Swap the two names before the @ in door.big@example.org", "big.door"),
        ("door.big@example.org, vertausche die beiden Wörter vor dem @", "big.door"),
        ("gib@example.org with the name spelled backwards", "big"),
        ("Read the part before the at from right to left: gib@example.org", "big"),
        ("gib@example.org, lisez la partie avant l'arobase à l'envers", "big"),
        ("gro.elpmaxe@rood.gib (backwards)", "big.door"),
        ("do_r@example.org, the gap is an o", "door"),
        ("do*r@example.org (put an o in the gap)", "door"),
        ("do_r@example.org, die Lücke ist ein o", "door"),
        ("oor@example.org with a d in front", "door"),
        ("Add a letter d at the beginning of oor@example.org", "door"),
        ("oor@example.org, falta la primera letra: d", "door"),
        ("d double o r s at example dot org", "doors"),
        ("Escribe a d doble o r s arroba example.org", "doors"),
        ("The words door and big must change places: door.big@example.org", "big.door"),
        ("door.big@example.org, big comes first", "big.door"),
        ("Scambia door e big, poi scrivi a door.big@example.org", "big.door"),
        ("d?or@example.org, write an o instead of the question mark", "door"),
        ("Remplacez le point d'interrogation par o : do?r@example.org", "door"),
        ("do*r@example.org (der Stern steht für o)", "door"),
        ("_oor@example.org where the dash means the letter d", "door"),
        ("Troque o ponto de interrogação por d: ?oor@example.org", "door"),
        ("?oor@example.org (? = D in small letters)", "door"),
        ("b1gd00r@example.org, read 1 as i and 0 as o in the name", "bigdoor"),
        ("Starting from the end: gro.elpmaxe@rood.gib", "big.door"),
        ("Von rechts nach links lesen: gro.elpmaxe@rood.gib", "big.door"),
        ("De la última letra a la primera: gro.elpmaxe@rood.gib", "big.door"),
        ("dors@example.org, spelled with double o", "doors"),
        ("door, then the digit 7 twice, @example.org", "door77"),
        ("door, dann die Ziffer 7 zweimal, @example.org", "door77"),
        ("door followed by 42 at example dot org", "door42"),
        ("d00rw4y@example.org (0=o, 4=a)", "doorway"),
        ("d00rw4y@example.org, 0 stands for o and 4 for a", "doorway"),
    ],
)
def test_the_name_that_is_meant(written: str, name: str, keyring: Keyring) -> None:
    text = f"A quiet room.\n{written}"
    assert emails_in(text) == [f"{name}@example.org"]
    stored = minimise("A title", text, keyring)
    assert "example" not in stored.body
    assert "[handle]" not in stored.body


def test_another_contact_in_the_note_is_kept() -> None:
    found = find_contacts("oor@example.org with a d in front, or call 212-555-0142")
    assert [contact.normalised for contact in found] == ["door@example.org", "+12125550142"]


@pytest.mark.parametrize(
    "text",
    [
        "jane_d@example.org, the gap is a problem",
        "jane_d@example.org, two parts of the day are free, swaps welcome",
        "jane_d@example.org, the first house with a garden in front",
        "jane_d@example.org. A letter in front of the door says more",
        "jane_d@example.org, the bus turns around at the square before the door",
        "jane_d@example.org. I am back and turned forty-two",
        "jane_d@example.org, busty with double d",
        "jane_d@example.org, the line is a bit noisy",
        "jane_d@example.org, my line is a 5 minute walk away",
        "jane.d@example.org, the tram changes places and jane knows d first",
        "jane_d@example.org, the mirror in the hall is new",
        "jane_d4@example.org, room 4 is a b and b",
        "jane_d@example.org, it lies between two gardens and a dot of paint",
        "jane_d@example.org, then 2 times a week",
    ],
)
def test_the_same_words_elsewhere_change_no_name(text: str) -> None:
    assert emails_in(text) == [text.partition("@")[0] + "@example.org"]
