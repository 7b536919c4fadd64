"""`brightline import`: files that others collected, through the same door as a crawl."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from brightline.importing.report import Report


def import_command(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE…", help="CSV, JSON lines or Parquet; .gz, .zst.")
    ],
    mapping: Annotated[
        Path, typer.Option("--map", help="The mapping: which column means what.")
    ] = Path("mapping.toml"),
    site: Annotated[
        str, typer.Option("--site", help='A site of the protocol with source = "import".')
    ] = "",
    study: Annotated[Path, typer.Option("--study", help="The study protocol.")] = Path(
        "study.toml"
    ),
    dry_run: Annotated[
        int, typer.Option("--dry-run", min=0, metavar="N", help="Only read the first N rows.")
    ] = 0,
    rejects: Annotated[
        Path | None, typer.Option("--rejects", help="Write rejected rows' numbers and reasons.")
    ] = None,
    draft_map: Annotated[
        bool, typer.Option("--draft-map", help="Print a mapping guessed from names of columns.")
    ] = False,
    processes: Annotated[
        int | None,
        typer.Option(min=0, max=64, help="Processes that minimise; one for each core by default."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="For scripts.")] = False,
) -> None:
    """Import files of adverts: minimised, once each, with rejected rows counted by reason.

    Rows are streamed and never copied; a row becomes a sighting on the day on which it was seen.
    The same file again adds nothing, and an import that was stopped goes on where it was.

    Example: brightline import --draft-map dump.csv > mapping.toml

    Example: brightline import dump.csv --map mapping.toml --site old-site --rejects rejects.csv
    """
    if draft_map:
        from brightline.importing.draft import draft_mapping

        for file in files:
            typer.echo(draft_mapping(file))
        return
    reports = _run(files, mapping, site, study, dry_run, rejects, processes)
    if as_json:
        typer.echo(json.dumps([report.as_json() for report in reports], indent=2))
    else:
        for report in reports:
            if report.tally.rows or report.already:
                typer.echo("\n".join(report.lines()))
    for report in reports:
        if report.error is not None:
            raise report.error


def _run(
    files: list[Path],
    mapping: Path,
    site: str,
    study: Path,
    dry_run: int,
    rejects: Path | None,
    processes: int | None,
) -> list[Report]:
    import datetime as dt

    from brightline.custody.key_state import refuse_missing_keys
    from brightline.errors import IngestError
    from brightline.importing.mapping import load_mapping
    from brightline.importing.rejects import refuse_rejects_over, reject_list
    from brightline.importing.run import (
        Import,
        import_files,
        import_site,
        refuse_addresses_of_nowhere,
        rehearse,
    )
    from brightline.importing.showing import import_bar
    from brightline.importing.working import Task
    from brightline.ingest import Door
    from brightline.pool import usual_count
    from brightline.privacy import load_keyring, refuse_key_inside
    from brightline.store import Store
    from brightline.study import load_study

    protocol = load_study(study)
    if not site:
        raise IngestError("Which site are the files of? Say it with --site KEY.")
    scope = import_site(protocol, site)
    if rejects is not None:
        refuse_rejects_over(rejects, [*files, mapping, study])
    columns = load_mapping(mapping)
    refuse_addresses_of_nowhere(scope, columns)
    task = Task(protocol, scope, columns, dt.datetime.now(dt.UTC))
    with reject_list(rejects) as keep:
        if dry_run:
            return [rehearse(task, file, dry_run, keep) for file in files]
        refuse_key_inside(protocol.keys_directory, protocol)
        refuse_missing_keys(protocol)
        keyring = load_keyring(protocol.keys_directory)
        count = usual_count() if processes is None else processes
        with Store.for_study(protocol) as store, import_bar() as tick:
            door = Door(protocol, keyring, store)
            return import_files(Import(task, door, store, count, keep, tick), files)
