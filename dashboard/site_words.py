"""The dashboard's sentences on sites, beside each other and by themselves. Pure."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from brightline.trends.words import several, share_limits
from dashboard import words
from dashboard.count_words import on_one_day
from dashboard.frames import records


def shares_title(rows: pd.DataFrame, period: str) -> str:
    """What the shares of one period say of the sites: whether they can be told apart."""
    drawn = records(rows[rows["drawn"]])
    if not drawn:
        return f"No site's share is drawn{f' for {period}' if period else ''}"
    of = f"for {len(drawn)} of {several(len(rows), 'site')}"
    if len(drawn) == 1:
        return f"In {period} a share is drawn {of}: {words.share_phrase(drawn[0])}"
    return f"In {period} a share is drawn {of}; {order_phrase(drawn)}"


def order_phrase(drawn: Sequence[Mapping[str, Any]]) -> str:
    """Whether several shares can be put in order by their intervals; never the order itself."""
    if any_apart(drawn):
        return "some intervals lie apart"
    return "all intervals overlap, so none is ranked"


def any_apart(drawn: Sequence[Mapping[str, Any]]) -> bool:
    """Whether two of the intervals have nothing in common, as they are printed.

    Of 3.2% to 11% and 11% to 23% a reader sees that they meet, whatever lies behind the 11%.
    """
    return any(_apart(*sorted(two, key=_low)) for two in itertools.combinations(drawn, 2))


def _low(row: Mapping[str, Any]) -> float:
    return float(row["low"])


def _apart(lower: Mapping[str, Any], upper: Mapping[str, Any]) -> bool:
    ends = [share_limits(row["estimate"], row["low"], row["high"]) for row in (lower, upper)]
    return bool(lower["high"] < upper["low"]) and ends[0][2] != ends[1][1]


def changes_title(rows: pd.DataFrame, pair: tuple[str, str]) -> str:
    """'From 2024 to 2025 the share is compared on 3 of 5 sites: a rise on 1, no clear change on 2'.

    How many could be compared stands first: 'no clear change on 1 site, of 5' reads as four that
    changed.
    """
    drawn = records(rows[rows["drawn"]])
    if not drawn:
        span = f" from {pair[0]} to {pair[1]}" if pair[0] else ""
        return f"No site's change{span} is drawn"
    rose = sum(row["low"] > 0 for row in drawn)
    fell = sum(row["high"] < 0 for row in drawn)
    counts = {"a rise": rose, "a fall": fell, "no clear change": len(drawn) - rose - fell}
    told = [(said, count) for said, count in counts.items() if count]
    of = f"{len(drawn)} of {several(len(rows), 'site')}"
    found = told[0][0] if len(told) == 1 else ", ".join(f"{said} on {n}" for said, n in told)
    return f"From {pair[0]} to {pair[1]} the share is compared on {of}: {found}"


def reasons(rows: pd.DataFrame) -> list[str]:
    """'Quay: why', each reason once; sites of one and the same reason stand together."""
    gone = records(rows[~rows["drawn"]])
    return words.by_reason((str(row["title"]), str(row["reason"])) for row in gone)


def sites_title(sites: Sequence[Mapping[str, Any]]) -> str:
    """'5 sites: 4 with a time axis, 1 seen on one day only'."""
    once = sum(bool(site["single_snapshot"]) and on_one_day(site) for site in sites)
    apart = sum(bool(site["single_snapshot"]) for site in sites) - once
    never = sum(not site["series_start"] for site in sites)
    parts = [f"{len(sites) - once - apart - never} with a time axis"]
    parts += [f"{once} seen on one day only"] if once else []
    parts += [f"{apart} seen on days too far apart"] if apart else []
    parts += [f"{never} not crawled yet"] if never else []
    return f"{several(len(sites), 'site')}: {', '.join(parts)}" if sites else "No site yet"


def unlabelled(rows: pd.DataFrame) -> bool:
    """Whether no advert behind any share was labelled.

    A number that is hidden is not nought: it is left out where it would tell a hidden population,
    beside its annotators, or together with them where too few advertisers stand behind it.
    """
    none = rows["labelled"].eq(0).fillna(False)
    nobody = rows["labelled"].isna() & rows["annotators"].eq(0).fillna(False)
    return bool((none | nobody).all())


def labels_title(rows: pd.DataFrame) -> str:
    """'120 to 360 adverts of each of 5 periods were labelled, by 3 annotators in all'.

    In all: an advert is judged by some of them, and a period whose labels are not told is none.
    """
    known = rows.dropna(subset=["labelled"])
    if unlabelled(rows):
        return "No advert has been labelled for this release"
    if known.empty:
        return "How many adverts were labelled is not published for any period"
    low, high = known["labelled"].min(), known["labelled"].max()
    sizes = words.whole(low) if low == high else f"{words.whole(low)} to {words.whole(high)}"
    fewest, most = known["annotators"].min(), known["annotators"].max()
    by = words.whole(fewest) if fewest == most else f"{fewest:.0f} to {most:.0f}"
    annotators = "annotator" if by == "1" else "annotators"
    adverts, were = ("advert", "was") if sizes == "1" else ("adverts", "were")
    periods = known["period"].nunique()
    each = f"each of {periods} periods" if periods > 1 else known["period"].iloc[0]
    return f"{sizes} {adverts} of {each} {were} labelled, by {by} {annotators} in all"
