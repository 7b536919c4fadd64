"""Clocks that leap while a crawl runs; applied by `driver.py`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from crawlers.batch import Batch

LEAP_AFTER = 20
"""Pages that are answered before the clock leaps."""


def _leaps() -> None:
    """Three days pass after so many pages."""
    from crawlers import run

    answered = [0]
    add = Batch.add

    def counting(self: Batch, *args: object) -> None:
        answered[0] += 1
        add(self, *args)  # type: ignore[arg-type]

    def now() -> dt.datetime:
        leap = dt.timedelta(days=3 if answered[0] >= LEAP_AFTER else 0)
        return dt.datetime.now(dt.UTC) + leap

    Batch.add = counting  # type: ignore[method-assign, assignment]
    run.crawl.__kwdefaults__ = {**(run.crawl.__kwdefaults__ or {}), "now": now}


LEAPING: dict[str, Callable[[], None]] = {"leaps": _leaps}
