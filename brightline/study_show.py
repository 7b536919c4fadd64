"""A study protocol in words, for people: what may be requested, and what is estimated."""

from __future__ import annotations

from collections.abc import Iterator

from brightline.counted import counted
from brightline.study import Estimand, SiteScope, Study
from brightline.study_regions import Regions


def as_lines(study: Study) -> Iterator[str]:
    """The protocol in a few lines, one fact a line."""
    yield f"{study.title} ({study.id}), approved as {study.approval.reference}"
    yield f"  by {study.approval.board}; expires {study.expires}"
    yield f"  question: {study.question}"
    kept = study.retention
    adverts, urls = counted(kept.adverts_days, "day"), counted(kept.urls_days, "day")
    yield f"  keeps adverts {adverts}, URLs {urls}"
    yield f"  shows no cell of fewer than {study.disclosure.threshold} advertiser clusters"
    for site in study.sites:
        yield from _site(site)
    yield from _estimand(study.estimand)
    if study.regions is not None:
        yield from _regions(study.regions)


def _site(site: SiteScope) -> Iterator[str]:
    yield f"site {site.key}: {site.title}"
    if site.source != "crawl":
        yield f"  never requested (source: {site.source})"
        return
    yield f"  origins: {', '.join(site.origins)}"
    yield f"  starts at: {', '.join(site.start)}"
    yield f"  paths: {', '.join(site.allow)}"
    if site.deny:
        yield f"  but not: {', '.join(site.deny)}"
    yield f"  sections: {', '.join(site.sections) or 'all'}"
    pages = counted(site.max_pages, "page")
    yield f"  at most one request every {site.delay_seconds:g} s, {pages} a run"
    yield f"  hours (UTC): {site.hours[0]} to {site.hours[1]}"
    yield f"  terms: {site.terms}"


def _estimand(estimand: Estimand) -> Iterator[str]:
    names = ", ".join(period.name for period in estimand.periods)
    yield f"estimand: {estimand.description}"
    yield f"  judged {estimand.cutoff} or above on {estimand.scale}, codebook {estimand.codebook}"
    yield f"  periods: {names}"
    for earlier, later in estimand.compare:
        yield f"  compares {earlier} with {later} besides periods a year apart"


def _regions(regions: Regions) -> Iterator[str]:
    yield f"regions, on the map {regions.map}:"
    for region, places in regions.of.items():
        yield f"  {region}: {', '.join(places)}"
