"""Running Brightline's own commands as a user would: as processes, one after the other.

The demonstration imports no face. What it starts, it stops by its process id.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from brightline.errors import ServerError

_STOP_SECONDS = 15
"""How long a child may take to end after it was asked; then it is ended."""


def run_command(*words: str, apart: bool = False) -> str:
    """Run `brightline WORDS…`; returns what it printed. Its progress goes to our own stderr.

    Args:
        apart: in a session of its own, where Ctrl-C at our terminal does not reach it.

    Raises:
        ServerError: it failed; it has printed its own sentence by then.
    """
    done = subprocess.run(
        _command(words), stdout=subprocess.PIPE, text=True, check=False, start_new_session=apart
    )
    if done.returncode:
        raise ServerError(
            f"The demonstration stopped at `brightline {' '.join(words)}`; mend what it says "
            "above and run `brightline demo` again: it goes on from there."
        )
    return done.stdout


def run_json(*words: str) -> Any:
    """Run `brightline WORDS… --json`; returns what it printed, parsed."""
    return json.loads(run_command(*words, "--json"))


@contextlib.contextmanager
def serving(words: tuple[str, ...], ready: str, log: Path) -> Iterator[str]:
    """A command that serves until it is stopped; yields its line that begins with `ready`.

    The child has a session of its own, so that Ctrl-C reaches us first and it is stopped in order.
    """
    log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with log.open("a", encoding="utf-8") as errors:
        child = subprocess.Popen(
            _command(words),
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            start_new_session=True,
        )
        try:
            yield _wait_for_line(child, ready, words, log)
        finally:
            _stop(child)


def _command(words: tuple[str, ...]) -> list[str]:
    return [sys.executable, "-P", "-m", "brightline", *words]


def _wait_for_line(
    child: subprocess.Popen[str], ready: str, words: tuple[str, ...], log: Path
) -> str:
    assert child.stdout is not None  # noqa: S101  (Popen was given a pipe)
    for line in child.stdout:
        if line.startswith(ready):
            # Nobody reads the rest; without a reader the child would block on a full pipe.
            threading.Thread(target=_drain, args=(child.stdout,), daemon=True).start()
            return line.strip()
    child.wait()
    raise ServerError(f"`brightline {words[0]}` ended before it was ready; its log is {log}.")


def _drain(stream: Any) -> None:
    with contextlib.suppress(ValueError):
        for _ in stream:
            pass


def _stop(child: subprocess.Popen[str]) -> None:
    if child.poll() is None:
        os.killpg(child.pid, signal.SIGTERM)
    try:
        child.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
