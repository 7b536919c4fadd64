"""Annotation quality: agreement, drift, consensus, what waits, and care. For the team."""

from __future__ import annotations

import streamlit as st

from dashboard import agreement_figures, labelling_figures, team_head
from dashboard.showing import show
from dashboard.team_reading import team

found = team()
team_head.internal(found.manifest)
st.title("Annotation quality: how far annotators agree, and what waits")
st.markdown(
    "These figures are about the codebook and the panel as a whole. None of them is a measure of "
    "a person: annotators are codes, in the order of their codes."
)
show(agreement_figures.agreement_figure(found), found.manifest)
show(agreement_figures.drift_figure(found), found.manifest)
show(labelling_figures.consensus_figure(found), found.manifest)
show(labelling_figures.backlog_figure(found), found.manifest)
show(labelling_figures.care_figure(found), found.manifest)
