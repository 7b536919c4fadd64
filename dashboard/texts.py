"""Sentences that are the same for every release: what is counted, legends, limits.

Sentences that hold a number are in `words.py`; the methods page's text is in `context.py`.
"""

from __future__ import annotations

from typing import NamedTuple

from brightline.trends.series import MAX_GAP_DAYS
from dashboard.frames import COMPLETE, NONE, PARTIAL, SUPPRESSED

SUSPICION = "judged suspicious by trained annotators"
SYNTHETIC_BANNER = (
    "Synthetic data. Every advert, label and figure of this study was invented to show how the "
    "workbench works, and describes no real site, market or person. Do not cite it. Not invented "
    "are only help lines and what is quoted of others: published evidence, claims in circulation."
)

SYNTHETIC_LABELS = (
    "Partly synthetic data. Invented: the labels, and so every share and every change that rests "
    "on them. Do not cite these."
)
NEVER_MIXED = (
    "Shares, changes and indices over several sites are of the collected sites alone; no estimate "
    "mixes invented adverts with collected ones. Ranges and lists of sites hold both. Do not cite "
    "anything of an invented site."
)


class CountKind(NamedTuple):
    """One of the three counts: its name on the page, its unit, what one of it is, and that in a few
    words, which stand beside all three names where one is chosen.

    A template and a cluster count in each month in which a posting of it is first seen, so their
    months do not add up to how many there are, and no text may read as if they did.
    """

    name: str
    unit: str
    meaning: str
    short: str


NOT_ADDED = (
    "It counts in every month, and on every site, in which a posting of it is first seen, so "
    "months or sites that are added up count it again."
)

