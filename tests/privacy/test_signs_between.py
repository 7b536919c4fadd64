"""Addresses whose at goes between two parts; all synthetic, reserved domains."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring
from tests.privacy.reading import assert_is_found_and_hidden, emails_in


@pytest.mark.parametrize(
    "written",
    [
        "Put an @ between {} and example.org.",
        "The at sign goes between {} and example dot org.",
        "An at belongs in between: no, between {} and example.org goes an at.",
        "Between {} and example.org comes an @.",
        "{} and example.org with an at in between.",
        "{} and example.org, with an @ between the two.",
        "{}, example.org: an @ in between.",
        "{} + example.org, @ in the middle.",
        "Join {} and example.org with an @.",
        "Pon una arroba entre {} y example.org.",
        "Entre {} y example.org va una arroba.",
        "{} y example.org, con una arroba entre los dos.",
        "{} y example.org con la arroba en medio.",
        "Junta {} y example.org con una arroba.",
    ],
)
@pytest.mark.parametrize("name", ["quiet.harbor", "quilt7", "duskgarden"])
def test_the_address_of_both(written: str, name: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden(f"{name}@example.org", written.format(name), keyring)


@pytest.mark.parametrize(
    "text",
    [
        "The shop is between the park and example.org",
        "Between tea and cake, see example.org for an attic",
        "Join the choir and example.org with an open mind",
        "Tea and example.org, with a walk in between",
        "Entre el parque y example.org va un tren",
        "Junta amigos y example.org con alegria",
        "The 7 and example.org: at noon, in the middle",
    ],
)
def test_what_lies_between_other_things_is_none(text: str) -> None:
    assert emails_in(text) == []
