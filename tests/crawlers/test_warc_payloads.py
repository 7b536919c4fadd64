"""Bodies as they were sent: every encoding, chunked or not, undone within a cap."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable

import brotli
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from crawlers.archive.payloads import BrokenAnswerError, answer_of, decoded
from crawlers.archive.records import Record
from crawlers.limits import LARGEST_PAGE


def bare_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


def fast_brotli(body: bytes) -> bytes:
    return bytes(brotli.compress(body, quality=2))


def bare(body: bytes) -> bytes:
    return body


ENCODINGS: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("gzip", gzip.compress),
    ("x-gzip", gzip.compress),
    ("deflate", zlib.compress),
    ("deflate", bare_deflate),
    ("br", fast_brotli),
    ("zstd", zstandard.compress),
    ("identity", bare),
]


def record(head: str, body: bytes, **headers: str) -> Record:
    block = head.encode() + b"\r\n\r\n" + body
    return Record(1, {"warc-type": "response", **headers}, block, len(block))


def chunked(body: bytes, size: int) -> bytes:
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    sent = b"".join(b"%x;x=y\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
    return sent + b"0\r\nTrailer: x\r\n\r\n"


@pytest.mark.parametrize(("name", "encode"), ENCODINGS)
@given(body=st.binary(min_size=1, max_size=3000), size=st.integers(1, 700))
def test_whatever_was_sent_comes_out(
    name: str, encode: Callable[[bytes], bytes], body: bytes, size: int
) -> None:
    body = b"<" + body
    sent = encode(body)
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: {name}"
    assert answer_of(record(head, sent)).body == body
    assert (
        answer_of(record(f"{head}\r\nTransfer-Encoding: chunked", chunked(sent, size))).body == body
    )


@pytest.mark.parametrize(("name", "encode"), ENCODINGS[:-1])
def test_a_bomb_goes_off_at_the_cap(name: str, encode: Callable[[bytes], bytes]) -> None:
    assert len(decoded(encode(bytes(LARGEST_PAGE)), name)) == LARGEST_PAGE
    with pytest.raises(BrokenAnswerError, match="too large"):
        decoded(encode(bytes(40 * LARGEST_PAGE)), name)


@pytest.mark.parametrize(("name", "encode"), [*ENCODINGS[:3], ENCODINGS[4]])
def test_a_body_that_lacks_its_end_is_not_read(name: str, encode: Callable[[bytes], bytes]) -> None:
    sent = encode(b"<p>an invented page</p>" * 50)
    with pytest.raises(BrokenAnswerError, match="cut short"):
        decoded(sent[: len(sent) // 2], name)


def test_several_encodings_are_undone_in_turn_and_many_are_not() -> None:
    sent = brotli.compress(gzip.compress(b"<p>"))
    head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip, br"
    assert answer_of(record(head, sent)).body == b"<p>"
    with pytest.raises(BrokenAnswerError):
        answer_of(record(f"{head}, gzip, gzip", sent))


@pytest.mark.parametrize("name", ["gzip", "deflate", "zstd"])
def test_a_body_that_the_archiver_has_undone_already_is_left_alone(name: str) -> None:
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: {name}\r\nTransfer-Encoding: chunked"
    assert answer_of(record(head, b"<p>An invented page</p>")).body == b"<p>An invented page</p>"


@pytest.mark.parametrize("body", [b"5\r\n<p>", b"3\r\n<p>\r\n5\r\nabc", b"3\r\n<p>\r\nzz\r\n"])
def test_chunks_that_lack_their_end_are_not_read(body: bytes) -> None:
    with pytest.raises(BrokenAnswerError, match="cut short"):
        answer_of(record("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", body))


@pytest.mark.parametrize(
    "head", ["", "HTTP/1.1", "HTTP/1.1 2000 OK", "HTTP/1.1 ²00 OK", "GET / HTTP/1.1"]
)
def test_what_is_no_answer_is_not_read(head: str) -> None:
    with pytest.raises(BrokenAnswerError, match="no answer"):
        answer_of(record(head, b"<p>"))


def test_a_record_that_says_it_was_cut_is_not_read() -> None:
    for name in ("warc-truncated", "warc-segment-number"):
        with pytest.raises(BrokenAnswerError, match="cut short"):
            answer_of(record("HTTP/1.1 200 OK", b"<p>", **{name: "1"}))


def test_a_resource_record_is_a_page_without_headers() -> None:
    found = answer_of(Record(1, {"warc-type": "resource", "content-type": "text/html"}, b"<p>", 3))
    assert (found.status, found.header("content-type"), found.body) == (200, "text/html", b"<p>")
