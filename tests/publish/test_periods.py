"""Which periods are compared, and how much of what was planned was fetched."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pandas as pd

from brightline.publish.cube import periods_of
from brightline.publish.tables import pages_by_month
from brightline.study import Study
from tests.publish.worlds import HALVES, House, market, study_of
from tests.studies import ESTIMAND

FIVE = "".join(
    f'\n[[estimand.period]]\nname = "{year}"\nstart = {year}-01-01\nend = {year + 1}-01-01\n'
    for year in (2021, 2022, 2023)
)
ASKED = ESTIMAND.replace(
    'codebook = "core@1"', 'codebook = "core@1"\ncompare = [["2021", "2025"], ["2024", "2025"]]'
)


def names_of(study: Study) -> list[tuple[str, str]]:
    return [(earlier.name, later.name) for earlier, later in periods_of(study)[1]]


def test_any_two_periods_are_compared_that_the_study_asks_for(
    make_study: Callable[..., Study],
) -> None:
    yearly = names_of(make_study(estimand=ESTIMAND + FIVE))
    assert ("2021", "2025") not in yearly
    asked = names_of(make_study(estimand=ASKED + FIVE))
    assert asked == [*yearly, ("2021", "2025")]  # the one that is a year apart is there once


def test_a_comparison_that_is_asked_for_is_published_like_the_others(
    make_study: Callable[..., Study],
) -> None:
    third = type(HALVES[0])("2024-12", dt.date(2024, 12, 3), dt.date(2025, 1, 1))
    study = study_of(make_study, (third, *HALVES))
    pair = (third.name, HALVES[1].name)
    plan = study.estimand.model_copy(update={"compare": (pair,)})
    tables = House(study.model_copy(update={"estimand": plan})).publish(market(1)).frames
    for name in ("changes", "parts", "rising"):
        found = set(zip(tables[name]["earlier"], tables[name]["later"], strict=True))
        assert found == {(third.name, "2025-H1"), ("2025-H1", "2025-H2"), pair}
    row = tables["changes"].query("earlier == @third.name and later == '2025-H2' and site == ''")
    assert (row["drawn"] | row["reason"].str.endswith(".")).all()


def test_pages_of_a_month_are_told_in_percent_of_what_counted_runs_planned() -> None:
    row = {"site": "alpha", "planned": 10, "fetched": 10, "refused": 0, "failed": 0, "counts": True}
    rows = [
        {**row, "section": "a", "day": dt.date(2025, 1, 5)},
        {
            **row,
            "section": "b",
            "day": dt.date(2025, 1, 6),
            "fetched": 4,
            "refused": 5,
            "failed": 1,
        },
        {**row, "section": "a", "day": dt.date(2025, 2, 1), "counts": False},
    ]
    assert pages_by_month(pd.DataFrame(rows)).to_dict("records") == [
        {
            "site": "alpha",
            "month": dt.date(2025, 1, 1),
            "pages_fetched_percent": 70,
            "pages_refused_percent": 25,
            "pages_failed_percent": 5,
        }
    ]


def test_a_page_that_was_missed_is_in_the_percents() -> None:
    """Of 1,000 pages 3 failed: not all were fetched, and not none failed."""
    row = {"site": "alpha", "section": "a", "day": dt.date(2025, 1, 5), "counts": True}
    pages = {"planned": 1000, "fetched": 997, "refused": 0, "failed": 3}
    (told,) = pages_by_month(pd.DataFrame([row | pages])).to_dict("records")
    states = ("fetched", "refused", "failed")
    assert [told[f"pages_{state}_percent"] for state in states] == [99, 0, 1]
