"""The dashboard's sentences on counts and coverage: months, gaps, rounding.

Pure functions of a cube's numbers, as `words.py` (which has the shares and changes).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from brightline.counted import counted
from brightline.trends.words import several
from dashboard import texts
from dashboard.frames import COMPLETE, NONE, PARTIAL, SUPPRESSED, Span
from dashboard.words import capital, whole


def snapshot_phrase(site: Mapping[str, Any]) -> str:
    """Why a site has no line yet, with the number of adverts that were seen on it."""
    if not site:
        return texts.NOTHING_COVERED
    seen = whole(site.get("snapshot_adverts"))
    why = texts.ONE_SNAPSHOT if on_one_day(site) else texts.FAR_APART
    adverts = "advert was" if seen == "1" else "adverts were"
    return f"{why} {seen} {adverts} seen on it." if seen else why


def on_one_day(site: Mapping[str, Any]) -> bool:
    """Whether all crawls of a site without a time axis were on one day."""
    return str(site["series_start"])[:10] == str(site["series_end"])[:10]


def counts_title(kind: str, by_site: Iterable[pd.DataFrame]) -> str:
    """'Postings in a month: 45 to 785 on a site; 41 of 60 site-months are complete and drawn'."""
    name, months = texts.KINDS[kind].name, list(by_site)
    total = sum(len(rows) for rows in months)
    counts = [count for rows in months for count in rows["count"].dropna()]
    if not total:
        return f"{name} in a month: no site has months that could be drawn yet"
    if not counts:
        return f"{name} in a month: none of {several(total, 'site-month')} can be drawn"
    low, high = whole(min(counts)), whole(max(counts))
    return (
        f"{name} in a month: {low if low == high else f'{low} to {high}'} on a site; "
        f"{len(counts)} of {several(total, 'site-month')} {_are(total)} complete and drawn"
    )


def _are(count: int) -> str:
    return "is" if count == 1 else "are"


def stretch(months: Span) -> str:
    """'March 2022 to June 2023', or 'March 2022'."""
    if months[0] == months[1]:
        return f"{months[0]:%B %Y}"
    return f"{months[0]:%B %Y} to {months[1]:%B %Y}"


def month_phrase(row: Mapping[str, Any], unit: str) -> str:
    """What a reader is told about one month of one site."""
    if row["state"] == COMPLETE:
        return f"{row['count']:,.0f} {unit}"
    return f"{capital(texts.STATES[row['state']])}. {row['reason']}".strip()


def coverage_phrase(row: Mapping[str, Any]) -> str:
    """What a reader is told about the days of one month of one site.

    Of all days of the month those are covered that lie between complete crawls at the site's
    pace: of a weekly crawl all seven, though one of them was crawled, and none was planned.
    """
    if pd.isna(row["days_planned"]):
        return str(row["reason"])
    days = f"{row['days_complete']:.0f} of {row['days_planned']:.0f} days are covered"
    return f"{days}. {row['reason']}".strip()


def cannot_count(kind: str) -> str:
    """What the counts chart cannot show."""
    return (
        f"It counts {texts.KINDS[kind].name.lower()}, not people, and says nothing of suspicion. "
        "A rise can come from reposting, from sites that open or close, or from sections that move."
    )


def rounding_phrase(disclosure: Mapping[str, Any]) -> str:
    """Why a count has no interval, and what was done to it before it was shown."""
    return (
        f"none: a full count of what was covered, rounded to {disclosure['round_to']}; cells with "
        f"fewer than {disclosure['threshold']} advertiser clusters are hidden"
    )


def counts_alternative(title: str, rows: pd.DataFrame, unit: str) -> str:
    """The counts panel in a sentence: span, range, and how many months are gaps or hidden.

    A hidden month was looked at: to call it a gap would say that nobody did.
    """
    complete, unseen = rows[rows["state"] == COMPLETE], int((rows["state"] == SUPPRESSED).sum())
    span = stretch((rows["month"].min(), rows["month"].max()))
    gaps = len(rows) - len(complete) - unseen
    hidden = f"; {counted(unseen, 'month is hidden', 'months are hidden')}" if unseen else ""
    if complete.empty:
        return f"{title}, {span}: no month can be drawn{hidden}."
    low, high = complete["count"].min(), complete["count"].max()
    return (
        f"{title}, {span}: between {low:,.0f} and {high:,.0f} {unit} in "
        f"{counted(len(complete), 'drawn month')}; "
        f"{counted(gaps, 'month is a gap', 'months are gaps')}{hidden}. "
        "The table below holds every month."
    )


def coverage_title(states: list[str]) -> str:
    """'41 of 60 site-months were covered completely'."""
    if not states:
        return "No site has months that could be covered yet"
    complete = sum(state == COMPLETE for state in states)
    verb = "was" if len(states) == 1 else "were"
    return f"{complete} of {several(len(states), 'site-month')} {verb} covered completely"


def coverage_alternative(title: str, states: list[str]) -> str:
    """One site's coverage in a sentence."""
    parts = [f"{states.count(state)} {state}" for state in (COMPLETE, PARTIAL, NONE)]
    return f"{title}: {', '.join(parts)} of {counted(len(states), 'month')}."


def series_phrase(site: Mapping[str, Any]) -> str:
    """The span of a site's series, or that there is none yet."""
    if site["single_snapshot"]:
        first, last = (str(site[end])[:10] for end in ("series_start", "series_end"))
        seen = (
            f"one day only ({first})" if on_one_day(site) else f"{first} to {last}, too far apart"
        )
        return f"{seen}: no time axis yet"
    if not site["series_start"]:
        return "no successful crawl yet"
    return f"{str(site['series_start'])[:10]} to {str(site['series_end'])[:10]}"
