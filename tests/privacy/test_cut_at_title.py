"""Contacts that the end of a title cuts in two, as the body says; invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in, readable_digits

NAMES = [
    ("Walks, Instagram @jane7l", "otus (first part is up in the title) A walk."),
    ("Walks, Instagram: jane7l", "otus (the beginning is in the title) A walk."),
    ("Walks, Telegram @jane7l", "otus - starts in the title. A walk."),
    ("Walks, Telegram @jane7l...", "...otus (starts in the title). A walk."),
    ("Walks, Telegram @jane7l", "(starts in the title) otus. A walk."),
    ("Massage Cash App $jane7l", "otus (der Anfang steht oben im Titel) Gute Laune"),
    ("Cours, Telegram @jane7l", "otus (le début est dans le titre) Le soir"),
    ("Fotos, Instagram @jane7l", "otus (la primera parte está en el título) Dos horas"),
    ("Lezioni, Telegram @jane7l", "otus (l'inizio sta nel titolo) La sera"),
    ("Massage Telegram @jane7l", "otus (het begin staat boven in de titel) Avond"),
    ("Massage Telegram @jane7l", "otus (första delen står i rubriken) Kvällar"),
]
NUMBERS = [
    (
        "+12125550142", "US", "Piano due uno due",
        "(la prima parte è nel titolo) cinque cinque cinque zero uno quattro due",
    ),
    (
        "+12125550142", "US", "Piano deux un deux",
        "(la première partie est dans le titre) cinq cinq cinq zero un quatre deux",
    ),
    (
        "+12125550142", "US", "Piano twee een twee",
        "(het eerste deel staat in de titel) vijf vijf vijf nul een vier twee",
    ),
    (
        "+493023125505", "DE", "Klavier null drei null",
        "(der Anfang steht im Titel) zwei drei eins zwei fünf fünf null fünf",
    ),
    (
        "+46701740624", "SE", "Piano noll sju noll",
        "(början står i rubriken) ett sju fyra noll sex två fyra",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("title", "body"), NAMES)
def test_a_name_cut_by_the_end_of_the_title_is_one_name(
    title: str, body: str, keyring: Keyring
) -> None:
    assert [found.normalised for found in find_contacts(f"{title}\n{body}")] == ["jane7lotus"]
    stored = minimise(title, body, keyring)
    assert "jane" not in stored.title
    assert "otus" not in stored.body


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Walks, mail jane7", "lotus@example.org (first part is up in the title) A walk."),
        ("Cours, mail jane7", "lotus@example.org (le début est dans le titre) Le soir"),
    ],
)
def test_an_address_cut_by_the_end_of_the_title_is_one_address(
    title: str, body: str, keyring: Keyring
) -> None:
    found = [contact.normalised for contact in find_contacts(f"{title}\n{body}")]
    assert found == ["jane7lotus@example.org"]
    assert "jane7" not in minimise(title, body, keyring).title


@pytest.mark.parametrize(("number", "region", "title", "body"), NUMBERS)
def test_a_number_goes_on_behind_what_is_said_of_its_beginning(
    number: str, region: str, title: str, body: str, keyring: Keyring
) -> None:
    assert set(phones_in(f"{title}\n{body}", region)) == {number}
    stored = minimise(title, body, keyring, region)
    assert not readable_digits(stored.title)
    assert not readable_digits(stored.body)


@pytest.mark.parametrize(
    "body",
    [
        "A walk of 3 km (the map is in the title)",
        "Photos (the first part is in the title picture) and tea",
        "Walks start in the title square (see the map)",
    ],
)
def test_what_else_is_said_of_a_title_goes_on_with_no_name(body: str) -> None:
    found = find_contacts(f"Walks, Instagram @jane7lotus\n{body}")
    assert [contact.normalised for contact in found] == ["jane7lotus"]
