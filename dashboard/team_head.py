"""What stands at the top of the team's pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from brightline.publish.named import identifier_of
from dashboard import team_reading, team_texts, texts
from dashboard.inert import inert
from dashboard.showing import small


def internal(manifest: Mapping[str, Any]) -> None:
    """That it is not for passing on, what it is of, and a way to a fresh look."""
    if manifest["synthetic"]:
        st.warning(f"**{inert(texts.SYNTHETIC_BANNER)}**", icon=":material/science:")
    with st.container(border=True):
        st.markdown(f":material/lock: **For the team only.** {team_texts.INTERNAL}")
        st.button("Read the store again", on_click=team_reading.again)
    small(f"{inert(manifest['study']['title'])} \u00b7 Release {inert(identifier_of(manifest))}")
