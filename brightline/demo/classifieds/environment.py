"""Build, once, the environment that the demonstration site runs in; reuse it ever after.

It lies in the user's cache folder (or in BRIGHTLINE_CACHE) under a name that holds the hash of
its lock file and the Python it was built for, so a changed lock builds a new one beside the old.
It is built in a folder of its own and renamed when complete: a name that is there is whole.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from brightline.errors import ServerError

LOCK_FILE = Path(__file__).with_name("requirements.lock.txt")
# Enough of a SHA-256 that two lock files never meet, short enough to read in a path.
HASH_LENGTH = 12


def cache_folder() -> Path:
    """Where environments are kept between runs: BRIGHTLINE_CACHE, or the user's cache folder."""
    from platformdirs import user_cache_dir

    return Path(os.environ.get("BRIGHTLINE_CACHE") or user_cache_dir("brightline"))


def environment_folder() -> Path:
    """The folder of the environment for this lock file and this Python, built or not."""
    told = LOCK_FILE.read_bytes() + sys.version.encode() + sys.platform.encode()
    return cache_folder() / f"classifieds-{hashlib.sha256(told).hexdigest()[:HASH_LENGTH]}"


def interpreter(environment: Path) -> Path:
    return environment / "bin" / "python"


def ensure_environment() -> Path:
    """The environment's Python, building the environment when it is not there yet.

    Raises ServerError when it cannot be built (no package index in reach, no space).
    """
    target = environment_folder()
    if not interpreter(target).exists():
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with _one_builder(target):
                if not interpreter(target).exists():
                    _build(target)
        except OSError as error:
            raise ServerError(
                f"The demonstration site's environment cannot be built in {target.parent}: "
                f"{error.strerror or error}; free the folder or name another one in "
                "BRIGHTLINE_CACHE."
            ) from error
    return interpreter(target)


@contextmanager
def _one_builder(target: Path) -> Iterator[None]:
    """Hold the lock beside the target: two that start together build once."""
    with target.with_suffix(".lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _build(target: Path) -> None:
    """Build beside the target and rename. What an interrupted build left is removed first."""
    building = target.with_suffix(".building")
    shutil.rmtree(building, ignore_errors=True)
    python = str(interpreter(building))
    _uv("venv", "--no-project", "--python", sys.executable, str(building))
    _uv("pip", "install", "--python", python, "--require-hashes", "-r", str(LOCK_FILE))
    # What stands there has no working Python (its own was removed since): it makes room.
    shutil.rmtree(target, ignore_errors=True)
    building.rename(target)


def _uv(*arguments: str) -> None:
    from uv import find_uv_bin

    # A surrounding project's environment is none of this one's business.
    inherited = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    command = [find_uv_bin(), "--quiet", "--no-progress", *arguments]
    done = subprocess.run(command, env=inherited, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["uv gave no reason"])[-1].strip()
        raise ServerError(
            f"The demonstration site's environment cannot be built: uv {arguments[0]} ended with "
            f"{done.returncode} ({last}); check that the package index "
            "can be reached and try again."
        )
