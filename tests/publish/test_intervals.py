"""What printed shares and their intervals tell of a population that is not printed: nothing.

Nor do they tell how many labels there are, where these are all of its adverts.

The interval of a share holds the part of its population that was sampled (the finite population
correction), once for each cut-off of the scale. Somebody who knows the number of labels counts the
population back, unless the interval is that of one who does not know it.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.publish import digits
from brightline.publish.digits import STEP, digits_for, printed_interval
from brightline.publish.pooling import BY_PRINTED_MONTHS, UNWEIGHED
from brightline.study import Study
from brightline.trends.frames import Frames
from brightline.trends.intervals import clopper_pearson_all
from brightline.trends.shares import NEARLY_WHOLE, Share
from brightline.validation.market import simulate
from tests.publish.attack_bounds import half_step, records
from tests.publish.worlds import HALVES, MARKET, release, study_of, thinned

THRESHOLD = 11
HIDDEN = ("beta", dt.date(2025, 9, 1))
PERIOD = HALVES[1]
FIGURES = ["period", "site", "estimate", "low", "high", "labelled", "positives", "reason"]


def world(adverts: int, annotators: tuple[str, ...] = ("ann-a",), month: int = 9) -> Frames:
    """A market in which one month of beta has some adverts more, none of them labelled."""
    market = replace(MARKET, labels_per_stratum=200, annotators=annotators, strata=1)
    frames = _spread(simulate(market, 2)[0])
    of = _months_of(frames.adverts)
    inside = (frames.adverts["site"] == "beta") & of.isin([f"2025-{month:02d}"])
    kept = frames.labels[~frames.labels["advert_id"].isin(frames.adverts.loc[inside, "advert_id"])]
    return _sized(thinned(replace(frames, labels=kept), "beta", dt.date(2025, month, 1), adverts))


def _months_of(adverts: pd.DataFrame) -> pd.Series:
    months: pd.Series = adverts["first_seen"].dt.strftime("%Y-%m")
    return months


def _spread(frames: Frames) -> Frames:
    """Judgements over the whole scale, so that each cut-off is another share."""
    rng, found = np.random.default_rng(1), frames.labels["judgement"].to_numpy(dtype=int)
    level = np.where(found == 6, rng.choice([6, 7], len(found)), rng.integers(1, 6, len(found)))
    judged = pd.array(level, dtype="Int64")
    return replace(frames, labels=frames.labels.assign(judgement=judged))


def _sized(frames: Frames) -> Frames:
    """The sizes of the stratum of beta in the second half as they are."""
    labels = frames.labels.copy()
    own = labels["stratum"].str.startswith(f"beta {PERIOD.name}")
    labels.loc[own, "stratum_population"] = population(frames)
    labels.loc[own, "stratum_sampled"] = labels.loc[own, "advert_id"].nunique()
    part = labels["stratum_sampled"] / labels["stratum_population"]
    labels.loc[own, "inclusion_probability"] = part[own]
    return replace(frames, labels=labels)


def population(frames: Frames) -> int:
    """The adverts of beta in the second half."""
    inside = _months_of(frames.adverts).between("2025-07", "2025-12")
    return int((inside & (frames.adverts["site"] == "beta")).sum())


def agreed(frames: Frames) -> Frames:
    """The same with a second annotator, who always agrees with the first."""
    again = frames.labels.assign(annotator="ann-b")
    return replace(frames, labels=pd.concat([frames.labels, again], ignore_index=True))


def printed(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """All shares of a release that rest on beta in the second half."""
    found = pd.concat([tables["shares"], tables["scale"]])
    here = found["site"].isin(["", "beta"]) & (found["period"] == PERIOD.name)
    return found.loc[here, [*FIGURES, "cutoff", "population"]].reset_index(drop=True)


def fitting(rows: pd.DataFrame, labelled: int) -> list[int]:
    """The populations that fit the printed intervals of shares on which annotators always agree,
    at all cut-offs."""
    sizes = np.arange(labelled + 1, 5000)
    effective = (labelled - 1) / (1 - labelled / sizes)
    alive = np.ones(len(sizes), dtype=bool)
    for row in records(rows):
        share = round(row["estimate"] * labelled) / labelled
        low, high = clopper_pearson_all(share * effective, effective)
        slack = half_step(row) * 1.01
        alive &= (abs(low - row["low"]) <= slack) & (abs(high - row["high"]) <= slack)
    return [int(size) for size in sizes[alive]]


def attacked(study: Study, frames: Frames) -> tuple[list[int], int]:
    """The populations of beta that fit, and the true one."""
    found = printed(release(study, frames).frames)
    rows = found[(found["site"] == "beta") & found["cutoff"].notna()]
    assert len(rows) >= 5
    assert rows["low"].notna().all()
    labels = frames.labels[frames.labels["stratum"].str.startswith(f"beta {PERIOD.name}")]
    return fitting(rows, labels["advert_id"].nunique()), population(frames)


def test_no_hidden_population_fits_the_intervals_better_than_others(
    make_study: Callable[..., Study],
) -> None:
    fit, true = attacked(study_of(make_study), agreed(world(6)))
    assert true not in fit or max(fit) - min(fit) >= THRESHOLD


def test_with_exact_populations_and_all_digits_it_does(
    make_study: Callable[..., Study], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Share, "known_of", lambda self, population, most=0.0: self)
    monkeypatch.setattr(digits, "digits_for", lambda low, high, most, zero=None: most)
    fit, true = attacked(study_of(make_study), agreed(world(6)))
    assert true in fit
    assert max(fit) - min(fit) < THRESHOLD


@pytest.mark.parametrize("annotators", [("ann-a",), ("ann-a", "ann-b", "ann-c")])
def test_no_figure_moves_with_the_adverts_of_a_hidden_month(
    make_study: Callable[..., Study], annotators: tuple[str, ...]
) -> None:
    """Neither a share of the site nor a pooled one, at any cut-off, nor what follows from them."""
    study = study_of(make_study)
    few, more = (release(study, world(adverts, annotators)).frames for adverts in (1, 9))
    shares = printed(few)
    assert shares["population"].isna().all()
    assert shares["estimate"].notna().sum() > 10
    assert few["changes"]["drawn"].any()
    for name, table in few.items():
        pd.testing.assert_frame_equal(table, more[name])


def censused(adverts: int = 8, judgement: int | None = None) -> Frames:
    """A market in which every advert is labelled, some of them in a hidden month of beta."""
    market = replace(MARKET, labels_per_stratum=5000, annotators=("ann-a",), strata=1, calibrated=0)
    frames = _sized(thinned(_spread(simulate(market, 2)[0]), HIDDEN[0], HIDDEN[1], adverts))
    labels, own = frames.labels, frames.labels["stratum"].str.startswith(f"beta {PERIOD.name}")
    judged = labels["judgement"] if judgement is None else labels["judgement"].mask(own, judgement)
    return replace(frames, labels=labels.assign(judgement=judged))


def labels_that_fit(rows: pd.DataFrame) -> list[int]:
    """The numbers of labels, all adverts' of a hidden population, that fit what is printed."""
    sizes = np.arange(20, 3000)
    alive = np.ones(len(sizes), dtype=bool)
    for row in records(rows):
        slack, fits = half_step(row) * 1.01, np.zeros(len(sizes), dtype=bool)
        for nearby in range(-40, 41):
            share = np.clip((np.round(row["estimate"] * sizes) + nearby) / sizes, 0, 1)
            low, high = clopper_pearson_all(share * (sizes - 1), sizes - 1)
            pairs = ((share, "estimate"), (low, "low"), (high, "high"))
            fits |= np.all([abs(value - row[name]) <= slack for value, name in pairs], axis=0)
        alive &= fits
    return [int(size) for size in sizes[alive]]


