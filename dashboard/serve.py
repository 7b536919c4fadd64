"""Start the Streamlit server as a child on loopback, wait until its page is ready, stop it.

The child is given one folder, the cube, the study file whose last day ends the showing, and an
environment without any other setting of Brightline: it cannot reach a store or a key that it was
not told of. What the team's app is told
besides is in `team_serve.py`, the command line in `commands.py`.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import httpx

from brightline.errors import ServerError
from brightline.loopback import free_port
from dashboard import CUBE_VARIABLE, PROTOCOL_VARIABLE

HOST = "127.0.0.1"
READY_WITHIN = 60.0  # seconds: a cold import of pandas and Altair on a busy two-core machine
POLL = 0.1  # seconds between two looks at the health page
STOP_WITHIN = 10.0  # seconds that the child has to end by itself

# These win over any file or variable of the user's: what the page may do is not left to chance.
FLAGS = {
    "server.address": HOST,
    "server.headless": "true",
    "server.fileWatcherType": "none",
    "server.runOnSave": "false",
    "server.enableXsrfProtection": "true",
    "server.enableCORS": "true",
    "server.enableStaticServing": "false",
    "server.enableAgentApi": "false",
    "server.scriptHealthCheckEnabled": "true",
    "browser.gatherUsageStats": "false",
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": "false",
    "global.developmentMode": "false",
    "logger.level": "error",
}


@dataclass(frozen=True)
class RunningDashboard:
    """A dashboard that answers at `url`; `stop()` ends it."""

    url: str
    pid: int
    process: subprocess.Popen[bytes]

    def stop(self) -> None:
        """End the server and wait for it; does nothing when it has ended."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(STOP_WITHIN)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def wait(self) -> int:
        """Wait for the server to end by itself; its exit code."""
        return self.process.wait()


@dataclass(frozen=True)
class Way:
    """Which app is served: its script, what it is told, and flags that it needs besides."""

    script: str = "app.py"
    told: Mapping[str, str] = field(default_factory=dict, repr=False)  # holds a key
    flags: tuple[str, ...] = ()


PUBLIC = Way()


def until_the_last_day(protocol: Path) -> Way:
    """The public app, which shows nothing after the last day of this study file."""
    return Way(told={PROTOCOL_VARIABLE: str(protocol.absolute())})


def start_dashboard(cube: Path, port: int | None = None, way: Way = PUBLIC) -> RunningDashboard:
    """Serve `cube` on loopback, and return once the page renders.

    Args:
        cube: the folder that `brightline publish cube` wrote; may be absent, and the page then
            says what to run.
        port: a fixed port, or None for a free one.
        way: the public app, or the team's (`team_serve.py`).

    Raises:
        ServerError: the port is taken, or the server ends or stays silent.
    """
    chosen = free_port() if port is None else port
    if port is not None:
        _require_free(port)
    with tempfile.TemporaryFile() as log:  # the child keeps its own handle to it
        process = subprocess.Popen(
            _command(chosen, way),
            cwd=Path(__file__).parent,  # its .streamlit/config.toml is read, the caller's is not
            env=_environment(os.environ, cube, way.told),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        running = RunningDashboard(f"http://{HOST}:{chosen}", process.pid, process)
        try:
            _wait_until_ready(running, log)
        except BaseException:
            running.stop()
            raise
    return running


def _command(port: int, way: Way = PUBLIC) -> list[str]:
    flags = [f"--{name}={value}" for name, value in FLAGS.items()]
    hosts = [f"--server.allowedHosts={host}" for host in (HOST, "localhost")]
    app = str(Path(__file__).with_name(way.script))
    port_flags = [f"--server.port={port}", f"--browser.serverPort={port}"]
    return [
        sys.executable,
        "-P",
        "-m",
        "dashboard.child",
        "run",
        app,
        *port_flags,
        *flags,
        *hosts,
        *way.flags,
    ]


def _environment(
    inherited: Mapping[str, str], cube: Path, told: Mapping[str, str] = PUBLIC.told
) -> dict[str, str]:
    """The caller's environment without Brightline's and Streamlit's settings, plus what is told."""
    kept = {
        name: value
        for name, value in inherited.items()
        if not name.startswith(("BRIGHTLINE_", "STREAMLIT_"))
    }
    return {**kept, **told, CUBE_VARIABLE: str(cube.absolute()), "PYTHONUNBUFFERED": "1"}


def _require_free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise ServerError(
                f"Port {port} on {HOST} cannot be used for the dashboard ({error.strerror}); stop "
                "what uses it, or choose another with --port."
            ) from None


def _wait_until_ready(running: RunningDashboard, log: IO[bytes]) -> None:
    deadline = time.monotonic() + READY_WITHIN
    with httpx.Client(base_url=running.url, trust_env=False, timeout=10) as client:
        while time.monotonic() < deadline:
            if running.process.poll() is not None:
                raise ServerError(
                    f"The dashboard ended with code {running.process.returncode} before it was "
                    f"ready; its last words: {_last_line(log)}"
                )
            if _answers(client, "/_stcore/health") and _answers(
                client, "/_stcore/script-health-check"
            ):
                return
            time.sleep(POLL)
    raise ServerError(
        f"The dashboard at {running.url} did not become ready within {READY_WITHIN:.0f} s; its "
        f"last words: {_last_line(log)}"
    )


def _answers(client: httpx.Client, path: str) -> bool:
    try:
        return client.get(path).status_code == httpx.codes.OK
    except httpx.HTTPError:
        return False


def _last_line(log: IO[bytes]) -> str:
    log.seek(0)
    lines = log.read().decode(errors="replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "none.")
