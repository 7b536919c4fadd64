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
from benchmarks.trends_annotators import measure_annotators
from benchmarks.trends_assisted import measure_assisted, measure_stratified
from benchmarks.trends_changes import measure_changes
from benchmarks.trends_displacement import measure_displacement
from benchmarks.trends_events import measure_events
from benchmarks.trends_index import measure_index
from benchmarks.trends_parts import measure_parts
from benchmarks.trends_rising import measure_rising
from benchmarks.trends_shares import measure_shares
from benchmarks.trends_trained import measure_trained
from brightline.trends.results import FACTORS, WHOLE
from brightline.trends.rising import FALSE_DISCOVERIES

REPLICATES = 4000
SEED = 20260101
LEAST, MOST = 0.93, 0.97
MANY_POSITIVES = 50
MOST_OVER_IDEAL = 1.05
MOST_WIDER = 1.02
LEAST_NARROWER = 0.25
ALARMS, ALARMS_SLACK = 0.05, 0.02


def measure(replicates: int = REPLICATES) -> dict[str, Any]:
    """Every proof, with the designs that miss their goal named (none should be)."""
    before = time.perf_counter()
    shares = _said("shares", measure_shares(replicates, SEED))
    changes = _said("changes", measure_changes(replicates, SEED))
    panels = _said("other panels", measure_annotators(replicates, SEED))
    parts = _said("parts", measure_parts(replicates, SEED))
    accuracy = _said("annotators against a panel", measure_accuracy(replicates, SEED))
    helped = _said("with a model", measure_assisted(replicates, SEED))
    trained = _said("with a model of other labels", measure_trained(replicates, SEED))
    stratified = _said("stratified by score", measure_stratified(replicates, SEED))
    index = _said("index", measure_index(replicates, SEED))
    moved = _said("displacement", measure_displacement(replicates, SEED))
    events = _said("events", measure_events(replicates, SEED))
    places = _said("rising", measure_rising(replicates, SEED))
    return {
        "replicates": replicates,
        "monte_carlo_error_at_95": round(math.sqrt(0.95 * 0.05 / replicates), 4),
        "goal": f"coverage >= {LEAST}; <= {MOST} where >= {MANY_POSITIVES} positives are expected",
        "missed": [
            *missed(shares, changes),
            *missed_panels(panels),
            *missed_parts(parts),
            *missed_accuracy(accuracy),
            *missed_with_model(helped, stratified),
            *missed_trained(trained),
            *missed_index(index),
            *missed_displacement(moved),
            *missed_events(events),
            *missed_rising(places),
        ],
        "shares": shares,
        "changes": changes,
        "other_panels": panels,
        "parts": parts,
        "annotators_against_a_panel": accuracy,
        "with_a_model": helped,
        "with_a_model_of_other_labels": trained,
        "stratified_by_score": stratified,
        "index": index,
        "displacement": moved,
        "events": events,
        "rising": places,
        "seconds": round(time.perf_counter() - before, 1),
    }


def _said(name: str, figures: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """Each part as it ends: the whole takes most of an hour."""
    print(f"  {name}: {len(figures)} designs done", flush=True)
    return figures


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


def missed_panels(panels: dict[str, dict[str, float]]) -> list[str]:
    """The panels of annotators that differ by more than the interval of a change says."""
    return [f"other panels, {name}" for name, found in panels.items() if found["coverage"] < LEAST]


def missed_parts(parts: dict[str, dict[str, float]]) -> list[str]:
    """The designs and factors of a change taken apart whose interval holds the truth too seldom."""
    return [
        f"parts, {name} ({factor})"
        for name, found in parts.items()
        for factor in (*FACTORS, WHOLE)
        if found[f"{factor}_coverage"] < LEAST
    ]


def missed_accuracy(accuracy: dict[str, dict[str, float]]) -> list[str]:
    """The designs in which the corrected share or the harm budget is held too seldom, or the share
    too often, beyond three Monte Carlo errors of the markets that it is told of."""
    wrong = []
    for name, found in accuracy.items():
        slack = 3 * math.sqrt(0.95 * 0.05 / found["told"])
        wrong += [
            f"{name} ({measure})"
            for measure in ("coverage", "harm_coverage")
            if found[measure] < LEAST - slack
        ]
        if found["expected_positives"] >= MANY_POSITIVES and found["coverage"] > MOST + slack:
            wrong.append(f"{name} (coverage, too often)")
    return wrong


def missed_with_model(
    helped: dict[str, dict[str, float]], stratified: dict[str, dict[str, float]]
) -> list[str]:
    """Where a model helps less than it should, or harms: in width or in coverage."""
    wrong = [name for name, found in helped.items() if found["coverage"] < LEAST]
    wrong += [
        name
        for name, found in helped.items()
        if found["over_ideal"] > MOST_OVER_IDEAL or found["width_ratio"] > MOST_WIDER
    ]
    return wrong + [
        f"stratified, {name}"
        for name, found in stratified.items()
        if found["coverage"] < LEAST
        or (name.startswith("AUC 0.90") and found["narrower"] < LEAST_NARROWER)
    ]


def missed_trained(trained: dict[str, dict[str, float]]) -> list[str]:
    """Where cross-fitted scores leave the truth out; those of a share's own labels always do."""
    return ["cross-fitted scores"] if trained["crossed"]["coverage"] < LEAST else []


def missed_index(index: dict[str, dict[str, float]]) -> list[str]:
    """The designs whose levels, bands or halves (as a claim has them) are held too seldom."""
    return [
        f"index, {name} ({what})"
        for name, found in index.items()
        for what in ("level_coverage", "band_coverage", "claim_coverage")
        if found[what] < LEAST
    ]


def missed_displacement(moved: dict[str, dict[str, float]]) -> list[str]:
    """The designs in which nothing moves and too many (or too few) alarms are given."""
    return [
        f"displacement, {name}"
        for name, found in moved.items()
        if name != "all moves" and abs(found["said_to_have_changed"] - ALARMS) > ALARMS_SLACK
    ]


def missed_events(events: dict[str, dict[str, float]]) -> list[str]:
    """The markets of which displacement says too much: false alarms beyond the goal and three Monte
    Carlo errors, something said of a site that goes on, nothing of one that closed."""
    wrong = []
    for name, found in events.items():
        alarms = ALARMS + ALARMS_SLACK + 3 * math.sqrt(ALARMS * (1 - ALARMS) / found["markets"])
        goes_on = name == "the site goes on"
        if found["said_to_have_changed"] > alarms or found["refused"] != float(goes_on):
            wrong.append(f"events, {name}")
    return wrong


def missed_rising(places: dict[str, dict[str, float]]) -> list[str]:
    """The designs of which too many listed places are not rising, or whose intervals hold the truth
    too seldom: over all places, over the rising ones, over the listed (as a false coverage rate).
    """
    wrong = [
        f"rising, {name}"
        for name, found in places.items()
        if found["false_discovery_rate"] > FALSE_DISCOVERIES
    ]
    return wrong + [
        f"rising, {name} (coverage)"
        for name, found in places.items()
        if found["coverage"] < LEAST
        or found.get("rising_coverage", 1.0) < LEAST
        or found["false_coverage_rate"] > 1 - LEAST
    ]
