"""Figures stand as printed until enough is new: two releases do not tell what was erased between.

The control of each test is a release that is made anew whatever is new: there the numbers move.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass, replace

import pandas as pd
import pytest

from brightline.publish import digits
from brightline.publish.cube import tables_of
from brightline.publish.cube_files import Tables
from brightline.publish.earlier import Published
from brightline.publish.standing import AS_OF, Standing
from brightline.study import Study, load_study
from brightline.trends.frames import Frames
from brightline.validation.market import Market, simulate
from tests.studies import study_text

NOW = dt.datetime(2026, 2, 1, tzinfo=dt.UTC)
MARKET = Market(
    sites=("alpha", "beta", "gamma"),
    advertisers_per_day=2.0,
    share=(0.3, 0.3),
    labels_per_stratum=90,
)
NUMBERS = ("shares", "changes", "parts", "rising")
"""The tables of this market that hold figures which are not counts."""


@dataclass
class House:
    """A study, its adverts, and what a first release printed."""

    study: Study
    frames: Frames
    first: Tables

    def again(self, frames: Frames, *, anew: bool = False, study: Study | None = None) -> Tables:
        published = self.first.published.after()
        return tables_of(study or self.study, frames, published, release="r2", now=NOW, anew=anew)

    def without_one(self) -> Frames:
        """The frames after one advertiser with labels has had all of it erased."""
        adverts = self.frames.adverts
        labelled = adverts["advert_id"].isin(self.frames.labels["advert_id"])
        hand = adverts[labelled].groupby("cluster").size().idxmax()
        gone = adverts.loc[adverts["cluster"] == hand, "advert_id"]
        labels = self.frames.labels
        return replace(
            self.frames,
            adverts=adverts[~adverts["advert_id"].isin(gone)],
            labels=labels[~labels["advert_id"].isin(gone)],
        )


@pytest.fixture(scope="module")
def market() -> Frames:
    frames, _ = simulate(MARKET, 3)
    places = "place " + (frames.adverts["cluster"] % 3).astype(str)
    return replace(frames, adverts=frames.adverts.assign(place=places))


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, market: Frames) -> House:
    path = tmp_path_factory.mktemp("study") / "study.toml"
    path.write_text(study_text(), encoding="utf-8")
    study = load_study(path)
    return House(study, market, tables_of(study, market, Published(), release="r1", now=NOW))


@pytest.fixture(scope="module")
def anew(house: House) -> Tables:
    """A second release after an erasure, made anew whatever is new."""
    return house.again(house.without_one(), anew=True)


def test_an_erasure_between_two_releases_changes_no_number(house: House) -> None:
    erased = house.without_one()
    assert len(erased.labels) < len(house.frames.labels)
    second = house.again(erased)
    for name in NUMBERS:
        assert house.first.frames[name]["drawn"].any(), name
        pd.testing.assert_frame_equal(house.first.frames[name], second.frames[name])
    pd.testing.assert_frame_equal(house.first.frames["counts"], second.frames["counts"])
    index, now = (one.frames["index"]["index"] for one in (house.first, second))
    pd.testing.assert_series_equal(index, now)
    assert second.manifest["finding"] == house.first.manifest["finding"]
    assert not second.published.renewed


def test_without_standing_figures_it_does(
    house: House, anew: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    # With all digits: steps of a tenth of an interval hide some of what one advertiser moves.
    monkeypatch.setattr(digits, "digits_for", lambda low, high, most, zero=None: most)
    fine = house.again(house.frames, anew=True), house.again(house.without_one(), anew=True)
    for name in NUMBERS:
        before, after = (one.frames[name].drop(columns=AS_OF) for one in fine)
        assert not before.equals(after), name
    assert set(anew.frames["shares"].loc[anew.frames["shares"]["drawn"], AS_OF]) == {"r2"}


def not_yet(frames: Frames, late: pd.Series) -> Frames:
    """The frames before the labels that are `late` came in."""
    judgement = frames.labels["judgement"].mask(late)
    return replace(frames, labels=frames.labels.assign(judgement=judgement))


def test_labels_of_enough_others_make_them_anew(house: House, market: Frames) -> None:
    few = not_yet(market, market.labels["advert_id"] % 2 == 0)
    first = tables_of(house.study, few, Published(), release="r1", now=NOW)
    started = House(house.study, few, first)
    second = started.again(market)
    drawn = second.frames["shares"]
    assert drawn["drawn"].any()
    assert set(drawn.loc[drawn["drawn"], AS_OF]) == {"r2"}
    assert second.published.renewed


@pytest.mark.parametrize(("many", "is_new"), [(10, False), (11, True)])
def test_labels_of_a_few_others_do_not(
    house: House, market: Frames, many: int, is_new: bool
) -> None:
    """Ten clusters more in all are one fewer than the study's eleven."""
    clusters = market.adverts.set_index("advert_id")["cluster"]
    hands = market.labels["advert_id"].map(clusters)
    few = not_yet(market, hands.isin(hands.unique()[:many]))
    first = tables_of(house.study, few, Published(), release="r1", now=NOW)
    second = House(house.study, few, first).again(market)
    assert ("r2" in set(second.frames["shares"][AS_OF])) == is_new
    assert first.frames["shares"].equals(second.frames["shares"]) != is_new


