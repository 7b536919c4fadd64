"""A site on loopback that does everything that a hostile server can do; one section for each.

Every case is a list page of its own, whose heading is the case's name, so that the coverage of a
crawl says case by case what became of its adverts. Addresses and texts carry canaries.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import brotli
import zstandard

from tests.crawlers.servers import ROBOTS, Answer, Page

SLUG = "call-212-555-0142-velvet-otter"
"""In the address of every advert: a contact and words that nobody but the sites says."""

SECRET = "<p>Only the page says marmalade-lantern, and 212-555-0143.</p>"
"""In every page that must not be stored."""

BOMB = 200 * 1024 * 1024
_PIECE = bytes(1024 * 1024)

Write = Callable[[bytes], object]


@dataclass(frozen=True)
class Case:
    """What a page does, and what must become of it: fetched, refused or failed, and why."""

    answer: Page
    kind: str
    reason: str = ""


def advert(extra: str = "", **headers: str) -> Answer:
    """A good page that may be stored."""
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    text = f"<html>{extra}<h2>Good</h2><div class=text>An invented advert.</div></html>"
    return Answer(text, headers=names)


def targets(port: int, outside: int) -> dict[str, str]:
    """Addresses that a page may name and that the study does not; by what is wrong with them."""
    return {
        "another port": f"http://127.0.0.1:{outside}/ad/99",
        "another host": f"http://localhost:{port}/ad/99",
        "no scheme": f"//127.0.0.1:{outside}/ad/99",
        "https": f"https://127.0.0.1:{port}/ad/99",
        "file": "file:///etc/hostname",
        "ftp": f"ftp://127.0.0.1:{outside}/ad/99",
        "gopher": f"gopher://127.0.0.1:{outside}/ad/99",
        "data": "data:text/html,<h2>x</h2>",
        "script": "javascript:alert(1)",
        "private network": "http://10.0.0.1/ad/99",
        "link local": "http://169.254.169.254/ad/99",
        "loopback of six": f"http://[::1]:{outside}/ad/99",
        "mapped": f"http://[::ffff:127.0.0.1]:{outside}/ad/99",
        "decimal": f"http://2130706433:{outside}/ad/99",
        "octal": f"http://0177.0.0.1:{outside}/ad/99",
        "hexadecimal": f"http://0x7f000001:{outside}/ad/99",
        "short": f"http://127.1:{outside}/ad/99",
        "user": f"http://study:word@127.0.0.1:{outside}/ad/99",
        "user that looks like us": f"http://127.0.0.1:{port}@127.0.0.1:{outside}/ad/99",
        "dot at the end": f"http://127.0.0.1.:{port}/ad/99",
        "backslashes": f"http:\\\\127.0.0.1:{outside}\\ad\\99",
        "homograph": "http://b\u043eard.example.org/ad/99",
        "punycode": "http://xn--bard-55d.example.org/ad/99",
        "line break": "/ad/99%0d%0aSet-Cookie:%20a=b",
        "hidden slash": "/ad%2f..%2f..%2fad/99",
        "image": "/ad/99.jpg",
        "zero": f"http://0.0.0.0:{outside}/ad/99",
        "very long": f"http://127.0.0.1:{outside}/ad/99?" + "a" * 12_000,
    }


def _zeros(flush: Callable[[], bytes], compress: Callable[[bytes], bytes]) -> bytes:
    return b"".join(compress(_PIECE) for _ in range(BOMB // len(_PIECE))) + flush()


@cache
def gzip_bomb() -> bytes:
    """200 MB of nothing in 200 KB."""
    maker = zlib.compressobj(9, wbits=31)
    return _zeros(maker.flush, maker.compress)


@cache
def deflate_bomb() -> bytes:
    """200 MB of nothing, without gzip's frame."""
    maker = zlib.compressobj(1)
    return _zeros(maker.flush, maker.compress)


@cache
def brotli_bomb() -> bytes:
    """200 MB of nothing in some hundred bytes."""
    maker = brotli.Compressor(quality=5)
    return _zeros(maker.finish, maker.process)


@cache
def zstd_bomb() -> bytes:
    """200 MB of nothing in some KB."""
    maker = zstandard.ZstdCompressor(level=3).compressobj()
    return _zeros(maker.flush, maker.compress)


BOMBS = {"gzip": gzip_bomb, "br": brotli_bomb, "zstd": zstd_bomb, "deflate": deflate_bomb}


def made_when_asked(body: Callable[[], bytes], *encodings: str) -> Page:
    """An answer whose body takes a while to make; most workers of the tests never need it."""
    return lambda _: packed(body(), *encodings)


def packed(body: bytes, *encodings: str) -> Answer:
    return Answer(body, headers={"Content-Encoding": ", ".join(encodings)})


def _endless(write: Write) -> None:
    while True:
        write(SECRET.encode() * 1000)


def _drip(write: Write) -> None:
    import time

    for _ in range(600):  # slower than any patience, faster than a test that waits for it
        write(b"<")
        time.sleep(0.2)


