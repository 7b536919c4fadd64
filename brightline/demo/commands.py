"""`brightline demo`: the whole workbench on real parts, on this machine alone."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="See the whole workbench at work, on invented data, on this machine.")


@app.callback(invoke_without_command=True)
def demo(
    folder: Annotated[
        Path, typer.Option("--folder", help="Where the demonstration lives; run again to resume.")
    ] = Path("brightline-demo"),
    adverts: Annotated[
        int | None,
        typer.Option(
            min=50,
            max=20_000,
            help="Invented adverts on the classifieds site; 600, or 150 with --quick.",
        ),
    ] = None,
    label_studio: Annotated[
        bool,
        typer.Option(
            "--label-studio/--no-label-studio",
            help="Label in a real Label Studio; without it the demonstration is ready in a minute.",
        ),
    ] = True,
    quick: Annotated[
        bool,
        typer.Option(
            "--quick",
            help="A smaller site, and a market of a third of the adverts, each reposted less.",
        ),
    ] = False,
    once: Annotated[
        bool, typer.Option("--once", help="End when the dashboard is drawn instead of waiting.")
    ] = False,
) -> None:
    """Crawl a real classifieds site, label a sample, and open a dashboard; all of it invented.

    Example: brightline demo --quick --no-label-studio --folder brightline-quick
    """
    from brightline.demo.run import run_demo

    adverts = adverts or (150 if quick else 600)
    run_demo(folder, adverts=adverts, label_studio=label_studio, quick=quick, wait=not once)
