"""Trends proved by simulation: how often each 95% interval holds the truth, design by design.

The goal is at least 93% in every design, and at most 97% where fifty positives and more are
expected. Monte Carlo errors stand beside (1 / sqrt of replicates), and the naive estimators, which
fail. The market of every design is invented here; a study's own frames are not read.
"""

from __future__ import annotations

import math
import time
from typing import Any

from benchmarks.trends_accuracy import measure_accuracy
from benchmarks.trends_changes import measure_changes
from benchmarks.trends_shares import measure_shares

REPLICATES = 4000
SEED = 20260101
LEAST, MOST = 0.93, 0.97
MANY_POSITIVES = 50


def measure(replicates: int = REPLICATES) -> dict[str, Any]:
    """Every proof, with the designs that miss their goal named (none should be)."""
    before = time.perf_counter()
    shares = measure_shares(replicates, SEED)
    changes = measure_changes(replicates, SEED)
    accuracy = measure_accuracy(replicates, SEED)
    return {
        "replicates": replicates,
        "monte_carlo_error_at_95": round(math.sqrt(0.95 * 0.05 / replicates), 4),
        "goal": f"coverage >= {LEAST}; <= {MOST} where >= {MANY_POSITIVES} positives are expected",
        "missed": missed(shares, changes) + missed_accuracy(accuracy),
        "shares": shares,
        "changes": changes,
        "annotators_against_a_panel": accuracy,
        "seconds": round(time.perf_counter() - before, 1),
    }


def missed(shares: dict[str, dict[str, float]], changes: dict[str, dict[str, float]]) -> list[str]:
    """The designs whose coverage lies outside of the goal."""
    wrong = [
        name
        for name, found in shares.items()
        if found["coverage"] < LEAST
        or (found["expected_positives"] >= MANY_POSITIVES and found["coverage"] > MOST)
    ]
    wrong += [
        f"{name} ({measure})"
        for name, found in changes.items()
        for measure in ("share", "total")
        if found[f"{measure}_coverage"] < LEAST
    ]
    return wrong


def missed_accuracy(accuracy: dict[str, dict[str, float]]) -> list[str]:
    """The designs in which the corrected share or the harm budget is held too seldom."""
    return [
        f"{name} ({measure})"
        for name, found in accuracy.items()
        for measure in ("coverage", "harm_coverage")
        if found[measure] < LEAST
    ]
