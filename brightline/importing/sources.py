"""Opening a file: what may be read at all, and by which reader."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from brightline.errors import CustodyError, IngestError
from brightline.importing.csv_source import CsvSource, IsRow
from brightline.importing.json_source import JsonSource
from brightline.importing.mapping import FileLayout
from brightline.importing.parquet_source import ParquetSource
from brightline.importing.source_rows import Source

_FORMATS = {
    "csv": "csv",
    "tsv": "csv",
    "txt": "csv",
    "jsonl": "jsonl",
    "ndjson": "jsonl",
    "json": "jsonl",
    "parquet": "parquet",
    "pq": "parquet",
}
_NO_TEXT = {
    b"PK\x03\x04": "a workbook or a zip archive",
    b"\xd0\xcf\x11\xe0": "a workbook of an old Excel",
    b"BZh": "packed by bzip2",
    b"\xfd7zX": "packed by xz",
}
_MEND = "unpack it, or save its sheet as CSV in UTF-8, and import that"
_PACKED = {"gz", "zst", "zstd"}
_PIECE = 2**20


def check_file(path: Path, study_folder: Path | None = None) -> None:
    """Refuse what is no file, is empty, or lies where only minimised data may lie.

    Raises:
        IngestError: there is no such file, or it is a folder, a pipe, or empty.
        CustodyError: it lies inside the study folder.
    """
    if not path.exists():
        raise IngestError(f"There is no file {path}; check its name.")
    if path.is_dir():
        raise IngestError(f"{path} is a folder; name the files in it that are to be read.")
    if not path.is_file():
        raise IngestError(f"{path} is not a regular file; an import reads files.")
    if study_folder and path.resolve().is_relative_to(study_folder.resolve()):
        raise CustodyError(
            f"{path} lies inside the study folder {study_folder}, which holds nothing raw; move "
            "it to a place of its own and import it from there."
        )
    if path.stat().st_size == 0:
        raise IngestError(f"{path} is empty; there is nothing to import.")


def open_source(path: Path, layout: FileLayout, is_row: IsRow = lambda cells: False) -> Source:
    """The reader of a file, by the mapping's `format` or the file's name.

    Args:
        is_row: tells, in CSV, a row that was swallowed by a quote from lines of a text.

    Raises:
        IngestError: its format is not known, or it cannot be opened as that.
    """
    kind = layout.format or kind_of(path)
    with path.open("rb") as file:
        begin = file.read(4)
    if kind == "parquet":
        return ParquetSource(path)
    if begin == b"PAR1":
        raise IngestError(
            f'{path} is a Parquet file; set format = "parquet" under [file] in the mapping.'
        )
    for mark, what in _NO_TEXT.items():
        if begin.startswith(mark):
            raise IngestError(f"{path} is {what}, which an import does not read; {_MEND}.")
    return CsvSource(path, layout, is_row) if kind == "csv" else JsonSource(path, layout)


def digest_of(path: Path, tick: Callable[[int, int], None]) -> str:
    """SHA-256 of a file as it lies there; `tick` is called with (bytes so far, of all)."""
    size, done = path.stat().st_size, 0
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
            done += len(piece)
            tick(done, size)
    return digest.hexdigest()


def kind_of(path: Path) -> str:
    """csv, jsonl or parquet, by the file's name.

    Raises:
        IngestError: the name does not tell.
    """
    endings = [ending.lstrip(".").lower() for ending in path.suffixes]
    while endings and endings[-1] in _PACKED:
        endings.pop()
    kind = _FORMATS.get(endings[-1]) if endings else None
    if kind is None:
        raise IngestError(
            f"{path} has no ending that tells its format (.csv, .jsonl, .parquet; .gz or .zst "
            "after it); give it one, or set 'format' under [file] in the mapping."
        )
    return kind
