"""The file of a study as it is written: its text and its tables, before anything is made of them.

What the tables must say is in `study.py`, and what custody alone needs of them in
`study_mistaken.py`.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from brightline.errors import StudyError
from brightline.plain_mistakes import TABLE_OF
from brightline.study_lines import no_toml


@dataclass(frozen=True, slots=True)
class StudyFile:
    """One reading of a protocol, so that its digest is that of the tables beside it."""

    path: Path
    text: str
    table: dict[str, Any]

    def fields(self, *, without: Collection[str] = ()) -> dict[str, Any]:
        """`[study]` holds the protocol's own fields; every other table is a field of its own.

        Args:
            without: names that are passed over.

        Raises:
            StudyError: `study` is no table, or a name is one that the file may not give.
        """
        table = {name: value for name, value in self.table.items() if name not in without}
        head = table.pop("study", {})
        if not isinstance(head, dict):
            raise StudyError(f"{self.path}: 'study' must be a table; begin the file with [study].")
        head = {name: value for name, value in head.items() if name not in without}
        sites, events = table.pop("site", []), table.pop("event", [])
        digest = hashlib.sha256(self.text.encode()).hexdigest()
        for name in ("path", "sha256", *TABLE_OF):
            if name in head or name in table:
                mend = f"write [[{TABLE_OF[name]}]]" if name in TABLE_OF else "remove it"
                raise StudyError(f"{self.path}: the name '{name}' is not a field; {mend}.")
        known = {"sites": sites, "events": events, "path": self.path, "sha256": digest}
        return {**head, **table, **known}


def read_study_file(path: Path | str) -> StudyFile:
    """Read a protocol.

    Raises:
        StudyError: it cannot be read, or is no TOML.
    """
    file = Path(path).absolute()
    text = read_text(file)
    try:
        return StudyFile(file, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise StudyError(no_toml(file, error, text)) from None


def read_text(file: Path) -> str:
    """The text of a protocol.

    Raises:
        StudyError: it is not there, is a folder, is no UTF-8, or may not be read.
    """
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise StudyError(
            f"There is no study protocol at {file}; write one with `brightline study new`."
        ) from None
    except IsADirectoryError:
        raise StudyError(
            f"{file} is a folder; give the protocol in it, such as {file / 'study.toml'}."
        ) from None
    except UnicodeDecodeError:
        raise StudyError(
            f"{file} cannot be read: it is not UTF-8 text; save it as UTF-8."
        ) from None
    except OSError as error:
        raise StudyError(
            f"{file} cannot be read: {error.strerror}; give the path of a protocol that you may "
            "read."
        ) from None
