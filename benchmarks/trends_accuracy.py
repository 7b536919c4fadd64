"""Annotators against a reference panel: do the corrected share and the harm budget hold the truth?

Through the product's own `share_of`, `calibrate` and `correct`. Adverts of one advertiser are alike
in what the panel says and in how hard they are, so that two judgements of one advert, and those of
an advertiser's adverts, err together. The calibration sample is enriched by a screen that flags
what is suspicious more often, and weighted accordingly. Naive beside: the share as annotators see
it; and one corrected by plain rates of the calibration sample, which forget its weights and take
each judgement for a case.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from brightline.trends.calibration import calibrate, correct, reference_items
from brightline.trends.design import items_of
from brightline.trends.evidence import Evidence, Span
from brightline.trends.misclassification import Accuracy, lang_reiczigel
from brightline.trends.prevalence import share_of
from brightline.trends.series import Days, Floats, Mask, date_of, series_of
from brightline.trends.shares import Share
from brightline.validation.market import PANEL

FEWER = 5
"""A market takes a fifth of a second and not a millionth: one in five of the replicates."""

SPAN = Span("a year", date_of(0), date_of(365))
CUTOFF = 6
ANNOTATORS = ("ann-a", "ann-b")
FLAGGED = (0.1, 0.7)
"""How often the screen flags what the panel does not suspect, and what it does."""


@dataclass(frozen=True)
class AccuracyDesign:
    """The share a panel suspects, the annotators, and the sizes of sample and calibration.

    alike: correlation of two judgements of adverts that are equally hard, given the truth. posts:
    adverts of an advertiser, on average.
    """

    share: float
    sensitivity: float
    specificity: float
    labelled: int
    calibrated: int
    alike: float = 0.3
    posts: float = 3.0
    adverts: int = 6000


DESIGNS = {
    "ordinary": AccuracyDesign(0.2, 0.85, 0.95, 400, 300),
    "rare": AccuracyDesign(0.03, 0.85, 0.985, 800, 400),
    "few calibrated": AccuracyDesign(0.2, 0.85, 0.95, 400, 100),
    "annotators err often": AccuracyDesign(0.25, 0.65, 0.85, 500, 300),
    "common": AccuracyDesign(0.6, 0.9, 0.9, 300, 200),
    "they err together": AccuracyDesign(0.2, 0.8, 0.9, 400, 300, alike=0.8, posts=6.0),
    "next to nothing there": AccuracyDesign(0.01, 0.8, 0.95, 400, 400, adverts=12000),
}


@dataclass(frozen=True)
class Adverts:
    """suspicious: what the panel says. chance: how likely an annotator is to suspect each. unit:
    its advertiser. flagged: by the screen that enriches the calibration sample."""

    suspicious: Mask
    chance: Floats
    unit: Days
    flagged: Mask


def adverts_of(design: AccuracyDesign, rng: np.random.Generator) -> Adverts:
    """Advertisers with alike adverts; beta-distributed difficulty about the annotators' rates."""
    unit = np.repeat(np.arange(design.adverts), rng.geometric(1 / design.posts, design.adverts))
    unit = unit[: design.adverts]
    size = int(unit[-1]) + 1
    suspicious = rng.random(size) < design.share
    mean = np.where(suspicious, design.sensitivity, 1 - design.specificity)
    known = (1 - design.alike) / design.alike
    chance = rng.beta(mean * known, (1 - mean) * known)
    flagged = rng.random(len(unit)) < np.where(suspicious[unit], FLAGGED[1], FLAGGED[0])
    return Adverts(suspicious[unit], chance[unit], unit, flagged)


