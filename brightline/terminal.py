"""The terminal that tables are printed on; a file or a pipe has no width of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console


def console_for(width: int) -> Console:
    """A console as wide as the terminal; `width` columns wide where there is none."""
    from rich.console import Console

    console = Console()
    return console if console.is_terminal else Console(width=width)
