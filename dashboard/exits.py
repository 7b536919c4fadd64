"""What Streamlit offers to take out of a chart by itself is not offered: figures leave whole.

It lays a toolbar over each chart: its numbers as a file, its picture, its specification. None of
these says what was counted, on which coverage and with which error. A figure's own downloads,
which do, are in `showing.py`.
"""

from __future__ import annotations

import streamlit as st

_NO_TOOLBAR = "<style>[data-testid=stElementToolbar]{display:none!important}</style>"
"""Not drawn at all, and so reached by no keyboard and read out by no screen reader."""


def close() -> None:
    """Called before a page runs: no chart and no table of the page has Streamlit's own toolbar."""
    st.html(_NO_TOOLBAR)
