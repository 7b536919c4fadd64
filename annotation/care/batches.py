"""What an annotator gets next: a batch that ends, within the caps, with no more of the hardest.

Pure. Nothing new is given while a batch is open, so that its end is a natural break; nobody gets
more than the study's protocol allows in a session and in a day; after a day's worth of adverts
there is a debrief before the next. How fast somebody works is neither asked nor kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from brightline.judgements import Reading

Why = Literal["", "open", "day", "debrief", "done"]
"""Why nothing is given: a batch is open, the day's cap, a debrief is due, nothing is left."""

Task = TypeVar("Task")


@dataclass(frozen=True, slots=True)
class Caps:
    """Most adverts in one batch and in one day."""

    session: int
    day: int


@dataclass(frozen=True, slots=True)
class Load(Reading):
    """What somebody has open and has read, and `today`: how many were released today."""

    today: int = 0


def room(load: Load, caps: Caps) -> tuple[int, Why]:
    """(how many tasks may be given now, why none when it is none)."""
    if load.open:
        return 0, "open"
    if load.needs_debrief(caps.day):
        return 0, "debrief"
    free = min(caps.session, caps.day - load.today)
    return (free, "") if free > 0 else (0, "day")


@dataclass(frozen=True, slots=True)
class Waiting(Generic[Task]):
    """A task that was not given yet, in working order; `hard` when it is known to be hard."""

    task: Task
    hard: bool


def next_batch(waiting: Sequence[Waiting[Task]], size: int) -> list[Task]:
    """The next `size` tasks: the hard ones in their share of all that wait, spread evenly.

    Both kinds are taken in working order, which is random, and in the same proportion: what is
    still missing of a stratum stays missing at random.
    """
    size = min(size, len(waiting))
    hard = [entry.task for entry in waiting if entry.hard]
    other = [entry.task for entry in waiting if not entry.hard]
    most = round(size * len(hard) / len(waiting)) if waiting else 0
    take = min(len(hard), max(most, size - len(other)))
    return _spread(hard[:take], other[: size - take])


def _spread(hard: list[Task], other: list[Task]) -> list[Task]:
    """Hard tasks at equal distances, each in the middle of its stretch: never two in a row
    where there are enough others, and neither first nor last.
    """
    size = len(hard) + len(other)
    places = {int((number + 0.5) * size / len(hard)) for number in range(len(hard))}
    hard_ones, others = iter(hard), iter(other)
    return [next(hard_ones) if place in places else next(others) for place in range(size)]
