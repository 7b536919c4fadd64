"""Slips that are put right behind a number, with no word of where; invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring
from tests.privacy.reading import assert_number_is_hidden, phones_in

PUT_RIGHT = [
    ("+12125550142", "US", "text 212-555-0141 ups 0142 anytime"),
    ("+12125550142", "US", "two one two five five five zero one four five no sorry two btw"),
    ("+12125550142", "US", "num 212 553 oops 555 0142 btw"),
    ("+12125550142", "US", "212 555 0146, ugh, 0142"),
    ("+12125550142", "US", "212-555-0146 no wait 42"),
    ("+12125550142", "US", "212 555 0175... ugh it ends in 42 not 75"),
    ("+447700900142", "GB", "07700 900 145... argh it ends in 2 not 5 anyday"),
    ("+447700900142", "GB", "new fone 07700-900-149 no wait 142 .. or"),
    ("+12125550142", "US", "flyer: 212 555 0147 but the printer slipped, 0142 is the right ending"),
    ("+525555500142", "MX", "55 5550 0147 pero hubo un error, 0142 es la terminacion correcta"),
    ("+493023125206", "DE", "030-23125-200. Correction: the last part reads 206"),
    ("+33639980352", "FR", "06 39 98 03 54, correction, la fin est 52"),
    ("+12125550142", "US", "my num 212 555 0140 -> *0142 btw"),
    ("+61491570110", "AU", "0491-570-101, but swap the last two digits: 10"),
    ("+12125550142", "US", "212 555 0124 and switch the last two digits"),
    ("+525555500142", "MX", "55 5550 0124 pero cambia los dos ultimos digitos"),
]  # fmt: skip


@pytest.mark.parametrize(("number", "region", "written"), PUT_RIGHT)
def test_a_slip_put_right_is_the_right_number(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    assert_number_is_hidden(number, region, written, keyring)


@pytest.mark.parametrize(
    "behind",
    [
        "sorry 3 guests max", ", sorry no 2024 discounts, 9 to 5", " wait 5 minutes",
        ", actually 5 stars", " sorry 1200 is my rate", "oops 10am only",
        "the first 20 minutes is the right part",
    ],
)  # fmt: skip
def test_what_else_stands_behind_an_excuse_changes_no_number(behind: str) -> None:
    assert phones_in(f"Call 212-555-0142 {behind}") == ["+12125550142"]


@pytest.mark.parametrize(
    ("written", "region", "number"),
    [
        ("01 99 00 58 74, pardon 25 ans minimum", "FR", "+33199005874"),
        ("01 99 00 58 74 sorry 18+", "FR", "+33199005874"),
        ("600 00 00 42, espera 10 minutos", "ES", "+34600000042"),
        ("600 000 150, lo siento 100 euros minimo", "ES", "+34600000150"),
        ("2 1 2 5 5 5 0 1 4 2, sorry 18 and over only", "US", "+12125550142"),
        ("212-555-0142, actually 0150 hours", "US", "+12125550142"),
    ],
)
def test_an_age_or_a_price_behind_an_excuse_is_no_group_of_the_number(
    written: str, region: str, number: str
) -> None:
    """Though it has as many digits as the last one."""
    assert phones_in(written, region) == [number]


@pytest.mark.parametrize(
    "excuse", ["ugh,", "my bad,", "wrong,", "i mean", "warte,", "moment,", "genau,"]
)
def test_a_group_is_begun_again_behind_any_excuse(excuse: str) -> None:
    assert phones_in(f"call 212 553 {excuse} 555 0142") == ["+12125550142"]
    assert phones_in(f"call +44 7699 {excuse} 7700 900142", "GB") == ["+447700900142"]


OTHER_WORDS = [
    ("+498999998821", "DE", "bel 089-99998-811.. oeps 821"),
    ("+46701740678", "SE", "ring 070-174 06 06.. oj 78"),
    ("+12125550142", "US", "212-555-0194.. oops 142 call me"),
    ("+12125550142", "US", "call 2125550194 oops 42"),
    ("+525555500142", "MX", "55 5550 0194 ups 142"),
    ("+33199000642", "FR", "01 99 00 06 94 oups 42"),
    ("+493023125142", "DE", "tel 030-23125-194, hoppla 142"),
]
WHOLE = [
    ("+46701740678", "SE", "0701740606 oj 0701740678"),
    ("+46701740678", "SE", "0701740606 oj 0701740678\n12 kvm"),
    ("+46701740678", "SE", "+46 70 174 06 06 ojsan +46 70 174 06 78"),
    ("+12125550142", "US", "212-555-0194 oops 212-555-0142"),
    ("+12125550142", "US", "2125550194 no wait 2125550142"),
    ("+493023125142", "DE", "030 23125 194 huch 030 23125 142"),
    ("+33199000642", "FR", "01 99 00 06 94 oups 01 99 00 06 42"),
    ("+447700900142", "GB", "07700 900194 oops 07700 900142"),
    ("+525555500142", "MX", "55 5550 0194 perdon 55 5550 0142"),
]


@pytest.mark.parametrize(("number", "region", "written"), [*OTHER_WORDS, *WHOLE])
def test_a_slip_in_other_words_or_a_whole_number_put_right_is_the_right_number(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    assert_number_is_hidden(number, region, written, keyring)


@pytest.mark.parametrize(
    ("written", "region", "numbers"),
    [
        ("0701740606, oj 300 kr", "SE", ["+46701740606"]),
        ("2125550142 oops 30 min late", "US", ["+12125550142"]),
        ("212 555 0142, sorry 100 roses", "US", ["+12125550142"]),
        ("2125550194 or 2125550142, sorry no texts", "US", ["+12125550194", "+12125550142"]),
    ],
)
def test_what_is_no_number_once_more_puts_none_right(
    written: str, region: str, numbers: list[str]
) -> None:
    assert phones_in(written, region) == numbers
