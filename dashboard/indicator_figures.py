"""The table of indicators with their evidence, as a figure. Pure."""

from __future__ import annotations

import pandas as pd

from brightline.publish.reader import Cube
from brightline.trends.words import several
from dashboard import frames, release, texts
from dashboard.codebook import DIRECTIONS, GRADES, Codebook, Indicator
from dashboard.figure import Figure


def indicators_figure(cube: Cube, codebook: Codebook) -> Figure:
    """Each indicator, what the evidence says of it, and whether a model may use it."""
    rows = [_row(entry) for entry in codebook.indicators]
    noted = [
        {"What is known": e.note, "Sources": "; ".join(e.sources)} for e in codebook.indicators
    ]
    whole = pd.DataFrame([row | note for row, note in zip(rows, noted, strict=True)])
    return Figure(
        key="indicators",
        title=_title(codebook),
        unit="one indicator: a kind of wording that annotators mark",
        denominator=f"all {len(rows)} indicators of the codebook {codebook.id}",
        interval="none; these are grades of published evidence, not estimates",
        cannot_show=texts.CANNOT_INDICATORS,
        table=pd.DataFrame(rows),
        numbers=frames.Numbers(whole, release.name(cube)),
        panels=[],
        legend=texts.INDICATORS_LEGEND,
        table_first=True,
        not_drawn=[texts.NO_MARKS],
        of_others=True,
    )


def _title(codebook: Codebook) -> str:
    """Every indicator is in one of its counts: a reader who adds them up misses none."""
    grades = [entry.grade for entry in codebook.indicators]
    told, against = grades.count("predictive"), grades.count("contradicted")
    untested = grades.count("untested")
    barred = sum(e.grade == "predictive" and not e.scoring for e in codebook.indicators)
    counts = {
        "refuted as a warning sign there": against,
        "untested": untested,
        "graded otherwise": len(grades) - told - against - untested,
    }
    others = [f"{count} {'is' if count == 1 else 'are'} {of}" for of, count in counts.items()]
    barring = f" ({barred} of them barred from any model)" if barred else ""
    return (
        f"Of {several(len(grades), 'indicator')}, {told} told adverts of known cases from others "
        f"in one study{barring}; {', '.join(others)}"
    )


def _row(entry: Indicator) -> dict[str, str]:
    return {
        "Indicator": entry.name,
        "Evidence": GRADES.get(entry.grade, entry.grade),
        "For annotators it": DIRECTIONS.get(entry.direction, entry.direction),
        "May enter a model": "yes" if entry.scoring else "no: barred",
    }
