"""To which study a key belongs: its id stands in the key's file, with a mark that the key makes.

Under one key a contact has one pseudonym, so a key folder that is copied to a second study joins
the people of both. The folder is named as the study's id (`key_places`); a key that says another
one is refused. A key of an earlier version says none and is bound where it is first used.
"""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from brightline.errors import CustodyError
from brightline.privacy.key_files import (
    NEXT_PSEUDONYM_KEY,
    PSEUDONYM_KEY,
    flush_directory,
    write_secret,
)

UNBOUND, BOUND = "brightline-pseudonym-key-1", "brightline-pseudonym-key-2"
"""What a key file begins with; the second names the study and its mark after the key's id."""


def apart_from_binding(line: str) -> list[str]:
    """The words of a key's file that are the same before and after it was bound to its study."""
    header, *words = line.split() or [""]
    if header == BOUND:
        return words[:1] + words[3:]
    return words if header == UNBOUND else [header, *words]


def refuse_other_study(directory: Path, study: str) -> None:
    """CustodyError when the keys in a study's folder are bound to another study; '' is none."""
    if study and study != directory.name:
        raise CustodyError(
            f"The keys in {directory} are those of the study '{study}', and under them the "
            f"contacts of both studies would be joined: move them out of that folder, and make "
            f"'{directory.name}' keys of its own with `brightline keys create`."
        )


def bind(directory: Path, held: str, line: str) -> bool:
    """Write the line that names the study where the file holds `held`; whether it was written.

    The directory is held as by a rotation (`custody/turns.py`): while one works, or where the
    folder cannot be written, the key stays as it is, and is bound another time.
    """
    path, part = directory / PSEUDONYM_KEY, directory / f"{PSEUDONYM_KEY}.part"
    try:
        descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if (directory / NEXT_PSEUDONYM_KEY).exists() or path.read_text("ascii").strip() != held:
            return False
        part.unlink(missing_ok=True)  # of a binding that was killed while writing it
        write_secret(part, line)
        part.replace(path)
        flush_directory(directory)
    except OSError:
        return False
    finally:
        os.close(descriptor)
    return True


def same_key_elsewhere(directory: Path, key_id: str) -> list[str]:
    """The folders beside this one, each a study's, that hold the same key: copies of earlier."""
    found = []
    for path in sorted(directory.parent.glob(f"*/{PSEUDONYM_KEY}")):
        try:
            words = path.read_text("ascii").split()
        except (OSError, UnicodeDecodeError):
            continue
        if path.parent.name != directory.name and words[1:2] == [key_id]:
            found.append(path.parent.name)
    return found
