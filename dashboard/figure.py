"""The furniture of every figure: what it must carry beside the drawing, and how it is laid out.

A figure cannot be made without its unit, denominator, interval, limit, table and CSV: they are
fields without defaults. Which figures there are is in `figures.py`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.charts import Chart
from dashboard.inert import file_safe, inert
from dashboard.words import citation


@dataclass(frozen=True)
class Panel:
    """One drawing with its heading, and the sentence that stands for it without sight."""

    heading: str
    chart: Chart | None
    alternative: str


@dataclass(frozen=True)
class Figure:
    """All that a reader needs in order not to leave with a wrong number."""

    key: str
    title: str
    unit: str
    denominator: str
    interval: str
    cannot_show: str
    table: pd.DataFrame
    csv: bytes
    panels: Sequence[Panel]
    legend: str = ""
    not_drawn: Sequence[str] = field(default_factory=tuple)


def show(figure: Figure, manifest: Mapping[str, Any]) -> None:
    """Render one figure with everything that belongs to it."""
    with st.container(border=True, key=f"figure-{figure.key}"):
        mark = "  :orange-badge[Synthetic data]" if manifest["synthetic"] else ""
        st.subheader(f"{inert(figure.title)}{mark}", anchor=figure.key)
        if figure.legend:
            small(inert(figure.legend))
        for panel in figure.panels:
            _show_panel(panel)
        for reason in figure.not_drawn:
            not_drawn(reason)
        st.markdown(f"**What this cannot show.** {inert(figure.cannot_show)}")
        small(_small_print(figure, manifest))
        _show_numbers(figure, manifest)


def not_drawn(reason: str, title: str = "Not drawn.") -> None:
    """The panel in the place of a figure that the data cannot carry."""
    with st.container(border=True):
        st.markdown(f":material/block: **{title}** {inert(reason)}")


def small(safe: str) -> None:
    """Smaller text in the full contrast of the page. `safe` is Markdown of ours."""
    st.markdown(f":small[{safe}]")


def show_table(frame: pd.DataFrame, alternative: str) -> None:
    """A real HTML table (for screen readers and print) of text that does nothing."""
    safe = frame.astype(str).map(inert)
    safe.columns = [inert(name) for name in frame.columns]
    st.table(safe, border="horizontal", hide_index=True, alt=alternative)


def _show_panel(panel: Panel) -> None:
    if panel.heading:
        st.markdown(f"**{inert(panel.heading)}**")
    if panel.chart is None:
        not_drawn(panel.alternative)
    else:
        st.altair_chart(panel.chart, width="stretch", alt=panel.alternative)


def _small_print(figure: Figure, manifest: Mapping[str, Any]) -> str:
    parts = {
        "Unit": figure.unit,
        "Denominator": figure.denominator,
        "Interval": figure.interval,
        "Release": manifest["release"],
    }
    return " · ".join(f"**{name}:** {inert(text)}" for name, text in parts.items())


def _show_numbers(figure: Figure, manifest: Mapping[str, Any]) -> None:
    with st.container(horizontal=True):
        st.download_button(
            "Download CSV",
            figure.csv,
            file_name=f"{figure.key}-{file_safe(manifest['release'])}.csv",
            mime="text/csv",
            key=f"csv-{figure.key}",
            on_click="ignore",
            icon=":material/download:",
        )
        with st.popover("Cite", icon=":material/format_quote:"):
            st.code(f"{figure.title}. {citation(manifest)}", language=None, wrap_lines=True)
    with st.expander("The same numbers as a table"):
        show_table(figure.table, figure.title)
