"""The key file of a rotation that has begun: made once, looked at, and put in its place.

While `pseudonym.key.next` lies there, `load_keyring` refuses. It may be the only file that holds
the key which the store is under, so it is never written over, and removed only where the store is
under the other key.
"""

from __future__ import annotations

from pathlib import Path

from brightline.errors import CustodyError
from brightline.privacy.key_files import (
    NEXT_PSEUDONYM_KEY,
    PSEUDONYM_KEY,
    appear,
    flush_directory,
    overwrite_and_remove,
    write_secret,
)
from brightline.privacy.keys import Keyring, load_chain


def key_begun(directory: Path) -> Keyring | None:
    """The chain of the rotation that has begun here; None when none has."""
    if not (directory / NEXT_PSEUDONYM_KEY).exists():
        return None
    return load_chain(directory, NEXT_PSEUDONYM_KEY)


def next_key(directory: Path, old: Keyring, in_force: str | None) -> Keyring:
    """The chain `old` with one key more: that of the rotation that has begun, or a fresh one.

    Raises:
        CustodyError: the file there does not follow `old`, and nothing shows that the store can
            do without it; or somebody else made one just now.
    """
    begun = key_begun(directory)
    if begun is not None and not begun.follows(old):
        _drop(directory / NEXT_PSEUDONYM_KEY, old, begun, in_force)
        begun = None
    if begun is None:
        _make(directory, old)
        begun = load_chain(directory, NEXT_PSEUDONYM_KEY)
    if not begun.follows(old):
        raise _strange(directory / NEXT_PSEUDONYM_KEY, old, begun)
    return begun


def put_in_place(directory: Path, new: Keyring) -> None:
    """The new file takes the old one's place, now that the store is under it.

    Raises:
        CustodyError: the file is not there any more, or another one is.
    """
    path = directory / NEXT_PSEUDONYM_KEY
    found = load_chain(directory, NEXT_PSEUDONYM_KEY)
    if found.key_id != new.key_id:
        raise CustodyError(
            f"The store is under the key {new.key_id}, and {path} holds {found.key_id} now; put "
            "the file back that was there, then run `brightline keys rotate` again."
        )
    path.replace(directory / PSEUDONYM_KEY)
    _part(directory).unlink(missing_ok=True)
    flush_directory(directory)


def _drop(path: Path, old: Keyring, begun: Keyring, in_force: str | None) -> None:
    """Remove a key that follows another than the one which the store is under."""
    if in_force != old.key_id:
        raise _strange(path, old, begun)
    overwrite_and_remove(path)


def _make(directory: Path, old: Keyring) -> None:
    """The file appears whole, and only where there is none."""
    path, part = directory / NEXT_PSEUDONYM_KEY, _part(directory)
    part.unlink(missing_ok=True)  # of a rotation that was killed while writing it
    write_secret(part, old.with_new_key().key_line())
    try:
        appear(part, path)
    except FileExistsError:
        raise CustodyError(
            f"Another rotation has just begun in {directory}; wait for it to end, and look at "
            "`brightline keys status` before you rotate again."
        ) from None
    flush_directory(directory)


def _part(directory: Path) -> Path:
    return directory / f"{NEXT_PSEUDONYM_KEY}.part"


def _strange(path: Path, old: Keyring, begun: Keyring) -> CustodyError:
    return CustodyError(
        f"{path} holds the key {begun.key_id}, which does not follow the key {old.key_id} beside "
        "it; move that file to a safe place outside the folder, then rotate again."
    )
