"""Addresses with another sign where the at belongs; all synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring
from tests.privacy.reading import assert_is_found_and_hidden, emails_in

ANNOUNCED = (
    "Mail: quilt7|example.org", "Correo: quilt7;example.org", "Write to quilt7 / example.org",
    "Mail quilt_7 : example dot org", "Mail: quilt7 -> example.org", "Mail: quilt7]example.org",
    "Mail: quilt||example.org", "E-mail: quilt72example.org",
)  # fmt: skip
GLUED = (
    "quilt7|example.org",
    "quilt7¬example.org",
    "quilt_7**example.org",
    "quilt7→example dot org",
)


@pytest.mark.parametrize("written", [*ANNOUNCED, *GLUED])
def test_the_address_that_is_meant(written: str, keyring: Keyring) -> None:
    name = next(name for name in ("quilt_7", "quilt7", "quilt") if name in written)
    assert_is_found_and_hidden(f"{name}@example.org", written, keyring)


@pytest.mark.parametrize(
    "text",
    [
        "Contact [Monday, example.org]",
        "Page quilt7 / example.org",
        "Mail is best; example.org has pictures",
        "See quilt7 - example.org",
        "Open 24/7: example.org",
        "Our page is rooms2rent.example",
    ],
)
def test_a_page_beside_other_words_is_a_page(text: str) -> None:
    assert emails_in(text) == []
