"""Displacement: when a site closes, does what it had appear elsewhere? Tested, and not told.

Three questions of one event. Did postings on the sites that stay step up, beyond their trend? Did
the market as a whole, with the closed site in it, come down? And how many of the templates and
advertiser clusters that the site had appear elsewhere within the rebound window, against placebo
dates (before the event) and placebo sites (that stayed)? Aggregates only: nobody is followed, and a
group under the study's threshold of advertiser clusters is bounded and not counted.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from brightline.errors import TrendError
from brightline.trends import words
from brightline.trends.coverage import cover
from brightline.trends.evidence import Evidence
from brightline.trends.interrupted import (
    PRE_WEEKS,
    REBOUND_WEEKS,
    Calibrated,
    calibrated,
    placebo_dates,
    step_at,
)
from brightline.trends.intervals import clopper_pearson
from brightline.trends.series import Days, Floats, date_of, number_of

AT_RISK_WEEKS = 8
"""Whoever posted on the site in the eight weeks before the event was there when it happened."""


@dataclass(frozen=True, slots=True)
class Event:
    """What happened: a site (or a section of it) was no longer there from `date` on."""

    site: str
    date: dt.date
    what: str


@dataclass(frozen=True, slots=True)
class Measured:
    """One measure of one event; not drawn: no number, and `reason` says why.

    measure: elsewhere, market (relative changes), templates, clusters (shares of those that the
    site had), template_days, cluster_days (median days until they appeared). placebo: the same at
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
    """Every measure of one event.

    Args:
        threshold: the fewest advertiser clusters that may stand behind a figure.

    Raises:
        TrendError: the study has no such site.
    """
    if event.site not in evidence.series:
        known = ", ".join(sorted(evidence.series)) or "none"
        raise TrendError(f"No site '{event.site}' has been crawled (known: {known}); name another.")
    reason = _outside(evidence, event)
    sites: tuple[str, ...] = ()
    if not reason:
        sites, reason = staying(evidence, event)
    synthetic = bool(evidence.synthetic_sites & {event.site, *sites})
    if not reason:
        reason = _too_few(evidence, event, sites, threshold)
    if reason:
        sentence = (
            f"Nothing can be said about displacement from {_title(evidence, event)}. {reason}"
        )
        return [
            Measured(event, name, sites, sentence, False, reason, synthetic=synthetic)
            for name in ("elsewhere", "market", "templates", "clusters")
        ]
    found = [_stepped(evidence, event, sites, name) for name in ("elsewhere", "market")]
    for name in ("template", "cluster"):
        found += _reappeared(evidence, event, sites, name, threshold)
    return found


def _outside(evidence: Evidence, event: Event) -> str:
    """Why nothing is known of that day: no site was crawled by then, or any more."""
    runs = np.concatenate([series.runs for series in evidence.series.values()])
    if not len(runs):
        return "No site of the study has a counted crawl."
    first, last = date_of(runs.min()), date_of(runs.max())
    if first <= event.date <= last:
        return ""
    return (
        f"{words.day(event.date)} lies outside of the days that were crawled ({words.day(first)} "
        f"to {words.day(last)})."
    )


def staying(evidence: Evidence, event: Event) -> tuple[tuple[str, ...], str]:
    """The sites that were covered all through the window, and why there is none."""
    start = event.date - dt.timedelta(weeks=PRE_WEEKS)
    end = event.date + dt.timedelta(weeks=REBOUND_WEEKS)
    name = (
        f"the {PRE_WEEKS} weeks before and the {REBOUND_WEEKS} weeks after {words.day(event.date)}"
    )
    invented = event.site in evidence.synthetic_sites
    others = [
        site
        for site in sorted(evidence.series)
        if site != event.site and (site in evidence.synthetic_sites) == invented
    ]
    periods = {site: cover(evidence.series[site], start, end, name) for site in others}
    kept = tuple(site for site, period in periods.items() if period.status == "complete")
    gone = cover(evidence.series[event.site], start, event.date, name)
    if gone.status != "complete":
        return kept, gone.reason
    if not others:
        return (), "The study has no other site, so nothing can appear elsewhere."
    if not kept:
        return (), next(period.reason for period in periods.values())
    return kept, ""


