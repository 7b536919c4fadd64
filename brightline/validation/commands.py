"""`brightline validate`: the naive figure and ours beside the truth, bias by bias."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from brightline.validation.chain import Chain, Step
    from brightline.validation.trial import Trial


def validate(
    markets: Annotated[
        int,
        typer.Option(
            "--markets", min=0, help="Simulated markets for each bias; 0: the chain only."
        ),
    ] = 20,
    chain: Annotated[
        bool,
        typer.Option(
            "--chain/--no-chain",
            help="Take one market of each bias through a store and a release besides (about a "
            "minute).",
        ),
    ] = True,
    seed: Annotated[int, typer.Option("--seed", help="The same seed, the same markets.")] = 0,
    plot: Annotated[
        Path | None, typer.Option("--plot", help="Draw it into this SVG or PNG file.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="For scripts.")] = False,
) -> None:
    """Show each known bias mislead the naive figure, and what ours makes of it.

    Everything is simulated with known truth; no study is read, and nothing is
    left on the disk. First many markets of each bias, as frames. Then one of
    each through the whole chain: the door, a store, linking, a sample, its
    judgements, and a release whose figure is read back.

    Exits with 11 when any figure of ours is not as promised: drawn where it
    should be refused, refused where it should be drawn, missing the truth more
    often than right 95% intervals do (an exact binomial bound), or changed by
    a link of the chain beyond rounding.

    Example: brightline validate --markets 50 --plot biases.svg
    """
    from brightline.errors import TrendError

    if not markets and not chain:
        raise TrendError("There is nothing to validate: give --markets 1 or more, or --chain.")
    if plot is not None:
        from brightline.validation.plot import check_plot

        check_plot(plot)
    trials = _simulated(markets, seed) if markets else []
    chains = _chained(seed) if chain else []
    if plot is not None:
        from brightline.validation.plot import draw

        draw(trials, chains, plot)
    if as_json:
        told = {
            "simulated": [one.to_dict() for one in trials],
            "chain": [one.to_dict() for one in chains],
        }
        typer.echo(json.dumps(told, indent=2))
    else:
        from brightline.validation.showing import show

        show(trials, chains, plot)
    wrong = _wrong(trials, markets) + [
        f"Not as promised through the store: {one.name} ({' '.join(one.mistakes())})"
        for one in chains
        if not one.as_expected
    ]
    if wrong:
        raise TrendError("\n".join(wrong))


def _simulated(markets: int, seed: int) -> list[Trial]:
    from brightline.progress import progress_bar
    from brightline.validation.biases import BIASES
    from brightline.validation.trial import try_bias

    total = markets * len(BIASES)
    done = 0
    with progress_bar("simulated markets") as advance:

        def one_more() -> None:
            nonlocal done
            done += 1
            advance(done, total)

        return [try_bias(bias, markets, seed, one_more) for bias in BIASES]


def _chained(seed: int) -> list[Chain]:
    from brightline.signals import stop_signals_interrupt
    from brightline.validation.biases import BIASES
    from brightline.validation.chain import in_store_size, through_the_chain

    chains = []
    # Whatever asks it to end, a scheduler too, takes the temporary folder with it.
    with stop_signals_interrupt():
        for number, bias in enumerate(BIASES, start=1):
            step = _bar_of(f"{bias.name}, {number} of {len(BIASES)}")
            chains.append(through_the_chain(in_store_size(bias), seed, step))
    return chains


def _bar_of(bias: str) -> Step:
    """A bar for each step of a bias."""
    from brightline.progress import progress_bar

    return lambda what: progress_bar(f"{bias}: {what}")


def _wrong(trials: Sequence[Trial], markets: int) -> list[str]:
    from brightline.validation.trial import most_missed

    wrong = [trial.name for trial in trials if not trial.as_expected]
    if not wrong:
        return []
    return [
        f"Not as promised on {markets} markets each: {', '.join(wrong)}; more than "
        f"{most_missed(markets)} of {markets} right intervals miss the truth in fewer than one "
        "of 500 runs, so look for what is wrong."
    ]
