"""The titles over figures by site: of how many sites they speak comes before what is shown."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import pytest

from dashboard import site_words

PAIR = ("2024", "2025")


@pytest.mark.parametrize(
    ("intervals", "said"),
    [
        ([(-0.3, 2.0)], "1 of 5 sites: no clear change"),
        ([(0.1, 0.4), (0.2, 0.5)], "2 of 5 sites: a rise"),
        (
            [(0.1, 0.4), (-0.5, -0.1), (-0.1, 0.3), (-0.2, 0.2)],
            "4 of 5 sites: a rise on 1, a fall on 1, no clear change on 2",
        ),
    ],
)
def test_how_many_sites_are_compared_stands_before_what_they_show(
    intervals: Sequence[tuple[float, float]], said: str
) -> None:
    """'No clear change on 1 site, of 5' read as if the other four had changed."""
    drawn = [{"drawn": True, "low": low, "high": high} for low, high in intervals]
    gone = [{"drawn": False, "low": None, "high": None}] * (5 - len(drawn))
    title = site_words.changes_title(pd.DataFrame([*drawn, *gone]), PAIR)
    assert title == f"From 2024 to 2025 the share is compared on {said}"
