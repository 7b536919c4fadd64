"""Claims: read exactly or refused in a sentence, and judged only by what can judge them."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from brightline.errors import TrendError
from brightline.trends.change import Change, NotDrawn
from brightline.trends.claim_years import newest_year
from brightline.trends.claims import Claim, read_claim
from brightline.trends.claims_index import COMPARED, INDEXED, Index
from brightline.trends.evidence import Span
from brightline.trends.judgement import Judgement, check_subject
from brightline.trends.judgement_words import lines_of
from brightline.trends.judging import judge
from brightline.trends.results import Decomposition, IndexMonth, Measure, Part
from tests.tried import tried

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
        ("40% a year for 5 years", 1.4**5, 5),
        ("fell 10% a year over two years", 0.81, 2),
        ("doubled every 2 years for 10 years", 32, 10),
        ("annual growth of 10% over 5 years", 1.1**5, 5),
        ("up 2% a month for a year", 1.02**12, 1),
        ("rose 40% annually between 2010 and 2012", 1.96, 2),
        ("doubles every two years", 2, 2),
        ("tenfold in 5 years", 10, 5),
        ("five times as many in 10 years", 5, 10),
        ("2 times as high in 3 years", 2, 3),
        ("the share was 60% higher in 2 years", 1.6, 2),
        ("+40% adverts in 2 years", 1.4, 2),
        ("fell 40% yearly", 0.6, 1),
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


@pytest.mark.parametrize(
    "text",
    [
        "40% of adverts in 2 years",
        "a 60% share after 2 years",
        "a share of 60% in 2 years",
        "the share was 60% in 2 years",
        "60 percent of adverts doubled in 2 years",
        "up, at 60% in 2 years",
        "rose 60% points in 2 years",
    ],
)
def test_a_level_is_no_rise(text: str) -> None:
    with pytest.raises(TrendError, match="which is a level and no change; write it like"):
        read_claim(text)


@pytest.mark.parametrize(
    "text",
    [
        "1e3% in 5 years",
        "1e3x in 5 years",
        "1.2.3% in 5 years",
        "1,43% in 5 years",
        "1 432% in 5 years",
        "1.432,5% in 5 years",
        "½% in 5 years",
        "３% in 5 years",
        "40% in 1e3 years",
        "40% since 2010%",
        "rose 40% in 2015 and 2016",
        "rose 40% in 2015-16",
        "rose 40% in 2015 x",
        "rose 40% since May 2015",
        "rose 40% in 2015 in 2 years",
        "rose 40% in 2 years to 3000 adverts",
        "up 40% in 2 years and seven months",
        "up 40% a year for 5 years and 3 months",
        "40% a year in 5 years",
        "up 40% for 5 years",
        "rose over 40% in 2 years",
        "almost doubled in 2 years",
        "adverts 40% in 2 years",
        "60 percentage points in 2 years",
        "40% in 5 years%",
        "9999999999-fold a year for 90 years",
    ],
)
def test_a_number_or_a_time_that_is_not_understood_is_refused_and_no_part_of_it_read(
    text: str,
) -> None:
    with pytest.raises(TrendError, match="write it like"):
        read_claim(text)


WRITTEN = st.sampled_from(
    [
        *("1,432%", "40%", "1e3%", "3", "2.5x", "15-fold", "½", "-20%", "+7%", "doubled", "halved"),
        *("up", "fell", "rose", "to", "of", "share", "in", "a", "year", "per", "years", "months"),
        *("2", "five", "10", "for", "between", "2010", "and", "2015", "every", "annually", "at"),
        *("least", "over", "%", "x3", "1.2.3", "twofold", ".", ",", "60%of", "12,34%", "weekly"),
    ]
)
CLEAN = re.compile(
    r"[+\-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:%|x|-?fold)?|x\d+(?:\.\d+)?|(?:19|20)\d\d"
)


@given(st.one_of(st.text(), st.lists(WRITTEN, max_size=9).map(" ".join)))
@example("1e3% a year for 5 years")
@tried(150)
def test_whatever_the_text_the_answer_is_a_reading_or_a_sentence(text: str) -> None:
    """Every number that is there is read whole, and none that is not there."""
    sentence, read = "", None
    try:
        read = read_claim(text)
    except TrendError as refused:
        sentence = str(refused)
    if read is None:
        assert "write it like" in sentence
        return
    tokens = [token.strip(".,;:!?()'") for token in text.split()]
    numbers = [token for token in tokens if any(mark.isnumeric() for mark in token)]
    assert all(CLEAN.fullmatch(token) for token in numbers), text
    assert len(numbers) <= 3
    values = [float(re.sub(r"[^\d.]", "", token)) for token in numbers]
    named = {1 + v / 100 for v in values} | {1 - v / 100 for v in values} | set(values)
    named |= {1 / v for v in values if v} | {0.5, 2.0}  # the verbs, and 'twofold'
    lengths = {*values, 1.0, 5.0, *(b - a for a in values for b in values)}
    units = (1, 1 / 12, 7 / 365.25)
    assert any(read.years == pytest.approx(n * unit) for n in lengths for unit in units)
    times = {read.years / (n * unit) for n in lengths if n > 0 for unit in units} | {1.0}
    told = [n * math.log(one) for one in named if one > 0 for n in times]
    assert any(math.log(read.ratio) == pytest.approx(log) for log in told)


@given(st.integers(1, 9999), st.integers(1, 40))
def test_any_percentage_is_read_as_itself(percent: int, years: int) -> None:
    read = read_claim(f"rose {percent:,}% in {years} years")
    assert read.ratio == pytest.approx(1 + percent / 100)
    assert (1 + read.annual) ** years == pytest.approx(read.ratio)


def test_the_claim_in_circulation_means_fifteen_times_and_73_percent_a_year() -> None:
    said = held(Claim("1,432% in 5 years", 15.32, 5.0), None).implied
    assert "15.3 times" in said
    assert "+73% a year" in said


def compared(earlier: Span, later: Span, measure: Measure) -> Change | NotDrawn:
    return Change(earlier, later, measure, ("alpha",), 1.0, 0.5, 1.5, synthetic=True)


def apart(found: Change | NotDrawn) -> NotDrawn:
    return NotDrawn(found.earlier, found.later, "total", (), "Too few labels.")


def no_index(_: str) -> Index:
    return Index(())


def held(
    claim: Claim,
    interval: tuple[float, float, float] | None,
    of: str = OF,
    *,
    parts: Decomposition | None = None,
    hidden_total: str = "",
    index: Index | None = None,
) -> Judgement:
    """The judgement when the corpus says `interval` (change, low, high), or nothing."""

    def compare(earlier: Span, later: Span, measure: Measure) -> Change | NotDrawn:
        if interval is None or (hidden_total and measure == "total"):
            reason = hidden_total or "There are no labels."
            return NotDrawn(earlier, later, measure, (), reason)
        return Change(earlier, later, measure, ("alpha",), *interval, synthetic=True)

    thin = NotDrawn(YEARS[0], YEARS[1], "total", (), "Too few labels.")
    return judge(claim, of, YEARS, compare, lambda _: parts or thin, lambda _: index or Index(()))


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
    assert judgement.change is None


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


PARTS = Decomposition(
    YEARS[1], YEARS[2], ("alpha",), (10.0, 12.0), Part("all", 1.2, 0.9, 1.5, 2.0),
    (Part("coverage", 1.2, 1.1, 1.3, 2.0),), synthetic=True,
)  # fmt: skip


def test_beside_a_claim_over_other_years_stands_what_the_corpus_has_and_no_verdict() -> None:
    """The longest comparison with its rate a year, and the newest parts, marked as another span."""
    claim = Claim("1,432% in 9 years", 15.32, 9.0)
    judgement = held(claim, (1.0, 0.5, 2.0), parts=PARTS)
    assert judgement.verdict == "cannot be judged"
    assert judgement.beside is not None
    assert (judgement.beside.earlier.name, judgement.beside.later.name) == ("2020", "2025")
    said = lines_of(judgement)
    assert said[2].startswith("Over another stretch of time, which judges nothing here, from 2020")
    assert "+100% (95% interval +50% to +200%): +15% a year (+8.4% to +25%)" in said[2]
    assert "beside the claim's +35% a year" in said[2]
    assert "is of another stretch of time, from 2024 to 2025" in said[3]
    assert said[-1].startswith("Synthetic data")
    data = judgement.to_dict()
    assert data["corpus"] is None
    assert data["beside_is"] == "another stretch of time"
    assert data["beside"]["annual"]["change"] == pytest.approx(2 ** (1 / 5) - 1, abs=1e-3)
    assert data["parts_of"] == ["2024", "2025"]


def test_where_a_total_is_hidden_the_share_stands_beside_and_judges_nothing() -> None:
    hidden = "Fewer than 11 advertiser clusters stand behind a month; it is hidden."
    judgement = held(FIVE, (14.0, 13.0, 16.0), hidden_total=hidden)
    assert (judgement.verdict, judgement.reason) == ("cannot be judged", hidden)
    assert judgement.beside_is == "the share"
    assert lines_of(judgement)[2].startswith("Of the share alone, which is not their number, from")
    assert held(FIVE, (14.0, 13.0, 16.0), "share", hidden_total=hidden).verdict == "supported"


@pytest.mark.parametrize(
    ("of", "said"),
    [
        (OF, "means 15 times as many suspicious adverts, which"),
        ("share", "means a share 15 times as high, which"),
        ("postings", "means 15 times as many postings, which"),
        ("trafficking", "said of 'trafficking', means a level 15 times as high, which"),
        ("victims", "said of 'victims', means a level 15 times as high, which"),
    ],
)
def test_what_a_claim_means_is_said_in_words_that_fit(of: str, said: str) -> None:
    assert said in held(FIVE, None, of).implied


def index(levels: Sequence[float | None], *, errors: bool = True) -> Index:
    """An index from January 2020 on; each month errs by a tenth, by itself."""
    months = []
    for number, level in enumerate(levels):
        month = dt.date(2020 + number // 12, number % 12 + 1, 1)
        bare = IndexMonth(month, ("alpha",), drawn=False, reason="No site has a complete month.")
        if level is not None:
            numbers = replace(bare, index=level, low=level / 1.2, high=level * 1.2)
            bare = replace(numbers, drawn=True, reason="")
        months.append(bare)
    drawn = sum(level is not None for level in levels)
    covariance = 0.01 * np.eye(drawn)
    covariance[0, 0] = 0.0
    known = (covariance, np.full(drawn, np.inf)) if errors else (None, None)
    return Index(tuple(months), *known)


def test_counts_are_judged_by_the_index_over_a_year_of_months() -> None:
    twice = index([100.0] * 12 + [100.0] * 12 + [200.0] * 12)
    judgement = held(Claim("doubled in a year", 2.0, 1.0), None, "postings", index=twice)
    assert judgement.verdict == "supported"
    change = judgement.change
    assert change is not None
    assert (change.earlier.name, change.later.name) == (
        "the 12 months to December 2021", "the 12 months to December 2022",
    )  # fmt: skip
    assert change.change == pytest.approx(1.0)
    reach = 1.96 * math.sqrt(2 * 0.01 / 12)
    assert change.high == pytest.approx(2 * math.exp(reach) - 1, abs=1e-3)
    half = held(Claim("tripled in a year", 3.0, 1.0), None, "adverts", index=twice)
    assert half.verdict == "contradicted"


def test_an_index_that_rests_on_few_advertisers_is_held_less_surely() -> None:
    """Twelve months against twelve, of which each error is known by five advertisers' worth."""
    plain = index([100.0] * 24 + [200.0] * 12)
    few = replace(plain, df=np.array([np.inf, *[5.0] * 35]))
    judgement = held(Claim("doubled in a year", 2.0, 1.0), None, "postings", index=few)
    assert judgement.change is not None
    reach = 2.571 * math.sqrt(2 * 0.01 / 12)
    assert judgement.change.high == pytest.approx(2 * math.exp(reach) - 1, abs=1e-3)