KINDS: dict[str, CountKind] = {
    "postings": CountKind(
        "Postings",
        "postings first seen in the month",
        "One posting is one advert on one site. An advertiser who posts the same text ten times "
        "counts ten times.",
        "adverts, each repost too",
    ),
    "templates": CountKind(
        "Templates",
        "templates with a posting first seen in the month",
        "One template is a group of near-identical texts, so reposting the same text within a "
        f"month counts once. {NOT_ADDED}",
        "near-identical texts",
    ),
    "clusters": CountKind(
        "Advertiser clusters",
        "advertiser clusters with a posting first seen in the month",
        "One cluster is a group of adverts that contacts or texts join. It is neither a person nor "
        "a business: one person can make several clusters, and several people can make one. "
        f"{NOT_ADDED}",
        "adverts that contacts or texts join",
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
    SUPPRESSED: "hidden: few advertisers, or one",
}

COUNTS_LEGEND = (
    "Dots and lines: completely covered months. Grey stripes: covered in part, or by a crawl that "
    "was still starting up. Grey block: nobody looked. "
    "Diamond on the floor: hidden, because too few advertisers could be recognised in it, or one "
    "is nearly all of it. "
    "A posting that was found after a gap counts in the month of its printed date, if that is "
    "covered, and otherwise in none. "
    "No line crosses a gap. All panels share one vertical scale and one time axis. A site-month is "
    "one month of one site."
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
PARTS_OLDER = (
    "{earlier} to {later} is the newest pair that can be taken apart; why no later one can stands "
    "below the drawing."
)
CANNOT_PARTS = (
    "It cannot show causes: that a factor changed is not why it changed. The first row is not a "
    "finding; it is what would be quoted without the others."
)
CANNOT_COVERAGE = (
    "It cannot show what a site held while nobody looked: an uncovered month is unknown, not zero."
)

COVERAGE_LEGEND = (
    "Solid: complete. Grey stripes: covered in part, or by a crawl that was still starting up. "
    "Grey block: nobody looked. A site-month is one month of one site."
)
NOTHING_COVERED = "No coverage has been recorded yet. Crawl a site, and publish again."
CHANGE_LEGEND = (
    "The dot is the best estimate, the bar its 95% interval. Where the bar crosses 'no change', "
    "the data do not say whether it rose or fell."
)
CHANGE_LEGEND_SITES = (
    "The dot is the best estimate, the bar its 95% interval. Sites whose bars overlap cannot be "
    "put in order; the list is in the study's order, not ranked."
)
CANNOT_SITE_SHARES = (
    "It cannot rank sites, nor say that one harbours more trafficking: sites differ in sections, "
    "in what they remove and in how long adverts are. Of twenty intervals, about one misses by "
    "chance."
)
CANNOT_SITE_CHANGES = (
    "It cannot show why a site's figure changed, nor whether adverts moved from one site to "
    "another. Of twenty intervals, about one misses by chance."
)
CANNOT_SITES = (
    "It cannot show how large a share of the market these sites are: sites outside the study are "
    "not in any figure."
)
HIDDEN_ADVERTS = (
    "The number of adverts is hidden for {names}: {each} has a month behind which fewer than "
    "{threshold} advertiser clusters (adverts that contacts or texts join) stand, or one that is "
    "nearly all of it, and the total would give that month away."
)
WITHIN_A_MONTH = "within a month, and totals are made of whole months alone."
HIDDEN_LABELS = (
    "A number of labels is hidden where it is so near the number of adverts that it would tell it."
)
CANNOT_LABELS = (
    "It cannot show how good the labels are: many labels by annotators who disagree say less than "
    "fewer by annotators who agree."
)
NO_PAIR = (
    "No two periods have been compared in this release. A change needs two periods, each labelled "
    "by the same annotators in one wave, on sites that were covered in both."
)
CANNOT_CLAIM = (
    "It cannot show that a claim of victims, trafficking or reports is true or false, nor judge a "
    "claim over years that the study did not compare. 'Supported' means that the claim lies inside "
    "the interval, not that its number is right."
)
SCALE_LEGEND = (
    "Each row is the same labels, asked where on the scale suspicion begins. The preregistered row "
    "is the study's answer: it was chosen before anybody had looked. The others show how much of "
    "it hangs on that choice. The rows of the low levels hold adverts that nobody called "
    "suspicious."
)
CANNOT_SCALE = (
    "It cannot offer a choice: a cut-off that is picked after seeing the figures says what its "
    "picker wished. Nor are the rows separate findings, since one and the same judgements stand "
    "under all of them; and none is a share of trafficking."
)
HELPED_LEGEND = (
    "A program learnt from labels which wording annotators suspect, and gave every advert a score. "
    "The labels still carry the share: the scores only make up for how the adverts that were drawn "
    "by lot happen to differ from all the others. A program that is often wrong makes the interval "
    "less narrow, and the share no less true; and no advert was scored by a program that had seen "
    "its own label. The share without help is the study's answer, and how many adverts may be "
    "suspected falsely stands beside it."
)
CANNOT_HELPED = (
    "It cannot replace labels, or say of any advert that it is suspicious: no score of an advert "
    "is published. It is not a second finding, since the same labels stand under both shares; nor "
    "is it a share of trafficking."
)
NO_HELPED = (
    "This release holds no share with a model's help: it was published before they were made, or "
    "no share of its own is drawn."
)
NO_SCALE = (
    "This release holds no shares over the scale: it was published before they were made, or no "
    "advert of its periods has been labelled."
)
NO_LABELS = (
    "No advert has been labelled for this release, so there is no share and no change to draw. "
    "Draw a sample (brightline sample draw), have it labelled (brightline annotate up, push and "
    "pull), and publish again."
)
SECTIONS_LEGEND = (
    "A section is a part of a site, such as a category. It is followed in a month unless crawls "
    "missed it for longer than chance would. Months in which the site was not crawled are in no "
    "column."
)
NO_SECTIONS = (
    "This release tells no sections: its sites name none, too few advertisers stand behind each, "
    "their adverts came as files, or it was published by an earlier version."
)
ONE_SNAPSHOT = (
    "Seen on one day only: this site has no time axis yet. Counting one day's adverts by month "
    "would show which of them survived, not how many there were. Crawl on another day, at most "
    f"{MAX_GAP_DAYS} days later, and this panel fills from then on."
)
FAR_APART = (
    f"Seen only on days more than {MAX_GAP_DAYS} days apart: this site has no time axis yet, since "
    "what came and went in between is not known. Crawl at least "
    f"every {MAX_GAP_DAYS} days, and this panel fills from then on."
)
