"""Which links of a list lead to adverts: by the shape of their addresses and where they stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from lxml import etree  # type: ignore[import-untyped]
from parsel import Selector

from crawlers.drafting.addresses import (
    CODE,
    NUMBER,
    NUMBER_SLUG,
    SLUG,
    SLUG_NUMBER,
    UUID,
    ending_of,
    kind_of,
    shape_of,
)
from crawlers.drafting.selecting import in_frame
from crawlers.drafting.vocabulary import (
    ADVERT_ROUTES,
    ID_FIELDS,
    LIST_ROUTES,
    OTHER_ROUTES,
    PAGE_KEYS,
)
from crawlers.links import followable

IDS = (NUMBER, UUID, CODE, NUMBER_SLUG, SLUG_NUMBER)
"""Parts that can be an id, the likeliest first."""
_ID_PATTERNS = {
    NUMBER: r"(\d+)",
    NUMBER_SLUG: r"(\d+)[-_.,][^/?#]+",
    SLUG_NUMBER: r"[^/?#]*[-_.,](\d+)",
    CODE: "([A-Za-z0-9_~-]+)",
    UUID: "([0-9A-Fa-f-]{36})",
    SLUG: "([^/?#]+)",
}
_MOST = 30
"""More links of one shape than this make it no likelier."""

FEWEST = 2
"""A list of one advert cannot be told from a page that links to one."""


@dataclass(slots=True)
class LinkGroup:
    """Links of one shape: address → the elements that lead there."""

    shape: tuple[str, ...]
    links: dict[str, list[etree._Element]] = field(default_factory=lambda: defaultdict(list))


def link_groups(page: Selector, base: str) -> list[LinkGroup]:
    """The page's links to its own site, grouped by shape."""
    groups: dict[tuple[str, ...], LinkGroup] = {}
    for node in page.css("a[href]"):
        url = followable(base, node.attrib["href"])
        shape = shape_of(url) if url else ("other",)
        if url and shape[0] != "other" and urlsplit(url).path.strip("/"):
            groups.setdefault(shape, LinkGroup(shape)).links[url].append(node.root)
    return list(groups.values())


def score_shape(
    shape: tuple[str, ...], count: int, *, framed: float = 0.0, facts: float = 0.0
) -> float:
    """How likely links of this shape lead to adverts; 0 where they do not.

    Args:
        count: different addresses of the shape on the page.
        framed: the share of them that stands in navigation, foot or sidebar.
        facts: the share of them beside which a price, a date or a place stands.
    """
    parts = [part.rpartition("=")[2] for part in shape[1:]]
    routes = [part.lower() for part in parts if part not in (*IDS, SLUG, "")]
    has_id = any(part in IDS for part in shape) or bool(_id_fields(shape))
    leads_to_advert = bool(ADVERT_ROUTES & set(routes))
    if count < FEWEST or any(part[1:].lower() in PAGE_KEYS - {"p"} for part in shape):
        return 0.0
    if not leads_to_advert and set(routes) & (LIST_ROUTES | OTHER_ROUTES) and facts < 0.5:
        return 0.0
    if not has_id and not leads_to_advert and facts < 0.5:
        return 0.0
    score = min(count, _MOST) * (1.0 if has_id else 0.3) * (2.0 if leads_to_advert else 1.0)
    return score * (1 + facts) * (1 - 0.9 * framed)


def best_group(groups: list[LinkGroup], facts_of: Callable[[LinkGroup], float]) -> LinkGroup | None:
    """The links that most likely lead to adverts, or None."""
    scored = []
    for place, group in enumerate(groups):
        links = [elements[0] for elements in group.links.values()]
        framed = sum(in_frame(link) for link in links) / len(links)
        score = score_shape(group.shape, len(links), framed=framed, facts=facts_of(group))
        scored.append((score, -place, group))
    best = max(scored, key=lambda entry: entry[:2], default=(0.0, 0, None))
    return best[2] if best[0] > 0 else None


