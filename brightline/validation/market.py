"""A small market with known truth, as frames: advertisers, reposting, crawls, labels.

Advertisers arrive at a constant rate (or one that rises), each posts again and again with the
same text and contact, adverts live about a month, and a crawler sees what is alive. Nothing is
stored: the market of a demonstration, which is stored, is `brightline/synthetic`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from brightline.trends.evidence import Span
from brightline.trends.frames import Frames
from brightline.trends.series import EPOCH, Days, Floats, Mask, number_of

START = dt.date(2023, 11, 20)
FIRST = Span("2024", dt.date(2024, 1, 1), dt.date(2025, 1, 1))
SECOND = Span("2025", dt.date(2025, 1, 1), dt.date(2026, 1, 1))
END = dt.date(2026, 1, 10)
BURN_IN_DAYS = 120
MEAN_LIFE_DAYS = 30.0


@dataclass(frozen=True)
class Market:
    """The settings of one market; `share` is the share of advertisers that are suspicious.

    Pairs are the two eras, before and from the second span. opens: sites whose crawls begin later
    than the others'. closes: sites that are gone from a date on; `moves` is the part of their
    advertisers that then posts on the next site. specificity: of the annotators in each era.
    calibrated: adverts that a reference panel (which errs never) has judged as the annotators have.
    uneven: how unevenly advertisers post (see `postings`).
    """

    sites: tuple[str, ...] = ("alpha", "beta")
    advertisers_per_day: float = 0.7
    posts_each: float = 4.0
    uneven: float = 0.0
    share: tuple[float, float] = (0.2, 0.2)
    volume: tuple[float, float] = (1.0, 1.0)
    reposting: tuple[float, float] = (1.0, 1.0)
    ramp_days: int = 0
    outages: tuple[tuple[dt.date, int], ...] = ()
    crawl_days: tuple[dt.date, ...] | None = None
    opens: tuple[tuple[str, dt.date], ...] = ()
    closes: tuple[tuple[str, dt.date], ...] = ()
    moves: float = 0.0
    start: dt.date = START
    labels_per_stratum: int = 80
    annotators: tuple[str, ...] = ("ann-a", "ann-b", "ann-c")
    sensitivity: float = 0.85
    specificity: tuple[float, float] = (0.96, 0.96)
    waves: tuple[str, str] = ("w1", "w1")
    codebooks: tuple[str, str] = ("core@1", "core@1")
    strata: int = 1
    calibrated: int = 0
    spans: tuple[Span, Span] = field(default=(FIRST, SECOND))


def simulate(market: Market, seed: int) -> tuple[Frames, pd.DataFrame]:
    """The frames that a study of `market` would hold, and the adverts with their truth."""
    rng = np.random.default_rng(seed)
    adverts = _closed(market, _adverts(market, rng), rng)
    coverage, seen = _crawl(market, adverts, rng)
    corpus = _corpus(adverts, seen)
    labels = _labels(market, corpus, rng)
    if market.calibrated:
        labels = pd.concat([labels, *_calibration(market, corpus, rng)], ignore_index=True)
    sites = pd.DataFrame(
        {"site": market.sites, "title": [name.title() for name in market.sites], "synthetic": True}
    )
    columns = ["advert_id", "site", "section", "place", "first_seen", "posted_from", "posted_to"]
    frame = corpus[[*columns, "stock", "template", "cluster", "synthetic"]]
    return Frames(frame, coverage, labels, sites), corpus


def _adverts(market: Market, rng: np.random.Generator) -> pd.DataFrame:
    first, last = number_of(market.start) - BURN_IN_DAYS, number_of(END)
    turn = number_of(market.spans[1].start)
    parts = []
    for site in market.sites:
        for era, (low, high) in enumerate([(first, turn), (turn, last)]):
            rate = market.advertisers_per_day * market.volume[era] * (high - low)
            arrivals = rng.uniform(low, high, rng.poisson(rate))
            suspicious = rng.random(len(arrivals)) < market.share[era]
            each = market.posts_each * market.reposting[era]
            posts = postings(each, market.uneven, len(arrivals), rng)
            owner = np.repeat(np.arange(len(arrivals)), posts)
            # Each of an advertiser's posts comes within two weeks of its arrival.
            posted = arrivals[owner] + rng.uniform(0, 14, len(owner))
            parts.append(
                pd.DataFrame(
                    {
                        "site": site,
                        "era": era,
                        "owner": [f"{site}{era}-{one}" for one in owner],
                        "posted": posted,
                        "gone": posted + rng.exponential(MEAN_LIFE_DAYS, len(owner)),
                        "suspicious": suspicious[owner],
                        "visible_from": rng.random(len(owner)),
                    }
                )
            )
    return pd.concat(parts, ignore_index=True)


def postings(each: float, uneven: float, advertisers: int, rng: np.random.Generator) -> Days:
    """How often each of some advertisers posts: `each` on average.

    Args:
        uneven: 0, and they are geometric: the one hundredth who post most have a twentieth of all
            adverts. Otherwise the standard deviation of their logarithm (a lognormal law, in whole
            numbers from 1): at 1.5 that hundredth has a fifth, at 2 more than a third.
    """
    if not uneven:
        return rng.geometric(1 / each, advertisers)
    middle = np.log(each) - uneven**2 / 2
    drawn = np.rint(rng.lognormal(middle, uneven, advertisers))
    found: Days = np.maximum(drawn, 1).astype(np.int64)
    return found


def _closed(market: Market, adverts: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """What closing sites do: their adverts go, and some of their advertisers post elsewhere."""
    for site, day in market.closes:
        date = number_of(day)
        other = market.sites[(market.sites.index(site) + 1) % len(market.sites)]
        here = (adverts["site"] == site).to_numpy()
        late = here & (adverts["posted"] >= date).to_numpy()
        owners = adverts.loc[late, "owner"].unique()
        movers = set(owners[rng.random(len(owners)) < market.moves])
        moved = late & adverts["owner"].isin(movers).to_numpy()
        gone = np.where(here & ~late, np.minimum(adverts["gone"], date), adverts["gone"])
        adverts = adverts.assign(
            gone=gone, site=adverts["site"].mask(pd.Series(moved, index=adverts.index), other)
        )
        adverts = adverts[~late | moved].reset_index(drop=True)
    return adverts


def _crawl_numbers(market: Market) -> Days:
    if market.crawl_days is not None:
        return np.array([number_of(day) for day in market.crawl_days])
    days: Days = np.arange(number_of(market.start), number_of(END), dtype=np.int64)
    for begin, length in market.outages:
        days = days[(days < number_of(begin)) | (days >= number_of(begin) + length)]
    return days


def _crawl(
    market: Market, adverts: pd.DataFrame, rng: np.random.Generator
) -> tuple[pd.DataFrame, Days]:
    """Coverage rows, and the day on which each advert was first seen (-1: never)."""
    days = _crawl_numbers(market)
    since = days - days[0]
    ramp = market.ramp_days
    reach = np.minimum(1.0, 0.05 + since / ramp) if ramp else np.ones(len(days))
    # The ramping crawler reaches a growing part of the site: those with visible_from below it.
    start = np.searchsorted(reach, adverts["visible_from"].to_numpy())
    alive_from = np.searchsorted(days + 0.5, adverts["posted"].to_numpy())
    closed = {site: int(np.searchsorted(days, number_of(day))) for site, day in market.closes}
    opened = {site: np.searchsorted(days, number_of(day)) for site, day in market.opens}
    opened_from = adverts["site"].map(opened).fillna(0).to_numpy(dtype=np.int64)
    index = np.maximum(np.maximum(start, alive_from), opened_from)
    seen = np.where(index < len(days), days[np.minimum(index, len(days) - 1)], -1)
    seen = np.where(adverts["gone"].to_numpy() >= seen + 0.5, seen, -1)
    pages = np.round(200 * reach * rng.uniform(0.95, 1.05, len(days))).astype(int)
    rows = [
        {"site": site, "section": "all", "day": EPOCH + dt.timedelta(days=int(day)),
         "planned": int(n), "attempted": int(n), "fetched": int(n), "refused": 0, "failed": 0,
         "status": "complete", "run_id": 10_000 * number + position, "counts": True}
        for number, site in enumerate(market.sites)
        for position, (day, n) in enumerate(zip(days, pages, strict=True))
        if opened.get(site, 0) <= position < closed.get(site, len(days))
    ]  # fmt: skip
    return pd.DataFrame(rows), seen


def _corpus(adverts: pd.DataFrame, seen: Days) -> pd.DataFrame:
    frame = adverts.assign(seen=seen)[seen >= 0].reset_index(drop=True)
    at = pd.to_datetime(frame["seen"], unit="D", utc=True) + pd.Timedelta(hours=12)
    posted = pd.to_datetime(np.floor(frame["posted"]), unit="D", utc=True)
    owner = pd.factorize(frame["owner"])[0]
    return frame.assign(
        advert_id=np.arange(1, len(frame) + 1),
        section="all",
        place="Testville",
        first_seen=at,
        posted_from=posted,
        posted_to=posted + pd.Timedelta(days=1),
        stock=frame["seen"] == frame["seen"].min(),
        template=owner,
        cluster=owner,
        synthetic=True,
    )


def _labels(market: Market, corpus: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    parts = []
    known = corpus[["advert_id", "suspicious", "site"]]
    for period, span in enumerate(market.spans):
        seen = corpus["seen"].between(number_of(span.start), number_of(span.end) - 1)
        inside = known[seen]
        slot = inside["advert_id"] % market.strata
        for (site, part), members in inside.groupby(["site", slot]):
            name = f"{site} {span.name} {part}"
            parts.append(_judged(market, members, name, market.labels_per_stratum, period, rng))
    return _one_frame(parts)


def _judged(
    market: Market, members: pd.DataFrame, stratum: str, most: int, period: int,
    rng: np.random.Generator,
) -> dict[str, Any]:  # fmt: skip
    """A sample of a stratum and its labels: a column each, or the value of all its rows."""
    of = len(members)
    size = min(most, of)
    drawn = rng.permutation(of)[:size]
    pair = min(2, len(market.annotators))
    who = np.array([rng.permutation(len(market.annotators))[:pair] for _ in range(size)]).ravel()
    truth = np.repeat(members["suspicious"].to_numpy()[drawn], pair)
    suspects = rng.random(len(truth)) < _chances(market, truth, period)
    return {
        "advert_id": np.repeat(members["advert_id"].to_numpy()[drawn], pair),
        "sample": f"sample-{market.waves[period]}",
        "purpose": "estimate",
        "wave": market.waves[period],
        "drawn_at": pd.Timestamp(END, tz="UTC"),
        "stratum": stratum,
        "stratum_population": of,
        "stratum_sampled": size,
        "inclusion_probability": size / of,
        "annotator": np.array(market.annotators)[who],
        "judgement": np.where(suspects, 6, 2),
        "cannot_judge": False,
        "codebook": market.codebooks[period],
        "synthetic": True,
    }


def _one_frame(parts: list[dict[str, Any]]) -> pd.DataFrame:
    """Samples one below the other. A frame for each would take most of a simulation's time."""
    lengths = [len(part["advert_id"]) for part in parts]
    frame = pd.DataFrame(
        {
            name: np.concatenate([part[name] for part in parts])
            if isinstance(value, np.ndarray)
            else pd.Series([part[name] for part in parts]).repeat(lengths).to_numpy()
            for name, value in parts[0].items()
        }
    )
    return frame.astype({"judgement": "Int64"})


PANEL = "panel-1"
"""The code name of the reference panel."""


def _calibration(
    market: Market, corpus: pd.DataFrame, rng: np.random.Generator
) -> list[pd.DataFrame]:
    """Labels of a calibration sample: the annotators', and those of the panel, which are true."""
    judged = _one_frame([_judged(market, corpus, "all", market.calibrated, 0, rng)])
    judged = judged.assign(sample="calibration", purpose="calibrate")
    panel = judged.drop_duplicates("advert_id").assign(annotator=PANEL)
    suspicious = corpus.set_index("advert_id")["suspicious"].loc[panel["advert_id"]]
    verdict = np.where(suspicious, 6, 2)
    return [judged, panel.assign(judgement=pd.array(verdict, dtype="Int64"))]


def expected_positive(market: Market, truth: pd.Series, period: int = 0) -> float:
    """The share that the panel is expected to suspect among adverts with this truth."""
    return float(_chances(market, truth.to_numpy(), period).mean())


def _chances(market: Market, truth: Mask, period: int) -> Floats:
    """How likely an annotator is to suspect each advert."""
    found: Floats = np.where(truth, market.sensitivity, 1 - market.specificity[period])
    return found
