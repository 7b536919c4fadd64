"""Parquet as rows, a batch of them at a time: memory is that of one row group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brightline.errors import IngestError
from brightline.importing.json_source import Path_, steps_of, value_at
from brightline.importing.source_rows import Row, missing_column
from brightline.importing.streams import BrokenOffError
from brightline.importing.values import BAD_CHARACTER

if TYPE_CHECKING:
    import pyarrow as pa

_BATCH = 2_000  # rows made into Python values at a time
_BATCH_BYTES = 32 * 2**20  # of long rows, fewer: as many as are a batch of an import


class ParquetSource:
    """The rows of a Parquet file."""

    def __init__(self, path: Path) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        self.path = path
        try:
            self._file = pq.ParquetFile(path, pre_buffer=False)
        except (pa.ArrowException, OSError, ValueError):
            raise IngestError(
                f"{path} is not a Parquet file that can be read: it is cut off, damaged or of "
                "another format; get it again, or set 'format' under [file] in the mapping."
            ) from None
        self.columns = tuple(self._file.schema_arrow.names)
        self._read = 0

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def position(self) -> tuple[int, int]:
        """(rows read, rows in all)."""
        return self._read, int(self._file.metadata.num_rows)

    def rows(self, needed: Sequence[str]) -> Iterator[Row]:
        """(row number from 1, values of the needed columns in their order).

        Raises:
            IngestError: a needed column is absent or there twice.
            BrokenOffError: after the rows before the break.
        """
        import pyarrow as pa

        paths = [self._path(name) for name in needed]
        tops = list(dict.fromkeys(str(path[0]) for path in paths))
        try:
            for batch in self._batches(tops):
                columns = {name: _values(batch.column(name)) for name in tops}
                cells = [_at(columns[str(path[0])], path[1:]) for path in paths]
                for row in zip(*cells, strict=True):
                    self._read += 1
                    yield self._read, list(row)
        except (pa.ArrowException, OSError):
            raise BrokenOffError(f"{self.path} is damaged: its data cannot be read on") from None

    def _batches(self, names: list[str]) -> Iterator[pa.RecordBatch]:
        """Batches of some columns, of fewer rows where these are long.

        Texts stay in the dictionary that most files keep them in: one of some megabytes that
        stands in every row would else be made anew for each.
        """
        import pyarrow as pa
        import pyarrow.parquet as pq

        schema = self._file.schema_arrow
        texts = [name for name in names if pa.types.is_string(schema.field(name).type)]
        with pq.ParquetFile(self.path, pre_buffer=False, read_dictionary=texts) as file:
            yield from file.iter_batches(batch_size=self._rows_at_once(names), columns=names)

    def _rows_at_once(self, names: list[str]) -> int:
        """By what the file says of the size of its row groups before they were compressed."""
        longest = 1
        for number in range(self._file.metadata.num_row_groups):
            group = self._file.metadata.row_group(number)
            parts = (group.column(place) for place in range(group.num_columns))
            size = sum(
                part.total_uncompressed_size
                for part in parts
                if part.path_in_schema.partition(".")[0] in names
            )
            longest = max(longest, size // max(group.num_rows, 1))
        return max(1, min(_BATCH, _BATCH_BYTES // longest))

    def _path(self, name: str) -> Path_:
        path: Path_ = (name,) if name in self.columns else steps_of(name)
        if not path or path[0] not in self.columns:
            raise missing_column(self.path, name, len(self.columns))
        count = self.columns.count(str(path[0]))
        if count > 1:
            raise IngestError(
                f"{self.path} has {count} columns called '{path[0]}'; write it anew with a name of "
                "its own for each column."
            )
        return path


def _at(values: list[Any], path: Path_) -> list[Any]:
    return [value_at(value, path) for value in values] if path else values


def _values(column: pa.Array[Any]) -> list[Any]:
    """Python values; text that is not UTF-8 is marked, not thrown away with its batch."""
    import pyarrow as pa

    if isinstance(column, pa.DictionaryArray):
        used = column.indices.unique()
        known = dict(zip(used.to_pylist(), _values(column.dictionary.take(used)), strict=True))
        return [known[place] for place in column.indices.to_pylist()]
    try:
        return list(column.to_pylist())
    except (UnicodeDecodeError, ValueError, OverflowError):
        pass
    if pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
        return [_decoded(value) for value in column.cast(pa.large_binary()).to_pylist()]
    return [_value(value) for value in column]


def _value(scalar: Any) -> Any:
    """One value; of a kind that Python has not (a date of the year 20000), bytes instead."""
    try:
        return scalar.as_py()
    except (UnicodeDecodeError, ValueError, OverflowError):
        return b""


def _decoded(value: bytes | None) -> str | None:
    try:
        return None if value is None else value.decode()
    except UnicodeDecodeError:
        return BAD_CHARACTER
