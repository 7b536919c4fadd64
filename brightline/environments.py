"""Environments of programs that must not meet ours: pinned by a lock file, made once per machine.

What lives here: where they are cached and how they are built. Which there are is said by those who
need one (the Label Studio server, the demonstration site).
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from brightline.errors import ServerError
from brightline.waiting import alone

CACHE_VARIABLE = "BRIGHTLINE_CACHE"

_HASH_LENGTH = 12
"""Enough of a SHA-256 that two lock files never meet, short enough to read in a path."""

_OURS = ("VIRTUAL_ENV", "UV_PROJECT_ENVIRONMENT", "PYTHONPATH", "PYTHONHOME")


def cache_folder() -> Path:
    """$BRIGHTLINE_CACHE, or the user's cache directory of this system."""
    from platformdirs import user_cache_path

    configured = os.environ.get(CACHE_VARIABLE)
    return Path(configured).expanduser() if configured else user_cache_path("brightline", False)


@dataclass(frozen=True, slots=True)
class PinnedEnvironment:
    """A virtual environment under the user's cache, named after its lock file's hash.

    A changed lock file, or another Python, makes a new one beside the old. It is built in a
    folder of its own and renamed when complete: a name that is there is whole.

    Args:
        name: the beginning of its folder's name.
        title: what it is, for sentences: "Label Studio 1.23.2".
        lock: a requirements file that pins every package with its digest.
        program: the file in `bin` that it is made for.
    """

    name: str
    title: str
    lock: Path
    program: str

    @property
    def folder(self) -> Path:
        """Where it lies, made or not."""
        told = self.lock.read_bytes() + sys.version.encode() + sys.platform.encode()
        return cache_folder() / f"{self.name}-{hashlib.sha256(told).hexdigest()[:_HASH_LENGTH]}"

    @property
    def bytecode(self) -> dict[str, str]:
        """Where its programs keep what they compiled, as environment variables.

        In its own folder, whatever ours does: installed packages come without bytecode, and a
        program that may not keep its own spends more time on compiling than on starting.
        """
        return {"PYTHONPYCACHEPREFIX": str(self.folder / "bytecode"), "PYTHONDONTWRITEBYTECODE": ""}

    def is_ready(self) -> bool:
        """Whether it has been made, and its Python is still there."""
        return (self.folder / "bin" / "python").exists() and self._made().is_file()

    def ensure(self) -> Path:
        """Its program; the environment is made when it is not there. Two at once build it once.

        Raises:
            ServerError: it cannot be made; the sentence names the log of the installation.
        """
        folder = self.folder
        if self.is_ready():
            return self._made()
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            with alone(folder.with_suffix(".lock")):
                if not self.is_ready():
                    self._build(folder)
        except OSError as error:
            raise ServerError(
                f"The environment of {self.title} cannot be written to {folder.parent} "
                f"({error.strerror or error}); free some space or choose another folder with "
                f"{CACHE_VARIABLE}."
            ) from error
        return self._made()

    def _made(self) -> Path:
        return self.folder / "bin" / self.program

    def _build(self, folder: Path) -> None:
        building = Path(tempfile.mkdtemp(prefix=f"{folder.name}.building-", dir=folder.parent))
        python = str(building / "bin" / "python")
        try:
            # Relocatable: its scripts must still find their Python after the rename.
            made = ("--relocatable", "--no-project", "--python", sys.executable, str(building))
            self._uv(folder, "venv", *made)
            self._uv(folder, "pip", "sync", "--python", python, "--require-hashes", str(self.lock))
            # What stands there has no working Python (its own was removed since): it makes room.
            shutil.rmtree(folder, ignore_errors=True)
            building.rename(folder)
        finally:
            shutil.rmtree(building, ignore_errors=True)

    def _uv(self, folder: Path, *arguments: str) -> None:
        from uv import find_uv_bin

        log = folder.with_suffix(".log")
        # `uv` would otherwise install into the environment that Brightline runs in.
        inherited = {name: value for name, value in os.environ.items() if name not in _OURS}
        with log.open("ab") as out:
            done = subprocess.run(
                [find_uv_bin(), "--quiet", "--no-progress", *arguments],
                stdout=out,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                env=inherited,
                check=False,
            )
        if done.returncode:
            raise ServerError(
                f"{self.title} could not be installed (uv {arguments[0]} ended with "
                f"{done.returncode}; its words are in {log}); check the network and the disk, "
                "then run the command again."
            )
