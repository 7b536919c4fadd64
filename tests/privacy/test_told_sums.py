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
OF_DIGITS = [
    ("(1+1)-1-2-(3+2)-5-5-0-1-4-(1+1)", "US", "+12125550142"),
    ("(1+1) - 1 - 2 - (3+2) - 5 - 5 - 0 - 1 - 4 - 2", "US", "+12125550142"),
    ("[1+1]-1-2-[3+2]-5-5-0-1-4-2", "US", "+12125550142"),
    ("{1+1} {1} {2} {3+2} {5} {5} {0} {1} {4} {2}", "US", "+12125550142"),
    ("(1+1)/1/2/(3+2)/5/5/0/1/4/2", "US", "+12125550142"),
    ("(1+1), 1, 2, (3+2), 5, 5, 0, 1, 4, 2", "US", "+12125550142"),
    ("(1+1)_1_2_(3+2)_5_5_0_1_4_2", "US", "+12125550142"),
    ("(1+1)-(1+0)-(2+0)-(3+2)-(5+0)-(4+1)-(0+0)-(1+0)-(4+0)-(2+0)", "US", "+12125550142"),
    ("(1 plus 1)-1-2-(3 plus 2)-5-5-0-1-4-2", "US", "+12125550142"),
    ("(one+one)-1-2-(3+2)-5-5-0-1-4-2", "US", "+12125550142"),
    ("(3-1)-1-2-(3+2)-5-5-0-1-4-(10-8)", "US", "+12125550142"),
    ("(2x1)-1-2-(3+2)-5-5-0-1-(2x2)-2", "US", "+12125550142"),
    ("1+1-1-2-3+2-5-5-0-1-4-2", "US", "+12125550142"),
    ("0-7-7-(0+0)-0-(4+5)-0-0-1-(2+2)-2", "GB", "+447700900142"),
    ("(0+0)-7-7-0-0-9-0-0-1-4-(1+1)", "GB", "+447700900142"),
    ("6-0-0-(3+2)-5-5-0-1-(2+2)", "ES", "+34600555014"),
    ("0-6-(2+1)-9-9-8-3-8-0-(1+1)", "FR", "+33639983802"),
    ("2+1+2+5+5+5+0+1+4+2", "US", "+12125550142"),
    ("2 + 1 + 2 + 5 + 5 + 5 + 0 + 1 + 4 + 2", "US", "+12125550142"),
    ("2 plus 1 plus 2 plus 5 plus 5 plus 5 plus 0 plus 1 plus 4 plus 2", "US", "+12125550142"),
    ("212+555+0142", "US", "+12125550142"),
    ("212 + 555 + 0142", "US", "+12125550142"),
    ("21+25+55+01+42", "US", "+12125550142"),
    ("07700+900+142", "GB", "+447700900142"),
    ("0+7+7+0+0+9+0+0+1+4+2", "GB", "+447700900142"),
    ("600+555+014", "ES", "+34600555014"),
    ("6+0+0+5+5+5+0+1+4", "ES", "+34600555014"),
]
OF_OTHER_THINGS = [
    "Two rooms, 200 + 50 for the tea, closed since 2012",
    "Flat of 210 (500+55 sq ft) built in 1996",
    "Hours 10-12 + 2-5, since 1998",
    "For one hour 120 plus 30 for the tea, open since 2012",
    "Rooms 210 and 211, the sum of 27 and 9 is on the door",
    "Two beds (1+1), 3 chairs (2+1)",
    "Blitz 3+2 and 5+3, rapid 10+5",
    "Packs 2+1 and 5+2",
    "Family of 2+3, rooms for 1+1 and 2+2",
    "A (1+1) B (2+2), pages 4-5",
]


@pytest.mark.parametrize("written", SUMS)
def test_a_group_told_as_a_sum(written: str, keyring: Keyring) -> None:
    text = f"Quiet room. Call {written}. Bookings are welcome."
    assert phones_in(text) == ["+12105550196"]
    assert not readable_digits(minimise("Evenings", text, keyring).body)


@pytest.mark.parametrize(("written", "region", "number"), OF_DIGITS)
def test_digits_told_as_sums_or_with_a_plus_between(
    written: str, region: str, number: str, keyring: Keyring
) -> None:
    text = f"Quiet room, {written}. Bookings are welcome."
    assert phones_in(text, region) == [number]
    assert not readable_digits(minimise("Evenings", text, keyring, region).body)


@pytest.mark.parametrize("text", ["Call 210 555-0196, 1500 for both", "Call 210-555-0196 - 20 + 5"])
def test_a_plain_number_is_no_sum(text: str) -> None:
    assert phones_in(text) == ["+12105550196"]


def test_prices_that_are_summed_are_no_number() -> None:
    assert find_contacts("Rates: 200 (500+55) 1500") == []


@pytest.mark.parametrize("text", OF_OTHER_THINGS)
def test_other_sums_stay(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert "[number]" not in minimise("Evenings", text, keyring).body
