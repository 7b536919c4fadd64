"""A figure's table as HTML that no screen and no paper cuts: on the pages and in the report.

Its columns stand side by side where all of them fit. Where they do not (a telephone, a sheet of
paper with many sites) each row becomes a block, and each of its cells a line with the name of its
column. No table scrolls sideways: what lies beyond the edge is not looked for.
"""

from __future__ import annotations

import math
from functools import lru_cache

import pandas as pd

from dashboard.inert import html_safe

NARROW, WIDE = "fijlrtI.,:;'()[]/|!- ", "mwMW%@"
LETTER, NARROW_LETTER, WIDE_LETTER = 0.64, 0.41, 1.0
"""em, as in DejaVu Sans: what browsers take where Arial is missing, and wider than that."""
BOLD = 1.1  # times as wide: the names of the columns
PADDING = 0.8  # em: of one cell, both sides together
LINES, ENOUGH = 4, 6.7
"""A text of up to so many em (some twelve letters: a month, a day, a count) stays on one line; a
longer one should need at most four lines, unless its column is that wide already."""

_STYLE = """
{at}{{container-type:inline-size;overflow-x:auto;font-size:.875rem;line-height:1.5}}
{at} table{{border-collapse:collapse;width:100%}}
{at} :is(th,td){{text-align:left;vertical-align:top;padding:.35em .4em;overflow-wrap:break-word;
border:0;border-bottom:1px solid rgb(128 128 128/.4)}}
{at} th{{font-weight:600}}
{at} .line{{white-space:nowrap}}
{at} tr{{break-inside:avoid}}
@container (max-width:{room}em){{
{at} :is(table,tbody,tr){{display:block}}
{at} thead{{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}}
{at} tr{{border-bottom:1px solid rgb(128 128 128/.4);padding:.35em 0}}
{at} td{{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);column-gap:.8em;border:0;
padding:.1em 0}}
{at} .line{{white-space:normal}}
{at} td:first-child{{font-weight:600}}
{at} td::before{{content:attr(data-column);content:attr(data-column)/""}}
{at} td:empty{{display:none}}
}}
"""


def html_table(table: pd.DataFrame, title: str) -> str:
    """The table with its own style; what screen readers call it is `title`.

    The title, every cell and every name of a column may be a text of others.
    """
    names = [str(name) for name in table.columns]
    head = "".join(
        f'<th role="columnheader" scope="col"{_line(name)}>{html_safe(name)}</th>' for name in names
    )
    rows = table.astype(str).itertuples(index=False, name=None)
    safe = [html_safe(name) for name in names]
    body = "".join(f'<tr role="row">{_cells(safe, row)}</tr>' for row in rows)
    room = math.ceil(room_for(table))
    kind = f"table-of-{room}"  # tables that need the same room look the same
    style = _STYLE.format(at=f".{kind}", room=room)
    # A browser forgets that blocks were a table, unless each part says what it is.
    return (
        f'<div class="{kind}"><style>{style}</style>'
        f'<table role="table" aria-label="{html_safe(title)}">'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table></div>'
    )


def room_for(table: pd.DataFrame) -> float:
    """The em that the columns need side by side: below it no word is broken, and none is cut."""
    return sum(
        PADDING
        + max(BOLD * _column(str(name)), *(_column(str(cell)) for cell in table[name].unique()))
        for name in table.columns
    )


def _column(text: str) -> float:
    """How many em wide a column must be for this text."""
    whole = _em(text)
    if whole <= ENOUGH:
        return whole
    return max(*map(_em, text.split()), min(whole / LINES, ENOUGH))


@lru_cache(maxsize=4096)  # few words, often
def _em(text: str) -> float:
    return sum(
        NARROW_LETTER if letter in NARROW else WIDE_LETTER if letter in WIDE else LETTER
        for letter in text
    )


def _cells(names: list[str], row: tuple[object, ...]) -> str:
    return "".join(
        f'<td role="cell" data-column="{name}"{_line(cell)}>{html_safe(cell)}</td>'
        for name, cell in zip(names, row, strict=True)
    )


def _line(text: object) -> str:
    """Keeps a short text in one piece: '2021-01' may break at its hyphen."""
    return ' class="line"' if _em(str(text)) <= ENOUGH else ""
