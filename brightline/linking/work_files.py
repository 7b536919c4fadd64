"""The work files of a linking run, which hold texts, and the lock that lets one run work at a time.

They lie in the study's folder, under its custody, and go with the run. What a killed run left is
removed by the next run, and by every erasure.
"""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from brightline.custody_view import CustodyView
from brightline.errors import LinkingError

_LOCK = ".linking.lock"
_WORK = ".linking"


@contextmanager
def alone(study: CustodyView) -> Iterator[None]:
    """No second run on this machine; the lock goes with the process."""
    with (study.folder / _LOCK).open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise LinkingError(
                f"Another `brightline link run` works on '{study.id}'; wait for it to end."
            ) from None
        yield


@contextmanager
def work_folder(study: CustodyView) -> Iterator[Path]:
    """Beside the study; what a killed run left there is removed first. Hold the lock (`alone`)."""
    folder = study.folder / _WORK
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def work_files_left(study: CustodyView) -> bool:
    """Whether work files lie in the study's folder: those of a run that works, or was killed."""
    return (study.folder / _WORK).exists()


def forget(study: CustodyView, item_keys: Sequence[str]) -> None:
    """An eraser (see `brightline/custody/erasers.py`): remove what a killed run left, whole.

    Args:
        item_keys: not looked at; the files know adverts by other numbers.

    Raises:
        LinkingError: a run works, and removes its files when it ends; it is asked again later.
        OSError: they cannot be removed.
    """
    if work_files_left(study):
        with alone(study):
            shutil.rmtree(study.folder / _WORK)
