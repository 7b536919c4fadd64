"""`brightline report`: the published figures as files, for a briefing and for an appendix."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Write the published figures as one HTML file.", add_completion=False)


@app.callback(invoke_without_command=True)
def report(
    study: Annotated[
        Path | None, typer.Option(help="The study file; its published cube is reported.")
    ] = None,
    cube: Annotated[
        Path | None, typer.Option(help="A cube folder to report, without any study file.")
    ] = None,
    out: Annotated[Path, typer.Option("--out", help="The HTML file, whole in itself.")] = Path(
        "report.html"
    ),
    markdown: Annotated[
        Path | None, typer.Option("--markdown", help="Also a Markdown file, for an appendix.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="For scripts.")] = False,
) -> None:
    """Write a briefing from a cube: every figure with its interval, its limit and its citation.

    An earlier report is written over, and no other file.

    Example: brightline report --study harbour-2026/study.toml --markdown appendix.md
    """
    from brightline.errors import PublishError
    from brightline.own_files import refuse_one_path_twice, refuse_strange_file, write_whole
    from brightline.publish.named import identifier_of
    from dashboard.commands import cube_folder
    from dashboard.needed import read_cube
    from dashboard.pictures import NO_PICTURE, can_draw
    from dashboard.report import HTML_REPORT, report_html
    from dashboard.report_markdown import MARKDOWN_REPORT, report_markdown

    refuse_strange_file(out, HTML_REPORT)
    if markdown is not None:
        refuse_one_path_twice((out, markdown), PublishError)
        refuse_strange_file(markdown, MARKDOWN_REPORT)
    found = read_cube(cube_folder(study, cube))
    files, name = {out: report_html(found)}, identifier_of(found.manifest)
    if markdown is not None:
        files[markdown] = report_markdown(found)
    write_whole(files)
    if as_json:
        written = [str(path) for path in files]
        typer.echo(json.dumps({"release": name, "files": written}, indent=2))
        return
    for path in files:
        typer.echo(f"Release {name} is reported in {path}.")
    if not can_draw():
        typer.echo(NO_PICTURE)
