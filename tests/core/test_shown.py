"""What of the store may be shown: by site, and by section as the store writes it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from brightline.ingest import Door
from brightline.ingest.preparing import stored_label
from brightline.privacy import create_keys
from brightline.shown import outside_of, shows
from brightline.store import Store
from brightline.study import Study

SECTIONS = 'sections = ["Rooms", "Desk 212-555-0142", "Long {}"]'.format("x" * 200)


@pytest.fixture
def narrow(make_study: Callable[..., Study]) -> Study:
    return make_study(extra=SECTIONS)


def test_a_site_without_sections_is_shown_whole(make_study: Callable[..., Study]) -> None:
    study = make_study()
    assert shows(study, "site-a", "")
    assert shows(study, "site-a", "Anything")
    assert not shows(study, "site-b", "Anything")


@pytest.mark.parametrize("section", ["Rooms", "Desk [phone]", "Long " + 195 * "x"])
def test_a_section_is_shown_under_the_name_that_the_store_has_for_it(
    narrow: Study, section: str
) -> None:
    assert shows(narrow, "site-a", section)


@pytest.mark.parametrize("section", ["", "rooms", "Evenings", "[phone]", "Other [phone]"])
def test_a_section_that_the_protocol_does_not_name_is_not(narrow: Study, section: str) -> None:
    assert not shows(narrow, "site-a", section)
    assert outside_of(narrow, "site-a", section) == f"the section '{section}' of 'site-a'"
    assert outside_of(narrow, "site-b", section) == "the site 'site-b'"


@pytest.mark.parametrize("name", ["Rooms", "Desk 212-555-0142", "Call Anna Smith", "12 Main St"])
def test_the_door_and_the_rule_write_a_section_alike(narrow: Study, name: str) -> None:
    """Whatever key the door has."""
    keys = create_keys(narrow.keys_directory)
    with Store.for_study(narrow, migrate=True) as store:
        door = Door(narrow, keys, store)
        assert door.preparer.label(name, "US") == stored_label(name, "US")
