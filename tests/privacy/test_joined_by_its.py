"""Mailboxes with the small words of a sentence before their at; invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring
from tests.privacy.reading import assert_is_found_and_hidden, emails_in


@pytest.mark.parametrize(
    "written",
    [
        "mail janelotus7 and then its @example.org",
        "send pics to janelotus7 and then its @example.org",
        "best by email janelotus7 its at example dot org",
        "mail janelotus7 then thats at example dot org",
        "my email janelotus7 is at example dot org",
        "email janelotus7, it's at example dot org",
        "mi correo janelotus7 y luego es @example.org",
        "correo janelotus7 y es arroba example punto org",
        "mail janelotus7 und dann kommt @example.org",
        "mail janelotus7 et puis c'est @example.org",
        "mail janelotus7 e poi è @example.org",
        "mejla janelotus7 och sen är det @example.org",
        "mail janelotus7 en dan is het @example.org",
        "email janelotus7 e depois é @example.org",
    ],
)
def test_a_small_word_before_an_at_is_no_name(written: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden("janelotus7@example.org", written, keyring)


@pytest.mark.parametrize(
    "written",
    [
        "The menu, it's at example.org",
        "see our page its at example.org",
        "My blog janelotus is at example.org",
        "I write about food, its at example dot org",
    ],
)
def test_a_page_that_a_sentence_names_has_no_mailbox(written: str) -> None:
    assert emails_in(written) == []
