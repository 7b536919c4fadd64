"""An event that displacement is asked of, and whether anything can be said of it at all.

A section that closes is read as a site of its own, beside what remains of its site.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from brightline.trends import words
from brightline.trends.coverage import comparable, cover
from brightline.trends.evidence import Evidence
from brightline.trends.interrupted import PRE_WEEKS, REBOUND_WEEKS
from brightline.trends.series import Series, date_of, number_of, without_section

_MOST_SECTIONS = 8  # by name, to whoever misspelt one


@dataclass(frozen=True, slots=True)
class Event:
    """What happened: a site, or the named section of it, was no longer there from `date` on."""

    site: str
    date: dt.date
    what: str
    section: str = ""

    @property
    def where(self) -> str:
        """The key of what closed: that of the site, or 'site/section'."""
        return f"{self.site}/{self.section}" if self.section else self.site


def apart(evidence: Evidence, event: Event) -> Evidence:
    """The evidence with the section that closed as a site of its own; as it is, for a site.

    Without its section nothing may be left of the site, which is then no longer among the series.
    """
    whole = evidence.series.get(event.site)
    if whole is None or not event.section:
        return evidence
    rest, section = without_section(whole, event.section, event.where)
    others = {site: one for site, one in evidence.series.items() if site != event.site}
    found = {one.site: one for one in (rest, section) if len(one.runs)}
    inside = evidence.adverts["section"].eq(event.section).fillna(False).astype(bool)
    here = inside & (evidence.adverts["site"] == event.site)
    adverts = evidence.adverts.assign(site=evidence.adverts["site"].mask(here, event.where))
    unseen = here & ~adverts["day"].isin(section.covered).fillna(False)
    adverts["day"] = adverts["day"].mask(unseen)  # first seen when the section was not followed
    invented = {event.where} if event.site in evidence.synthetic_sites else set()
    return replace(
        evidence,
        series={**others, **found},
        adverts=adverts,
        synthetic_sites=evidence.synthetic_sites | invented,
    )


def judged(evidence: Evidence, event: Event, threshold: int) -> tuple[tuple[str, ...], str]:
    """The sites that stayed, and why nothing can be said of the event; '' when it can.

    Args:
        evidence: with what closed as a site (see `apart`).
        threshold: the fewest advertiser clusters that may stand behind a figure.
    """
    reason = _never(evidence, event) or _outside(evidence, event) or _still_there(evidence, event)
    if reason:
        return (), reason
    sites, reason = staying(evidence, event)
    return sites, reason or _too_few(evidence, event, sites, threshold)


def _never(evidence: Evidence, event: Event) -> str:
    if event.where in evidence.series:
        return ""
    if not event.section or event.site not in evidence.series:
        return f"Site '{event.site}' has never been crawled, so what it had is not known."
    return unknown_section(evidence, event)


def unknown_section(evidence: Evidence, event: Event) -> str:
    """That no counted crawl of the site holds the section, with those that they hold; else ''."""
    series = evidence.series.get(event.site)
    if series is None or not event.section:
        return ""
    held = sorted(set().union(*series.sections.values()))
    if event.section in held:
        return ""
    named = words.listed([f"'{name}'" for name in held], most=_MOST_SECTIONS)
    return (
        f"No counted crawl of '{event.site}' holds a section '{event.section}', so what it had is "
        f"not known; name it as `brightline crawl status` does ({named})."
    )


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


def _still_there(evidence: Evidence, event: Event) -> str:
    """Why it had not closed: counted crawls or first sightings from the date on.

    The market with the closed site in it counts the site as empty afterwards, which would show a
    fall at any date of a site that goes on.
    """
    series = evidence.series[event.where]
    seen = evidence.adverts.loc[evidence.adverts["site"] == event.where, "first_seen"]
    days = [date_of(series.runs[-1])] if len(series.runs) else []
    days += [seen.max().date()] if len(seen) else []
    last = max(days, default=dt.date.min)
    if last < event.date:
        return ""
    return (
        f"{series.title} was still there on {words.day(last)}, so it had not closed by "
        f"{words.day(event.date)}; name the first day without it."
    )


def staying(evidence: Evidence, event: Event) -> tuple[tuple[str, ...], str]:
    """The sites that were covered all through the window, and why there is none."""
    start = event.date - dt.timedelta(weeks=PRE_WEEKS)
    end = event.date + dt.timedelta(weeks=REBOUND_WEEKS)
    name = (
        f"the {PRE_WEEKS} weeks before and the {REBOUND_WEEKS} weeks after {words.day(event.date)}"
    )
    invented = event.where in evidence.synthetic_sites
    others = [
        site
        for site in sorted(evidence.series)
        if site != event.where and (site in evidence.synthetic_sites) == invented
    ]
    periods = {site: cover(evidence.series[site], start, end, name) for site in others}
    reasons = {
        site: periods[site].reason or _unlike(evidence.series[site], start, event.date, end)
        for site in others
    }
    kept = tuple(site for site, reason in reasons.items() if not reason)
    gone = cover(evidence.series[event.where], start, event.date, name)
    if gone.status != "complete":
        return kept, gone.reason
    if not others:
        return (), "The study has no other site, so nothing can appear elsewhere."
    if not kept:
        return (), next(iter(reasons.values()))
    return kept, ""


def _unlike(series: Series, start: dt.date, date: dt.date, end: dt.date) -> str:
    """Why a site was not crawled alike before and after a date; '' when it was."""
    before = cover(series, start, date, f"the {PRE_WEEKS} weeks before {words.day(date)}")
    after = cover(series, date, end, f"the {REBOUND_WEEKS} weeks after it")
    # The whole window is complete: the few days that it may lack make neither part of it less so.
    return comparable(*(replace(one, status="complete") for one in (before, after)))


def _too_few(evidence: Evidence, event: Event, sites: Sequence[str], threshold: int) -> str:
    date = number_of(event.date)
    first, last = date - 7 * PRE_WEEKS, date + 7 * REBOUND_WEEKS
    day = evidence.adverts["day"].fillna(-1)
    for part, low, high in (
        ([event.where], first, date),
        (sites, first, date),
        (sites, date, last),
    ):
        here = evidence.adverts["site"].isin(list(part)) & (day >= low) & (day < high)
        if evidence.adverts.loc[here, "widest"].nunique() < threshold:
            titles = words.listed([evidence.series[site].title for site in part])
            return f"Fewer than {threshold} advertiser clusters posted on {titles} in the window."
    return ""
