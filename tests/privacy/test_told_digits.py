"""Digits that a text tells instead of writing them; synthetic numbers for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import readable_digits

NUMBER = "+12125550142"


@pytest.mark.parametrize(
    "written",
    [
        "212 - five x3 - 0142",
        "212 5x3 0142",
        "212 5(x3) 0142",
        "#212 #555 #0142",
        "#21 #25 #55 #01 #42",
        "(figures in order) 2 roses, 1 candle, 2 lamps, 5 bells, 5 pearls, 5 cups, 0 songs, "
        "1 cloud, 4 stars, 2 smiles",
        "212 5 (x3) 0142",
        "212 5(three times) 0142",
        "two one two five (x3) zero one four two",
        "2|1!2!5^5*5.0.1-4|2",
        "+1!2|1*2^5~5.5=0:1|4!2",
        "212-555-014_, and the missing last digit is two",
        "212 555 014_ (the last one is 2)",
        "212 - 3x five - 0142",
        "212 5 5 5 (yes three 5s) 0142",
        "(212) 555 (that's three fives) 0142",
        "two one two five five five (three fives) zero one four two",
        "212 LKJ 0142, use your keypad for the letters",
        "212-JKL-0142 (letters as on the phone keypad)",
        "212-XXX-0142 (X is five)",
        "212 xxx 0142, put a 5 for every x",
        "212-555-014(1+1)",
        "212 555 014(2+0) <- the sum is one digit",
        "2410-555-212 (read it from right to left)",
        "212 * f*ive f*ive f*ive * z*ero o*ne f*our t*wo",
        "tw_o o_ne tw_o f_ive f_ive f_ive z_ero o_ne fo_ur t_wo",
        "212z555z0142",
        "212abc555abc0142",
    ],
)
def test_the_whole_number_is_found_and_no_digit_stays(written: str, keyring: Keyring) -> None:
    text = f"Quiet room. Call {written}. Thank you"
    assert [found.normalised for found in find_contacts(text)] == [NUMBER]
    stored = minimise("A title", text, keyring)
    assert len(readable_digits(stored.body)) < 2  # 'X is five', 'one digit'


@pytest.mark.parametrize(
    "written",
    [
        "300 6x3 2000 boards",
        "a box of 210 x 3 x 2000 mm",
        "212 xxx 0142 kisses",
        "212 ask 0142",
        "300 6(x3) 2000 boards",
        "rooms #101 and #102",
        "2 roses, 1 candle and 5 bells",
    ],
)
def test_sizes_and_letters_of_which_nothing_is_told_are_no_number(written: str) -> None:
    assert find_contacts(f"A title\nFor sale: {written}.") == []


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("+6|1!4!9^1*5.7.0-0|0|6", "+61491570006"),
        ("+6||1!!4!9^^1**5.7..0-0|0|6", "+61491570006"),
        ("+4|4!2^0*7.9|4!6^0*1.2|3", "+442079460123"),
        ("+4;4;2;0-7^9!4_6:0^1|2/3", "+442079460123"),
        ("+4,4;7!7*0|0/9~0=0^1+2.3", "+447700900123"),
    ],
)
def test_other_signs_between_all_digits(written: str, number: str, keyring: Keyring) -> None:
    text = f"Quiet room. Rita {written}. Thank you"
    assert [found.normalised for found in find_contacts(text)] == [number]
    assert not readable_digits(minimise("A title", text, keyring).body)
