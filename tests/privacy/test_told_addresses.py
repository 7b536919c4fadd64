"""Addresses told word by word, drawn, or the other way round; reserved for examples."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import emails_in


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("jane five five at example dot org", "jane55@example.org"),
        ("jane 7 at example dot org (no spaces)", "jane7@example.org"),
        ("jane 7 2 at example dot org", "jane72@example.org"),
        ("jane doe at example dot org (name is all one word)", "janedoe@example.org"),
        ("jane plus shop at example dot org", "jane+shop@example.org"),
        ("jane(plus)shop at example dot org", "jane+shop@example.org"),
        ("jane «dot» doe «at» example «dot» org", "jane.doe@example.org"),
        ("jane=dot=doe=at=example=dot=org", "jane.doe@example.org"),
        ("jane (d-o-t) doe (a-t) example (d-o-t) org", "jane.doe@example.org"),
        ("janeDOTdoeATexampleDOTorg", "jane.doe@example.org"),
        ("janePUNTOdoeARROBAexamplePUNTOorg", "jane.doe@example.org"),
        ("janedoe arrobba example pto org", "janedoe@example.org"),
        ("janedoeⓐⓣexample.org", "janedoe@example.org"),
        ("jane7🄰🅃example.org", "jane7@example.org"),
        ("janedoe✉️example.org", "janedoe@example.org"),
        ("jane.doe📧example.org", "jane.doe@example.org"),
        ("jane at example dot see oh em", "jane@example.com"),
        ("janedoe at example dot oh are gee", "janedoe@example.org"),
        ("janedoe at 3xampl3.0rg", "janedoe@example.org"),
        ("gro.elpmaxe@eodenaj (read it backwards)", "janedoe@example.org"),
        ("jane.doe then example.org with the usual sign in between", "jane.doe@example.org"),
        ("jane(guion bajo)doe arrroba example punto org", "jane_doe@example.org"),
        ("jane underline doe harroba example punto org", "jane_doe@example.org"),
        ("jane [under score] doe at example dot org", "jane_doe@example.org"),
        ("jane _ doe at example dot org", "jane_doe@example.org"),
        ("jane>dot<doe>at<example>dot<org", "jane.doe@example.org"),
        ("janedoe📮example.org", "janedoe@example.org"),
        ("jane7 ✉️ example.org", "jane7@example.org"),
        ("jane_doe7 ⓐ example ⚫ org", "jane_doe7@example.org"),
        ("mailbox jane7 hosted at example.org", "jane7@example.org"),
    ],
)
def test_an_address_told_by_parts(written: str, address: str, keyring: Keyring) -> None:
    text = f"Quiet room. Write to {written} thanks"
    assert emails_in(text) == [address]
    stored = minimise("A title", text, keyring).body
    assert "jane" not in stored.lower()
    assert "enaj" not in stored


@pytest.mark.parametrize("sign", ["📧", "✉️", "ⓐ"])
def test_a_number_before_an_envelope_is_no_name(sign: str) -> None:
    found = find_contacts(f"Call 212-555-0142 {sign} www.example.org", "US")
    assert ("phone", "+12125550142") in [(one.kind, one.normalised) for one in found]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("mail 7 at example dot org", "7@example.org"),
        ("Write to doe at example dot org, a word", "doe@example.org"),
        ("ten.smith@example.org", "ten.smith@example.org"),
        ("massage plus sauna, jane7@example.org", "jane7@example.org"),
        ("jane7@3xplore.example", "jane7@3xplore.example"),
    ],
)
def test_no_more_than_the_address_is_read(text: str, address: str) -> None:
    assert emails_in(text) == [address]


@pytest.mark.parametrize(
    "written",
    [
        "my name is {name}, add @{domain}",
        "{name} (plus @{domain})",
        "take {name} and put @{domain} behind it for my e-mail",
        "{name}, then comes @{domain}",
        "{name} followed by @{domain}",
        "{name} y agrega @{domain}",
        "mi nombre es {name}, ponle @{domain} al final",
        "add @{domain} to {name}",
        "after {name} put @{domain}",
        "@{domain} goes after {name}",
        "at {domain}, the name is {name}",
        "my e-mail ends in @{domain} and begins with {name}",
        "begins with {name} and ends in {domain}",
        "@{domain} - and before that write {name}",
        "my inbox is called {name} and it lives on {domain}",
        "mi usuario de correo es {name} y el servidor es {domain}",
        "{domain} <- @ <- {name}",
        "mi correo: el usuario es {name} y va arroba {domain}",
        "my mail: the user is {name} and then at {domain}",
        "MI CORREO: EL USUARIO ES {name} Y LUEGO VA @{domain}",
    ],
)
@pytest.mark.parametrize("name", ["janedoe", "jane.7", "jane_doe7"])
def test_an_address_told_by_a_sentence(written: str, name: str, keyring: Keyring) -> None:
    text = "Quiet room. " + written.format(name=name, domain="demo-inn.example")
    assert emails_in(text) == [f"{name}@demo-inn.example"]
    stored = minimise("A title", text, keyring)
    assert "jane" not in stored.body
    assert stored.contacts[0].disguises[0] in ("at-dot", "words-between")


def test_a_spelled_domain_of_three_parts_keeps_them() -> None:
    text = "at mail dot example dot org, the name is janedoe"
    assert emails_in(text) == ["janedoe@mail.example.org"]


@pytest.mark.parametrize(
    "text",
    [
        "please add @example.org to your contacts",
        "just add @example.org",
        "you can put @example.org",
        "write your name and add @example.org",
        "Visit us, example.org, and before that call me",
        "The gallery lives on example.org",
        "My name is on the page, example.org",
    ],
)
def test_no_verb_becomes_a_mailbox(text: str) -> None:
    assert emails_in(text) == []


def test_a_domain_with_its_own_name_takes_no_other() -> None:
    assert emails_in("jane7 at example.org - the name is Rosa") == ["jane7@example.org"]
    assert emails_in("jane7@example.org | before you travel") == ["jane7@example.org"]


@pytest.mark.parametrize(
    "written",
    [
        "jane doe at example dot org\nall one word",
        "jane doe AT example dot org (everything together)",
        "jane doe @ example.org, sans espaces",
        "jane doe arroba example punto org, todo junto",
        "jane doe at example.org - no gaps",
    ],
)
def test_a_name_of_two_words_that_is_one(written: str) -> None:
    assert emails_in(f"Quiet evenings. Write to {written}") == ["janedoe@example.org"]
    assert emails_in(f"Write to {written.replace('jane doe', 'jane rose doe')}") == [
        "janerosedoe@example.org"
    ]


def test_what_is_said_of_the_name_before_it() -> None:
    assert emails_in("All one word: jane doe at example.org") == ["janedoe@example.org"]
    assert emails_in("Write to jane at example.org. No spaces left") == ["jane@example.org"]


@pytest.mark.parametrize(
    "told",
    [
        "At example.org ask for the mailbox jane7",
        "On the mail domain example.org you find me as jane7",
        "En el dominio de correo example.org pregunta por el buzón jane7",
        "Auf example.org frag nach dem Postfach jane7",
        "Sur example.org demandez la boîte jane7",
        "Name for mail: jane7. No pets please. Domain for mail: example.org",
        "The mailbox is jane7. No smoking here. It sits at example.org",
        "El buzón es jane7. Ambiente tranquilo. El dominio es example.org",
        "Das Postfach heißt jane7. Keine Haustiere. Die Domain ist example.org",
    ],
)
def test_a_box_and_its_domain_in_sentences_of_their_own(told: str) -> None:
    assert emails_in(f"A quiet room.\n{told}.") == ["jane7@example.org"]


@pytest.mark.parametrize(
    "told",
    [
        "At example.org ask for the menu",
        "My inbox is full. Photos are on example.org",
        "The mailbox is by the door. It is at example.org that we post photos",
        "At example.org ask for the account manager",
    ],
)
def test_a_box_of_which_no_name_is_told(told: str) -> None:
    assert emails_in(f"{told}.") == []


def test_a_domain_that_begins_with_a_word_of_mail_keeps_it(keyring: Keyring) -> None:
    for domain in ("mail-harbour.example", "e-mail-harbour.example", "the-mail-house.example"):
        text = f"Write to quartz_7 is the mailbox, at {domain}"
        assert [one.normalised for one in find_contacts(text)] == [f"quartz_7@{domain}"]