@pytest.mark.parametrize("of", sorted(INDEXED))
def test_a_judged_claim_of_counts_says_what_its_index_counts(of: str) -> None:
    """Twice as many templates a month are not twice as many templates: one goes on counting."""
    twice = index([100.0] * 12 + [200.0] * 12)
    reason = held(Claim("doubled in a year", 2.0, 1.0), None, of, index=twice).reason
    told = (
        "a posting first seen in the month"
        if "postings" not in INDEXED[of]
        else "in which they are first seen"
    )
    assert reason.endswith(f"like-for-like index of {COMPARED[of]}.")
    assert told in reason


def test_a_month_that_is_not_drawn_is_in_no_comparison() -> None:
    levels: list[float | None] = [100.0] * 24
    levels[14] = None
    judgement = held(Claim("doubled in a year", 2.0, 1.0), None, "postings", index=index(levels))
    assert judgement.change is not None
    assert judgement.change.later.name == "the 9 months to December 2021"


def test_counts_over_a_stretch_that_the_index_lacks_are_not_judged_and_it_says_why() -> None:
    short = index([100.0] * 23 + [150.0])
    judgement = held(Claim("tripled in 6 years", 3.0, 6.0), None, "templates", index=short)
    assert judgement.verdict == "cannot be judged"
    assert "from January 2020 to December 2021" in judgement.reason
    assert "lie 6 years apart" in judgement.reason
    assert judgement.beside is not None
    assert judgement.beside.change == pytest.approx(0.5)
    bare = held(Claim("tripled in 6 years", 3.0, 6.0), None, "templates", index=Index(()))
    assert bare.reason == "There is no index to hold the claim against."


