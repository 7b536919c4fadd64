"""Annotation: agreement and consensus at size, and the sync beside the server's own bulk call.

The labels of consensus are published ones where they are at hand (see `BRIGHTLINE_REFERENCE_DATA`),
and invented ones of the same size elsewhere; which is said. `annotation_sync` needs Label Studio.
"""

from __future__ import annotations

import os
import resource
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from annotation.consensus.fitted import Codes
from annotation.consensus.model import fit
from brightline.agreement.coefficients import Floats
from brightline.agreement.intervals import alpha_with_interval

_ROUNDS = 5
_LABELS, _ITEMS, _PEOPLE = 92_721, 11_040, 825
_SCALE = "GPRX"


def measure() -> dict[str, Any]:
    """Medians in seconds with every run, and the most memory that the process held."""
    figures: dict[str, Any] = {}
    counts = _counts()
    runs = _timed(lambda: alpha_with_interval(counts, "ordinal", resamples=1000))
    figures |= {"alpha_labels": int(counts.sum()), "alpha_bootstraps": 1000}
    figures |= {"alpha_seconds_median": statistics.median(runs), "alpha_seconds_runs": runs}
    source, items, people, labels = _labels()
    runs = _timed(lambda: fit(items, people, labels, len(_SCALE)))
    figures |= {"consensus_source": source, "consensus_labels": len(labels)}
    figures |= {"consensus_seconds_median": statistics.median(runs), "consensus_seconds_runs": runs}
    figures["memory_mib_most"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return figures


def _timed(work: Callable[[], Any]) -> list[float]:
    runs = []
    for _ in range(_ROUNDS):
        before = time.perf_counter()
        work()
        runs.append(round(time.perf_counter() - before, 2))
    return runs


def _counts() -> Floats:
    """50,000 items that two of many annotators judged on seven levels: 100,000 labels."""
    rng = np.random.default_rng(1)
    truth = rng.integers(0, 7, 50_000)
    counts: Floats = np.zeros((50_000, 7))
    for _ in range(2):
        answers = np.clip(truth + rng.integers(-1, 2, len(truth)), 0, 6)
        np.add.at(counts, (np.arange(len(truth)), answers), 1.0)
    return counts


def _labels() -> tuple[str, Codes, Codes, Codes]:
    beside = Path(__file__).resolve().parents[2] / "shared" / "data"
    folder = Path(os.environ.get("BRIGHTLINE_REFERENCE_DATA") or beside) / "adult_content_labels"
    if folder.is_dir():
        frame = pd.read_csv(folder / "labels.csv")
        items, _ = pd.factorize(frame["item"], sort=True)
        people, _ = pd.factorize(frame["annotator"], sort=True)
        labels = frame["label"].map(_SCALE.index).to_numpy(dtype=np.int64)
        return "published (Get-Another-Label, AdultContent2)", items, people, labels
    return "invented", *_invented()


def _invented() -> tuple[Codes, Codes, Codes]:
    rng = np.random.default_rng(2)
    items = np.concatenate([np.arange(_ITEMS), rng.integers(0, _ITEMS, _LABELS - _ITEMS)])
    people = np.concatenate([np.arange(_PEOPLE), rng.integers(0, _PEOPLE, _LABELS - _PEOPLE)])
    truth = rng.integers(0, len(_SCALE), _ITEMS)[items]
    wrong = rng.random(_LABELS) < 0.25
    labels = np.where(wrong, rng.integers(0, len(_SCALE), _LABELS), truth)
    return items, people, labels
