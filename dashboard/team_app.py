"""The team's app: the gate first, then the public pages and the team's own."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from dashboard import exits, filters, focus, gate, last_day, pages

st.set_page_config(
    page_title="Brightline: team",
    page_icon=str(Path(__file__).with_name("icon.svg")),
    layout="centered",
    menu_items={"About": "Brightline, for the team of a study. Not for passing on."},
)
gate.require()
last_day.require()
page = st.navigation([*pages.public(), *pages.team()], position="top")
filters.arrive(page.url_path)
exits.close()
focus.outline()
page.run()
