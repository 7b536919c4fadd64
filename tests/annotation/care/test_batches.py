"""What an annotator gets next: caps, open batches, debriefs, and an even spread of the hardest."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from annotation.care.batches import Caps, Load, Waiting, next_batch, room

CAPS = Caps(session=50, day=120)


def test_nothing_new_comes_while_a_batch_is_open() -> None:
    assert room(Load(open=1), CAPS) == (0, "open")
    assert room(Load(), CAPS) == (50, "")


def test_a_day_holds_no_more_than_its_cap() -> None:
    assert room(Load(today=100), CAPS) == (20, "")
    assert room(Load(today=120), CAPS) == (0, "day")


def test_after_a_days_worth_comes_a_debrief() -> None:
    assert room(Load(since_debrief=119), CAPS) == (50, "")
    assert room(Load(since_debrief=120), CAPS) == (0, "debrief")


@given(
    flags=st.lists(st.booleans(), max_size=200),
    size=st.integers(0, 60),
)
def test_every_batch_has_its_share_of_the_hardest_and_no_more(flags: list[bool], size: int) -> None:
    waiting = [Waiting(number, hard) for number, hard in enumerate(flags)]
    batch = next_batch(waiting, size)
    assert len(batch) == min(size, len(flags))
    assert len(set(batch)) == len(batch)
    hard = sum(flags[number] for number in batch)
    if flags:
        assert abs(hard - len(batch) * sum(flags) / len(flags)) <= 0.5
    for kind in (True, False):
        taken = [number for number in batch if flags[number] is kind]
        assert (
            taken == [number for number in range(len(flags)) if flags[number] is kind][: len(taken)]
        )


def test_the_hardest_never_come_in_a_row() -> None:
    waiting = [Waiting(number, number < 10) for number in range(50)]
    batch = next_batch(waiting, 50)
    places = [place for place, number in enumerate(batch) if number < 10]
    assert len(places) == 10
    assert np.diff(places).min() >= 4
    assert 0 < places[0] < places[-1] < 49
