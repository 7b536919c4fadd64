"""The labelling server's own environment: pinned, made once per machine, never half-made.

160 packages that must not meet ours: `label-studio.lock.txt` names every one with its digest,
and the `uv` that comes with Brightline installs them into the user's cache. Starting the server
is `server.py`.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from brightline.errors import ServerError

VERSION = "1.23.2"
"""The version of Label Studio that the page, the sync and the tests are made for."""

CACHE_VARIABLE = "BRIGHTLINE_CACHE"
LOCK = Path(__file__).with_name("label-studio.lock.txt")


def cache_folder() -> Path:
    """$BRIGHTLINE_CACHE, or the user's cache directory of this system."""
    from platformdirs import user_cache_path

    configured = os.environ.get(CACHE_VARIABLE)
    return Path(configured).expanduser() if configured else user_cache_path("brightline", False)


def environment_folder() -> Path:
    """Where the environment of this lock file and this Python lies, made or not."""
    digest = hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()
    return cache_folder() / f"label-studio-{VERSION}-{digest[:12]}"


def is_ready() -> bool:
    """Whether the environment has been made."""
    return _program(environment_folder()).is_file()


def ensure_environment() -> Path:
    """The `label-studio` program of the pinned environment, which is made when it is not there.

    It is built in a temporary folder and renamed when whole. Two commands at once build it once.

    Raises:
        ServerError: it cannot be made; the sentence names the log of the installation.
    """
    folder = environment_folder()
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with _only_builder(folder):
            if not is_ready():
                _build(folder)
    except OSError as error:
        raise ServerError(
            f"Label Studio's environment cannot be written to {folder.parent} ({error.strerror}); "
            f"free some space or choose another folder with {CACHE_VARIABLE}."
        ) from error
    return _program(folder)


def _program(folder: Path) -> Path:
    return folder / "bin" / "label-studio"


@contextmanager
def _only_builder(folder: Path) -> Iterator[None]:
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _build(folder: Path) -> None:
    building = Path(tempfile.mkdtemp(prefix=f"{folder.name}.building-", dir=folder.parent))
    log = folder.with_suffix(".log")
    try:
        # Relocatable: its scripts must still find their Python after the rename.
        _uv(log, "venv", "--quiet", "--relocatable", "--python", sys.executable, str(building))
        python = str(building / "bin" / "python")
        _uv(log, "pip", "sync", "--quiet", "--python", python, "--require-hashes", str(LOCK))
        if folder.exists():
            shutil.rmtree(folder)
        building.rename(folder)
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _uv(log: Path, *arguments: str) -> None:
    from uv import find_uv_bin

    with log.open("ab") as out:
        done = subprocess.run(
            [find_uv_bin(), *arguments],
            stdout=out,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            env=_without_our_environment(),
            check=False,
        )
    if done.returncode:
        raise ServerError(
            f"Label Studio {VERSION} could not be installed (uv ended with {done.returncode}; "
            f"its words are in {log}); check the network and the disk, then run the command again."
        )


def _without_our_environment() -> dict[str, str]:
    """`uv` would otherwise install into the environment that Brightline runs in."""
    ours = ("VIRTUAL_ENV", "UV_PROJECT_ENVIRONMENT", "PYTHONPATH", "PYTHONHOME")
    return {name: value for name, value in os.environ.items() if name not in ours}
