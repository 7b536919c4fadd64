"""Which pages there are: those that every process has, and those that the team's alone has."""

from __future__ import annotations

import streamlit as st


def public() -> list[st.Page]:
    """The pages that read a published cube and nothing else."""
    return [
        st.Page("views/overview.py", title="Overview", default=True),
        st.Page("views/sites.py", title="Sites", url_path="sites"),
        st.Page("views/places.py", title="Places", url_path="places"),
        st.Page("views/indicators.py", title="Indicators", url_path="indicators"),
        st.Page("views/coverage.py", title="Coverage", url_path="coverage"),
        st.Page("views/claims.py", title="Claims", url_path="claims"),
        st.Page("views/methods.py", title="Methods", url_path="methods"),
    ]


def team() -> list[st.Page]:
    """The pages that read the study's store, by way of a child; only behind the gate."""
    return [
        st.Page(
            "views/annotation_quality.py", title="Annotation quality", url_path="annotation_quality"
        ),
        st.Page("views/crawls.py", title="Crawls", url_path="crawls"),
    ]
