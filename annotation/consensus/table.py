"""A consensus run in sentences and a table on a terminal: annotators by code, never by rank."""

from __future__ import annotations

from typing import Any

from annotation.consensus.runs import Run
from brightline.counted import counted
from brightline.fitting import print_table
from brightline.terminal import console_for

_NOTE = (
    "Suspects (clears) with the panel: of the adverts that the panel as a whole places at or above "
    "(below) the cut-off, how many this annotator does, with a 95% interval, from their own labels "
    "of adverts that another read too; a wide one means few labels. It serves the model and the "
    "next training, and is no measure of a person. The posterior of every item is in the store."
)
_UNSETTLED = (
    " The fit had not settled after {} rounds, so its posteriors and the table below may still "
    "move: take no figure from it and train no model on it, let more adverts be judged by two "
    "or more annotators, then run `brightline annotate consensus` again."
)
_WIDTH = 140


def show(run: Run) -> None:
    """Print one run."""
    from rich.table import Table

    console = console_for(_WIDTH)
    state = "Consensus run" if run.new else "Nothing new was judged since consensus run"
    ended = "" if run.result["converged"] else _UNSETTLED.format(run.result["iterations"])
    said = (
        f"{state} {run.id}: {counted(run.labels, 'label')} of "
        f"{counted(run.items, 'advert')} by "
        f"{counted(len(run.result['annotators']), 'annotator')} under {run.codebook}.{ended}"
    )
    console.print(said, markup=False, highlight=False, soft_wrap=True)
    table = Table("annotator", "labels", "suspects with the panel", "clears with the panel")
    for code, found in sorted(run.result["annotators"].items()):
        sides = (_words(found, "sensitivity"), _words(found, "specificity"))
        table.add_row(code, f"{found['labels']:,}", *sides)
    print_table(console, table)
    console.print(_NOTE, markup=False, soft_wrap=True)


def _words(found: dict[str, Any], name: str) -> str:
    if found[name] is None:
        return f"not drawn: {found[f'{name}_undrawn']}"
    mean, low, high = found[name]
    return f"{mean:.2f} ({low:.2f} to {high:.2f})"
