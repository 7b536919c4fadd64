"""Attacks with everything that consecutive releases print: none succeeds, and each does without its
protection. `attack_bounds.py` bounds what is not printed; `attack_differences.py` looks for what
tells that somebody was erased.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from brightline.publish import audit, digits, in_line, index_tables, populations, standing, tables
from brightline.publish.cube_files import Tables
from brightline.study import Study, load_study
from brightline.trends.evidence import Span
from brightline.trends.frames import Frames
from brightline.validation.market import simulate
from tests.publish.attack_bounds import Attack, Cell
from tests.publish.attack_differences import moved, unlike
from tests.publish.worlds import (
    CUT,
    MARKET,
    House,
    Told,
    before_more,
    by_cell,
    hand_of,
    history,
    market,
    study_of,
    thinned,
    until,
    without,
)
from tests.studies import study_text

THRESHOLD, BASE = 11, 5


def found_in(releases: list[Tables]) -> list[str]:
    """What the attacker who looks for differences finds in all of them; a list of sentences."""
    found = []
    for number, release in enumerate(releases):
        found += unlike(release.frames, release.manifest, BASE)
        if number:
            before = releases[number - 1].frames
            found += moved(before, release.frames, nothing_new=number == 2)
    return found


# --- who was erased -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """The first release, and the frames before the second, of which one advertiser is gone."""
    study = study_of(_maker(tmp_path_factory))
    few = before_more(market(1), "beta")
    house = House(study)
    house.publish(until(few, CUT))
    return Told(house, few, without(few, hand_of(few, "alpha")))


def _maker(paths: pytest.TempPathFactory) -> Callable[..., Study]:
    def make(**changes: str) -> Study:
        path = paths.mktemp("study") / "study.toml"
        path.write_text(study_text(**changes), encoding="utf-8")
        return load_study(path)

    return make


def test_figures_that_are_new_do_not_tell_that_an_advertiser_was_erased(told: Told) -> None:
    releases = told.second()
    second = releases[1].frames
    assert second["changes"]["drawn"].all()
    assert second["parts"]["drawn"].all()
    assert set(second["shares"]["as_of"]) == {"r1", "r2"}
    assert found_in(releases) == []


def test_without_standing_figures_they_do(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standing.Standing, "_stands", lambda *given: False)
    found = found_in(told.second())
    assert any("labelled fell" in one for one in found), found


def _to_all_digits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digits, "digits_for", lambda low, high, most, zero=None: most)


def _as_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_line.InLine, "_share_change", lambda self, site, found, shares: found)


def _pools_as_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_line.InLine, "_pooled", lambda self, share, printed: share)
    monkeypatch.setattr(in_line, "_summed", lambda pools, printed: pools)


def _totals_as_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_line.InLine, "_total_change", lambda self, site, found, shares: found)


def _parts_as_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_line.InLine, "_parts", lambda self, found, changes: found)


def _errors_as_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_tables.Errors, "kept", lambda self, months, effects: effects)


MUTANTS = {
    "change of the share": _as_computed,
    "change of the total": _totals_as_computed,
    "labels of the pool": _pools_as_computed,
    "mix and share": _parts_as_computed,
    "index": _errors_as_computed,
}
"""What the attacker finds when a figure is as it was computed, and not in line with the others."""


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(1, 7))
def test_no_history_of_releases_tells_who_was_erased(
    make_study: Callable[..., Study], seed: int
) -> None:
    for erased in (False, True):
        assert found_in(history(study_of(make_study), seed, erased=erased).releases) == []


@pytest.mark.soak
def test_nor_does_one_with_all_digits(
    make_study: Callable[..., Study], monkeypatch: pytest.MonkeyPatch
) -> None:
    _to_all_digits(monkeypatch)
    for erased in (False, True):
        assert found_in(history(study_of(make_study), 1, erased=erased).releases) == []


@pytest.mark.soak
@pytest.mark.parametrize("said", MUTANTS)
def test_a_figure_that_is_not_in_line_tells_it(
    make_study: Callable[..., Study], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _to_all_digits(monkeypatch)  # else steps of a tenth of an interval hide what small ones tell
    MUTANTS[said](monkeypatch)
    found = found_in(history(study_of(make_study), 1, erased=True).releases)
    assert any(one.startswith(said) for one in found), found


# --- how many adverts there are -----------------------------------------------------------------


HIDDEN: Cell = ("beta", dt.date(2025, 9, 1))


@pytest.fixture(scope="module")
def thin() -> Frames:
    """A market in which one month of one site has six adverts."""
    return thinned(market(2), *HIDDEN, keep=6)


def two_releases(study: Study, frames: Frames) -> House:
    house = House(study)
    house.publish(until(frames, CUT))
    house.publish(frames)
    return house


def own_adverts(frames: Frames) -> dict[Cell, int]:
    """What the largest advertiser of the hidden month knows: its own adverts, everywhere."""
    month = frames.adverts["first_seen"].dt.strftime("%Y-%m")
    inside = (frames.adverts["site"] == HIDDEN[0]) & (month == HIDDEN[1].strftime("%Y-%m"))
    largest = frames.adverts.loc[inside, "cluster"].value_counts().index[0]
    own = frames.adverts[frames.adverts["cluster"] == largest]
    return by_cell(own)


def test_no_hidden_month_is_bounded_by_two_releases(
    make_study: Callable[..., Study], thin: Frames
) -> None:
    house = two_releases(study_of(make_study), thin)
    releases = [one.frames for one in house.releases]
    pooled = releases[1]["changes"].query("site == '' and measure == 'share'")
    assert pooled["drawn"].all()
    for known in ({}, own_adverts(thin)):
        attack = Attack(releases, known=known, no_stock=True)
        assert HIDDEN in attack.unprinted
        assert attack.base == BASE
        assert attack.narrowest() >= THRESHOLD


def test_without_complementary_suppression_it_is(
    make_study: Callable[..., Study], thin: Frames, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(populations, "sum_is_safe", lambda hidden: True)
    monkeypatch.setattr(audit, "check", lambda *given, **more: None)
    house = House(study_of(make_study))
    house.publish(thin)
    low, high = Attack([house.releases[0].frames], no_stock=True).bound(HIDDEN)
    assert low <= 6 <= high
    assert high - low < THRESHOLD


def others_of(frames: Frames, hand: int) -> dict[Cell, int]:
    """All adverts but one advertiser's, by site and month."""
    adverts = frames.adverts[~frames.adverts["stock"]]
    return by_cell(adverts[adverts["cluster"] != hand])


