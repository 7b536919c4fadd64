"""A count behind a number and a comma or full stop, as of rooms, is none of its digits."""

from __future__ import annotations

import pytest

from brightline.privacy import find_contacts


def values(text: str, region: str) -> list[str]:
    return [one.normalised for one in find_contacts(text, region)]


@pytest.mark.parametrize(
    ("region", "text", "value"),
    [
        ("DE", "Ruf an: 030 23125 123, 3 Zimmer mit Balkon", "+493023125123"),
        ("DE", "Ruf an: 030 23125123. 3 Zimmer mit Balkon", "+493023125123"),
        ("DE", "Ruf an: 030-23125-123\n2 Katzen wohnen hier", "+493023125123"),
        ("DE", "089 99998 123... 4 neue Stühle", "+498999998123"),
        ("IT", "chiama 06 1234 567, 3 stanze", "+39061234567"),
        ("IE", "ph 020 918 9472... 3 new tyres", "+353209189472"),
        ("IE", "ph 020 918 9472, 12 rooms", "+353209189472"),
        ("US", "call +49 30 23125123, 3 rooms", "+493023125123"),
    ],
)
def test_a_count_behind_a_number_is_none_of_its_digits(region: str, text: str, value: str) -> None:
    assert values(text, region) == [value]


@pytest.mark.parametrize(
    ("region", "text", "value"),
    [
        ("DE", "ruf 030 231 25, 123", "+493023125123"),
        ("GB", "ring 020 7946 012, 3", "+442079460123"),
        ("FR", "tel 06 39 98 71, 03", "+33639987103"),
        ("IE", "ph 020, 918, 947, 2", "+353209189472"),
        ("DE", "ruf 030 23125 12, 3", "+493023125123"),
        ("US", "phone 0044 16..3..2-.-96-.-0$$8-.-2,,8", "+441632960828"),
    ],
)
def test_the_end_of_a_number_behind_a_comma_stays_its_end(
    region: str, text: str, value: str
) -> None:
    assert values(text, region) == [value]
