"""CSV as rows of cells: strict about quotes, and a broken record costs its own line only.

A quote that is not closed would swallow every line up to the next quote. Such a record is
rejected by its first line, and reading goes on with its second.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

from brightline.errors import IngestError
from brightline.importing.mapping import FileLayout
from brightline.importing.reasons import Reason
from brightline.importing.source_rows import Row, missing_column
from brightline.importing.streams import LINE_CHARACTERS, TextStream


class _LineTooLongError(Exception):
    """Inside a record, a line that is longer than what is read."""


class CsvSource:
    """The rows of a CSV file. `columns` is its header, or what the mapping says it would be."""

    def __init__(self, path: Path, layout: FileLayout) -> None:
        self.path = path
        csv.field_size_limit(LINE_CHARACTERS)  # of the whole process; nothing else reads CSV
        self._stream = TextStream(path, layout.encoding)
        self._lines = _Lines(self._stream)
        self._records = csv.reader(
            self._lines,
            delimiter=layout.delimiter,
            quotechar=layout.quote,
            escapechar=layout.escape,
            doublequote=layout.escape is None,
            strict=True,
        )
        try:
            self.columns = layout.columns or self._header()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close the file."""
        self._stream.close()

    def position(self) -> tuple[int, int]:
        """(bytes read, bytes in all)."""
        return self._stream.position()

    def rows(self, needed: Sequence[str]) -> Iterator[Row]:
        """(row number from 1, cells of the needed columns in their order, or a reason).

        Raises:
            IngestError: a needed column is absent or there twice.
            BrokenOffError: after the rows before the break.
        """
        places = [self._place(name) for name in needed]
        width, number = len(self.columns), 0
        while True:
            record = self._record()
            if record is None:
                return
            if record == []:
                continue  # an empty line is no row
            number += 1
            if isinstance(record, Reason):
                yield number, record
            elif len(record) != width:
                yield number, Reason.RAGGED
            else:
                yield number, [record[place] for place in places]

    def _record(self) -> list[str] | Reason | None:
        """The next record, why it is none, or None at the end."""
        self._lines.begin()
        try:
            return next(self._records, None)
        except csv.Error:
            self._lines.give_back()
            return Reason.QUOTE
        except _LineTooLongError:
            self._lines.give_back()
            return Reason.LINE_TOO_LONG

    def _header(self) -> tuple[str, ...]:
        while True:
            record = self._record()
            if record is None:
                raise IngestError(f"{self.path} is empty; there is nothing to import.")
            if isinstance(record, Reason):
                raise IngestError(
                    f"{self.path} has a header that cannot be read ({record}); check 'delimiter', "
                    "'quote' and 'encoding' under [file] in the mapping."
                )
            if record:
                return tuple(name.strip() for name in record)

    def _place(self, name: str) -> int:
        found = [place for place, column in enumerate(self.columns) if column == name]
        if not found:
            raise missing_column(self.path, name, len(self.columns))
        if len(found) > 1:
            raise IngestError(
                f"{self.path} has {len(found)} columns called '{name}'; name every column anew "
                "with 'columns' under [file] in the mapping."
            )
        return found[0]


class _Lines:
    """Lines for the CSV reader; those of the record at hand can be given back but for the first."""

    def __init__(self, stream: TextStream) -> None:
        self._stream = stream
        self._record: list[str] = []
        self._again: deque[str] = deque()

    def begin(self) -> None:
        self._record = []

    def give_back(self) -> None:
        self._again.extendleft(reversed(self._record[1:]))

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._stream.line()
        if line is None:
            raise _LineTooLongError
        if line == "":
            raise StopIteration
        self._record.append(line)
        return line