def evidence_of(design: AccuracyDesign, adverts: Adverts, rng: np.random.Generator) -> Evidence:
    """A simple sample that annotators judged, and an enriched one that the panel judged too."""
    everything = np.arange(design.adverts)
    sample = rng.choice(everything, design.labelled, replace=False)
    labels = _judged(adverts, sample, np.full(design.adverts, design.labelled), "estimate", rng)
    parts, sizes = [], np.zeros(design.adverts)
    for mask in (adverts.flagged, ~adverts.flagged):  # half of the items from either
        members = everything[mask]
        drawn = min(design.calibrated // 2, len(members))
        sizes[mask] = drawn * design.adverts / len(members)
        parts.append(rng.choice(members, drawn, replace=False))
    calibration = _judged(adverts, np.concatenate(parts), sizes, "calibrate", rng)
    panel = calibration.drop_duplicates("advert_id").assign(annotator=PANEL)
    verdict = np.where(adverts.suspicious[panel["advert_id"]], 6, 2)
    calibration = pd.concat([calibration, panel.assign(judgement=verdict)], ignore_index=True)
    frame = pd.DataFrame({"advert_id": everything, "site": "alpha", "place": "Testville"})
    frame = frame.assign(day=everything % 365, **dict.fromkeys(_UNITS, adverts.unit))
    return Evidence(
        series={"alpha": series_of(_COVERAGE, "alpha", "Alpha")},
        adverts=frame.astype({"day": "Int64"}),
        items=items_of(labels, CUTOFF).merge(frame, on="advert_id"),
        labels=labels,
        calibration=calibration,
        synthetic_sites=frozenset({"alpha"}),
        cutoff=CUTOFF,
        codebook="core@1",
    )


_UNITS = ("unit", "cluster", "widest")
_COVERAGE = pd.DataFrame(
    {"site": "alpha", "section": "all", "day": pd.date_range("1969-12-31", periods=366),
     "planned": 100, "fetched": 100, "status": "complete", "run_id": np.arange(366),
     "counts": True}
)  # fmt: skip


def _judged(
    adverts: Adverts, drawn: Days, sizes: Floats | Days, purpose: str, rng: np.random.Generator
) -> pd.DataFrame:
    """Two judgements of each drawn advert.

    Args:
        sizes: of a simple sample of all adverts in which each would be as likely.
    """
    advert = np.repeat(drawn, len(ANNOTATORS))
    suspects = rng.random(len(advert)) < adverts.chance[advert]
    total = len(adverts.unit)
    return pd.DataFrame(
        {
            "advert_id": advert,
            "sample": purpose,
            "purpose": purpose,
            "wave": "w1",
            "stratum": "all",
            "stratum_population": total,
            "stratum_sampled": len(drawn),
            "inclusion_probability": sizes[advert] / total,
            "annotator": np.tile(ANNOTATORS, len(drawn)),
            "judgement": np.where(suspects, 6, 2),
            "codebook": "core@1",
            "other_codebook": "",
            "synthetic": True,
        }
    )


def measure_accuracy(replicates: int, seed: int) -> dict[str, dict[str, float]]:
    """Coverage of the corrected share and of the harm budget, and of the naive shares."""
    markets = max(replicates // FEWER, 1)
    return {name: measured(design, markets, seed) for name, design in DESIGNS.items()}


def measured(design: AccuracyDesign, markets: int, seed: int) -> dict[str, float]:
    """One design; coverage is over the markets in which the annotators may correct a share."""
    rng = np.random.default_rng(seed)
    found = [_one(design, rng) for _ in range(markets)]
    rows = np.array([row for row in found if row is not None], dtype=float)
    means = rows.mean(axis=0)
    names = ("coverage", "harm_coverage", "naive_coverage", "naive_correction_coverage")
    return {
        "replicates": markets,
        "told": len(rows),
        "expected_positives": round(design.labelled * design.share, 1),
        **{name: round(float(mean), 4) for name, mean in zip(names, means[:4], strict=True)},
        "width_mean": round(float(means[4]), 4),
        "harm_per_1000": round(1000 * float(means[5]), 1),
    }


def _one(design: AccuracyDesign, rng: np.random.Generator) -> tuple[float, ...] | None:
    """(each interval holds the truth: share, harm, naive share, naive correction; width of the
    first; true harm) of one market, None where nothing may be corrected."""
    adverts = adverts_of(design, rng)
    evidence = evidence_of(design, adverts, rng)
    share = share_of(evidence, SPAN, ["alpha"], "on Alpha")
    calibration = calibrate(evidence, [PANEL])
    found = correct(share, calibration, evidence)
    if found.harm is None or calibration.accuracy is None:
        return None
    truth = float(adverts.suspicious.mean())
    harm = float((adverts.chance * ~adverts.suspicious).mean())
    low, high = _limits(share, calibration.accuracy)
    if found.drawn:  # else the sentence of the refusal holds the same limits
        low, high = found.low or 0.0, found.high or 1.0
    plain = _limits(share, _plain_accuracy(evidence))
    return (
        low <= truth <= high,
        found.harm[1] <= 1000 * harm <= found.harm[2],
        (share.low or 0.0) <= truth <= (share.high or 1.0),
        plain[0] <= truth <= plain[1],
        high - low,
        harm,
    )


def _limits(share: Share, accuracy: Accuracy) -> tuple[float, float]:
    limits = lang_reiczigel(share.estimate or 0.0, share.effective, accuracy)
    return max(float(limits.low), 0.0), min(float(limits.high), 1.0)


def _plain_accuracy(evidence: Evidence) -> Accuracy:
    items = reference_items(evidence, [PANEL], CUTOFF)
    rates = items["y"].groupby(items["reference"]).mean()
    cases = items["judges"].groupby(items["reference"]).sum()
    return Accuracy(rates[True], cases[True], 1 - rates[False], cases[False])
