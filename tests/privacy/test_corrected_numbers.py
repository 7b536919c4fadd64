"""Numbers that the text puts right, or wants to be read backwards; synthetic, for fiction."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import readable_digits
from tests.tried import tried

NUMBER = "+12125550142"


@pytest.mark.parametrize(
    "written",
    [
        "617-555-0142 sorry area code is 212",
        "(617) 555-0142 (212 not 617)",
        "617.555.0142 - not 617 but 212",
        "6175550142. Oops, the area code should be 212",
        "six one seven five five five zero one four two sorry area code is two one two",
        "212-555-0199 no wait, last four are 0142",
        "212 555 0199 whoops it ends in 42",
        "2125550199, I mean 0142",
        "212-555 0199 (oops: last part should be 0142)",
        "617 555 0142, mistake, the first group should be 212",
        "212 555 0199 the 0199 should be 0142",
        "212-555-0199 ... make that 0142",
        "212-555-0199 - sorry, typing error, the last four are 0142",
        "212 555 0199, my error, it ends in 0142",
        "617-555-0142. I made a mistake, the area code is 212",
        "212-555-0199 me equivoqué, termina en 0142",
        "212-555-0199 perdón, termina en 0142",
        "617-555-0142 (212, no 617)",
        "617-555-0142 digo, la lada es 212",
        "212-555-0199 pardon, les deux derniers chiffres sont 42",
        "2410555212 read it backwards",
        "241-055-5212 (al revés)",
        "2410-555-212 (from the end to the start)",
        "backwards: two four one zero five five five two one two",
        "two four one zero five five five two one two, read it from the end",
        "two one two five five five zero one four nine … no, two at the end, not nine",
        "2125550149, sorry, 2 at the end",
        "212-555-0149, no, 2 al final",
        "212-555-0149, nein, 2 am Ende",
        "two one two five five five zero one four nine, sorry, two instead of the last nine",
        "212-555-0149, 2 instead of the last 9",
        "212-555-0149, sorry the last one is 2",
        "212-555-0149, sorry the very last digit is 2",
        "two one two 555 zero one four 9, sorry the last one is two",
        "212-555-0149 sorry, the last one should be two",
        "212-555-014 and the last digit is two",
        "212 555 014 plus the digit two",
        "212.555.014, then a final figure 2",
        "212 555 014 y el último dígito es dos",
        "212 555 014 und die letzte Ziffer ist 2",
    ],
)
def test_the_number_that_is_meant_is_found_and_nothing_of_either_stays(
    written: str, keyring: Keyring
) -> None:
    text = f"Quiet room. Call {written}. Thank you"
    assert [found.normalised for found in find_contacts(text)] == [NUMBER]
    stored = minimise("A title", text, keyring)
    assert readable_digits(stored.body) == ""


@pytest.mark.parametrize(
    ("written", "region", "number"),
    [
        ("020 7946 0199 sorry, ends in 0142", "GB", "+442079460142"),
        ("01624 960142 - sorry, area code is 01632", "GB", "+441632960142"),
        ("020-913 2562 (oops: last part should be 2564)", "IE", "+353209132564"),
        ("+44 20 7946 0199 oops, ends in 0142", "GB", "+442079460142"),
        ("612 345 678 perdón, termina en 679", "ES", "+34612345679"),
        ("de la fin au début : 01 / 76 / 98 / 39 / 6 / +33", "US", "+33639987601"),
        ("null drei null 23125001 Entschuldigung, endet mit 02", "DE", "+493023125002"),
        ("030 23125001 Entschuldigung, endet mit 02", "DE", "+493023125002"),
    ],
)
def test_also_abroad(written: str, region: str, number: str) -> None:
    assert [found.normalised for found in find_contacts(f"Tel. {written} ok", region)] == [number]


@pytest.mark.parametrize(
    "written",
    [
        "212-555-0142 or -0143",
        "(212) 555 0142 / -0143",
        "2125550142 y -0143",
        "212-555-0142 / 0143",
        "(212) 555-0142 & 0143 (no withheld calls)",
        "2125550142 or 0143",
    ],
)
def test_a_second_number_of_which_only_the_end_is_told(written: str, keyring: Keyring) -> None:
    text = f"Call {written}. Thank you"
    assert [found.normalised for found in find_contacts(text)] == [NUMBER, "+12125550143"]
    assert readable_digits(minimise("", text, keyring).body) == ""


@pytest.mark.parametrize(
    "behind",
    [
        "sorry no calls after 10",
        "not 100 percent sure",
        "Sorry, no area code 206 callers",
        "sorry 200 is my rate",
        "sorry, my error, the last four are taken",
        "Sorry, the last four guests were late",
        "sorry the last 2 weeks were full",
        "oops the first three callers get tea",
        "Wait for me, the last 200 guests",
        "rates 300 not 200",
        "and -40% today",
        "or -200 off",
        "or 1830 hours",
        "/ 2026",
        "read it forwards, not backwards and 24 hours",
        "no, two at the end of May",
        "and the last digit is 2",
        "sorry the last one is free",
        "no 2 cats at the end",
    ],
)
def test_other_figures_behind_a_number_correct_nothing(behind: str) -> None:
    found = find_contacts(f"Call 212-555-0142 {behind}")
    assert [contact.normalised for contact in found] == [NUMBER]


CUES = ("sorry", "not", "the last", "area code is", "I mean", "should be", "backwards", "or -0143")
FIGURES = ("0", "00", "5", "212", "555-0142", "6175550142", "zero", "two one", "+44", "020", ",")


@tried(80)
@given(words=st.lists(st.sampled_from(CUES + FIGURES), max_size=12))
@example(words=["6175550142", "sorry", "0", "6175550142"])
def test_no_row_of_such_words_and_figures_leaves_a_number(
    keyring: Keyring, words: list[str]
) -> None:
    text = " ".join(words)
    stored = minimise("", text, keyring)
    assert "6175550142" not in readable_digits(stored.body)
    assert minimise("", stored.body, keyring).masked == 0
