"""The launcher: starts one server in a session of its own, records it, and ends.

Beside it, it starts what stops the server after the protocol's last day (`watch.py`).

Run as `python -m annotation.launch` by `process.py` alone, which passes the order on standard
input; secrets come in the environment and are in no argument.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from annotation.process import Running, birth, write

_FOR_PYTHON = frozenset({"PATH", "HOME", "LANG", "PYTHONPATH", "PYTHONPYCACHEPREFIX", "TMPDIR"})
"""What the watch is told of the environment: no login of the server's is among it."""


def main() -> None:
    """Start what standard input orders."""
    order = json.load(sys.stdin)
    log = Path(order["log"])
    log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with log.open("ab") as out:
        child = subprocess.Popen(
            order["command"],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    started = birth(child.pid)
    if started is None:
        raise SystemExit(1)
    running = Running(child.pid, started, int(order["port"]), str(order["version"]))
    write(Path(order["record"]), running)
    if order.get("protocol"):
        with log.open("ab") as out:
            subprocess.Popen(
                [
                    sys.executable,
                    "-P",
                    "-m",
                    "annotation.watch",
                    order["protocol"],
                    order["record"],
                ],
                env={name: os.environ[name] for name in _FOR_PYTHON & os.environ.keys()},
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )


if __name__ == "__main__":
    main()
