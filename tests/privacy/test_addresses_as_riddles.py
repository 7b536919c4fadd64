"""Addresses of mail told by who and where, in answers, over gaps and in verse; all synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

JANE = "jane_lotus@example.org"
TOLD = [
    "example.org is where, jane_lotus is who",
    "where: example.org, who: jane_lotus",
    "jane_lotus is who and example.org is where",
    "The inbox is called jane_lotus, it lives at example and the ending is dot org",
    "my mailbox is jane_lotus and sits at example, ending dot org",
    "Q: mailbox? A: jane_lotus Q: host? A: example.org",
    "mailbox? jane_lotus. where? example.org",
    "fill in the signs: jane_lotus ____ example ____ org",
    "jane_lotus@NOBOTS.example.org, take NOBOTS and its dot out",
    "Write to jane_lotus if you will,\nthen an at sign upon the hill,\nthen example and a dot,\n"
    "then org",
    "jane_lotus comes first, then the at sign, then example, then a dot, then org",
]


@pytest.mark.parametrize("written", TOLD)
def test_the_address_is_found_and_none_of_it_stays(written: str, keyring: Keyring) -> None:
    body = f"A quiet room.\n{written}\nThank you"
    assert {found.normalised for found in find_contacts(f"A title\n{body}", "US")} == {JANE}
    kept = minimise("A title", body, keyring, "US").body
    assert not {"jane", "example"} & set(kept.replace("@", " ").replace("_", " ").split())


@pytest.mark.parametrize(
    "body",
    [
        "The mailbox is called old, it lives at home and the ending is good",
        "Q: mailbox? A: yes. Q: at? A: home.",
        "Home is where the heart is, and I am who I am",
        "Please sign here: name ____ date ____ place",
    ],
)
def test_sentences_like_them_stay(body: str, keyring: Keyring) -> None:
    assert minimise("A title", body, keyring, "US").body == body
