"""Ours against R's `survey`, whose figures `benchmarks/survey/compare.R` has written down once."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from brightline.trends import linearised
from brightline.trends.design import Design, design_of
from brightline.trends.intervals import korn_graubard
from brightline.trends.series import Floats, Mask

FOLDER = Path(__file__).parents[2] / "benchmarks" / "survey"
CLOSE = 1e-8
EXPECTED: dict[str, list[float]] = json.loads((FOLDER / "expected.json").read_text())


@pytest.fixture(scope="module")
def design() -> Design:
    rows = pd.read_csv(FOLDER / "items.csv")
    drawn = rows.groupby("stratum")["y"].transform("size")
    return design_of(
        rows.assign(
            sample="s",
            advert_id=np.arange(len(rows)),
            stratum_population=rows["population"],
            inclusion_probability=drawn / rows["population"],
            noise=np.nan,
            judges=1,
        )
    )


def later(design: Design) -> Mask:
    return (design.items["period"] == "later").to_numpy()


def error(design: Design, domain: Mask) -> float:
    nothing: Floats = np.zeros(len(design.y))
    return math.sqrt(design.variance(design.influence(domain), nothing))


def near(name: str) -> object:
    return pytest.approx(EXPECTED[name], rel=CLOSE, abs=CLOSE)


def test_shares_and_errors(design: Design) -> None:
    everything = np.ones(len(design.y), dtype=bool)
    assert [design.share(everything), error(design, everything)] == near("share")
    domain = later(design)
    assert [design.share(domain), error(design, domain)] == near("domain_share")


def test_exact_intervals(design: Design) -> None:
    everything = np.ones(len(design.y), dtype=bool)
    for name, domain in (("korn_graubard", everything), ("domain_korn_graubard", later(design))):
        found = korn_graubard(
            design.share(domain),
            error(design, domain) ** 2,
            int(domain.sum()),
            design.df(domain),
            most=math.inf,
        )
        assert list(found) == near(name)


def test_degrees_of_freedom(design: Design) -> None:
    everything = np.ones(len(design.y), dtype=bool)
    assert [design.df(everything), design.df(later(design))] == EXPECTED["degrees_of_freedom"]


def test_a_log_ratio_of_two_periods(design: Design) -> None:
    domain = later(design)
    log, z, _ = linearised.log_ratio(design.y, design.weight, ~domain, domain)
    spread = linearised.stratified_variance(z, design.group, design.fraction)
    assert [float(log), math.sqrt(float(spread))] == near("log_ratio")


def test_a_total_of_a_domain(design: Design) -> None:
    weighted = design.weight * design.y * later(design)
    spread = linearised.stratified_variance(weighted, design.group, design.fraction)
    assert [float(weighted.sum()), math.sqrt(float(spread))] == near("domain_total")
