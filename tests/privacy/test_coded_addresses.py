"""Addresses as programs hold them, and names with their host apart; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import assert_is_found_and_hidden, emails_in


@pytest.mark.parametrize(
    "written",
    [
        '{"mailuser": "rosalia", "mailhost": "example.org"}',
        "{user: 'rosalia', host: 'example.org'}",
        '{"host":"example.org","user":"rosalia"}',
        'user = "rosalia"; host = "example.org"',
        '{"name": "rosalia", "domain": "example.org"}',
        "<user>rosalia</user><host>example.org</host>",
        "mail_user=rosalia&mail_domain=example.org",
        "mail(rosalia, example.org)",
        'mailto("rosalia", "example.org")',
        "email [rosalia; example.org]",
        "sendmail(rosalia, example, org)",
        "correo (rosalia, example.org)",
    ],
)
def test_keys_and_brackets_of_programs(written: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden("rosalia@example.org", f"I read {written}.", keyring)


@pytest.mark.parametrize(
    "text",
    [
        "Contact [Monday, example.org]",
        "contact (photos, example.org)",
        "Name: Anna, Site: example.org",
        "mail (text first, example.org)",
        '{"name": "Anna", "site": "example.org"}',
        "Rooms [single, example.org]",
        "example.org is the host, the names are Rosa and Anna",
        "The domain is example.org and the users are happy and many",
        "The host: example.org, the rooms are red and blue",
    ],
)
def test_no_address_in_brackets(text: str) -> None:
    assert emails_in(text) == []


@pytest.mark.parametrize(
    "written",
    [
        "example.org is the host, the names are rosalia and kate7 (e-mail)",
        "example.org is the server, the mailboxes are rosalia and kate7",
        "Host: example.org, users: rosalia, kate7",
        "The mailboxes are rosalia and kate7 and the domain is example.org",
        "rosalia and kate7 are the users, example.org is the server",
        "El dominio es example.org, los buzones son rosalia y kate7",
        "Le domaine est example.org, les boîtes sont rosalia et kate7",
    ],
)
def test_names_with_their_host_apart(written: str, keyring: Keyring) -> None:
    text = f"A quiet room.\n{written}\nTea is free."
    assert emails_in(text) == ["rosalia@example.org", "kate7@example.org"]
    stored = minimise("A title", text, keyring).body
    assert "example" not in stored
    assert "rosalia" not in stored


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("E-mail: rosalia@ (rest in the text)", "The rest: example.org"),
        ("Correo: rosalia@ - sigue abajo", "Una sala. example.org. Tranquila."),
        ("Mail rosalia7 at (see below)", "Quiet. example.org"),
        ("Mail: rosalia@ (Rest unten)", "Ruhig. example.org"),
    ],
)
def test_the_title_says_that_the_body_goes_on(title: str, body: str) -> None:
    name = "rosalia7" if "7" in title else "rosalia"
    assert set(emails_in(f"{title}\n{body}")) == {f"{name}@example.org"}


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Rosa @ home - see below", "My page: example.org"),
        ("Massage at the rest", "See example.org"),
    ],
)
def test_a_title_that_ends_so_and_no_address(title: str, body: str) -> None:
    assert emails_in(f"{title}\n{body}") == []
