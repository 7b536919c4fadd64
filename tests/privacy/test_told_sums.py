"""Numbers of which a group is told as a sum; synthetic, reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in, readable_digits

SUMS = [
    "210 - (500+55) - 0196",
    "210 - (500 + 55) - 0196",
    "210 (500+55) 0196",
    "(210) (500+55) 0196",
    "210-500+55-0196",
    "210.(500+55).0196",
    "210, 500+55, 0196",
    "210 [500+55] 0196",
    "210 - 600-45 - 0196",
    "210, 600-45, 0196",
    "210 (600-45) 0196",
    "210 (600 - 45) 0196",
    "210-(600-45)-0196",
    "(255-45)-555-0196",
    "210 - (556 minus 1) - 0196",
    "210 - (500+50+5) - 0196",
    "210 - (5*111) - 0196",
    "210 - (111x5) - 0196",
    "210 - (111 times 5) - 0196",
    "210 - (1110/2) - 0196",
    "210 - (five hundred plus 55) - 0196",
    "210, five hundred plus fifty-five, 0196",
    "210 then 500 plus 55 then 0196",
    "210 - (500 más 55) - 0196",
    "(200+10) 555-0196",
    "(200 + 10) - (500 + 55) - 0196",
    "210 555 (100+96)",
    "210-555-(0100+96)",
    "two one zero (500+55) zero one nine six",
    "210 555 y después 0197 menos 1",
    "210 555, and then 0195 plus 1",
    "210 555 01 and then the sum of 57 and 39",
    "210-555-01 and then 95 plus one",
    "210 555 01 y luego la suma de 66 más 30",
    "(1+1) 1 0-(3+2) (3+2) (2+3)-0 1 (8+1) 6",
    "210-555-0-1-9-(5+1)",
    "2 1 (5-5) 5 5 5 0 1 (4+5) 6",
]
OF_OTHER_THINGS = [
    "Two rooms, 200 + 50 for the tea, closed since 2012",
    "Flat of 210 (500+55 sq ft) built in 1996",
    "Hours 10-12 + 2-5, since 1998",
    "For one hour 120 plus 30 for the tea, open since 2012",
    "Rooms 210 and 211, the sum of 27 and 9 is on the door",
    "Two beds (1+1), 3 chairs (2+1)",
]


@pytest.mark.parametrize("written", SUMS)
def test_a_group_told_as_a_sum(written: str, keyring: Keyring) -> None:
    text = f"Quiet room. Call {written}. Bookings are welcome."
    assert phones_in(text) == ["+12105550196"]
    assert not readable_digits(minimise("Evenings", text, keyring).body)


@pytest.mark.parametrize("text", ["Call 210 555-0196, 1500 for both", "Call 210-555-0196 - 20 + 5"])
def test_a_plain_number_is_no_sum(text: str) -> None:
    assert phones_in(text) == ["+12105550196"]


def test_prices_that_are_summed_are_no_number() -> None:
    assert find_contacts("Rates: 200 (500+55) 1500") == []


@pytest.mark.parametrize("text", OF_OTHER_THINGS)
def test_other_sums_stay(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert "[number]" not in minimise("Evenings", text, keyring).body
