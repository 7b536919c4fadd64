"""How the contacts of an advert were printed, from the door to the line that annotators read."""

from __future__ import annotations

import pytest

from annotation.task_data import about
from annotation.work import items_of
from brightline.schema import SampledAdvert
from tests.custody.house import House, advert

SPELLED = "two one two five five five oh one four two"
TOLD = {"title": "the rest is below 212", "body": "555 0142; the area code is in the title"}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"title": "Now 212-555", "body": "0142 rooms"}, "phone (separated, split)"),
        (TOLD, "phone (split)"),
        ({"body": f"Call 212-555-0142, again {SPELLED}."}, "phone (plain, spelled)"),
        ({"title": "Call 212-555-0142", "body": f"Or {SPELLED}."}, "phone (plain, spelled)"),
        ({"body": "Call 212-555-0142 or 212-555-0142."}, "phone (plain)"),
        ({"body": "Call 212-555-0142 or 212-555-0177."}, "phone (plain), phone (plain)"),
        ({"body": "Call 212-555-0142.", "place": "Ort 212-555-0142"}, "phone (plain)"),
        ({"body": "Rooms.", "place": "Ort 212-555-0142"}, "phone (plain)"),
    ],
)
def test_each_contact_is_said_once(house: House, fields: dict[str, str], said: str) -> None:
    house.admit(advert(1, **fields))
    house.label(1)
    drawn = [row["id"] for row in house.rows(SampledAdvert)]
    with house.store.begin() as connection:
        (item,) = items_of(connection, drawn).values()
    assert about(item).endswith(f"contacts: {said}")
