"""Places: which are rising, the shares of those that have one, and what cannot be said by place."""

from __future__ import annotations

import streamlit as st

from dashboard import (
    filters,
    head,
    place_figures,
    place_share_figures,
    place_texts,
    region_figures,
    release,
)
from dashboard.published import made, published
from dashboard.showing import not_drawn, show

cube = published()
head.banner(cube.manifest)
st.title("Places: what is rising, what is suspected, and what cannot be said")
head.next_step(cube)
show(made(cube, place_figures.rising_figure), cube.manifest)
st.header("Shares by place", anchor="by-place")
period = release.newest_period(cube.places)
if names := release.periods(cube.places):
    period = filters.chosen_period(names, period)
show(made(cube, place_share_figures.place_shares_figure, period), cube.manifest)
st.header("A map of regions", anchor="map")
regions = release.periods(cube.regions)
sites = filters.chosen_sites(cube.manifest["sites"]) if regions else []
show(made(cube, region_figures.regions_figure, period, tuple(sites)), cube.manifest)
st.header("Counts by place", anchor="counts")
not_drawn(place_texts.NO_PLACE_COUNTS)
st.markdown("What would be needed:")
st.markdown("\n".join(f"- {line}" for line in place_texts.PLACES_NEED))
st.markdown(place_texts.INSTEAD_OF_COUNTS)
