"""A study that publishes again and again, in a world where adverts are erased and in one without.

Two sites over a year in two halves. The first release knows the first half only; the second all of
it; before the third nothing is new; before the fourth one site has labels that it had not.
"""

from __future__ import annotations

import copy
import datetime as dt
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from brightline.publish.cube import tables_of
from brightline.publish.cube_files import Tables
from brightline.publish.earlier import Published
from brightline.study import Study
from brightline.trends.assisted import FOLDS
from brightline.trends.evidence import Span
from brightline.trends.frames import Frames
from brightline.trends.scores import Scores
from brightline.validation.market import PANEL, Market, simulate

NOW = dt.datetime(2026, 2, 1, tzinfo=dt.UTC)
HALVES = (
    Span("2025-H1", dt.date(2025, 1, 1), dt.date(2025, 7, 1)),
    Span("2025-H2", dt.date(2025, 7, 1), dt.date(2026, 1, 1)),
)
MARKET = Market(
    start=dt.date(2024, 12, 1),
    spans=HALVES,
    advertisers_per_day=1.0,
    posts_each=3.0,
    share=(0.35, 0.35),
    labels_per_stratum=80,
    calibrated=300,
)
CUT = dt.date(2025, 7, 3)
"""The first release: a day or two after the first half has ended."""


def study_of(make: Callable[..., Study], spans: tuple[Span, ...] = HALVES) -> Study:
    """A study that preregisters these periods, with a reference panel."""
    study = make()
    period = type(study.estimand.periods[0])
    periods = tuple(period(name=one.name, start=one.start, end=one.end) for one in spans)
    changed = {"periods": periods, "reference_panel": (PANEL,)}
    return study.model_copy(update={"estimand": study.estimand.model_copy(update=changed)})


def market(seed: int, settings: Market = MARKET) -> Frames:
    """A market in which one hand of each site posts as much as twelve others in the first half.

    Few of its adverts are in the sample: a stratum that loses more than one in twenty of them is
    said to have, and its figures are not renewed.
    """
    frames, _ = simulate(settings, seed)
    adverts = frames.adverts
    seen = adverts["first_seen"].dt.tz_localize(None)
    inside = (seen >= pd.Timestamp(HALVES[0].start)) & (seen < pd.Timestamp(HALVES[0].end))
    labelled = set(frames.labels["advert_id"])
    cluster = adverts["cluster"].copy()
    for site in settings.sites:
        here = adverts[inside & (adverts["site"] == site)]
        known = here[here["advert_id"].isin(labelled)]
        hands = known["cluster"].value_counts().index[-2:].tolist()
        hands += here.loc[~here["cluster"].isin(known["cluster"]), "cluster"].unique()[:10].tolist()
        cluster = cluster.where(~cluster.isin(hands), hands[0])
    return replace(frames, adverts=adverts.assign(cluster=cluster), scores=scores_of(frames, seed))


def release(
    study: Study, frames: Frames, published: Published | None = None, name: str = "r1"
) -> Tables:
    """What a release says of these frames."""
    return tables_of(study, frames, published or Published(), release=name, now=NOW)


def scores_of(frames: Frames, seed: int) -> Scores:
    """Scores of all adverts, with something of what annotators made of those that they judged."""
    rng, adverts = np.random.default_rng(seed), frames.adverts["advert_id"]
    judged = frames.labels["judgement"].ge(5).fillna(False).astype(float)
    told = judged.groupby(frames.labels["advert_id"]).mean().reindex(adverts)
    score = np.where(told.isna(), rng.random(len(adverts)) < 0.35, told) + rng.normal(
        0, 0.5, len(adverts)
    )
    fold = frames.adverts["cluster"].to_numpy() % FOLDS
    frame = pd.DataFrame({"advert_id": adverts, "score": score, "fold": fold})
    return Scores(frame, NOW - dt.timedelta(days=3), NOW + dt.timedelta(days=20))


def hand_of(frames: Frames, site: str) -> int:
    """The cluster that posts most on a site."""
    here = frames.adverts[frames.adverts["site"] == site]
    return int(here["cluster"].value_counts().index[0])


