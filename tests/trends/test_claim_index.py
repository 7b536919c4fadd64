"""Claims of what is counted, held against the like-for-like index."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from brightline.trends.claims import Claim, read_claim
from brightline.trends.claims_index import COMPARED, INDEXED, Index
from tests.trends.claims_held import held, index


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


def test_a_lower_limit_that_was_rounded_to_nothing_makes_no_interval_narrower() -> None:
    """A month that one advertiser all but fills: 80 (0.01 to 588,000), printed with one digit."""
    first, *between, last = index([100.0] * 12 + [80.0], errors=False).months
    wide = replace(last, low=0.0, high=588_000.0)
    printed = Index((first, *between, wide))
    found = held(Claim("up 1,000-fold in a year", 1000.0, 1.0), None, "postings", index=printed)
    assert found.verdict == "cannot be judged"
    assert found.change is not None
    assert found.change.high == pytest.approx(5879, rel=1e-3)
    assert found.change.low == pytest.approx(-1, abs=1e-3)


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
