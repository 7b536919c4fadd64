"""`brightline dashboard`: show a published cube in the browser until it is stopped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from brightline.errors import PublishError, ServerError
from brightline.signals import stop_signals_interrupt

if TYPE_CHECKING:
    from dashboard.serve import RunningDashboard

app = typer.Typer(help="Show the published figures on this machine.", add_completion=False)


@app.callback(invoke_without_command=True)
def dashboard(
    study: Annotated[
        Path | None, typer.Option(help="The study file; its published cube is shown.")
    ] = None,
    cube: Annotated[
        Path | None, typer.Option(help="A cube folder to show, without any study file.")
    ] = None,
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="The port; a free one if left out.")
    ] = None,
    team: Annotated[
        bool, typer.Option("--team", help="The team's pages too, from the study's store.")
    ] = False,
    access: Annotated[
        Path | None, typer.Option(help="With --team, where it is shared: the access file.")
    ] = None,
) -> None:
    """Serve the figures on 127.0.0.1 and print the address. Ctrl-C stops it.

    With --team, --study names whose pages those are, and --cube may name a cube elsewhere. After
    the last day of the study's protocol no page is shown, though the server goes on.

    Example: brightline dashboard --study harbour-2026/study.toml
    """
    with stop_signals_interrupt():
        try:
            running, address = _started(study, cube, port, team, access)
        except KeyboardInterrupt:
            return
        try:
            typer.echo(f"Dashboard: {address}")
            code = running.wait()
        except KeyboardInterrupt:
            return
        finally:
            running.stop()
    raise ServerError(f"The dashboard at {running.url} ended by itself with code {code}.")


def _started(
    study: Path | None, cube: Path | None, port: int | None, team: bool, access: Path | None
) -> tuple[RunningDashboard, str]:
    """The running server and the address to open."""
    from dashboard.serve import PUBLIC, start_dashboard, until_the_last_day

    if access is not None and not team:
        raise ServerError("--access says who may see the team's pages; add --team, or leave it.")
    folder = cube_folder(None if team and cube else study, cube)
    if cube is not None:
        from dashboard.needed import read_cube

        read_cube(folder)  # a wrong path is told here: the pages name no folder
    if not team:
        way = PUBLIC if cube else until_the_last_day(study or Path("study.toml"))
        running = start_dashboard(folder, port, way)
        return running, running.url
    from brightline.study import load_study
    from dashboard.team_serve import start_team

    return start_team(load_study(study or Path("study.toml")).path, folder, port, access)


def cube_folder(study: Path | None, cube: Path | None) -> Path:
    """The folder named, or `cube/` beside the study file.

    Raises:
        PublishError: both are named, so nobody knows whose figures are meant.
        StudyError: the study cannot be used.
    """
    if cube is not None and study is not None:
        raise PublishError(
            f"The figures of {study} and those in {cube} may differ; give --study or --cube, not "
            "both."
        )
    if cube is not None:
        return cube
    from brightline.study import load_study

    return load_study(study or Path("study.toml")).folder / "cube"
