"""Three counts side by side, by site and month of first sighting, in covered time only.

Postings are adverts; templates are distinct texts among them; clusters are distinct advertiser
clusters among them. Their ratio is reposting: Rivas (2024) found 5,053,249 adverts to be
515,865 texts. The rule that places an advert in time is one SQL text for every engine.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import numpy as np
import pandas as pd
import pyarrow as pa

from brightline.trends.engines import run_duckdb
from brightline.trends.series import Days, Mask, Series, date_of, number_of

KINDS = ("postings", "templates", "clusters")
"""What is counted, in the order in which it is printed."""

_PLACED = """
WITH sighted AS (
    SELECT a.*, c.day AS sighted
    FROM adverts a
    LEFT JOIN covered c ON c.site = a.site AND c.day = a.seen
),
posted AS (
    SELECT a.advert_id
    FROM sighted a
    -- Joined by month as well, so that an advert meets thirty days and not all that are covered.
    JOIN covered c ON c.site = a.site
        AND DATE_TRUNC('month', c.day) = DATE_TRUNC('month', a.posted_from)
        AND c.day BETWEEN a.posted_from AND a.posted_to
    WHERE a.sighted IS NULL
        AND DATE_TRUNC('month', a.posted_from) = DATE_TRUNC('month', a.posted_to)
    GROUP BY a.advert_id, a.posted_from, a.posted_to
    HAVING COUNT(*) = DATE_DIFF('day', a.posted_from, a.posted_to) + 1
),
placed AS (
    SELECT a.advert_id, a.site, a.template, a.cluster,
        CASE WHEN a.sighted IS NOT NULL THEN a.sighted
             WHEN p.advert_id IS NOT NULL THEN a.posted_to END AS day
    FROM sighted a
    LEFT JOIN posted p ON p.advert_id = a.advert_id
)
"""

PLACE_SQL = f"{_PLACED} SELECT * FROM placed WHERE day IS NOT NULL ORDER BY advert_id"  # noqa: S608
"""advert_id, site, template, cluster, day: the day in which an advert counts. Its first sighting
where that day is covered; else its posted date, where the whole interval of it lies in one month
and in covered time; else it is stock, or the backlog of an outage, and counts nowhere. So is what a
section held when crawls came upon it (see `counting_tables`)."""

COUNT_SQL = f"""
{_PLACED}
SELECT site, CAST(DATE_TRUNC('month', day) AS DATE) AS month,
    COUNT(*) AS postings,
    COUNT(DISTINCT template) AS templates,
    COUNT(DISTINCT cluster) AS clusters
