"""Numbers as they are typed on a phone, with other signs and remarks; reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in, readable_digits

US, ES, AU, MX, CO = (
    "+12125550142",
    "+34600555081",
    "+61491570156",
    "+525555500150",
    "+573105550142",
)
TYPED = [
    # without vowels, and 'one' by ear
    (US, "US", "text only: tw wn tw fv fv fv zr wn fr tw"),
    (AU, "AU", "📲 zr fr nn wn fv svn zr wn fv sx 📲"),
    # the last of them as sums
    (US, "US", "212-555- and do the sums (3-3) (4-3) (2+2) (4-2) any day"),
    (US, "US", "212 555 y haz las sumas (3-3) (4-3) (2+2) (4-2)"),
    # a bar that is drawn for no figure
    (ES, "ES", "📲 6-0 0~5  5 5 0~8|1 masajes hasta las 10pm"),
    # dollars between, and remarks of two kinds
    (US, "US", "text only: 212$$555$$0142"),
    (US, "US", "text 212$$$555$$$0142"),
    (US, "US", "2 1 2 haha 5 (breathe) 5 5 0 1 (wink) 4 2"),
    # letters and capitals that stand for other figures
    (US, "US", "zIz-SSS-OlAz (read letters as numbers, O is 0 l is 1 I is 1 z is 2 S is 5 A is 4)"),
    ("+16175550149", "US", "GlT-SSS-OlAg, O is 0 l is 1 Z is 2 A is 4 S is 5 G is 6 T is 7 g is 9"),
    # in the groups of the country
    (MX, "MX", "citas SS-SSSO-OISO"),
    (CO, "CO", "citas EIO-SSS-OI4Z"),
]
EVERYDAY = [
    ("US", "fv stars, zr fees, tw fr sx, svn days, ght to nn"),
    ("US", "tw fr sn mn st ht pc"),
    ("US", "kids do the sums (3-3) (4-3) (1+1) (4-3) at home"),
    ("US", "rooms 60$$ and 80$$, parking 20$$"),
    ("US", "so funny haha 5 (really) 5 stars (wink) and 5 more"),
    ("MX", "LOS TRES AMIGOS, BOLSAS DE GALLETAS, SI ES LA BELLEZA"),
]


@pytest.mark.parametrize(("number", "region", "written"), TYPED)
def test_the_number_is_found_alone(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    text = f"nice n clean\n{written}"
    assert phones_in(text, region) == [number]
    assert "[phone:" in minimise("A title", text, keyring, region).body


@pytest.mark.parametrize(("region", "text"), EVERYDAY)
def test_what_looks_like_them_is_no_number(region: str, text: str) -> None:
    assert find_contacts(f"A title\n{text}", region) == []


def test_seven_words_without_vowels_are_no_words(keyring: Keyring) -> None:
    stored = minimise("A title", "ask for fv fv fv zr wn fr tw", keyring).body
    assert "fv" not in stored
    assert readable_digits(stored) == ""
