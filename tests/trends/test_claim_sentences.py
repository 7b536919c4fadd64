"""Sentences as a newspaper writes them: what each is read as, and what each is refused for."""

from __future__ import annotations

import pytest

from brightline.errors import TrendError
from brightline.trends.claims import read_claim
from brightline.trends.judgement import NOT_COUNTED
from tests.trends.claims_held import OF, held

NEWEST = 2025

READ = [
    # sentence, later to earlier, years, what it says it is of
    ("adverts rose 40% between 2021 and 2023", 1.4, 2, "adverts"),
    ("Online adverts are up 40% on a year ago.", 1.4, 1, "adverts"),
    ("the number of suspicious adverts doubled in two years", 2, 2, "suspicious adverts"),
    ("there has been a 40% rise in suspicious adverts over the last five years", 1.4, 5, OF),
    ("a threefold increase in adverts over a decade", 3, 10, "adverts"),
    ("the share of suspicious adverts fell by a third in 2 years", 2 / 3, 2, "share"),
    ("the proportion of adverts judged suspicious was 40% higher in 2 years", 1.4, 2, "share"),
    ("the share of adverts doubled in 2 years", 2, 2, "share"),
    ("adverts that annotators judged suspicious grew by half in half a year", 1.5, 0.5, OF),
    ("40% more than five years ago", 1.4, 5, ""),
    ("40% more than 5 years ago", 1.4, 5, ""),
    ("three times as many as ten years ago", 3, 10, ""),
    ("twice as many in 2 years", 2, 2, ""),
    ("half as many adverts in 2 years", 0.5, 2, "adverts"),
    ("rose to 3 times as many in 2 years", 3, 2, ""),
    ("50% as many in 3 years", 0.5, 3, ""),
    ("200% as many in 3 years", 2, 3, ""),
    ("150% as high in 3 years", 1.5, 3, ""),
    ("the share is 150% as high in 2 years", 1.5, 2, "share"),
    ("postings soared 40% in six months", 1.4, 0.5, "adverts"),
    ("advertiser clusters were down by two thirds since 2021", 1 / 3, 4, "advertiser clusters"),
    ("a halving of templates within 6 months", 0.5, 0.5, "templates"),
    ("a 200% increase in ads over a five-year period", 3, 5, "adverts"),
    ("Adverts increased by 40% in the space of two years", 1.4, 2, "adverts"),
    ("in the past year, adverts rose 40%", 1.4, 1, "adverts"),
    ("adverts were cut by 40% in 2 years", 0.6, 2, "adverts"),
    ("adverts rose 40% in half a year", 1.4, 0.5, "adverts"),
    ("adverts rose 40% in a year and a half", 1.4, 1.5, "adverts"),
    ("adverts rose 40% in two and a half years", 1.4, 2.5, "adverts"),
    ("doubled in a quarter", 2, 0.25, ""),
    ("up 40% per annum over 3 years", 1.4**3, 3, ""),
    ("up 40% p.a. over 3 years", 1.4**3, 3, ""),
    ("grew at a CAGR of 40% over 3 years", 1.4**3, 3, ""),
    ("growth of 40% CAGR over 3 years", 1.4**3, 3, ""),
    ("grew 40% year-on-year over 3 years", 1.4**3, 3, ""),
    ("annual growth of 10% over 5 years", 1.1**5, 5, ""),
    ("up 20% quarterly over 1 year", 1.2**4, 1, ""),
    ("up 40% per quarter over a year", 1.4**4, 1, ""),
    ("rose 40% biennially over 4 years", 1.96, 4, ""),
    ("a 40% rise a year over 2 years", 1.96, 2, ""),
    ("adverts fell a third in 2 years", 2 / 3, 2, "adverts"),
    ("up two fifths since 2021", 1.4, 4, ""),
    ("down one third, in 2023", 2 / 3, 1, ""),
    ("a third fewer adverts in 2024", 2 / 3, 1, "adverts"),
    ("two thirds higher in 2024 than in 2022", 5 / 3, 2, ""),
    ("40% fewer in 2024 than in 2023", 0.6, 1, ""),
    ("40% fewer adverts in 2024 than 2022", 0.6, 2, "adverts"),
    ("up 40% in 2024, compared with 2021", 1.4, 3, ""),
    ("doubled in 2024 against 2023", 2, 1, ""),
    ("three times as many adverts in 2024 as in 2022", 3, 2, "adverts"),
    ("twice as many in 2024 as in 2023", 2, 1, ""),
    ("up 40% year over year", 1.4, 1, ""),
    ("adverts doubled year-over-year", 2, 1, "adverts"),
    ("40% year-over-year growth in adverts", 1.4, 1, "adverts"),
    ("up 40% YoY", 1.4, 1, ""),
    ("up 40% y/y", 1.4, 1, ""),
    ("y/y: +40%", 1.4, 1, ""),
    ("adverts up 40% (yoy)", 1.4, 1, "adverts"),
    ("up 40% y-o-y in 2024", 1.4, 1, ""),
    ("up 40% year on year", 1.4, 1, ""),
    ("adverts doubled y/y", 2, 1, "adverts"),
    ("tripled year on year", 3, 1, ""),
    ("halved yoy", 0.5, 1, ""),
    ("up half in 2 years", 1.5, 2, ""),
    ("up a half since 2021", 1.5, 4, ""),
    ("up half y/y", 1.5, 1, ""),
    ("up by half in 2 years", 1.5, 2, ""),
    ("down half, in 2023", 0.5, 1, ""),
    ("adverts fell half year on year", 0.5, 1, "adverts"),
    ("up 40% year over year over 3 years", 1.4**3, 3, ""),
    ("up 40% per year over 3 years", 1.4**3, 3, ""),
    ("trafficking up 40% in 3 years", 1.4, 3, "trafficking"),
    ("a 1,432% rise in sex trafficking in five years", 15.32, 5, "trafficking"),
    ("reports rose 40% in 2023", 1.4, 1, "reports"),
    ("victims rose 40% in 3 years", 1.4, 3, "victims"),
]