def test_a_figure_of_a_site_that_may_be_shown_no_more_does_not_stand(
    house: House, market: Frames, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rankings and pooled figures were printed with it; the mutant lets them stand."""
    left = market.of_sites(["alpha", "beta"])
    assert "gamma" in _all(house.first)
    assert "gamma" not in _all(house.again(left))
    monkeypatch.setattr(Standing, "_names_others", lambda *_: False)
    assert "gamma" in _all(house.again(left))


def _all(tables: Tables) -> str:
    """Everything that a release says of sites."""
    frames = (frame.to_json() for frame in tables.frames.values())
    return " ".join([json.dumps(tables.manifest, default=str), *frames]).lower()


def test_another_cut_off_is_another_figure(house: House) -> None:
    estimand = house.study.estimand.model_copy(update={"cutoff": 5})
    amended = house.study.model_copy(update={"estimand": estimand})
    shares = house.again(house.frames, study=amended).frames["shares"]
    assert set(shares.loc[shares["drawn"], AS_OF]) <= {"r2"}


def test_a_pooled_population_is_the_sum_of_what_is_printed_of_its_sites(
    house: House, anew: Tables
) -> None:
    for tables in (house.first, anew):
        shares = tables.frames["shares"].set_index(["period", "site"])
        pooled = shares.xs("", level="site")
        assert pooled["population"].notna().all()
        for period, row in pooled.iterrows():
            singles = shares.loc[[(period, site) for site in row["sites"].split(",")]]
            assert row["population"] == singles["population"].sum()


def test_no_sentence_holds_an_exact_count(house: House) -> None:
    """Numbers in words are percents, dates, thresholds: never how many adverts there are."""
    adverts = house.frames.adverts
    month = adverts["first_seen"].dt.strftime("%Y-%m")
    exact = {
        len(part)
        for keys in (["site"], [month], ["site", month], [adverts["first_seen"].dt.year, "site"])
        for _, part in adverts.groupby(keys)
    }
    sparse = replace(house.frames, labels=house.frames.labels.iloc[::7])
    refused = tables_of(house.study, sparse, Published(), release="r1", now=NOW)
    for tables in (house.first, refused):
        said = " ".join(_texts(tables))
        assert len(said) > 200
        found = {int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", said)}
        base = house.study.disclosure.round_to
        told = {number for number in found & exact if number > 100 and number % base}
        assert not told - set(range(2020, 2030))


def _texts(tables: Tables) -> list[str]:
    words = [str(tables.manifest["finding"]), *tables.manifest["warnings"]]
    for frame in tables.frames.values():
        for column in ("reason", "caveat", "sentence", "births", "deaths"):
            if column in frame:
                words += frame[column].dropna().astype(str).unique().tolist()
    return words


def test_the_index_of_sites_that_are_left_has_errors_of_its_own(
    house: House, market: Frames
) -> None:
    """Those of three sites are narrower, and stood after two had been taken out."""
    left = market.of_sites(["alpha"])
    alone = tables_of(house.study, left, Published(), release="r1", now=NOW)
    columns = ["kind", "month", "low", "high", "sites"]
    found, wanted = (one.frames["index"][columns] for one in (house.again(left), alone))
    pd.testing.assert_frame_equal(found, wanted)
