"""The team pages' own sentences: what is fixed, apart from what is computed."""

from __future__ import annotations

INTERNAL = (
    "These figures come straight from the store. They went through no disclosure control: keep "
    "them inside the team, and publish a release instead."
)

ENDS = {
    "": "still open, or killed without a word",
    "finished": "finished",
    "stopped": "stopped by its operator",
    "killed": "killed; a later run went on",
    "page_cap": "reached the protocol's most pages",
    "depth_cap": "found pages deeper than the protocol goes",
    "scope": "met something outside the protocol's scope",
    "robots": "the site's robots.txt did not allow it",
    "error": "an error",
    "assertions": "what came did not look as the site's manifest says",
}
"""Why a run ended, in words."""

CRAWL_LEGEND = (
    "Each bar is a day's pages fetched; a grey line is what was planned. A bar in colour counts as "
    "coverage, a pale grey one does not. A grey block: no run on that day."
)
CANNOT_CRAWL = (
    "It cannot show how many adverts a site had, nor that a quiet day was quiet: only what was "
    "asked for and what came."
)
CANNOT_RUNS = (
    "A run that ended before its assertions were asked says nothing of whether the site changed."
)
NO_CRAWL = (
    "No run is in the store yet. Crawl a site (brightline crawl run), read its archive (brightline "
    "crawl --from-warc) or its files (brightline import), and read the store again."
)

AGREEMENT_LEGEND = (
    "The dot is positive agreement: how often a second annotator marks what one has marked. The "
    "bar is its 95% interval over adverts. In the table 'Marked' is of every judgement, not "
    "weighted, and 'Adverts' are those that two or more judged; 'Same evidence' is of those in "
    "which two pointed at words, and is not drawn where they are few. Read the bar; no value is a "
    "pass mark, and a rare indicator has a wide one."
)
DRIFT_LEGEND = (
    "A change is one of alpha alone: how much was marked also differs by which adverts each third "
    "holds, so 'Marked' stands beside the thirds and has no change."
)
CANNOT_AGREEMENT = (
    "It cannot show that annotators are right: they may agree and be wrong together. It cannot "
    "compare indicators with each other where their bars overlap, nor one person with another."
)
CANNOT_DRIFT = (
    "It cannot show why agreement changed: the adverts of the later work may simply be harder. "
    "Alpha falls where a label is rare, so its change is read beside how much was marked."
)
CANNOT_CONSENSUS = (
    "It cannot show whether an advert is about trafficking: a consensus is what the panel would "
    "say. What a run finds of each annotator serves the model and is on no page."
)
CANNOT_BACKLOG = (
    "It cannot show how long the rest will take: how fast somebody works is neither asked nor kept."
)
CANNOT_CARE = (
    "It cannot show how anybody is. Limits and debriefs are a floor; ask, and offer the support "
    "that the protocol names. The order is that of the codes and means nothing."
)
NO_SAMPLE = (
    "No sample was drawn yet, so nothing waits. Draw one (brightline sample draw), and send it to "
    "the annotators (brightline annotate push)."
)
NO_CONSENSUS = "No consensus was run yet. When answers are in, run brightline annotate consensus."
NO_RELEASE = (
    "Nothing was given to an annotator in the last two weeks (simulated annotators have no limits "
    "and are left out)."
)
ENDED_EARLY = "Only one third of the work, or less, was judged by two; drift needs all three."
