"""Addresses of which two sentences with others between them tell the parts; all synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import emails_in


@pytest.mark.parametrize("name", ["jane.doe7", "jane"])
@pytest.mark.parametrize(
    "written",
    [
        "My mailbox name is {}. I answer quickly. The part after the at sign is example.org.",
        "The part after the at sign is example.org. I answer quickly. My mailbox name is {}.",
        "Before the at sign: {}. I like music. After the at sign: example.org.",
        "The first part of my mail is {}. I like tea. The second part is example.org.",
        "My email starts with {}. I love tea. It ends with example.org.",
        "The mail provider is example.org. Tea is free. My mail name there is {}.",
        "Mail goes to example.org. I answer quickly. The mailbox name is {}.",
        "My inbox is {}. Call before noon. The part behind the at is example dot org.",
        "Before the at of my e-mail stands {}. I read it daily. Behind it stands example.org.",
        "Before the @ in my address comes {}. Nothing else. After it comes example.org.",
        "In front of the at of my mail you read {}. Be kind. Behind it you read example.org.",
        "Write to {}. You will find that mailbox @ example.org.",
        "Contact {}. This mailbox lives @ example.org, not elsewhere.",
        "Send it to {}. You find this inbox at example dot org.",
        "Mail {}. The box is found @ example.org.",
        "Mi buzón se llama {}. Contesto rápido. Lo que va después de la arroba es example.org.",
        "Ma boîte mail s'appelle {}. Je réponds vite. Après l'arobase : example.org.",
        "Mein Postfach heißt {}. Ich antworte schnell. Nach dem at kommt example.org.",
        "Minha caixa de correio é {}. Respondo rápido. Depois do arroba vem example.org.",
        "La mia casella si chiama {}. Rispondo subito. Dopo la chiocciola: example.org.",
    ],
)
def test_name_and_domain_in_sentences_apart(written: str, name: str, keyring: Keyring) -> None:
    text = f"A quiet room\n{written.format(name)}\nTea is free."
    assert emails_in(text) == [f"{name}@example.org"]
    assert "jane" not in minimise("A title", text, keyring).body


@pytest.mark.parametrize(
    "text",
    [
        "My inbox is full. Call first. The host is example.org",
        "My name is Rosa. I love tea. The domain is example.org",
        "My user is private. The provider of my pictures is example.org",
        "the first part is free. the second part is on example.com",
        "The account is verified. More photos at example.org. The rest is on request",
        "Contact me. You will find this mailbox page at example.org",
        "My address is private. I live behind the at sign. See example.net",
    ],
)
def test_a_box_without_a_name_has_no_address(text: str) -> None:
    assert emails_in(f"Nice room. {text}. Please be polite.") == []


@pytest.mark.parametrize(
    "written",
    [
        "My mail name is {}. The bus stops just outside. Put that before @example.org",
        "my mail name is {}. im 168 cm tall, if that matters to anyone. put it before @example.org",
        "My mailbox is called {}. Parking is easy. Then add @example.org",
        "My user name for mail is {}. Tea is free. Write @example.org behind it",
        "Mi nombre de correo es {}. Hay aparcamiento. Ponlo delante de @example.org",
    ],
)
def test_what_is_put_before_a_domain_is_the_name_that_was_told(
    written: str, keyring: Keyring
) -> None:
    text = f"{written.format('sam_tulip')}. Weekends only."
    assert emails_in(text) == ["sam_tulip@example.org"]
    assert "example" not in minimise("", text, keyring).body


@pytest.mark.parametrize(
    "text",
    [
        "The bus stops just outside. Put that before @example.org",
        "Parking is free. Then add @example.org",
        "The mail name is in the title, after it comes @example.org",
    ],
)
def test_a_word_of_the_sentence_before_is_no_name(text: str, keyring: Keyring) -> None:
    assert emails_in(text) == []
    assert "example.org" not in minimise("", text, keyring).body


_CHAT = (
    "Half hour 40, full hour 70. New here, so be nice please! I am 38, easy-going and on time."
    " We walk along the river and the park, and over the old bridge when the evening is warm."
)


@pytest.mark.parametrize("name", ["robinlark14", "robinlark"])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("My mailbox name is {}.", "The mailbox is at example.org (join the two with @)."),
        ("My mailbox name is {}.", "The mailbox is at example dot org."),
        ("The mailbox is at example.org.", "My mailbox name is {}."),
        ("My mailbox is called {}.", "It lives at example.org, join both with an @."),
        ("The name of my mailbox is {}.", "My mail sits on example.org."),
        ("My mail name: {}.", "The domain is example.org, put them together with an at."),
        ("El nombre de mi buzón es {}.", "El buzón está en example.org (une los dos con @)."),
        ("mailbox name: {}\n", "\nmail domain: example.org"),
        ("mailbox: {}\n", "\ndomain: example.org"),
        ("mail user = {}\n", "\nmail site = example.org"),
        ("e-mail (front): {}\n", "\ne-mail (back): example.org"),
        ("buzón: {}\n", "\ndominio: example.org"),
        ("left of the @: {}\n", "\nright of the @: example.org"),
        ("before the @: {}.", "After the @: example dot org"),
        ("antes de la arroba: {}\n", "\ndespués de la arroba: example.org"),
        ("Mi buzón se llama {}.", "Mi correo está en example punto org."),
    ],
)
def test_a_mailbox_and_where_it_is(first: str, second: str, name: str, keyring: Keyring) -> None:
    text = f"{first} {_CHAT} {second}".format(name)
    assert set(emails_in(text)) == {f"{name}@example.org"}
    stored = minimise("A title", text, keyring).body
    assert "robin" not in stored
    assert "example" not in stored
    assert _CHAT in stored


@pytest.mark.parametrize(
    "text",
    [
        f"My mailbox is full. {_CHAT} The domain is example.org.",
        f"My account name is private. {_CHAT} Our site is at example.org.",
        f"mailbox: full\n{_CHAT}\ndomain: example.org",
        f"mailbox 7 is mine\n{_CHAT}\nour site: example.org",
        f"My inbox is open. {_CHAT} My mail is at home.",
        f"My name is on the mailbox. {_CHAT} The house is at the corner.",
    ],
)
def test_a_mailbox_of_which_no_name_is_told(text: str) -> None:
    assert emails_in(text) == []
