"""Places: what would be needed before a figure by place could be drawn."""

from __future__ import annotations

import streamlit as st

from dashboard import head, texts
from dashboard.published import published
from dashboard.showing import not_drawn

cube = published()
head.banner(cube.manifest)
st.title("Places: no figure by place can be drawn from this release")
head.next_step(cube)
not_drawn(texts.NO_PLACES)
st.header("What would be needed", anchor="needed")
st.markdown("\n".join(f"- {line}" for line in texts.PLACES_NEED))
