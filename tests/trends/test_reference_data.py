"""Real counts of a collector whose effort nobody recorded: what must not be drawn from them.

`backpage_region_month_counts.csv` (Giant Oak, MIT): adult adverts by region and month, August
2013 to June 2014. The file is not part of the project; without it these tests are skipped.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner

from brightline.cli import build_app
from brightline.trends.reported import ReportedMonth, judge_months, reported_change

NAME = "backpage_region_month_counts.csv"


def reference_folder() -> Path | None:
    """$BRIGHTLINE_REFERENCE_DATA, or a folder of shared data beside the repository."""
    beside = Path(__file__).resolve().parents[2].parent / "shared" / "data"
    named = os.environ.get("BRIGHTLINE_REFERENCE_DATA")
    folder = Path(named) if named else beside
    return folder if (folder / NAME).exists() else None


@pytest.fixture(scope="module")
def reported() -> pd.DataFrame:
    folder = reference_folder()
    if folder is None:
        pytest.skip(f"needs {NAME}; name its folder in BRIGHTLINE_REFERENCE_DATA")
    frame = pd.read_csv(folder / NAME).rename(columns={"counts": "count"})
    frame["month"] = pd.to_datetime(frame["MonthDate"]).dt.date
    return frame[["region", "month", "count"]]


@pytest.fixture(scope="module")
def judged(reported: pd.DataFrame) -> dict[dt.date, ReportedMonth]:
    return {one.month: one for one in judge_months(reported)}


def month(year: int, number: int) -> dt.date:
    return dt.date(year, number, 1)


def test_the_ramp_and_the_partial_month_are_named(judged: dict[dt.date, ReportedMonth]) -> None:
    assert judged[month(2013, 8)].state == "ramp"
    assert judged[month(2013, 9)].state == "ramp"
    assert "start-up (1,789 adverts from 239 regions)" in judged[month(2013, 8)].reason
    assert judged[month(2014, 6)].state == "partial"
    assert "partial month (1,399 adverts from 316 regions)" in judged[month(2014, 6)].reason


def test_stray_records_are_named(judged: dict[dt.date, ReportedMonth]) -> None:
    for year, number in ((2009, 5), (2013, 2), (2013, 7)):
        assert judged[month(year, number)].state == "stray"


def test_the_months_between_are_usable(judged: dict[dt.date, ReportedMonth]) -> None:
    usable = [one for one, known in judged.items() if known.state == "usable"]
    assert (usable[0], usable[-1], len(usable)) == (month(2013, 10), month(2014, 5), 8)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (month(2013, 8), month(2013, 10)),
        (month(2013, 9), month(2013, 10)),
        (month(2013, 8), month(2014, 5)),
        (month(2014, 5), month(2014, 6)),
        (month(2013, 10), month(2014, 6)),
        (month(2013, 7), month(2013, 8)),
        (month(2013, 10), month(2014, 12)),
    ],
)
def test_no_growth_is_claimed(reported: pd.DataFrame, earlier: dt.date, later: dt.date) -> None:
    found = reported_change(reported, earlier, later)
    assert found.change is None
    assert found.low is None
    assert found.sentence.endswith(".")


def test_the_rest_is_like_for_like_and_says_that_effort_is_unknown(reported: pd.DataFrame) -> None:
    found = reported_change(reported, month(2013, 11), month(2014, 3))
    assert found.change is not None
    assert found.low is not None
    assert found.high is not None
    assert found.low < found.change < found.high
    assert found.regions == 370
    assert "effort is unknown" in found.sentence


def test_the_command_finds_the_columns_and_claims_no_growth() -> None:
    folder = reference_folder()
    if folder is None:
        pytest.skip(f"needs {NAME}; name its folder in BRIGHTLINE_REFERENCE_DATA")
    said = CliRunner().invoke(build_app(), ["reported", str(folder / NAME), "--json"])
    assert said.exit_code == 0, said.output
    found = json.loads(said.stdout)
    states = {one["month"]: one["state"] for one in found["months"]}
    assert (states["2013-08"], states["2013-09"], states["2014-06"]) == ("ramp", "ramp", "partial")
    drawn = [(one["earlier"], one["later"]) for one in found["changes"] if one["change"]]
    assert ("2013-11", "2013-12") in drawn
    assert drawn[-1] == ("2013-10", "2014-05")
    assert not {"2013-08", "2013-09", "2014-06"} & {month for pair in drawn for month in pair}
