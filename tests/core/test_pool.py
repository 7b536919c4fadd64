"""Processes of a pool: copies of a process that is alone, begun anew otherwise, ended with it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from annotation.process import wait_until

WORDS = [sys.executable, "-c", "import sys, tests.core.pooled as it; it.main(sys.argv[1])"]
ROOT = Path(__file__).parents[2]


def told_by(what: str) -> list[tuple[int, bool]]:
    """(process, whether it is a copy) of each batch."""
    done = subprocess.run([*WORDS, what], cwd=ROOT, capture_output=True, text=True, check=True)
    return [(number, copied) for number, copied in json.loads(done.stdout)]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nobody can tell who is alone")
def test_of_a_process_that_is_alone_they_are_copies() -> None:
    told = told_by("alone")
    assert len(told) == 20
    assert all(copied for _, copied in told)


def test_beside_another_thread_they_begin_anew() -> None:
    """A copy would have the locks of a thread that it has not."""
    told = told_by("threaded")
    assert len(told) == 20
    assert not any(copied for _, copied in told)


def test_an_interrupt_does_not_wait_for_what_they_do() -> None:
    with subprocess.Popen(
        [*WORDS, "endless"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        process.send_signal(signal.SIGINT)
        try:
            _, said = process.communicate(timeout=60)
        finally:
            process.kill()
    assert said.rstrip().endswith("KeyboardInterrupt")


@pytest.mark.skipif(sys.platform != "linux", reason="reads the list of processes")
def test_they_end_with_a_process_that_is_killed() -> None:
    with subprocess.Popen(
        [*WORDS, "waiting"], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        numbers = {number for number, _ in told}
        assert all(is_there(number) for number in numbers)
        process.kill()
    assert wait_until(lambda: not any(is_there(number) for number in numbers), 60.0, poll=0.02)


def is_there(number: int) -> bool:
    """Whether a process is at work; one that has ended and that nobody asks about is not."""
    try:
        return "State:\tZ" not in Path(f"/proc/{number}/status").read_text(encoding="ascii")
    except OSError:
        return False
