"""Simulate an invented market: when each advert appears and disappears, and what it says.

Templates arrive as a Poisson process whose rate may change; each is posted again and again, and
every posting is an advert of its own with a life of its own. Pure: from parameters to postings.
"""

from __future__ import annotations

import datetime as dt
import random
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace

from brightline.synthetic.params import MarketParams, SiteParams, value_at
from brightline.synthetic.seeds import chance
from brightline.synthetic.texts import (
    EXACT_REPOST_SHARE,
    Advertiser,
    Invention,
    SyntheticAdvert,
    Template,
    post,
)

# Known advertisers that may place another template: about half a year's worth in the demo.
REMEMBERED_ADVERTISERS = 150
# Advert ids of an invented site start here, so that they look like ids and not like row numbers.
FIRST_AD_ID = 100_001


@dataclass(frozen=True, slots=True)
class Posting:
    """One advert on one site, from `appears` to `disappears` (UTC)."""

    site: str
    ad_id: str
    appears: dt.datetime
    disappears: dt.datetime
    template: Template
    varied: bool
    seed: int

    @property
    def suspicious(self) -> bool:
        """The latent truth."""
        return self.template.suspicious

    def advert(self) -> SyntheticAdvert:
        """The text as posted: the template's own, or with a slot or two changed."""
        rng = chance("post", self.seed, self.site, self.ad_id) if self.varied else None
        return post(self.template, rng)


def simulate(params: MarketParams) -> list[Posting]:
    """Every posting that is up at any time between the market's start and end, by appearance."""
    invention = Invention(params.seed, params.cities)
    known: deque[Advertiser] = deque(maxlen=REMEMBERED_ADVERTISERS)
    rng = chance("templates", params.seed)
    postings: list[Posting] = []
    for at, site in sorted(_template_starts(params), key=lambda start: (start[0], start[1].key)):
        if not known or rng.random() < params.new_advertiser_share:
            known.append(invention.advertiser())
            advertiser = known[-1]
        else:
            advertiser = rng.choice(known)
        suspicious = rng.random() < value_at(site.share, at.date())
        template = invention.template(advertiser, suspicious=suspicious)
        postings.extend(_posts(params, site, template, at))
    return _numbered(postings)


def _template_starts(params: MarketParams) -> Iterator[tuple[dt.datetime, SiteParams]]:
    """Arrival times by thinning a Poisson process at the highest rate (Lewis & Shedler 1979)."""
    begin = _midnight(params.start) - dt.timedelta(days=params.warm_up_days)
    for site in params.sites:
        rng = chance("arrivals", params.seed, site.key)
        highest = max(rate for _, rate in site.templates_per_day)
        until = _midnight(site.closes or params.end)
        at = begin + dt.timedelta(days=rng.expovariate(highest))
        while at < until:
            if rng.random() * highest < value_at(site.templates_per_day, at.date()):
                yield at, site
            at += dt.timedelta(days=rng.expovariate(highest))


def _posts(
    params: MarketParams, site: SiteParams, template: Template, at: dt.datetime
) -> Iterator[Posting]:
    """The template's postings: geometric in number, exponential in gap and (beyond 2 d) in life."""
    rng = chance("posts", params.seed, template.key)
    until, first = _midnight(site.closes or params.end), _midnight(params.start)
    varied = False
    while at < until:
        gone = at + _life(params, rng)
        if site.closes:
            gone = min(gone, _midnight(site.closes))
        if gone > first:
            yield Posting(site.key, "", at, gone, template, varied, params.seed)
        if rng.random() < 1 / params.reposts:
            return
        varied = rng.random() >= EXACT_REPOST_SHARE
        at += dt.timedelta(days=rng.expovariate(1 / params.repost_gap_days))


def _life(params: MarketParams, rng: random.Random) -> dt.timedelta:
    beyond = rng.expovariate(1 / (params.life_days - params.shortest_life_days))
    return dt.timedelta(days=params.shortest_life_days + beyond)


def _numbered(postings: list[Posting]) -> list[Posting]:
    """In order of appearance, with ids that count up on each site as real ones do."""
    ordered = sorted(postings, key=lambda post: (post.appears, post.site, post.template.key))
    counts: dict[str, int] = {}
    numbered = []
    for posting in ordered:
        number = counts.get(posting.site, 0)
        counts[posting.site] = number + 1
        numbered.append(replace(posting, ad_id=str(FIRST_AD_ID + number)))
    return numbered


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), dt.UTC)
