"""Numbers whose groups are told twice, once in brackets, are found as they are; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import phones_in, readable_digits


@pytest.mark.parametrize(
    "written",
    [
        "212 (two one two) 555 (five five five) 0142 (zero one four two)",
        "two one two (212) five five five (555) zero one four two (0142)",
        "212 [dos uno dos] - 555 [cinco cinco cinco] - 0142 [cero uno cuatro dos]",
        "212 (two-one-two), 5550142 (five five five zero one four two)",
    ],
)
def test_a_group_that_is_told_twice_counts_once(written: str, keyring: Keyring) -> None:
    text = f"Get in touch, {written}. Take bus 29 or tram 7."
    assert phones_in(text) == ["+12125550142"]
    body = minimise("A title", text, keyring).body
    assert readable_digits(body.replace("bus 29 or tram 7", "")) == ""


@pytest.mark.parametrize(
    ("region", "written", "number"),
    [
        ("GB", "0151 (zero one five one) 496-0142", "+441514960142"),
        ("GB", "0151 496 [four nine six] 0142", "+441514960142"),
        ("ES", "600 (seis cero cero) 000 022", "+34600000022"),
    ],
)
def test_one_group_of_a_region_that_is_told_twice_counts_once(
    region: str, written: str, number: str
) -> None:
    assert phones_in(f"Call {written} after 6", region) == [number]


@pytest.mark.parametrize(
    "text", ["Rooms 2 (two) and 3 (three)", "A deposit of 100 (one hundred) or 50 (fifty)"]
)
def test_amounts_that_are_told_twice_are_none(text: str) -> None:
    assert phones_in(text) == []
