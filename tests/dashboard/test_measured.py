"""Harm, indices and displacement: drawn from the cube's own numbers, or with the reason."""

from __future__ import annotations

import dataclasses
from typing import Any

import pandas as pd
import pytest

from brightline.publish.reader import Cube
from dashboard import claim_reading, measured_figures, measured_texts
from dashboard.figure import cited
from tests.dashboard.whole_cube import displacement, index, reference

LONGEST_HEADING = 60
"""Characters: two lines on a telephone; what a verdict rests on is a sentence below it."""


def test_an_index_says_its_level_with_its_interval_and_is_not_drawn_through_a_gap(
    cube: Cube,
) -> None:
    figure = measured_figures.index_figure(dataclasses.replace(cube, index=index()), "postings")
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


def test_the_month_that_is_100_is_named_where_the_first_of_the_release_is_not_drawn(
    cube: Cube,
) -> None:
    """A view of some months alone keeps the base of the whole index."""
    rows = index(gap=0)
    rows["index"] = rows["index"].astype(float) - 4  # so that February is the 100
    gone = dataclasses.replace(cube, index=rows)
    figure = measured_figures.index_figure(gone, "postings")
    assert figure.title.endswith("in June 2025, February 2025 being 100")
    counted = "index of postings first seen in the month"
    assert figure.unit == f"{counted}: 100 is February 2025, no season taken off"
    late = (pd.Timestamp("2025-06-01", tz="UTC"), pd.Timestamp("2025-06-01", tz="UTC"))
    view = measured_figures.index_figure(gone, "postings", late)
    assert "in June 2025, February 2025 being 100 (June 2025 only, of " in view.title
    early = (pd.Timestamp("2025-02-01", tz="UTC"), pd.Timestamp("2025-02-01", tz="UTC"))
    alone = measured_figures.index_figure(gone, "postings", early)
    assert "is drawn for February 2025 alone, which is its 100 (February 2025" in alone.title


@pytest.mark.parametrize(
    ("of", "unit", "denominator"),
    [
        ("postings", "index of postings by the month in which they are first seen", "the index of"),
        ("suspicious adverts", "the number of adverts a day judged suspicious", "the earlier of"),
        ("share", "the share of adverts judged suspicious", "the earlier of the two periods"),
        ("victims", "relative change of victims", "the earlier of the two periods"),
    ],
)
def test_a_claim_stands_beside_what_the_release_counts(
    cube: Cube, of: str, unit: str, denominator: str
) -> None:
    held = dataclasses.replace(cube, index=index())
    text = "up 10% in 3 months" if of == "postings" else "up 30% in a year"
    figure = claim_reading.claim_figure(held, claim_reading.judged(held, text, of))
    assert unit in figure.unit
    assert figure.denominator.startswith(denominator)
    assert figure.title.startswith("Verdict: ")
    assert len(figure.title) <= LONGEST_HEADING
    assert len(figure.lead) > LONGEST_HEADING
    said = cited(figure, cube.manifest)  # a verdict is never cited without its claim
    assert said.startswith(f"'{text}'")
    assert f" {figure.title}. Unit: " in said


def test_no_cell_beside_a_claim_is_empty_and_a_comparison_with_the_first_month_says_why(
    cube: Cube,
) -> None:
    """'Doubled in a year' is held against the first year of the release, and not the newest."""
    held = dataclasses.replace(cube, index=index())
    judgement = claim_reading.judged(held, "up 10% in 3 months", "postings")
    figure = claim_reading.claim_figure(held, judgement)
    assert judgement.change is not None
    assert figure.lead.endswith(claim_reading.FROM_THE_FIRST)
    assert (figure.table != "").all(axis=None)
    of_periods = claim_reading.judged(held, "up 30% in a year", "share")
    assert claim_reading.FROM_THE_FIRST not in claim_reading.claim_figure(held, of_periods).lead


def test_an_index_says_that_chosen_sites_do_not_change_it_and_that_it_holds_its_season(
    cube: Cube,
) -> None:
    held = dataclasses.replace(cube, index=index())
    every = [str(site["key"]) for site in cube.manifest["sites"]]
    chosen = measured_figures.index_figure(held, "postings", None, every[:1])
    assert chosen.lead == measured_texts.ALL_SITES
    for whole in (None, every):
        figure = measured_figures.index_figure(held, "postings", None, whole)
        assert figure.lead == ""
        assert figure.title == chosen.title
    assert "No season is taken off" in chosen.cannot_show
    assert "two bands do not say whether their months differ" in chosen.legend


def test_an_index_without_an_interval_is_a_gap(cube: Cube) -> None:
    without = dataclasses.replace(cube, index=index(gap=None).assign(high=None))
    figure = measured_figures.index_figure(without, "postings")
    assert not figure.drawn
    assert "120" not in figure.title


def test_the_month_at_100_has_no_interval_and_says_why(cube: Cube) -> None:
    held = index(gap=None).assign(index=100.0, low=100.0, high=100.0)
    figure = measured_figures.index_figure(dataclasses.replace(cube, index=held), "postings")
    said = "100 (by definition: what the other months are held against)"
    assert figure.table["Index (95% interval)"].iloc[0] == said


def test_harm_is_a_number_with_its_interval_or_the_most_that_is_possible(cube: Cube) -> None:
    known = reference(harm=31.0, harm_low=20.4, harm_high=44.0)
    figure = measured_figures.harm_figure(dataclasses.replace(cube, reference=known))
    assert "about 31 (95% interval 20 to 44) are expected to be suspected falsely" in figure.title
    bounded = reference(harm_low=0.0, harm_high=119.8)
    figure = measured_figures.harm_figure(dataclasses.replace(cube, reference=bounded))
    assert figure.title == "Of 1,000 adverts in 2025, up to 120 may be suspected falsely"
    assert figure.table["What it means"].to_list() == ["Said so."]
    few = reference(harm=0.3, harm_low=0.1, harm_high=1.4)
    figure = measured_figures.harm_figure(dataclasses.replace(cube, reference=few))
    assert "about 0.3 (95% interval 0.1 to 1.4) are expected" in figure.title
    assert figure.table["Of 1,000 adverts"].to_list() == ["0.1 to 1.4"]


def test_bounds_of_one_and_the_same_reason_say_it_once(cube: Cube) -> None:
    rows = reference(harm_low=0.0, harm_high=119.8)
    same = dataclasses.replace(cube, reference=rows.assign(reason="No panel is named."))
    figure = measured_figures.harm_figure(same)
    assert figure.legend.startswith("A reference panel is a group of judges")
    assert "falsely. No panel is named. All that can be said" in figure.legend
    assert list(figure.table.columns) == ["Period", "Of 1,000 adverts"]


def test_displacement_stands_beside_its_placebo(cube: Cube) -> None:
    held = dataclasses.replace(cube, displacement=displacement())
    figure = measured_figures.displacement_figure(held)
    assert figure.title == "No step beyond chance"
    assert figure.table["Value (95% interval)"].to_list() == [
        "+2% (\u221210% to +15%)",
        "20% (10% to 34%)",
        "not drawn",
    ]
    where = "earlier dates: see 'What it means'"
    assert "What it means" in figure.table.columns
    assert figure.table["Placebo"].to_list() == [where, "18%", "not drawn"]
    assert "says how many there were, and whether they are enough" in figure.legend
    assert "A placebo is the same measure where nothing closed" in figure.legend
    unsaid = displacement()
    unsaid["placebo"] = None
    held = dataclasses.replace(cube, displacement=unsaid)
    said = measured_figures.displacement_figure(held).table["Placebo"].to_list()
    assert said == [where, "too few to show", "not drawn"]


def test_one_event_is_named_once_and_several_in_each_row(cube: Cube) -> None:
    one = dataclasses.replace(cube, displacement=displacement())
    figure = measured_figures.displacement_figure(one)
    assert "Event" not in figure.table
    assert figure.lead == "Every row is of one event: closing (Birch classifieds, 2025-06-01)."
    other = pd.concat([displacement(), displacement().assign(event="opening")])
    figure = measured_figures.displacement_figure(dataclasses.replace(cube, displacement=other))
    assert figure.table["Event"].nunique() == 2
    assert figure.lead == ""
    assert "percents here as fractions of one" in figure.csv.decode()


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (measured_figures.harm_figure, measured_texts.NO_HARM_BUDGET),
        (lambda cube: measured_figures.index_figure(cube, "postings"), measured_texts.NO_INDEX),
        (measured_figures.displacement_figure, measured_texts.NO_DISPLACEMENT),
    ],
)
def test_a_release_without_them_says_why(cube: Cube, figure: Any, said: str) -> None:
    shown = figure(cube)
    assert list(shown.not_drawn) == [said]
    assert not shown.drawn
    assert shown.table.empty
