"""The files of an archive: WARC (plain, gzip per record or whole) and WACZ, as read-only streams.

A *volume* is one stream of WARC records: a file, or a member of a WACZ, which is a zip of WARCs and
is never unpacked to a disk. A volume is known again by the SHA-256 of its bytes.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from brightline.errors import CustodyError, IngestError

_BUFFER = 1 << 18
_BUFFER_IN_ZIP = 1 << 13
"""A zip tells of an altered member with its last bytes, and withholds what was read with them."""
_GZIP, _ZIP, _WARC = b"\x1f\x8b", b"PK", b"WARC/"
_WARC_ENDINGS = (".warc", ".warc.gz")
_ENDINGS = (*_WARC_ENDINGS, ".wacz")


@dataclass(slots=True)
class Volume:
    """One stream of WARC records, and what is known of it after the first reading."""

    number: int
    file: Path
    member: str = ""
    size: int = 0
    sha256: str = ""
    damage: IngestError | None = None

    @property
    def name(self) -> str:
        """What messages call it: files are named by whoever keeps them."""
        return f"{self.file.name} ({self.member})" if self.member else self.file.name


@dataclass(slots=True)
class Reading:
    """Bytes read of those to be read, for people who wait."""

    total: int
    done: int = 0
    advance: Callable[[int, int], None] = field(default=lambda done, total: None)

    def add(self, count: int) -> None:
        """Count bytes."""
        self.done += count
        self.advance(min(self.done, self.total), self.total)


class _Tap(io.RawIOBase):
    """Passes bytes on, digesting and counting them."""

    def __init__(self, source: IO[bytes], reading: Reading) -> None:
        self._source: Any = source
        self._reading = reading
        self.digest = hashlib.sha256()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        count = int(self._source.readinto(buffer))
        self.digest.update(memoryview(buffer)[:count])
        self._reading.add(count)
        return count


def find_volumes(files: Sequence[Path], study_folder: Path) -> list[Volume]:
    """The volumes of some files, in the order given; of a folder, of the archives in it by name.

    Raises:
        CustodyError: a file lies inside the study folder.
        IngestError: there is none, it cannot be read, or it is no WARC and no WACZ.
    """
    found: list[Volume] = []
    for file in dict.fromkeys(one for given in files for one in _files(Path(given).resolve())):
        if file.is_relative_to(study_folder.resolve()):
            raise CustodyError(
                f"{file.name} lies inside the study folder, where nothing raw may be kept; move "
                "it out of there and name it where it then is."
            )
        for member, size in _members(file):
            found.append(Volume(len(found), file, member, size))
    return found


def _files(given: Path) -> list[Path]:
    """The file itself, or the archives of a folder, but not of folders in it."""
    if not given.is_dir():
        return [given]
    try:
        inside = sorted(given.iterdir())
    except OSError as error:
        raise IngestError(f"The folder {given} cannot be read: {error.strerror}.") from None
    found = [one.resolve() for one in inside if one.name.lower().endswith(_ENDINGS)]
    found = [one for one in found if one.is_file()]
    if not found:
        raise IngestError(
            f"The folder {given} holds no file that ends in {', '.join(_ENDINGS)}, and folders "
            "inside it are not looked into; name the files, or the folder that they lie in."
        )
    return found


def _members(file: Path) -> list[tuple[str, int]]:
    try:
        if file.exists() and not file.is_file():
            raise IngestError(
                f"{file} is no regular file, and an archive is read twice; name WARC or WACZ files."
            )
        if not file.is_file():
            raise IngestError(f"There is no file {file}; name WARC or WACZ files.")
        with file.open("rb") as source:
            start = source.read(5)
        if start.startswith(_ZIP):
            return _wacz_members(file)
    except OSError as error:
        raise IngestError(f"{file.name} cannot be read: {error.strerror}.") from None
    if not start:
        raise IngestError(f"{file.name} is empty; name a WARC or WACZ file.")
    if not start.startswith((_GZIP, _WARC)):
        raise IngestError(f"{file.name} is neither a WARC nor a WACZ file; leave it out.")
    return [("", file.stat().st_size)]


def _wacz_members(file: Path) -> list[tuple[str, int]]:
    try:
        with zipfile.ZipFile(file) as wacz:
            found = [
                (info.filename, info.file_size)
                for info in wacz.infolist()
                if info.filename.lower().endswith(_WARC_ENDINGS)
            ]
    except (zipfile.BadZipFile, NotImplementedError):
        raise IngestError(
            f"{file.name} is a damaged zip, so no WACZ can be read from it; fetch it again."
        ) from None
    if not found:
        raise IngestError(f"{file.name} is a zip without a WARC inside, so no WACZ; leave it out.")
    return found


@contextmanager
def reading_of(volume: Volume, reading: Reading, *, whole: bool) -> Iterator[IO[bytes]]:
    """The volume's records as one uncompressed stream.

    Args:
        whole: read to the end whatever happens, and set the volume's `sha256`.

    Raises:
        IngestError: the file cannot be read.
    """
    try:
        with _raw(volume) as source:
            tap = _Tap(source, reading)
            try:
                size = _BUFFER_IN_ZIP if volume.member else _BUFFER
                yield _plain(io.BufferedReader(tap, size), size)
            finally:
                if whole:
                    _drain(tap)
                    volume.sha256 = tap.digest.hexdigest()
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        # RuntimeError is zipfile's word for an encrypted member.
        raise IngestError(
            f"{volume.name} cannot be read from its zip ({type(error).__name__}); fetch it again."
        ) from None
    except OSError as error:
        raise IngestError(f"{volume.name} cannot be read: {error.strerror or 'damaged'}.") from None


@contextmanager
def _raw(volume: Volume) -> Iterator[IO[bytes]]:
    if not volume.member:
        with volume.file.open("rb", buffering=0) as source:
            yield source
        return
    with zipfile.ZipFile(volume.file) as wacz, wacz.open(volume.member) as source:
        yield source


def _plain(source: io.BufferedReader, size: int) -> IO[bytes]:
    """Undo gzip, whether each record or the whole was compressed: members simply follow on."""
    if source.peek(2)[:2] == _GZIP:
        return gzip.GzipFile(fileobj=_Pieces(source, size))  # type: ignore[return-value]
    return source


class _Pieces:
    """Gives no more at once than is asked of it, so that what stands before damage is not lost.

    From Python 3.12 on gzip asks for 128 KiB before it gives anything, and a zip tells of its
    damage only where it is read.
    """

    def __init__(self, source: io.BufferedReader, most: int) -> None:
        self._source, self._most = source, most

    def read(self, size: int, /) -> bytes:
        """Some bytes, at most `size`; none at the end."""
        return self._source.read1(min(size, self._most))

    def seek(self, position: int, /) -> int:
        """As a file does."""
        return self._source.seek(position)


def _drain(tap: _Tap) -> None:
    buffer = bytearray(_BUFFER)
    while tap.readinto(buffer):
        pass


def file_digest(file: Path, volumes: Sequence[Volume]) -> str:
    """The SHA-256 of a file that was read: its volume's, or that of the whole WACZ."""
    for volume in volumes:
        if volume.file == file and not volume.member:
            return volume.sha256
    with file.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()
