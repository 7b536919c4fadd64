"""How a command is stopped: one that serves once and in order, any other where it stands."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Callable, Iterator

STOPPED = "Stopped on request; what was committed is kept."
"""What whoever stops a command is told."""
_ORDINARY = (signal.default_int_handler, signal.SIG_DFL)
"""How a process hears signals unless it was begun or told to do otherwise."""


@contextlib.contextmanager
def stops_heard() -> Iterator[Callable[[], bool]]:
    """SIGTERM interrupts as Ctrl-C does; the function says whether either has come.

    An interrupt in the middle of a library's call can come out as that library's own error
    (DuckDB's RuntimeError 'Query interrupted'). A signal that our parent had ignored stays so, and
    what a command or Scrapy sets for itself holds while it works.
    """
    heard = False

    def interrupt(*_: object) -> None:
        nonlocal heard
        heard = True
        raise KeyboardInterrupt

    before = {name: signal.getsignal(name) for name in (signal.SIGINT, signal.SIGTERM)}
    ours = [name for name, handler in before.items() if handler in _ORDINARY]
    if threading.current_thread() is not threading.main_thread():
        ours = []  # Python sets handlers in its main thread only
    for name in ours:
        signal.signal(name, interrupt)
    try:
        yield lambda: heard
    finally:
        for name in ours:
            signal.signal(name, before[name])


@contextlib.contextmanager
def stop_signals_interrupt() -> Iterator[None]:
    """SIGTERM raises KeyboardInterrupt as Ctrl-C does, so that what was started is stopped.

    Only once: what comes while it stops (a second Ctrl-C, the same one passed on by the program
    that started us) would leave running what was still to be stopped.
    """
    heard = False

    def interrupt(*_: object) -> None:
        nonlocal heard
        if not heard:
            heard = True
            raise KeyboardInterrupt

    # SIGINT as well: a program that a shell starts in the background inherits it ignored.
    before = {name: signal.signal(name, interrupt) for name in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)
