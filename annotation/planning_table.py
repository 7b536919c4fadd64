"""A plan as a table on a terminal, with what it assumes."""

from __future__ import annotations

from collections.abc import Sequence

from annotation.design import floor_sentence
from annotation.planning import Plan, Row
from brightline.counted import counted
from brightline.fitting import print_table
from brightline.terminal import console_for
from brightline.trends.words import percent

_WIDTH = 120

OF_THE_SAMPLE = (
    "A change is the difference of two shares, and its interval here the sample's part alone: "
    "chance between advertisers comes to it, most where a few post most of the adverts, and no "
    "number of labels narrows that."
)
"""Said of a planned change. How advertisers post is no part of a plan, and is of a change."""


def show(plan: Plan, rows: Sequence[Row]) -> None:
    """Print the rows."""
    from rich.table import Table

    table = Table("adverts", "judgements", "batches", "level", "change")
    for row in rows:
        change = "–" if row.change is None else _points(row.change)
        table.add_row(
            str(row.adverts), str(row.judgements), str(row.batches), _points(row.level), change
        )
    console = console_for(_WIDTH)
    print_table(console, table)
    shares = [stratum.share for stratum in plan.strata]
    console.print(
        f"Half of a 95% interval, in percentage points, for a {plan.target} by Neyman allocation "
        f"over {_strata(len(plan.strata))}, at least 10 adverts from each. Assumes "
        f"{counted(plan.annotators, 'annotator')} for each advert who agree at "
        f"{plan.agreement:.2f}, "
        f"and expected shares of {percent(min(shares))} to {percent(max(shares))}; labels that are "
        "there already steer both. It is a plan: what comes out has its own interval.",
        markup=False,
        soft_wrap=True,
    )
    if any(row.change is not None for row in rows):
        console.print(OF_THE_SAMPLE, markup=False, soft_wrap=True)
    for row in rows:
        if row.adverts > row.asked:
            said = floor_sentence(row.asked, row.adverts, len(plan.strata))
            console.print(said, markup=False, soft_wrap=True)


def _points(share: float) -> str:
    return f"± {100 * share:.1f}"


def _strata(count: int) -> str:
    return "one stratum" if count == 1 else f"{count} strata"
