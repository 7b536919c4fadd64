"""What a figure rests on: the adverts placed in time, the series, and the sampled items.

Chooses which adverts and which labels belong to a question ('a domain'); estimates nothing.
Labels count only for purpose 'estimate' and under the preregistered codebook version.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np
import pandas as pd

from brightline.trends.counts import counting_days, numbers_of
from brightline.trends.design import Design, design_of, items_of
from brightline.trends.frames import Frames
from brightline.trends.linked import Linking, linked_units
from brightline.trends.results import Span as Span
from brightline.trends.series import Days, Mask, Series, number_of, series_of

Found = TypeVar("Found")

SNAPSHOT_DAY = -1
"""The 'day' of every advert of a site that was seen once: it belongs to no period."""

NOWHERE = -2
"""The 'day', among whole numbers, of an advert that counts nowhere."""


@dataclass(frozen=True)
class Axes:
    """Where each advert stands, as whole numbers: the number of its site in `sites`, and its day;
    `NOWHERE` where it counts in no period. Millions of them are told apart in no time."""

    sites: tuple[str, ...]
    site: Days
    day: Days

    def of(self, sites: Sequence[str]) -> Mask:
        """Which adverts are of some sites; one site is compared, which is faster than looked up."""
        chosen = np.isin(self.sites, list(sites))
        numbers = np.flatnonzero(chosen)
        found: Mask = self.site == numbers[0] if len(numbers) == 1 else chosen[self.site]
        return found


@dataclass(frozen=True)
class Evidence:
    """adverts: the adverts frame with `day` (NA: counts nowhere) and `unit` (see
    `linked.linked_units`). items: the sampled adverts (see `design.items_of`) with site, day,
    unit, cluster, widest and `other_codebook` (the version of labels that are not used, else '').
    calibration: the labels of calibration samples under the preregistered codebook."""

    series: dict[str, Series]
    adverts: pd.DataFrame
    items: pd.DataFrame
    labels: pd.DataFrame
    calibration: pd.DataFrame
    synthetic_sites: frozenset[str]
    cutoff: int
    codebook: str
    linking: Linking = field(default_factory=Linking)
    _known: dict[Hashable, Any] = field(init=False, default_factory=dict, repr=False, compare=False)

    def once(self, question: Hashable, find: Callable[[], Found]) -> Found:
        """What `find` says, asked once for each `question`: a release asks some hundreds again."""
        if question not in self._known:
            self._known[question] = find()
        found: Found = self._known[question]
        return found

    @property
    def axes(self) -> Axes:
        """Where each advert stands."""
        return self.once("axes", lambda: _axes(self.adverts))

    def population(
        self, span: Span | None, sites: Sequence[str], columns: Sequence[str] | None = None
    ) -> pd.DataFrame:
        """The adverts that count in `span`; with None, those of snapshots.

        Args:
            columns: those that are asked of them; to take all takes several times as long.
        """
        asked = self.adverts if columns is None else self.adverts[list(columns)]
        found: pd.DataFrame = asked[self.counting(span, sites)]
        return found

    def counting(self, span: Span | None, sites: Sequence[str]) -> Mask:
        """Which of the adverts are the population of a span and some sites."""
        day = self.axes.day
        inside = day == SNAPSHOT_DAY if span is None else within(day, span)
        found: Mask = self.axes.of(sites) & inside
        return found

    def in_places(self, places: Collection[str]) -> Mask:
        """Which of the adverts are of one of these places, as they are printed."""
        number, names = self.places
        # An advert of no place has the number -1, and so takes the last of them.
        told: Mask = np.array([*(name in places for name in names), False])[number]
        return told

    @property
    def seen(self) -> Days:
        """The day of each advert's first sighting, wherever it counts."""
        return self.once("seen", lambda: numbers_of(self.adverts["first_seen"]))

    @property
    def places(self) -> tuple[Days, Sequence[str]]:
        """(the number of each advert's place as it is printed, -1 for none; their names)."""

        def find() -> tuple[Days, Sequence[str]]:
            number, names = pd.factorize(self.adverts["place"])
            return number, [str(name) for name in names]

        return self.once("places", find)

    def sampled(self, span: Span | None, sites: Sequence[str]) -> pd.DataFrame:
        """The sampled items, judged or not, whose adverts count in `span`."""
        return self.once(("sampled", span, tuple(sites)), lambda: _inside(self.items, span, sites))

    def design(self, items: pd.DataFrame) -> Design:
        """The design of the whole samples of these items: strata may reach beyond a domain."""
        samples = tuple(sorted(items["sample"].unique()))
        return self.once(
            ("design", samples), lambda: design_of(self.items[self.items["sample"].isin(samples)])
        )

    def annotators(self, items: pd.DataFrame) -> pd.Series:
        """How many labels each annotator gave on these rows of the items."""
        judged = self.judgements
        return judged["annotator"][np.isin(judged["row"], items.index)].value_counts()

    @property
    def judgements(self) -> pd.DataFrame:
        """Every judgement that counts: `row` (of its item), annotator, suspected (0 or 1)."""
        return self.once("judgements", self._judgements)

    def _judgements(self) -> pd.DataFrame:
        judged = self.labels[self.labels["judgement"].notna()]
        mine, all_ = (
            pd.MultiIndex.from_frame(frame[["sample", "advert_id"]])
            for frame in (judged, self.items)
        )
        found = pd.DataFrame(
            {
                "row": all_.get_indexer(mine),
                "annotator": judged["annotator"].array,
                "suspected": (judged["judgement"].to_numpy(dtype=np.int64) >= self.cutoff) * 1.0,
            }
        )
        return found[found["row"] >= 0]

    def is_synthetic(self, items: pd.DataFrame, sites: Sequence[str]) -> bool:
        """Whether anything under a figure was invented."""
        return bool(items["synthetic"].any()) or bool(self.synthetic_sites & set(sites))


