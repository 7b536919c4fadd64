"""Names on platforms with the place of each piece, in one word as other languages say it, alone."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # the place of each piece
        ("Tea is free. Kik: first word cedar, second word feather, no space", "cedarfeather"),
        ("my kik, second half feather, first half cedar", "cedarfeather"),
        ("Snap name: ends in feather, begins with cedar, nothing between", "cedarfeather"),
        ("insta starts with cedar and finishes with feather7", "cedarfeather7"),
        ("Insta: primera palabra cedar, segunda palabra feather", "cedarfeather"),
        ("mi insta termina en feather y empieza con cedar", "cedarfeather"),
        ("Insta : premier mot cedar, deuxième mot feather", "cedarfeather"),
        ("Insta: erstes Wort cedar, zweites Wort feather", "cedarfeather"),
        ("mein Snap endet auf feather, beginnt mit cedar", "cedarfeather"),
        ("insta: prima parola cedar, seconda parola feather", "cedarfeather"),
        # one word
        ("snap cedar feather en un seul mot", "cedarfeather"),
        ("mon snap cedar feather (tout collé)", "cedarfeather"),
        ("insta: cedar feather, zusammengeschrieben", "cedarfeather"),
        ("snap cedar feather in einem Wort", "cedarfeather"),
        ("insta cedar feather tutto attaccato", "cedarfeather"),
        ("insta cedar feather, tudo junto", "cedarfeather"),
        ("snap cedar feather i ett ord", "cedarfeather"),
        ("snap cedar feather aan elkaar", "cedarfeather"),
        # begun and written again
        ("Kik: cedarf, sorry, cedarfeather", "cedarfeather"),
        ("Cash App: $cedarf, oops, $cedarfeather24", "cedarfeather24"),
        # of its own
        ("park in the yard\ncedarfeather is my kik\ncash only", "cedarfeather"),
        ("park in the yard 🌸 cedarfeather on the gram 🌸 two lifts", "cedarfeather"),
        ("find me cedarfeather on the gram", "cedarfeather"),
        ("on insta i go by cedarfeather", "cedarfeather"),
        ("auf insta heiß ich cedarfeather", "cedarfeather"),
    ],
)
def test_a_name_in_placed_pieces_is_found(text: str, name: str, keyring: Keyring) -> None:
    assert [contact.normalised for contact in find_contacts(text)] == [name]
    kept = minimise("", text, keyring).body
    assert "cedar" not in kept
    assert "feather" not in kept


@pytest.mark.parametrize(
    "text",
    [
        "Facebook: first part of the walk is free",
        "Telegram group: first half is yoga, second half is tea",
        "Portfolio on insta. Photography on insta. Everything on instagram",
        "Leatherwork on insta, woodwork on request",
        "honesty is my insta policy",
        "auf insta bin ich selten",
        "snap peas and carrots, sorry, carrots only",
    ],
)
def test_words_with_other_places_are_no_names(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert minimise("", text, keyring).body == text
