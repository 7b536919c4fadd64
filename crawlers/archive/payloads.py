"""From a record's block to an answer as a crawl would have got it: status, headers, body.

Transfer and content encodings are undone here, with a cap on what may come out: an archive may
hold a compressed bomb as well as a server may send one.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from warcio.statusandheaders import StatusAndHeadersParser

from crawlers.archive.records import Record
from crawlers.limits import LARGEST_PAGE

HEAD = 64 * 1024
"""Bytes at the start of a block that hold its HTTP headers."""

MOST_OF_A_BLOCK = LARGEST_PAGE + HEAD

_HEX = re.compile(rb"[0-9A-Fa-f]{1,15}")

_LAYERS = 3
"""Encodings inside each other; more than that is nobody's honest answer."""


class BrokenAnswerError(Exception):
    """A captured page that cannot be read; the text is a reason, as a run counts it."""


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """What the site answered when it was captured. `headers`: lower-case name → values."""

    status: int
    headers: Mapping[str, list[str]]
    body: bytes

    def header(self, name: str) -> str | None:
        """The first value of a header."""
        values = self.headers.get(name)
        return values[0] if values else None


def head_of(record: Record) -> Answer:
    """Status and headers of a response, revisit or resource record; the body is left out.

    Raises:
        BrokenAnswerError: the block does not begin like an answer.
    """
    if record.headers.get("warc-type") == "resource":
        return Answer(200, {"content-type": [record.headers.get("content-type", "")]}, b"")
    return _split(record.block)[0]


def answer_of(record: Record) -> Answer:
    """The whole answer, its encodings undone.

    Raises:
        BrokenAnswerError: it is cut short, too large, or its encoding is broken.
    """
    if record.length > len(record.block):
        raise BrokenAnswerError("too large")
    if record.headers.get("warc-truncated") or record.headers.get("warc-segment-number"):
        raise BrokenAnswerError("cut short")
    if record.headers.get("warc-type") == "resource":
        head, at = head_of(record), 0
    else:
        head, at = _split(record.block)
    body = record.block[at:]
    if head.header("transfer-encoding"):
        body = _dechunked(body)
    elif _is_short(head, body):
        raise BrokenAnswerError("cut short")
    for encoding in _encodings(head):
        body = decoded(body, encoding)
    if len(body) > LARGEST_PAGE:
        raise BrokenAnswerError("too large")
    return Answer(head.status, head.headers, body)


def _split(block: bytes) -> tuple[Answer, int]:
    """The head of an HTTP message, and where its body begins."""
    if not block.startswith(b"HTTP/"):
        raise BrokenAnswerError("no answer")
    source = io.BytesIO(block)
    found = StatusAndHeadersParser(["HTTP/"], verify=False).parse(source)
    code = found.get_statuscode()
    if not (len(code) == 3 and code.isascii() and code.isdigit()):
        raise BrokenAnswerError("no answer")
    headers: dict[str, list[str]] = {}
    for name, value in found.headers:
        headers.setdefault(name.lower(), []).append(value.strip())
    return Answer(int(code), headers, b""), source.tell()


def _is_short(head: Answer, body: bytes) -> bool:
    said = head.header("content-length") or ""
    # Some archivers keep a decoded body under its old headers: it is longer, never shorter.
    return said.isascii() and said.isdigit() and len(body) < int(said[:18])


def _encodings(head: Answer) -> list[str]:
    """Content encodings in the order in which they are to be undone."""
    said = ",".join(head.headers.get("content-encoding", ())).lower()
    names = [name.strip() for name in said.split(",") if name.strip() not in {"", "identity"}]
    if len(names) > _LAYERS:
        raise BrokenAnswerError("encoding")
    return names[::-1]


def _dechunked(body: bytes) -> bytes:
    """Undo chunked transfer; a body that an archiver has undone already is left alone."""
    pieces: list[bytes] = []
    at = 0
    while True:
        end = body.find(b"\r\n", at, at + 1024)
        said = body[at:end].split(b";", 1)[0].strip() if end >= 0 else b"?"
        size = int(said, 16) if _HEX.fullmatch(said) else -1
        if size < 0 and not pieces:
            return body
        if size < 0 or end + 2 + size > len(body):
            raise BrokenAnswerError("cut short")
        if size == 0:
            return b"".join(pieces)
        pieces.append(body[end + 2 : end + 2 + size])
        at = end + 2 + size + 2


def decoded(body: bytes, encoding: str) -> bytes:
    """Undo one content encoding, never making more than `LARGEST_PAGE` bytes.

    Raises:
        BrokenAnswerError: too large, broken, or an encoding that nobody uses for pages.
    """
    reader = {"gzip": _gzip, "x-gzip": _gzip, "deflate": _deflate, "br": _brotli, "zstd": _zstd}
    if encoding not in reader:
        raise BrokenAnswerError("encoding")
    out: list[bytes] = []
    room = LARGEST_PAGE
    for piece in reader[encoding](body):
        room -= len(piece)
        if room < 0:
            raise BrokenAnswerError("too large")
        out.append(piece)
    return b"".join(out)


_STEP = 1 << 18
_MEMBER = b"\x1f\x8b"


def _gzip(body: bytes) -> Iterator[bytes]:
    if not body.startswith(_MEMBER):
        yield body  # undone by the archiver, its header kept
        return
    yield from _inflated(body, 16 + zlib.MAX_WBITS)


def _deflate(body: bytes) -> Iterator[bytes]:
    if body[:1] == b"<":
        yield body  # as above: no deflate stream of a page begins like its markup
        return
    # RFC 9110 means zlib's format, but some servers send it bare.
    is_zlib = len(body) > 1 and body[0] & 0x0F == 8 and (body[0] << 8 | body[1]) % 31 == 0
    yield from _inflated(body, zlib.MAX_WBITS if is_zlib else -zlib.MAX_WBITS)


def _inflated(body: bytes, bits: int) -> Iterator[bytes]:
    while body:
        inflater = zlib.decompressobj(bits)
        while not inflater.eof:
            try:
                piece = inflater.decompress(body, _STEP)
            except zlib.error:
                raise BrokenAnswerError("encoding") from None
            if not piece and not inflater.eof and not inflater.unconsumed_tail:
                raise BrokenAnswerError("cut short")
            body = inflater.unconsumed_tail
            yield piece
        # What follows a member and is none is ignored, as browsers do.
        body = inflater.unused_data if inflater.unused_data.startswith(_MEMBER) else b""


def _brotli(body: bytes) -> Iterator[bytes]:
    import brotli

    inflater = brotli.Decompressor()
    try:
        yield inflater.process(body, output_buffer_limit=_STEP)
        while not inflater.is_finished():
            piece = inflater.process(b"", output_buffer_limit=_STEP)
            if not piece and inflater.can_accept_more_data():
                raise BrokenAnswerError("cut short")
            yield piece
    except brotli.error:
        raise BrokenAnswerError("encoding") from None


def _zstd(body: bytes) -> Iterator[bytes]:
    import zstandard

    if body[:4] != b"\x28\xb5\x2f\xfd":
        yield body
        return
    # RFC 9659: a window of at most 8 MB, or a decoder would have to trust the sender's memory.
    inflater = zstandard.ZstdDecompressor(max_window_size=8 << 20)
    try:
        with inflater.stream_reader(body, read_across_frames=True) as source:
            while piece := source.read(_STEP):
                yield piece
    except zstandard.ZstdError:
        raise BrokenAnswerError("encoding") from None
