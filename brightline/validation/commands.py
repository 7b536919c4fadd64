"""`brightline validate`: the naive figure and ours beside the truth, bias by bias."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from brightline.terminal import console_for

if TYPE_CHECKING:
    from brightline.validation.trial import Trial


def validate(
    markets: Annotated[
        int, typer.Option("--markets", min=1, help="Simulated markets for each bias.")
    ] = 20,
    seed: Annotated[int, typer.Option("--seed", help="The same seed, the same markets.")] = 0,
    plot: Annotated[
        Path | None, typer.Option("--plot", help="Draw it into this SVG or PNG file.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="For scripts.")] = False,
) -> None:
    """Show each known bias mislead the naive figure, and what Brightline makes of the same market.

    Everything is simulated with known truth; no study is read. Exits with 11 when any figure of
    ours is not as promised: drawn where it should be refused, refused where it should be drawn, or
    missing the truth more often than right 95% intervals do (an exact binomial bound).

    Example: brightline validate --markets 50 --plot biases.svg
    """
    from brightline.errors import TrendError
    from brightline.progress import progress_bar
    from brightline.validation.biases import BIASES
    from brightline.validation.trial import most_missed, try_bias

    if plot is not None:
        from brightline.validation.plot import check_plot

        check_plot(plot)
    total = markets * len(BIASES)
    done = 0
    trials: list[Trial] = []
    with progress_bar("simulated markets") as advance:

        def one_more() -> None:
            nonlocal done
            done += 1
            advance(done, total)

        for bias in BIASES:
            trials.append(try_bias(bias, markets, seed, one_more))
    if plot is not None:
        from brightline.validation.plot import draw

        draw(trials, plot)
    if as_json:
        typer.echo(json.dumps([trial.to_dict() for trial in trials], indent=2))
    else:
        _show(trials, plot)
    wrong = [trial.name for trial in trials if not trial.as_expected]
    if wrong:
        raise TrendError(
            f"Not as promised on {markets} markets each: {', '.join(wrong)}; more than "
            f"{most_missed(markets)} of {markets} right intervals miss the truth in fewer than one "
            "of 500 runs, so look for what is wrong."
        )


def _show(trials: list[Trial], plot: Path | None) -> None:
    from rich.table import Table

    from brightline.trends import words
    from brightline.validation.trial import most_missed

    table = Table(
        "bias", "truth", "naive figure", "Brightline (95%)", "truth held", title="Simulated markets"
    )
    for trial in trials:
        held = f"{trial.held} of {trial.drawn}" if trial.drawn else "no number"
        truth = words.signed(trial.truth)
        table.add_row(trial.name, truth, words.signed(trial.naive), trial.ours, held)
    console = console_for(_WIDTH)
    console.print(table)
    for trial in trials:
        said = f" Refused: {trial.reason}" if trial.expected == "refused" else ""
        console.print(f"{trial.name}: {trial.by}{said}", markup=False, soft_wrap=True)
    markets = trials[0].markets
    console.print(
        f"Of {markets} right 95% intervals up to {most_missed(markets)} miss the truth by chance; "
        "more, in any row, would be an error of the method.",
        soft_wrap=True,
    )
    if plot is not None:
        console.print(f"The plot is in {plot}", markup=False, soft_wrap=True)


_WIDTH = 120  # a file or a pipe has no width of its own