def _too_few(evidence: Evidence, event: Event, sites: Sequence[str], threshold: int) -> str:
    first, last = _window(event)
    day = evidence.adverts["day"].fillna(-1)
    for part, low, high in (
        ([event.site], first, number_of(event.date)),
        (sites, first, number_of(event.date)),
        (sites, number_of(event.date), last),
    ):
        here = evidence.adverts["site"].isin(list(part)) & (day >= low) & (day < high)
        if evidence.adverts.loc[here, "widest"].nunique() < threshold:
            titles = words.listed([evidence.series[site].title for site in part])
            return f"Fewer than {threshold} advertiser clusters posted on {titles} in the window."
    return ""


def _window(event: Event) -> tuple[int, int]:
    date = number_of(event.date)
    return date - 7 * PRE_WEEKS, date + 7 * REBOUND_WEEKS


def _title(evidence: Evidence, event: Event) -> str:
    return evidence.series[event.site].title


def _stepped(evidence: Evidence, event: Event, sites: Sequence[str], measure: str) -> Measured:
    """The step of postings elsewhere, or of the market: there the closed site counts as empty."""
    pooled = [*sites, event.site] if measure == "market" else list(sites)
    adverts = evidence.adverts
    counted = adverts[adverts["site"].isin(pooled) & (adverts["day"].fillna(-1) >= 0)]
    day = counted["day"].to_numpy(dtype=np.int64)
    if measure == "market":  # after the event there is nothing on the site, covered or not
        kept = (counted["site"].to_numpy() != event.site) | (day < number_of(event.date))
        counted, day = counted[kept], day[kept]
    unit = counted["unit"].to_numpy(dtype=np.int64)
    covered = np.concatenate([evidence.series[site].covered for site in sites])
    date = number_of(event.date)
    step = step_at(day, unit, covered, date)
    title, synthetic = _title(evidence, event), bool(evidence.synthetic_sites & set(pooled))
    if step is None:
        reason = "A half of the window has no posting, so no step can be measured."
        return Measured(event, measure, tuple(sites), reason, False, reason, synthetic=synthetic)
    first = max(int(evidence.series[site].covered.min()) for site in pooled)
    dates = placebo_dates(first, date)
    placebos = [step_at(day, unit, covered, int(one)) for one in dates]
    found = calibrated(step, [one for one in placebos if one is not None])
    change, low, high = (math.expm1(one) for one in (step.log, found.low, found.high))
    sentence = _step_sentence(measure, title, event, found, (change, low, high))
    return Measured(
        event, measure, tuple(sites), sentence, True, "", change, low, high, synthetic=synthetic
    )


def _step_sentence(
    measure: str, title: str, event: Event, found: Calibrated, limits: tuple[float, float, float]
) -> str:
    what = (
        "postings on the sites that stayed"
        if measure == "elsewhere"
        else f"postings on all sites, {title} among them,"
    )
    change, low, high = (words.signed(one) for one in limits)
    verdict = "no clear step"
    if limits[1] > 0:
        verdict = "a step up"
    elif limits[2] < 0:
        verdict = "a step down"
    placebo = (
        f"the error is scaled by {words.several(found.placebos, 'placebo date')}"
        if found.strayed != 1.0
        else "too few placebo dates lie before it to check the error by"
    )
    return (
        f"In the {REBOUND_WEEKS} weeks after {event.what} ({words.day(event.date)}), {what} "
        f"differed from their trend by {change} (95% interval {low} to {high}): {verdict}; "
        f"{placebo}."
    )