def group_like(groups: list[LinkGroup], url: str) -> LinkGroup | None:
    """The links whose addresses are most like this one: same routes, other parts of any kind.

    A slug may begin with a number in one address and not in the next, and a list may add a query.
    """
    wanted = _path_of(shape_of(url))
    alike = []
    for group in groups:
        shape = _path_of(group.shape)
        if len(shape) == len(wanted) and all(map(_fits, shape, wanted)):
            fields = set(_id_fields(group.shape)) == set(_id_fields(shape_of(url)))
            same = sum(a == b for a, b in zip(shape, wanted, strict=True))
            alike.append((fields, same, len(group.links), group))
    best = max(alike, key=lambda entry: entry[:3], default=None)
    return best[3] if best and best[0] else None


def _path_of(shape: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for part in shape[1:] if not part.startswith("?"))


def _fits(part: str, wanted: str) -> bool:
    """Whether two parts are the same route, or both no route at all."""
    return part == wanted or {part, wanted} <= {*IDS, SLUG}


def id_pattern(url: str, others: Iterable[str] = ()) -> tuple[str, bool]:
    """(a pattern that finds the id in addresses like this one, whether it is sure).

    It is anchored at the host and as long as the path, so that other addresses do not fit.

    Args:
        others: addresses of other adverts, which an id must tell apart.
    """
    parts = urlsplit(url)
    fields = _id_fields(shape_of(url))
    names, ending = parts.path.split("/")[1:], ending_of(parts.path)[1]
    kinds = [kind_of(name) for name in names]
    places = _id_places(kinds, [urlsplit(other).path.split("/")[1:] for other in (url, *others)])
    if fields and (not places or kinds[places[0]] == CODE):
        return rf"[?&]{_most_various(fields, [url, *others])}=([A-Za-z0-9_-]+)", True
    slugs = [place for place, kind in enumerate(kinds) if kind == SLUG and names[place]]
    if not places and not slugs:
        return "/([^/?#]+)/?$", False
    chosen = places[0] if places else slugs[-1]
    made = [_part(kind, place == chosen, name) for place, (kind, name) in _numbered(kinds, names)]
    tail = re.escape(ending) + r"(?:\?|$)"
    return "^https?://[^/]+/" + "/".join(made) + tail, bool(places)


def _most_various(fields: list[str], urls: list[str]) -> str:
    """The field of a query that tells adverts apart best; of equals the first."""
    values = [dict(parse_qsl(urlsplit(url).query)) for url in urls]
    return max(fields, key=lambda name: len({said.get(name) for said in values}))


def _id_places(kinds: list[str], paths: list[list[str]]) -> list[int]:
    """Places of parts that can be the id: those that differ most, then the likeliest kind."""
    alike = [path for path in paths if len(path) == len(kinds)]
    differing = [len({path[place] for path in alike}) for place in range(len(kinds))]
    found = [place for place, kind in enumerate(kinds) if kind in IDS]
    return sorted(found, key=lambda p: (-differing[p], IDS.index(kinds[p]), -p))


def _numbered(kinds: list[str], names: list[str]) -> list[tuple[int, tuple[str, str]]]:
    return list(enumerate(zip(kinds, names, strict=True)))


def _part(kind: str, is_id: bool, name: str) -> str:
    if is_id:
        return _ID_PATTERNS[kind]
    if not name:
        return ""
    return "[^/?#]+" if kind in (*IDS, SLUG) else re.escape(kind).replace(r"\-", "-")


def _id_fields(shape: tuple[str, ...]) -> list[str]:
    return [part[1:] for part in shape if part.startswith("?") and part[1:].lower() in ID_FIELDS]


def page_fields(url: str) -> set[str]:
    """Names of an address's query fields that turn pages."""
    pairs = parse_qsl(urlsplit(url).query)
    words = ADVERT_ROUTES | LIST_ROUTES | OTHER_ROUTES
    return {n for n, value in pairs if n.lower() in PAGE_KEYS and value.lower() not in words}
