"""Coverage and data quality: which months were looked at, and how the labels came about."""

from __future__ import annotations

import streamlit as st

from dashboard import filters, head, month_figures, release, section_figures, site_figures
from dashboard.published import made, published
from dashboard.showing import show

cube = published()
head.banner(cube.manifest)
st.title("Coverage and data quality: what was looked at, and what was not")
st.markdown(
    "A trend is only as good as its coverage. A month counts when all but a stray day of it lies "
    "between two complete crawls at the site's usual pace; every other month is a gap, and nothing "
    "is drawn across it."
)
head.next_step(cube)
head.warnings(cube.manifest)
sites = filters.chosen_sites(cube.manifest["sites"])
months = filters.chosen_months(release.whole_span(cube))
most = month_figures.MOST_PANELS
show(made(cube, month_figures.coverage_figure, sites, months, most), cube.manifest)
show(made(cube, section_figures.sections_figure, sites, months), cube.manifest)
show(made(cube, site_figures.sites_figure), cube.manifest)
show(made(cube, site_figures.labels_figure), cube.manifest)
