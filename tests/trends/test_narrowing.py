"""What would narrow a change: more labels only where the sample is what makes it wide."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brightline.publish.change_rows import change_of
from brightline.publish.change_tables import changes_frame
from brightline.publish.standing import plain_rows
from brightline.trends.change import Change
from brightline.trends.claims import Claim
from brightline.trends.evidence import gather
from brightline.trends.finding import finding_of
from brightline.trends.judging import judge
from brightline.trends.panel import change_for
from brightline.trends.results import Widest
from brightline.validation.market import FIRST, SECOND, Market, simulate
from tests.trends.claims_held import YEARS, apart, no_index

MARKET = Market(share=(0.25, 0.25))
OPEN = Change(YEARS[0], YEARS[1], "share", ("alpha",), 0.5, -0.1, 0.9)


def drawn(market: Market) -> Change:
    evidence = gather(simulate(market, 8)[0], 5, "core@1")
    found = change_for(evidence, FIRST, SECOND, ("alpha", "beta"), "share")
    assert isinstance(found, Change)
    return found


def test_labels_are_asked_for_where_the_sample_makes_it_wide() -> None:
    few_labels = drawn(replace(MARKET, advertisers_per_day=3.0, labels_per_stratum=40))
    assert few_labels.widest == "sample"
    few_advertisers = drawn(
        replace(MARKET, advertisers_per_day=0.2, posts_each=25, labels_per_stratum=300)
    )
    assert few_advertisers.widest == "advertisers"


@pytest.mark.parametrize(
    ("widest", "more"),
    [
        ("sample", "more labels"),
        ("advertisers", "more advertisers or longer periods"),
        ("annotators", "more annotators"),
        ("", "more labels, more advertisers or longer periods"),
    ],
)
def test_what_would_narrow_it_is_said_as_far_as_it_is_known(widest: Widest, more: str) -> None:
    """In a finding and in a verdict, and of a figure that a release prints."""
    row = plain_rows(changes_frame([("", replace(OPEN, widest=widest))]))[0]
    read = change_of(row, OPEN.earlier, OPEN.later, "share")
    assert isinstance(read, Change)
    assert f"included; {more} would narrow this." in finding_of(read).uncertainty_sentence
    claim = Claim("up 50% in 4 years", 1.5, 4.0)
    judgement = judge(claim, "share", YEARS[:2], lambda *_: read, apart, no_index)
    assert judgement.reason.endswith(f"no change at all: {more} are needed.")


def test_a_figure_of_an_earlier_version_does_not_tell() -> None:
    row = plain_rows(changes_frame([("", OPEN)]))[0]
    for older in ({**row, "widest": None}, {**row, "widest": float("nan")}, {**row, "widest": "?"}):
        assert getattr(change_of(older, FIRST, SECOND, "share"), "widest", None) == ""
    del row["widest"]
    assert getattr(change_of(row, FIRST, SECOND, "share"), "widest", None) == ""
