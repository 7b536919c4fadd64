"""Key files on the disk: who may read them, how they appear whole, how they are overwritten.

What lives here: files and permissions. What the keys compute is `keys`.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from brightline.errors import CustodyError
from brightline.key_places import KEYS_VARIABLE, data_folders

if TYPE_CHECKING:
    from brightline.custody_view import CustodyView

PSEUDONYM_KEY = "pseudonym.key"
NEXT_PSEUDONYM_KEY = "pseudonym.key.next"
"""The key of a rotation that has begun; renamed to PSEUDONYM_KEY when the store is under it."""
CUSTODIAN_PUBLIC = "custodian.pub"
CUSTODIAN_PRIVATE = "custodian.key"
_NEEDED = (PSEUDONYM_KEY, CUSTODIAN_PUBLIC)


def refuse_key_inside(directory: Path, study: CustodyView) -> None:
    """CustodyError when keys would lie beside the data or in what a repository would publish."""
    where = directory.resolve()
    for what, folder in data_folders(study):
        if where.is_relative_to(folder):
            raise CustodyError(
                f"The keys directory {where} lies inside {what}, {folder}; set {KEYS_VARIABLE} to "
                "a directory outside it."
            )
    work_tree = work_tree_of(where)
    if work_tree:
        raise CustodyError(
            f"The keys directory {where} lies inside the git work tree {work_tree}; set "
            f"{KEYS_VARIABLE} to a directory outside it."
        )


def work_tree_of(path: Path) -> Path | None:
    """The git work tree that `path` lies in.

    Raises:
        CustodyError: this user may not look.
    """
    where = path.resolve()
    try:
        return next((one for one in (where, *where.parents) if (one / ".git").exists()), None)
    except OSError as error:
        raise _closed(where, error) from None


def is_there(directory: Path) -> bool:
    """Whether there is a keys directory; one that may not be looked for is not called missing."""
    try:
        directory.stat()
    except PermissionError:
        return True
    except OSError:
        return False
    return True


def missing_keys(directory: Path) -> list[str]:
    """Those of the files that every command needs which are not there; none of a closed folder."""
    if not is_there(directory):
        return list(_NEEDED)
    try:
        return [name for name in _NEEDED if not (directory / name).exists()]
    except OSError:
        return []


def refuse_open_permissions(directory: Path) -> None:
    """CustodyError when the directory is missing, closed to us, or open to others than us."""
    try:
        mode = directory.stat().st_mode
        (directory / PSEUDONYM_KEY).exists()  # whether it may be entered
    except PermissionError as error:
        raise _closed(directory, error) from None
    except OSError as error:
        raise CustodyError(
            f"There are no keys in {directory} ({error.strerror}); create them with "
            "`brightline keys create`."
        ) from error
    if mode & 0o077:
        raise CustodyError(
            f"The keys directory {directory} is open to other users; run `chmod 700` on it."
        )


def read_secret(path: Path) -> str:
    """The text of a key file that only its owner can read."""
    try:
        mode = path.stat().st_mode
        if mode & 0o077:
            raise CustodyError(
                f"The key file {path} is open to other users; run `chmod 600` on it."
            )
        return path.read_text(encoding="ascii").strip()
    except UnicodeDecodeError:
        raise damaged(path) from None
    except OSError as error:
        raise CustodyError(
            f"The key file {path} cannot be read ({error.strerror}); {_mend(path.parent)}."
        ) from error


def _mend(directory: Path) -> str:
    """Keys are created in an empty folder only."""
    mend = "if it is lost, bring it back with `brightline keys restore FILE`"
    created = ", or create keys with `brightline keys create` if there never were any"
    return mend + (created if directory.is_dir() and _is_empty_directory(directory) else "")


def write_secret(path: Path, text: str) -> None:
    """Write a new file of mode 0600, flushed to the disk; FileExistsError if it is there."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        os.fchmod(file.fileno(), 0o600)  # whatever the umask says
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def refuse_to_overwrite(directory: Path) -> None:
    """CustodyError when there is anything where keys are to be written."""
    if holds_anything(directory):
        missing = ", ".join(missing_keys(directory))
        mend = (
            f"bring back what is missing ({missing}) with `brightline keys restore FILE`"
            if missing
            else "use the keys that are there"
        )
        raise CustodyError(
            f"There is something in {directory} already, and keys are never overwritten: {mend}, "
            f"or set {KEYS_VARIABLE} to another directory."
        )


def holds_anything(directory: Path) -> bool:
    """Whether keys cannot simply appear there; CustodyError when this user may not look."""
    try:
        return directory.is_symlink() or (directory.exists() and not _is_empty_directory(directory))
    except OSError as error:
        raise _closed(directory, error) from None


def refuse_none_missing(directory: Path) -> None:
    """CustodyError when every key is there that a backup can hold."""
    names = (*_NEEDED, CUSTODIAN_PRIVATE)
    if holds_anything(directory) and all((directory / name).exists() for name in names):
        raise none_missing(directory)


def none_missing(directory: Path) -> CustodyError:
    """The sentence for a restoring that has nothing to do."""
    return CustodyError(
        f"No key is missing in {directory}, and keys are never overwritten: use the keys that are "
        f"there, or set {KEYS_VARIABLE} to another directory."
    )


def write_missing(directory: Path, files: dict[str, str]) -> list[str]:
    """Write those of `files` that are not in a directory that is held; returns their names.

    Raises:
        CustodyError: the disk refuses; what is whole stays, and the same again writes the rest.
    """
    names = [name for name in files if not os.path.lexists(directory / name)]
    try:
        for name in names:
            part = directory / f"{name}.part"
            part.unlink(missing_ok=True)  # of a writing that was killed
            write_secret(part, files[name])
            appear(part, directory / name)
        flush_directory(directory)
    except OSError as error:
        raise CustodyError(
            f"The keys cannot be written to {directory} ({error.strerror}); mend that, then run "
            "the same command again, which writes what is still missing."
        ) from error
    return names


def appear(part: Path, path: Path) -> None:
    """What was written as `part` is at `path` from now on, whole; FileExistsError if one is."""
    try:
        os.link(part, path)
    except FileExistsError:
        part.unlink()
        raise
    except OSError:  # a file system without links, as on many memory sticks
        part.rename(path)  # whoever writes holds the directory, so nothing came between
    else:
        part.unlink()


def overwrite_and_remove(path: Path) -> None:
    """Overwrite a file with random bytes, flush them to the disk, and remove it.

    On flash storage and on file systems that copy on write, the old blocks may outlive this;
    only an encrypted disk makes up for that.
    """
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.write(secrets.token_bytes(size))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
    flush_directory(path.parent)


def flush_directory(directory: Path) -> None:
    """Make renames and removals in a directory last through a loss of power."""
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _closed(path: Path, error: OSError) -> CustodyError:
    return CustodyError(
        f"{path} cannot be looked into ({error.strerror}); run the command as the user whom that "
        f"folder belongs to, or set {KEYS_VARIABLE} to another one."
    )


def damaged(path: Path) -> CustodyError:
    """The sentence for a key file that does not hold what it should."""
    return CustodyError(
        f"The key file {path} is damaged; move it out of that folder, then bring it back with "
        "`brightline keys restore FILE`."
    )


def _is_empty_directory(directory: Path) -> bool:
    return directory.is_dir() and not any(directory.iterdir())
