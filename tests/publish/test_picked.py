"""Changes from or to a rare level: shown where the level came out high, and warned of."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from brightline.publish.cautions import FEW_POSITIVES, caveats_of, out_of_season, picked, pools_of
from brightline.publish.figures import POOLED
from brightline.trends.evidence import Evidence
from brightline.trends.prevalence import MIN_POSITIVES
from brightline.trends.results import Span


def share(period: str, positives: float | None) -> dict[str, Any]:
    """A pooled row of the table of shares."""
    return {"period": period, "site": POOLED, "positives": positives}


def change(drawn: bool = True, site: str = POOLED, measure: str = "share") -> dict[str, Any]:
    """A row of the table of changes."""
    return {"earlier": "2024", "later": "2025", "site": site, "measure": measure, "drawn": drawn}


def test_a_change_of_few_positives_is_warned_of() -> None:
    both = [change(), change(measure="total"), change(site="alpha")]
    assert picked([share("2024", 12.5), share("2025", 40.0)], both) == [
        "Fewer than 20 labelled adverts were judged suspicious in 2024: changes from 2024 to 2025 "
        "are shown only where both periods had 10 or more, so one that is shown is too near no "
        "change more often than too far from it."
    ]
    rare = picked([share("2024", 12.5), share("2025", 11.0)], both)
    assert rare[0].startswith(
        "Fewer than 20 labelled adverts were judged suspicious in 2024 and 2025: "
    )


def test_changes_from_and_to_one_rare_period_are_warned_of_once() -> None:
    shares = [share("2023", 60.0), share("2024", 12.5), share("2025", 40.0)]
    (said,) = picked(shares, [change() | {"earlier": "2023", "later": "2024"}, change()])
    assert "in 2024: changes from 2023 to 2024 and from 2024 to 2025 are shown only" in said


@pytest.mark.parametrize(
    ("positives", "drawn", "site"),
    [(20.0, True, POOLED), (None, True, POOLED), (12.0, False, POOLED), (12.0, True, "alpha")],
)
def test_others_are_not(positives: float | None, drawn: bool, site: str) -> None:
    rows = [share("2024", positives), share("2025", 40.0)]
    assert picked(rows, [change(drawn, site)]) == []


def test_halves_of_a_year_are_warned_of() -> None:
    days = [dt.date(2025, 1, 1), dt.date(2025, 7, 1), dt.date(2026, 1, 1), dt.date(2026, 7, 1)]
    names = ("2025-H1", "2025-H2", "2026-H1")
    spans = {name: Span(name, *days[n : n + 2]) for n, name in enumerate(names)}
    rows = [change() | {"earlier": names[0], "later": later} for later in names[1:]]
    assert out_of_season(spans, rows) == [
        "Compared are 2025-H1 and 2025-H2. They are of different times of the year, and no season "
        "is taken off."
    ]
    assert out_of_season(spans, [row | {"drawn": False} for row in rows]) == []


def test_a_change_from_a_rare_level_is_shown_nearer_to_none() -> None:
    """Two annotators of 200 adverts a period, who suspect 4.5% and then 8.6%."""
    rng = np.random.default_rng(11)
    truth = np.array([0.03, 0.08])
    chances = np.where(rng.random((4000, 200, 2)) < truth, 0.85, 0.02)
    positives = (rng.random((2, 4000, 200, 2)) < chances).mean(axis=0).sum(axis=1)
    panel = truth * 0.85 + (1 - truth) * 0.02
    shown = (positives >= MIN_POSITIVES).all(axis=1)
    ratio = positives[:, 1] / np.maximum(positives[:, 0], 0.5)
    assert panel[1] / panel[0] == pytest.approx(1.92, abs=0.01)
    assert shown.mean() == pytest.approx(0.37, abs=0.02)
    assert np.median(ratio[shown]) == pytest.approx(1.5, abs=0.05)
    # Of those that the release does not warn of there are all but none at this level.
    assert (positives.min(axis=1) >= FEW_POSITIVES).mean() < 0.01


def test_a_caveat_of_several_periods_is_one_warning() -> None:
    """Three lines that differ by a year alone are read by nobody."""
    rows = [{"period": year, "caveat": ""} for year in ("2021", "2022", "2023", "2024")]
    for row in rows[::3]:
        row["caveat"] = "A site with hidden months is weighed by the adverts of its other months."
    rows[1]["caveat"] = "One annotator."
    assert caveats_of(rows) == [
        "Share of 2021 and 2024: A site with hidden months is weighed by the adverts of its other "
        "months.",
        "Share of 2022: One annotator.",
    ]


def test_what_to_read_instead_of_pools_of_different_sites_comes_first() -> None:
    titles = {"a": SimpleNamespace(title="Alpha"), "b": SimpleNamespace(title="Beta")}
    evidence = cast(Evidence, SimpleNamespace(series=titles))
    sites = {"2023": "a", "2024": "a,b", "2025": "a,b"}
    rows = [{"period": year, "sites": keys, "drawn": True} for year, keys in sites.items()]
    assert pools_of(evidence, rows) == [
        "The pooled share is of different sites in different periods: read the change, which "
        "compares like with like, and not the difference of two shares. 2023: Alpha; 2024 and "
        "2025: Alpha and Beta."
    ]
    assert pools_of(evidence, rows[1:]) == []
