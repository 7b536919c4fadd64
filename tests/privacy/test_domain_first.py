"""Mailboxes and their domains told apart with few words; all synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring
from tests.privacy.reading import assert_is_found_and_hidden, emails_in

WRITTEN = [
    "on example.org: quilt7",
    "mailbox on example.org: quilt7",
    "my mailbox at example dot org is quilt7",
    "at example.org I am quilt7",
    "at example.org as quilt7",
    "en example.org soy quilt7",
    "example.org, account quilt7",
    "example dot org account quilt7",
    "quilt7 hosted at example.org",
    "Correo: quilt7 on example.org",
    "Mail (example.org) quilt7",
    "Write to example.org / quilt7",
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
    ],
)
def test_a_page_and_a_word_are_no_address(text: str) -> None:
    assert emails_in(text) == []
