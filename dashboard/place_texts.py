"""Sentences of the figures of places and regions that are the same for every release.

What lives here: their legends, their limits, and why one is not there.
"""

from __future__ import annotations

PLACE_SHARES_LEGEND = (
    "The dot is the best estimate, the bar its 95% interval. Places whose bars overlap cannot be "
    "put in order; they stand by name, not by rank."
)
CANNOT_PLACE_SHARES = (
    "It cannot rank places, compare places of two sites, nor say that one harbours more "
    "trafficking: it is the share of a place's adverts on one site, and a place of few adverts can "
    "have a high one. A place that is not here is not a quiet place. Of twenty intervals, about "
    "one misses by chance."
)
REGIONS_LEGEND = (
    "\u25b2 (orange): the region's share is surely above that of the rest of its site. \u25bc "
    "(blue): surely below. \u25cb (grey): the labels cannot tell it from the rest. An outline "
    "without a fill has no share in this release, which does not make it quiet. The colour says "
    "nothing of how high a share is: that, and how well it is known, is in the bars."
)
REGIONS_BARS = (
    "The dot is the best estimate, the bar its 95% interval. Whether a region stands out from the "
    "rest of its site is in the table."
)
CANNOT_REGIONS = (
    "It cannot say that a region harbours more trafficking, nor compare regions of two sites: "
    "it is the share of a region's adverts on one site, in the places that the study's protocol "
    "puts there. Large areas are not many adverts. Where nobody advertised and where nothing was "
    "crawled look alike: without a fill."
)
NO_REGIONS = (
    "This release has no share by region: its study does not say which region each place lies in "
    "(the table [regions] of its protocol), or it was published before there were such shares."
)
NO_OUTLINES = (
    "There is no map here: this release was published without the extra 'maps' (uv sync --extra "
    "maps). The shares by region are whole."
)
NO_PLACES = (
    "This release has no share by place: it was published before such shares were made, or no site "
    "has a share of its own that could be told apart by place."
)
NO_PLACE_COUNTS = (
    "No release has a count by place. Most cells of a place in a month would hold fewer advertiser "
    "clusters than may be shown, so a table would be mostly gaps, or would point at somebody."
)
PLACES_NEED = (
    "The coverage of each place by itself: a section that was not crawled is not a quiet place.",
    "Cells of enough advertisers: by year and region, not by month and city.",
)
INSTEAD_OF_COUNTS = (
    "Until then, read the counts by site (page Overview); changes and shares of places stand above."
)
