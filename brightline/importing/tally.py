"""What a file held, counted: rows, reasons, and effort per day and section."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from brightline.errors import IngestError
from brightline.importing.reasons import OUT_OF_SCOPE, Reason
from brightline.importing.rows import Outcome

SHOWN_ROWS = 5
"""Row numbers shown for each reason: enough to look them up, the rest is in --rejects."""

MOST_SECTIONS = 1_000
"""No site has more sections; a column with more values is a title or an address."""

Label = Callable[[str], str]
"""How a section is stored."""


@dataclass(slots=True)
class Day:
    """The rows of one day by section ('' where it is not known), and the first and last sighting.

    What the protocol excludes is refused: that it is not kept says nothing against the file.
    """

    admitted: Counter[str] = field(default_factory=Counter)
    rejected: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    first: dt.datetime | None = None
    last: dt.datetime | None = None

    @property
    def rows(self) -> int:
        """Every row of the day."""
        return self.admitted.total() + self.rejected.total() + self.refused.total()

    def see(self, at: dt.datetime) -> None:
        """Widen the day's sightings by one."""
        self.first = at if self.first is None else min(self.first, at)
        self.last = at if self.last is None else max(self.last, at)


@dataclass(slots=True)
class Tally:
    """Counts over any number of rows; `rows` is always admitted + rejected."""

    rows: int = 0
    reasons: Counter[Reason] = field(default_factory=Counter)
    shown: dict[Reason, list[int]] = field(default_factory=dict)
    left: Counter[str] = field(default_factory=Counter)
    days: dict[dt.date, Day] = field(default_factory=dict)
    undated: int = 0

    @property
    def rejected(self) -> int:
        return self.reasons.total()

    @property
    def admitted(self) -> int:
        return self.rows - self.rejected

    def add(self, number: int, outcome: Outcome, label: Label) -> None:
        """Count one row."""
        self.rows += 1
        self.left.update(outcome.left)
        day = self.days.setdefault(outcome.day, Day()) if outcome.day else None
        if outcome.advert is not None and day is not None:
            day.admitted[label(outcome.section)] += 1
            day.see(outcome.advert.seen_at)
        elif outcome.reason is not None:
            self._reject(number, outcome.reason)
            if day is None:
                self.undated += 1
            else:
                counts = day.refused if outcome.reason in OUT_OF_SCOPE else day.rejected
                counts[label(outcome.section) if outcome.section else ""] += 1

    def _reject(self, number: int, reason: Reason) -> None:
        self.reasons[reason] += 1
        shown = self.shown.setdefault(reason, [])
        if len(shown) < SHOWN_ROWS:
            shown.append(number)

    def merge(self, other: Tally) -> None:
        """Add the counts of later rows.

        Raises:
            IngestError: there are more sections than any site has.
        """
        self.rows += other.rows
        self.undated += other.undated
        self.reasons.update(other.reasons)
        self.left.update(other.left)
        for reason, numbers in other.shown.items():
            shown = self.shown.setdefault(reason, [])
            shown.extend(numbers[: SHOWN_ROWS - len(shown)])
        for date, theirs in other.days.items():
            ours = self.days.setdefault(date, Day())
            ours.admitted.update(theirs.admitted)
            ours.rejected.update(theirs.rejected)
            ours.refused.update(theirs.refused)
            for at in (theirs.first, theirs.last):
                if at is not None:
                    ours.see(at)
            if len(ours.admitted) > MOST_SECTIONS:
                raise IngestError(
                    f"The column that is mapped to 'section' holds more than {MOST_SECTIONS:,} "
                    "different values on one day; map the right column, or give a constant."
                )
