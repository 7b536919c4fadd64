"""`brightline study`: write a first protocol, check one, show what it allows."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="The study protocol: what may be requested, kept and shown.")

StudyOption = Annotated[Path, typer.Option("--study", help="The study protocol.")]


@app.command()
def new(
    folder: Annotated[str, typer.Argument(help="A new folder, or one without a study.toml.")],
    name: Annotated[str, typer.Option("--id", help="Short name, such as harbour-2026.")] = "",
) -> None:
    """Write a study.toml to fill in; it is refused until the board's answers are in it.

    Example: brightline study new harbour-2026
    """
    from brightline.errors import StudyError
    from brightline.study_template import write_template

    if not folder.strip():
        raise StudyError("The name of the folder is empty; name one, such as harbour-2026.")
    path = write_template(Path(folder), name or Path(folder).resolve().name)
    told = shlex.quote(str(path))
    typer.echo(f"Wrote {path}. Fill it in, then run `brightline study check --study {told}`.")


@app.command()
def check(
    study: StudyOption = Path("study.toml"),
    as_json: Annotated[bool, typer.Option("--json", help="For scripts.")] = False,
) -> None:
    """Say whether the protocol is complete, and if not, which line to mend.

    Example: brightline study check --study harbour-2026/study.toml
    """
    from brightline.study import load_study
    from brightline.study_named import lacking, refuse_starts_outside

    found = load_study(study)
    refuse_starts_outside(found)
    sites, absent = [site.key for site in found.sites], list(lacking(found))
    if as_json:
        said = {"study": str(found.path), "id": found.id, "title": found.title, "sites": sites}
        said |= {"sha256": found.sha256, "lacking": absent}
        typer.echo(json.dumps({**said, "expires": found.expires.isoformat()}))
        return
    named = ", ".join(sites) or "no sites yet"
    typer.echo(f"{found.path} is complete: '{found.title}', {named}, until {found.expires}.")
    typer.echo(f"Its SHA-256, for the board's file: {found.sha256}")
    for sentence in absent:
        typer.echo(f"Not there yet: {sentence}")


@app.command()
def show(
    study: StudyOption = Path("study.toml"),
    as_json: Annotated[bool, typer.Option("--json", help="For scripts.")] = False,
) -> None:
    """Show what the protocol allows, site by site, and what is to be estimated.

    Example: brightline study show --study harbour-2026/study.toml
    """
    from brightline.study import load_study
    from brightline.study_show import as_lines

    found = load_study(study)
    if as_json:
        typer.echo(json.dumps(found.model_dump(mode="json", by_alias=True), indent=2))
        return
    for line in as_lines(found):
        typer.echo(line)
