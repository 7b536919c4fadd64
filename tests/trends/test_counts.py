"""Which adverts count, when; and the same values from DuckDB and from Spark."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest

from brightline.publish.tables import known_counts
from brightline.trends.counts import (
    COUNT_SQL,
    KINDS,
    PLACE_SQL,
    count_between,
    counting_days,
    counting_tables,
    monthly_counts,
)
from brightline.trends.engines import run_duckdb, run_spark
from brightline.trends.evidence import Span, gather
from brightline.trends.series import Series, date_of, number_of
from tests.trends.rows import adverts, coverage, crawls, days, frames, series

JAN = dt.date(2025, 1, 1)


def january_and_february() -> Series:
    """Daily crawls from 1 January to 28 February, with an outage from 10 to 14 January."""
    on = [d for d in days(JAN, dt.date(2025, 2, 28)) if not (d.month == 1 and 10 <= d.day <= 14)]
    return series(crawls(on))


def placed(rows: list[dict[str, Any]]) -> dict[int, str | None]:
    frame = adverts(rows)
    found = counting_days(frame, [january_and_february()])
    return {
        int(advert): None if pd.isna(day) else date_of(day).isoformat()
        for advert, day in zip(frame["advert_id"], found, strict=True)
    }


def test_stock_and_backlog_do_not_count_as_new() -> None:
    assert placed(
        [
            {"advert_id": 1, "seen": "2025-01-01 03:00"},  # stock of the first crawl
            {"advert_id": 2, "seen": "2025-01-02 03:00"},
            {"advert_id": 3, "seen": "2025-01-15 03:00"},  # backlog of the outage
            {"advert_id": 4, "seen": "2025-02-03 03:00"},
        ]
    ) == {1: None, 2: "2025-01-02", 3: None, 4: "2025-02-03"}


def test_a_posted_date_counts_only_when_its_whole_interval_is_covered() -> None:
    late = {"seen": "2025-01-15 03:00"}
    assert placed(
        [
            {"advert_id": 1, **late, "posted_from": "2025-01-08", "posted_to": "2025-01-09"},
            {"advert_id": 2, **late, "posted_from": "2025-01-08", "posted_to": "2025-01-11"},
            {"advert_id": 3, **late, "posted_from": "2024-12-01", "posted_to": "2025-01-01"},
            {"advert_id": 4, **late, "posted_from": "2025-01-31", "posted_to": "2025-02-02"},
        ]
    ) == {1: "2025-01-08", 2: None, 3: None, 4: None}


def test_a_first_sighting_in_covered_time_wins_over_the_posted_date() -> None:
    row = {"advert_id": 1, "seen": "2025-02-01 03:00"}
    assert placed([{**row, "posted_from": "2025-01-20", "posted_to": "2025-01-21"}]) == {
        1: "2025-02-01"
    }


def test_three_counts_side_by_side() -> None:
    frame = adverts(
        [
            {"advert_id": 1, "seen": "2025-01-02", "template": 7, "cluster": 5},
            {"advert_id": 2, "seen": "2025-01-03", "template": 7, "cluster": 5},
            {"advert_id": 3, "seen": "2025-01-04", "template": 8, "cluster": 5},
            {"advert_id": 4, "seen": "2025-02-04", "template": 7, "cluster": 6},
        ]
    )
    counts = monthly_counts(frame, [january_and_february()])
    assert counts.to_dict("records") == [
        {"site": "alpha", "month": JAN, "postings": 3, "templates": 2, "clusters": 1},
        {
            "site": "alpha", "month": dt.date(2025, 2, 1),
            "postings": 1, "templates": 1, "clusters": 1,
        },
    ]  # fmt: skip
    dated = frame.assign(day=counting_days(frame, [january_and_february()]))
    assert count_between(dated, JAN, dt.date(2025, 3, 1)) == {
        "postings": 4,
        "templates": 2,
        "clusters": 2,
    }


def test_nothing_counts_where_nothing_is_covered() -> None:
    snapshot = series(crawls([JAN]))
    frame = adverts([{"advert_id": 1, "seen": "2025-01-01"}])
    assert monthly_counts(frame, [snapshot]).empty
    assert counting_days(frame, [snapshot]).isna().all()
    assert counting_days(frame.iloc[:0], []).empty


def test_a_release_counts_what_the_sql_counts() -> None:
    """The adverts of an outage too, which the SQL alone places."""
    on = [day for day in days(JAN, dt.date(2025, 2, 28)) if not 10 <= day.day <= 14]
    covering, frame = coverage(crawls(on), crawls(on[9:], site="beta")), _mixed()
    evidence = gather(frames(covering, frame, "alpha", "beta"), 6, "core@1")
    known = list(evidence.series.values())
    counted = monthly_counts(frame, known).to_dict("records")
    assert len(counted) > 2
    assert known_counts(evidence) == {
        (row["site"], row["month"]): {kind: row[kind] for kind in KINDS} for row in counted
    }
    placed = run_duckdb(PLACE_SQL, counting_tables(frame, known))
    told = [number_of(day) for day in pd.to_datetime(placed["day"]).dt.date]
    found = evidence.adverts.set_index("advert_id")["day"].dropna()
    assert found.to_dict() == dict(zip(placed["advert_id"], told, strict=True))


def test_no_query_spills_into_the_folder_where_a_command_is_run() -> None:
    place = run_duckdb("SELECT current_setting('temp_directory') AS place", {})
    assert place["place"].tolist() == [""]


@pytest.mark.java
@pytest.mark.filterwarnings("ignore")  # PySpark 4 warns of pandas 3; the values are what counts
@pytest.mark.parametrize("sql", [COUNT_SQL, PLACE_SQL], ids=["count", "place"])
def test_duckdb_and_spark_give_the_same_values(spark: Any, sql: str) -> None:
    frame = _mixed()
    beta = series(crawls(days(dt.date(2025, 1, 9), dt.date(2025, 2, 20)), site="beta"), site="beta")
    tables = counting_tables(frame, [january_and_february(), beta])
    here, there = run_duckdb(sql, tables), run_spark(sql, tables, spark)
    assert len(here) > 3
    assert list(here.columns) == list(there.columns)
    assert _plain(here) == _plain(there)


def _plain(frame: pd.DataFrame) -> list[list[str]]:
    return [[str(cell)[:10] for cell in row] for row in frame.itertuples(index=False)]


def _mixed() -> pd.DataFrame:
    """Adverts of two sites, some of which were posted on days that are known."""
    rng = np.random.default_rng(11)
    seen = pd.to_datetime("2025-01-01") + pd.to_timedelta(rng.integers(0, 58, 400), unit="D")
    posted = seen - pd.to_timedelta(rng.integers(0, 20, 400), unit="D")
    return adverts(
        [
            {
                "advert_id": n,
                "seen": seen[n],
                "site": "alpha" if n % 2 else "beta",
                "posted_from": posted[n] if n % 3 else None,
                "posted_to": posted[n] + pd.Timedelta(days=n % 5 + 1) if n % 3 else None,
                "template": n % 37,
                "cluster": n % 11,
            }
            for n in range(400)
        ]
    )


def test_the_day_after_a_period_is_not_of_it() -> None:
    seen = [dt.datetime(2025, 1, 31, 23), dt.datetime(2025, 2, 1), dt.datetime(2025, 2, 28, 23)]
    seen += [dt.datetime(2025, 3, 1)]
    rows = [{"advert_id": number, "seen": at} for number, at in enumerate(seen)]
    on = crawls(days(dt.date(2025, 1, 1), dt.date(2025, 3, 31)))
    evidence = gather(frames(coverage(on), adverts(rows), "alpha"), 5, "core@1")
    february = Span("February", dt.date(2025, 2, 1), dt.date(2025, 3, 1))
    assert evidence.counting(february, ["alpha"]).tolist() == [False, True, True, False]
    assert list(evidence.population(february, ["alpha"])["advert_id"]) == [1, 2]
    items = evidence.adverts.assign(sample="s")
    sampled = replace(evidence, items=items).sampled(february, ["alpha"])
    assert list(sampled["advert_id"]) == [1, 2]
    counts = count_between(evidence.adverts, february.start, february.end)
    assert counts == {"postings": 2, "templates": 2, "clusters": 2}
