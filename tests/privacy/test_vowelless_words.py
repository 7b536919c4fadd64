"""Number words without their vowels; the numbers are reserved for fiction."""

from __future__ import annotations

import phonenumbers
import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import phones_in

SPANISH = ["cr", "n", "ds", "trs", "ctr", "cnc", "ss", "st", "ch", "nv"]


@pytest.mark.parametrize(
    "written",
    [
        "tw n tw fv fv fv zr n fr tw",
        "TW-N-TW-FV-FV-FV-ZR-N-FR-TW",
        "ds n ds cnc cnc cnc cr n ctr ds",
        "dx n dx cnq cnq cnq zr n qtr dx",
        "zw ns zw fnf fnf fnf nll ns vr zw",
        "tw n tw 5 5 fv zr 1 fr tw",
    ],
)
def test_without_vowels(written: str, keyring: Keyring) -> None:
    text = f"My vowels are gone: {written}. Tea is free"
    assert phones_in(text) == ["+12125550142"]
    stored = minimise("", text, keyring).body
    assert stored.startswith("My vowels are gone: [phone:")
    assert stored.endswith("]. Tea is free")


def test_a_number_of_another_plan() -> None:
    kind = phonenumbers.PhoneNumberType.MOBILE
    number = phonenumbers.example_number_for_type("ES", kind)
    assert number is not None
    digits = str(number.national_number)
    text = f"cifras sin vocales: {' '.join(SPANISH[int(digit)] for digit in digits)}"
    assert phones_in(text, "ES") == [f"+34{digits}"]


@pytest.mark.parametrize(
    "text",
    [
        "St. Mary, 2 nd fl, apt n 5, fr sat sn, tt ss",
        "Mr n Mrs, 2 fr 5, ch nv, NV 89501, dx qtr",
        "12 ft x 10 ft, ht 180 cm, n st 5, pc and tv",
    ],
)
def test_other_short_words_stay(text: str, keyring: Keyring) -> None:
    assert minimise("", text, keyring).body == text
