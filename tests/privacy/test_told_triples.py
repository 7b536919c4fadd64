"""Numbers of which the middle is one digit three times; synthetic, reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in, readable_digits

THREE_TIMES = [
    "5 (three times)",
    "5 (3 times)",
    "5 [three times]",
    "5 three times",
    "5 (yes, three times)",
    "5 (and that 3 times!)",
    "5 thrice",
    "5 (thrice)",
    "5 x3 times",
    "5 (x 3)",
    "5*3",
    "5 tres veces",
    "5 (tres veces)",
    "5 (3 veces)",
    "cinco (tres veces)",
    "five (three times)",
    "5 (triple)",
    "5 repeated three times",
    "5 (typed 3 times)",
    "5 repetido tres veces",
]


@pytest.mark.parametrize("middle", THREE_TIMES)
@pytest.mark.parametrize("form", ["907 {} 0158", "907-{}-0158", "907, {}, 0158", "(907) {} 0158"])
def test_one_digit_three_times(middle: str, form: str, keyring: Keyring) -> None:
    text = f"Quiet room. Text me: {form.format(middle)}. Bookings are welcome."
    assert phones_in(text) == ["+19075550158"]
    assert not readable_digits(minimise("Evenings", text, keyring).body)


def test_also_with_the_rest_in_words() -> None:
    text = "Call nine oh seven five (three times) zero one five eight."
    assert phones_in(text) == ["+19075550158"]


@pytest.mark.parametrize(
    "text",
    [
        "Open 5 (three times) a week, 907 units in all",
        "907 visits, 5 (three times) a week since 2015",
        "Fitted in 300, 5 (three times) in 2015",
    ],
)
def test_what_happens_three_times_stays(text: str) -> None:
    assert find_contacts(text) == []
