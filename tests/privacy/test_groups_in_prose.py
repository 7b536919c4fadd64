"""Groups of a number with whole clauses between them; synthetic, reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import readable_digits


@pytest.mark.parametrize(
    "written",
    [
        "615 gets you started and then 555 keeps it going for you until 0129 gets you there",
        "615 is how you begin with me, 555 is in the middle of it all, 0129 is the end of it",
        "615 starts it all if you like that sort of thing. 555 lasts all night long. 0129 is last",
        "615 candles to begin with, 555 petals at some time later, and 0129 wishes at the end",
        "615 es el principio de todo lo bueno, 555 sigue en medio de la noche y 0129 es el final",
    ],
)
def test_what_may_be_a_number_does_not_stay(written: str, keyring: Keyring) -> None:
    stored = minimise("A title", f"Quiet rooms. {written}.", keyring).body
    assert "0129" not in readable_digits(stored)
    assert "555" not in readable_digits(stored)


@pytest.mark.parametrize(
    "text",
    [
        "Bus 212 stops near the old house. Room 555 is upstairs and quiet. Gate code is 4821",
        "I charge 250 for the hour, and it is 450 for two of them, with 1500 for the whole night",
        "We had 347 visitors in the last month, 512 in the one before and 1204 guests in summer",
        "My cat weighs 245 ounces with her fur, the dog is 612 months old and was born in 1974",
        "It is $245 for the first of the two, then 612 for both, and 1250 if you stay for dinner",
    ],
)
def test_figures_of_other_things_stay(text: str, keyring: Keyring) -> None:
    assert minimise("A title", text, keyring).body == text
