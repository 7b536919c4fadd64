"""CSV as rows of cells: strict about quotes, and a broken record costs its own line only.

A quote that is not closed swallows every line up to the next quote. Such a record is rejected by
its first line, and reading goes on with its second. Where the next quote happens to end a cell
(5'6"), the record is well formed, and is known by a row that stands whole on one of its lines.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from brightline.errors import IngestError
from brightline.importing.mapping import FileLayout
from brightline.importing.reasons import Reason
from brightline.importing.source_rows import Row, missing_column
from brightline.importing.streams import LINE_CHARACTERS, TextStream

IsRow = Callable[[Sequence[str]], bool]
"""Whether the cells of the needed columns are those of a row, and not words of a text."""


class _LineTooLongError(Exception):
    """Inside a record, a line that is longer than what is read."""


class CsvSource:
    """The rows of a CSV file. `columns` is its header, or what the mapping says it would be."""

    def __init__(self, path: Path, layout: FileLayout, is_row: IsRow = lambda cells: False) -> None:
        self.path = path
        self._is_row = is_row
        csv.field_size_limit(LINE_CHARACTERS)  # of the whole process; nothing else reads CSV
        self._stream = TextStream(path, layout.encoding)
        self._lines = _Lines(self._stream)
        self._layout = layout
        self._records = self._reader(self._lines)
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
            if not isinstance(record, Reason) and self._swallowed(places):
                self._lines.give_back()
                record = Reason.QUOTE
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

    def _reader(self, lines: Iterable[str]) -> Iterator[list[str]]:
        layout = self._layout
        return csv.reader(
            lines,
            delimiter=layout.delimiter,
            quotechar=layout.quote,
            escapechar=layout.escape,
            doublequote=layout.escape is None,
            strict=True,
        )

    def _swallowed(self, places: Sequence[int]) -> bool:
        """Whether a line of the record at hand but its first is a row by itself."""
        return any(self._holds_row(line, places) for line in self._lines.further())

    def _holds_row(self, line: str, places: Sequence[int]) -> bool:
        width = len(self.columns)
        if line.count(self._layout.delimiter) < width - 1:
            return False
        try:
            record = next(self._reader([line]), [])
        except csv.Error:
            return False
        return len(record) == width and self._is_row([record[place] for place in places])

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
            if record and not _names_delimiter(record):
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


def _names_delimiter(record: Sequence[str]) -> bool:
    """Whether a line is the 'sep=;' that spreadsheets write before the header."""
    return record[0].lower().startswith("sep=") and len("".join(record)) <= len("sep=;")


class _Lines:
    """Lines for the CSV reader; those of the record at hand can be given back but for the first."""

    def __init__(self, stream: TextStream) -> None:
        self._stream = stream
        self._record: list[str] = []
        self._again: deque[str] = deque()

    def begin(self) -> None:
        self._record = []

    def further(self) -> list[str]:
        """The lines of the record at hand behind its first."""
        return self._record[1:]

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
