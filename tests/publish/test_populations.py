"""Which sums of months may be printed, and what they are sums of, on adverts written by hand.

One site, crawled daily through the first half of 2025 but for an outage in March.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from brightline.publish.earlier import Published
from brightline.publish.populations import Populations
from brightline.publish.tables import Rules, counts_table
from brightline.trends.evidence import Evidence, Span, gather
from tests.trends.rows import adverts, coverage, crawls, days, frames

RULES = Rules(11, 5)
OUTAGE = set(days(dt.date(2025, 3, 5), dt.date(2025, 3, 25)))
HALF = Span("the half", dt.date(2025, 1, 1), dt.date(2025, 7, 1))
WINTER = Span("winter", dt.date(2025, 1, 1), dt.date(2025, 3, 1))


def evidence_of(in_march: int, stock: int = 0, in_april: int = 17) -> Evidence:
    """17 advertisers of one advert each in a month, but in these; `stock` was there before."""
    on = [one for one in days(dt.date(2024, 12, 31), dt.date(2025, 7, 1)) if one not in OUTAGE]
    seen = [
        dt.datetime(2025, month, 2, 12)
        for month in range(1, 7)
        for _ in range({3: in_march, 4: in_april}.get(month, 17))
    ]
    seen += [dt.datetime(2024, 12, 31, 12)] * stock
    rows: list[dict[str, Any]] = [{"advert_id": n, "seen": at} for n, at in enumerate(seen, 1)]
    return gather(frames(coverage(crawls(on)), adverts(rows), "alpha"), 5, "core@1")


def populations_of(evidence: Evidence) -> Populations:
    published = Published()
    counts = counts_table(evidence, RULES, published)
    march = counts[counts["month"] == dt.date(2025, 3, 1)]
    assert (march["coverage"] == "partial").all()
    assert not march["suppressed"].any()
    return Populations(evidence, counts, RULES, published)


def test_a_small_month_that_was_seen_in_part_hides_the_sums_over_it() -> None:
    """It is not printed, and a sum less the months that are would be its count."""
    small, large = populations_of(evidence_of(10)), populations_of(evidence_of(11))
    assert not small.shown(HALF, ["alpha"])
    assert small.untold([HALF], ["alpha"]).startswith("A month of the half is hidden")
    assert small.shown(WINTER, ["alpha"])
    assert large.shown(HALF, ["alpha"])
    assert large.untold([HALF], ["alpha"]) == ""


def test_a_period_that_cuts_a_month_at_either_end_has_no_sum() -> None:
    found = populations_of(evidence_of(17))
    for first, end in (
        (dt.date(2025, 1, 15), dt.date(2025, 3, 1)),
        (dt.date(2025, 1, 1), dt.date(2025, 2, 15)),
    ):
        cut = Span("the time", first, end)
        assert not found.shown(cut, ["alpha"])
        assert found.untold([cut], ["alpha"]).startswith("the time begins or ends within a month")


def test_a_sum_is_of_the_months_of_its_period_as_they_are_printed() -> None:
    found = populations_of(evidence_of(12))
    assert found.of(WINTER, "alpha") == 30  # two months of 17, each printed as 15
    # March, which is not printed, is rounded by itself.
    assert found.of(HALF, "alpha") == 5 * 15 + 10


def test_a_month_that_lies_in_a_period_in_part_counts_by_its_days() -> None:
    found = populations_of(evidence_of(12))
    part = Span("the time", dt.date(2025, 1, 1), dt.date(2025, 2, 8))
    assert found.counted(part, "alpha") == 15 + 15 * 7 / 28


def test_what_was_brought_in_beside_printed_months_counts_where_enough_stand_behind_it() -> None:
    """Old stock, and months that are not printed: rounded, and nothing where they are few."""
    for stock, told in ((10, 0), (12, 10), (13, 15)):
        found = populations_of(evidence_of(12, stock))
        whole = Span("all", dt.date(2024, 12, 1), dt.date(2025, 3, 1))
        assert found.brought_in(whole, ["alpha"]) == 30 + told
