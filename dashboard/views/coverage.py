"""Coverage and data quality: which months were looked at, and how the labels came about."""

from __future__ import annotations

import streamlit as st

from dashboard import figures, filters, head
from dashboard.figure import show
from dashboard.published import published

cube = published()
head.banner(cube.manifest)
st.title("What was looked at, and what was not")
st.markdown(
    "A trend is only as good as its coverage. A month counts when all but a stray day of it "
    "was crawled completely; every other month is a gap, and nothing is drawn across it."
)
head.warnings(cube.manifest)
sites = filters.chosen_sites(cube.manifest["sites"])
show(figures.coverage_figure(cube, sites), cube.manifest)
head.sites(cube.manifest)
head.labels(cube)
