"""Stops the labelling server after the protocol's last day, and ends when the server does.

Run as `python -m annotation.watch PROTOCOL RECORD` by `launch.py` alone, beside the server that it
has started. The protocol is read at every look: an extension is heard of, and an earlier end too.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from annotation import process
from annotation.process import Running
from brightline.errors import StudyError
from brightline.last_day import is_over

LOOK_SECONDS = 5.0
"""Between two looks: so long adverts may be shown after midnight, UTC."""


def to_watch(protocol: Path) -> Path | None:
    """The protocol, where its last day is to end a server that is started now.

    None after that day, and while it is misspelt: only an erasure starts one then, and stops it.
    """
    try:
        return None if is_over(protocol) else protocol
    except StudyError:
        return None


def watch(
    protocol: Path, record: Path, running: Running, rest: Callable[[float], None] = time.sleep
) -> bool:
    """Look until the server is gone; whether it was stopped here."""
    while running.alive:
        if _has_ended(protocol):
            process.stop(running)
            if process.read(record) == running:
                record.unlink(missing_ok=True)
            return True
        rest(LOOK_SECONDS)
    return False


def _has_ended(protocol: Path) -> bool:
    """A file that is just being written says nothing; it is read again at the next look."""
    try:
        return is_over(protocol)
    except StudyError:
        return False


def main() -> None:
    """Watch over what the record names."""
    protocol, record = map(Path, sys.argv[1:])
    running = process.read(record)
    if running is not None and watch(protocol, record, running):
        sys.stdout.write(f"Stopped: the last day of {protocol} has passed.\n")


if __name__ == "__main__":
    main()
