"""What every figure must carry beside its drawing. Plain values: nothing is rendered here.

A figure cannot be made without its unit, denominator, interval, limit, table and CSV: they are
fields without defaults. Which figures there are is in `figures.py`; the frame that shows one on
a page is `showing.py`, as a picture `pictures.py`, in a document `report.py`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pandas as pd

from brightline.publish.named import citation_of, identifier_of
from dashboard.drawing import Drawing
from dashboard.frames import Numbers, csv_of
from dashboard.html_tables import html_table

CANNOT = "What this cannot show."
NOT_DRAWN = "Not drawn."
FRACTIONS = "; percents here as fractions of one (0.12 is 12%)"
"""Said of the numbers of a figure that are percents on the page: tables of a release hold none."""


@dataclass(frozen=True)
class Panel:
    """One drawing with its heading, and the sentence that stands for it without sight.

    Without a chart, the sentence says why there is none.
    """

    heading: str
    chart: Drawing | None
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
    numbers: Numbers
    panels: Sequence[Panel]
    lead: str = ""  # what to know first: the title in full, or why a drawing is not there
    legend: str = ""
    not_drawn: Sequence[str] = field(default_factory=tuple)
    table_first: bool = False  # the table is the figure: it is not folded away
    quoted: str = ""  # what is cited in the place of a title that says nothing by itself
    of_others: bool = False  # published evidence, which is real in a release of invented data

    @cached_property
    def shown_table(self) -> str:
        """The table as HTML that fits every screen; its texts do nothing."""
        return html_table(self.table, self.title)

    @cached_property
    def csv(self) -> bytes:
        """The numbers to take away, when somebody wants them: few readers do.

        Unit, denominator and interval stand in each row, since a file is read without its page.
        """
        in_parts = FRACTIONS if "%" in self.unit else ""
        return csv_of(
            self.numbers.rows,
            self.numbers.release,
            unit=f"{self.unit}{in_parts}",
            denominator=self.numbers.denominators or self.denominator,
            interval=self.interval,
        )

    @property
    def drawn(self) -> bool:
        """Whether there is anything to see."""
        return any(panel.chart is not None for panel in self.panels)


def small_print(figure: Figure, manifest: Mapping[str, Any]) -> dict[str, str]:
    """What stands under every figure, by its name."""
    return {
        "Unit": figure.unit,
        "Denominator": figure.denominator,
        "Interval": figure.interval,
        "Release": identifier_of(manifest),
    }


def cited(figure: Figure, manifest: Mapping[str, Any]) -> str:
    """How to cite this one figure: a citation travels alone, so it says of what and how sure."""
    counted = small_print(figure, manifest)
    said = [f"{name}: {counted[name]}." for name in ("Unit", "Denominator", "Interval")]
    return " ".join([f"{figure.quoted or figure.title}.", *said, citation_of(manifest)])
