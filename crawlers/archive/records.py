"""The records of one WARC stream, framed strictly: what is damaged ends the reading there.

warcio reads the headers. The framing is ours, since an archive that ends early or lies about a
length must be noticed rather than repaired in silence, and no length that a file claims may decide
how much memory is taken (ISO 28500:2017).
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import IO

from warcio.statusandheaders import StatusAndHeadersParser, StatusAndHeadersParserException

from brightline.errors import IngestError

_VERSIONS = ("WARC/1.1", "WARC/1.0", "WARC/0.18", "WARC/0.17")
_LONGEST_LINE = 16 * 1024
_LONGEST_HEAD = 64 * 1024
"""Bytes of a record's own headers: hundreds of times what any writer makes."""

_SKIP = 1 << 20

Headers = Mapping[str, str]
"""A record's headers, lower-case name → value."""


@dataclass(frozen=True, slots=True, repr=False)
class Record:
    """A record that was asked for: its place in the stream, headers, and block (or its start)."""

    number: int
    headers: Headers
    block: bytes
    length: int


class _DamageError(Exception):
    """What is wrong with the stream at a record, as the end of a sentence."""


_STREAM_ERRORS = (EOFError, zlib.error, zipfile.BadZipFile, OSError)


def read_records(
    stream: IO[bytes], name: str, wanted: Callable[[int, Headers], int]
) -> Iterator[Record]:
    """Records of an uncompressed WARC stream.

    Args:
        name: what the sentence of an error calls the file.
        wanted: says for (number, headers) how many bytes of a record's block to read; a record
            for which it says 0 is passed over.

    Raises:
        IngestError: the stream is damaged; every record before that has been given, and the one
            whose end could not be found has not.
    """
    number = 0
    try:
        line = _first_line(stream)
        while line:
            number += 1
            headers = _headers(stream, line)
            length = _length(headers)
            asked = wanted(number, headers)
            block = _exactly(stream, min(asked, length))
            _skip(stream, length - len(block))
            line, damage = _next_line(stream)
            if asked:
                yield Record(number, headers, block, length)
            if damage is not None:
                number += 1
                raise damage
    except _DamageError as error:
        raise IngestError(_sentence(name, number, str(error))) from None
    except _STREAM_ERRORS:
        raise IngestError(_sentence(name, number, "it ends early or was altered")) from None


def _sentence(name: str, number: int, what: str) -> str:
    if not number:
        return f"{name} holds no WARC record ({what}); leave it out, or fetch it again."
    return (
        f"{name} is damaged at record {number} ({what}); what stands before it was read, but no "
        "run with captures of this file counts. Fetch the file again."
    )


def _first_line(stream: IO[bytes]) -> bytes:
    line, damage = _line_after_blanks(stream)
    if damage is not None:
        raise damage
    if not line:
        raise _DamageError("it holds no record")
    return line


def _next_line(stream: IO[bytes]) -> tuple[bytes, Exception | None]:
    """The next record's first line (empty at the end), and the damage that stands instead.

    Raises:
        _DamageError: the record before it does not end where it said.
    """
    start = b""
    try:
        start = stream.readline(_LONGEST_LINE)
    except _STREAM_ERRORS:
        raise _DamageError("it ends early or was altered") from None
    if start.strip(b"\r\n"):
        raise _DamageError("its length is not what it says")
    return _line_after_blanks(stream) if start else (b"", None)


def _line_after_blanks(stream: IO[bytes]) -> tuple[bytes, Exception | None]:
    try:
        line = stream.readline(_LONGEST_LINE)
        while line and not line.strip(b"\r\n"):
            line = stream.readline(_LONGEST_LINE)
    except _STREAM_ERRORS as error:
        return b"", error
    if line and not line.startswith(b"WARC/"):
        return b"", _DamageError("no WARC record begins there")
    return line, None


def _headers(stream: IO[bytes], line: bytes) -> Headers:
    head = [line]
    size = len(line)
    while line.strip(b"\r\n"):
        line = stream.readline(_LONGEST_LINE)
        size += len(line)
        if not line:
            raise EOFError
        if size > _LONGEST_HEAD:
            raise _DamageError("its headers have no end")
        head.append(line)
    try:
        found = StatusAndHeadersParser(_VERSIONS).parse(io.BytesIO(b"".join(head)))
    except (StatusAndHeadersParserException, EOFError):
        raise _DamageError("its version or headers cannot be read") from None
    return {key.lower(): value.strip() for key, value in found.headers}


def _length(headers: Headers) -> int:
    said = headers.get("content-length", "")
    if not (said.isascii() and said.isdigit() and len(said) < 19):
        raise _DamageError("it does not say how long it is")
    return int(said)


def _exactly(stream: IO[bytes], count: int) -> bytes:
    block = stream.read(count) if count else b""
    if len(block) < count:
        raise EOFError
    return block


def _skip(stream: IO[bytes], count: int) -> None:
    while count > 0:
        passed = len(stream.read(min(count, _SKIP)))
        if not passed:
            raise EOFError
        count -= passed
