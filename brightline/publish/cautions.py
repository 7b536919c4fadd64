"""What a reader must know beside the figures of a release, in sentences, each once.

Made of the tables as they are printed: a caveat that was computed anew would tell what moved.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

import numpy as np

from brightline.publish.earlier import Rows
from brightline.publish.figures import POOLED
from brightline.trends import seasons, words
from brightline.trends.evidence import Evidence, Span
from brightline.trends.panel import of_one_kind, panel_for
from brightline.trends.prevalence import MIN_POSITIVES
from brightline.trends.series import MAX_GAP_DAYS


def warnings_of(
    evidence: Evidence, spans: Mapping[str, Span], shares: Rows, changes: Rows
) -> list[str]:
    """The sentences of one release.

    Args:
        spans: the preregistered periods by name. shares, changes: rows of the tables as printed.
    """
    pooled = [row for row in shares if row["site"] == POOLED]
    said = [
        *_snapshots(evidence),
        *_paces(evidence),
        *_left_out(evidence, spans, changes),
        *pools_of(evidence, pooled),
    ]
    said += caveats_of(pooled)
    said += [*picked(pooled, changes), *out_of_season(spans, changes)]
    return list(dict.fromkeys(said))


def caveats_of(pooled: Rows) -> list[str]:
    """'Share of 2021, 2024 and 2025: why to be careful', each caveat once with all its periods."""
    periods: dict[str, list[str]] = {}
    for row in pooled:
        if row["caveat"]:
            periods.setdefault(str(row["caveat"]), []).append(str(row["period"]))
    return [
        f"Share of {words.listed(names, most=len(names))}: {caveat}"
        for caveat, names in periods.items()
    ]


def newest_of(spans: Mapping[str, Span], changes: Rows) -> dict[str, object] | None:
    """The pooled change of the share between the newest periods; None without one."""
    pooled = [row for row in changes if row["site"] == POOLED and row["measure"] == "share"]
    return max(pooled, key=lambda row: spans[row["later"]].start, default=None)


def _snapshots(evidence: Evidence) -> list[str]:
    return [
        f"{one.title} was seen {_days_of(one.start, one.end)}: it has no time axis, and is in no "
        "comparison."
        for one in evidence.series.values()
        if one.single_snapshot and one.start and one.end
    ]


SLOW_DAYS = 3
"""Of a site that is crawled every third day, some months have one crawl in ten more than others."""


def _paces(evidence: Evidence) -> list[str]:
    """Of sites that are crawled rarely, that a month's count is of its crawls."""
    paces = {
        one.title: float(np.median(one.gaps))
        for one in evidence.series.values()
        if not one.single_snapshot
    }
    return [
        f"{title} was mostly crawled every {pace:g} days, and an advert counts in the month of the "
        "crawl that first saw it: a month with one crawl more holds more. Indices and changes go "
        "by the days of which the crawls tell."
        for title, pace in paces.items()
        if pace >= SLOW_DAYS
    ]


def _days_of(start: dt.date, end: dt.date) -> str:
    if start == end:
        return f"on one day only ({words.day(start)})"
    return (
        f"only on days more than {MAX_GAP_DAYS} days apart ({words.day(start)} to {words.day(end)})"
    )


def _left_out(evidence: Evidence, spans: Mapping[str, Span], changes: Rows) -> list[str]:
    """Why a site is not in the newest comparison; snapshots have said it already."""
    row = newest_of(spans, changes)
    if row is None:
        return []
    pair = (spans[str(row["earlier"])], spans[str(row["later"])])
    inside = str(row["sites"]).split(",") if row["drawn"] else []
    panel = panel_for(evidence, pair, of_one_kind(evidence))
    between = f"{pair[0].name} and {pair[1].name}"
    return [
        f"{evidence.series[site].title} is not in the comparison of {between}. {reason}"
        for site, reason in panel.left_out.items()
        if not evidence.series[site].single_snapshot and site not in inside
    ]


def pools_of(evidence: Evidence, pooled: Rows) -> list[str]:
    """That pooled shares are of different sites: what to read instead comes first."""
    pools: dict[str, list[str]] = {}
    for row in pooled:
        if row["drawn"]:
            pools.setdefault(row["sites"], []).append(row["period"])
    if len(pools) < 2:
        return []
    named = "; ".join(
        f"{words.listed(names, most=len(names))}: {_titles(evidence, sites.split(','))}"
        for sites, names in pools.items()
    )
    return [
        "The pooled share is of different sites in different periods: read the change, which "
        f"compares like with like, and not the difference of two shares. {named}."
    ]


FEW_POSITIVES = 2 * MIN_POSITIVES
"""A period of twice as many positive labels as a change needs had been left out by chance in one of
200 samples (Poisson); one of fewer might well have been."""


def picked(pooled: Rows, changes: Rows) -> list[str]:
    """Of pooled changes that are drawn, which might well have been left out for their low level.

    Args:
        pooled: the pooled rows of the table of shares.
    """
    known = {row["period"]: row["positives"] for row in pooled if row["positives"] is not None}
    few = {period for period, positives in known.items() if positives < FEW_POSITIVES}
    pairs = [
        (row["earlier"], row["later"])
        for row in changes
        if row["site"] == POOLED and row["drawn"] and {row["earlier"], row["later"]} & few
    ]
    if not pairs:
        return []
    low = dict.fromkeys(one for pair in pairs for one in pair if one in few)
    spans = dict.fromkeys(f"from {earlier} to {later}" for earlier, later in pairs)
    return [
        f"Fewer than {FEW_POSITIVES} labelled adverts were judged suspicious in "
        f"{words.listed(list(low))}: changes {words.listed(list(spans))} are shown "
        f"only where both periods had {MIN_POSITIVES} or more, so one that is shown is too near "
        "no change more often than too far from it."
    ]


def out_of_season(spans: Mapping[str, Span], changes: Rows) -> list[str]:
    """Of pooled changes that are drawn, which are between different times of the year."""
    pairs = [
        (row["earlier"], row["later"]) for row in changes if row["site"] == POOLED and row["drawn"]
    ]
    return [
        f"Compared are {earlier} and {later}. {seasons.NOT_TAKEN_OFF}"
        for earlier, later in dict.fromkeys(pairs)
        if seasons.differ(spans[earlier], spans[later])
    ]


def _titles(evidence: Evidence, sites: Sequence[str]) -> str:
    return words.listed([evidence.series[site].title for site in sites], most=len(sites))
