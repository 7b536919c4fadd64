"""Places: which are rising, and what would be needed before any other figure by place."""

from __future__ import annotations

import streamlit as st

from dashboard import head, place_figures, texts
from dashboard.published import made, published
from dashboard.showing import not_drawn, show

cube = published()
head.banner(cube.manifest)
st.title("Places: where postings are rising, and what cannot be said by place")
head.next_step(cube)
show(made(cube, place_figures.rising_figure), cube.manifest)
st.header("A map of regions", anchor="map")
not_drawn(texts.NO_MAP)
st.header("Counts and shares by place", anchor="by-place")
not_drawn(texts.NO_PLACES)
st.markdown("What would be needed:")
st.markdown("\n".join(f"- {line}" for line in texts.PLACES_NEED))