REFUSED = [
    ("doubled twice in 3 years", "'twice', which is not read .say the whole change, such as '4-f"),
    ("doubled again in 3 years", "'again', which is not read"),
    ("no rise of 60% in 3 years", "'no', so its change is unclear"),
    ("a rise of 40% was reversed in 3 years", "'reversed', which is not read .leave it out"),
    ("growth slowed 40% in 3 years", "'slowed', which is not read"),
    ("reduced the rise by 40% in 3 years", "a rise and a fall"),
    ("the decline shrank 40% in 3 years", "'decline' and 'shrank'"),
    ("the rise grew 40% in 3 years", "'rise' and 'grew'"),
    ("up >40% in 3 years", "'>', which is not read .give the number without it"),
    ("up ~40% in 3 years", "'~', which is not read"),
    ("up ≥40% in 3 years", "'≥', which is not read"),
    ("up 40%+ in 3 years", "'.', which is not read"),
    ("up as much as 90% in 3 years", "'as', which is not read .an approximate number"),
    ("up maybe 40% in 3 years", "'maybe', which is not read .an approximate number"),
    ("only 40% in 3 years", "'only', which is not read"),
    ("three times more in 3 years", "'times more', so its change is unclear"),
    ("3x higher in 3 years", "'3x higher', so its change is unclear"),
    ("rose 50% as many in 3 years", "'50% as many' beside a rise or a fall"),
    ("will rise 40% in 3 years", "'will', which is not read"),
    ("could have doubled in 3 years", "'could', which is not read"),
    ("adverts in London rose 40% in 3 years", "'London', which is not read"),
    ("new adverts rose 40% in 3 years", "'new', which is not read"),
    ("police say adverts rose 40% in 3 years", "'police', which is not read"),
    ("prostitution rose 40% in 3 years", "'prostitution', which is not read"),
    ("rose 40% in 3 years from zero", "'from', which is not read"),
    ("up a hundred 40% in 3 years", "'hundred', which is not read"),
    ("half doubled in 3 years", "'half', which is not read"),
    ("by half a percent up in 3 years", "no change"),
    ("up half a year", "no change"),
    ("up half a million in 3 years", "no change"),
    ("up half again in 3 years", "no change"),
    ("up half of all in 3 years", "'half of', which is a level and no change"),
    ("the y/y number of adverts rose 40%", "'y/y' apart from its change"),
    ("rose 40% biannually over 4 years", "'biannually', which is not read"),
    ("adverts a day rose 40% over 2 years", "'a day' apart from its change"),
    ("monthly adverts rose 5% over 2 years", "'monthly' apart from its change"),
    ("doubled monthly adverts over 2 years", "'monthly' apart from its change"),
    ("the annual number of adverts rose 40% over 5 years", "'annual' apart from its change"),
    ("fell a third time in 2023", "no change"),
    ("fell a third year in a row in 2023", "no change"),
    ("fell a third straight year in 2023", "no change"),
    ("down a third in a row in 2023", "'row', which is not read"),
    ("fell a quarter in 2023", "no change"),
    ("down nearly a third in 2023", "no change"),
    ("down more than a third in 2023", "a rise and a fall"),
    ("at least a third fewer in 2023", "'at least', so its change is unclear"),
    ("almost a third fewer in 2023", "'almost', which is not read"),
    ("fell to a third in 2023", "no change"),
    ("down a third to 100 in 2023", "no change"),
    ("a third more than half in 2023", "no change"),
    ("fell a third from 2021", "no span of time"),
    ("down four thirds in 2023", "a fall of 100% or more"),
    ("halved a third in 2023", "more than one change"),
    ("a third of adverts in 2023", "'a third of', which is a level and no change"),
    ("one in five adverts", "'one in five', which is a level and no change"),
    ("1 out of 5 adverts, up 40% in 3 years", "'1 out of 5', which is a level and no change"),
    ("up 40% in 2023 as in 2022", "more than one span of time"),
    ("40% fewer in 2022 than in 2023", "from 2023 to 2022, and the second year is before the"),
    ("40% fewer in 2023 than in 2023", "spans no time"),
    ("40% fewer in 2023 than in 2022 and 2021", "'2021', which is not read"),
    ("40% fewer in March 2023 than in March 2022", "no span of time"),
    ("40% fewer in 2023 than in 2012-13", "'2012-13', which is not read"),
    ("up 40% in 2023 compared with 20% in 2022", "more than one change"),
    ("up 40% in 2023 compared with a fall in 2022", "a rise and a fall"),
    ("40% year over year adverts", "'year over year' apart from its change"),
    ("up 40% year over year over year", "'year' beside its span of time"),
    ("up 40% year after year", "'year' beside its span of time"),
    ("up 1.432% in 5 years", "'1.432', which may be 1,432 or a part of one"),
    ("1.432-fold in 5 years", "'1.432', which may be 1,432 or a part of one"),
]


