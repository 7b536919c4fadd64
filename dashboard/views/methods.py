"""Methods and context: how to read, what cannot be shown, claims, uses, reporting, citation."""

from __future__ import annotations

import streamlit as st

from dashboard import context, head
from dashboard.published import published

cube = published()
head.banner(cube.manifest)
st.title("Methods and context: how these figures are made, and how to use them")
head.next_step(cube)
head.estimand(cube.manifest)
st.header("How to read the figures", anchor="how-to-read")
st.markdown("\n".join(f"- {line}" for line in context.HOW_TO_READ))
st.header("What they cannot show", anchor="cannot-show")
st.markdown("\n".join(f"- {line}" for line in context.CANNOT_SHOW))
head.disclosure(cube.manifest)
head.circulating()
head.reporting(cube.manifest)
head.uses(cube.manifest)
head.how_to_cite(cube.manifest)
