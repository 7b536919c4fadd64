"""The app that `streamlit run` starts: the pages and what stands around each of them."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from dashboard import filters

st.set_page_config(
    page_title="Brightline",
    page_icon=str(Path(__file__).with_name("icon.svg")),  # an icon by name is fetched from afar,
    layout="centered",
    menu_items={"About": "Brightline: what can, and what cannot, be said about change over time."},
)
page = st.navigation(
    [
        st.Page("views/overview.py", title="Overview", default=True),
        st.Page("views/sites.py", title="Sites", url_path="sites"),
        st.Page("views/places.py", title="Places", url_path="places"),
        st.Page("views/indicators.py", title="Indicators", url_path="indicators"),
        st.Page("views/coverage.py", title="Coverage", url_path="coverage"),
        st.Page("views/claims.py", title="Claims", url_path="claims"),
        st.Page("views/methods.py", title="Methods", url_path="methods"),
    ],
    position="top",
)
filters.arrive(page.url_path)
page.run()
