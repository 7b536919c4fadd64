"""What is printed as most print it is found at once, and is what all other searches would find."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from brightline.privacy import FoundContact, find_contacts, plain_sight
from brightline.privacy.mail.printed.plain_emails import plain_emails
from brightline.privacy.ready.reading import read
from brightline.privacy.telephone.numbers.plain_phones import plain_phones
from brightline.privacy.text.kinds import (
    AT_SIGN,
    AT_WORD,
    DOMAIN,
)
from tests.tried import tried

ADDRESSES = (
    "demo.7@example.org", "demo.7 (at) example (dot) org", "demo@example.org.", "me@example.org",
    "demo (at) mail.example.test", "mail:", "at mail", "at", "the", "dot", "dash", "demo", "77",
    "underscore", "user", "and", "with", "uk", ".uk", "(dot) uk", "full stop", "domain", "gmail",
    "one word", "example.org", "at the", "hall.", "is", "555-0142", "no spaces", "then", "_", ",",
    "\n",
)  # fmt: skip
NUMBERS = (
    "212-555-0142", "(212) 555-0142", "+1 212 555 0142.", "2125550142", "212 555-0142", "+1", "to",
    "1", "for", "two", "0", "zero", "555", "0142", "x12", "id:", "#", ".jpg", "call", "the", "a",
    "day", "$120", "9pm", "24", "and", "(", ")", "-", "\n", "O", "area code", "212", "text", "or",
    "\n212-555-0142\n", "six.\n", "$1.\n", "$120.\n", "1pm.\n", "hour.\n", "\n646", "1\n", "0\n",
    "\n+44", "eight\n", "+\n", "\ntwo", "last", "title", "wa.me/", "19", "@", "ref", "hours",
    "1-212-555-0142,", "212.555.0143!", "212**555**0142", "five", "5", "cinco", "**", "first",
    "years", "two one two five five five oh one four two", "two one two 555 zero one four two.\n",
    "2 1 2 5 5 5 0 1 4 2", "demo212", "of", "two hours",
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
        ("jane at mail, demo@example.org", "jane@mail.com"),
        ("demo 77@example.org, all one word", "demo77@example.org"),
    ],
)
def test_what_may_go_on_is_left_to_the_others(text: str, address: str) -> None:
    assert not [found for found in _plain(text) if found != address]
    assert address in [contact.normalised for contact in find_contacts(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Times: monday to thursday.\n\n(212) 555-0142\n(synthetic)",
        "An hour is $60.\n\n(212) 555-0142\n(synthetic)",
        "Call 2125550142.",
        "Text +1 212 555 0142",
        "Escriba a 212.555.0142.",
        "Call 212**555**0142.",
        "2 1 2 5 5 5 0 1 4 2\n\n(synthetic)",
        "Text two one two five five five zero one four two first.",
        "Llame al 212 555 cero uno cuatro dos.",
    ],
)
def test_the_usual_numbers_are_plain(text: str) -> None:
    reading = read(text)
    found = plain_phones(reading.folded.lower, reading.marks.stretches())
    assert [phone.e164 for phone in found] == ["+12125550142"]


@tried(100)
@given(words=st.lists(st.sampled_from(NUMBERS), max_size=9))
@example(words=["1\n", "two one two 555 zero one four two.\n", "212-555-0142"])
def test_the_other_searches_find_the_same_numbers(words: list[str]) -> None:
    """But for those that they would read over the end of a sentence, into one in plain sight."""
    with_plain, without = _both(" ".join(words), "plain_phones")
    plain = [phone for phone in with_plain if not any(_is_same(phone, one) for one in without)]
    assert not any(phone.disguises for phone in plain)
    for phone in without:
        if not any(_is_same(phone, one) for one in with_plain):
            assert any(phone.start < one.end and one.start < phone.end for one in plain)


@tried(100)
@given(words=st.lists(st.sampled_from(ADDRESSES), max_size=9))
@example(words=["demo.7@example.org", "mail:", "_"])
def test_the_other_searches_find_the_same_addresses(words: list[str]) -> None:
    with_plain, without = _both(" ".join(words), "plain_emails")
    assert with_plain == without


def _is_same(one: FoundContact, other: FoundContact) -> bool:
    """Whether both are one number; one may begin earlier: '1', two lines above the other."""
    beside = one.start < other.end and other.start < one.end
    return beside and one.normalised == other.normalised


def _both(text: str, search: str) -> tuple[list[FoundContact], list[FoundContact]]:
    """What is found with a search for the plain ones and without it."""
    with_plain = find_contacts(text)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(plain_sight, search, lambda *_: [])
        return with_plain, find_contacts(text)