def test_of_a_printed_index_each_month_is_held_against_the_first_alone() -> None:
    printed = index([100.0] * 13 + [180.0], errors=False)
    judgement = held(Claim("doubled in a year", 2.0, 1.0), None, "postings", index=printed)
    assert judgement.change is not None
    assert judgement.change.earlier.name == "January 2020"
    assert judgement.change.later.name == "January 2021"
    assert judgement.change.high == pytest.approx(0.2, abs=1e-3)


def test_counts_of_named_years_are_judged_by_all_months_of_both_or_not_at_all() -> None:
    claim = read_claim("doubled between 2020 and 2021")
    levels: list[float | None] = [*[100.0] * 12, *[200.0] * 12, *[600.0] * 12]
    judgement = held(claim, None, "postings", index=index(levels))
    assert judgement.verdict == "supported"
    assert judgement.change is not None
    assert judgement.change.later.name == "the 12 months to December 2021"
    gap = held(claim, None, "postings", index=index([*levels[:14], None, *levels[15:]]))
    assert (gap.verdict, gap.change) == ("cannot be judged", None)
    assert "does not hold all months of both" in gap.reason
    printed = held(claim, None, "postings", index=index(levels, errors=False))
    assert (printed.verdict, printed.change) == ("cannot be judged", None)
    assert "each month against its first alone" in printed.reason


def test_a_printed_index_judges_the_last_year_by_its_last_month_alone() -> None:
    claim = read_claim("doubled in the last year")
    reaches = held(claim, None, "postings", index=index([100.0] * 12 + [180.0], errors=False))
    assert reaches.change is not None
    ends = held(claim, None, "postings", index=index([100.0] * 16 + [180.0], errors=False))
    assert ends.change is None
    assert "its last month and one that it can be compared with do not lie 1 year" in ends.reason


@pytest.mark.parametrize("of", ["victims", "trafficking", "reports"])
def test_what_adverts_do_not_count_is_never_judged(of: str) -> None:
    judgement = held(FIVE, (14.0, 13.0, 15.0), of)
    assert judgement.verdict == "cannot be judged"
    assert judgement.change is None


def test_an_unknown_subject_is_refused_with_the_known_ones() -> None:
    with pytest.raises(TrendError, match="suspicious adverts, share, adverts, postings"):
        check_subject("people")
