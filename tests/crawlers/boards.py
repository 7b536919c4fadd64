"""Invented pages of an invented board, in several shapes that classifieds have."""

from __future__ import annotations

from dataclasses import dataclass

SYNTHETIC = "<!-- synthetic -->"
LONG = (
    "This advert is invented (synthetic). Tea is served by the lake in the evening, and the lamp "
    "by the window is lit. Come along the quiet path behind the garden and ring the small bell. "
)


@dataclass(frozen=True)
class Board:
    """A list, an advert on it, their paths, and what a good draft finds in them."""

    list_path: str
    advert_path: str
    list_html: str
    advert_html: str
    rows: int
    fields: tuple[str, ...]


def cards() -> Board:
    """Cards with slugs and ids, a pager, a sidebar of related links, classes with prices."""
    rows = "".join(
        f'<article class="listing-card"><a class="listing-card__link" href="/annonce/quiet-hour-'
        f'{7000 + n}"><h3 class="listing-title">Quiet hour {n}</h3></a><span class="listing-price">'
        f'{n}5 €</span><span class="listing-city">Lake City</span>'
        f'<time datetime="2026-10-{n + 10}">{n} octobre 2026</time></article>'
        for n in range(1, 9)
    )
    nav = "".join(f'<li><a href="/categorie/part-{n}">Part {n}</a></li>' for n in range(12))
    page = f"""<!DOCTYPE html><html lang="fr"><head><title>Board</title></head><body>
    <header class="site-header"><h1><a href="/">Board</a></h1><nav><ul>{nav}</ul></nav></header>
    <main><h1 class="page-title">Evenings</h1><div class="results">{rows}</div>
    <div class="pagination"><a href="?page=2">2</a><a rel="next" href="?page=2">Suivant</a></div>
    </main><footer><a href="/aide">Aide</a></footer></body></html>"""
    advert = f"""<html lang="fr"><body><header><a href="/">Board</a></header><nav
    class="breadcrumb"><a href="/">Board</a> <a href="/categorie/part-3">Part 3</a></nav>
    <main><h1>Quiet hour 3</h1><p class="ad-price">35 €</p><p class="ad-location">Lake City</p>
    <p class="ad-date">Publié le 3 octobre 2026</p><div class="ad-description"><p>{LONG}</p><p>
    {LONG}</p></div><aside class="related"><a href="/annonce/quiet-hour-7004">Other</a>
    <a href="/annonce/quiet-hour-7005">Another</a></aside></main></body></html>"""
    fields = ("title", "body", "price", "place", "section", "posted")
    return Board("/liste", "/annonce/quiet-hour-7003", page, advert, 8, fields)


def table() -> Board:
    """A table without class names, ids in the query, dates day first, no mark-up at all."""
    rows = "".join(
        f'<tr><td>{n + 12}/10/2026</td><td><a href="view.php?id={9000 + n}">Tea and talk {n}</a>'
        f"</td><td>${n}0.00</td></tr>"
        for n in range(1, 16)
    )
    page = f"""<html><body><h2>Evenings</h2><table><tr><th>Date</th><th>Title</th><th>Price</th>
    </tr>{rows}</table><p><a href="list.php?offset=20">Next page</a></p></body></html>"""
    advert = f"""<html><body><h2>Tea and talk 4</h2><table><tr><td>Price:</td><td>$40.00</td></tr>
    <tr><td>Date:</td><td>16/10/2026</td></tr></table><div>{LONG}<br>{LONG}</div></body></html>"""
    return Board(
        "/list.php", "/view.php?id=9004", page, advert, 15, ("title", "body", "price", "posted")
    )


def marked() -> Board:
    """JSON-LD on the advert, microdata on the list, codes as ids, a load-more button."""
    rows = "".join(
        f'<li class="result" itemscope itemtype="https://schema.org/Offer"><a class="result-link" '
        f'href="/listing/ab{n}2c{n}9x">Calm evening {n}</a> <meta itemprop="price" content="{n}0">'
        f'<span class="result-price">${n}0</span> <span class="result-ago">{n} days ago</span></li>'
        for n in range(1, 8)
    )
    page = f"""<html><body><h1>Evenings</h1><ul class="result-list">{rows}</ul>
    <button class="load-more" data-url="/api/more?page=2">Load more</button></body></html>"""
    advert = f"""<html><head><script type="application/ld+json">{{"@context": "https://schema.org",
    "@type": "Product", "name": "Calm evening 2", "description": "Short.", "offers": {{"@type":
    "Offer", "price": "20.00", "priceCurrency": "CAD", "availableAtOrFrom": {{"@type": "Place",
    "address": {{"@type": "PostalAddress", "addressLocality": "Lake City"}}}}}}}}</script></head>
    <body><h1 class="logo"><a href="/">Board</a></h1><h2 class="posting-title">Calm evening 2</h2>
    <section class="posting-body">{LONG} {LONG}</section><p class="posting-info">Posted on
    Oct 3, 2026</p></body></html>"""
    fields = ("title", "body", "price", "currency", "place", "posted")
    return Board("/evenings", "/listing/ab22c29x", page, advert, 7, fields)


BOARDS = {"cards": cards, "table": table, "marked": marked}
