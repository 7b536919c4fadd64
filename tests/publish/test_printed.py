"""What a release prints, rounded and in line with what stands beside it, holds the truth too."""

from __future__ import annotations

import math
from collections import defaultdict

import pytest

from benchmarks.trends_printed import DESIGNS, LEAST, held_in

RELEASES = 40
"""A Monte Carlo error of 3.4 points; the benchmark `trends_printed` has ten times as many."""


@pytest.mark.soak
@pytest.mark.parametrize("design", DESIGNS)
def test_printed_intervals_hold_the_truth(design: str) -> None:
    found: dict[str, list[bool]] = defaultdict(list)
    for seed in range(RELEASES):
        for kind, held in held_in(design, seed):
            found[kind].append(held)
    assert {"share", "change of the share", "change of the total", "part: share"} <= set(found)
    for kind, truths in found.items():
        error = math.sqrt(0.95 * 0.05 / len(truths))
        assert sum(truths) / len(truths) >= LEAST - 2.5 * error, kind
