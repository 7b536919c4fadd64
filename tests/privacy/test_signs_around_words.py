"""Addresses whose signs are words with the same sign on both sides: 'jules +dot+ reed +at+ ...'."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring
from tests.privacy.reading import assert_is_found_and_hidden, emails_in


@pytest.mark.parametrize("sign", ["+", "++", "%", "&", "!", ":", ";", "'", "$", "-", "*", "~", "="])
@pytest.mark.parametrize(("dot", "at"), [("dot", "at"), ("punto", "arroba")])
def test_no_part_of_the_name_is_lost(sign: str, dot: str, at: str, keyring: Keyring) -> None:
    told = [f"{sign}{word}{sign}" for word in (dot, at, dot)]
    written = f"jules {told[0]} reed {told[1]} example {told[2]} org"
    assert_is_found_and_hidden("jules.reed@example.org", written, keyring)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("jules+dot+reed+at+example+dot+org", "jules.reed@example.org"),
        ("jules + dot + reed + at + example + dot + org", "jules.reed@example.org"),
        ("jules +underscore+ reed +at+ example +dot+ org", "jules_reed@example.org"),
        ("jules +guion bajo+ reed +arroba+ example +punto+ org", "jules_reed@example.org"),
        ("jules.reed +at+ example +dot+ org", "jules.reed@example.org"),
    ],
)
def test_nor_of_one_with_other_signs(written: str, address: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden(address, written, keyring)


@pytest.mark.parametrize(
    "text",
    [
        "Tea + point + cake at the house, dot by dot",
        "Massage -point- pressure, at home",
        "Yoga +plus+ tea at noon",
        "What a point! Dot! At home!",
    ],
)
def test_no_address_without_a_domain(text: str) -> None:
    assert emails_in(text) == []
