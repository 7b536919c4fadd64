"""`brightline sample`: draw a probability sample, and ask after it. Parses, and no more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Draw and inspect probability samples.", no_args_is_help=True)

StudyFile = Annotated[Path, typer.Option("--study", help="The study protocol.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print data instead of sentences.")]
_STUDY = Path("study.toml")


@app.command()
def draw(
    name: Annotated[str, typer.Option(help="What the sample is called from now on.")],
    annotators: Annotated[str, typer.Option(help="Code names with commas: a1,a2,a3.")],
    study: StudyFile = _STUDY,
    site: Annotated[
        list[str] | None, typer.Option(help="A site to draw from; every site when left out.")
    ] = None,
    per_stratum: Annotated[
        int | None, typer.Option(min=1, help="Adverts from each site and period.")
    ] = None,
    total: Annotated[
        int | None, typer.Option(min=1, help="Adverts in all, spread by the strata's sizes.")
    ] = None,
    purpose: Annotated[str, typer.Option(help="estimate, calibrate or train.")] = "estimate",
    wave: Annotated[str, typer.Option(help="What is labelled together.")] = "wave-1",
    snapshot: Annotated[
        bool, typer.Option("--snapshot", help="One crawl's stock, without a time axis.")
    ] = False,
    seed: Annotated[int, typer.Option(help="The same seed draws the same sample.")] = 1,
    as_json: AsJson = False,
) -> None:
    """Draw adverts with known probabilities, in one random order over sites and periods.

    Example: brightline sample draw --name wave-1 --per-stratum 100 --annotators a1,a2,a3
    """
    from annotation.drawing import Order, draw_sample
    from brightline.study import load_study

    order = Order(
        name=name,
        annotators=tuple(code.strip() for code in annotators.split(",") if code.strip()),
        sites=tuple(site or ()),
        per_stratum=per_stratum,
        total=total,
        purpose=purpose,
        wave=wave,
        snapshot=snapshot,
        seed=seed,
    )
    drawn = draw_sample(load_study(study), order)
    if as_json:
        typer.echo(json.dumps(drawn, indent=2))
        return
    typer.echo(
        f"Sample '{name}': {drawn['items']} adverts from {drawn['strata']} strata, "
        f"{drawn['assignments']} judgements to make."
    )


@app.command()
def status(study: StudyFile = _STUDY, as_json: AsJson = False) -> None:
    """Show every sample: its size, and how much of it is pushed and answered.

    Example: brightline sample status --study harbour-2026/study.toml
    """
    from annotation.samples import sample_status
    from brightline.store import Store
    from brightline.study import load_study

    with Store.for_study(load_study(study)) as store, store.begin() as connection:
        rows = sample_status(connection)
    if as_json:
        typer.echo(json.dumps(rows, indent=2))
        return
    if not rows:
        typer.echo("No sample was drawn yet; see `brightline sample draw --help`.")
    for row in rows:
        marked = " (synthetic)" if row["synthetic"] else ""
        typer.echo(
            f"{row['name']}{marked}: {row['items']} adverts to {row['purpose']}, {row['wave']}, "
            f"{row['codebook']}; {row['answered']} of {row['assignments']} judgements made"
        )