def known_of(frames: Frames, releases: list[Tables]) -> list[float]:
    """How closely somebody who knows all adverts but one advertiser's knows those of each month."""
    known = others_of(frames, hand_of(frames, "beta"))
    attack = Attack([one.frames for one in releases], known=known, no_stock=True)
    widths = []
    for cell, count in attack.printed.items():
        if count - attack.base / 2 >= known[cell]:  # else the rest is known to be none or some
            low, high = attack.bound(cell)
            widths.append(high - low)
    return widths


def test_who_knows_all_but_one_advertiser_knows_it_no_better_than_rounding(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = known_of(told.whole, told.kept().releases)
    assert known
    assert min(known) == pytest.approx(BASE)
    for module in (tables, populations):
        monkeypatch.setattr(module, "rounded", lambda count, base: float(count))
    bare = House(told.house.study)
    bare.publish(until(told.whole, CUT))
    assert max(known_of(told.whole, bare.releases)) <= 1  # its number, to the advert


JUNES = tuple(
    Span(f"2025-{month:02d}", dt.date(2025, month, 1), dt.date(2025, month + 1, 1))
    for month in (5, 9)
)


@pytest.mark.soak
def test_a_naive_change_does_not_tell_a_month_that_is_not_printed(
    make_study: Callable[..., Study], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A site that opens late, with a hidden month: what was brought in, less what is printed."""
    settings = replace(
        MARKET,
        opens=(("beta", dt.date(2025, 8, 1)),),
        labels_per_stratum=10_000,
        advertisers_per_day=2.0,
    )
    whole = thinned(simulate(settings, 3)[0], *HIDDEN, keep=6)
    # Nobody has labelled the late site, so that no rule for shares keeps it out of the count.
    frames = replace(whole, labels=whole.labels[~whole.labels["stratum"].str.startswith("beta")])
    study = study_of(make_study, JUNES)
    for is_kept in (True, False):
        if not is_kept:
            monkeypatch.setattr(populations, "is_shown", lambda sizes, threshold: True)
        house = House(study)
        house.publish(frames)
        release = house.releases[0].frames
        assert release["parts"]["drawn"].all()
        low, high = Attack([release], no_stock=True).bound(HIDDEN)
        assert low <= 6 <= high
        assert (high - low >= THRESHOLD) == is_kept
