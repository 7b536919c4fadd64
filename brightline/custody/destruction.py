"""Destroying a study's keys: the end of every pseudonym, and of what was sealed to the custodian.

Afterwards no number, address or handle can be tested against the store, no advert recognised and
no opt-out honoured by name; a sealed URL opens only where a copy of the custodian's key is kept.
Backups are files of their own: they must be destroyed too.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from brightline.custody.key_acts import note, note_done
from brightline.custody_view import CustodyView
from brightline.errors import CustodyError
from brightline.key_places import is_of_seen_erasures
from brightline.privacy.key_files import (
    CUSTODIAN_PRIVATE,
    CUSTODIAN_PUBLIC,
    NEXT_PSEUDONYM_KEY,
    PSEUDONYM_KEY,
    overwrite_and_remove,
)
from brightline.privacy.key_staging import abandoned, remove_abandoned

_NAMES = (PSEUDONYM_KEY, NEXT_PSEUDONYM_KEY, CUSTODIAN_PUBLIC, CUSTODIAN_PRIVATE)


def destroy_keys(study: CustodyView, typed: str) -> list[str]:
    """Overwrite and remove every key file of the study; returns what was removed.

    Args:
        typed: what the user typed; anything but the study's id is refused.

    Raises:
        CustodyError: the id was not typed, there are no keys, something else lies there, or a file
            cannot be written (nothing was destroyed); or the disk failed in the middle.
        StoreError: the ledger cannot be written; nothing was destroyed.
    """
    if typed.strip() != study.id:
        raise CustodyError(f"That is not the id of the study, '{study.id}'; nothing was destroyed.")
    directory = study.keys_directory
    files, left = key_files(directory), abandoned(directory)
    if not files and not left:
        raise CustodyError(f"There are no keys in {directory}; nothing was destroyed.")
    if files:
        _refuse_anything_else(directory)
        _refuse_unwritable(directory, files)
    files = [*left, *files]
    private = any(path.name == CUSTODIAN_PRIVATE for path in files)
    note(study, "destruction of the keys begun", {"custodian_private_key": private})
    _remove(study, directory, files)
    detail: dict[str, object] = {"files": len(files), "custodian_private_key": private}
    note_done(study, "keys destroyed", detail, f"The keys in {directory} are destroyed")
    return sorted({path.name for path in files})


def _remove(study: CustodyView, directory: Path, files: Sequence[Path]) -> None:
    """One after another; where the disk fails, sentence and ledger say how far it came."""
    try:
        remove_abandoned(directory)
        for path in files:
            if path.exists():
                overwrite_and_remove(path)
        if directory.exists():
            directory.rmdir()
    except OSError as error:
        left = sorted({path.name for path in files if path.exists()})
        gone = sorted({path.name for path in files} - set(left))
        said = (
            f"The keys in {directory} are destroyed in part ({error.strerror}): gone are "
            f"{', '.join(gone) or 'none'}, still there are {', '.join(left)}; mend the disk or the "
            "folder, then run `brightline keys destroy` again"
        )
        note_done(study, "keys destroyed in part", {"files": len(gone), "left": len(left)}, said)
        raise CustodyError(f"{said}.") from None


def _refuse_anything_else(directory: Path) -> None:
    """Before anything is overwritten: what is no key file of this folder is nobody's to destroy.

    A link would lead the overwriting to a copy that its owner keeps elsewhere.
    """
    entries = [path for path in directory.iterdir() if not _is_key(path)]
    if directory.is_symlink() or entries:
        what = "is a link" if directory.is_symlink() else f"holds {min(entries).name} as well"
        raise CustodyError(
            f"The keys directory {directory} {what}; move what is no key of it elsewhere (of a "
            "link, what it leads to stays), then destroy the keys. Nothing was destroyed."
        )


def _refuse_unwritable(directory: Path, files: Sequence[Path]) -> None:
    """Also before: a file that cannot be overwritten would end the destruction half-way."""
    if not os.access(directory, os.W_OK | os.X_OK):
        raise CustodyError(
            f"Nothing can be removed from {directory}; run `chmod 700` on it. "
            "Nothing was destroyed."
        )
    for path in files:
        try:
            path.chmod(0o600)  # a key may have been made read-only
            path.open("r+b").close()
        except OSError as error:
            raise CustodyError(
                f"{path} cannot be overwritten ({error.strerror}); mend that, then destroy the "
                "keys. Nothing was destroyed."
            ) from None


def _is_key(path: Path) -> bool:
    """Whether this is a key file of the folder and of no other place (a link of either kind)."""
    if path.is_symlink() or not path.is_file() or path.stat().st_nlink > 1:
        return False
    run = path.name.startswith("run-") and path.suffix == ".key"
    return run or is_of_seen_erasures(path.name) or path.name.removesuffix(".part") in _NAMES


def key_files(directory: Path) -> list[Path]:
    """Every file in the keys directory: pseudonym, custodian's, and those of open runs."""
    if not directory.is_dir():
        return []
    return sorted(path for path in directory.iterdir() if path.is_file())
