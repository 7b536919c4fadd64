"""Studies for tests: a folder with a valid protocol, keys outside it, and a migrated store."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from brightline import cli
from brightline.privacy import create_keys
from brightline.store import Store, open_store
from brightline.study import Study, load_study
from tests import forked
from tests.forked import Forked
from tests.studies import study_text

MANIFEST = """\
title = "A static test site"
purpose = "Invented pages that a test serves on loopback."
terms_note = "None: the pages are invented and served by the test."
id = '/ad/(\\d+)'
[list]
next = "a.next"
lists = "a.category"
section = "h1"
[advert]
title = "h2"
body = ".text"
section = ".section"
"""


@dataclass(frozen=True)
class Ground:
    """A study on disk, and how to run commands on it as a user would."""

    folder: Path
    keys: Path

    @property
    def file(self) -> Path:
        return self.folder / "study.toml"

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "BRIGHTLINE_KEYS": str(self.keys), "NO_COLOR": "1"}

    def study(self) -> Study:
        return load_study(self.file)

    def _told(self, words: Sequence[str], mutant: str) -> list[str]:
        """A module's name and its words; a mutant's driver weakens a layer."""
        called = ["tests.crawlers.driver", mutant] if mutant else ["brightline.cli"]
        return [*called, *words, "--study", str(self.file)]

    def command(self, *words: str, mutant: str) -> list[str]:
        """The driver's command line, for a process that imports everything by itself."""
        return [sys.executable, "-m", *self._told(words, mutant)]

    def start(self, *words: str, mutant: str = "") -> Forked:
        """The command line in a process of its own."""
        module, *told = self._told(words, mutant)
        return Forked(module, told, self.environment, self.keys.parent)

    def run(self, *words: str, mutant: str = "") -> subprocess.CompletedProcess[str]:
        """As `start`, to the end."""
        module, *told = self._told(words, mutant)
        return forked.run(module, told, self.environment, self.keys.parent)

    def here(self, *words: str) -> subprocess.CompletedProcess[str]:
        """As `run`, in this process: for commands that never start a crawl, or are refused."""
        out, err, code = io.StringIO(), io.StringIO(), 0
        with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
            patch.setattr(sys, "argv", ["brightline", *words, "--study", str(self.file)])
            for name, value in self.environment.items():
                patch.setenv(name, value)
            try:
                cli.main()
            except SystemExit as end:
                code = int(end.code or 0)
        return subprocess.CompletedProcess(words, code, out.getvalue(), err.getvalue())

    def rows(self, query: str, **values: Any) -> list[Any]:
        """Rows of the store."""
        with Store.for_study(self.study()) as store, store.begin() as connection:
            return list(connection.execute(sa.text(query), values).all())

    def runs(self) -> list[dict[str, Any]]:
        """What `crawl status --json` says."""
        from crawlers.status import runs_of

        with Store.for_study(self.study()) as store, store.begin() as connection:
            return runs_of(connection)

    def everything_written(self) -> bytes:
        """Every byte under the study folder (database, WAL, logs)."""
        return b"\n".join(
            file.read_bytes() for file in sorted(self.folder.rglob("*")) if file.is_file()
        )


def site_table(key: str, start: Sequence[str], **values: Any) -> str:
    """A [[site]] table of a protocol."""
    row: dict[str, Any] = {
        "key": key,
        "title": f"Test site {key}",
        "manifest": "manifest.toml",
        "terms": "invented pages, served by the test itself",
        "start": list(start),
        "allow": ["/.*"],
        "delay_seconds": 0.0,
        "max_pages": 5000,
        "synthetic": True,
        **values,
    }
    lines = [f"{name} = {json.dumps(value)}" for name, value in row.items()]
    return "\n".join(["[[site]]", *lines, ""])


def make_ground(
    root: Path, sites: Sequence[str], *, manifest: str = MANIFEST, expires: str = "2099-01-01"
) -> Ground:
    """A study folder with its protocol, manifest, keys and store."""
    ground = Ground(root / "study", root / "keys")
    ground.folder.mkdir(parents=True)
    text = study_text(expires=expires, sites="\n".join(sites))
    ground.file.write_text(text, encoding="utf-8")
    (ground.folder / "manifest.toml").write_text(manifest, encoding="utf-8")
    create_keys(ground.keys / "test-study")
    url = f"sqlite:///{ground.folder / 'corpus.db'}"
    open_store(url, migrate=True).close()
    return ground
