"""Processes that start with their packages imported: each is forked from one that has done it.

A crawl needs a process of its own, since Twisted's reactor starts only once, and a guide's commands
are to be run as a user does; importing what they need takes longer than most of them do. Python's
fork server imports it once for each worker of the tests, and compiles the patterns of the search
for contacts (`tests.compiled`). What no process shares is imported afterwards: the modules that
mutants change, and the reactor.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import import_module
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Protocol

from annotation.process import wait_until as happens_within

SHARED = (
    "alembic.command",
    "brightline.privacy.contacts",
    "brightline.schema",
    "dateparser",
    "duckdb",
    "pandas",
    "price_parser",
    "pyarrow.parquet",
    "rich.console",
    "scipy.special",
    "scrapy.core.downloader.handlers.http11",
    "scrapy.core.engine",
    "scrapy.crawler",
    "scrapy.linkextractors",
    "tests.compiled",
    "typer.main",
    "warcio",
    "web_poet",
)


class Polled(Protocol):
    """A process that can be asked whether it has ended."""

    def poll(self) -> int | None:
        """Its exit status, or None while it runs."""


class Forked:
    """A running process, with the part of `subprocess.Popen` that tests of crawls use."""

    def __init__(
        self,
        module: str,
        words: Sequence[str],
        environment: Mapping[str, str],
        said: Path,
        folder: Path | None = None,
    ) -> None:
        """Call `main()` of a module, as `python -m MODULE WORDS…` in this environment would.

        Args:
            said: an existing folder; what the process writes is kept in two files there.
            folder: where the process works; by default where the test does.
        """
        kept = Path(tempfile.mkdtemp(dir=said))
        self._files = [kept / "out", kept / "err"]
        told = (module, list(words), dict(environment), self._files, folder or Path.cwd())
        self._process = _server().Process(target=_become, args=told)
        self._process.start()

    @property
    def pid(self) -> int:
        assert self._process.pid is not None
        return self._process.pid

    @property
    def returncode(self) -> int | None:
        """None while it runs; minus the signal's number where one has ended it."""
        return self._process.exitcode

    def poll(self) -> int | None:
        return self._process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        self._process.join(timeout)
        if self._process.exitcode is None:
            raise subprocess.TimeoutExpired(str(self.pid), timeout or 0.0)
        return self._process.exitcode

    def send_signal(self, number: signal.Signals) -> None:
        if self._process.exitcode is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def communicate(self, timeout: float | None = None) -> tuple[str, str]:
        """Wait for its end; what it has written to its output and its errors."""
        self.wait(timeout)
        return self.said()

    def said(self) -> tuple[str, str]:
        """What it has written so far to its output and its errors."""
        out, err = (
            file.read_text(encoding="utf-8") if file.exists() else "" for file in self._files
        )
        return out, err


def run(
    module: str,
    words: Sequence[str],
    environment: Mapping[str, str],
    said: Path,
    folder: Path | None = None,
) -> subprocess.CompletedProcess[str]:
    """As `Forked`, to its end, which must come within ten minutes."""
    process = Forked(module, words, environment, said, folder)
    try:
        out, err = process.communicate(600)
    finally:
        process.kill()
    return subprocess.CompletedProcess([module, *words], process.wait(), out, err)


def wait_until(condition: Callable[[], bool], process: Polled) -> None:
    """Look again and again until it is so, or the process has ended: ten minutes at most."""
    assert happens_within(lambda: process.poll() is not None or condition(), 600.0, poll=0.02)


@cache
def _server() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(SHARED))
    return context


def _become(
    module: str, words: list[str], environment: dict[str, str], files: list[Path], folder: Path
) -> None:
    """In the new process: take on its surroundings, then call the module's `main`."""
    assert "twisted.internet.reactor" not in sys.modules
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    for number, file in enumerate(files, start=1):
        os.dup2(os.open(file, os.O_WRONLY | os.O_CREAT, 0o600), number)
    sys.argv = [module, *words]
    import_module(module).main()
