"""Harm, indices and displacement: drawn from the cube's own numbers, or with the reason."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pandas as pd
import pytest

from brightline.publish.reader import COLUMNS, Cube
from dashboard import measured_figures, texts

MONTHS = [dt.date(2025, n, 1) for n in range(1, 7)]


def _index(gap: int | None = 2) -> pd.DataFrame:
    rows: list[dict[str, Any]] = []
    for number, month in enumerate(MONTHS):
        drawn = number != gap
        value = 100.0 + 4 * number if drawn else None
        rows.append(
            dict.fromkeys(COLUMNS["index"])
            | {"kind": "postings", "month": month, "index": value, "drawn": drawn}
            | {"low": value and value - 8, "high": value and value + 9, "births": "", "deaths": ""}
            | {"reason": "" if drawn else "No two sites were crawled alike.", "sites": "alder"}
        )
    rows[4]["births"] = "Birch classifieds enters."
    return pd.DataFrame(rows)


def _reference(**numbers: float | None) -> pd.DataFrame:
    row = {"period": "2025", "start": dt.date(2025, 1, 1), "site": "", "harm_sentence": "Said so."}
    return pd.DataFrame([dict.fromkeys(COLUMNS["reference"]) | row | numbers])


def _displacement() -> pd.DataFrame:
    common = {"event": "closing", "site": "birch", "date": dt.date(2025, 6, 1), "reason": ""}
    told = [
        ("elsewhere", 0.02, -0.1, 0.15, None, True, "No step beyond chance."),
        (
            "clusters",
            0.2,
            0.1,
            0.34,
            0.18,
            True,
            "A fifth appeared elsewhere, as at placebo dates.",
        ),
        ("market", None, None, None, None, False, ""),
    ]
    names = ("measure", "estimate", "low", "high", "placebo", "drawn", "sentence")
    rows = [
        dict.fromkeys(COLUMNS["displacement"]) | common | dict(zip(names, one, strict=True))
        for one in told
    ]
    return pd.DataFrame(rows)


def test_an_index_says_its_level_with_its_interval_and_is_not_drawn_through_a_gap(
    cube: Cube,
) -> None:
    figure = measured_figures.index_figure(dataclasses.replace(cube, index=_index()), "postings")
    assert "stood at 120 (95% interval 112 to 129) in June 2025" in figure.title
    assert figure.not_drawn == ["No two sites were crawled alike."]
    assert "May 2025: Birch classifieds enters." in figure.legend
    assert figure.panels[0].chart is not None
    spec = figure.panels[0].chart.spec
    band = next(layer for layer in spec["layer"] if layer["mark"].get("type") == "area")
    rows = spec["datasets"][band["data"]["name"]]
    assert len(rows) == 5
    assert len({row["segment"] for row in rows}) == 2
    assert band["encoding"]["detail"]["field"] == "segment"


def test_an_index_without_an_interval_is_a_gap(cube: Cube) -> None:
    index = _index(gap=None).assign(high=None)
    figure = measured_figures.index_figure(dataclasses.replace(cube, index=index), "postings")
    assert not figure.drawn
    assert "120" not in figure.title


def test_harm_is_a_number_with_its_interval_or_the_most_that_is_possible(cube: Cube) -> None:
    known = _reference(harm=31.0, harm_low=20.4, harm_high=44.0)
    figure = measured_figures.harm_figure(dataclasses.replace(cube, reference=known))
    assert "about 31 (95% interval 20 to 44) are expected to be suspected falsely" in figure.title
    bounded = _reference(harm_low=0.0, harm_high=119.8)
    figure = measured_figures.harm_figure(dataclasses.replace(cube, reference=bounded))
    assert figure.title == "Of 1,000 adverts in 2025, up to 120 may be suspected falsely"
    assert figure.table["What it means"].to_list() == ["Said so."]


def test_displacement_stands_beside_its_placebo(cube: Cube) -> None:
    held = dataclasses.replace(cube, displacement=_displacement())
    figure = measured_figures.displacement_figure(held)
    assert figure.title == "No step beyond chance"
    assert figure.table["Value (95% interval)"].to_list() == [
        "+2.0% (\u221210% to +15%)",
        "20% (10% to 34%)",
        "not drawn",
    ]
    assert figure.table["Placebo"].to_list() == ["", "18%", ""]


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (measured_figures.harm_figure, texts.NO_HARM_BUDGET),
        (lambda cube: measured_figures.index_figure(cube, "postings"), texts.NO_INDEX),
        (measured_figures.displacement_figure, texts.NO_DISPLACEMENT),
    ],
)
def test_a_release_without_them_says_why(cube: Cube, figure: Any, said: str) -> None:
    shown = figure(cube)
    assert list(shown.not_drawn) == [said]
    assert not shown.drawn
    assert shown.table.empty
