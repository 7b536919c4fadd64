"""The bytes of a file as a read-only stream of text: decompressed, decoded, cut into lines.

Memory is bounded whatever the file holds: a bomb is unpacked piece by piece, a line is read up to
`LINE_CHARACTERS` and otherwise skipped. A stream that ends too early says so (`BrokenOffError`);
a truncated zstd frame does not say it by itself.
"""

from __future__ import annotations

import codecs
import gzip
import io
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from brightline.counted import counted
from brightline.errors import IngestError
from brightline.importing.values import BAD_CHARACTER

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

LINE_CHARACTERS = 16 * 2**20
"""The longest line and CSV field that is read: no advert is near it, and 10 MB still are rows."""

_ZSTD_PIECE = 512  # bytes: at most 128 blocks of 128 KiB come out of one, so 16 MiB
_ZSTD_WINDOW = 2**27  # what `zstd --ultra -22` needs at most; `--long=31` would take 2 GiB
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


class BrokenOffError(IngestError):
    """A file that cannot be read to its end, cut off or damaged: the beginning of a sentence.

    `mend` is what to do before the file is imported again.
    """

    mend = "Get the file again"

    def after(self, rows: int) -> IngestError:
        """The whole sentence, for an import that had read some rows before the break."""
        if not rows:
            return IngestError(
                f"{self}; no row before that could be read, so nothing was stored. {self.mend} "
                "and import it."
            )
        return IngestError(
            f"{self}; {counted(rows, 'row')} before that "
            f"{'was' if rows == 1 else 'were'} read, and their days do not count as "
            f"coverage. {self.mend} and import it: no advert is stored twice."
        )


class WrongEncodingError(BrokenOffError):
    """A file whose bytes are not the text that the mapping says they are."""

    mend = "Set the right 'encoding' under [file] in the mapping"


class TextStream:
    """The lines of a file that may be compressed. Use it as a context manager.

    `position()` is (bytes read, bytes in all) of the file as it lies on the disk.
    """

    def __init__(self, path: Path, encoding: str, newline: str = "") -> None:
        self.path = path
        self._size = path.stat().st_size
        self._raw = path.open("rb", buffering=0)
        self._text = io.TextIOWrapper(
            io.BufferedReader(unpacked(self._raw), 2**16),
            encoding="utf-8-sig" if encoding == "utf-8" else encoding,
            errors=_register(),
            newline=newline,
        )
        try:
            self._refuse_other_marks(encoding)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> TextStream:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._text.close()
        self._raw.close()

    def position(self) -> tuple[int, int]:
        """(bytes read, bytes in all)."""
        return self._raw.tell(), self._size

    def line(self) -> str | None:
        """The next line with its ending, '' at the end; None for one too long, which is skipped."""
        try:
            line = self._text.readline(LINE_CHARACTERS)
            if len(line) < LINE_CHARACTERS:
                return line
            while len(line) == LINE_CHARACTERS and not line.endswith("\n"):
                line = self._text.readline(LINE_CHARACTERS)
        except (EOFError, gzip.BadGzipFile, zlib.error, _zstd_error()):
            raise self._broken_off() from None
        except UnicodeError:
            raise WrongEncodingError(
                f"{self.path} is not {self._text.encoding} text all through"
            ) from None
        return None

    def _broken_off(self) -> BrokenOffError:
        return BrokenOffError(
            f"{self.path} is cut off or damaged: its compressed data cannot be read to the end"
        )

    def _refuse_other_marks(self, encoding: str) -> None:
        buffer: Any = self._text.buffer
        try:
            name = _marked(buffer)
        except (EOFError, gzip.BadGzipFile, zlib.error, _zstd_error()):
            raise self._broken_off() from None
        if name and not encoding.replace("_", "-").startswith(name):
            raise IngestError(
                f"{self.path} begins like {name} text, and the mapping says {encoding}; "
                f'set encoding = "{name}" under [file].'
            )


def marked_encoding(path: Path) -> str | None:
    """The encoding that a file's first bytes are the mark of; None where they are none."""
    with path.open("rb", buffering=0) as file:
        try:
            return _marked(io.BufferedReader(unpacked(file)))
        except (EOFError, gzip.BadGzipFile, zlib.error, _zstd_error()):
            return None


def _marked(buffer: io.BufferedReader) -> str | None:
    begin = buffer.peek(4)[:4]
    return next((name for mark, name in _MARKS.items() if begin.startswith(mark)), None)


def unpacked(file: io.FileIO) -> io.RawIOBase:
    """The file's bytes, decompressed where its first bytes are those of gzip or zstd."""
    begin = file.read(4)
    file.seek(0)
    if begin.startswith(_GZIP):
        return _Gzip(io.BufferedReader(file))
    if begin == _ZSTD:
        return _Zstd(io.BufferedReader(file))
    return file


class _Gzip(io.RawIOBase):
    """gzip, every member of it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = gzip.GzipFile(fileobj=file, mode="rb")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        # One piece at a time: what stands before a break is given before the break is met.
        target = memoryview(buffer).cast("B")
        piece = self._file.read1(len(target))
        target[: len(piece)] = piece
        return len(piece)


class _Zstd(io.RawIOBase):
    """zstd, every frame of it, in pieces so small that a bomb fits into memory."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._frame: Any = None
        self._waiting = memoryview(b"")
        self._packed = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        while not self._waiting:
            piece = self._packed or self._file.read(_ZSTD_PIECE)
            if not piece:
                if self._frame is not None:
                    raise EOFError("a zstd frame is cut off")
                return 0
            self._feed(piece)
        target = memoryview(buffer).cast("B")
        count = min(len(target), len(self._waiting))
        target[:count] = self._waiting[:count]
        self._waiting = self._waiting[count:]
        return count

    def _feed(self, piece: bytes) -> None:
        import zstandard

        if self._frame is None:
            self._frame = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW).decompressobj()
        self._waiting = memoryview(self._frame.decompress(piece))
        self._packed = b""
        if self._frame.eof:
            self._packed, self._frame = self._frame.unused_data, None


def _zstd_error() -> type[Exception]:
    import zstandard

    return zstandard.ZstdError


def _register() -> str:
    """The name of the handler that marks unknown bytes instead of ending the whole file."""
    name = "brightline-mark"
    codecs.register_error(name, _mark)
    return name


def _mark(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return BAD_CHARACTER, error.end
