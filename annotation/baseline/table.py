"""A training in tables on a terminal: accuracy never without whom it wrongs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotation.baseline.evaluation import largest_change
from annotation.baseline.training import Trained
from brightline.counted import counted
from brightline.fitting import print_table
from brightline.terminal import console_for
from brightline.trends.words import share_limits

_WIDTH = 130


def show(trained: Trained) -> None:
    """Print what a training left behind."""
    from rich.table import Table

    console = console_for(_WIDTH)
    found = trained.evaluation
    console.print(
        f"Model {trained.id}, trained on {counted(trained.labelled, 'advert')} of consensus run "
        f"{trained.consensus_run}; {counted(trained.scored, 'internal score')}, good until "
        f"{trained.expires_at:%Y-%m-%d}, for drawing samples, spreading hard reading, and shares "
        "with a model's help alone.",
        markup=False,
        soft_wrap=True,
    )
    table = Table("site left out", "adverts", "accuracy", "false positives", "falsely of 1,000")
    for site, row in found["by_site"].items():
        values = (row[name] for name in ("accuracy", "false_positive_rate"))
        falsely = row["falsely_suspected_per_1000"]
        table.add_row(site, str(row["adverts"]), *map(_share, values), _count(falsely))
    for site, reason in found["not_evaluated"].items():
        table.add_row(site, "–", reason, "–", "–")
    print_table(console, table)
    table = Table("terms", "false positives with", "without", "swap, masked", "swap, not listed")
    for family, row in found["by_terms"].items():
        shares = ["too few adverts", "–"]
        if row is not None:
            shares = [_share(row[name]["false_positive_rate"]) for name in ("carrying", "others")]
        swap = found["swap"][family]
        table.add_row(family, *shares, *(_change(swap, name) for name in ("masked", "held_out")))
    print_table(console, table)
    console.print(
        "False positives: of the adverts that the consensus does not suspect, the share that the "
        "model would, on a site it was not trained on, with a 95% interval. Swap: the largest "
        "change of any score when a term is put in another's place, over all "
        f"{found['swapped_texts']} different texts; the largest of all is "
        f"{largest_change(found['swap']):g}. A score is about wording that "
        "annotators suspect, and never about a person.",
        markup=False,
        soft_wrap=True,
    )


def _change(swap: Mapping[str, float], name: str) -> str:
    return f"{swap[name]:g}" if name in swap else "–"


def _share(values: Sequence[float]) -> str:
    said, low, high = share_limits(*values)
    return f"{said} ({low} to {high})"


def _count(values: Sequence[float]) -> str:
    return f"{values[0]:.0f} ({values[1]:.0f} to {values[2]:.0f})"
