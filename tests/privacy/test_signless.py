"""Addresses without their at, and what only looks so; synthetic, with reserved domains."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from brightline.privacy.found_contacts import ContactKind

ADDRESS = "jane7@example.org"


def _found(text: str) -> list[tuple[str, str]]:
    return [(found.kind.value, found.normalised) for found in find_contacts(text)]


@pytest.mark.parametrize(
    "written",
    [
        "Mail: jane7 example.org",
        "Email me: jane7, example.org",
        "Correo: jane7/example.org",
        "my mail is jane7 - example.org",
        "Mail jane7 2 example.org",
        "E-mail: jane7 2example.org",
        "write to jane7 => example.org",
        "email: jane7 → example.org",
        "mail: jane7 📩 example.org",
        "Email me: jane7 *symbol* example.org",
        "email: jane7!example.org",
        "email me: jane7'example.org",
        "Mail: jane7 example.org @",
        "Email me: @jane7 example.org",
        "jane7(at example.org",
        "reach jane7 [at example.org",
        "jane7at)example.org",
        "jane7 ,,at,, example.org",
        "jane7ATexample.org",
        "jane7.at.example.dot.org",
        "Mail jane7 example.org (forgot the @ in between)",
        "Mail: jane7 ay example dot org",
        "jane7 [] example.org",
        "jane7💋example.org, kiss means @",
        "jane7...example.org (you know which sign is missing)",
        "jane7'example.org (that quote should be @)",
        "Mi correo es jane7 en example punto org",
        "jane7 (chez) example.org",
        "jane7 chez example point org",
        "Contact par courriel : jane7, chez example (point) org",
        "Mail: jane7 bei example.org",
        "scrivi a jane7 presso example punto org",
        "correo: jane7 en example punto org",
        "E-mail: jane7 em example ponto org",
        "Bookings by e-mail: jane7 at example org",
        "My mail: jane7 at example org.",
        "send a note to jane7 at example org",
        "jane7 arroba example org",
        "type jane7, type @, type example dot org",
        "jane7, puis arobase, puis example.org",
    ],
)
def test_an_address_without_its_at(written: str, keyring: Keyring) -> None:
    text = f"A quiet room\n{written}\nTea is free."
    assert _found(text) == [("email", ADDRESS)]
    assert "example" not in minimise("A title", text, keyring).body


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("Mail janedoe2example.org", "janedoe@example.org"),
        ("please write to janedoe2riverside.example", "janedoe@riverside.example"),
        ("JANEDOE2EXAMPLE.ORG", "janedoe@example.org"),
        ("mon mail: janedoeàexample.org", "janedoe@example.org"),
        ("Correo: lucíañexample.org", "lucia@example.org"),
        ("la mia mail è janedoeòexample.org", "janedoe@example.org"),
        ("contact janedoeⓐexample.org", "janedoe@example.org"),
        ("contact janedoe ⓐ example ⊙ org", "janedoe@example.org"),
        ("janedoe Ⓐ example ◉ org", "janedoe@example.org"),
        ("escríbeme a janeQexample.org", "jane@example.org"),
        ("my email is janedoe2example org", "janedoe@example.org"),
        ("write to janedoe2example,org", "janedoe@example.org"),
        ("jane7example.org (put an @ before example)", "jane7@example.org"),
    ],
)
def test_the_key_of_another_keyboard_for_the_at(
    written: str, address: str, keyring: Keyring
) -> None:
    assert _found(f"{written}. Thank you") == [("email", address)]
    assert address.split("@")[0] not in minimise("", written, keyring).body.lower()


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("Email: see example.org", "example.org"),
        ("Visit example.org for mail", "example.org"),
        ("My photos (at example.org)", "example.org"),
        ("Write a review on example.org", "example.org"),
        ("Email is best, example.org has pictures", "example.org"),
        ("Rooms on studio2riverside.example", "studio2riverside.example"),
        ("Mail us, photos example.org", "example.org"),
        ("Email for bookings | example.org", "example.org"),
        ("Write for prices • example.org", "example.org"),
        ("Ich arbeite bei example.org", "example.org"),
        ("massage chez example.org", "example.org"),
    ],
)
def test_a_page_beside_a_word_for_mail_is_a_page(text: str, page: str) -> None:
    assert _found(text) == [(ContactKind.url.value, page)]


@pytest.mark.parametrize(
    "text",
    [
        "contact me at basket net",
        "a note: room_5 at home net",
        "write us at work org",
        "mail in at camp net",
    ],
)
def test_a_word_that_is_also_an_ending_makes_no_address(text: str) -> None:
    assert _found(f"Nice room. {text}, please") == []


@pytest.mark.parametrize(
    "text",
    [
        "My e-mail is {} on example dot org ✨ I have danced for years",
        "My e-mail is {} on example.org.",
        "E-mail: {} on example dot org",
        "You can mail me: {} on example dot org",
        "My mail is {} over on example dot org",
        "{} on example dot org is my email",
        "Mi correo es {} en example punto org",
        "Mi dirección de correo: {} sobre example punto org",
        "Mein Mail: {} auf example punkt org",
        "Mon mail: {} sur example point org",
    ],
)
def test_on_for_at_where_mail_is_announced(text: str) -> None:
    for name in ("cedarhands", "rosa7"):
        found = [contact.normalised for contact in find_contacts(text.format(name))]
        assert found == [f"{name}@example.org"]


@pytest.mark.parametrize(
    "text",
    [
        "Mail is answered on example.org",
        "My email is on example.org",
        "My e-mail is listed on example.org",
        "E-mail: see profile on example.org",
        "My mail is private, photos on example.org",
        "My e-mail is public on example.org",
        "Mail me about photos on example.org",
        "Write poems on example.org",
        "Write to rosa29 on telegram.org",
        "Correo: solo en example.org",
        "Escribe opiniones sobre example.org",
    ],
)
def test_what_stands_on_a_page_is_no_mailbox(text: str) -> None:
    assert "email" not in [contact.kind.value for contact in find_contacts(text)]