def gather(frames: Frames, cutoff: int, codebook: str) -> Evidence:
    """Place the adverts in time and join the labels of the preregistered codebook to them."""
    named = zip(frames.sites["site"], frames.sites["title"], strict=True)
    series = {
        str(key): series_of(frames.coverage, key, title, frames.anew.get(str(key)))
        for key, title in named
    }
    known = list(series.values())
    day = counting_days(frames.adverts, known)
    snapshots = {one.site for one in known if one.single_snapshot}
    day = day.mask(frames.adverts["site"].isin(snapshots), SNAPSHOT_DAY)
    unit = linked_units(frames.adverts)
    adverts = frames.adverts.assign(day=day, unit=unit)
    if "widest" not in adverts:
        adverts["widest"] = unit
    labels = frames.labels[frames.labels["purpose"] == "estimate"].copy()
    calibration = frames.labels["purpose"].eq("calibrate") & frames.labels["codebook"].eq(codebook)
    foreign = labels["judgement"].notna() & (labels["codebook"] != codebook)
    labels["other_codebook"] = labels["codebook"].where(foreign, "").astype(object)
    labels.loc[foreign, "judgement"] = pd.NA
    labels = labels.sort_values("other_codebook", ascending=False, kind="stable")
    place = adverts[["advert_id", "site", "place", "day", "unit", "cluster", "widest"]]
    synthetic = frames.sites.loc[frames.sites["synthetic"], "site"]
    return Evidence(
        series=series,
        adverts=adverts,
        items=items_of(labels, cutoff).merge(place, on="advert_id", how="inner"),
        labels=labels,
        calibration=frames.labels[calibration],
        synthetic_sites=frozenset(synthetic),
        cutoff=cutoff,
        codebook=codebook,
        linking=frames.linking,
    )


def within(days: Days, span: Span) -> Mask:
    """Which of these days lie in a span."""
    return (days >= number_of(span.start)) & (days < number_of(span.end))


def one_sample_per_site(items: pd.DataFrame) -> pd.DataFrame:
    """Where samples of a wave overlap, each site is taken from the one with most labels there.

    Adding them would count the adverts that both stand for twice.
    """
    if not items[["site", "sample"]].drop_duplicates()["site"].duplicated().any():
        return items
    labelled = items["y"].notna().groupby([items["site"], items["sample"]]).sum()
    best = labelled.sort_values(kind="stable").groupby(level="site").tail(1).index
    return items[pd.MultiIndex.from_frame(items[["site", "sample"]]).isin(best)]


def wave_for(items: Sequence[pd.DataFrame]) -> str | None:
    """The wave with the most labels in its worst-labelled domain; None when no wave has all."""
    counts = [part["wave"][part["y"].notna()].value_counts() for part in items]
    sizes = [{str(wave): int(size) for wave, size in one.items()} for one in counts]
    common = sorted(set.intersection(*map(set, sizes)))
    return max(common, key=lambda wave: min(size[wave] for size in sizes), default=None)


def _axes(adverts: pd.DataFrame) -> Axes:
    site, names = pd.factorize(adverts["site"])
    day = adverts["day"].to_numpy(dtype=np.int64, na_value=NOWHERE)
    return Axes(tuple(str(name) for name in names), site, day)


def _inside(frame: pd.DataFrame, span: Span | None, sites: Sequence[str]) -> pd.DataFrame:
    here = frame["site"].isin(list(sites))
    if span is None:
        return frame[here & (frame["day"] == SNAPSHOT_DAY).fillna(False)]
    inside = frame["day"].between(number_of(span.start), number_of(span.end) - 1)
    return frame[here & inside.fillna(False)]
