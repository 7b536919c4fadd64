"""`brightline publish`: the commands of the one door out. Parses, and no more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Publish figures: disclosure control, then a cube.", no_args_is_help=True)


@app.callback()
def _publish() -> None:
    """Keep `cube` a command of its own however many there are."""


@app.command()
def cube(
    study: Annotated[Path, typer.Option("--study", help="The study protocol.")] = Path(
        "study.toml"
    ),
    out: Annotated[
        Path | None, typer.Option("--out", help="The folder; `cube` beside the study if left out.")
    ] = None,
    release: Annotated[
        str | None,
        typer.Option("--release", help="Its name, of no release before; today's date if left out."),
    ] = None,
    anew: Annotated[
        bool,
        typer.Option(
            "--anew",
            help="Compute shares, changes, rankings and displacement anew where little is new too; "
            "counts stay as they were first printed. Beside an earlier release this shows what "
            "was erased since; only to correct a mistake.",
        ),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="For scripts.")] = False,
) -> None:
    """Compute every figure, hide what is too small, and write the cube that the dashboard shows.

    Example: brightline publish cube --study harbour-2026/study.toml --release 2026-01
    """
    import datetime as dt

    from brightline.publish.cube import build_cube, names_taken
    from brightline.publish.named import CITATION, IDENTIFIER, free_name
    from brightline.publish.reader import load_cube
    from brightline.store import Store
    from brightline.study import load_study

    found = load_study(study)
    now = dt.datetime.now(dt.UTC)
    with Store.for_study(found) as store:
        name = free_name(release, names_taken(store), now)
        folder = out or found.folder / "cube"
        built = build_cube(found, store, folder, release=name, now=now, anew=anew)
    manifest = load_cube(built).manifest
    if as_json:
        typer.echo(json.dumps({"folder": str(folder), **manifest}, indent=2, ensure_ascii=False))
        return
    typer.echo(f"Release {manifest[IDENTIFIER]} is in {folder}.")
    typer.echo(manifest["finding"]["sentence"])
    for warning in manifest["warnings"]:
        typer.echo(f"  {warning}")
    typer.echo(f"Cite: {manifest[CITATION]}")
