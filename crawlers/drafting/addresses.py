"""Addresses of the same shape with invented hosts, ids and slugs; and what a shape says.

Kept are the number and order of parts, endings of pages, words of routes (`ad`, `category`,
`page`), and which part was a number, a slug or a code. Equal parts stay equal.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from crawlers.drafting.vocabulary import (
    ADVERT_ROUTES,
    ENDINGS,
    LIST_ROUTES,
    OTHER_ROUTES,
    PAGE_KEYS,
    QUERY_KEYS,
)
from crawlers.links import followable

HOST = "board.example.org"
"""The invented host that stands for the page's own."""

NUMBER, SLUG, CODE, NUMBER_SLUG, SLUG_NUMBER, UUID = "9", "slug", "code", "9-slug", "slug-9", "uuid"
"""What a part of a path can be, beside a word of a route."""

_ROUTES = ADVERT_ROUTES | LIST_ROUTES | OTHER_ROUTES
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.I)
_SLUGS = (
    *("quiet-hour", "tea-and-talk", "calm-evening", "by-the-lake", "soft-rain", "slow-music"),
    *("open-window", "north-shore", "garden-walk", "paper-lamp", "river-table", "stone-bridge"),
)
_SHORTEST_CODE = 5
"""Letters and digits mixed in fewer characters are a word of the design (`h2`, `v1`), not an id."""


def kind_of(part: str) -> str:
    """What a part of a path is: a route's word, or one of the kinds above."""
    part = ending_of(part)[0]
    if part.lower() in _ROUTES:
        return part
    if part.isdigit():
        return NUMBER
    if _UUID.fullmatch(part):
        return UUID
    if re.fullmatch(r"\d+[-_.,].*[^\W\d_].*", part):
        return NUMBER_SLUG
    if re.fullmatch(r".*[^\W\d_].*[-_.,]\d{4,}", part):
        return SLUG_NUMBER
    head, mark, tail = part.rpartition("_")
    if mark and tail.isdigit() and "-" in head and "_" not in head:
        return SLUG_NUMBER  # a sign that the slug does not use: the number is no word of it
    mixed = re.search(r"\d", part) and re.search(r"[^\W\d_]", part)
    if mixed and re.fullmatch(r"[A-Za-z0-9_~-]+", part) and len(part) >= _SHORTEST_CODE:
        words = re.split(r"[-_~]", part)
        if len(words) == 1 or (len(words) == 2 and len(words[0]) <= 2):
            return CODE
    return SLUG


def ending_of(part: str) -> tuple[str, str]:
    """(name, ending) of a path's last part: ('123', '.html')."""
    for ending in ENDINGS:
        if part.lower().endswith(ending) and len(part) > len(ending):
            return part[: -len(ending)], ending
    return part, ""


class Addresses:
    """Maps the addresses of one or two pages of a site to invented ones.

    Args:
        home: the page's own address; its host becomes `HOST`, another of the same site a host
            below it, and any other host `other.example.com`.
    """

    def __init__(self, home: str) -> None:
        self.home = urlsplit(home).netloc.lower()
        self._parts: dict[str, str] = {}
        self._hosts: dict[str, str] = {self.home: HOST}
        self._count = 0

    def invent(self, href: str, base: str) -> str:
        """The invented address of a link, absolute; '' where it leads to no page.

        Args:
            base: what the link is relative to.
        """
        said = href.strip()
        lower = said.lower()
        if lower.startswith("mailto:"):
            return "mailto:someone@example.org"
        if lower.startswith("tel:"):
            return "tel:+12125550100"
        if not said or said.startswith("#"):
            return "#" if said else ""
        url = followable(base, said)
        return self._page(url) if url else ""

    def _page(self, url: str) -> str:
        parts = urlsplit(url)
        path = "/".join(self._part(unquote(part)) for part in parts.path.split("/"))
        fields = parse_qsl(parts.query, keep_blank_values=True)[:12]
        query = urlencode([self._field(name, value) for name, value in fields])
        return f"https://{self._host(parts.netloc)}{path}" + (f"?{query}" if query else "")

    def _host(self, netloc: str) -> str:
        if netloc not in self._hosts:
            ours = netloc.split(":")[0].split(".")[-2:] == self.home.split(":")[0].split(".")[-2:]
            town = f"town-{len(self._hosts)}.{HOST}"
            self._hosts[netloc] = town if ours else "other.example.com"
        return self._hosts[netloc]

    def _field(self, name: str, value: str) -> tuple[str, str]:
        kept = name if name.lower() in QUERY_KEYS else "field"
        if name.lower() in PAGE_KEYS and value.isdigit():
            return kept, self._known(f"page {value}", str(len(self._parts) % 90 + 2))
        return kept, self._part(value) if value else ""

    def _part(self, part: str) -> str:
        if not part or part.lower() in _ROUTES:
            return part
        name, ending = ending_of(part)
        if name.lower() in _ROUTES:
            return name + ending.lower()
        return self._known(part, self._made(name, ending))

    def _known(self, said: str, made: str) -> str:
        return self._parts.setdefault(said, made)

    def _made(self, name: str, ending: str) -> str:
        self._count += 1
        kind, slug = kind_of(name), _SLUGS[self._count % len(_SLUGS)]
        number = str(10**5 + self._count)
        made = {
            NUMBER: number,
            NUMBER_SLUG: f"{number}-{slug}",
            SLUG_NUMBER: f"{slug}-{number}",
            UUID: f"{number}00-0000-4000-8000-000000{number}",
            CODE: f"a{number}b",
        }.get(kind, f"{slug}-{_letters(self._count)}")
        return made + ending.lower()


def _letters(count: int) -> str:
    """A suffix of letters that keeps invented slugs apart."""
    return "".join(chr(ord("a") + (count // 26**place) % 26) for place in range(3))


def shape_of(url: str) -> tuple[str, ...]:
    """The shape of an invented address: kinds of its parts and names of its query's fields.

    A field that holds a word of a route ('page=search', 'do=view') counts with its word.

    The host counts by kind only: 'own', 'town' or 'other'.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    where = "own" if host == HOST else "town" if host.endswith(HOST) else "other"
    path = [kind_of(part) if part else "" for part in parts.path.split("/")[1:]]
    ending = ending_of(parts.path)[1]
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    fields = [f"?{name}={v.lower()}" if v.lower() in _ROUTES else f"?{name}" for name, v in pairs]
    return (where, *path, *([ending] if ending else []), *fields)
