"""One demonstration for all tests that begin with one: of the demonstration itself, of the guides.

It is the one with which the guides begin, in the folder that they name. To make it takes half a
minute, so the files that use it are run by one worker (`tests.conftest`).
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import forked

ADVERTS = 150  # on the site of the quick form
TOUR = ("demo", "--quick", "--no-label-studio", "--once", "--folder", "tour")


@dataclass
class Demo:
    """A demonstration, with where and in which environment its commands run."""

    place: Path
    environment: dict[str, str]
    said: str = ""

    @property
    def folder(self) -> Path:
        """The study's own."""
        return self.place / TOUR[-1]

    def start(self, *words: str) -> subprocess.Popen[str]:
        """The command as a user starts it, in a session of its own."""
        return subprocess.Popen(
            [sys.executable, "-m", "brightline", *words],
            cwd=self.place,
            env=self.environment,
            text=True,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """A command to its end."""
        return forked.run("brightline.cli", words, self.environment, self.place.parent, self.place)

    def counts(self) -> dict[str, int]:
        done = self.run("store", "status", "--json", "--study", str(self.folder / "study.toml"))
        assert done.returncode == 0, done.stderr
        found: dict[str, int] = json.loads(done.stdout)
        return found

    def number(self, query: str) -> int:
        """What a query of one number says of the store."""
        with contextlib.closing(sqlite3.connect(self.folder / "corpus.db")) as connection:
            return int(connection.execute(query).fetchone()[0])


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """A demonstration that was killed while it wrote its market, and begun again."""
    place = tmp_path_factory.mktemp("demo")
    environment = {**os.environ, "BRIGHTLINE_KEYS": str(place / "keys")}
    environment.pop("BRIGHTLINE_STORE", None)
    made = Demo(place, environment)
    _kill_in_the_market(made)
    done = made.run(*TOUR)
    assert done.returncode == 0, done.stdout + done.stderr
    made.said = done.stdout
    return made


def _kill_in_the_market(made: Demo) -> None:
    child = made.start(*TOUR)
    assert child.stdout is not None
    for line in child.stdout:
        if line.startswith("[4/8]"):
            break
    forked.wait_until(lambda: made.number("SELECT count(*) FROM advert") > ADVERTS, child)
    os.killpg(child.pid, signal.SIGKILL)  # the demonstration and every child in its session
    child.wait()
    child.stdout.close()
