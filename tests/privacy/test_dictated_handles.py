"""Names on platforms as they are said: piece by piece, signs by name, figures in words."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import emails_in


def _handles(text: str) -> list[str]:
    return [one.normalised for one in find_contacts(text)]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("add me snapchat fern underscore demo seven", "fern_demo7"),
        ("insta: fern dot demo dot seven", "fern.demo.7"),
        ("insta: fern dot demo underscore seven nine", "fern.demo_79"),
        ("ig fern dash demo seven seven", "fern-demo77"),
        ("fern underscore demo seven on insta", "fern_demo7"),
        ("insta fern guion bajo demo siete dos", "fern_demo72"),
        ("snap: fern underscore underscore demo", "fern__demo"),
        ("snap: fern double underscore demo", "fern__demo"),
        ("My insta is the word fern, then dot, then demo, then 77", "fern.demo77"),
        ("insta: fern, then underscore, then demo, then seven seven", "fern_demo77"),
        ("Mi insta es la palabra fern, luego punto, luego demo, luego 77", "fern.demo77"),
        ("Snap: first fern then the number 7 then demo", "fern7demo"),
        ("IG ferndemolotus (digits three three)", "ferndemolotus33"),
        ("insta: ferndemo (the digits three, three)", "ferndemo33"),
        ("insta: ferndemo (en cifras tres tres)", "ferndemo33"),
        ("Telegram: ferndemo [cifras siete dos]", "ferndemo72"),
        ("snap fern_demo (3 3 in digits)", "fern_demo33"),
        ("Snap is ferndemo (three three as digits)", "ferndemo33"),
    ],
)
def test_a_name_as_it_is_said(written: str, name: str, keyring: Keyring) -> None:
    text = f"Tea is free. {written}."
    assert _handles(text) == [name]
    assert "fern" not in minimise("A quiet room", text, keyring).body


@pytest.mark.parametrize(
    ("title", "body", "name"),
    [
        (
            "Pickup - insta: @fern_...",
            "...demo48 (join it to the half in the title)",
            "fern_demo48",
        ),
        ("Sofa - IG @fern...", "...demo_30 - add it to the half in the title", "ferndemo_30"),
        ("Sofá - IG @fern_...", "...demo48 (júntalo con la mitad del título)", "fern_demo48"),
        ("Sofa - IG @fern-...", "...demo_30 goes behind the name in the title", "fern-demo_30"),
    ],
)
def test_halves_that_are_joined_with_the_sign_between_them(
    title: str, body: str, name: str, keyring: Keyring
) -> None:
    assert _handles(f"{title}\n{body}") == [name, name]
    stored = minimise(title, body, keyring)
    assert "fern" not in stored.title
    assert "demo" not in stored.body


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("fernsample (in figures eight eight) at example dot org", "fernsample88@example.org"),
        ("fernsample (en cifras ocho ocho) arroba example punto org", "fernsample88@example.org"),
        (
            "fernsample (figures four nine) at post dot example dot com",
            "fernsample49@post.example.com",
        ),
        ("fernsample (numbers: four nine) [at] example dot org", "fernsample49@example.org"),
        ("fernsample (the figures four and nine) at example dot org", "fernsample49@example.org"),
        ("fernsample, digits four nine, at example dot org", "fernsample49@example.org"),
        ("fernsample with figures four nine at example dot org", "fernsample49@example.org"),
        ("fernsample (four nine in figures) at example dot org", "fernsample49@example.org"),
        ("fern underscore sample (digits 4 9) at example dot org", "fern_sample49@example.org"),
        ("ferndemo75 at maildotexampledotorg", "ferndemo75@mail.example.org"),
        ("ferndemo75@postdotexampledotcom", "ferndemo75@post.example.com"),
        ("ferndemo75 at anecdotesdotorg", "ferndemo75@anecdotes.org"),
    ],
)
def test_so_is_an_address(written: str, address: str, keyring: Keyring) -> None:
    text = f"Tea is free. {written}\nWeekends only."
    assert emails_in(text) == [address]
    stored = minimise("A quiet room", text, keyring).body
    assert "fern" not in stored
    assert "Weekends only." in stored


@pytest.mark.parametrize(
    "text",
    [
        "Insta lessons, then tea, then cake, then a walk at seven",
        "IG lessons (numbers two and three). Snap cards (digits one two three) for kids",
        "Tickets (numbers four five) at the door",
        "The room (figures one two) at the fair, Telegram (numbers one to nine)",
    ],
)
def test_the_same_words_elsewhere_make_no_name(text: str) -> None:
    assert _handles(text) == []
