"""`brightline sample`: draw a probability sample, and ask after it. Parses, and no more."""

from __future__ import annotations

import typer

app = typer.Typer(help="Draw and inspect probability samples.", no_args_is_help=True)
