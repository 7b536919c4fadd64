"""Addresses as most are printed are found at once, and are what all other searches would find."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brightline.privacy import contacts, find_contacts
from brightline.privacy.plain_emails import plain_emails
from brightline.privacy.reading import read
from brightline.privacy.word_marks import AT_SIGN, AT_WORD, DOMAIN

PIECES = (
    "demo.7@example.org", "demo.7 (at) example (dot) org", "demo@example.org.", "me@example.org",
    "demo (at) mail.example.test", "mail:", "at mail", "at", "the", "dot", "dash", "demo", "77",
    "underscore", "user", "and", "with", "uk", ".uk", "(dot) uk", "full stop", "domain", "gmail",
    "one word", "example.org", "at the", "hall.", "is", "555-0142", "no spaces", "then", "_", ",",
    "\n",
)  # fmt: skip


def _plain(text: str) -> list[str]:
    reading = read(text)
    places = reading.marks.cores(AT_SIGN | AT_WORD, DOMAIN)
    return [email.address for email in plain_emails(reading.folded.lower, places)]


@pytest.mark.parametrize(
    "text",
    [
        "Parking at the back. Mail: demo.7@example.org\n\n(synthetic)",
        "Or write to demo.7 (at) example (dot) org.\n(synthetic)",
        "demo.7@example.org",
    ],
)
def test_the_usual_ones_are_plain(text: str) -> None:
    assert _plain(text) == ["demo.7@example.org"]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("jane underscore doe@example.org", "jane_doe@example.org"),
        ("demo@example.org dot uk", "demo@example.org.uk"),
        ("jane at mail: demo@example.org", "jane@mail.com"),
        ("demo 77@example.org, all one word", "demo77@example.org"),
    ],
)
def test_what_may_go_on_is_left_to_the_others(text: str, address: str) -> None:
    assert not [found for found in _plain(text) if found != address]
    assert address in [contact.normalised for contact in find_contacts(text)]


@settings(max_examples=400, deadline=None)
@given(words=st.lists(st.sampled_from(PIECES), max_size=9))
def test_the_others_find_the_same(words: list[str]) -> None:
    text = " ".join(words)
    with_plain = find_contacts(text)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(contacts, "plain_emails", lambda *_: [])
        assert find_contacts(text) == with_plain
