"""`brightline crawl`: run a crawl within the protocol, and say how crawls went."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Collect adverts within the study protocol.", no_args_is_help=True)

StudyOption = Annotated[Path, typer.Option("--study", help="The study protocol.")]
JsonOption = Annotated[bool, typer.Option("--json", help="For scripts.")]


@app.command()
def run(
    sites: Annotated[
        list[str] | None, typer.Argument(help="Keys of sites; all of them when none is named.")
    ] = None,
    study: StudyOption = Path("study.toml"),
    fresh: Annotated[
        bool, typer.Option("--fresh/--resume", help="Begin a new run even if one is open.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Crawl the study's sites; a run that was killed goes on where its last commit was.

    Example: brightline crawl run harbour --study harbour-2026/study.toml
    """
    from brightline.study import load_study
    from crawlers.progress import showing
    from crawlers.run import crawl, first_error
    from crawlers.status import line_of, report_json

    found = load_study(study)
    with showing(quiet=as_json) as tick:
        reports = crawl(found, sites or [], fresh=fresh, tick=tick)
    if as_json:
        typer.echo(json.dumps([report_json(report) for report in reports], indent=2))
    else:
        for report in reports:
            typer.echo(line_of(report))
    if any(report.because == "interrupted" for report in reports):
        typer.echo("brightline: Stopped on request; what was committed is kept.", err=True)
        raise typer.Exit(130)  # as a shell reports an interrupt
    error = first_error(reports)
    if error is not None:
        raise error


@app.command()
def status(
    study: StudyOption = Path("study.toml"),
    site: Annotated[str | None, typer.Option("--site", help="Only this site.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Show every run: effort and coverage per section and day, why it ended, what it saw.

    Example: brightline crawl status --study harbour-2026/study.toml --json
    """
    from brightline.store import Store
    from brightline.study import load_study
    from crawlers.status import runs_of, show_runs

    found = load_study(study)
    if site is not None:
        found.site(site)
    with Store.for_study(found) as store, store.begin() as connection:
        runs = runs_of(connection, site)
    if as_json:
        typer.echo(json.dumps(runs, indent=2))
    else:
        show_runs(runs)
