"""Keys on their way into their folder: written beside it, renamed, and what a kill left of that.

What a killed command left beside the folder are whole keys, which would outlive the destruction of
those in it, and the custodian's key where it was taken away. So the next keys that are written for
the study remove it, and so does their destruction.
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from brightline.errors import CustodyError
from brightline.key_places import KEYS_VARIABLE
from brightline.privacy.key_files import (
    flush_directory,
    overwrite_and_remove,
    refuse_to_overwrite,
    write_secret,
)


def write_directory(directory: Path, files: dict[str, str]) -> None:
    """All files appear at once: they are written beside, then the directory is renamed.

    Raises:
        CustodyError: something is there already, or the disk refuses.
    """
    refuse_to_overwrite(directory)
    try:
        directory.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        remove_abandoned(directory)
        with _staging(directory) as staging:
            for name, text in files.items():
                write_secret(staging / name, text)
            staging.rename(directory)
        flush_directory(directory.parent)
    except OSError as error:
        raise CustodyError(
            f"The keys cannot be written to {directory} ({error.strerror}); free space or choose "
            f"another directory with {KEYS_VARIABLE}."
        ) from error


def abandoned(directory: Path) -> list[Path]:
    """The files that killed commands left on their way into `directory`."""
    return [path for folder in _left_beside(directory) for path in _files_in(folder)]


def remove_abandoned(directory: Path) -> None:
    """Overwrite and remove them, and the folders that they lie in.

    Raises:
        OSError: the disk refuses.
    """
    for folder in _left_beside(directory):
        for path in _files_in(folder):
            overwrite_and_remove(path)
        folder.rmdir()


@contextmanager
def _staging(directory: Path) -> Iterator[Path]:
    """A folder beside `directory` that is held, so that nobody takes it for an abandoned one."""
    staging = Path(tempfile.mkdtemp(prefix=_prefix(directory), dir=directory.parent))
    descriptor = os.open(staging, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield staging
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise
    finally:
        os.close(descriptor)


def _prefix(directory: Path) -> str:
    return f".{directory.name}."


def _left_beside(directory: Path) -> list[Path]:
    """Folders of our own making (a study's id holds no dot) that no living command holds."""
    ours = re.compile(re.escape(_prefix(directory)) + r"[a-z0-9_]{8}")
    if not directory.parent.is_dir():
        return []
    found = (path for path in directory.parent.iterdir() if ours.fullmatch(path.name))
    return sorted(path for path in found if _is_own_folder(path) and not _is_held(path))


def _is_own_folder(path: Path) -> bool:
    """Whether it is a folder of this user, and no link to one."""
    found = path.lstat()
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()


def _is_held(folder: Path) -> bool:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


def _files_in(folder: Path) -> list[Path]:
    """A link is followed nowhere, and a file with a second name elsewhere is not overwritten."""
    found = (path for path in folder.iterdir() if path.is_file() and not path.is_symlink())
    return sorted(path for path in found if path.stat().st_nlink == 1)
