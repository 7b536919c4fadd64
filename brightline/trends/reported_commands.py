"""`brightline reported`: a table of counts of unknown effort, and what may be drawn from it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from brightline.trends.reported import ReportedChange, ReportedMonth


def reported(
    file: Annotated[
        Path, typer.Argument(help="A CSV of region, month and count; commas, semicolons or tabs.")
    ],
    region: Annotated[
        str | None, typer.Option("--region", help="Its column of regions; found when left out.")
    ] = None,
    month: Annotated[
        str | None, typer.Option("--month", help="Its column of months, like 2024-05.")
    ] = None,
    count: Annotated[str | None, typer.Option("--count", help="Its column of counts.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="For scripts.")] = False,
) -> None:
    """Say what a table of others' counts can carry: like-for-like changes, ramps, partial months.

    Each usable month is held against the one before, and the last against the first. A region
    that reports 0 is one that reports; a month that has no row for it is not. How hard
    anybody looked is not known, so no change is said to be one of the market. The file is read,
    and neither kept nor copied.

    Example: brightline reported counts.csv --count adverts
    """
    from brightline.trends.reported import changes_of, judge_months
    from brightline.trends.reported_table import read_reported

    table = read_reported(file, {"region": region, "month": month, "count": count})
    months, changes = judge_months(table), changes_of(table)
    if as_json:
        typer.echo(json.dumps(_plain(months, changes), indent=2, ensure_ascii=False))
        return
    for line in _lines(months, changes):
        typer.echo(line)


def _lines(months: list[ReportedMonth], changes: list[ReportedChange]) -> list[str]:
    from brightline.trends import words

    usable = [one for one in months if one.state == "usable"]
    named = words.listed([words.month(one.month) for one in usable], most=24)
    lines = [f"Usable months, {len(usable)} of {len(months)}: {named}."]
    lines += [one.reason for one in months if one.reason]
    # A change that is refused for its month has been refused in that month's own sentence.
    lines += [one.sentence for one in changes if one.sentence not in lines]
    return [*lines, NO_EFFORT]


NO_EFFORT = (
    "Nobody recorded the effort behind these counts: a change may be that of whoever counted. With "
    "crawls of your own, `brightline publish cube` tells them apart."
)


def _plain(months: list[ReportedMonth], changes: list[ReportedChange]) -> dict[str, object]:
    return {
        "months": [
            {
                "month": f"{one.month:%Y-%m}",
                "count": one.count,
                "regions": one.regions,
                "zeros": one.zeros,
                "state": one.state,
                "reason": one.reason,
            }
            for one in months
        ],
        "changes": [
            {
                "earlier": f"{one.earlier:%Y-%m}",
                "later": f"{one.later:%Y-%m}",
                "regions": one.regions,
                "to_zero": one.to_zero,
                "from_zero": one.from_zero,
                "zero_in_both": one.zero_in_both,
                "in_one": one.in_one,
                "change": one.change,
                "low": one.low,
                "high": one.high,
                "sentence": one.sentence,
            }
            for one in changes
        ],
        "note": NO_EFFORT,
    }
