"""`python -m benchmarks.static_site ADVERTS`: invented pages of a classifieds site, pre-rendered.

It prints its port, then answers GET requests from memory on one asyncio loop, so that a crawl
is bound by the crawler. Markup as django-classified ships it, with navigation and related adverts;
every text is invented and marked synthetic.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import html
import json
import sys
from collections.abc import Sequence

from brightline.synthetic.texts import SyntheticAdvert, adverts

PER_PAGE = 25
SECTIONS = 8
_SEED = 20261125
_RELATED = 8
_NAVIGATION = "".join(
    f'<li class="nav-item"><a class="nav-link" href="/about/topic-{number}/">'
    f'<span class="icon"></span>Topic {number}</a></li>'
    for number in range(40)
)


def render(count: int) -> dict[str, bytes]:
    """Every page of a site with `count` adverts: path → body."""
    found = list(adverts(count, _SEED))
    pages = {"/": _page("Synthetic board", "".join(map(_section_link, range(SECTIONS))))}
    for section in range(SECTIONS):
        pages.update(_lists(section, list(enumerate(found))[section::SECTIONS]))
    for number, advert in enumerate(found):
        pages[_path(number)] = _detail(number, advert, found)
    return pages


def _section_link(section: int) -> str:
    return (
        f'<div class="dcf-group"><a href="/group/{section}-services/">Services {section}</a></div>'
    )


def _lists(section: int, rows: Sequence[tuple[int, SyntheticAdvert]]) -> dict[str, bytes]:
    pages = {}
    for start in range(0, len(rows), PER_PAGE):
        number = start // PER_PAGE + 1
        cells = "".join(
            f'<tr><td><a title="{html.escape(a.title)}" href="{_path(n)}">{html.escape(a.title)}'
            f"</a></td><td>{html.escape(a.city)}</td></tr>"
            for n, a in rows[start : start + PER_PAGE]
        )
        last = start + PER_PAGE >= len(rows)
        more = "" if last else f'<a class="page-link" href="?page={number + 1}">{number + 1}</a>'
        body = (
            f'<h2 class="dcf-page-title">Services {section}</h2><table>{cells}</table>'
            f'<ul class="pagination"><li>{more}</li></ul>'
        )
        tail = "" if number == 1 else f"?page={number}"
        pages[f"/group/{section}-services/{tail}"] = _page(f"Services {section}", body)
    return pages


def _path(number: int) -> str:
    return f"/{number + 1}-invented-advert/"


def _detail(number: int, advert: SyntheticAdvert, all_of: Sequence[SyntheticAdvert]) -> bytes:
    paragraphs = "".join(f"<p>{html.escape(part)}</p>" for part in advert.body.split("\n") if part)
    product = {
        "@context": "https://schema.org",
        "@type": "Product",
        "name": advert.title,
        "description": advert.body,
        "offers": {"@type": "Offer", "price": f"{advert.price:.2f}", "priceCurrency": "USD"},
    }
    others = [(number + step) % len(all_of) for step in range(1, _RELATED + 1)]
    related = "".join(
        f'<div class="dcf-related"><a href="{_path(n)}" title="x">'
        f"{html.escape(all_of[n].title)}</a></div>"
        for n in others
    )
    section = number % SECTIONS
    body = f"""
<script type="application/ld+json">{json.dumps(product)}</script>
<p class="dcf-eyebrow">{html.escape(advert.city)} &middot; Services &middot;
 <a href="/group/{section}-services/">Services {section}</a></p>
<div class="dcf-item-head"><h2>{html.escape(advert.title)}</h2>
<p class="dcf-item-price">${advert.price:.2f}</p></div>
<div class="dcf-description">{paragraphs}</div>
<p class="dcf-meta">Posted: {number % 27 + 1}&nbsp;days, {number % 23 + 1}&nbsp;hours ago</p>
<h2 class="dcf-subhead">Related items</h2>{related}"""
    return _page(advert.title, body)


def _page(title: str, body: str) -> bytes:
    made = dt.date(2026, 11, 1)
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>{html.escape(title)} | synthetic</title>'
        f'<meta charset="utf-8"><meta name="description" content="Invented, {made}">'
        f'<link rel="stylesheet" href="/static/site.css"></head><body><nav><ul>{_NAVIGATION}</ul>'
        f'</nav><main class="container">{body}</main><footer><ul>{_NAVIGATION}</ul>'
        "<p>All of it is invented (synthetic).</p></footer></body></html>"
    ).encode()


class _Server(asyncio.Protocol):
    """HTTP/1.1 with keep-alive, as much of it as a crawler's GET needs."""

    def __init__(self, answers: dict[bytes, bytes]) -> None:
        self._answers = answers
        self._waiting = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._waiting += data
        while b"\r\n\r\n" in self._waiting:
            head, self._waiting = self._waiting.split(b"\r\n\r\n", 1)
            path = head.split(b" ", 2)[1]
            answer = self._answers.get(path) or self._answers[b""]
            self._transport.write(answer)  # type: ignore[attr-defined]


def _answer(status: str, kind: str, body: bytes) -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


async def _serve(count: int) -> None:
    page = "text/html; charset=utf-8"
    answers = {path.encode(): _answer("200 OK", page, body) for path, body in render(count).items()}
    answers[b"/robots.txt"] = _answer("200 OK", "text/plain", b"User-agent: *\nDisallow: /user/\n")
    answers[b""] = _answer("404 Not Found", page, b"no such page")
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Server(answers), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1])))
