"""Overview: the year-over-year answer, how sure it is, and the figures behind it."""

from __future__ import annotations

import streamlit as st

from dashboard import (
    figures,
    filters,
    head,
    helped_figures,
    measured_figures,
    month_figures,
    release,
    scale_figures,
)
from dashboard.published import made, published
from dashboard.showing import show

cube = published()
head.banner(cube.manifest)
head.finding(cube.manifest)
head.next_step(cube)
head.warnings(cube.manifest)
show(made(cube, figures.share_figure), cube.manifest)
show(made(cube, measured_figures.harm_figure), cube.manifest)
show(made(cube, figures.change_figure), cube.manifest)
show(made(cube, figures.parts_figure), cube.manifest)
show(made(cube, helped_figures.helped_figure), cube.manifest)
show(made(cube, scale_figures.scale_figure), cube.manifest)
st.header("Adverts by month and site", anchor="adverts-by-month")
kind = filters.chosen_kind()
sites = filters.chosen_sites(cube.manifest["sites"])
months = filters.chosen_months(release.whole_span(cube))
most = month_figures.MOST_PANELS
show(made(cube, month_figures.counts_figure, kind, sites, months, most), cube.manifest)
show(made(cube, measured_figures.index_figure, kind, months, sites), cube.manifest)
