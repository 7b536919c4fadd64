"""Numbers with a word or a sign of percent behind each part are found; shares stay; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in, readable_digits

_EACH = ("um", "um", "nove", "cinco", "cinco", "cinco", "cinco", "zero", "seis", "seis", "sete")
_IN_ENGLISH = ("two", "one", "two", "five", "five", "five", "zero", "one", "four", "two")
_IN_SPANISH = (*("cinco",) * 5, "cero", "cero", "uno", "cuatro", "cinco")


@pytest.mark.parametrize(
    ("region", "written", "number"),
    [
        ("BR", ", ".join(map("{} ({})".format, "11955550667", _EACH)), "+5511955550667"),
        ("US", ", ".join(map("{} ({})".format, "2125550142", _IN_ENGLISH)),
         "+12125550142"),
        ("MX", " ".join(map("{}({})".format, "5555500145", _IN_SPANISH)),
         "+525555500145"),
        ("DE", "null drei null (030) 23125 505", "+493023125505"),
        ("DE", "030 (null drei null) 23125 505", "+493023125505"),
        ("ES", "600% 555% 025", "+34600555025"), ("ES", "６００% ５５５% ０２５", "+34600555025"),
        ("FR", "01% 99% 00% 58% 74", "+33199005874"), ("US", "212% 555% 0142", "+12125550142"),
        ("SE", "NollSjuNollEttSjuFyraNollSexSjuNoll", "+46701740670"),
    ],
)  # fmt: skip
def test_a_number_is_found_without_what_is_repeated(
    region: str, written: str, number: str, keyring: Keyring
) -> None:
    text = f"A calm place. tel {written} !\nBring tea."
    assert phones_in(text, region) == [number]
    assert readable_digits(minimise("A title", text, keyring, region).body) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Discounts: 10% 15% 20 off, 25% in May", "cotton 60% 30% 10", "1 (one) bed, 2 (two) chairs",
        "VAT 21% 10% 4 in Spain", "floor 12 (one two)",
    ],
)  # fmt: skip
def test_shares_and_counts_stay(text: str, keyring: Keyring) -> None:
    assert find_contacts(f"Offer\n{text}") == []
    assert minimise("Offer", text, keyring).body == text