def _reappeared(
    evidence: Evidence, event: Event, sites: Sequence[str], column: str, threshold: int
) -> list[Measured]:
    """The share of what the site had that appeared elsewhere, and how fast."""
    date = number_of(event.date)
    adverts = _first_seen(evidence, [event.site, *sites])
    waits, clusters = waiting(adverts, event.site, sites, date, column)
    moved = np.isfinite(waits)
    earlier = placebo_dates(int(adverts["seen"].min()), date, AT_RISK_WEEKS)
    placebo = _pooled([waiting(adverts, event.site, sites, int(one), column)[0] for one in earlier])
    others = [
        waiting(adverts, site, [one for one in sites if one != site], date, column)[0]
        for site in sites
    ]
    placebo_site = _pooled(others) if len(sites) > 1 else None
    common = {"placebo": placebo, "placebo_site": placebo_site}
    name, synthetic = f"{column}s", bool(evidence.synthetic_sites & {event.site})
    kind = "templates" if column == "template" else "advertiser clusters"
    here = (
        f"Of the {kind} that {_title(evidence, event)} had before {words.day(event.date)} and no "
    )
    if len(set(clusters.tolist())) < threshold:
        reason = f"Fewer than {threshold} advertiser clusters were on that site alone."
        return [Measured(event, name, tuple(sites), reason, False, reason, synthetic=synthetic)]
    low, high = clopper_pearson(float(moved.sum()), float(len(waits)))
    if len(set(clusters[moved].tolist())) < threshold:
        low, high = 0.0, max(high, clopper_pearson(float(threshold), float(len(waits)))[1])
        reason = (
            f"{here}other site, those of fewer than {threshold} advertiser clusters appeared "
            f"elsewhere within {REBOUND_WEEKS} weeks: under {words.percent(min(high, 1.0))}."
        )
        return [Measured(event, name, tuple(sites), reason, False, reason, synthetic=synthetic)]
    share = float(moved.mean())
    sentence = (
        f"{here}other site, {words.percent(share)} (95% interval {words.percent(low)} to "
        f"{words.percent(high)}) appeared elsewhere within {REBOUND_WEEKS} weeks{_beside(common)}."
    )
    days = math.ceil(float(np.median(waits[moved])) + 1)
    fast = f"Half of the {kind} that appeared elsewhere did so within {words.several(days, 'day')}."
    return [
        Measured(
            event, name, tuple(sites), sentence, True, "", share, low, high, placebo, placebo_site,
            synthetic,
        ),
        Measured(event, f"{column}_days", tuple(sites), fast, True, "", days, synthetic=synthetic),
    ]  # fmt: skip


def _beside(placebos: dict[str, float | None]) -> str:
    said = [
        f"{words.percent(value)} at {where}"
        for where, value in (
            ("placebo dates before", placebos["placebo"]),
            ("sites that stayed", placebos["placebo_site"]),
        )
        if value is not None
    ]
    return f" (against {words.listed(said)})" if said else ""


def _first_seen(evidence: Evidence, sites: Sequence[str]) -> pd.DataFrame:
    adverts = evidence.adverts[evidence.adverts["site"].isin(list(sites))]
    seen = adverts["first_seen"].dt.tz_localize(None).to_numpy(dtype="datetime64[D]")
    return adverts.assign(seen=seen.astype(np.int64))


def waiting(
    adverts: pd.DataFrame, site: str, others: Sequence[str], date: int, column: str
) -> tuple[Floats, Days]:
    """Of what a site had in the weeks before a date and no other site had: (days until each
    appeared elsewhere, inf for never in the window; its widest cluster).

    Args:
        adverts: with `seen`, the day of first sighting. column: template or cluster.
    """
    before = adverts[adverts["seen"] < date]
    had = before[(before["site"] == site) & (before["seen"] >= date - 7 * AT_RISK_WEEKS)]
    known = set(before.loc[before["site"].isin(list(others)), column])
    own = had[~had[column].isin(known)].drop_duplicates(column)
    inside = adverts["seen"].between(date, date + 7 * REBOUND_WEEKS - 1)
    after = adverts[inside & adverts["site"].isin(list(others))]
    first = after.groupby(column)["seen"].min()
    waits = first.reindex(own[column]).to_numpy(dtype=np.float64) - date
    return np.where(np.isnan(waits), np.inf, waits), own["widest"].to_numpy(dtype=np.int64)


def _pooled(parts: Sequence[Floats]) -> float | None:
    waits = np.concatenate(parts) if parts else np.array([])
    return float(np.isfinite(waits).mean()) if len(waits) else None
