"""Sites and displacement: site by site, and why moves between sites are, or are not, drawn."""

from __future__ import annotations

import streamlit as st

from dashboard import filters, head, helped_figures, measured_figures, release, site_figures
from dashboard.published import made, published
from dashboard.showing import show

cube = published()
head.banner(cube.manifest)
st.title("Sites and displacement: each site by itself")
st.markdown(
    "Each site has its own sample, its own coverage and its own interval. Read the interval of a "
    "site, not the order of the dots."
)
head.next_step(cube)
if names := release.periods(cube.shares):
    period = filters.chosen_period(names, release.newest_period(cube.shares))
    show(made(cube, site_figures.site_shares_figure, period), cube.manifest)
    show(made(cube, helped_figures.site_helped_figure, period), cube.manifest)
show(made(cube, site_figures.site_changes_figure), cube.manifest)
show(made(cube, measured_figures.displacement_figure), cube.manifest)
show(made(cube, site_figures.sites_figure), cube.manifest)
