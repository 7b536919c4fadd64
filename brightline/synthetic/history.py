"""The crawl history of an invented site: a crawl every night or two, what it saw, its outages.

Crawls are no further apart than the shortest life of an advert, so that the known truth of a
period and what the crawls see of it are the same but for the outages (and a day at each edge).
"""

from __future__ import annotations

import bisect
import datetime as dt
import itertools
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from brightline.synthetic.arrivals import Posting
from brightline.synthetic.params import MarketParams, SiteParams
from brightline.synthetic.phrases import SERVICES

SECTIONS = tuple(sorted({service.section for service in SERVICES}))
CRAWL_AT = dt.time(3, 0)  # UTC: night over North America, when a site is asked most politely
CRAWL_TAKES = dt.timedelta(minutes=25)
ADVERTS_PER_PAGE = 25  # of an invented list page: the crawl's effort is its pages


@dataclass(slots=True)
class Crawl:
    """One night's crawl: the postings first and last seen in it, and the effort."""

    site: str
    started: dt.datetime
    finished: bool
    alive: dict[str, int]
    first: list[Posting] = field(default_factory=list)
    last: list[Posting] = field(default_factory=list)

    @property
    def day(self) -> dt.date:
        return self.started.date()

    @property
    def ended(self) -> dt.datetime:
        return self.started + CRAWL_TAKES

    @property
    def adverts_seen(self) -> int:
        return sum(self.alive.values()) if self.finished else 0


def crawl_days(params: MarketParams, site: SiteParams) -> list[dt.date]:
    """Every day on which the site was to be crawled."""
    whole = ((site.closes or params.end) - site.crawled_from).days
    return [
        site.crawled_from + dt.timedelta(days=n) for n in range(0, whole, params.crawl_every_days)
    ]


def out_on(site: SiteParams, day: dt.date) -> bool:
    return any(begin <= day < end for begin, end in site.outages)


def crawls_of(
    params: MarketParams, site: SiteParams, postings: Sequence[Posting]
) -> tuple[list[Crawl], dict[str, dt.datetime]]:
    """The site's crawls in order, and when each advert id was first seen (if it ever was).

    `postings` are the site's own. A crawl sees what is up when it starts; one that failed saw
    nothing. Only first and last sightings are kept: those between would say nothing more here.
    """
    days = crawl_days(params, site)
    starts = [dt.datetime.combine(day, CRAWL_AT, dt.UTC) for day in days]
    alive = _alive(starts, postings)
    crawls = [
        Crawl(site.key, at, not out_on(site, at.date()), counts)
        for at, counts in zip(starts, alive, strict=True)
    ]
    good = [crawl for crawl in crawls if crawl.finished]
    good_starts = [crawl.started for crawl in good]
    first_seen = {}
    for posting in postings:
        first = bisect.bisect_left(good_starts, posting.appears)
        last = bisect.bisect_left(good_starts, posting.disappears) - 1
        if first > last:
            continue  # it came and went between two crawls that worked
        first_seen[posting.ad_id] = good_starts[first]
        good[first].first.append(posting)
        if last > first:
            good[last].last.append(posting)
    return crawls, first_seen


def coverage_rows(crawl: Crawl) -> list[dict[str, object]]:
    """The crawl's effort per section: list pages and advert pages, planned and fetched."""
    rows: list[dict[str, object]] = []
    for section in SECTIONS:
        adverts = crawl.alive[section]
        planned = adverts + adverts // ADVERTS_PER_PAGE + 1
        # A crawl that failed asked for the start of each section, in vain.
        asked, fetched, failed = (planned, planned, 0) if crawl.finished else (1, 0, 1)
        rows.append(
            {
                "section": section,
                "day": crawl.day,
                "planned": planned,
                "attempted": asked,
                "fetched": fetched,
                "failed": failed,
                "refused": 0,
                "status": "complete" if crawl.finished else "failed",
            }
        )
    return rows


def _alive(starts: Sequence[dt.datetime], postings: Sequence[Posting]) -> list[dict[str, int]]:
    """How many adverts of each section are up at each start."""
    steps: dict[str, list[int]] = defaultdict(lambda: [0] * (len(starts) + 1))
    for posting in postings:
        change = steps[posting.template.service.section]
        change[bisect.bisect_left(starts, posting.appears)] += 1
        change[bisect.bisect_left(starts, posting.disappears)] -= 1
    totals = {section: list(itertools.accumulate(steps[section][:-1])) for section in SECTIONS}
    return [
        {section: totals[section][number] for section in SECTIONS} for number in range(len(starts))
    ]
