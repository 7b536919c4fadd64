"""Claims: read exactly or refused in a sentence."""

from __future__ import annotations

import math
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from brightline.errors import TrendError
from brightline.trends.claims import read_claim
from tests.tried import tried


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
        ("doubled between 2016 and 2015", "from 2016 to 2015, and the second year is before the"),
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
        *("as many", "p.a.", "quarterly", "adverts", "reversed", "twice", ">40%", "40%+"),
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
    named |= {1 / v for v in values if v} | {v / 100 for v in values}
    named |= {0.5, 2.0}  # the verbs, 'twofold' and 'twice as many'
    lengths = {*values, 1.0, 5.0, *(b - a for a in values for b in values)}
    units = (1, 1 / 4, 1 / 12, 7 / 365.25)
    assert any(read.years == pytest.approx(n * unit) for n in lengths for unit in units)
    times = {read.years / (n * unit) for n in lengths if n > 0 for unit in units} | {1.0}
    told = [n * math.log(one) for one in named if one > 0 for n in times]
    assert any(math.log(read.ratio) == pytest.approx(log) for log in told)


@given(st.integers(1, 9999), st.integers(1, 40))
def test_any_percentage_is_read_as_itself(percent: int, years: int) -> None:
    read = read_claim(f"rose {percent:,}% in {years} years")
    assert read.ratio == pytest.approx(1 + percent / 100)
    assert (1 + read.annual) ** years == pytest.approx(read.ratio)
