"""Changes between different times of the year: drawn, and never without a word on the season."""

from __future__ import annotations

import datetime as dt

import pytest

from brightline.trends.claims import Claim
from brightline.trends.finding import finding_of
from brightline.trends.results import Change, Span
from brightline.trends.seasons import NOT_TAKEN_OFF, differ
from tests.trends.claims_held import held, index


def span(start: str, end: str) -> Span:
    return Span(start, dt.date.fromisoformat(start), dt.date.fromisoformat(end))


HALVES = (span("2025-01-01", "2025-07-01"), span("2025-07-01", "2026-01-01"))
YEARS = (span("2024-01-01", "2025-01-01"), span("2025-01-01", "2026-01-01"))


@pytest.mark.parametrize(
    ("earlier", "later", "do"),
    [
        (*HALVES, True),
        (*YEARS, False),
        (HALVES[0], span("2026-01-01", "2026-07-01"), False),
        (span("2024-07-01", "2025-07-01"), YEARS[1], False),
        (span("2023-01-01", "2024-07-01"), span("2024-07-01", "2026-01-01"), True),
        (span("2025-01-01", "2025-01-01"), span("2025-06-01", "2025-06-01"), True),
        (span("2024-01-01", "2024-12-01"), span("2024-07-01", "2025-06-01"), False),
    ],
)
def test_which_periods_differ_in_season(earlier: Span, later: Span, do: bool) -> None:
    assert differ(earlier, later) == do


def test_a_finding_of_two_halves_says_so() -> None:
    said = finding_of(Change(*HALVES, "share", ("alpha",), 0.3, 0.1, 0.5)).uncertainty_sentence
    assert said.endswith(f"Compared are 2025-01-01 and 2025-07-01. {NOT_TAKEN_OFF}")
    of_years = Change(*YEARS, "share", ("alpha",), 0.3, 0.1, 0.5)
    assert "season" not in finding_of(of_years).uncertainty_sentence


def test_a_verdict_on_half_a_year_says_so() -> None:
    counts = index([100.0] * 6 + [200.0] * 6)
    half = held(Claim("doubled in half a year", 2.0, 0.5), None, "postings", index=counts)
    assert half.verdict == "supported"
    assert NOT_TAKEN_OFF in half.reason
    yearly = index([100.0] * 12 + [200.0] * 12)
    whole = held(Claim("doubled in a year", 2.0, 1.0), None, "postings", index=yearly)
    assert NOT_TAKEN_OFF not in whole.reason
