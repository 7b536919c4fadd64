"""Indicators and their evidence: the codebook that the labels were made with."""

from __future__ import annotations

import streamlit as st

from brightline.errors import PublishError
from dashboard import head
from dashboard.codebook import codebook_of
from dashboard.indicator_figures import indicators_figure
from dashboard.inert import inert
from dashboard.published import published
from dashboard.showing import not_drawn, show

cube = published()
head.banner(cube.manifest)
st.title("Indicators and their evidence: no indicator is suspicion by itself")
head.next_step(cube)
if cube.manifest["estimand"] is None:
    not_drawn("The study has set no estimand yet, so it names no codebook.")
    st.stop()
try:
    codebook = codebook_of(cube)
except PublishError as error:
    not_drawn(str(error))
    st.stop()
st.markdown(inert(codebook.limits))
show(indicators_figure(cube, codebook), cube.manifest)
head.indicators(codebook)
