"""Crawls: how each site's crawling goes, and what counts as coverage. For the team."""

from __future__ import annotations

import streamlit as st

from dashboard import crawl_figures, team_head
from dashboard.showing import show
from dashboard.team_reading import team

found = team()
team_head.internal(found.manifest)
st.title("Crawls: what was asked for, what came, and what counts")
st.markdown(
    "A day counts as coverage when a run finished, met its site's assertions and left no section "
    "unfinished. A day that does not count is a gap in every trend, not a quiet day."
)
show(crawl_figures.days_figure(found), found.manifest)
show(crawl_figures.runs_figure(found), found.manifest)
