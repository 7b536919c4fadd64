"""The terminal: tables as wide as it is, and what is said beside what a command prints.

A file or a pipe has no width of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console


def console_for(width: int) -> Console:
    """A console as wide as the terminal; `width` columns wide where there is none."""
    from rich.console import Console

    console = Console()
    return console if console.is_terminal else Console(width=width)


def say_beside(sentence: str) -> None:
    """On standard error: what a script reads of a command stays as it is."""
    import typer

    typer.echo(f"brightline: {sentence}", err=True)
