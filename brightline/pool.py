"""Processes of one collector that work through batches, which come back in the order they went in.

What a process needs it sets up by itself (keys are never passed on); what it gives back holds
nothing raw.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any, TypeVar

from brightline.errors import IngestError

Given = TypeVar("Given")
Made = TypeVar("Made")

MOST_PROCESSES = 8
"""Beyond this the one process that writes to the store is what is waited for."""

_WAITING = 2  # batches in hand for each process: one at work, one so that it never waits


@contextmanager
def processes(
    count: int, set_up: Callable[[Any], None], task: object
) -> Iterator[ProcessPoolExecutor]:
    """A pool whose processes each begin with `set_up(task)`, and end with this process.

    Both are pickled: `set_up` is a function of a module.
    """
    spawn = multiprocessing.get_context("spawn")  # a fork would inherit threads and locks
    pool = ProcessPoolExecutor(count, spawn, initializer=_begin, initargs=(set_up, task))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def worked_in_order(
    pool: ProcessPoolExecutor,
    count: int,
    work: Callable[[Given], Made],
    batches: Iterator[Given],
) -> Iterator[Made]:
    """What `work` makes of each batch, in order. An error of `batches` comes after what it gave.

    Raises:
        IngestError: a process was ended from outside.
    """
    pending: deque[Future[Made]] = deque()
    broke: Exception | None = None
    ended = False
    try:
        while True:
            while not ended and len(pending) < count * _WAITING:
                try:
                    pending.append(pool.submit(work, next(batches)))
                except StopIteration:
                    ended = True
                except BrokenProcessPool:
                    raise
                except Exception as error:  # whatever it is, it is raised below
                    broke, ended = error, True
            if not pending:
                break
            yield pending.popleft().result()
    except BrokenProcessPool:
        raise IngestError(
            "A process that minimises was ended from outside (out of memory, or stopped); what was "
            "committed is kept, and the same command goes on from there."
        ) from None
    if broke is not None:
        raise broke


def _begin(set_up: Callable[[Any], None], task: object) -> None:
    """Begin a process of the pool, which lives no longer than its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends it
    threading.Thread(target=_end_with_parent, daemon=True).start()
    set_up(task)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
