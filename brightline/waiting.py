"""One at a time: whoever comes second waits until the first is done, or has ended."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Hold the file `lock`, which is made, and wait for it as long as another process holds it.

    Raises:
        OSError: the file cannot be made.
    """
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
