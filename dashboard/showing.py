"""The frame of every figure on a page: what it must carry, laid out, with its downloads.

Pages show a figure by `show` alone, so none of its furniture can be left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from brightline.publish.named import identifier_of
from dashboard import pictures
from dashboard.figure import CANNOT, NOT_DRAWN, Figure, Panel, cited, small_print
from dashboard.inert import file_safe, inert

LABEL_INK = {"light": "#6E747B", "dark": "#8A9098"}
"""Words of a drawing by the reader's theme: 4.5:1 or more on its ground (WCAG 2.2, 1.4.3), and
3:1 on the other's, since a page that is open when the system turns dark is not drawn anew."""


def show(figure: Figure, manifest: Mapping[str, Any]) -> None:
    """Render one figure with everything that belongs to it."""
    with st.container(border=True, key=f"figure-{figure.key}"):
        invented = manifest["synthetic"] and not figure.of_others
        mark = "  :orange-badge[Synthetic data]" if invented else ""
        st.header(f"{inert(figure.title)}{mark}", anchor=figure.key)
        if figure.lead:
            st.markdown(inert(figure.lead))
        if figure.legend:
            small(inert(figure.legend))
        for panel in figure.panels:
            _show_panel(panel)
        if figure.table_first:
            _show_table(figure)
        for reason in figure.not_drawn:
            not_drawn(reason)
        st.markdown(f"**{CANNOT}** {inert(figure.cannot_show)}")
        parts = small_print(figure, manifest).items()
        small(" · ".join(f"**{name}:** {inert(text)}" for name, text in parts))
        _take_away(figure, manifest)
        if not figure.table_first and len(figure.table):
            with st.expander("The same numbers as a table"):
                _show_table(figure)


def not_drawn(reason: str, title: str = NOT_DRAWN) -> None:
    """The panel in the place of a figure that the data cannot carry."""
    with st.container(border=True):
        st.markdown(f":material/block: **{title}** {inert(reason)}")


def small(safe: str) -> None:
    """Smaller text in the full contrast of the page. `safe` is Markdown of ours."""
    st.markdown(f":small[{safe}]")


def _show_table(figure: Figure) -> None:
    """A real HTML table, for screen readers and print: Streamlit's own is cut on a telephone."""
    if not figure.table.empty:
        st.html(figure.shown_table)


def _show_panel(panel: Panel) -> None:
    if panel.heading:
        st.markdown(f"**{inert(panel.heading)}**")
    if panel.chart is None:
        not_drawn(panel.alternative)
    else:
        st.vega_lite_chart(spec=_legible(panel.chart.sent), width="stretch", alt=panel.alternative)


def _legible(spec: dict[str, Any]) -> dict[str, Any]:
    """Words of a drawing in an ink of the reader's theme.

    Streamlit's own grey of axis labels is 3.7:1 on white, and its texts are black on black.
    """
    ink = LABEL_INK.get(str(st.context.theme.type))
    config = {"axis": {"labelColor": ink}, "text": {"color": ink}} if ink else {}
    return {**spec, "config": {**spec.get("config", {}), **config}}


def _take_away(figure: Figure, manifest: Mapping[str, Any]) -> None:
    """The numbers, the picture and the citation, each of them whole."""
    name = f"{figure.key}-{file_safe(identifier_of(manifest))}"
    can_draw = pictures.can_draw()
    with st.container(horizontal=True):
        _download("CSV", lambda: figure.csv, f"{name}.csv", "text/csv", figure)
        if figure.drawn and can_draw:  # drawn when asked for: a picture costs most of a second
            png = pictures.later(figure, manifest, "png")
            svg = pictures.later(figure, manifest, "svg")
            _download("PNG", png, f"{name}.png", "image/png", figure)
            _download("SVG", svg, f"{name}.svg", "image/svg+xml", figure)
        with st.popover("Cite", icon=":material/format_quote:"):
            st.code(cited(figure, manifest), language=None, wrap_lines=True)
    if figure.drawn and not can_draw:
        small(inert(pictures.NO_PICTURE))


def _download(kind: str, data: Any, file: str, mime: str, figure: Figure) -> None:
    st.download_button(
        kind,
        data,
        file_name=file,
        mime=mime,
        key=f"{kind.lower()}-{figure.key}",
        on_click="ignore",
        icon=":material/download:",
        help=f"Download this figure's {'numbers' if kind == 'CSV' else 'picture'} as {kind}",
    )
