"""Tasks of one item that are there twice: what somebody answered or began is never deleted."""

from __future__ import annotations

import pytest

from annotation.doubles import keeper, superfluous


def task(number: int, answers: int = 0, skipped: int = 0) -> dict[str, int]:
    return {"id": number, "total_annotations": answers, "cancelled_annotations": skipped}


@pytest.mark.parametrize(
    ("group", "begun", "stays", "goes"),
    [
        ([task(2), task(1), task(3)], (), 1, [2, 3]),
        ([task(1), task(2, answers=1)], (), 2, [1]),
        ([task(1), task(2, skipped=1)], (), 2, [1]),
        ([task(1), task(2)], (2,), 2, [1]),
        ([task(1), task(2), task(3, answers=1)], (2,), 3, [1]),
        ([task(1), task(2), task(3)], (2, 3), 2, [1]),
        ([task(1, answers=1), task(2, skipped=1), task(3)], (), 1, [3]),
    ],
    ids=["oldest", "answered", "skipped", "begun", "answered_first", "two_begun", "two_answered"],
)
def test_the_one_that_stays_and_those_that_may_go(
    group: list[dict[str, int]], begun: tuple[int, ...], stays: int, goes: list[int]
) -> None:
    assert keeper(group, begun) == stays
    assert superfluous(group, begun) == goes
