"""Sentences of what is measured beside the shares: harm, indices and displacement.

What lives here: their legends, their limits, and why one is not there.
"""

from __future__ import annotations

NO_DISPLACEMENT = (
    "This release holds no figure of displacement. Whether adverts moved when a site closed can be "
    "said only with complete coverage of both sites before and after, and of a site that did not "
    "close to compare with: the study names the closing as an [[event]], and publishes again. A "
    "rise on one site beside a fall on another is not displacement: both "
    "may have one cause, or none."
)
PANEL = (
    "A reference panel is a group of judges whose judgement the study takes for its standard: what "
    "annotators suspect and the panel would not is called suspected falsely."
)
CANNOT_HARM = (
    "It cannot show which adverts are suspected falsely, nor that the reference panel is right: "
    "the panel judges words too, not cases."
)
INDEX_LEGEND = (
    "The line is the index, the band its 95% interval; the grey line is the 100 of the "
    "first month that is drawn. Each month is held against that first one alone, so two bands do "
    "not say whether their months differ. Grey block: no comparable month."
)
ALL_SITES = (
    "The index is of all comparable sites together, also where only some of them are chosen."
)
CANNOT_INDEX = (
    "It cannot show how many adverts there were: it is a ratio to the month that stands at "
    "100, on sites that were crawled alike. No season is taken off: a month may differ from one of "
    "another season for that alone. It counts no people and says nothing of suspicion."
)
NO_INDEX = (
    "This release holds no like-for-like index. It needs two neighbouring months of one site that "
    "were crawled alike."
)
EVENT = "Every row is of one event: {}."
CANNOT_DISPLACEMENT = (
    "It cannot follow any advertiser, nor show why adverts moved. What also happens at placebo "
    "dates, or on sites that stayed, is not displacement. A season is taken off only in the rows "
    "beside earlier years: any other step may be that of its time of the year."
)
DISPLACEMENT_LEGEND = (
    "A placebo is the same measure where nothing closed. A change of postings is held against such "
    "dates before the closing: the column 'What it means' says how many there were, and whether "
    "they are enough to set the width of its interval."
)
NO_HARM_BUDGET = (
    "How many of 1,000 adverts would be suspected falsely: this release holds no such figure, so "
    "no share here may be read as a rate of correct suspicion."
)
