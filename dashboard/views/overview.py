"""Overview: the year-over-year answer, how sure it is, and the three figures behind it."""

from __future__ import annotations

import streamlit as st

from dashboard import figures, filters, head
from dashboard.figure import show
from dashboard.published import published

cube = published()
head.banner(cube.manifest)
head.finding(cube.manifest)
head.warnings(cube.manifest)
show(figures.share_figure(cube), cube.manifest)
show(figures.change_figure(cube), cube.manifest)
show(figures.parts_figure(cube), cube.manifest)
st.header("Adverts by month and site", anchor="adverts-by-month")
kind = filters.chosen_kind()
sites = filters.chosen_sites(cube.manifest["sites"])
show(figures.counts_figure(cube, kind, sites), cube.manifest)
