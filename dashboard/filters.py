"""The reader's choices (sites, months, period, kind of count), kept in the page's address.

A view can be sent as a link: what the address says is restored, what is chosen is written back
to it, and the choices go along when the reader turns to another page. What the address asks
for and the release does not have is left out, and a sentence says so. The words are read in
`address.py`; here they meet Streamlit's widgets.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import address
from dashboard.address import Read
from dashboard.frames import Span
from dashboard.inert import inert
from dashboard.showing import small
from dashboard.texts import KINDS

DEFAULT_KIND = "postings"
_CHOSEN, _PAGE = "chosen words", "page shown"
_ENDS = ("first month", "last month")


def arrive(page: str) -> None:
    """Called before each page runs: a page that was turned to keeps the choices of the last.

    An address that brings choices of its own (a link that was sent) is taken as it is.
    """
    turned = st.session_state.get(_PAGE) not in (None, page)
    for name in (*address.NAMES, *_ENDS) if turned else ():
        # A widget of another page left them: this page's widget would not take them over.
        st.session_state.pop(name, None)
    if turned and not any(st.query_params.get_all(name) for name in address.NAMES):
        for name, words in st.session_state.get(_CHOSEN, {}).items():
            st.query_params[name] = words
    st.session_state[_PAGE] = page


def chosen_kind() -> str:
    """Which of the three counts to draw; postings unless the address or the reader says so."""
    names = {kind: KINDS[kind].name for kind in KINDS}
    _adopt("count", lambda words: address.one_of(words, names, DEFAULT_KIND, "a kind of count"))
    kind = st.radio(
        "What to count", list(names), key="count", horizontal=True, format_func=names.__getitem__
    )
    # Captions of the choice itself are 4.2:1 on white, and 4.5:1 is needed (WCAG 2.2, 1.4.3).
    small(" ".join(f"{one.name}: {one.short}." for one in KINDS.values()))
    _remember("count", [] if kind == DEFAULT_KIND else [str(kind)])
    return str(kind)


def chosen_sites(sites: Sequence[dict[str, Any]]) -> list[str]:
    """The keys of the sites to draw, in the release's order; all when none is chosen."""
    titles = {str(site["key"]): str(site["title"]) for site in sites}
    _adopt("site", lambda words: address.some_of(words, titles, "a site"))
    chosen = st.multiselect(
        "Sites", list(titles), key="site", format_func=titles.__getitem__, placeholder="All sites"
    )
    _remember("site", list(chosen))
    return [key for key in titles if key in chosen] or list(titles)


def chosen_months(whole: Span | None) -> Span | None:
    """The first and the last month to draw; all of the release's when none is chosen."""
    if whole is None or whole[0] == whole[1]:
        return whole
    months = [f"{month:%Y-%m}" for month in pd.date_range(*whole, freq="MS")]
    _adopt("months", lambda words: address.stretch_of(words, months))
    for name, month in zip(_ENDS, st.session_state["months"], strict=True):
        st.session_state.setdefault(name, month)
    with st.container(horizontal=True):
        first = st.selectbox("From month", months, key=_ENDS[0])
        later = months[months.index(first) :]
        if st.session_state[_ENDS[1]] not in later:  # a stretch never ends before it begins
            st.session_state[_ENDS[1]] = later[-1]
        last = st.selectbox("Until month", later, key=_ENDS[1])
    st.session_state["months"] = (first, last)
    _remember("months", [] if (first, last) == (months[0], months[-1]) else [f"{first}..{last}"])
    return pd.Timestamp(f"{first}-01", tz="UTC"), pd.Timestamp(f"{last}-01", tz="UTC")


def chosen_period(names: Sequence[str], default: str) -> str:
    """One of the preregistered periods."""
    known = {name: name for name in names}
    _adopt("period", lambda words: address.one_of(words, known, default, "a period"))
    period = st.selectbox("Period", list(names), key="period")
    _remember("period", [] if period == default else [str(period)])
    return str(period)


def typed(name: str, label: str, known: Mapping[str, str] | None = None, **options: Any) -> str:
    """A text, or one of some words, that the reader types or picks and that a link can carry."""
    if known is None:
        _adopt(name, address.text_of)
        value = st.text_input(label, key=name, max_chars=address.LONGEST, **options)
    else:
        first = next(iter(known))
        _adopt(name, lambda words: address.one_of(words, known, first, "a choice here"))
        value = st.selectbox(label, list(known), key=name, format_func=known.__getitem__, **options)
    _remember(name, [value] if value and value != next(iter(known or {"": ""})) else [])
    return str(value)


def _adopt(name: str, read: Callable[[list[str]], Read]) -> None:
    """Take the address's word whenever it is not the one that this page wrote itself."""
    words = st.query_params.get_all(name)
    if name not in st.session_state or st.session_state.get(f"address {name}") != words:
        found = read(words)
        st.session_state[name] = found.value
        if name == "months":
            for end in _ENDS:
                st.session_state.pop(end, None)
        if found.mistake:
            st.info(inert(found.mistake), icon=":material/link_off:")


def _remember(name: str, words: list[str]) -> None:
    if words != st.query_params.get_all(name):
        if words:
            st.query_params[name] = words
        else:
            st.query_params.pop(name, None)
    st.session_state[f"address {name}"] = words
    st.session_state.setdefault(_CHOSEN, {})[name] = words
