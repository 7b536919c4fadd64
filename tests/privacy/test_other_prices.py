"""Rates and hours in words, priced sizes and French ovens, which are no numbers; all invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import phones_in, readable_digits


@pytest.mark.parametrize(
    ("body", "region"),
    [
        ("two ten for ninety. Doors ten to six, six days", "US"),
        ("two fifty for ninety. Hours nine to nine, seven days a week", "US"),
        (
            "one forty for sixty minutes and two forty for ninety; open nine to seven, five days",
            "US",
        ),
        ("eighty for the half, one forty for the hour, two ten for ninety", "US"),
        ("2 4 6 8 10 12, 85 c/u", "MX"),
        ("tallas 2 4 6 8 10 12, 85 cada uno", "MX"),
        ("sizes 2 4 6 8 10 12, 45 each", "US"),
        ("2 4 6 8 10 12 - 90 ea", "US"),
        ("vente table 514 $\nfour 55 l, 230 V, 120 $", "CA"),
        ("lave-linge 212 $\nfour encastrable 65 l, 240 v", "CA"),
    ],
)
def test_prices_hours_and_measures_are_no_number(body: str, region: str) -> None:
    assert phones_in(body, region) == []


@pytest.mark.parametrize(
    "body",
    [
        "vente table 514 $\nfour 55 l, 230 V, 120 $",
        "lave-linge 212 $\nfour encastrable 65 l, 240 v",
    ],
)
def test_what_an_oven_holds_stays(body: str, keyring: Keyring) -> None:
    assert minimise("", body, keyring, "CA").body == body


@pytest.mark.parametrize(
    "written",
    [
        "two one two. Doors open. five five five, oh one four two",
        "two one two, for the hour, five five five, oh one four two",
        "call 2 1 2, 5 5 5, 01 42",
    ],
)
def test_numbers_among_such_words_are_found(written: str) -> None:
    assert phones_in(written) == ["+12125550142"]


@pytest.mark.parametrize(
    "body",
    [
        "sixty for thirty minutes, one ten for the hour, one sixty for ninety. Doors nine to five",
        "fifty for thirty, ninety for sixty, one forty for ninety. Open ten to six, six days",
        "Hours are nine to nine, seven days a week",
        "abierto de diez a ocho, siete días",
    ],
)
def test_a_menu_in_words_and_its_hours_stay(body: str, keyring: Keyring) -> None:
    assert minimise("", body, keyring, "US").body == body


@pytest.mark.parametrize(
    "body",
    [
        "open seven to two five five five oh one four two",
        "hours two one two five five five, oh one four two",
    ],
)
def test_no_number_is_told_as_hours(body: str, keyring: Keyring) -> None:
    assert readable_digits(minimise("", body, keyring, "US").body) == ""
