"""How long figures take: a release of 35 million adverts, and a year-over-year change.

The adverts are generated as columns, in the shape of what the store gives: ten sites, two years,
most templates posted again and again. Timed is every step that grows with them: placing them
(`gather`), the tables `counts` and `index`, and the whole of `tables_of`, in which these are again,
for a study without labels. The change is one of a market with 20,000 labels: its interval, and the
parts of the naive change with 1,000 replicates. `BRIGHTLINE_BENCH_ADVERTS` sets how many adverts.
"""

from __future__ import annotations

import datetime as dt
import os
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from brightline.publish.cube import tables_of
from brightline.publish.earlier import Published
from brightline.publish.index_tables import index_table
from brightline.publish.tables import Rules, counts_table
from brightline.study import load_study
from brightline.trends.change import Change
from brightline.trends.decomposition import Decomposition, decompose
from brightline.trends.evidence import gather
from brightline.trends.frames import Frames
from brightline.trends.panel import change_for
from brightline.trends.replicates import REPLICATES
from brightline.trends.series import EPOCH, number_of
from brightline.validation.market import FIRST, SECOND, Market, simulate
from tests.studies import study_text

ADVERTS = int(os.environ.get("BRIGHTLINE_BENCH_ADVERTS", "35000000"))
SITES = 10
START, DAYS = dt.date(2024, 1, 1), 731
PLACES = 50
_RUNS = 3
_LABELS = 20_000


def measure(adverts: int = ADVERTS) -> dict[str, Any]:
    """Seconds, and the CPU seconds of each.

    A machine that does other work at the time shows in the difference of the two.
    """
    release = _release(adverts)
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
        **release,
        "labelled_adverts": int(evidence.items["y"].notna().sum()),
        "replicates": REPLICATES,
        "place_adverts_and_labels_seconds": round(gathered[0], 2),
        "year_over_year_seconds_median": round(statistics.median(wall for wall, _ in yearly), 2),
        "year_over_year_seconds_runs": [round(wall, 2) for wall, _ in yearly],
        "year_over_year_cpu_seconds_runs": [round(cpu, 2) for _, cpu in yearly],
    }


def _release(adverts: int) -> dict[str, float]:
    """Wall and CPU seconds of each step, and the most memory that the process held, in GiB."""
    frames, rules, kept = frames_of(adverts), Rules(11, 5), Published()
    found: dict[str, float] = {}

    def timed(step: str, work: Callable[[], Any]) -> Any:
        before, cpu = time.perf_counter(), time.process_time()
        result = work()
        found[f"{step}_seconds"] = round(time.perf_counter() - before, 1)
        found[f"{step}_cpu_seconds"] = round(time.process_time() - cpu, 1)
        return result

    evidence = timed("gather", lambda: gather(frames, 6, "core@1"))
    counts = timed("counts_table", lambda: counts_table(evidence, rules, kept))
    timed("index_table", lambda: index_table(evidence, counts, rules.round_to, kept))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "study.toml"
        path.write_text(study_text(), encoding="utf-8")
        study, now = load_study(path), dt.datetime(2026, 2, 1, tzinfo=dt.UTC)
    timed("release", lambda: tables_of(study, frames, Published(), release="r1", now=now))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    return {**found, "peak_memory_gib": round(peak, 1)}


def frames_of(adverts: int) -> Frames:
    """What a release is made of, without a label."""
    keys = [f"site-{site}" for site in range(SITES)]
    sites = pd.DataFrame({"site": keys, "title": keys, "synthetic": True})
    labels, _ = simulate(Market(advertisers_per_day=0.5), 1)
    return Frames(columns(adverts), coverage(), labels.labels.iloc[:0], sites)


def columns(adverts: int) -> pd.DataFrame:
    """Adverts as columns: ten templates' worth of reposting, a third posted on a known day."""
    rng = np.random.default_rng(1)
    day = rng.integers(number_of(START), number_of(START) + DAYS, adverts, dtype=np.int32)
    seen = day.astype("datetime64[D]").astype("datetime64[s]")
    posted = np.where(rng.random(adverts, dtype=np.float32) < 0.33, seen, np.datetime64("NaT"))
    codes = rng.integers(0, SITES, adverts, dtype=np.int8)
    names = pd.Series([f"site-{number}" for number in range(SITES)], dtype="str")
    template = rng.integers(0, max(adverts // 10, 1), adverts)
    towns = pd.Series([f"place {number}" for number in range(PLACES)], dtype="str")
    place = towns.take(rng.integers(0, PLACES, adverts, dtype=np.int8)).reset_index(drop=True)
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
            "section": "all",
            "place": place,
            "stock": False,
            "synthetic": True,
        }
    )


def coverage() -> pd.DataFrame:
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
    return pd.DataFrame(rows)


def _seconds(work: Callable[[], object]) -> tuple[float, float]:
    """(wall, CPU) seconds."""
    before, cpu = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - before, time.process_time() - cpu
