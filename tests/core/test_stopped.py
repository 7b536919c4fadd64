"""Ctrl-C and SIGTERM end any command with one sentence; real signals to real processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from brightline.signals import STOPPED

SIGNALS = [signal.SIGINT, signal.SIGTERM]


@contextmanager
def _begun(*words: str) -> Iterator[subprocess.Popen[str]]:
    """A process that does not outlive its test, whatever comes of it."""
    with subprocess.Popen(
        [sys.executable, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def _ended_by(number: signal.Signals, process: subprocess.Popen[str]) -> tuple[int, str]:
    process.send_signal(number)
    _, said = process.communicate(timeout=60)
    return process.returncode, said


@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.parametrize("words", ["crawl run", "publish cube", "--debug store status"])
def test_any_command_says_that_it_was_stopped(
    words: str, number: signal.Signals, tmp_path: Path
) -> None:
    """It waits for a protocol that nobody writes: a pipe."""
    pipe = tmp_path / "study.toml"
    os.mkfifo(pipe)
    with (
        _begun("-m", "brightline", *words.split(), "--study", str(pipe)) as process,
        pipe.open("w"),  # which waits until the command reads
    ):
        assert _ended_by(number, process) == (130, f"brightline: {STOPPED}\n")


@pytest.mark.parametrize("number", SIGNALS)
def test_a_query_that_is_cut_says_so_too(number: signal.Signals) -> None:
    """DuckDB makes an error of its own of an interrupt, which would read as one of ours."""
    code = (
        "import duckdb, sys\n"
        "import brightline.study\n"
        "def endless(path):\n"
        "    print('begun', flush=True)\n"
        "    duckdb.sql('SELECT count(*) FROM range(1000000) a, range(1000000000) b'\n"
        "               ' WHERE a.range * b.range % 7 = 3').fetchall()\n"
        "brightline.study.load_study = endless\n"
        "sys.argv = ['brightline', 'publish', 'cube']\n"
        "from brightline.cli import main\n"
        "main()\n"
    )
    with _begun("-c", code) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        assert _ended_by(number, process) == (130, f"brightline: {STOPPED}\n")


def test_a_signal_that_was_ignored_stays_so() -> None:
    """As a shell ignores Ctrl-C for what it begins in the background."""
    code = (
        "import signal\n"
        "signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
        "from brightline.signals import stops_heard\n"
        "with stops_heard() as stopped:\n"
        "    signal.raise_signal(signal.SIGINT)\n"
        "    assert not stopped()\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
