"""Sentences and the table of rising places. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from brightline.trends.words import several, signed
from dashboard.frames import records
from dashboard.words import capital

COMPARED = (
    "An interval above 0 does not list a place by itself: among so many that are compared, some "
    "lie above 0 by chance alone. The list holds those that are sure enough beside all others (it "
    "controls the false discovery rate, by Benjamini and Hochberg 1995)."
)
LISTED = (
    f"{COMPARED} Of the places on it, at most one in ten is expected to be there by chance alone: "
    "which one, nobody can say. The first is the surest to have risen, not the one that rose most."
)
DRAWN_IN = (
    "Each change is drawn towards the mean of all places by what its own error leaves open, but by "
    "no more than that error, so that a small place does not lead by luck. Each 95% interval is "
    "the place's own, so the change need not lie in its middle: quote the interval"
)
AT_THE_MEAN = (
    "{many} of {all} rows stand at {change}: that is the mean of all places, since what is their "
    "own cannot be told from chance. It is a figure of all of them together, and of none by itself."
)
LEGEND = (
    f"{LISTED} {DRAWN_IN}, and wider for those on the list, since these were picked for their rise."
)
NONE_LISTED = f"No place is on the list. {COMPARED} {DRAWN_IN}."
ALIKE = (
    "The places differ by no more than chance, so each change is drawn wholly to the mean of all "
    "of them: the row is a figure of all places together, and of none by itself."
)
CANNOT = (
    "It cannot show that suspicion rose there: it counts postings, of which one person may write "
    "many. It cannot show why, nor how many there are: no count by place is published. A place "
    "that is not listed may be rising too; a place below the threshold is left out whole."
)
NOTHING = (
    "This release holds no list of rising places: it was published before such lists were made, or "
    "its study names no periods a year apart."
)
MOST_TOLD = 30  # places that are not listed, in the table; the CSV holds every one


def newest(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of the newest pair of periods, the listed first by rank, the rest by name."""
    if rows.empty:
        return rows
    last = rows.sort_values(["later", "earlier"], kind="stable").iloc[-1]
    here = rows[(rows["earlier"] == last["earlier"]) & (rows["later"] == last["later"])]
    last_of_all = here["rank"].where(here["listed"].astype(bool), len(here) + 1)
    ordered: pd.DataFrame = here.assign(order=last_of_all).sort_values(
        ["order", "place", "site"], kind="stable"
    )
    return ordered


def counted(rows: pd.DataFrame, thing: str) -> str:
    """'4 places', or, where a row is one of them on one site, how many pairs that makes.

    Args:
        rows: with `site` and a column called as the thing is.
    """
    things = rows[thing].nunique()
    if things == len(rows):
        return several(things, thing)
    where = f"{several(things, thing)} on {several(rows['site'].nunique(), 'site')}"
    return f"{len(rows)} pairs of a {thing} and a site ({where})"


def known_for(rows: pd.DataFrame, thing: str) -> str:
    """'4 places on 3 sites', and of how many of their pairs where that is more."""
    things = rows[thing].nunique()
    where = f"{several(things, thing)} on {several(rows['site'].nunique(), 'site')}"
    pairs = f" ({len(rows)} pairs of a {thing} and a site)" if things < len(rows) else ""
    return f"{where}{pairs}"


def title(rows: pd.DataFrame) -> str:
    """'3 of 40 places are listed as rising from 2024 to 2025; at most one in ten of a list …'."""
    drawn = rows[rows["drawn"].astype(bool)]
    if drawn.empty:
        return "Which places are rising is not drawn"
    first, listed = drawn.iloc[0], int(drawn["listed"].sum())
    span = f"from {first['earlier']} to {first['later']}"
    places = counted(drawn, "place")
    if are_alike(drawn) and not listed:
        return f"The {places} cannot be told apart {span}, and none is listed as rising by itself"
    if not listed:
        return f"{capital(span)} no rise of a place can be told from chance, among {places}"
    return (
        f"{listed} of {places} are listed as rising in postings {span}; at most one in ten of a "
        "list is expected to be there by chance"
    )


def are_alike(rows: pd.DataFrame) -> bool:
    """Whether all places were drawn wholly to their mean, so that a row of each would mislead: so
    in a ranking that was published before each place had an interval of its own."""
    numbers = rows.loc[rows["drawn"].astype(bool), ["change", "low", "high"]]
    return len(numbers) > 1 and len(numbers.drop_duplicates()) == 1


def table(rows: pd.DataFrame, titles: Mapping[str, str]) -> pd.DataFrame:
    """The listed places by rank, then the others by name."""
    drawn = rows[rows["drawn"].astype(bool)]
    listed = drawn["listed"].astype(bool)
    if are_alike(drawn) and not listed.any():
        (row,) = records(drawn.head(1))
        whole = f"all {counted(drawn, 'place')} together"
        sites = ", ".join(titles.get(str(one), str(one)) for one in sorted(set(drawn["site"])))
        return pd.DataFrame(
            [
                {
                    "Listed": "–",
                    "Place": whole,
                    "Site": sites,
                    **_numbers(row),
                }
            ]
        )
    told = pd.concat([drawn[listed], drawn[~listed].head(MOST_TOLD)])
    return pd.DataFrame(
        [
            {
                "Listed": f"{row['rank']}" if row["listed"] else "not listed",
                "Place": row["place"],
                "Site": titles.get(str(row["site"]), row["site"]),
                **_numbers(row),
            }
            for row in records(told)
        ]
    )


def _numbers(row: Mapping[str, Any]) -> dict[str, str]:
    """The change and the interval in columns of their own: they are two estimates.

    In one cell, '+21% (95% interval −12% to +190%)' reads as what the place itself did.
    """
    low, high = signed(row["low"]), signed(row["high"])
    return {"Drawn towards the mean": signed(row["change"]), "Own 95% interval": f"{low} to {high}"}


def legend(rows: pd.DataFrame) -> str:
    """How the list is read; without one, why an interval above 0 makes none; and what the one row
    means where the places cannot be told apart."""
    if len(rows) and rows["listed"].astype(bool).any():
        return f"{LEGEND} {_at_the_mean(rows)}".strip()
    return (
        f"{ALIKE} {COMPARED}" if are_alike(rows) else f"{NONE_LISTED} {_at_the_mean(rows)}".strip()
    )


def _at_the_mean(rows: pd.DataFrame) -> str:
    """What one and the same change in most rows is; '' where most have one of their own."""
    changes = rows.loc[rows["drawn"].astype(bool), "change"]
    counts = changes.value_counts()
    if len(changes) <= 2 or 2 * counts.iloc[0] <= len(changes):
        return ""
    many, mean = int(counts.iloc[0]), float(counts.index[0])
    return AT_THE_MEAN.format(many=many, all=len(changes), change=signed(mean))


def missing(rows: pd.DataFrame) -> list[str]:
    """Why there is no list, or what the table leaves to the CSV."""
    if rows.empty:
        return [NOTHING]
    drawn = rows["drawn"].astype(bool)
    alike = are_alike(rows) and not rows["listed"].astype(bool).any()
    reasons = [str(reason) for reason in rows.loc[~drawn, "reason"] if reason]
    rest = int((drawn & ~rows["listed"].astype(bool)).sum()) - MOST_TOLD
    if rest > 0 and not alike:
        more = several(rest, "more row")
        reasons.append(f"{more}, not listed as rising; the CSV holds them.")
    return list(dict.fromkeys(reasons))
