"""The site's process: start it on loopback, wait for a real page, end it by its own handle."""

from __future__ import annotations

import json
import socket
import subprocess
import time
from pathlib import Path

from brightline.demo.classifieds.filling import SERVED, EngineFiles, engine_environment
from brightline.errors import ServerError

# A cold start on a busy two-core machine was seen to take 2 s; a minute means that it hangs.
START_SECONDS = 60.0
# The server ends as soon as its standard input closes; after this long it is ended by force.
STOP_SECONDS = 10.0
POLL_SECONDS = 0.05
PORT_TAKEN = 98  # what served/serve.py exits with when the port is bound by another


def refuse_taken_port(port: int) -> None:
    """Refuse a busy port before anything is built or filled for it."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise _port_error(port) from error


def _port_error(port: int) -> ServerError:
    return ServerError(
        f"Port {port} on 127.0.0.1 is taken, so the demonstration site cannot start there; "
        "end what listens on it or choose another port."
    )


def serve(files: EngineFiles, python: Path, port: int) -> tuple[subprocess.Popen[bytes], int]:
    """Start the server; the process and its bound port, once a real page has answered."""
    files.ready.unlink(missing_ok=True)
    command = [str(python), str(SERVED / "serve.py"), str(port), str(files.ready)]
    with files.log.open("ab") as log:
        # Its standard input stays open as long as we live: it ends with us, even if we are killed.
        process = subprocess.Popen(
            command,
            env=engine_environment(files.database),
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
        )
    try:
        return process, _await_ready(files, process, port)
    except BaseException:
        stop_process(process)
        raise


def _await_ready(files: EngineFiles, process: subprocess.Popen[bytes], port: int) -> int:
    """The bound port, once a real page of this very process has answered."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        code = process.poll()
        if code == PORT_TAKEN:
            raise _port_error(port)
        if code is not None:
            raise ServerError(
                f"The demonstration site ended with exit code {code} while starting; "
                f"the reason is at the end of {files.log}."
            )
        if files.ready.exists():
            bound = int(json.loads(files.ready.read_text(encoding="utf-8"))["port"])
            _refuse_broken_page(files, bound)
            return bound
        time.sleep(POLL_SECONDS)
    raise ServerError(
        f"The demonstration site did not answer within {START_SECONDS:.0f} s; see {files.log}."
    )


def _refuse_broken_page(files: EngineFiles, port: int) -> None:
    """The port is bound, so the page may be asked for: it waits in the queue until served."""
    import httpx

    # trust_env off: a proxy of the surroundings must not see, or answer, a loopback request.
    answer = httpx.get(f"http://127.0.0.1:{port}/", timeout=START_SECONDS, trust_env=False)
    if answer.status_code != httpx.codes.OK or "dcf-index" not in answer.text:
        raise ServerError(
            f"The demonstration site answers {answer.status_code} instead of its start page; "
            f"the reason is at the end of {files.log}."
        )


def stop_process(process: subprocess.Popen[bytes]) -> None:
    """Close its standard input, which ends it; after a while, by force; and reap it."""
    if process.stdin is not None and not process.stdin.closed:
        process.stdin.close()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
