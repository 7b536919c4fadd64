"""Claims: read exactly or refused in a sentence, and judged only by what can judge them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.errors import TrendError
from brightline.trends.change import Change, NotDrawn
from brightline.trends.claims import Claim, read_claim
from brightline.trends.evidence import Span
from brightline.trends.judging import Judgement, check_subject, judge, lines_of

YEARS = [Span(str(year), dt.date(year, 1, 1), dt.date(year + 1, 1, 1)) for year in (2020, 2024, 25)]
YEARS[2] = Span("2025", dt.date(2025, 1, 1), dt.date(2026, 1, 1))
OF = "suspicious adverts"


@pytest.mark.parametrize(
    ("text", "ratio", "years"),
    [
        ("1,432% in 5 years", 15.32, 5),
        ("up 1,432 percent in five years", 15.32, 5),
        ("rose 40% over the last year", 1.4, 1),
        ("fell 20% in 6 months", 0.8, 0.5),
        ("-20% a year", 0.8, 1),
        ("doubled in 2 years", 2, 2),
        ("halved within a year", 0.5, 1),
        ("a drop of 20% in 2 years", 0.8, 2),
        ("20% more in 2 years", 1.2, 2),
        ("15-fold between 2010 and 2015", 15, 5),
        ("x3.5 in four years", 3.5, 4),
        ("3 times as many in 10 years", 3, 10),
        ("fell 3-fold in 2 years", 1 / 3, 2),
        ("doubled in a week", 2, 7 / 365.25),
    ],
)
def test_claims_are_read(text: str, ratio: float, years: float) -> None:
    read = read_claim(text)
    assert read.ratio == pytest.approx(ratio)
    assert read.years == pytest.approx(years)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no change"),
        ("up a lot in 5 years", "no change"),
        ("1,432%", "no span of time"),
        ("40% in 5 years and 50% in 6 years", "more than one change"),
        ("up 40% in 2 years, over 3 months", "more than one span"),
        ("fell 120% in 2 years", "100% or more"),
        ("doubled in 0 years", "spans no time"),
        ("doubled between 2015 and 2015", "spans no time"),
        ("less than 50% in 2 years", "'less than 50'"),
        ("more than doubled in 2 years", "'more than doubled'"),
        ("at least 50% in 2 years", "'at least'"),
        ("10-20% in 2 years", "'10-20%'"),
        ("between 10 and 20% in 2 years", "'10 and 20%'"),
        ("it didn't rise 50% in 2 years", "unclear"),
        ("up -20% in 2 years", "a rise and a fall"),
        ("a fall of +20% in 2 years", "a rise and a fall"),
        ("doubled, then down in 2 years", "a rise and a fall"),
        pytest.param(f"doubled in {'9' * 400} years", "more than 100 years", id="a long time"),
        ("NaN% in 5 years", "no change"),
        ("rose to 150% in 2 years", "says 'to 150%'"),
        ("fell to 20% in 2 years", "says 'to 20%'"),
        ("up no less than 50% in 2 years", "says 'no less than'"),
        ("up 50% in a year, never down", "says 'never'"),
        ("up 50% in a year, then down", "a rise and a fall"),
        ("1,432% in a day", "more a year than can be counted"),
        ("up 40% in 0.0001 years", "more a year than can be counted"),
        (f"{'9' * 400}% in 5 years", "more a year than can be counted"),
    ],
)
def test_what_cannot_be_read_is_refused_with_an_example(text: str, why: str) -> None:
    with pytest.raises(TrendError, match=why) as refused:
        read_claim(text)
    assert "1,432% in 5 years" in str(refused.value) or "doubled in 2 years" in str(refused.value)


@given(st.integers(1, 9999), st.integers(1, 40))
def test_any_percentage_is_read_as_itself(percent: int, years: int) -> None:
    read = read_claim(f"rose {percent:,}% in {years} years")
    assert read.ratio == pytest.approx(1 + percent / 100)
    assert (1 + read.annual) ** years == pytest.approx(read.ratio)


def test_the_claim_in_circulation_means_fifteen_times_and_73_percent_a_year() -> None:
    said = held(Claim("1,432% in 5 years", 15.32, 5.0), None).implied
    assert "15.3 times" in said
    assert "+73% a year" in said


def held(claim: Claim, interval: tuple[float, float, float] | None, of: str = OF) -> Judgement:
    """The judgement when the corpus says `interval` (change, low, high), or nothing."""

    def compare(earlier: Span, later: Span, measure: str) -> Change | NotDrawn:
        if interval is None:
            return NotDrawn(earlier, later, "total", (), "There are no labels.")
        return Change(earlier, later, "total", ("alpha",), *interval, synthetic=True)

    thin = NotDrawn(YEARS[0], YEARS[1], "total", (), "Too few labels.")
    return judge(claim, of, YEARS, compare, lambda _: thin)


FIVE = Claim("15-fold in 5 years", 15.0, 5.0)


@pytest.mark.parametrize(
    ("interval", "verdict"),
    [
        ((10.0, 6.0, 20.0), "supported"),
        ((1.0, 0.4, 1.9), "contradicted"),
        ((5.0, -0.2, 30.0), "cannot be judged"),
        (None, "cannot be judged"),
    ],
)
def test_the_interval_decides(interval: tuple[float, float, float] | None, verdict: str) -> None:
    judgement = held(FIVE, interval)
    assert judgement.verdict == verdict
    assert judgement.to_dict()["verdict"] == verdict
    assert any(verdict in line for line in lines_of(judgement))
    if interval is not None:
        assert (judgement.change.earlier.name, judgement.change.later.name) == ("2020", "2025")  # type: ignore[union-attr]
        assert lines_of(judgement)[-1].startswith("Synthetic data")


def test_another_stretch_of_time_judges_nothing() -> None:
    judgement = held(Claim("tripled in 3 years", 3.0, 3.0), (2.0, 1.5, 2.5))
    assert judgement.verdict == "cannot be judged"
    assert "no two of these lie 3 years apart" in judgement.reason


@pytest.mark.parametrize("of", ["victims", "trafficking", "reports"])
def test_what_adverts_do_not_count_is_never_judged(of: str) -> None:
    judgement = held(FIVE, (14.0, 13.0, 15.0), of)
    assert judgement.verdict == "cannot be judged"
    assert judgement.change is None


def test_an_unknown_subject_is_refused_with_the_known_ones() -> None:
    with pytest.raises(TrendError, match="suspicious adverts, share, victims"):
        check_subject("people")
