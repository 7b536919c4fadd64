"""JSON lines as rows: one object a line, nested values by a path such as 'data.text[0]'."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from brightline.errors import IngestError
from brightline.importing.mapping import FileLayout
from brightline.importing.reasons import Reason
from brightline.importing.source_rows import Row
from brightline.importing.streams import BrokenOffError, TextStream
from brightline.importing.values import BAD_CHARACTER

_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_LOOKED_AT = 100  # lines that tell which columns there are

Path_ = tuple[str | int, ...]


class JsonSource:
    """The objects of a JSON lines file. `columns` are the paths of its first lines."""

    def __init__(self, path: Path, layout: FileLayout) -> None:
        self.path = path
        self.layout = layout
        self._stream = TextStream(path, layout.encoding, newline="\n")

    def close(self) -> None:
        """Close the file."""
        self._stream.close()

    def position(self) -> tuple[int, int]:
        """(bytes read, bytes in all)."""
        return self._stream.position()

    @property
    def columns(self) -> tuple[str, ...]:
        """The paths of every value in the first lines; the file has to be opened anew after it."""
        found: dict[str, None] = {}
        try:
            for _, record in itertools.islice(self._objects(), _LOOKED_AT):
                if isinstance(record, dict):
                    found |= dict.fromkeys(_paths(record))
        except BrokenOffError:
            if not found:
                raise
        return tuple(found)

    def rows(self, needed: Sequence[str]) -> Iterator[Row]:
        """(line number from 1, values of the needed paths in their order, or a reason)."""
        paths = [steps_of(name) for name in needed]
        for number, record in self._objects():
            if isinstance(record, Reason):
                yield number, record
            else:
                yield number, [_value(record, n, p) for n, p in zip(needed, paths, strict=True)]

    def _objects(self) -> Iterator[tuple[int, dict[str, Any] | Reason]]:
        number = 0
        while (line := self._stream.line()) != "":
            number += 1
            if line is None:
                yield number, Reason.LINE_TOO_LONG
            elif line.strip():
                found = _object(line)
                if found is Reason.NOT_JSON and number == 1 and line.lstrip().startswith("["):
                    raise IngestError(
                        f"{self.path} is one JSON array; write one object a line first, for "
                        "example with `jq -c '.[]'`."
                    )
                yield number, found


def steps_of(path: str) -> Path_:
    """'data.text[0]' as ('data', 'text', 0)."""
    return tuple(match[1] or int(match[2]) for match in _STEP.finditer(path))


def _object(line: str) -> dict[str, Any] | Reason:
    if BAD_CHARACTER in line:
        return Reason.ENCODING
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return Reason.NOT_JSON
    return found if isinstance(found, dict) else Reason.NOT_JSON


def _value(record: Any, name: str, path: Path_) -> Any:
    """The value at a path; a key that has the whole path as its name goes before."""
    if name in record:
        return record[name]
    return value_at(record, path)


def value_at(record: Any, path: Path_) -> Any:
    """The value at the end of a path of keys and positions; None where there is none."""
    for step in path:
        if isinstance(step, int):
            record = record[step] if isinstance(record, list) and step < len(record) else None
        else:
            record = record.get(step) if isinstance(record, dict) else None
    return record


def _paths(record: dict[str, Any], before: str = "") -> Iterator[str]:
    for key, value in record.items():
        if isinstance(value, dict) and before.count(".") < 3:
            yield from _paths(value, f"{before}{key}.")
        else:
            yield f"{before}{key}"
