"""What `brightline validate` prints: the simulated markets, and those through the store."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from brightline.fitting import print_table
from brightline.terminal import console_for
from brightline.trends import words
from brightline.validation.trial import holds, most_missed

if TYPE_CHECKING:
    from rich.console import Console

    from brightline.validation.chain import Chain
    from brightline.validation.trial import Trial

_WIDTH = 120  # a file or a pipe has no width of its own


def show(trials: Sequence[Trial], chains: Sequence[Chain], plot: Path | None) -> None:
    """Print what there is of both, and where the plot is."""
    console = console_for(_WIDTH)
    if trials:
        _show_trials(console, trials)
    if chains:
        _show_chains(console, chains)
        if not trials:
            for chain in chains:
                _what(console, chain, chain.ours.reason)
    if plot is not None:
        _line(console, f"The plot is in {plot}")


def _show_trials(console: Console, trials: Sequence[Trial]) -> None:
    from rich.table import Table

    table = Table(
        "bias", "truth", "naive figure", "Brightline (95%)", "truth held", title="Simulated markets"
    )
    for trial in trials:
        held = f"{trial.held} of {trial.drawn}" if trial.drawn else "no number"
        truth = words.signed(trial.truth)
        table.add_row(trial.name, truth, words.signed(trial.naive), trial.ours, held)
    print_table(console, table)
    for trial in trials:
        _what(console, trial, trial.reason if trial.expected == "refused" else "")
    markets = trials[0].markets
    _line(
        console,
        f"Of {markets} right 95% intervals up to {most_missed(markets)} miss the truth by chance; "
        "more, in any row, would be an error of the method.",
    )


def _show_chains(console: Console, chains: Sequence[Chain]) -> None:
    from rich.table import Table

    columns = ("bias", "truth", "naive", "frames", "released (95%)", "changed")
    table = Table(*columns, title="Through the store: one market of each bias")
    for chain in chains:
        plain, naive = chain.frames.change, words.signed(chain.ours.naive)
        without = "refused" if plain is None else words.signed(plain)
        changed = ", ".join(chain.changed) or "no"
        table.add_row(
            chain.name, words.signed(chain.truth), naive, without, str(chain.ours), changed
        )
    print_table(console, table)
    _show_linking(console, chains)
    _line(console, _THROUGH)
    drawn = [chain for chain in chains if chain.ours.change is not None]
    held = sum(holds(chain.ours, chain.truth) for chain in drawn)
    most = max(link.within for chain in chains for link in chain.links)
    _line(
        console,
        f"'changed' names the link that moved a figure further than rounding may, which is by "
        f"{words.percent(most)} of its ratio at most. {held} of {len(drawn)} intervals hold the "
        "truth; one market each is too few to judge that by.",
    )


_THROUGH = (
    "Each market went through the door into a store, was linked, sampled, judged and published, "
    "and its figure was read back from the release. 'frames' is the figure without all of that."
)


def _show_linking(console: Console, chains: Sequence[Chain]) -> None:
    """How well linking found texts and advertisers, which the correction of reposting rests on."""
    from rich.table import Table

    title = "What linking found of known advertisers (precision, recall)"
    table = Table("bias", "adverts", "true pairs", "of one text", "of one advertiser", title=title)
    for chain in chains:
        sizes = (words.number(chain.adverts), words.number(chain.texts.true))
        parts = [
            f"{found.precision:.3f}, {found.recall:.3f}"
            for found in (chain.texts, chain.advertisers)
        ]
        table.add_row(chain.name, *sizes, *parts)
    print_table(console, table)


def _what(console: Console, one: Trial | Chain, reason: str) -> None:
    """What a bias is, and why a figure is refused."""
    said = f" Refused: {reason}" if reason else ""
    _line(console, f"{one.name}: {one.by}{said}")


def _line(console: Console, text: str) -> None:
    console.print(text, markup=False, soft_wrap=True)
