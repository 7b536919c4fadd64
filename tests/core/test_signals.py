"""A command that serves is stopped once, whatever comes while it stops."""

from __future__ import annotations

import signal

import pytest

from brightline.signals import stop_signals_interrupt


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_first_signal_interrupts_and_the_next_do_nothing(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with stop_signals_interrupt():
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(number)
        signal.raise_signal(number)
        signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(number) is before
