"""Processes of one collector that work through batches, which come back in the order they went in.

What a process needs it sets up by itself (no key is ever sent to one); what it gives back holds
nothing raw.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

from brightline.errors import IngestError

Given = TypeVar("Given")
Made = TypeVar("Made")

MOST_PROCESSES = 8
"""Beyond this the one process that writes to the store is what is waited for."""

# Work on texts makes hardly any cycles: looking for them in all that is remembered took a twelfth
# of its time.
_RARELY = (50_000, 20, 20)

_WAITING = 2  # batches in hand for each process: one at work, one so that it never waits


def usual_count() -> int:
    """As many processes as this machine has cores, up to `MOST_PROCESSES`."""
    return min(os.cpu_count() or 1, MOST_PROCESSES)


@contextmanager
def rare_collections() -> Iterator[None]:
    """Look for cycles seldom, where batches of rows come and go without any."""
    before = gc.get_threshold()
    gc.set_threshold(*_RARELY)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def processes(
    count: int,
    make: Callable[[Any], Callable[[Given], Made]],
    task: object,
    *,
    nothing_open: bool = False,
) -> Iterator[Callable[[Iterator[Given]], Iterator[Made]]]:
    """A function from batches to what is made of each, in order, worked by `count` processes.

    Args:
        make: what makes a process's worker from the task. Both are pickled: `make` is a function
            of a module. The processes end with this one.
        nothing_open: this process has neither a store nor a lock open, so that it may be copied
            with all it has loaded; loading it anew takes each process more than a second.
    """
    how = "fork" if nothing_open and _alone() else "spawn"
    context = multiprocessing.get_context(how)
    others = multiprocessing.active_children()
    pool = ProcessPoolExecutor(count, context, initializer=_begin, initargs=(make, task))
    with suppress(BrokenProcessPool):  # what ended them is said where their work is waited for
        for _ in range(count):  # processes begin one by one, as something is asked of them
            pool.submit(_begun)
    try:
        yield lambda batches: _worked_in_order(pool, count, batches)
    except KeyboardInterrupt:  # nobody waits for what is dropped; a process writes nothing itself
        for process in multiprocessing.active_children():
            if process not in others:
                process.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _alone() -> bool:
    """Whether this process has one thread, and so no lock that a copy of it would wait for."""
    try:
        return len(os.listdir("/proc/self/task")) == 1
    except OSError:  # elsewhere than on Linux nobody can tell
        return False


def _worked_in_order(
    pool: ProcessPoolExecutor, count: int, batches: Iterator[Any]
) -> Iterator[Any]:
    """What the workers make of each batch. An error of `batches` comes after what it gave.

    Raises:
        IngestError: a process was ended from outside.
    """
    pending: deque[Future[Any]] = deque()
    broke: Exception | None = None
    ended = False
    try:
        while True:
            while not ended and len(pending) < count * _WAITING:
                try:
                    pending.append(pool.submit(_work, next(batches)))
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


_worker: Callable[[Any], Any] | None = None


def _begin(make: Callable[[Any], Callable[[Any], Any]], task: Any) -> None:
    """Begin a process of the pool, which lives no longer than its parent."""
    global _worker  # noqa: PLW0603  what a process keeps between batches
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends it
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # a copied process has the parent's
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _worker = make(task)
    gc.freeze()  # what a worker knows stays as long as it does
    gc.set_threshold(*_RARELY)


def _begun() -> None:
    """Nothing to do."""


def _work(batch: Any) -> Any:
    if _worker is None:
        raise RuntimeError("a process of the pool was not set up")
    return _worker(batch)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