@pytest.mark.parametrize(("text", "ratio", "years", "of"), READ)
def test_a_newspaper_s_sentence_is_read(text: str, ratio: float, years: float, of: str) -> None:
    read = read_claim(text, NEWEST)
    assert read.ratio == pytest.approx(ratio)
    assert read.years == pytest.approx(years)
    assert next(iter(read.subjects), "") == of


@pytest.mark.parametrize(("text", "why"), REFUSED)
def test_a_sentence_that_a_word_may_turn_round_is_refused(text: str, why: str) -> None:
    with pytest.raises(TrendError, match=why) as refused:
        read_claim(text, NEWEST)
    assert "write it like" in str(refused.value)


@pytest.mark.parametrize("of", [OF, "share", "adverts", "templates"])
@pytest.mark.parametrize(
    "text",
    [
        "trafficking up 40% in 4 years",
        "victims rose 40% in 4 years",
        "sex trafficking of children rose 40% in 4 years",
        "adverts of trafficking victims rose 40% in 4 years",
        "the share of victims rose 40% in 4 years",
        "reports up 40% in 4 years",
    ],
)
def test_a_claim_that_speaks_of_what_is_not_counted_is_refused(text: str, of: str) -> None:
    why = "speaks of .* would be held against.*counted.*no victims, no trafficking and no reports"
    with pytest.raises(TrendError, match=why):
        held(read_claim(text), (0.4, 0.2, 0.6), of)


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("the share of suspicious adverts rose 40% in 4 years", "adverts"),
        ("suspicious adverts rose 40% in 4 years", "share"),
        ("adverts rose 40% in 4 years", OF),
        ("suspicious adverts rose 40% in 4 years", "victims"),
        ("templates rose 40% in 4 years", "postings"),
    ],
)
def test_a_claim_that_speaks_of_another_subject_is_refused(text: str, of: str) -> None:
    with pytest.raises(TrendError, match=f"held against '{of}'. It can be held against '"):
        held(read_claim(text), (0.4, 0.2, 0.6), of)


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("rose 40% in 4 years", OF),
        ("suspicious adverts rose 40% in 4 years", OF),
        ("the share of suspicious adverts rose 40% in 4 years", "share"),
    ],
)
def test_a_claim_that_speaks_of_the_same_or_of_nothing_is_judged(text: str, of: str) -> None:
    assert held(read_claim(text), (0.4, 0.2, 0.6), of).verdict == "supported"


@pytest.mark.parametrize("of", NOT_COUNTED)
def test_what_is_not_counted_and_is_asked_as_such_has_its_sentence(of: str) -> None:
    judgement = held(read_claim(f"{of} of children rose 40% in 4 years"), (0.4, 0.2, 0.6), of)
    assert (judgement.verdict, judgement.reason) == ("cannot be judged", NOT_COUNTED[of])


def test_adverts_are_postings() -> None:
    read = read_claim("adverts rose 40% in 4 years")
    assert "There is no index" in held(read, None, "postings").reason
