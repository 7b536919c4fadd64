"""The gate of shares and changes: what is hidden of one period is in no change over it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from brightline.publish.figures import MEASURES, POOLED, Gate, is_hidden
from brightline.study import Study
from brightline.trends.change import NotDrawn
from brightline.trends.decomposition import Decomposition
from brightline.trends.evidence import Evidence, Span, gather
from tests.publish.worlds import HALVES, market, study_of


class _AllTold:
    """No sum is withheld, so that the gate alone decides."""

    def untold(self, spans: Sequence[Span], sites: Sequence[str]) -> str:
        return ""


@pytest.fixture
def evidence(make_study: Callable[..., Study]) -> Evidence:
    study = study_of(make_study)
    return gather(market(6), study.estimand.cutoff, study.estimand.codebook)


def test_a_site_that_is_hidden_has_no_change(evidence: Evidence) -> None:
    gate = Gate(evidence, HALVES, 10**6, _AllTold())
    assert gate.showable(HALVES) == []
    assert all(is_hidden(share) for share in gate.shares().values() if share.labelled)
    for site in [POOLED, *evidence.series]:
        for measure in MEASURES:
            found = gate.change(*HALVES, site, measure)
            assert isinstance(found, NotDrawn)
            assert found.reason
            assert gate.parts(found) is found


def test_what_is_hidden_in_one_of_two_periods_is_not_compared(evidence: Evidence) -> None:
    few, open_to_all = (Gate(evidence, HALVES, most, _AllTold()) for most in (10**6, 0))
    site = open_to_all.showable(HALVES)[0]
    open_to_all.single[HALVES[0].name, site] = few.single[HALVES[0].name, site]
    found = open_to_all.change(*HALVES, site, "share")
    assert isinstance(found, NotDrawn)
    assert found.reason == few.single[HALVES[0].name, site].reason
    assert site not in open_to_all.showable(HALVES)
    assert site in open_to_all.showable(HALVES[1:])
    assert site not in open_to_all.change(*HALVES, POOLED, "total").sites


def test_a_naive_change_is_taken_apart_over_the_sites_that_are_shown(evidence: Evidence) -> None:
    """Over all of them, the change that is printed beside it would give the hidden one away."""
    few, gate = (Gate(evidence, HALVES, most, _AllTold()) for most in (10**6, 0))
    gate.single[HALVES[0].name, "beta"] = few.single[HALVES[0].name, "beta"]
    found = gate.parts(gate.change(*HALVES, POOLED, "total"))
    assert isinstance(found, Decomposition)
    assert found.sites == found.counted == ("alpha",)


def test_an_invented_site_is_not_pooled_with_real_ones(evidence: Evidence) -> None:
    mixed = replace(evidence, synthetic_sites=frozenset({"beta"}))
    gate = Gate(mixed, HALVES, 0, _AllTold())
    assert gate.showable(HALVES) == ["alpha"]
    assert gate.shares()[HALVES[0].name, POOLED].sites == ("alpha",)
    assert gate.change(*HALVES, POOLED, "total").sites == ("alpha",)
    assert gate.shares()[HALVES[0].name, "beta"].sites == ("beta",)
