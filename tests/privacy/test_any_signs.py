"""Addresses whose at and dots are told in two ways at once; all synthetic."""

from __future__ import annotations

from itertools import product

import pytest

from brightline.privacy import Keyring
from tests.privacy.reading import assert_is_found_and_hidden, emails_in

ATS = (" ~@ ", " at! ", " (at sign) ", "@#", " el arroba ", " -at- ", " »at« ")
DOTS = (" dot sign ", " [dot symbol] ", " dot! ", " _dot_ ", " (punto) ", " commercial dot ")


@pytest.mark.parametrize(("at", "dot"), product(ATS, DOTS))
def test_any_at_with_any_dot(at: str, dot: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden("quilt7@example.org", f"Mail: quilt7{at}example{dot}org", keyring)


@pytest.mark.parametrize(
    "text",
    [
        "More at the dot com cafe, then dot your eyes",
        "Look at example dot sign, it is new",
        "Venmo - @example.org",
        "We met at - point taken - the info desk",
    ],
)
def test_words_of_a_sentence_are_no_name(text: str) -> None:
    assert emails_in(text) == []
