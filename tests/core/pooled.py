"""A process with a pool, as a command is one; `tests.core.test_pool` begins it.

"alone" and "threaded" print what the pool's processes know of this one; "waiting" prints their
numbers and waits to be killed; "endless" has processes that never end what they do.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable

from brightline.pool import processes

HERE: dict[str, bool] = {}
"""Filled in the first process only; a copy of it finds it filled."""


def make(_: object) -> Callable[[int], tuple[int, bool]]:
    """A worker that tells who it is, and whether it is a copy of the first process."""
    return lambda _: (os.getpid(), bool(HERE))


def make_endless(_: object) -> Callable[[int], bool]:
    """A worker that says that it has begun, and never ends."""
    return lambda _: bool(os.write(1, b"begun\n")) and threading.Event().wait()


def main(what: str) -> None:
    """Begin a pool, alone or beside another thread."""
    if what == "endless":
        with processes(2, make_endless, None, nothing_open=True) as worked:
            list(worked(iter(range(20))))
    HERE["filled"] = True
    done = threading.Event()
    if what == "threaded":
        threading.Thread(target=done.wait).start()
    try:
        with processes(2, make, None, nothing_open=True) as worked:
            sys.stdout.write(json.dumps(list(worked(iter(range(20))))) + "\n")
            sys.stdout.flush()
            if what == "waiting":
                done.wait()
    finally:
        done.set()
