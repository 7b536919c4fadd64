"""Files at paths that the user names: written whole, and only over what the same command wrote.

A command knows its own file by how it begins, so a report can be written anew over an earlier one
and over nothing else.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from brightline.errors import BrightlineError, PublishError

LEFT_BY_SYSTEMS = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What systems put into a folder that somebody looks at; nobody misses them."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file that a command writes.

    begins: how each begins, and nothing else does. called: in words, with its article.
    """

    begins: str
    called: str
    refused: type[BrightlineError] = PublishError


def refuse_strange_file(path: Path, kind: Kind) -> None:
    """Refuse a path at which there is anything but an earlier file of this kind.

    Raises:
        BrightlineError: the kind's own; nothing was changed.
    """
    if os.path.lexists(path) and not _is_of(path, kind):
        raise kind.refused(
            f"There is something at {path} already that is not {kind.called}, and nothing was "
            "written over it; name another file."
        )


def refuse_one_path_twice(paths: Iterable[Path], refused: type[BrightlineError]) -> None:
    """Refuse paths of which two are the same file."""
    seen: set[Path] = set()
    for path in paths:
        if path.resolve() in seen:
            raise refused(f"{path} is named for two different files; name another for one of them.")
        seen.add(path.resolve())


def write_whole(files: Mapping[Path, str], refused: type[BrightlineError] = PublishError) -> None:
    """Write each text to its path; existing files are replaced once all are written.

    Raises:
        BrightlineError: as named, where a file cannot be written; then none of them is changed.
    """
    beside = {path: path.with_name(f".{path.name}.{os.getpid()}.new") for path in files}
    path = Path()
    try:
        for path, text in files.items():
            with opened_new(beside[path]) as file:
                file.write(text)
        for path in files:
            beside[path].replace(path)
    except OSError as error:
        raise refused(
            f"{path} cannot be written ({error.strerror or 'the disk failed'}); make room, or "
            "choose another file."
        ) from error
    finally:
        for one in beside.values():
            one.unlink(missing_ok=True)


def opened_new(path: Path, *, mode: int = 0o666) -> TextIO:
    """A file of our own making at a name that anybody could guess: what lies there makes room.

    A link that somebody laid there is removed, and not followed to what it would have us overwrite.
    """
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)  # less the umask
    return os.fdopen(descriptor, "w", encoding="utf-8", newline="")


def _is_of(path: Path, kind: Kind) -> bool:
    if not path.is_file():
        return False
    begins = kind.begins.encode()
    try:
        with path.open("rb") as file:
            return file.read(len(begins)) == begins
    except OSError:
        return False
