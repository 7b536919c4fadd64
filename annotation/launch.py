"""The launcher: starts one server in a session of its own, records it, and ends.

Run as `python -m annotation.launch` by `process.py` alone, which passes the order on standard
input; secrets come in the environment and are in no argument.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from annotation.process import Running, birth, write


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


if __name__ == "__main__":
    main()
