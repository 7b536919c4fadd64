"""The terminal: tables as wide as it is, and what is said beside what a command prints.

A file or a pipe has no width of its own.
"""

from __future__ import annotations

import codecs
import io
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console


def console_for(width: int) -> Console:
    """A console as wide as the terminal; `width` columns wide where there is none."""
    from rich.console import Console

    console = Console()
    return console if console.is_terminal else Console(width=width)


_PLAIN = str.maketrans({"−": "-", "–": "-", "…": "...", "≥": ">=", "≤": "<=", "×": "x", "’": "'"})
"""Signs of our sentences that many a terminal has not, and what says the same in any."""


def _in_plain_signs(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    plain = error.object[error.start : error.end].translate(_PLAIN)
    return plain.encode("ascii", "backslashreplace").decode(), error.end


def print_every_sign() -> None:
    """Have what a terminal's encoding (such as Latin-1) cannot show said in plain signs.

    A command would end in the middle of its answer, after its work was done; and a figure whose
    minus is a '?' is another figure.
    """
    codecs.register_error("brightline", _in_plain_signs)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and codecs.lookup(stream.encoding).name != "utf-8":
            stream.reconfigure(errors="brightline")


def say_beside(sentence: str) -> None:
    """On standard error: what a script reads of a command stays as it is."""
    import typer

    typer.echo(f"brightline: {sentence}", err=True)
