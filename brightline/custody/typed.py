"""A contact as it comes in: typed at a prompt, unseen and twice, or as one line of a script.

A passphrase comes from a terminal and from nowhere else. No sentence repeats what was typed. Of
more than one line nothing is taken: a second contact that is passed over would read like one that
has opted out.
"""

from __future__ import annotations

import getpass
import sys
import warnings
from typing import BinaryIO

import typer

from brightline.errors import CustodyError
from brightline.prompting import answered

LONGEST_LINE = 4096
"""Bytes: as long as a line can be that is typed at a terminal (`N_TTY_BUF_SIZE` of Linux)."""


def typed_passphrase(*, twice: bool) -> str:
    """A passphrase from the terminal, unseen; twice where a slip would lock everybody out.

    Raises:
        CustodyError: there is no terminal at which it could be typed unseen.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)  # it would be shown as it is typed
        try:
            return answered(
                "Passphrase",
                CustodyError(
                    "No passphrase was typed, so nothing was written; run this command at a "
                    "terminal and type it there."
                ),
                **{"hide_input": True, "confirmation_prompt": twice, "err": True},
            )
        except getpass.GetPassWarning:
            typer.echo(err=True)  # ends the line of the prompt
            raise CustodyError(
                "There is no terminal at which a passphrase could be typed unseen; run this "
                "command at one. Nothing was written."
            ) from None


def typed_contact() -> str:
    """The contact, from the prompt or from standard input.

    Raises:
        CustodyError: standard input is closed, is no text, or holds more than one line. What it
            holds is not repeated, and nothing was recorded.
    """
    if sys.stdin is None:
        raise CustodyError(
            "Standard input is closed, so no contact can be typed; run this at a terminal, or give "
            "the contact as one line on standard input."
        )
    try:
        return _prompted() if sys.stdin.isatty() else _only_line(sys.stdin.buffer)
    except UnicodeError:
        raise CustodyError(
            "What was typed is not UTF-8 text, so no contact was read and nothing was recorded; "
            "set the terminal or the script to UTF-8, and type it again."
        ) from None


def _prompted() -> str:
    typed = answered(
        "The contact",
        CustodyError("No contact was typed, so nothing was recorded; run this command again."),
        **{"hide_input": True, "confirmation_prompt": "The same again", "err": True},
    )
    typed.encode()  # in the locale C, Python lets bytes that are no text through
    return typed


def _only_line(source: BinaryIO) -> str:
    content = source.read(LONGEST_LINE + 1)
    if len(content) > LONGEST_LINE:
        raise CustodyError(
            f"More than {LONGEST_LINE:,} bytes came in on standard input, and nothing was "
            "recorded; give one contact, as one line."
        )
    lines = [line for line in content.decode("utf-8-sig").splitlines() if line.strip()]
    if len(lines) > 1:
        raise CustodyError(
            "More than one line came in on standard input, and nothing was recorded; enter one "
            "contact at a time, each with the command of its own."
        )
    return lines[0] if lines else ""
