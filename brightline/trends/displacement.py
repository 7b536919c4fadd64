"""Displacement: when a site closes, does what it had appear elsewhere? Tested, and not told.

Three questions of one event. Did postings on the sites that stay step up, beyond their trend? Did
the market as a whole, with the closed site in it, come down? And how many of the templates and
advertiser clusters that the site had appear elsewhere within the rebound window, against placebo
dates (before the event) and placebo sites (that stayed)? Aggregates only: nobody is followed, and a
group under the study's threshold of advertiser clusters is bounded and not counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from brightline.trends.displacement_words import part_sentence
from brightline.trends.event import Event as Event
from brightline.trends.event import apart, judged
from brightline.trends.evidence import Evidence
from brightline.trends.interrupted import placebo_dates
from brightline.trends.reappearing import (
    AT_RISK_WEEKS,
    days_waited,
    part_moved,
    pooled,
    waiting,
)
from brightline.trends.series import number_of
from brightline.trends.stepping import postings_of, steps


@dataclass(frozen=True, slots=True)
class Measured:
    """One measure of one event; not drawn: no number, and `reason` says why.

    measure: elsewhere, market (relative changes; with `_yearly` behind it the same beside the same
    weeks of earlier years), templates, clusters (shares of those that the
    site had), all in whole percents; template_days, cluster_days (median days until a cluster's
    first one appeared, in whole weeks). placebo: the same at
    placebo dates, for shares; placebo_site: at the same date, of sites that stayed.
    """

    event: Event
    measure: str
    sites: tuple[str, ...]
    sentence: str
    drawn: bool
    reason: str = ""
    estimate: float | None = None
    low: float | None = None
    high: float | None = None
    placebo: float | None = None
    placebo_site: float | None = None
    synthetic: bool = False


def displacement(evidence: Evidence, event: Event, threshold: int) -> list[Measured]:
    """Every measure of one event; of one that cannot be judged, each with the reason.

    Args:
        threshold: the fewest advertiser clusters that may stand behind a figure.
    """
    evidence = apart(evidence, event)
    sites, reason = judged(evidence, event, threshold)
    synthetic = bool(evidence.synthetic_sites & {event.where, *sites})
    if reason:
        sentence = (
            f"Nothing can be said about displacement from {_title(evidence, event)}. {reason}"
        )
        return [
            Measured(event, name, sites, sentence, False, reason, synthetic=synthetic)
            for name in ("elsewhere", "market", "templates", "clusters")
        ]
    found = []
    for name in ("elsewhere", "market"):
        found += _stepped(evidence, event, sites, name, threshold)
    for name in ("template", "cluster"):
        found += _reappeared(evidence, event, sites, name, threshold)
    return found


def _title(evidence: Evidence, event: Event) -> str:
    series = evidence.series.get(event.where)
    return series.title if series else f"'{event.where}'"


def _stepped(
    evidence: Evidence, event: Event, sites: Sequence[str], measure: str, threshold: int
) -> list[Measured]:
    """The steps of postings elsewhere, or of the market: plain, and beside earlier years."""
    postings = postings_of(evidence, event, sites, measure)
    synthetic = bool(evidence.synthetic_sites & set(postings.sites))
    title = _title(evidence, event)
    found = []
    for one in steps(evidence, event, postings, measure, title, threshold):
        estimate, low, high = one.limits or (None, None, None)
        drawn, reason = bool(one.limits), "" if one.limits else one.sentence
        found.append(Measured(
            event, one.measure, tuple(sites), one.sentence, drawn, reason,
            estimate, low, high, synthetic=synthetic,
        ))  # fmt: skip
    return found


def _reappeared(
    evidence: Evidence, event: Event, sites: Sequence[str], column: str, threshold: int
) -> list[Measured]:
    """The share of what the site had that appeared elsewhere, and how fast."""
    date = number_of(event.date)
    adverts = _first_seen(evidence, [event.where, *sites])
    waits, clusters = waiting(adverts, event.where, sites, date, column)
    earlier = placebo_dates(int(adverts["seen"].min()), date, AT_RISK_WEEKS)
    before = pooled([waiting(adverts, event.where, sites, int(one), column) for one in earlier])
    stayed = [
        waiting(adverts, site, [one for one in sites if one != site], date, column)
        for site in sites
        if len(sites) > 1
    ]
    placebos = [part_moved(*one, threshold) for one in (before, pooled(stayed))]
    synthetic = bool(evidence.synthetic_sites & {event.where})
    part = part_moved(waits, clusters, threshold)
    sentence = part_sentence(part, _title(evidence, event), event, column, threshold, placebos)
    drawn = not part.withheld
    placebo, placebo_site = (one.estimate if drawn else None for one in placebos)
    share = Measured(
        event, f"{column}s", tuple(sites), sentence, drawn, "" if drawn else sentence,
        part.estimate, part.low, part.high, placebo, placebo_site, synthetic,
    )  # fmt: skip
    waited = days_waited(waits, clusters) if drawn else None
    if waited is None:
        return [share]
    whose = "whose templates" if column == "template" else "that"
    fast = (
        f"Of the advertiser clusters {whose} appeared elsewhere, half did so within "
        f"{waited.median} days (95% interval {waited.low} to {waited.high}, in whole weeks)."
    )
    days = Measured(
        event, f"{column}_days", tuple(sites), fast, True, "",
        waited.median, waited.low, waited.high, synthetic=synthetic,
    )  # fmt: skip
    return [share, days]


def _first_seen(evidence: Evidence, sites: Sequence[str]) -> pd.DataFrame:
    # All columns would take several times as long, for each of the weeks that are compared.
    asked = evidence.adverts[["site", "first_seen", "template", "cluster", "widest"]]
    adverts = asked[asked["site"].isin(list(sites))]
    seen = adverts["first_seen"].dt.tz_localize(None).to_numpy(dtype="datetime64[D]")
    return adverts.assign(seen=seen.astype(np.int64))