def texts() -> Iterator[tuple[str, Case]]:
    """Good pages whose text is hard to read; each hides the contact of its address once more."""
    for name, printed in (
        ("nul", "Ring 212-\0555-0142."),
        ("zero width", "Ring 2\u200b12-5\u200d55-01\ufeff42."),
        ("bidi", "Ring \u202d212-555-0142\u202c, \u2066velvet@example.org\u2069."),
        ("a character by its number", "Ring &#50;12-555-0&#x31;42."),
        ("markup inside", "Ring 212<b>-555</b><!-- x -->-0142."),
    ):
        yield name, Case(_page(printed), "fetched")
    yield (
        "markup in the title",
        Case(_page("x", "&lt;script&gt;212-555-0142&lt;/script&gt;"), "fetched"),
    )
    declared = Answer(
        _page("Ring 212-555-0142 – at noon").body, content_type="text/html; charset=utf-16"
    )
    yield "wrong charset", Case(declared, "fetched")
    mixed = str(_page("Ring 212-555-0142 – at noon").body).encode() + "caf\xe9".encode("cp1252")
    yield "mixed charsets", Case(Answer(mixed), "fetched")
    block = '{"@type": "Product", "name": "212-555-0142 marmalade-lantern", "offers": {'
    script = f'<script type="application/ld+json">{block}</script>'
    yield "broken JSON-LD", Case(advert(script), "fetched", "broken JSON-LD")
    line = "Ring 212-555-0142. " + "An invented word. " * 60_000
    yield "a line of a megabyte", Case(_page(line), "fetched", "text cut")
    yield "a line of 10 MB", Case(_page("marmalade-lantern " * 600_000), "refused", "too large")


def _page(text: str, title: str = "Good") -> Answer:
    return Answer(f"<html><h2>{title}</h2><div class=text>{text}</div></html>")


def _writer(sent: bytes) -> Callable[[Write], None]:
    def send(write: Write) -> None:
        write(sent)

    return send


def _raw(head: str, body: bytes = b"") -> Answer:
    sent = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{head}\r\n".encode() + body
    return Answer(raw=_writer(sent))


def _endless_head(write: Write) -> None:
    write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")
    while True:
        write((b"X-Pad: 212-555-0142 " + b"a" * 15_000 + b"\r\n") * 20)


def cases(port: int, outside: int) -> Iterator[tuple[str, Case]]:
    """Every case by name."""
    away = "redirect out of scope"
    for name, target in targets(port, outside).items():
        location = {"Location": target.encode("utf-8").decode("latin-1")}
        yield f"moved to {name}", Case(Answer(SECRET, 302, location), "refused", away)
    gone = f"http://127.0.0.1:{outside}/"
    yield "refresh header", Case(advert(Refresh=f"0; url={gone}"), "fetched")
    refresh = f'<meta http-equiv="refresh" content="0; url={gone}">'
    yield "meta refresh", Case(advert(refresh), "fetched")
    yield "cookie", Case(advert(Set_Cookie="a=b; Path=/"), "fetched")
    yield from texts()
    for name, bomb in BOMBS.items():
        yield f"bomb of {name}", Case(made_when_asked(bomb, name), "refused", "too large")
    twice = made_when_asked(lambda: gzip.compress(gzip_bomb()), "gzip", "gzip")
    yield "bomb packed twice", Case(twice, "refused", "too large")
    good = str(advert().body).encode()
    wrapped = gzip.compress(gzip.compress(good))
    yield "packed twice", Case(packed(wrapped, "gzip", "gzip"), "fetched")
    yield "endless", Case(Answer(write=_endless), "refused", "too large")
    yield "drip", Case(Answer(write=_drip), "failed", "timed out")
    cut = _raw("Content-Length: 5000\r\n", SECRET.encode())
    yield "hangs up", Case(cut, "failed", "the answer broke off")
    many = "".join(f"X-Pad-{number}: {'212-555-0142 ' * 3}\r\n" for number in range(10_000))
    broken = "the connection broke off"
    yield "ten thousand headers", Case(_raw(many, SECRET.encode()), "failed", broken)
    yield "megabyte header", Case(_raw(f"X-Pad: {'a' * 1_000_000}\r\n"), "failed", broken)
    yield "endless headers", Case(Answer(raw=_endless_head), "failed", broken)
    yield "no answer of HTTP", Case(Answer(raw=_writer(b"HELLO\r\n\r\n")), "failed", broken)
    lengths = _raw("Content-Length: 5\r\nContent-Length: 7\r\n", b"<p>12345")
    yield "two lengths", Case(lengths, "failed")
    yield "not brotli", Case(packed(SECRET.encode(), "br"), "failed")
    yield "picture", Case(Answer(SECRET, content_type="image/png"), "refused", "not a page")


def hostile_site(found: dict[str, Case], port: int, outside: int) -> dict[str, Page]:
    """The pages of the cases: an index, a list for each, and one page of nothing but bad links."""
    pages: dict[str, Page] = {"/robots.txt": ROBOTS}
    index = []
    for number, (name, case) in enumerate(found.items(), start=1):
        path = f"/ad/{number}-{SLUG}"
        pages[path] = case.answer
        pages[f"/list/{number}"] = Answer(f'<h1>{name}</h1><a href="{path}">{SLUG}</a>')
        index.append(f'<a class=category href="/list/{number}">{number}</a>')
    links = "".join(f'<a href="{target}">x</a>' for target in targets(port, outside).values())
    pages["/list/0"] = Answer(f"<h1>bad links</h1>{links}")
    index.append('<a class=category href="/list/0">0</a>')
    return {**pages, "/": Answer("".join(index))}
