"""How long figures take: the three counts of 35 million adverts, and a year-over-year change.

The adverts are generated as columns, in the shape of what the store gives: ten sites, two years,
most templates posted again and again. Counted is what the cube prints of them (`counts.COUNT_SQL`
on DuckDB, dates and all). The change is one of a market with 20,000 labels: its interval, and the
parts of the naive change with 1,000 replicates.
"""

from __future__ import annotations

import datetime as dt
import statistics
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from brightline.trends.change import Change
from brightline.trends.counts import monthly_counts
from brightline.trends.decomposition import Decomposition, decompose
from brightline.trends.evidence import gather
from brightline.trends.panel import change_for
from brightline.trends.replicates import REPLICATES
from brightline.trends.series import EPOCH, Series, number_of, series_of
from brightline.validation.market import FIRST, SECOND, Market, simulate

ADVERTS = 35_000_000
SITES = 10
START, DAYS = dt.date(2024, 1, 1), 731
_RUNS = 3
_LABELS = 20_000


def measure(adverts: int = ADVERTS) -> dict[str, Any]:
    """Medians in seconds, with every run beside them, and the CPU seconds of each.

    A machine that does other work at the time shows in the difference of the two.
    """
    counts = _counting(adverts)
    market = Market(
        advertisers_per_day=14.0, posts_each=4.0, labels_per_stratum=_LABELS // 4, share=(0.2, 0.22)
    )
    frames, _ = simulate(market, 1)
    gathered = _seconds(lambda: gather(frames, 5, "core@1"))
    evidence = gather(frames, 5, "core@1")
    yearly = []
    for _ in range(_RUNS):
        before, cpu = time.perf_counter(), time.process_time()
        change = change_for(evidence, FIRST, SECOND, market.sites, "total")
        parts = decompose(evidence, FIRST, SECOND, market.sites)
        yearly.append((time.perf_counter() - before, time.process_time() - cpu))
        assert isinstance(change, Change)  # noqa: S101
        assert isinstance(parts, Decomposition)  # noqa: S101
    return {
        "adverts": adverts,
        "counts_seconds_median": round(statistics.median(wall for wall, _ in counts), 1),
        "counts_seconds_runs": [round(wall, 1) for wall, _ in counts],
        "counts_cpu_seconds_runs": [round(cpu, 1) for _, cpu in counts],
        "labelled_adverts": int(evidence.items["y"].notna().sum()),
        "replicates": REPLICATES,
        "place_adverts_and_labels_seconds": round(gathered[0], 2),
        "year_over_year_seconds_median": round(statistics.median(wall for wall, _ in yearly), 2),
        "year_over_year_seconds_runs": [round(wall, 2) for wall, _ in yearly],
        "year_over_year_cpu_seconds_runs": [round(cpu, 2) for _, cpu in yearly],
    }


def _counting(adverts: int) -> list[tuple[float, float]]:
    frame, series = columns(adverts), coverage()
    return [_seconds(lambda: monthly_counts(frame, series)) for _ in range(_RUNS)]


def columns(adverts: int) -> pd.DataFrame:
    """Adverts as columns: ten templates' worth of reposting, a third posted on a known day."""
    rng = np.random.default_rng(1)
    day = rng.integers(number_of(START), number_of(START) + DAYS, adverts, dtype=np.int32)
    seen = day.astype("datetime64[D]").astype("datetime64[s]")
    posted = np.where(rng.random(adverts, dtype=np.float32) < 0.33, seen, np.datetime64("NaT"))
    codes = rng.integers(0, SITES, adverts, dtype=np.int8)
    names = pd.Series([f"site-{number}" for number in range(SITES)], dtype="str")
    template = rng.integers(0, max(adverts // 10, 1), adverts)
    posted_from = pd.Series(posted).dt.tz_localize("UTC")
    return pd.DataFrame(
        {
            "advert_id": np.arange(adverts),
            "site": names.take(codes).reset_index(drop=True),
            "first_seen": pd.Series(seen).dt.tz_localize("UTC"),
            "posted_from": posted_from,
            "posted_to": posted_from + pd.Timedelta(days=1),
            "template": template,
            "cluster": template // 3,
        }
    )


def coverage() -> list[Series]:
    """Every site crawled every day."""
    rows = [
        {
            "site": f"site-{site}", "section": "all", "day": EPOCH + dt.timedelta(days=day),
            "planned": 9, "attempted": 9, "fetched": 9, "refused": 0, "failed": 0,
            "status": "complete", "run_id": day, "counts": True,
        }
        for site in range(SITES)
        for day in range(number_of(START) - 1, number_of(START) + DAYS)
    ]  # fmt: skip
    frame = pd.DataFrame(rows)
    return [series_of(frame, f"site-{site}") for site in range(SITES)]


def _seconds(work: Callable[[], object]) -> tuple[float, float]:
    """(wall, CPU) seconds."""
    before, cpu = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - before, time.process_time() - cpu
