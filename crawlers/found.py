"""A page of a crawl: its address and part, what its list said of it, and what is kept of it.

Addresses are in memory only; the `repr` of every class is mute.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

DEEP, OUTSIDE = "deep", "outside"
"""States of pages that lists led to and that are not asked for: deeper than the protocol's
`max_depth`, or outside of what it allows. They have no address, only a fingerprint."""

ADVERT, LIST = "advert", "list"
NEXT, COUNTED = "next", "counted"
"""Ways to further pages of one list: a link, or the next number of a counter, which is a guess."""


@dataclass(frozen=True, slots=True, repr=False)
class Found:
    """A page to fetch: its address, its part, and what the list that led to it said.

    `left` is the state of one that is not to be fetched (`DEEP`, `OUTSIDE`). `printed` is the
    section as lists print it, where it is stored under another name. `way` is that to a further
    page of a list (`NEXT`, `COUNTED`).
    """

    url: str
    role: str
    section: str = ""
    depth: int = 0
    hops: int = 0
    said: Mapping[str, str] = field(default_factory=dict)
    said_at: dt.datetime | None = None
    left: str = ""
    printed: str = ""
    way: str = ""

    @property
    def heading(self) -> str:
        """The section as lists print it: what an advert of it is handed, raw, to the door."""
        return self.printed or self.section

    def __repr__(self) -> str:
        return f"<Found {self.role}>"


@dataclass(frozen=True, slots=True, repr=False)
class Task:
    """A leased row: the page, and the token that settles it."""

    id: int
    fence: int
    attempts: int
    page: Found

    def __repr__(self) -> str:
        return f"<Task {self.id} ({self.page.role})>"


class Known(NamedTuple):
    """A page that a run knows: its part, its depth, and the marks that were kept of it."""

    role: str
    depth: int
    marks: Mapping[str, Any]