def without(frames: Frames, *clusters: int) -> Frames:
    """The frames after all of these advertisers has been erased."""
    gone = frames.adverts.loc[frames.adverts["cluster"].isin(clusters), "advert_id"]
    labels = frames.labels
    return replace(
        frames,
        adverts=frames.adverts[~frames.adverts["advert_id"].isin(gone)],
        labels=labels[~labels["advert_id"].isin(gone)],
    )


def until(frames: Frames, day: dt.date) -> Frames:
    """What a study knows by a day: crawls, adverts and the labels of these."""
    adverts = frames.adverts[frames.adverts["first_seen"] < pd.Timestamp(day, tz="UTC")]
    labels = frames.labels[frames.labels["advert_id"].isin(adverts["advert_id"])]
    whole = labels.groupby("stratum")["advert_id"].transform("nunique") == labels["stratum_sampled"]
    labels = labels[whole | labels["purpose"].eq("calibrate")]
    return replace(
        frames,
        adverts=adverts,
        labels=labels,
        coverage=frames.coverage[frames.coverage["day"] < day],
    )


def before_more(frames: Frames, site: str) -> Frames:
    """The frames before every third label of a site has come in."""
    labels = frames.labels
    here = labels["stratum"].str.startswith(site) & labels["purpose"].eq("estimate")
    late = here & (labels["advert_id"] % 3 == 0)
    return replace(frames, labels=labels.assign(judgement=labels["judgement"].mask(late)))


@dataclass
class House:
    """A study with what it has published so far."""

    study: Study
    published: Published = field(default_factory=Published)
    releases: list[Tables] = field(default_factory=list)

    def publish(self, frames: Frames, *, anew: bool = False) -> Tables:
        """One more release."""
        name = f"r{len(self.releases) + 1}"
        tables = tables_of(self.study, frames, self.published, release=name, now=NOW, anew=anew)
        self.published = self.published.after()
        self.releases.append(tables)
        return tables


def history(study: Study, seed: int, *, erased: bool, anew: bool = False) -> House:
    """Four releases; between each and the next one advertiser of the first half is erased."""
    frames, house = market(seed), House(study)
    few = before_more(frames, "beta")
    house.publish(until(few, CUT))
    hands = [hand_of(frames, "alpha"), hand_of(frames, "beta")]
    gone: list[int] = []
    for cluster, stage in ((hands[0], few), (hands[1], few), (_next(frames, hands), frames)):
        gone += [cluster] if erased else []
        house.publish(without(stage, *gone), anew=anew)
    return house


def _next(frames: Frames, hands: list[int]) -> int:
    """A labelled advertiser of the first half of alpha that is still there."""
    seen = frames.adverts["first_seen"].dt.tz_localize(None)
    first = frames.adverts[
        (seen < pd.Timestamp(HALVES[0].end)) & (frames.adverts["site"] == "alpha")
    ]
    known = first[first["advert_id"].isin(set(frames.labels["advert_id"]))]
    return int(known.loc[~known["cluster"].isin(hands), "cluster"].value_counts().index[-1])


@dataclass
class Told:
    """A study that has published once. whole: what it knows before its second release, in which it
    knows no more than `erased`, when an advertiser has been erased."""

    house: House
    whole: Frames
    erased: Frames

    def second(self) -> list[Tables]:
        """The first release, and a second one after the erasure."""
        house = copy.deepcopy(self.house)
        house.publish(self.erased)
        return house.releases

    def kept(self) -> House:
        """The same without an erasure."""
        house = copy.deepcopy(self.house)
        house.publish(self.whole)
        return house


def thinned(frames: Frames, site: str, month: dt.date, keep: int) -> Frames:
    """The frames with no more than some adverts of one month of a site."""
    seen = frames.adverts["first_seen"].dt.tz_localize(None)
    inside = (seen.dt.year == month.year) & (seen.dt.month == month.month)
    here = frames.adverts[inside & (frames.adverts["site"] == site)]
    gone = here["advert_id"].iloc[keep:]
    labels = frames.labels
    return replace(
        frames,
        adverts=frames.adverts[~frames.adverts["advert_id"].isin(gone)],
        labels=labels[~labels["advert_id"].isin(gone)],
    )


def by_cell(adverts: pd.DataFrame) -> dict[tuple[str, dt.date], int]:
    """How many adverts were first seen on each site in each month."""
    days = zip(adverts["site"], adverts["first_seen"].dt.date, strict=True)
    return dict(Counter((str(site), day.replace(day=1)) for site, day in days))
