"""Numbers of which the title tells the area code; synthetic, reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in, readable_digits

TITLES = [
    "Area code 917: Clara, dinner company",
    "Clara, area code 917, dinner company",
    "Clara (area 917), dinner company",
    "917 area - Clara, dinner company",
    "Prefix 917 - Clara, dinner company",
    "Area code nine one seven: Clara, dinner company",
    "Código de área 917: Clara, cenas",
    "Lada 917: Clara, cenas",
]
BODIES = [
    "Quiet company for dinner. Then dial 555 0137. Back from holiday",
    "Quiet company for dinner. Then call 555-0137. Back from holiday",
    "Quiet company for dinner. Text 555-0137 any time",
    "Quiet company for dinner. Followed by five five five zero one three seven",
    "Cenas tranquilas. Luego marca 555 0137",
]
OF_OTHER_THINGS = [
    ("Room 917: Clara, dinner company", "Quiet. Then dial 555 0137 for the desk"),
    ("Dress code 917: Clara, dinner company", "Quiet. Then dial 555 0137"),
    ("Area code 917: Clara", "Quiet company, 24 rooms. Then we dine from 7 to 9"),
    ("Area code 917: Clara", "Call me for dinner at 7, 120 for one hour and 200 for two"),
]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("body", BODIES)
def test_an_area_code_told_in_the_title(title: str, body: str, keyring: Keyring) -> None:
    assert set(phones_in(f"{title}\n{body}")) == {"+19175550137"}
    stored = minimise(title, body, keyring)
    assert not readable_digits(stored.title + stored.body)


@pytest.mark.parametrize("title", ["(917) Clara, dinner company", "Clara (917), dinner company"])
def test_also_in_brackets_where_the_body_goes_on(title: str) -> None:
    assert set(phones_in(f"{title}\nQuiet company. Then dial 555 0137.")) == {"+19175550137"}


@pytest.mark.parametrize(("title", "body"), OF_OTHER_THINGS)
def test_other_numbers_in_a_title_begin_none(title: str, body: str) -> None:
    assert find_contacts(f"{title}\n{body}") == []
