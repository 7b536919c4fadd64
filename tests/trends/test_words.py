"""Numbers in sentences: two digits at most, and none that is not known."""

from __future__ import annotations

import pytest

from brightline.trends.words import percent, signed


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0.1234, "12%"),
        (0.0123, "1.2%"),
        (0.03, "3%"),
        (0.0996, "10%"),
        (0.0004, "0.04%"),
        (0, "0%"),
    ],
)
def test_what_was_rounded_to_a_percent_has_no_tenth(share: float, said: str) -> None:
    assert percent(share) == said


def test_a_change_has_its_sign_and_none_where_it_is_none() -> None:
    assert [signed(one) for one in (0.02, -0.09, 0.124, 0)] == ["+2%", "−9%", "+12%", "0%"]
