"""`brightline crawl`: run a crawl within the protocol, read archives, say how runs went."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

FROM_WARC = "--from-warc"


class CrawlGroup(TyperGroup):
    """The group's commands; one of them is spelt like an option: `crawl --from-warc FILE…`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Route `--from-warc`, wherever it stands among options, to the command of that name."""
        own = next((at for at, word in enumerate(args) if word.split("=")[0] == FROM_WARC), None)
        if own is not None and args[0].startswith("-"):
            words = [word.removeprefix(f"{FROM_WARC}=") for word in args if word != FROM_WARC]
            args = ["--", FROM_WARC, *words]
        return super().parse_args(ctx, args)


app = typer.Typer(
    help="Collect adverts within the study protocol.", no_args_is_help=True, cls=CrawlGroup
)

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
    from brightline.signals import STOPPED
    from brightline.study import load_study
    from crawlers.progress import showing
    from crawlers.run import crawl, first_error
    from crawlers.status import line_of, report_json

    found = load_study(study)
    with showing(quiet=as_json) as tick:
        reports = crawl(found, sites or [], fresh=fresh, tick=tick, say=_say)
    if as_json:
        typer.echo(json.dumps([report_json(report) for report in reports], indent=2))
    else:
        for report in reports:
            typer.echo(line_of(report))
    if any(report.because == "interrupted" for report in reports):
        _say(STOPPED)
        raise typer.Exit(130)  # as a shell reports an interrupt
    error = first_error(reports)
    if error is not None:
        raise error


def _say(sentence: str) -> None:
    typer.echo(f"brightline: {sentence}", err=True)


@app.command()
def status(
    study: StudyOption = Path("study.toml"),
    site: Annotated[str | None, typer.Option("--site", help="Only this site.")] = None,
    last: Annotated[
        int | None,
        typer.Option(
            "--last", min=1, help="Only so many of the newest runs; a table has 50, JSON has all."
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Show runs: effort and coverage per section and day, why each ended, what it saw.

    Example: brightline crawl status --last 10 --study harbour-2026/study.toml
    """
    from brightline.counted import counted
    from brightline.store import Store
    from brightline.study import load_study
    from crawlers.status import MOST_SHOWN, runs_of, show_runs

    found = load_study(study)
    if site is not None:
        found.site(site)
    with Store.for_study(found) as store, store.begin() as connection:
        runs = runs_of(connection, site, last)
    if as_json:
        typer.echo(json.dumps(runs, indent=2))
    else:
        most = last or MOST_SHOWN
        show_runs(runs[-most:])
        if earlier := len(runs[:-most]):
            are = counted(earlier, "earlier run is", "earlier runs are")
            typer.echo(f"{are} not shown; `--last {len(runs)}` shows all.")


@app.command(FROM_WARC)
def from_warc(
    files: Annotated[
        list[Path],
        typer.Argument(
            help="WARC and WACZ files, or folders of them, outside the study folder.",
            metavar="FILE…",
        ),
    ],
    site: Annotated[
        list[str] | None,
        typer.Option("--site", help='Only this site; else all with source = "archive".'),
    ] = None,
    study: StudyOption = Path("study.toml"),
    as_json: JsonOption = False,
) -> None:
    """Read captures of sites from WARC or WACZ files; nothing is requested, no file is copied.

    Give the files of one archive together; a folder stands for the files in it that end in .warc,
    .warc.gz or .wacz. A capture that was read before adds nothing, in whatever file it comes; a
    replay that was killed goes on when the same command is given again.

    Example: brightline crawl --from-warc captures/*.warc.gz --site board --study study.toml
    """
    from brightline.progress import progress_bar
    from brightline.study import load_study
    from crawlers.archive.beginning import load_page_objects

    load_page_objects()
    from crawlers.archive.replay import replay
    from crawlers.archive.report import replayed_json, replayed_lines

    found = load_study(study)
    bar = progress_bar("reading bytes of the archive")
    done = replay(found, files, site or [], progress=bar)
    if as_json:
        typer.echo(json.dumps(replayed_json(done), indent=2))
    else:
        for line in replayed_lines(done):
            typer.echo(line)
    for note in done.notes:
        if done.error is None or note != str(done.error):
            typer.echo(f"brightline: {note}", err=True)
    if done.error is not None:
        raise done.error
