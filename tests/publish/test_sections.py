"""Coverage by section, as a release tells it."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from brightline.publish.reader import COLUMNS
from brightline.publish.section_tables import sections_table
from brightline.trends.evidence import Evidence
from brightline.trends.series import series_of


def coverage(sections: dict[str, range]) -> pd.DataFrame:
    """A crawl on every day of ninety from 1 January, each of which saw those sections."""
    start = dt.date(2025, 1, 1)
    rows = [
        {"site": "alder", "section": section, "day": start + dt.timedelta(days=day)}
        | {"run_id": day + 1, "planned": 3, "attempted": 3, "fetched": 3, "refused": 0, "failed": 0}
        | {"status": "complete", "counts": True}
        for section, days in sections.items()
        for day in days
    ]
    return pd.DataFrame(rows).sort_values(["day", "section"], ignore_index=True)


def table(sections: dict[str, range]) -> pd.DataFrame:
    series = {"alder": series_of(coverage(sections), "alder", "Alder")}
    empty = pd.DataFrame()
    synthetic = frozenset({"alder"})
    evidence = Evidence(series, empty, empty, empty, empty, synthetic, cutoff=5, codebook="tong7")
    return sections_table(evidence)


def test_sections_are_followed_seen_at_times_or_absent_by_month() -> None:
    found = table({"Massage": range(90), "Evenings": range(45)})
    assert tuple(found.columns) == COLUMNS["sections"]
    evenings = found[found["section"] == "Evenings"]
    told = evenings[["month", "crawls_seen", "crawls", "status"]].to_numpy().tolist()
    assert told == [
        [dt.date(2025, 1, 1), 31, 31, "followed"],
        [dt.date(2025, 2, 1), 14, 28, "at times"],
        [dt.date(2025, 3, 1), 0, 31, "absent"],
    ]
    assert set(found.loc[found["section"] == "Massage", "status"]) == {"followed"}


def test_a_site_that_names_no_sections_has_no_rows() -> None:
    assert table({"": range(90)}).empty
