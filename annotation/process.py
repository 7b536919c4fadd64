"""A server process that outlives the command that started it, and can be told from any other.

A process id alone is no identity: after a crash the system gives it to somebody else, who must
not be stopped. The record therefore holds when the process started, as the system counts it.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from brightline.errors import ServerError

_POLL_SECONDS = 0.05
_TERM_SECONDS = 10.0  # what runserver needs to end its threads is under a second
_KILL_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Running:
    """What was started: process id, the moment the system gave it, and the port it serves."""

    pid: int
    started: str
    port: int
    version: str

    @property
    def alive(self) -> bool:
        """Whether this very process still runs."""
        return birth(self.pid) == self.started


def birth(pid: int) -> str | None:
    """When the process started, as the system tells it; None when it does not run."""
    stat = Path(f"/proc/{pid}/stat")
    if Path("/proc/self/stat").exists():
        try:
            # Fields after the name, which may itself hold spaces and brackets; proc(5).
            fields = stat.read_text().rpartition(")")[2].split()
            boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
        except OSError:
            return None
        state, ticks = fields[0], fields[19]
        return None if state in "ZX" else f"{boot}:{ticks}"
    said = subprocess.run(
        ["ps", "-o", "state=,lstart=", "-p", str(pid)], capture_output=True, text=True, check=False
    ).stdout.strip()
    return None if not said or said.startswith("Z") else said.partition(" ")[2].strip()


@dataclass(frozen=True, slots=True)
class Order:
    """What to start, where its output goes and where it is recorded."""

    command: tuple[str, ...]
    log: Path
    record: Path
    port: int
    version: str
    protocol: Path | None = None  # whose last day ends it

    def to_json(self) -> str:
        """The order for the launcher's standard input; it holds no secret."""
        return json.dumps(asdict(self), default=str)


def start(order: Order, environment: Mapping[str, str]) -> Running:
    """Start a server in a session of its own, with its output in a log, and record it.

    A small launcher starts it, writes the record and ends, so that there is hardly a moment in
    which the server runs unrecorded, even when this command is killed.
    """
    done = subprocess.run(
        [sys.executable, "-P", "-m", "annotation.launch"],
        input=order.to_json(),
        text=True,
        capture_output=True,
        env=dict(environment),
        start_new_session=True,
        check=False,
    )
    running = read(order.record)
    if done.returncode or running is None:
        raise ServerError(f"The server could not be started; its log is {order.log}.")
    return running


def stop(running: Running) -> bool:
    """End the process and wait until it is gone; False when it was gone before."""
    if not running.alive:
        return False
    _signal(running, signal.SIGTERM)
    if not wait_until(lambda: not running.alive, _TERM_SECONDS):
        _signal(running, signal.SIGKILL)
        if not wait_until(lambda: not running.alive, _KILL_SECONDS):
            raise ServerError(
                f"The server (process {running.pid}) does not end; restart the machine."
            )
    return True


def read(record: Path) -> Running | None:
    """The recorded process, or None when there is no readable record."""
    try:
        return Running(**json.loads(record.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write(record: Path, running: Running) -> None:
    """Write the record whole or not at all."""
    with tempfile.NamedTemporaryFile("w", dir=record.parent, delete=False) as file:
        json.dump(asdict(running), file)
    os.replace(file.name, record)


def wait_until(happens: Callable[[], bool], seconds: float, *, poll: float = _POLL_SECONDS) -> bool:
    """Ask every `poll` seconds until `happens()`; False when it has not within `seconds`."""
    deadline = time.monotonic() + seconds
    while not happens():
        if time.monotonic() > deadline:
            return False
        time.sleep(poll)
    return True


def _signal(running: Running, number: signal.Signals) -> None:
    try:
        os.kill(running.pid, number)
    except ProcessLookupError:
        return
