"""Destroying a study's keys: the end of every pseudonym, and of what was sealed to the custodian.

Afterwards no number, address or handle can be tested against the store, no advert recognised and
no opt-out honoured by name; a sealed URL opens only where a copy of the custodian's key is kept.
Backups are files of their own: they must be destroyed too.
"""

from __future__ import annotations

import os
from pathlib import Path

from brightline import ledger
from brightline.errors import CustodyError
from brightline.privacy.key_files import (
    CUSTODIAN_PRIVATE,
    CUSTODIAN_PUBLIC,
    NEXT_PSEUDONYM_KEY,
    PSEUDONYM_KEY,
    overwrite_and_remove,
)
from brightline.store import Store
from brightline.store_files import has_store
from brightline.study import Study

_NAMES = (PSEUDONYM_KEY, NEXT_PSEUDONYM_KEY, CUSTODIAN_PUBLIC, CUSTODIAN_PRIVATE)


def destroy_keys(study: Study, typed: str) -> list[str]:
    """Overwrite and remove every key file of the study; returns what was removed.

    Args:
        typed: what the user typed; anything but the study's id is refused.

    Raises:
        CustodyError: the id was not typed, there are no keys, or something else lies there.
        StoreError: the ledger cannot be written; nothing was destroyed.
    """
    if typed.strip() != study.id:
        raise CustodyError(f"That is not the id of the study, '{study.id}'; nothing was destroyed.")
    directory = study.keys_directory
    files = key_files(directory)
    if not files:
        raise CustodyError(f"There are no keys in {directory}; nothing was destroyed.")
    _refuse_anything_else(directory)
    private = (directory / CUSTODIAN_PRIVATE).exists()
    note(study, "destruction of the keys begun", {"custodian_private_key": private})
    for path in files:
        overwrite_and_remove(path)
    directory.rmdir()
    note(study, "keys destroyed", {"files": len(files), "custodian_private_key": private})
    return [path.name for path in files]


def _refuse_anything_else(directory: Path) -> None:
    """Before anything is overwritten: what is no key file of this folder is nobody's to destroy.

    A link would lead the overwriting to a copy that its owner keeps elsewhere.
    """
    entries = [path for path in directory.iterdir() if path.is_symlink() or not _is_key(path)]
    if directory.is_symlink() or entries:
        what = "is a link" if directory.is_symlink() else f"holds {min(entries).name} as well"
        raise CustodyError(
            f"The keys directory {directory} {what}; move what is no key of it elsewhere (of a "
            "link, what it leads to stays), then destroy the keys. Nothing was destroyed."
        )
    if not os.access(directory, os.W_OK | os.X_OK):
        raise CustodyError(
            f"Nothing can be removed from {directory}; run `chmod 700` on it. "
            "Nothing was destroyed."
        )


def _is_key(path: Path) -> bool:
    run = path.name.startswith("run-") and path.suffix == ".key"
    return path.is_file() and (run or path.name.removesuffix(".part") in _NAMES)


def key_files(directory: Path) -> list[Path]:
    """Every file in the keys directory: pseudonym, custodian's, and those of open runs."""
    if not directory.is_dir():
        return []
    return sorted(path for path in directory.iterdir() if path.is_file())


def note(study: Study, act: str, detail: dict[str, object]) -> None:
    """Write an act on the keys into the ledger, unless the study has no store yet."""
    if not has_store(study):
        return
    with Store.for_study(study) as store, store.begin() as connection:
        ledger.record(connection, study, act, detail)
