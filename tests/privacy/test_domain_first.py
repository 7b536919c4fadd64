"""Mailboxes and their domains told apart with few words; all synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring
from tests.privacy.reading import assert_is_found_and_hidden, emails_in

WRITTEN = [
    "I have e-mail at example dot org, my box is called quilt7",
    "My mail is at example.org. The account is named quilt7",
    "Tengo correo en example.org y mi cuenta se llama quilt7",
    "Mail: on example.org: quilt7",
    "mailbox on example.org: quilt7",
    "my mailbox at example dot org is quilt7",
    "E-mail: at example.org I am quilt7",
    "Correo: en example.org soy quilt7",
    "Mail: example.org, account quilt7",
    "mailbox quilt7 hosted at example.org",
    "Correo: quilt7 on example.org",
    "Mail (example.org) quilt7",
    "Mail to example.org / quilt7",
    "mailbox at example dot org, name before the at sign: quilt7",
    "My mailbox is at example.org, in front of the @ goes quilt7",
    "Correo en example punto org, nombre antes de la arroba: quilt7",
    "im on @example.org nd my mail name there is quilt7",
    "I'm at example.org and my mail name there is quilt7",
    "mi correo es de @example.org y el nombre ahi es quilt7",
    "correo: estoy en example.org y mi usuario ahí es quilt7",
]


@pytest.mark.parametrize("written", WRITTEN)
def test_the_address_of_both(written: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden("quilt7@example.org", written, keyring)


@pytest.mark.parametrize(
    "text",
    [
        "See room 12 on example.org, page 7",
        "More on example.org: available daily",
        "Our page at example.org is new, from $295.00 @example.org",
        "The domain is example.org, the name is ours",
        "Website: example.org\nAddress: Main Street 12",
        "My account on example.org is new, room12 on example.org",
        "Menu on example.org: menu.pdf",
        "my mail is slow. We are on example.org and the box there is full",
        "find us on @example.org and the account there is new",
    ],
)
def test_a_page_and_a_word_are_no_address(text: str) -> None:
    assert emails_in(text) == []


@pytest.mark.parametrize("behind", ["box full", "account closed", "name Jane Doe", "login blocked"])
def test_what_follows_an_address_is_no_name_of_it(behind: str) -> None:
    assert emails_in(f"Mail jane7@example.org {behind}") == ["jane7@example.org"]
