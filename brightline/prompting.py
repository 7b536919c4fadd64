"""Questions that a command asks at a prompt, and the one sentence where no answer comes.

Without it, a command under cron, in a pipe or after Ctrl-D ends with a bare "Aborted.", and nobody
knows what was done.
"""

from __future__ import annotations

import sys
from typing import Any

import typer

from brightline.errors import BrightlineError


def answered(question: str, unanswered: BrightlineError, **how: Any) -> str:
    """What is typed at the prompt, or comes as a line of standard input.

    Args:
        unanswered: raised where nothing comes: what was not done, and the mend.
        how: as `typer.prompt` takes it.
    """
    if sys.stdin is None:  # closed, as some schedulers leave it
        raise unanswered
    try:
        typed: str = typer.prompt(question, **how)
    except typer.Abort:  # the input has ended, or somebody stopped it
        typer.echo(err=True)  # ends the line of the prompt
        raise unanswered from None
    return typed
