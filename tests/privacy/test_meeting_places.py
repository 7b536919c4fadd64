"""Places behind an '@' are no names where people meet. All invented (synthetic)."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

STAY = (
    "I come to you or meet @mall",
    "meet me @home or @work",
    "lessons @studio or @library, bring a pen",
    "we meet @ gym at 7 pm",
    "nos vemos @casa",
    "quedamos @plaza el lunes",
)
NAMES = (
    ("insta @studio_maple4", "studio_maple4"),
    ("meet @mallard_fern", "mallard_fern"),
    ("insta: @mallpetal", "mallpetal"),
    ("find me @homepetal7", "homepetal7"),
)


@pytest.mark.parametrize("text", STAY)
def test_places_where_people_meet_stay(text: str, keyring: Keyring) -> None:
    assert find_contacts(f"Cakes\n{text}", "US") == []
    assert minimise("Cakes", text, keyring, "US").body == text


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_names_that_begin_like_places_are_found(text: str, name: str) -> None:
    assert [found.normalised for found in find_contacts(f"Cakes\n{text}", "US")] == [name]
