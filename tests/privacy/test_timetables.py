"""Hours of a timetable and vintages stay readable; a number among them is hidden. All synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import readable_digits


@pytest.mark.parametrize(
    ("region", "text"),
    [
        ("SE", "Från bron 06.10 06.40 07.10"),
        ("GB", "9 leaves 07.12 07.42 08.12"),
        ("DE", "Ab Markt 06.08 06.38 07.08"),
        ("GB", "Ferry 08.04 / 09.14 / 10.44"),
        ("CA", "2010 x 4, 2012 x 12"),
        ("IT", "2011 x 6, 2014 x 4, 2017 x 12"),
    ],
)
def test_hours_and_vintages_in_order_stay(region: str, text: str, keyring: Keyring) -> None:
    assert minimise("A title", f"{text}\nTea is free.", keyring, region).body.startswith(text)


@pytest.mark.parametrize(
    ("region", "text", "digits"),
    [
        ("SE", "Från bron 06.05 06.35 07.01 74.06 24 07.05 07.35", "701740624"),
        ("SE", "Från bron 07.01 74.06 24", "701740624"),
        ("GB", "9 leaves 07.10 07.40 07.70 09.00 14.2 08.10", "7700900142"),
        ("US", "9 leaves 02.12 05.55 01.42", "2125550142"),
        ("US", "2012 x 9, 212 x 5, 2013 x 55, 01 x 42", "2125550142"),
        ("US", "2012 x 9, 2013 x 21, 2014 x 25, 2015 x 55, 01, 42", "2125550142"),
    ],
)
def test_a_number_among_hours_and_years_is_hidden(
    region: str, text: str, digits: str, keyring: Keyring
) -> None:
    stored = readable_digits(minimise("A title", text, keyring, region).body)
    assert not any(digits[at : at + 5] in stored for at in range(len(digits) - 4))
