"""`brightline sample`: draw a probability sample, and ask after it. Parses, and no more."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, cast

import typer

app = typer.Typer(help="Draw and inspect probability samples.", no_args_is_help=True)

StudyFile = Annotated[Path, typer.Option("--study", help="The study protocol.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print data instead of sentences.")]
_STUDY = Path("study.toml")


@app.command()
def draw(
    name: Annotated[str, typer.Option(help="What the sample is called.")],
    annotators: Annotated[str, typer.Option(help="Codes of annotators: a1,a2,a3.")],
    study: StudyFile = _STUDY,
    per_stratum: Annotated[
        int | None, typer.Option(help="Adverts from each site and period.")
    ] = None,
    total: Annotated[
        int | None, typer.Option(help="Adverts in all, spread by size (at least 10 each).")
    ] = None,
    site: Annotated[list[str] | None, typer.Option(help="Draw from these sites only.")] = None,
    snapshot: Annotated[
        bool, typer.Option("--snapshot", help="One crawl's stock, without a time axis.")
    ] = False,
    purpose: Annotated[str, typer.Option(help="estimate, train or calibrate.")] = "estimate",
    wave: Annotated[str, typer.Option(help="What is labelled together.")] = "wave-1",
    seed: Annotated[int, typer.Option(min=0, help="Makes the draw repeatable.")] = 1,
    as_json: AsJson = False,
) -> None:
    """Draw a stratified sample, with recorded inclusion probabilities."""
    from annotation.codebook import load_codebook
    from annotation.design import Purpose, make_design
    from annotation.samples import store_sample
    from annotation.sampling import draw as draw_sample
    from annotation.sampling_frame import load_frame
    from brightline.store import Store
    from brightline.study import load_study

    protocol = load_study(study)
    design = make_design(
        per_stratum=per_stratum,
        total=total,
        purpose=cast(Purpose, purpose),
        wave=wave,
        snapshot=snapshot,
    )
    codebook = load_codebook(protocol.estimand.codebook if protocol.estimand else "core@1")
    codes = tuple(code.strip() for code in annotators.split(","))
    with Store.for_study(protocol) as store, store.begin() as connection:
        frame = load_frame(connection, protocol, sites=site or (), snapshot=snapshot)
        drawn = draw_sample(frame, design, seed)
        store_sample(
            connection,
            protocol,
            drawn,
            name=name,
            design=design,
            seed=seed,
            annotators=codes,
            codebook=codebook,
        )
    _say_drawn(name, len(drawn), len(frame), int(drawn["stratum"].nunique()), as_json)


@app.command()
def status(study: StudyFile = _STUDY, as_json: AsJson = False) -> None:
    """Say which samples there are and how far their labelling is."""
    import json

    from annotation.samples import sample_status
    from brightline.store import Store
    from brightline.study import load_study

    with Store.for_study(load_study(study)) as store, store.begin() as connection:
        rows = sample_status(connection)
    if as_json:
        typer.echo(json.dumps(rows))
        return
    if not rows:
        typer.echo("No sample was drawn yet; draw one with `brightline sample draw`.")
    for row in rows:
        typer.echo(
            f"{row['name']} ({row['purpose']}, {row['wave']}, {row['codebook']}): "
            f"{row['items']} adverts, {row['assignments']} assignments, {row['pushed']} on the "
            f"server, {row['answered']} answered"
        )


def _say_drawn(name: str, drawn: int, frame: int, strata: int, as_json: bool) -> None:
    import json

    if as_json:
        typer.echo(json.dumps({"sample": name, "drawn": drawn, "frame": frame, "strata": strata}))
        return
    typer.echo(f"Sample '{name}': {drawn} of {frame} adverts, from {strata} strata.")
