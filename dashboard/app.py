"""The app that `streamlit run` starts: the pages and what stands around each of them."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

st.set_page_config(
    page_title="Brightline",
    page_icon=str(Path(__file__).with_name("icon.svg")),  # an icon by name is fetched from afar,
    layout="centered",
    menu_items={"About": "Brightline: what can, and what cannot, be said about change over time."},
)
page = st.navigation(
    [
        st.Page("views/overview.py", title="Overview", default=True),
        st.Page("views/coverage.py", title="Coverage and data quality", url_path="coverage"),
        st.Page("views/methods.py", title="Methods and context", url_path="methods"),
    ],
    position="top",
)
page.run()
