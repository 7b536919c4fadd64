"""One round with the labelling server at a time: a push, a pull, cases, handing over, an erasure.

Each reads the store and the server and then acts on what it read. Of two at once the one would send
what the other has just erased, make a project a second time, or write an earlier answer over a
later one. The lock lies beside the server's database, and goes with the process however it ends.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from annotation import process
from annotation.server_settings import Places
from brightline.custody_view import CustodyView
from brightline.errors import ServerError
from brightline.waiting import locked

ERASURE_WAITS = 300.0
"""Seconds: longer than a push of some ten thousand tasks. An erasure that got no turn by then is
pending, and is asked again."""

_POLL_SECONDS = 0.1


@contextmanager
def one_round(study: CustodyView, *, seconds: float = 0.0) -> Iterator[None]:
    """Hold the study's labelling server.

    Args:
        seconds: how long to wait for whoever holds it.

    Raises:
        ServerError: another command holds it, still.
    """
    handle: list[int] = []

    def tried() -> bool:
        found = locked(Places.of(study).turn)
        handle.extend([] if found is None else [found])
        return found is not None

    if not process.wait_until(tried, seconds, poll=_POLL_SECONDS):
        raise ServerError(
            f"Another command sends tasks of '{study.id}' to Label Studio, fetches answers or "
            "erases there; wait for it to end, then run this one again."
        )
    try:
        yield
    finally:
        os.close(handle[0])
