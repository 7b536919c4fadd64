"""Claims that name calendar years, or the last ones."""

from __future__ import annotations

import datetime as dt

import pytest

from brightline.errors import TrendError
from brightline.trends.claim_years import newest_year
from brightline.trends.claims import read_claim
from brightline.trends.evidence import Span
from brightline.trends.judging import judge
from tests.trends.claims_held import OF, YEARS, apart, compared, held, no_index


def test_a_claim_that_names_its_years_is_judged_on_them_alone() -> None:
    for text in ("10-fold from 2020 to 2024", "10-fold Between 2020 and 2024"):
        judgement = held(read_claim(text), (10.0, 6.0, 20.0))
        assert judgement.change is not None
        assert (judgement.change.earlier.name, judgement.change.later.name) == ("2020", "2024")
        assert judgement.to_dict()["named_years"] == [2020, 2024]
    other = held(read_claim("doubled between 2010 and 2011"), (0.1, -0.2, 0.3))
    assert (other.verdict, other.change) == ("cannot be judged", None)
    assert other.reason.startswith("The claim names 2010 and 2011, and the study preregistered 20")
    half = [Span("spring 2020", dt.date(2020, 1, 1), dt.date(2020, 7, 1)), YEARS[1]]
    part = judge(read_claim("doubled between 2020 and 2024"), OF, half, compared, apart, no_index)
    assert (part.verdict, part.change) == ("cannot be judged", None)


@pytest.mark.parametrize(
    ("text", "years", "ratio"),
    [
        ("up 20% in 2024", ("2023", "2024"), 1.2),
        ("fell 20% during the year 2025", ("2024", "2025"), 0.8),
        ("rose 20% since 2020", ("2020", "2025"), 1.2),
        ("up 20% a year since 2020", ("2020", "2025"), 1.2**5),
        ("doubled between 2020 and 2024", ("2020", "2024"), 2.0),
    ],
)
def test_years_that_a_claim_names_are_read_where_there_are_figures(
    text: str, years: tuple[str, str], ratio: float
) -> None:
    """A year by itself is held against the one before."""
    read = read_claim(text, newest=2025)
    assert read.ratio == pytest.approx(ratio)
    judgement = held(read, (0.2, 0.1, 0.3))
    if read.named == (2023, 2024):  # 2023 is no period of the study
        assert judgement.change is None
        assert judgement.reason.startswith("The claim is read as 2024 against 2023, as figures of")
        return
    assert judgement.change is not None
    assert (judgement.change.earlier.name, judgement.change.later.name) == years
    if "between" not in text:
        assert f"read as {years[1]}" in judgement.implied


def test_since_a_year_needs_a_newer_one_among_the_periods() -> None:
    assert newest_year(YEARS) == 2025
    half = [Span("spring 2020", dt.date(2020, 1, 1), dt.date(2020, 7, 1))]
    assert newest_year(half) is None
    for newest, why in ((2021, "its newest is 2021"), (None, "none of its periods is a calendar")):
        with pytest.raises(TrendError, match=f"'since 2021'.*{why}.*'between 2021 and 2023'"):
            read_claim("doubled since 2021", newest)


def test_a_claim_of_the_last_years_is_judged_up_to_the_newest_period() -> None:
    newest = held(read_claim("up 10% over the last year"), (0.1, 0.05, 0.2))
    assert newest.change is not None
    assert newest.change.later.name == "2025"
    assert held(read_claim("up 10% in 4 years"), (0.1, 0.05, 0.2)).verdict == "supported"
    earlier = held(read_claim("up 10% in the past 4 years"), (0.1, 0.05, 0.2))
    assert earlier.verdict == "cannot be judged"
    assert "none of these lies 4 years before the newest, 2025" in earlier.reason
