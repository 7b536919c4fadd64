"""Numbers in pictures that are counted or read off; the numbers are reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import phones_in

DIGITS = "2125550142"
CLOCKS = "🕛🕐🕑🕒🕓🕔🕕🕖🕗🕘"


def _counted(sign: str, zero: str = "0") -> str:
    return " ".join(sign * int(digit) or zero for digit in DIGITS)


@pytest.mark.parametrize(
    "written",
    [
        f"count them, 0 is none: {_counted('🍎')}",
        f"CUENTA: {_counted('🌹')}",
        f"count the strokes, 0 is 0: {_counted('/')}",
        f"zähl die Striche: {_counted('|')}",
        f"count the stars {_counted('*')}",
        f"count x: {_counted('x')}",
        "the hour on each clock (0 as written): "
        + "".join(CLOCKS[int(digit)] if digit != "0" else "0" for digit in DIGITS),
        "fingers: ✌☝️✌🏽 🖐️🖐️🖐️ 0☝️42",
        "roll the dice (0 stays 0): ⚁ ⚀ ⚁ ⚄ ⚄ ⚄ 0 ⚀ ⚃ ⚁",
        "in Roman numerals, O is zero: II I II - V V V - O I IV II",
    ],
)
def test_counted_or_read_off(written: str, keyring: Keyring) -> None:
    text = f"Calm massage.\n{written}\nTea is free."
    assert phones_in(text) == ["+12125550142"]
    stored = minimise("", text, keyring).body
    assert "[phone:" in stored
    assert stored.endswith("]\nTea is free.")


def test_romans_of_another_plan() -> None:
    text = "numeri romani, O è zero: O VII VII O O  IX O O  I IV II"
    assert phones_in(text, "GB") == ["+447700900142"]


@pytest.mark.parametrize(
    "text",
    [
        "Rated ⭐⭐⭐⭐⭐ ⭐⭐⭐⭐ ⭐⭐⭐⭐⭐ ⭐⭐⭐ ⭐⭐⭐⭐⭐ ⭐⭐⭐⭐⭐ ⭐⭐⭐⭐⭐",
        "🔥🔥🔥 new 🔥🔥 sale 🔥 0 fees 🔥🔥🔥🔥",
        "Open 🕘 to 🕔, ✌ and ✋ welcome, 5 ✌ 2",
        "///// sale ///// 20 chairs /////",
        "Zero is 0: a joke. Henry VIII, Louis XIV, Part II",
    ],
)
def test_other_pictures_stay(text: str, keyring: Keyring) -> None:
    assert minimise("", text, keyring).body == text
