"""Figures in brackets behind a name, signs of single letters, names of two words."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import emails_in


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("Mail: quilt (4) (7) (at) example (dot) org", "quilt47@example.org"),
        ("Mail: quilt [4] [7] [at] example [dot] org", "quilt47@example.org"),
        ("Mail: quilt, (4), (7), at example dot org", "quilt47@example.org"),
        ("Mail: quilt (7) @ example.org", "quilt7@example.org"),
        ("Mail: quilt a. t. example d. o. t. org", "quilt@example.org"),
        ("Mail: quilt a . t . example d . o . t . org", "quilt@example.org"),
        ("Mail: quilt (a. t.) example (d. o. t.) org", "quilt@example.org"),
        ("Mail quilt lane (one word) at example, ending org", "quiltlane@example.org"),
        ("Mail quilt lane (all together) at example (ending org)", "quiltlane@example.org"),
        ("Mail quilt lane (one word) at example (org)", "quiltlane@example.org"),
        ("Mail quilt lane (one word) at example with a .org behind it", "quiltlane@example.org"),
    ],
)
def test_what_is_told_of_a_name_before_its_signs(
    written: str, address: str, keyring: Keyring
) -> None:
    assert emails_in(f"Quiet room. {written}. Free parking.") == [address]
    assert "quilt" not in minimise("Calm evening", written, keyring).body


@pytest.mark.parametrize(
    "text",
    [
        "Rooms (4) and (7) at the hotel. Photos (12) online.",
        "A. T. is my cat. D. O. T. is a dog, an example to all.",
        "Two guests (one room) at reception, ending at noon.",
    ],
)
def test_sentences_stay(text: str, keyring: Keyring) -> None:
    kept = minimise("", text, keyring)
    assert kept.contacts == ()
    assert kept.body == text
