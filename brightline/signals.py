"""How a command that serves until it is stopped is stopped: once, and in order."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator


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
