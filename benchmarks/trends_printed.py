"""Printed figures over markets with known truth: what rounding and bringing into line do to them.

`trends` proves the estimators; a release then rounds its counts, and brings each figure into line
with those printed beside it. Here whole releases are computed, and their printed intervals are held
against the truth of the market. A release takes a second, so there are fewer replicates.
"""

from __future__ import annotations

import datetime as dt
import math
import os
import tempfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from brightline.publish.cube import tables_of
from brightline.publish.earlier import Published
from brightline.publish.standing import plain_rows
from brightline.study import Study, load_study
from brightline.trends.evidence import gather
from brightline.validation.market import FIRST, Market, expected_positive, simulate
from tests.studies import ESTIMAND, study_text

REPLICATES = 400
LEAST = 0.93
NOW = dt.datetime(2026, 2, 1, tzinfo=dt.UTC)

STEADY = Market(
    ramp_days=30,
    outages=((dt.date(2024, 6, 3), 9), (dt.date(2025, 3, 3), 4)),
    share=(0.22, 0.22),
    advertisers_per_day=1.5,
    labels_per_stratum=120,
)
DESIGNS: dict[str, tuple[Market, float]] = {
    "no change": (STEADY, 0.0),
    "a rise of sixty percent": (replace(STEADY, volume=(1.0, 1.6)), 0.6),
}
"""{name: (market, its true change of the total)}; the share never changes."""

_TEXTS = ("volume", "reposting")

Held = list[tuple[str, bool]]
"""(kind of figure, whether its printed interval held the truth) of one release."""


def measure(replicates: int = REPLICATES) -> dict[str, Any]:
    """How often printed intervals hold the truth, by design and kind of figure."""
    designs = {name: _measured(name, replicates) for name in DESIGNS}
    error = round(math.sqrt(0.95 * 0.05 / replicates), 4)
    missed = [
        f"{design}: {kind}"
        for design, kinds in designs.items()
        for kind, found in kinds.items()
        if found["coverage"] < LEAST
    ]
    return {
        "replicates": replicates,
        "monte_carlo_error_at_95": error,
        "goal": f"coverage >= {LEAST}",
        "missed": missed,
        "designs": designs,
    }


def _measured(design: str, replicates: int) -> dict[str, dict[str, float]]:
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        releases = list(pool.map(partial(held_in, design), range(replicates), chunksize=5))
    told = [one for release in releases for one in release]
    return {
        kind: {
            "printed": len(found := [held for named, held in told if named == kind]),
            "coverage": round(sum(found) / len(found), 4),
        }
        for kind in dict.fromkeys(kind for kind, _ in told)
    }


def held_in(design: str, seed: int) -> Held:
    """What one release of a market prints, against the truth."""
    market, rise = DESIGNS[design]
    frames, corpus = simulate(market, seed)
    tables = tables_of(_study(), frames, Published(), release="r1", now=NOW).frames
    evidence = gather(frames, _study().estimand.cutoff, _study().estimand.codebook)
    ids = evidence.population(FIRST, market.sites)["advert_id"]
    among = corpus.set_index("advert_id").loc[ids, "suspicious"]
    truth = {"share": 0.0, "total": rise}
    pooled = [row for row in plain_rows(tables["changes"]) if row["site"] == "" and row["drawn"]]
    held = [
        (f"change of the {row['measure']}", _holds(row, truth[row["measure"]])) for row in pooled
    ]
    shares = [row for row in plain_rows(tables["shares"]) if row["site"] == "" and row["drawn"]]
    known = expected_positive(market, among)
    held += [("share", _holds(row, known)) for row in shares if row["period"] == FIRST.name]
    return [*held, *_parts(plain_rows(tables["parts"]), rise)]


def _parts(rows: list[dict[str, Any]], rise: float) -> Iterator[tuple[str, bool]]:
    """The factors that stay. With a rise, volume and reposting have no truth that is known: a text
    that began before the turn counts in both periods, so texts rise by less than advertisers do.
    """
    for row in rows:
        stays = row["part"] in ("mix", "share") or (not rise and row["part"] in _TEXTS)
        if row["drawn"] and stays:
            yield f"part: {row['part']}", _holds(row, 0.0)


def _holds(row: Mapping[str, Any], truth: float) -> bool:
    return bool(row["low"] <= truth <= row["high"])


@cache
def _study() -> Study:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "study.toml"
        at = ESTIMAND.replace("cutoff = 6", "cutoff = 5")
        path.write_text(study_text(estimand=at), encoding="utf-8")
        return load_study(path)
