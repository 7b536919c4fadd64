"""The app that `streamlit run` starts: the pages and what stands around each of them."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from dashboard import exits, filters, focus, last_day, pages

st.set_page_config(
    page_title="Brightline",
    page_icon=str(Path(__file__).with_name("icon.svg")),  # an icon by name is fetched from afar,
    layout="centered",
    menu_items={"About": "Brightline: what can, and what cannot, be said about change over time."},
)
last_day.require()
page = st.navigation(pages.public(), position="top")
filters.arrive(page.url_path)
exits.close()
focus.outline()
page.run()
