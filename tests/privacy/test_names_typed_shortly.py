"""Names on platforms typed in haste: 'mon snap cest NAME', 'NAME w no spaces', 'NAME[_]7'."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("mon snap cest cedarfeather", "cedarfeather"),
        ("mon snap c'est cedarfeather", "cedarfeather"),
        ("mon snap c cedarfeather ecris moi", "cedarfeather"),
        ("mon compte insta c est cedar_19", "cedar_19"),
        ("mon insta ses cedarfeather", "cedarfeather"),
        ("mon insta s'appelle cedarfeather", "cedarfeather"),
        ("mein insta heißt cedarfeather", "cedarfeather"),
        ("il mio insta si chiama cedarfeather", "cedarfeather"),
        ("mi insta se llama cedarfeather", "cedarfeather"),
        ("Telegram: [@] cedar[_]feather", "cedar_feather"),
        ("insta: cedar{_}feather_19", "cedar_feather_19"),
        ("Kik: @cedar[-]feather", "cedar-feather"),
        ("insta: cedar [_] feather", "cedar_feather"),
        ("Kik, letters in a row: c e d a r . f e a t h e r", "cedar.feather"),
        ("Kik - read it slowly, one by one: c e d a r f e a t h e r 8", "cedarfeather8"),
        ("Telegram, letra tras letra: c e d a r _ f e a t h e r", "cedar_feather"),
        ("my venmo name is cedarfeather w no spaces", "cedarfeather"),
        ("my venmo name is cedar feather w/ no spaces", "cedarfeather"),
        ("my snap is cedar feather wo spaces", "cedarfeather"),
    ],
)
def test_the_whole_name_is_found(text: str, name: str, keyring: Keyring) -> None:
    assert [contact.normalised for contact in find_contacts(text)] == [name]
    stored = minimise("", text, keyring).body
    assert not [piece for piece in ("cedar", "feather", "c e d", "t h e r") if piece in stored]


@pytest.mark.parametrize(
    "text",
    [
        "insta c'est obligatoire",
        "mon snap c'est personnel",
        "telegram c'est uniquement pour les cours",
        "mon telegram c'est seulement le soir",
        "snap c'est dangereux pour les enfants",
        "Lessons over Kik, letters in a row: A B C for beginners",
        "Chess on kik, in order: pawns and rooks",
    ],
)
def test_the_same_words_in_sentences_stay(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert minimise("", text, keyring).body == text


@pytest.mark.parametrize(
    "text",
    [
        "email me jane @ (lol the little a) example .org ok",
        "email me jane @ (that round thing) example . org",
        "correo jane @ (la arroba jaja) example.org",
    ],
)
def test_a_remark_behind_the_at(text: str, keyring: Keyring) -> None:
    assert [contact.normalised for contact in find_contacts(text)] == ["jane@example.org"]
    assert "example" not in minimise("", text, keyring).body
