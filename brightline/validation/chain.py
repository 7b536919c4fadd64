"""One market of each bias through the whole chain, and what each link makes of its figure.

The links: the *store* (door, runs, samples and judgements, read back), *linking* (what tells texts
and advertisers where the market's truth told them before) and the *release* (disclosure control,
rounding, and the file that is read back). A figure that leaves the chain as it would from the
market's frames was changed by none of them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from brightline.linking.running import link_study
from brightline.publish.cube import build_cube
from brightline.publish.reader import load_cube
from brightline.trends import words
from brightline.trends.frames import Frames, load_frames
from brightline.trends.linked import Linking
from brightline.validation.biases import Bias
from brightline.validation.crawling import Ids, month_of, write_adverts
from brightline.validation.house import RELEASED, House, temporary_house
from brightline.validation.labelling import write_labels
from brightline.validation.linked_pairs import Found, found
from brightline.validation.market import END, simulate
from brightline.validation.released import apart, differs, released, rounding
from brightline.validation.trial import Figure, figure_of

LINKS = ("store", "linking", "release")
"""The links of the chain, in their order."""

_EQUAL = 1e-9  # what the order of a sum may move

_STEPS = 5  # adverts (whose bar tells runs), labels, linking, figures, release

Step = Callable[[str], AbstractContextManager[Callable[[int, int], None]]]
"""Called with what is done next; a context that yields what is told (done, in all)."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the chain, the figure after it, and by which part of its ratio it was moved at
    most if the link is sound."""

    name: str
    figure: Figure
    within: float


@dataclass(frozen=True, slots=True)
class Chain:
    """A bias's market through the chain. frames: its figures without any of it. texts, advertisers:
    how well linking found them."""

    name: str
    by: str
    of: str
    truth: float
    expected: str
    adverts: int
    frames: Figure
    links: tuple[Link, ...]
    texts: Found
    advertisers: Found

    @property
    def ours(self) -> Figure:
        """The figure that the release prints, with the naive one from the store."""
        return self.links[-1].figure

    @property
    def changed(self) -> tuple[str, ...]:
        """The links that changed the figure, or the naive one, beyond rounding."""
        linked = zip(self._figures, self.links, strict=False)
        return tuple(link.name for before, link in linked if _moved(before, link))

    @property
    def as_expected(self) -> bool:
        """Whether no link changed the figure, and the release draws or refuses it as is promised.

        Whether one interval holds the truth is no matter here: one in twenty does not.
        """
        drawn = self.ours.change is not None
        return not self.changed and drawn == (self.expected == "drawn")

    def mistakes(self) -> list[str]:
        """A sentence for each link that changed a figure, and one if ours is not as promised."""
        said = [
            sentence
            for before, link in zip(self._figures, self.links, strict=False)
            for sentence in _moved(before, link)
        ]
        if (self.ours.change is None) == (self.expected == "drawn"):
            said.append(f"The release should be {self.expected}, and is not.")
        return said

    @property
    def _figures(self) -> tuple[Figure, ...]:
        """The figure before each link, and after the last."""
        return (self.frames, *(link.figure for link in self.links))

    def to_dict(self) -> dict[str, Any]:
        """As plain data for `--json`."""
        return {
            **{name: getattr(self, name) for name in _TOLD},
            "naive": self.ours.naive,
            "frames": asdict(self.frames),
            "links": [asdict(link) for link in self.links],
            "linking": {name: getattr(self, name).to_dict() for name in ("texts", "advertisers")},
            "changed": list(self.changed),
            "as_expected": self.as_expected,
        }


_TOLD = ("name", "by", "of", "truth", "expected", "adverts")


def _moved(before: Figure, link: Link) -> list[str]:
    """What a link changed beyond rounding, in a sentence for each of the two figures."""
    said, after = [], link.figure
    if apart(before, after, "naive") > _EQUAL:
        was, now = words.signed(before.naive), words.signed(after.naive)
        said.append(f"The {link.name} changed the naive figure from {was} to {now}.")
    if differs(before, after, link.within):
        said.append(f"The {link.name} changed ours from {before.said} to {after.said}.")
    return said


def in_store_size(bias: Bias) -> Bias:
    """The bias with a market of some thousand adverts, crawled weekly and labelled more densely.

    Crawls a week apart miss few adverts and still cover every day. There must be enough
    advertisers that disclosure control prints each month.
    """
    market = bias.market
    days = range(0, (END - market.start).days, _DAYS_BETWEEN)
    weekly = tuple(market.start + dt.timedelta(days=n) for n in days)
    smaller = replace(
        market,
        crawl_days=market.crawl_days or weekly,
        posts_each=_POSTS_EACH,
        labels_per_stratum=_LABELS,
    )
    if market.crawl_days is None:
        fewer = min(market.advertisers_per_day, _ADVERTISERS)
        smaller = replace(smaller, advertisers_per_day=fewer)
    return replace(bias, market=smaller)


_DAYS_BETWEEN = 7
_POSTS_EACH = 2.5
_LABELS = 300
_ADVERTISERS = 1.5  # new ones a day on a site, at most; one crawl alone may meet more


def through_the_chain(
    bias: Bias, seed: int = 0, step: Step = lambda what: nullcontext(lambda done, total: None)
) -> Chain:
    """Take the market of a bias through a store of its own to a release of its own.

    Args:
        bias: see `in_store_size`. seed: of the market and of its texts.

    Raises:
        BrightlineError: a part of the chain refuses the market, or the disk is full.
    """
    frames, corpus = in_order(*simulate(bias.market, seed))
    plain = figure_of(bias, frames)
    with temporary_house(bias) as house:
        ids = _filled(house, bias, frames, corpus, seed, step)
        with step("figures") as advance:
            advance(3, _STEPS)
            stored = load_frames(house.store)
            owner = _owners(stored.adverts["advert_id"], corpus, ids)
            store = figure_of(bias, _with_owners(stored, owner))
            linked = figure_of(bias, stored)
        with step("release") as advance:
            advance(4, _STEPS)
            last = _release(house, bias, linked.naive)
    within = rounding(bias, linked, stored, house.study.disclosure.round_to)
    return Chain(
        name=bias.name,
        by=bias.by,
        of=bias.of,
        truth=bias.truth,
        expected=bias.expected,
        adverts=len(stored.adverts),
        frames=plain,
        links=tuple(map(Link, LINKS, (store, linked, last), (_EQUAL, _EQUAL, within))),
        texts=found(stored.adverts["template"], owner),
        advertisers=found(stored.adverts["cluster"], owner),
    )


def _filled(
    house: House, bias: Bias, frames: Frames, corpus: pd.DataFrame, seed: int, step: Step
) -> Ids:
    """Write the market into the store and link it; returns the numbers of its adverts."""
    with step("adverts") as advance:
        ids = write_adverts(house, frames.coverage, corpus, seed, advance)
    with step("labels") as advance:
        advance(1, _STEPS)
        write_labels(house, bias.market, frames.labels, ids)
    with step("linking") as advance:
        advance(2, _STEPS)
        link_study(house.study, house.store)
    return ids


def _release(house: House, bias: Bias, naive: float) -> Figure:
    """Publish, and read the figure back as any reader of the release would."""
    folder = build_cube(
        house.study, house.store, house.study.folder / "cube", release="validation", now=RELEASED
    )
    return released(load_cube(folder), bias, naive)


def in_order(frames: Frames, corpus: pd.DataFrame) -> tuple[Frames, pd.DataFrame]:
    """The market with its adverts as they come in, and numbered so: by month, site and run.

    Replicates draw a weight for each unit in the order of its first advert; in another order the
    same market has another interval by the chance of the draw.
    """
    month = month_of(corpus["first_seen"])
    order = np.lexsort((np.arange(len(corpus)), corpus["seen"], corpus["site"], month))
    before = corpus["advert_id"].to_numpy()[order]
    numbers = np.arange(1, len(order) + 1)
    new = pd.Series(numbers, index=before)
    labels = frames.labels.assign(advert_id=frames.labels["advert_id"].map(new))
    adverts, told = (
        frame.iloc[order].assign(advert_id=numbers).reset_index(drop=True)
        for frame in (frames.adverts, corpus)
    )
    return replace(frames, adverts=adverts, labels=labels), told


def _owners(stored: pd.Series, corpus: pd.DataFrame, ids: Ids) -> pd.Series:
    """The true advertiser of each stored advert, as a number."""
    known = dict(zip(corpus["advert_id"], pd.factorize(corpus["owner"])[0], strict=True))
    return stored.map({ids[number]: owner for number, owner in known.items() if number in ids})


def _with_owners(stored: Frames, owner: pd.Series) -> Frames:
    """The frames of the store with the truth in the place of linking."""
    adverts = stored.adverts.assign(template=owner, cluster=owner).drop(columns="widest")
    return replace(stored, adverts=adverts, linking=Linking())
