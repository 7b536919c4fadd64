"""One at a time, by a locked file: whoever comes second waits for the first, or is turned away.

The system frees a lock however its process ends.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from brightline.errors import StoreError


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Hold the file `lock`, which is made, and wait for it as long as another process holds it.

    Raises:
        OSError: the file cannot be made.
    """
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def locked(file: Path) -> int | None:
    """The handle of a file that is locked now, or None where another process holds it.

    Whoever closes the handle gives the lock back.

    Raises:
        StoreError: the file cannot be made.
    """
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StoreError(
            f"{file.parent} cannot be written ({error.strerror}); free space or mend the folder."
        ) from None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle
