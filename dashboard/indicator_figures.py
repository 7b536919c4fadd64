"""The table of indicators with their evidence, as a figure. Pure."""

from __future__ import annotations

import pandas as pd

from brightline.publish.reader import Cube
from brightline.trends.words import several
from dashboard import frames, release
from dashboard.codebook import DIRECTIONS, GRADES, Codebook, Indicator
from dashboard.figure import Figure

INDICATORS_LEGEND = (
    "A study may train a model inside the team, to draw samples and to narrow intervals; 'no: "
    "barred' means that it never sees the indicator, whatever the evidence. No score of an advert "
    "is published."
)
CANNOT_INDICATORS = (
    "It cannot show how suspicious an advert is: ordinary adverts carry indicators, and adverts "
    "later confirmed carried none. One study of 1,263 adverts is little evidence."
)
NO_MARKS = (
    "How often each indicator is marked: this release holds no such table. Even with it, 'at least "
    "one indicator' would never be shown, since most ordinary adverts have one."
)


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
        cannot_show=CANNOT_INDICATORS,
        table=pd.DataFrame(rows),
        numbers=frames.Numbers(whole, release.name(cube)),
        panels=[],
        legend=INDICATORS_LEGEND,
        table_first=True,
        not_drawn=[NO_MARKS],
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