FROM placed
WHERE day IS NOT NULL
GROUP BY site, CAST(DATE_TRUNC('month', day) AS DATE)
ORDER BY site, month
"""  # noqa: S608
"""site, month, postings, templates, clusters: months without an advert have no row."""


def counting_tables(adverts: pd.DataFrame, series: Sequence[Series]) -> dict[str, pd.DataFrame]:
    """The two tables that the SQL reads: adverts by day, and the covered days."""
    seen = _day(adverts["first_seen"])
    # posted_to is the first instant that is too late; and no advert is posted after it is seen.
    posted_to = _day(adverts["posted_to"] - pd.Timedelta(microseconds=1))
    # Of a section that crawls came upon, those that are still there are the survivors of its past.
    posted_from = _day(adverts["posted_from"]).mask(_is_stock(adverts["site"], seen, series))
    table = pd.DataFrame(
        {
            "advert_id": adverts["advert_id"].astype("int64"),
            "site": adverts["site"].astype(pd.ArrowDtype(pa.string())),
            "seen": _dates(seen),
            "posted_from": _dates(posted_from),
            "posted_to": _dates(posted_to.where(posted_to.isna() | (posted_to < seen), seen)),
            "template": adverts["template"].astype("int64"),
            "cluster": adverts["cluster"].astype("int64"),
        }
    )
    pairs = [(one.site, date_of(day)) for one in series for day in one.covered]
    covered = pd.DataFrame(pairs, columns=["site", "day"])
    return {"adverts": table, "covered": covered.assign(day=_dates(covered["day"]))}


def _is_stock(sites: pd.Series, seen: pd.Series, series: Sequence[Series]) -> Mask:
    """Which adverts were first seen when crawls came upon a large part of their site."""
    found = np.zeros(len(sites), dtype=np.bool_)
    for one in series:
        if len(one.stock):
            days = pd.to_datetime([date_of(day) for day in one.stock])
            found |= (sites == one.site).to_numpy() & seen.isin(days).to_numpy()
    return found


def counting_days(adverts: pd.DataFrame, series: Sequence[Series]) -> pd.Series:
    """The day number in which each advert counts (see `PLACE_SQL`), NA where it counts nowhere.

    Most are first seen on a covered day, which needs no join; the others are asked of the SQL.
    """
    days = numbers_of(adverts["first_seen"])
    placed = _sighted(adverts["site"], days, series)
    others = np.flatnonzero(~placed & adverts["posted_from"].notna().to_numpy())
    if len(others):
        asked = adverts.iloc[others].assign(advert_id=np.arange(len(others)))
        found = run_duckdb(PLACE_SQL, counting_tables(asked, series))
        rows = others[found["advert_id"].to_numpy(dtype=np.int64)]
        days[rows], placed[rows] = _numbers(found["day"]), True
    return pd.Series(pd.arrays.IntegerArray(days, ~placed), index=adverts.index)


def _sighted(sites: pd.Series, days: Days, series: Sequence[Series]) -> Mask:
    """Which adverts were first seen on a day that their site's series covers."""
    if not len(days):
        return np.zeros(0, dtype=np.bool_)
    code, names = pd.factorize(sites)
    first, last = int(days.min()), int(days.max())
    covered = np.zeros((len(names), last - first + 1), dtype=np.bool_)
    known = {one.site: one.covered for one in series}
    for row, name in enumerate(names):
        of_site = known.get(str(name), np.empty(0, dtype=np.int64))
        covered[row, of_site[(of_site >= first) & (of_site <= last)] - first] = True
    found: Mask = covered[code, days - first]
    return found


def monthly_counts(adverts: pd.DataFrame, series: Sequence[Series]) -> pd.DataFrame:
    """site, month (date), postings, templates, clusters, by `COUNT_SQL` on DuckDB."""
    counts = run_duckdb(COUNT_SQL, counting_tables(adverts, series))
    return counts.assign(month=pd.to_datetime(counts["month"]).dt.date)


def count_between(placed: pd.DataFrame, start: dt.date, end: dt.date) -> dict[str, int]:
    """The three counts over [start, end) of adverts that carry their `day` already."""
    inside = placed[placed["day"].between(number_of(start), number_of(end) - 1)]
    return {
        "postings": len(inside),
        "templates": int(inside["template"].nunique()),
        "clusters": int(inside["cluster"].nunique()),
    }


def numbers_of(times: pd.Series) -> Days:
    """The number of the UTC day of each of these times."""
    return _numbers(pd.to_datetime(times, utc=True).dt.tz_localize(None))


def _numbers(days: pd.Series) -> Days:
    return pd.to_datetime(days).to_numpy(dtype="datetime64[D]").astype(np.int64)


def _day(times: pd.Series) -> pd.Series:
    return pd.to_datetime(times, utc=True).dt.tz_localize(None).dt.normalize()


def _dates(days: pd.Series) -> pd.Series:
    """Days as Arrow dates, which both engines read as DATE; 35 million of them in a second."""
    known = pd.to_datetime(days).to_numpy(dtype="datetime64[D]")
    dates = pd.arrays.ArrowExtensionArray(pa.array(known, type=pa.date32()))
    return pd.Series(dates, index=days.index)
