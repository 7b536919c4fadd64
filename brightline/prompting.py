"""Questions that a command asks at a prompt, and the one sentence where no answer comes.

Without it, a command under cron, in a pipe or after Ctrl-D ends with a bare "Aborted.", and nobody
knows what was done.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import typer

from brightline.errors import BrightlineError, CustodyError

if TYPE_CHECKING:
    from brightline.custody_view import CustodyView


def confirmed_by_id(question: str, study: CustodyView, undone: str) -> None:
    """Ask for the study's id before what cannot be taken back; a script gives it on standard input.

    Args:
        question: what is typed for, without "type the study's id".
        undone: what is then not done: "nothing was erased".

    Raises:
        CustodyError: nothing was typed, or something else.
    """
    unanswered = CustodyError(
        f"Nothing was typed, so {undone}; run this command at a terminal and type the study's id "
        f"there, {study.id}, or give it on standard input."
    )
    typed = answered(f"{question}, type the study's id", unanswered, err=True)
    if typed.strip() != study.id:
        raise CustodyError(f"That is not the id of the study, '{study.id}'; {undone}.")


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
