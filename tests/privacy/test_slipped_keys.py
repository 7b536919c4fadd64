"""Addresses with a slip of the finger in a sign, a word for one or an ending; all synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import assert_is_found_and_hidden, emails_in

WRITTEN = [
    ("quilt7@mail.example-org", "quilt7@mail.example.org"),
    ("quilt7@mail.example/net", "quilt7@mail.example.net"),
    ("quilt7@mail.example org", "quilt7@mail.example.org"),
    ("quilt7@example.o rg", "quilt7@example.org"),
    ("quilt7@mail.exampleorg", "quilt7@mail.example.org"),
    ("quilt7.mail@example", "quilt7@mail.example"),
    ("quilt7@mailexample", "quilt7@mail.example"),
    ("quilt7@example.co m", "quilt7@example.com"),
    ("quilt7 at. example dot. org", "quilt7@example.org"),
    ("quilt7 qt example dot org", "quilt7@example.org"),
    ("quilt7 at example fot org", "quilt7@example.org"),
    ("quilt7 ad example dot org", "quilt7@example.org"),
    ("quilt7'example.org", "quilt7@example.org"),
    ("quilt7>example.org", "quilt7@example.org"),
]


@pytest.mark.parametrize(("written", "address"), WRITTEN)
def test_the_address_that_is_meant(written: str, address: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden(address, f"Mail: {written}", keyring)


@pytest.mark.parametrize(
    "text",
    [
        "The ad says dot matrix, the st patrick dot is green",
        "This ad is posted, a fot of tea",
        "I am at. Home dot. Orange",
    ],
)
def test_such_words_in_sentences_stay(text: str, keyring: Keyring) -> None:
    assert minimise("A title", text, keyring).body == text


def test_a_word_that_ends_as_a_domain_does_is_none() -> None:
    assert emails_in("The rates@latest contest, the prices@telecom") == []
