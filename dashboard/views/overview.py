"""Overview: the year-over-year answer, how sure it is, and the figures behind it."""

from __future__ import annotations

import streamlit as st

from dashboard import figures, filters, head, measured_figures, month_figures, release
from dashboard.published import published
from dashboard.showing import show

cube = published()
head.banner(cube.manifest)
head.finding(cube.manifest)
head.next_step(cube)
head.warnings(cube.manifest)
show(figures.share_figure(cube), cube.manifest)
show(measured_figures.harm_figure(cube), cube.manifest)
show(figures.change_figure(cube), cube.manifest)
show(figures.parts_figure(cube), cube.manifest)
st.header("Adverts by month and site", anchor="adverts-by-month")
kind = filters.chosen_kind()
sites = filters.chosen_sites(cube.manifest["sites"])
months = filters.chosen_months(release.whole_span(cube))
show(month_figures.counts_figure(cube, kind, sites, months), cube.manifest)
show(measured_figures.index_figure(cube, kind, months), cube.manifest)
