"""Sentences that are the same for every release: what is counted, legends, limits.

Sentences that hold a number are in `words.py`; the methods page's text is in `context.py`.
"""

from __future__ import annotations

from typing import NamedTuple

from dashboard.frames import COMPLETE, NONE, PARTIAL, SUPPRESSED

SUSPICION = "judged suspicious by trained annotators"
SYNTHETIC_BANNER = (
    "Synthetic data. Every advert, label and number on this page was invented to show how the "
    "workbench works. Nothing here describes any real site, market or person. Do not cite it."
)


class CountKind(NamedTuple):
    """One of the three counts: its name on the page, its unit and what one of it is."""

    name: str
    unit: str
    meaning: str


KINDS: dict[str, CountKind] = {
    "postings": CountKind(
        "Postings",
        "postings first seen in the month",
        "One posting is one advert on one site. An advertiser who posts the same text ten times "
        "counts ten times.",
    ),
    "templates": CountKind(
        "Templates",
        "templates first seen in the month",
        "One template is a group of near-identical texts, so reposting the same text counts once.",
    ),
    "clusters": CountKind(
        "Advertiser clusters",
        "advertiser clusters first seen in the month",
        "One cluster is a group of adverts that share a contact. It is neither a person nor a "
        "business: one person can make several clusters, and several people can make one.",
    ),
}

MEASURES = {
    "share": "the share of adverts judged suspicious",
    "total": "the number of adverts a day judged suspicious",
}

PARTS = {
    "all": "A plain count, taken together",
    "coverage": "Coverage: what the crawls brought in",
    "volume": "Volume: texts a day",
    "reposting": "Reposting: postings of each text",
    "mix": "Mix of sites and places",
    "share": "Share judged suspicious",
}
"""The parts of a naive change, in the order in which they are drawn."""

STATES = {
    COMPLETE: "complete",
    PARTIAL: "partly covered: not drawn",
    NONE: "not covered: not drawn",
    SUPPRESSED: "hidden: too few advertisers",
}

COUNTS_LEGEND = (
    "Dots and lines: completely covered months. Grey stripes: covered in part. Grey block: "
    "nobody looked. "
    "Diamond on the floor: hidden, because too few advertisers could be recognised in it. "
    "No line crosses a gap. All panels share one vertical scale and one time axis."
)
CANNOT_SHARE = (
    "It cannot show how common trafficking is, nor how many people are affected: it shows how "
    "often annotators were suspicious of what an advert says."
)
UNLIKE_DOTS = "Sites differ by period: do not compare dots"
UNLIKE_SITES = (
    "The periods hold different sites, so the difference of two dots is not a change: the next "
    "figure compares like with like."
)
CANNOT_CHANGE = (
    "It cannot show why a figure changed, and a relative change is not percentage points: a "
    "share that goes from 10% to 11% changed by +10%."
)
PARTS_LEGEND = (
    "A plain count of suspicious adverts adds up whatever the crawls brought in. It is a product: "
    "its factors multiply to the first row. Only the last four compare like with like; a dot on "
    "'no change' did not move the count."
)
CANNOT_PARTS = (
    "It cannot show causes: that a factor changed is not why it changed. The first row is not a "
    "finding; it is what would be quoted without the others."
)
CANNOT_COVERAGE = (
    "It cannot show what a site held while nobody looked: an uncovered month is unknown, not zero."
)

COVERAGE_LEGEND = "Solid: complete. Grey stripes: covered in part. Grey block: nobody looked."
NOTHING_COVERED = "No coverage has been recorded yet. Crawl a site, and publish again."
CHANGE_LEGEND = (
    "The dot is the best estimate, the bar its 95% interval. Where the bar crosses 'no change', "
    "the data do not say whether it rose or fell."
)
NO_LABELS = (
    "No advert has been labelled for this release, so there is no share and no change to draw. "
    "Draw a sample (brightline sample draw), have it labelled (brightline annotate up), and "
    "publish again."
)
ONE_SNAPSHOT = (
    "One crawl only: this site has no time axis yet. Counting one crawl by month would show which "
    "adverts survived, not how many there were. Crawl again, and this panel fills from then on."
)
