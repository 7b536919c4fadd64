"""Help as a terminal shows it: paragraphs that flow, and the whole text of a command that is alone.

Typer keeps the line ends of a docstring behind its first paragraph, so that a terminal narrower
than the code breaks each line twice.
"""

from __future__ import annotations

import inspect
import re

import typer


def let_flow(app: typer.Typer) -> None:
    """Join the lines of each paragraph in the help of every command under `app`."""
    for command in app.registered_commands:
        if command.callback is not None:
            command.help = flowing(command.help or inspect.getdoc(command.callback) or "")
    for group in app.registered_groups:
        if group.typer_instance is not None:
            let_flow(group.typer_instance)


def flowing(text: str) -> str:
    """The text with one line for each paragraph."""
    paragraphs = re.split(r"\n\s*\n", inspect.cleandoc(text))
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def mount(app: typer.Typer, found: typer.Typer, name: str) -> None:
    """Mount a face's commands under a name; where it has none but its own, that one is the name.

    As a group it would show neither its text nor its example, and ask for a COMMAND that is none.
    """
    alone = found.registered_callback
    if alone is None or found.registered_commands or found.registered_groups:
        app.add_typer(found, name=name)
        return
    if alone.callback is not None:
        app.command(name, short_help=str(found.info.help))(alone.callback)
