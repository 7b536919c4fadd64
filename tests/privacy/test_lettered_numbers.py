"""Letters for figures in numbers of any plan and grouping; synthetic, reserved for fiction."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.privacy import Keyring, find_contacts, minimise

READ = [
    ("oTT o0 qoo 14Z", "GB", "+447700900142"),
    ("+AA 77OO 9OO-14Z", "US", "+447700900142"),
    ("ooAA-TTO0-qoo-i4Z", "GB", "+447700900142"),
    ("OI-99-OO-l4-ZS", "FR", "+33199001425"),
    ("0T0/|TA/06/TZ", "SE", "+46701740672"),
    ("0A9l.570.0Ob", "AU", "+61491570006"),
    ("Z1ZSSSo14z", "US", "+12125550142"),
    ("2lZ 5S5o142", "US", "+12125550142"),
    ("ZI2, and then SSS, and to finish oI4Z", "US", "+12125550142"),
    ("2I2, y después SSS, y al final OI42", "US", "+12125550142"),
    ("o77, followed by oo9Oo, ending with I4Z", "GB", "+447700900142"),
]
AT_THE_END = [
    ("07700.900.42S", "GB", "+447700900425"),
    ("07700.900.O4Z", "GB", "+447700900042"),
    ("07700/900/14S", "GB", "+447700900145"),
    ("07700 900 14Z", "GB", "+447700900142"),
    ("07700 900 14S", "GB", "+447700900145"),
    ("+44 7700 900 14S", "GB", "+447700900145"),
    ("600.55.50.1A", "ES", "+34600555014"),
    ("600-555-01A", "ES", "+34600555014"),
    ("600 555 01A", "ES", "+34600555014"),
    ("0302.312.51A", "DE", "+49302312514"),
    ("06.39.98.38.0Z", "FR", "+33639983802"),
    ("0491.570.15G", "AU", "+61491570156"),
    ("0491 570 15G", "AU", "+61491570156"),
    ("212.555.O1S2", "US", "+12125550152"),
    ("212.555.014Z", "US", "+12125550142"),
    ("212-555-01AZ", "US", "+12125550142"),
]
BARS = [
    ("030|23125|900", "DE", "+493023125900"),
    ("plus 61|491|570|157", "US", "+61491570157"),
    ("O6|39|98|5l|37", "FR", "+33639985137"),
    ("6OO|0O|0O|2l", "ES", "+34600000021"),
    ("2|2 555 0|42", "US", "+12125550142"),
    ("0|6| 496 0|42", "GB", "+441614960142"),
    ("0|61 496 0142", "GB", "+441614960142"),
]
ORDINARY = [
    "2BD 1BA, 60 GB, size 8B, BIG DEAL TODAY AT 6",
    "SO GOOD, ALL DAY LATE, 24/7 AT 8 OR 9",
    "Seats 4 at 8, 60 a day, 10 lbs of 5 oz, 3 sets a 20",
    "ISO 400, AA 2 GB 8 TB, 100 Gb a sec",
    "Jacket 42S, bus 14A, flat 3B",
]
_DRAWN = {"0": "OoQ", "1": "lI|", "2": "Zz", "3": "E", "4": "A", "5": "Ss", "7": "T", "8": "B"}


@pytest.mark.parametrize(("written", "region", "number"), READ)
def test_a_number_of_any_plan_is_read(
    written: str, region: str, number: str, keyring: Keyring
) -> None:
    (found,) = find_contacts(f"Quiet place. Call {written} any time", region)
    assert (found.normalised, found.disguises[0]) == (number, "letters-for-digits")
    stored = minimise("A room", f"Call {written} any time.", keyring, region)
    assert stored.body.startswith("Call [phone:")
    assert stored.body.endswith("] any time.")


@pytest.mark.parametrize(("written", "region", "number"), AT_THE_END)
def test_letters_at_the_end_are_digits(
    written: str, region: str, number: str, keyring: Keyring
) -> None:
    found = find_contacts(f"Quiet place. {written}, any time", region)
    assert [contact.normalised for contact in found] == [number]
    stored = minimise("A room", f"{written}, any time.", keyring, region)
    assert stored.body.startswith("[phone:")
    assert stored.body.endswith("], any time.")


@pytest.mark.parametrize(
    ("text", "region", "number"),
    [
        ("07700 900142 S. Smith", "GB", "+447700900142"),
        ("07700 900142 s.v.p.", "GB", "+447700900142"),
        ("030 23125 142 a.m. only", "DE", "+493023125142"),
        ("600 555 014 S", "ES", "+34600555014"),
        ("07700 900 142, 42S jacket", "GB", "+447700900142"),
    ],
)
def test_letters_apart_are_none(text: str, region: str, number: str) -> None:
    found = find_contacts(f"Quiet place. {text}", region)
    assert [contact.normalised for contact in found] == [number]


@pytest.mark.parametrize(("written", "region", "number"), BARS)
def test_a_bar_is_a_sign_where_there_is_a_number_then(
    written: str, region: str, number: str
) -> None:
    found = find_contacts(f"Quiet place. Call {written} any time", region)
    assert [contact.normalised for contact in found] == [number]


@pytest.mark.parametrize(
    "written",
    ["oTT-0o-qoo-1ZA", "+AQ_T0_|TA_OG_Tq", "QTQ.17A.Ob.T2"],
)
def test_what_no_plan_knows_is_masked(written: str, keyring: Keyring) -> None:
    stored = minimise("A room", f"Call {written} any time.", keyring)
    assert written[3:] not in stored.body


@pytest.mark.parametrize("text", ORDINARY)
def test_words_and_measures_of_the_same_letters_stay(text: str, keyring: Keyring) -> None:
    assert minimise("A room", text, keyring).body == text


@given(st.lists(st.sampled_from([0, 1, 2]), min_size=10, max_size=10), st.sampled_from(" -._/"))
def test_whatever_letters_are_drawn_the_digits_are_not_kept(
    keyring: Keyring, which: list[int], sign: str
) -> None:
    groups = "212", "555", "0142"
    chosen = iter(which)
    drawn = sign.join("".join(_letter(digit, next(chosen)) for digit in group) for group in groups)
    kept = minimise("A room", f"Text me at {drawn} today.", keyring).body
    assert drawn not in kept


def _letter(digit: str, which: int) -> str:
    """The figure itself, or one of the letters drawn for it."""
    options = _DRAWN.get(digit, digit)
    return options[which % len(options)] if which else digit


@pytest.mark.parametrize("behind", ["\nI travel light", " I am here", ". I'm here"])
def test_who_speaks_behind_a_number_is_no_digit_of_it(behind: str) -> None:
    (found,) = find_contacts(f"Serious callers only +353 2O 912 2524{behind}")
    assert found.normalised == "+353209122524"
