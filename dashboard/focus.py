"""Where the keyboard is, is seen: the links between the pages have no outline of Streamlit's own.

A link that the keyboard stands on has a paler ground there than the page that is open, and no
outline, so that whoever turns pages without a mouse cannot tell where they are (WCAG 2.4.7).
"""

from __future__ import annotations

import streamlit as st

_OUTLINE = "<style>a:focus-visible{outline:3px solid currentColor!important}</style>"


def outline() -> None:
    """Called before a page runs: a link that the keyboard stands on has an outline in its ink."""
    st.html(_OUTLINE)
