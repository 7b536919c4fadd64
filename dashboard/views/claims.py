"""Claims: what a claim of a change implies, and what this release says of it."""

from __future__ import annotations

import streamlit as st

from brightline.errors import TrendError
from dashboard import claim_reading, filters, head
from dashboard.inert import inert
from dashboard.published import published
from dashboard.showing import not_drawn, show

cube = published()
head.banner(cube.manifest)
st.title("Claims: what a number in circulation would have to mean")
st.markdown(
    "Type a claim of a change with its stretch of time, such as **1,432% in 5 years**, **doubled "
    "in a year** or **fell 20% between 2024 and 2025**. It is held against the changes and "
    "indices that this release publishes, and nothing else."
)
head.next_step(cube)
text = filters.typed("claim", "The claim", placeholder="1,432% in 5 years")
of = filters.typed("of", "Of what", claim_reading.SUBJECTS)
if text:
    try:
        judgement = claim_reading.judged(cube, text, of)
    except TrendError as error:
        not_drawn(str(error), "Not read.")
        st.stop()
    st.markdown(f"**What it implies.** {inert(judgement.implied)}")
    show(claim_reading.claim_figure(cube, judgement), cube.manifest)
head.circulating()
