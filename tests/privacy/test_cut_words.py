"""Number words with signs in the place of letters; reserved for fiction, synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from brightline.privacy.figures.cut_words import cut_words
from tests.privacy.reading import phones_in

NUMBER = "+15035550147"
ENGLISH = "f*ve z*ro thr*e f*ve f*ve f*ve z*ro *ne f*ur s*ven"
SPANISH = "c*nco c*ro tr*s c*nco c*nco c*nco c*ro *no cu*tro s**te"
WRITTEN = [
    *(text.replace("*", sign) for text in (ENGLISH, SPANISH) for sign in "*._-#@'!~•°😀"),
    "fi*e ze*o t*ree fi*e fi*e fi*e ze*o o*e fo*r se*en",
    "f*ve-z*ro-thr*e f*ve-f*ve-f*ve z*ro-*ne-f*ur-s*ven",
    "f*vez*rothr*e f*vef*vef*ve z*ro*nef*urs*ven",
    "503 f*ve f*ve f*ve 01 f*ur s*ven",
    "f*ve z*ro thr*e, f*ve f*fty-f*ve, z*ro one f*rty s*ven",
]
OF_OTHER_THINGS = [
    "No s*x please, just f*n with two or three friends, 4 or 5 hours",
    "Don't call on Sundays: it's one-on-one, two-hour, all-in, do's and don'ts",
    "Hot *new* room, *no* pets, *our* two-bed flat, on* request",
]


@pytest.mark.parametrize("written", WRITTEN)
def test_a_number_in_cut_words_is_found_and_none_of_it_stays(
    written: str, keyring: Keyring
) -> None:
    text = f"Quiet room. Call {written}"
    assert phones_in(text) == [NUMBER]
    assert minimise("A title", text, keyring).body.startswith("Quiet room. Call [phone:")


@pytest.mark.parametrize("text", OF_OTHER_THINGS)
def test_other_words_with_signs_in_them_are_no_digits(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert minimise("A title", text, keyring).body == text


def test_the_reading_with_fewer_letters_cut_is_meant() -> None:
    assert [part.digits for part in cut_words("z*ro-*ne")] == ["0", "1"]  # no '-*ne' for nine
    assert cut_words("five-five") == ()  # nothing is cut
    assert cut_words("*e*en*y") == ()  # seventy, or more
