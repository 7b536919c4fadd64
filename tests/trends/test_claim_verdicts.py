"""Claims: judged only by what can judge them, and in words that fit."""

from __future__ import annotations

import re

import pytest

from brightline.errors import TrendError
from brightline.trends.claims import Claim
from brightline.trends.judgement import check_subject
from brightline.trends.judgement_words import lines_of
from brightline.trends.results import Decomposition, Part
from tests.trends.claims_held import FIVE, OF, YEARS, held, index


def test_the_claim_in_circulation_means_fifteen_times_and_73_percent_a_year() -> None:
    said = held(Claim("1,432% in 5 years", 15.32, 5.0), None).implied
    assert "15.3 times" in said
    assert "+73% a year" in said


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
    naive = r"a count without regard to coverage would say [+−]\d+% \(95% interval .*%\); its parts"
    assert re.search(naive, said[3])
    assert said[-1].startswith("Synthetic data")
    data = judgement.to_dict()
    assert data["corpus"] is None
    assert data["beside_is"] == "another stretch of time"
    assert data["beside"]["annual"]["change"] == pytest.approx(2 ** (1 / 5) - 1, abs=1e-3)
    assert data["parts_of"] == ["2024", "2025"]


def test_a_figure_as_json_holds_its_days_level_sites_and_method() -> None:
    told = held(FIVE, (10.0, 6.0, 20.0)).to_dict()["corpus"]
    assert told["earlier_days"] == ["2020-01-01", "2021-01-01"]
    assert told["later_days"] == ["2025-01-01", "2026-01-01"]
    assert (told["level"], told["sites"]) == (0.95, ["alpha"])
    assert told["method"]
    months = index([100.0] * 12 + [100.0] * 12 + [200.0] * 12)
    claim = Claim("doubled in a year", 2.0, 1.0)
    told = held(claim, None, "postings", index=months).to_dict()["corpus"]
    assert told["later_days"] == ["2022-01-01", "2023-01-01"]


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


@pytest.mark.parametrize("of", ["victims", "trafficking", "reports"])
def test_what_adverts_do_not_count_is_never_judged(of: str) -> None:
    judgement = held(FIVE, (14.0, 13.0, 15.0), of)
    assert judgement.verdict == "cannot be judged"
    assert judgement.change is None


def test_an_unknown_subject_is_refused_with_the_known_ones() -> None:
    with pytest.raises(TrendError, match="suspicious adverts, share, adverts, postings"):
        check_subject("people")
