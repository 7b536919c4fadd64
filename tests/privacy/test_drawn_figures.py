"""Figures drawn in Roman numerals and by letters of other scripts, or told by odd words."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import readable_digits

NUMBER = "+12125550142"


@pytest.mark.parametrize(
    "written",
    [
        "II I II - V V V - 0 I IV II",
        "212, V V V, zero I 42",
        "212 V V V 0142",
        "II I II, 555, zero one 42",
        "(roman) II-I-II-V-V-V-0-I-IV-II",
        "Ƨ1Ƨ 555 014Ƨ",
        "ƻ1ƻ ƼƼƼ 01Ꮞƻ",
        "շ1շ 555 014շ",
        "212 555 Ⲟ142",
        "2l2 555 OI42",
        "2 1 2 5 5 5 0h 1 4 2",
        "2 1 2 5 5 5 ohh 1 4 2",
    ],
)
def test_drawn_otherwise(written: str, keyring: Keyring) -> None:
    text = f"Quiet room. Call {written} thanks"
    found = [contact.normalised for contact in find_contacts(text)]
    assert found == [NUMBER]
    assert written not in minimise("A title", text, keyring).body


@pytest.mark.parametrize("written", ["ЗО5-555-О1О6", "(ЗО5) 555-О1О6", "ЗО5 555 O106"])
def test_groups_of_letters_drawn_for_figures(written: str, keyring: Keyring) -> None:
    found = [contact.normalised for contact in find_contacts(f"Reach me on {written}, no rush")]
    assert found == ["+13055550106"]
    stored = minimise("A title", f"Reach me on {written}, no rush", keyring).body
    assert stored.startswith("Reach me on [phone:")


@pytest.mark.parametrize(
    "written",
    [
        "212 five thrice 0142",
        "212 three times 5 0142",
        "8 zed 8 5 5 5 zed 1 4 2",
        "ends in 0284, the middle is 900 and the area code is 07700",
        "last zero two eight four, then nine zero zero, prefix 07700",
    ],
)
def test_what_is_told_by_odd_words_is_masked(written: str, keyring: Keyring) -> None:
    stored = minimise("A title", f"Quiet room. My line {written}. Thanks", keyring)
    assert len(readable_digits(stored.body)) < 4


@pytest.mark.parametrize(
    "text",
    [
        "Henry VIII and Louis XIV, room II, part V",
        "Films II, III, IV and V, 10 each, 35 for all, rated V V V",
        "I am in and I stay",
        "The last 2024 tour, 300 guests, and the first 250 came",
        "Open three times a day, twice on 2 days",
        "Эта комната, ՏՈՒՆ, ვარდი",
    ],
)
def test_words_of_the_same_letters_stay(text: str, keyring: Keyring) -> None:
    assert minimise("A title", text, keyring).body == text
