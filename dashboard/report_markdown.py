"""The release's figures as Markdown, for the appendix of a paper: numbers, limits, citations.

Tables instead of charts: an appendix is set by somebody else's template. Every text of others is
escaped, so that it is read and nothing in it acts.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from brightline.own_files import Kind
from brightline.publish.named import identifier_of
from brightline.publish.reader import Cube
from dashboard import words
from dashboard.figure import CANNOT, NOT_DRAWN, Figure, cited, small_print
from dashboard.inert import inert
from dashboard.report_figures import report_figures

_BEGINNING = "[//]: # (Brightline report)"  # a link that nothing uses, and so shown nowhere

MARKDOWN_REPORT = Kind(_BEGINNING, "a Markdown report of Brightline's")


def report_markdown(cube: Cube) -> str:
    """The whole document (CommonMark with tables)."""
    manifest = cube.manifest
    found = manifest["finding"]
    sure = found["uncertainty_sentence"] if found["drawn"] else f"{NOT_DRAWN} {found['reason']}"
    parts = [
        _BEGINNING,
        f"# {inert(words.headline(found))}",
        f"**{inert(words.banner(manifest))}**" if manifest["synthetic"] else "",
        f"{inert(manifest['study']['title'])}, release {inert(identifier_of(manifest))}.",
        f"How sure is this? {inert(sure)}",
        inert(words.estimand_sentence(manifest["estimand"])),
        "\n".join(f"- {inert(warning)}" for warning in manifest["warnings"]),
        *(_figure(figure, manifest) for figure in report_figures(cube)),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _figure(figure: Figure, manifest: Mapping[str, Any]) -> str:
    parts = [
        f"## {inert(figure.title)}",
        inert(figure.lead),
        inert(figure.legend),
        _table(figure.table),
        *(f"{NOT_DRAWN} {inert(reason)}" for reason in figure.not_drawn),
        f"{CANNOT} {inert(figure.cannot_show)}",
        "\n".join(f"- {k}: {inert(text)}" for k, text in small_print(figure, manifest).items()),
        f"Cite: {inert(cited(figure, manifest))}",
    ]
    return "\n\n".join(part for part in parts if part)


def _table(table: pd.DataFrame) -> str:
    if table.empty:
        return ""
    lines = [table.columns.to_list(), ["---"] * len(table.columns)]
    shown = [[inert(cell) for cell in row] for row in table.astype(str).to_numpy()]
    lines = [[inert(name) for name in lines[0]], lines[1], *shown]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
