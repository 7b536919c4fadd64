"""Pick and arrange the cube's rows for one figure. Nothing is estimated or summed here.

Guards of the third promise (no figure without its error) live here: a share or a change is
drawn only with both ends of its interval, and a line never joins months that are not
neighbours or not complete. Charts are in `charts.py`, sentences in `words.py`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.inert import csv_cell

COMPLETE, PARTIAL, NONE, SUPPRESSED = "complete", "partial", "none", "suppressed"
NOT_IN_RELEASE = "This release holds nothing on this month of this site."

NO_INTERVAL = "This release holds no interval for it, and no figure is shown without one."

Span = tuple[pd.Timestamp, pd.Timestamp]


def dated(frame: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """A copy whose date columns are UTC timestamps (the cube's Parquet may hold plain dates).

    Without the zone a browser takes them for its own local time, and months shift.
    """
    return frame.assign(**{name: pd.to_datetime(frame[name], utc=True) for name in columns})


def records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows as mappings of column names to values."""
    names, cells = [str(name) for name in rows.columns], [rows[name].tolist() for name in rows]
    return [dict(zip(names, row, strict=True)) for row in zip(*cells, strict=True)]


def with_interval(rows: pd.DataFrame, value: str) -> pd.DataFrame:
    """`rows`, drawn only where the value and both ends of its interval are there."""
    whole = rows[[value, "low", "high"]].notna().all(axis="columns")
    drawn = rows["drawn"].astype(bool) & whole
    reason = rows["reason"].fillna("").astype(str)
    return rows.assign(drawn=drawn, reason=reason.where(drawn | (reason != ""), NO_INTERVAL))


def of_period(rows: pd.DataFrame, period: str) -> pd.DataFrame:
    """The rows of one period, by its name."""
    return rows[rows["period"].astype(str) == period]


def pooled_shares(shares: pd.DataFrame) -> pd.DataFrame:
    """The share of all comparable sites together, one row per period, in time order."""
    rows = dated(shares[shares["site"] == ""], "start", "end").sort_values("start")
    return with_interval(rows, "estimate").reset_index(drop=True)


def on_scale(pooled: pd.DataFrame, period: str) -> pd.DataFrame:
    """The share of all comparable sites together in one period, one row per cut-off, low first."""
    rows = of_period(pooled, period).sort_values("cutoff")
    return with_interval(rows, "estimate").reset_index(drop=True)


def place_shares(places: pd.DataFrame, period: str, titles: Mapping[str, str]) -> pd.DataFrame:
    """The shares of one period by place, by site in the release's order and by name.

    A row without a place holds the reason why the other places of its site have no share.
    """
    rows = of_period(places, period).sort_values("place")
    return _by_site(with_interval(rows, "estimate"), titles)


def region_shares(
    regions: pd.DataFrame,
    period: str,
    titles: Mapping[str, str],
    names: Mapping[str, str],
) -> pd.DataFrame:
    """The shares of one period by region, as by place, with each region's name."""
    rows = regions.assign(name=[names.get(str(key), str(key)) for key in regions["region"]])
    found = of_period(rows, period).sort_values("name")
    return _by_site(with_interval(found, "estimate"), titles)


def pooled_changes(changes: pd.DataFrame) -> pd.DataFrame:
    """The changes of all comparable sites together, in time order, share before total."""
    rows = changes[changes["site"] == ""].sort_values(["measure", "earlier", "later"])
    return with_interval(rows, "change").reset_index(drop=True)


def newest_parts(parts: pd.DataFrame, order: list[str]) -> pd.DataFrame:
    """The parts of the newest pair that was taken apart, in `order`; else the newest refusal."""
    rows = with_interval(parts, "change")
    if rows.empty:
        return rows
    chosen = rows[rows["drawn"]] if rows["drawn"].any() else rows
    newest = chosen["later"] == chosen["later"].max()
    pair = chosen[newest & (chosen["earlier"] == chosen.loc[newest, "earlier"].max())]
    place = {part: number for number, part in enumerate(order)}
    ordered: pd.DataFrame = pair.sort_values("part", key=lambda names: names.map(place))
    return ordered.reset_index(drop=True)


def span_of(*monthly: pd.DataFrame) -> Span | None:
    """First and last month of the release: the one time axis of all panels."""
    months = pd.concat([dated(frame, "month")["month"] for frame in monthly])
    return None if months.empty else (months.min(), months.max())


def within(monthly: pd.DataFrame, sites: Sequence[str], span: Span | None) -> pd.DataFrame:
    """The cube's own rows of these sites and of the months of the span (all when None)."""
    rows = monthly[monthly["site"].isin(list(sites))]
    if span is None:
        return rows
    return rows[dated(rows, "month")["month"].between(*span)]


def site_shares(shares: pd.DataFrame, period: str, titles: Mapping[str, str]) -> pd.DataFrame:
    """The shares of one period by site, in the release's order, with each site's title."""
    rows = of_period(shares[shares["site"] != ""], period)
    return _by_site(with_interval(rows, "estimate"), titles)


def site_changes(
    changes: pd.DataFrame, pair: tuple[str, str], titles: Mapping[str, str]
) -> pd.DataFrame:
    """The changes of the share between two periods by site, in the release's order."""
    of_pair = (changes["earlier"] == pair[0]) & (changes["later"] == pair[1])
    rows = changes[of_pair & (changes["site"] != "") & (changes["measure"] == "share")]
    return _by_site(with_interval(rows, "change"), titles)


def newest_pair(changes: pd.DataFrame) -> tuple[str, str] | None:
    """The newest two periods that the release compares, or refuses to."""
    if changes.empty:
        return None
    newest = changes.sort_values(["later", "earlier"]).iloc[-1]
    return str(newest["earlier"]), str(newest["later"])


def _by_site(rows: pd.DataFrame, titles: Mapping[str, str]) -> pd.DataFrame:
    place = {site: number for number, site in enumerate(titles)}
    known = rows[rows["site"].isin(list(titles))]
    ordered: pd.DataFrame = known.sort_values(
        "site", key=lambda keys: keys.map(place), kind="stable"
    )
    named = [titles[str(site)] for site in ordered["site"]]
    return ordered.assign(title=named).reset_index(drop=True)


def months_of(counts: pd.DataFrame, site: str, kind: str, span: Span) -> pd.DataFrame:
    """Every month of the span for one site, each with its `state`.

    Columns added: `state` (complete, partial, none, suppressed), `count` (null unless the
    state is complete), `end` and `middle` of the month, `segment` (the same number for
    neighbouring complete months, null elsewhere).
    """
    rows = dated(counts[(counts["site"] == site) & (counts["kind"] == kind)], "month")
    rows = _on_calendar(rows, "coverage", span).assign(site=site, kind=kind)
    hidden = rows["suppressed"].eq(True)
    cells = zip(rows["coverage"].astype(str), hidden, rows["count"].notna(), strict=True)
    rows["state"] = [_state(*cell) for cell in cells]
    rows["count"] = rows["count"].where(rows["state"] == COMPLETE)
    return rows.assign(segment=_segments(rows["state"]))


def coverage_of(coverage: pd.DataFrame, site: str, span: Span) -> pd.DataFrame:
    """Every month of the span for one site's coverage, with `state`, `end` and `middle`."""
    rows = _on_calendar(dated(coverage[coverage["site"] == site], "month"), "status", span)
    states = [_state(str(word), False, True) for word in rows["status"]]
    return rows.assign(site=site, state=states)


def index_of(index: pd.DataFrame, kind: str) -> pd.DataFrame:
    """The months of one like-for-like index, with `state`, `segment`, `end` and `middle`.

    A month without both ends of its interval is a gap.
    """
    rows = dated(index[index["kind"] == kind], "month")
    span = span_of(rows)
    if span is None:
        return rows.assign(state=[], segment=[], end=[], middle=[])
    rows = _on_calendar(rows, "drawn", span)
    whole = rows["drawn"].eq(True) & rows[["index", "low", "high"]].notna().all(axis="columns")
    state = whole.map({True: COMPLETE, False: NONE})
    told = rows.assign(
        state=state, births=rows["births"].fillna(""), deaths=rows["deaths"].fillna("")
    )
    return told.assign(segment=_segments(told["state"]))


def _on_calendar(rows: pd.DataFrame, status: str, span: Span) -> pd.DataFrame:
    """One row per month of the span; a month that the cube leaves out is a gap and says so."""
    months = pd.date_range(*span, freq="MS", name="month")
    rows = rows.set_index("month").reindex(months).reset_index()
    end = rows["month"] + pd.offsets.MonthBegin(1)
    return rows.assign(
        reason=rows["reason"].where(rows[status].notna(), NOT_IN_RELEASE).fillna(""),
        end=end,
        middle=rows["month"] + (end - rows["month"]) / 2,
    )


def _state(coverage: str, suppressed: bool, counted: bool) -> str:
    """An unknown coverage word or a missing count is a gap, never a point."""
    if coverage == PARTIAL:
        return PARTIAL
    if coverage != COMPLETE:
        return NONE
    if suppressed:
        return SUPPRESSED
    return COMPLETE if counted else NONE


def _segments(states: pd.Series[str]) -> pd.Series[int]:
    """A number per unbroken run of complete months; a line is drawn within one run only."""
    complete = states == COMPLETE
    return (~complete).cumsum().where(complete).astype("Int64")


@dataclass(frozen=True)
class Numbers:
    """A figure's rows of a release.

    `denominators`, one a row, where the figure's own is of its newest row alone: a row of a file
    is read and cited by itself.
    """

    rows: pd.DataFrame
    release: str
    denominators: Sequence[str] = ()


def csv_of(rows: pd.DataFrame, release: str, **said: str | Sequence[str]) -> bytes:
    """The rows as CSV (UTF-8), with the release beside every number.

    Args:
        said: what is said of all of them, or of each, by the name of its column.
    """
    shown = rows.assign(release=release, **said)
    for name in shown.columns:
        if shown[name].dtype == object or isinstance(shown[name].dtype, pd.StringDtype):
            known = {cell: csv_cell(cell) for cell in shown[name].dropna().unique()}
            shown[name] = [known.get(cell, "") for cell in shown[name]]  # few words, often
    return shown.to_csv(index=False, date_format="%Y-%m-%d").encode()
