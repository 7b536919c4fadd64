"""Addresses of which the body says that they begin in the title; reserved domains."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

BEGUN = [
    (
        "Lessons ✉ q u i l t l o f t 3 0 5",
        "the email starts in the title and goes on @ example . org",
    ),
    ("Lessons ✉ quiltloft305", "The email starts in the title and goes on @example.org"),
    (
        "Flete con 2 cargadores ✉ quiltloft305",
        "el correo empieza en el titulo y sigue at example dot org",
    ),
    ("Calm room ✉ quiltloft305", "El correo empieza en el título y sigue arroba example punto org"),
    ("Calm room, mail: quiltloft305", "My e-mail begins in the title. The rest is @example.org"),
    (
        "Room | quiltloft305",
        "first half of my mail is in the title, second half: at example dot org",
    ),
    ("q u i l t l o f t 3 0 5 : room", "email is up top, rest = [at] example [dot] org"),
    (
        "quiltloft305 ... Barber ~ $35",
        "mail: the name at the front of the title, then @ example . org",
    ),
    (
        "Taco cart ~ mail quiltloft305...",
        "deposit 45% to hold\n...at example dot org (first half is in the title)",
    ),
    (
        "Taco cart ~ mail quiltloft305...",
        "on the coast\n...at example dot org (starts in the title)",
    ),
    ("Taco cart, mail: quiltloft305", "hi\n@ example.org, title has the first half"),
    (
        "Tacos ~ correo quiltloft305...",
        "hola\n...arroba example punto org (la primera mitad está en el título)",
    ),
]


@pytest.mark.parametrize(("title", "body"), BEGUN)
def test_both_parts_are_found(title: str, body: str, keyring: Keyring) -> None:
    found = find_contacts(f"{title}\n{body} (reply in 4 hrs)")
    assert [one.normalised for one in found] == ["quiltloft305@example.org"] * 2
    stored = minimise(title, body, keyring)
    assert "305" not in stored.title.replace(" ", "")
    assert "example" not in stored.body


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Calm room for 2", "The mail starts in the title of each letter and ends at 5."),
        ("Calm room - upstairs", "The email is in the profile, the rest at 10."),
        ("Lessons 30% off", "My address is in the title of the map, the rest is parking."),
    ],
)
def test_what_else_starts_in_a_title_is_no_address(title: str, body: str) -> None:
    assert not find_contacts(f"{title}\n{body}")


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Yoga by the river", "Our site at example.org (first part of the class is in the title)"),
        ("Class, season 2", "Look at example dot org - the first half is in the headline"),
        ("Look at example dot org", "We deliver in 24h, the rest is in the title"),
        ("Yoga, quiltloft305", "See us at example.org. The beginning is at noon, see title"),
    ],
)
def test_a_page_beside_such_a_remark_is_a_page(title: str, body: str) -> None:
    assert [one.kind.value for one in find_contacts(f"{title}\n{body}")] == ["url"]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Sofa ~ at example dot org", "hi\nquiltloft305... (second half is in the title)"),
        ("Sofa ~ ...at example dot org", "hi\nmail quiltloft305... (the rest is in the title)"),
        ("Sofá ~ @example.org", "hola\nquiltloft305 (la segunda mitad está en el título)"),
    ],
)
def test_the_title_may_have_the_domain(title: str, body: str, keyring: Keyring) -> None:
    found = find_contacts(f"{title}\n{body}")
    assert [one.normalised for one in found] == ["quiltloft305@example.org"] * 2
    stored = minimise(title, body, keyring)
    assert "example" not in stored.title
    assert "quilt" not in stored.body
