"""What a study that has only begun should do next, page by page. Pure.

A first-time reader who opens a page on nothing is told which of the four steps is missing
(a crawl, a crawl on another day, labels, a second period), not shown empty axes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from brightline.publish.reader import Cube
from brightline.trends.series import MAX_GAP_DAYS
from dashboard.site_words import unlabelled


class Step(NamedTuple):
    """What is missing, why the pages need it, and the commands that bring it."""

    missing: str
    because: str
    commands: tuple[str, ...]


PUBLISH = "brightline publish cube --study study.toml"

NO_SITE = Step(
    "The study names no site yet.",
    "Every figure is about the sites that the protocol names.",
    ("brightline study check --study study.toml", PUBLISH),
)
NOT_CRAWLED = Step(
    "Nothing has been collected yet.",
    "Counts, coverage and shares begin with the first crawl or import.",
    ("brightline crawl run --study study.toml", PUBLISH),
)
ONE_CRAWL = Step(
    "Each site has been seen on one day only, or on days too far apart.",
    "One crawl, or what a file holds of one day, shows which adverts survived until then, not when "
    "they came: a time axis begins with a crawl on another day, at most "
    f"{MAX_GAP_DAYS} days later. A second one on the same day adds none.",
    ("brightline crawl run --study study.toml", PUBLISH),
)
UNLABELLED = Step(
    "No advert has been labelled yet.",
    "Shares and changes are estimated from a random sample that annotators have judged. Counts "
    "and coverage are already on these pages. The annotators judge between 'push' and 'pull', at "
    "the address that 'login' prints.",
    (
        "brightline sample draw --name wave-1 --annotators a1,a2,a3 --study study.toml",
        "brightline annotate up --study study.toml",
        "brightline annotate push --study study.toml",
        "brightline annotate login --study study.toml",
        "brightline annotate pull --study study.toml",
        PUBLISH,
    ),
)


COLLECTING = {
    "crawl": "brightline crawl run --study study.toml",
    "archive": "brightline crawl --from-warc captures.warc.gz --study study.toml",
    "import": "brightline import adverts.csv --map mapping.toml --site KEY --study study.toml",
}
"""By a site's source, what brings its adverts; `crawl run` refuses a study without a site to crawl.

No name of a release stands in a command: whoever made the release chose it, and readers run it."""


def next_step(cube: Cube) -> Step | None:
    """The first thing that is missing, or None when every page has something to show."""
    sites = cube.manifest["sites"]
    if not sites:
        return NO_SITE
    if not any(site["series_start"] for site in sites):
        return _collecting(NOT_CRAWLED, sites)
    if all(site["single_snapshot"] or not site["series_start"] for site in sites):
        return _collecting(ONE_CRAWL, sites)
    if unlabelled(cube.shares):
        return UNLABELLED
    return None


def _collecting(step: Step, sites: Sequence[Mapping[str, Any]]) -> Step:
    """The step with the commands of these sites' sources; a release from before has none."""
    sources = {site.get("source", "crawl") for site in sites}
    commands = [command for source, command in COLLECTING.items() if source in sources]
    return step._replace(commands=(*commands, PUBLISH)) if commands else step