def of_beta(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """What is printed of beta in the second half, at each cut-off."""
    found = printed(tables)
    return found[(found["site"] == "beta") & found["cutoff"].notna()]


def place_of_beta(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """What is printed of the one place of beta in the second half, in which all its adverts lie."""
    found = tables["places"]
    return found[(found["site"] == "beta") & (found["period"] == PERIOD.name) & found["drawn"]]


def test_no_share_tells_how_many_were_labelled_where_all_were(
    make_study: Callable[..., Study], monkeypatch: pytest.MonkeyPatch
) -> None:
    frames, study = censused(), study_of(make_study)
    true, tables = population(frames), release(study, frames).frames
    rows, place = of_beta(tables), place_of_beta(tables)
    assert rows["estimate"].notna().sum() >= 5
    assert rows[["labelled", "positives", "population"]].isna().all().all()
    assert NEARLY_WHOLE in place["caveat"].item()
    assert true not in {*labels_that_fit(rows), *labels_that_fit(place)}
    monkeypatch.setattr("brightline.publish.tables.most_labels", lambda counted, rules: math.inf)
    tables = release(study, frames).frames
    assert labels_that_fit(of_beta(tables)) == [true]  # without the rule it is told
    assert true in labels_that_fit(place_of_beta(tables))


def test_nor_does_the_sentence_where_all_labels_are_alike(make_study: Callable[..., Study]) -> None:
    study = study_of(make_study)
    worlds = (censused(adverts, judgement=1) for adverts in (1, 9))
    few, more = (of_beta(release(study, frames).frames) for frames in worlds)
    assert few["reason"].str.startswith("None of the labelled adverts of").all()
    pd.testing.assert_frame_equal(few, more)


def test_nor_with_what_rounding_hides_of_a_printed_one(make_study: Callable[..., Study]) -> None:
    study = study_of(make_study)
    worlds = (world(adverts, month=10) for adverts in (58, 62))
    few, more = (printed(release(study, frames).frames) for frames in worlds)
    assert few["population"].notna().any()
    pd.testing.assert_frame_equal(few, more)


def test_a_pooled_share_says_that_a_site_counts_by_its_printed_months(
    make_study: Callable[..., Study],
) -> None:
    rows = records(release(study_of(make_study), world(6)).frames["shares"])
    of = {row["site"]: row for row in rows if row["period"] == PERIOD.name}
    assert of[""]["drawn"]
    assert BY_PRINTED_MONTHS in of[""]["caveat"]
    parts = [of[site]["estimate"] for site in ("alpha", "beta")]
    assert min(parts) <= of[""]["estimate"] <= max(parts)


def test_without_a_printed_month_there_is_no_pooled_share_and_no_change_of_it(
    make_study: Callable[..., Study], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "brightline.publish.populations.Populations.counted", lambda self, span, site: 0.0
    )
    tables = release(study_of(make_study), world(6)).frames
    shares = records(tables["shares"])
    of = {row["site"]: row for row in shares if row["period"] == PERIOD.name}
    assert of[""]["reason"] == UNWEIGHED
    assert of["beta"]["drawn"]
    changes = records(tables["changes"])
    pooled = [row["reason"] for row in changes if (row["site"], row["measure"]) == ("", "share")]
    assert pooled == [UNWEIGHED]


@given(
    low=st.floats(0, 0.9),
    width=st.floats(1e-3, 0.1),
    zero=st.sampled_from([None, -0.5]),
)
def test_digits_are_the_fewest_of_which_a_step_is_a_tenth_of_the_width(
    low: float, width: float, zero: float | None
) -> None:
    found = digits_for(low, low + width, 9, zero=zero)
    wide = low + width - low
    assert 10.0**-found <= STEP * wide * (1 + 1e-6)
    assert 10.0 ** (1 - found) > STEP * wide * (1 - 1e-6)


def test_no_limit_of_a_ratio_is_rounded_to_nothing() -> None:
    assert digits_for(-0.99, 4.0, 3, zero=-1.0) == 3
    assert digits_for(-0.5, 4.0, 3, zero=-1.0) == 2
    assert digits_for(0.2, 0.2, 3) == 3


def test_digits_end_at_the_most_and_at_whole_figures() -> None:
    assert digits_for(0.2, 0.2 + 1e-7, 3) == 3
    assert digits_for(0.0, 250.0, 3) == 0
    assert digits_for(0.0, 1.0, 3) == 1  # a step is just a tenth
    assert digits_for(0.017, 0.018, 9) == 4  # whatever the last digit of a float
    assert digits_for(0.0, 0.0999, 3) == 3


def test_no_share_is_printed_beyond_a_hundredth_of_a_point_and_no_change_beyond_a_tenth() -> None:
    """More would undo the rounding of the counts that they are made of."""
    exact = {"estimate": 0.123456, "low": 0.123451, "high": 0.123459}
    assert set(printed_interval(exact, digits.SHARE_DIGITS).values()) == {0.1235}
    assert set(printed_interval(exact, digits.CHANGE_DIGITS).values()) == {0.123}
    alone = {"estimate": 0.123456, "low": 0.1, "high": None}
    assert printed_interval(alone, digits.SHARE_DIGITS)["estimate"] == 0.1235
