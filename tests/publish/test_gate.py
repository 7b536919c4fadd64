"""The gate of shares and changes: what is hidden of one period is in no change over it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from brightline.publish import figures
from brightline.publish.figures import MEASURES, POOLED, Gate, figures_of, is_hidden
from brightline.study import Study
from brightline.trends.change import Change, NotDrawn
from brightline.trends.decomposition import Decomposition
from brightline.trends.evidence import Evidence, Span, gather
from brightline.trends.panel import share_for
from brightline.trends.shares import Share
from tests.publish.worlds import HALVES, market, study_of


class _AllTold:
    """No sum is withheld, so that the gate alone decides."""

    def untold(self, spans: Sequence[Span], sites: Sequence[str]) -> str:
        return ""


class _NoneTold:
    """Every sum is withheld."""

    def untold(self, spans: Sequence[Span], sites: Sequence[str]) -> str:
        return "A month is hidden."


@pytest.fixture
def evidence(make_study: Callable[..., Study]) -> Evidence:
    study = study_of(make_study)
    return gather(market(6), study.estimand.cutoff, study.estimand.codebook)


def test_a_site_that_is_hidden_has_no_change(evidence: Evidence) -> None:
    gate = Gate(evidence, HALVES, 10**6, _AllTold())
    assert gate.showable(HALVES) == []
    shares = gate.shares().values()
    assert all(is_hidden(share) for share in shares if share.labelled)
    assert all(share.synthetic for share in shares)
    for site in [POOLED, *evidence.series]:
        for measure in MEASURES:
            found = gate.change(*HALVES, site, measure)
            assert isinstance(found, NotDrawn)
            assert found.reason
            assert found.synthetic
            assert gate.parts(found) is found


def test_a_site_that_was_seen_once_is_hidden_as_any_other(
    evidence: Evidence, monkeypatch: pytest.MonkeyPatch
) -> None:
    def seen_once(_: Evidence, site: str) -> Share:
        share = share_for(evidence, HALVES[0], [site])
        return replace(share, span=replace(HALVES[0], name="one crawl"), snapshot=True)

    monkeypatch.setattr(figures, "snapshot_share", seen_once)
    for threshold, hidden in ((0, False), (10**6, True)):
        shares = Gate(evidence, HALVES, threshold, _AllTold()).shares()
        assert is_hidden(shares["one crawl", "alpha"]) == hidden


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


def test_a_naive_change_counts_what_may_be_shown_whether_or_not_it_is_comparable(
    evidence: Evidence,
) -> None:
    gate = Gate(evidence, HALVES, 0, _AllTold())
    found = gate.parts(gate.change(*HALVES, "alpha", "total"))
    assert isinstance(found, Decomposition)
    assert found.counted == ("alpha", "beta")


def test_an_invented_site_is_not_pooled_with_real_ones(evidence: Evidence) -> None:
    mixed = replace(evidence, synthetic_sites=frozenset({"beta"}))
    gate = Gate(mixed, HALVES, 0, _AllTold())
    assert gate.showable(HALVES) == ["alpha"]
    assert gate.shares()[HALVES[0].name, POOLED].sites == ("alpha",)
    assert gate.change(*HALVES, POOLED, "total").sites == ("alpha",)
    assert gate.shares()[HALVES[0].name, "beta"].sites == ("beta",)


def test_a_naive_change_is_taken_apart_only_where_its_total_is_told(evidence: Evidence) -> None:
    """Its parts are ratios of the same counts."""
    (told,) = figures_of(evidence, HALVES, [HALVES], 0, _AllTold()).parts
    assert isinstance(told, Decomposition)
    found = figures_of(evidence, HALVES, [HALVES], 0, _NoneTold())
    assert any(isinstance(one, Change) for _, one in found.changes)
    (withheld,) = found.parts
    assert isinstance(withheld, NotDrawn)
    assert withheld.reason.startswith("A month is hidden.")
    assert withheld.synthetic


def test_nothing_is_kept_of_one_hand_where_no_share_is_drawn_either(
    evidence: Evidence, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its numbers of adverts and labels would be printed beside the reason."""
    monkeypatch.setattr(figures, "is_dominated", lambda adverts: True)
    monkeypatch.setattr(figures, "share_for", lambda *of: replace(share_for(*of), drawn=False))
    gate = Gate(evidence, HALVES, 0, _AllTold())
    assert gate.single
    assert all(is_hidden(share) for share in gate.single.values())
