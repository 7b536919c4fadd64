"""The reader's choices (sites, kind of count), kept in the page's address.

A view can be sent as a link: what the address says is restored, and what is chosen is written
back to it. A word in the address that the release does not know is ignored.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from dashboard.texts import KINDS

DEFAULT_KIND = "postings"


def chosen_kind() -> str:
    """Which of the three counts to draw; postings unless the address or the reader says so."""
    known = [word for word in st.query_params.get_all("count") if word in KINDS]
    _adopt("count", st.query_params.get_all("count"), (known or [DEFAULT_KIND])[0])
    kind = st.radio(
        "What to count", list(KINDS), key="count", horizontal=True, format_func=_kind_name
    )
    _remember("count", [] if kind == DEFAULT_KIND else [kind])
    return str(kind)


def chosen_sites(sites: Sequence[dict[str, Any]]) -> list[str]:
    """The keys of the sites to draw, in the release's order; all when none is chosen."""
    titles = {str(site["key"]): str(site["title"]) for site in sites}
    in_address = st.query_params.get_all("site")
    _adopt("site", in_address, [key for key in in_address if key in titles])
    chosen = st.multiselect(
        "Sites", list(titles), key="site", format_func=titles.__getitem__, placeholder="All sites"
    )
    _remember("site", list(chosen))
    return [key for key in titles if key in chosen] or list(titles)


def _kind_name(kind: str) -> str:
    return KINDS[kind].name


def _adopt(name: str, in_address: list[str], value: object) -> None:
    """Take the address's word whenever it is not the one that this page wrote itself."""
    if name not in st.session_state or st.session_state.get(f"address {name}") != in_address:
        st.session_state[name] = value
        st.session_state[f"address {name}"] = in_address


def _remember(name: str, words: list[str]) -> None:
    if words != st.query_params.get_all(name):
        if words:
            st.query_params[name] = words
        else:
            st.query_params.pop(name, None)
    st.session_state[f"address {name}"] = words
