"""A scripted web server on loopback: pages by path, and a list of everything it was asked."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.threads import answering

PAGE = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Answer:
    """What the server says; `write` sends a body by itself, for drips and endless ones.

    `raw` sends the whole answer by itself, status line and all, and then hangs up.
    """

    body: str | bytes = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    content_type: str | None = PAGE
    write: Callable[[Callable[[bytes], object]], None] | None = None
    raw: Callable[[Callable[[bytes], object]], None] | None = None


@dataclass(frozen=True)
class Hit:
    """A request that came in."""

    path: str
    headers: Mapping[str, str]
    method: str = "GET"


Page = Answer | Callable[[list[Hit]], Answer]
"""An answer, or what makes one of the requests so far."""


class Site:
    """A running server. `pages` may change while it runs; a callable sees the hits so far."""

    def __init__(self, pages: Mapping[str, Page]) -> None:
        self.pages = dict(pages)
        self.hits: list[Hit] = []
        self.url = ""
        self.port = 0

    def paths(self) -> list[str]:
        return [hit.path for hit in self.hits]

    def answer(self, path: str) -> Answer:
        found = self.pages.get(path, Answer("no such page", 404))
        return found if isinstance(found, Answer) else found(self.hits)


@contextmanager
def serving(
    pages: Mapping[str, Page], certificate: Path | None = None, port: int = 0
) -> Iterator[Site]:
    """Serve pages on a free loopback port while the block runs.

    Args:
        certificate: a PEM file with key and certificate, to serve https.
        port: the port of a server that was closed, to serve there again.
    """
    site = Site(pages)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = 65536  # head and body in one packet, or the peer waits for the second

        def do_GET(self) -> None:
            site.hits.append(Hit(self.path, dict(self.headers.items()), self.command))
            answer = site.answer(self.path)
            if answer.raw is not None:
                self.close_connection = True
                with suppress(OSError):
                    answer.raw(self._write_through)
                return
            body = answer.body.encode() if isinstance(answer.body, str) else answer.body
            self.send_response(answer.status)
            if answer.content_type is not None:
                self.send_header("Content-Type", answer.content_type)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if answer.write is None:
                self.send_header("Content-Length", str(len(body)))
            else:
                self.send_header("Connection", "close")
            self.end_headers()
            try:
                if answer.write is None:
                    self.wfile.write(body)
                else:
                    self.close_connection = True
                    self.wfile.flush()
                    answer.write(self._write_through)
            except OSError:
                self.close_connection = True

        def _write_through(self, piece: bytes) -> None:
            self.wfile.write(piece)
            self.wfile.flush()

        def do_POST(self) -> None:
            self.do_GET()

        def do_HEAD(self) -> None:
            self.do_GET()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """A killed crawl breaks its connections; that is what the tests are about."""

    server = Server(("127.0.0.1", port), Handler)
    site.port = server.server_address[1]
    site.url = f"http://127.0.0.1:{site.port}"
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        site.url = f"https://127.0.0.1:{site.port}"
    with answering(server):
        yield site


ROBOTS = Answer("User-agent: *\nDisallow: /private/\n", content_type="text/plain")


def advert(number: int, text: str = "An invented advert.") -> Answer:
    """An advert's page."""
    head = f"<h2>Advert {number}</h2><p class=section>Rooms</p>"
    return Answer(f"<html>{head}<div class=text>{text}</div></html>")


def small_site(adverts: int = 12, per_page: int = 5) -> dict[str, Answer]:
    """An index, a category of several list pages, adverts, and rules."""
    pages = {
        "/robots.txt": ROBOTS,
        "/": Answer('<html><a class=category href="/rooms">Rooms</a></html>'),
    }
    numbers = list(range(1, adverts + 1))
    for start in range(0, adverts, per_page):
        links = "".join(
            f'<li><a href="/ad/{n}">ad</a></li>' for n in numbers[start : start + per_page]
        )
        page = start // per_page + 1
        more = (
            f'<a class=next href="/rooms?page={page + 1}">next</a>'
            if start + per_page < adverts
            else ""
        )
        path = "/rooms" if page == 1 else f"/rooms?page={page}"
        pages[path] = Answer(f"<html><h1>Rooms</h1><ul>{links}</ul>{more}</html>")
    pages.update({f"/ad/{n}": advert(n) for n in numbers})
    return pages
