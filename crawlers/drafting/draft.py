"""From pages to a draft: manifest, fixtures and what is to be looked at; all of it in memory.

Guesses are made from the invented pages alone. The real ones are read once more at the end, and
only to count whether the draft finds as much on them.
"""

from __future__ import annotations

import datetime as dt
import json
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from web_poet import HttpResponse

from brightline.counted import counted
from brightline.errors import BrightlineError, SiteError
from crawlers.detail import DetailPage
from crawlers.drafting.addresses import shape_of
from crawlers.drafting.advert_page import AdvertGuess, guess_advert
from crawlers.drafting.doors import refuse_barrier, refuse_kept, refuse_unreadable, told_apart
from crawlers.drafting.guesses import Guess
from crawlers.drafting.listing import ListGuess, guess_list
from crawlers.drafting.manifest_text import manifest_text, not_found
from crawlers.drafting.paging import guess_next
from crawlers.drafting.reduction import Reduced, page_of, reduce_pages
from crawlers.drafting.shapes import id_pattern
from crawlers.fixtures import read_case
from crawlers.manifest import FIELDS, Manifest
from crawlers.pages import NOT_STORED, ListPage

SEEN_AT = "2026-11-24T10:30:00+00:00"
"""When the invented pages are said to have been seen: after every invented date."""

_NOT_FOLLOWED = frozenset(("nofollow", "none"))


@dataclass(slots=True)
class Draft:
    """A draft. `pages` are (name, invented markup, case) of its fixtures."""

    name: str
    manifest: str
    pages: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Roles:
    """Which page is what; `first` is the place of the list among the pages, for counting."""

    lists: tuple[int, Reduced, ListGuess] | None
    advert: tuple[int, Reduced, AdvertGuess] | None


def draft(name: str, pages: Sequence[HttpResponse]) -> Draft:
    """Draft a manifest from one page, or from a list and an advert of one site.

    Raises:
        SiteError: a page is empty, a login or a challenge, asks not to be kept, or is neither a
            list of adverts nor an advert.
    """
    try:
        return _drafted(name, pages)
    except BrightlineError:
        raise
    except Exception as error:  # whatever a hostile page does; its text could stand in the error
        raise SiteError(
            f"No draft could be made of the page ({type(error).__name__}); name another one, or "
            "copy a manifest that ships."
        ) from None


def _drafted(name: str, pages: Sequence[HttpResponse]) -> Draft:
    for number, page in enumerate(pages):
        with told_apart(number, len(pages)):
            refuse_unreadable(page)
    reduced = reduce_pages(pages)
    try:
        roles = _roles(reduced)
    except SiteError:
        _refuse_barriers(pages, was_read=False)
        raise
    _refuse_barriers(pages, was_read=True)
    for role, forbidding in ((roles.lists, _NOT_FOLLOWED), (roles.advert, NOT_STORED)):
        if role:
            with told_apart(role[0], len(pages)):
                refuse_kept(pages[role[0]], forbidding)
    made = _written(name, roles)
    manifest = parsed(made.manifest, name)
    _add_cases(made, roles, manifest)
    _count_again(made, roles, manifest, pages)
    left_out = sum(page.left_out for page in reduced)
    if left_out:
        made.notes.append(
            f"{left_out} class names or ids were left out, since they are not made of words of "
            "design and might say something of a person."
        )
    return made


def _refuse_barriers(pages: Sequence[HttpResponse], *, was_read: bool) -> None:
    for number, page in enumerate(pages):
        with told_apart(number, len(pages)):
            refuse_barrier(page, was_read=was_read)


def _roles(pages: list[Reduced]) -> Roles:
    """Tell the list from the advert: an advert's address has the shape of the list's links."""
    if len(pages) == 2:
        is_listed = False
        for at, of in ((1, 0), (0, 1)):
            listed, advert = guess_list(pages[at], pages[of]), guess_advert(pages[of])
            if listed and advert:
                return Roles((at, pages[at], listed), (of, pages[of], advert))
            is_listed = is_listed or listed is not None
        if is_listed:
            raise SiteError(
                "One page lists adverts, but the other shows no title with a text of some length; "
                "name an advert that has both, or the list alone."
            )
        raise SiteError(
            "The two pages do not belong together: one must be a list of adverts, the other an "
            "advert whose address is like those that the list links to."
        )
    listed, advert = guess_list(pages[0]), guess_advert(pages[0])
    related = listed is not None and shape_of(pages[0].url) == shape_of(listed.urls[0])
    if listed and not related and (advert is None or listed.rows):
        return Roles((0, pages[0], listed), None)
    if advert:
        return Roles(None, (0, pages[0], advert))
    raise SiteError(
        "The page is neither a list of adverts nor an advert, as far as its structure shows; "
        "name a page that lists adverts, or both a list and an advert."
    )


def _written(name: str, roles: Roles) -> Draft:
    listed = roles.lists[2] if roles.lists else None
    advert = roles.advert[2] if roles.advert else None
    address = roles.advert[1].url if roles.advert else (listed.urls[0] if listed else "")
    pattern, sure = id_pattern(address, listed.urls if listed else ())
    paging = guess_next(roles.lists[1]) if roles.lists else {}
    check = "" if sure else "no number in the address: does this part name one advert only?"
    text = manifest_text(name, Guess(pattern, check), listed, paging, advert)
    return Draft(name, text, missing=not_found(advert, listed) if advert else [])


def parsed(text: str, name: str) -> Manifest:
    """A drafted manifest as the page objects take it."""
    return Manifest.model_validate({**tomllib.loads(text), "name": name, "sha256": ""})


def _add_cases(made: Draft, roles: Roles, manifest: Manifest) -> None:
    """The fixtures with what the page objects read in them."""
    said: dict[str, str] = {}
    if roles.lists:
        case = {"page": "list", "url": roles.lists[1].url, "seen_at": SEEN_AT}
        said = _said(roles, manifest)
        made.pages.append(_case("list", roles.lists[1], case, manifest))
    if roles.advert:
        case = {"page": "advert", "url": roles.advert[1].url, "seen_at": SEEN_AT}
        made.pages.append(_case("advert", roles.advert[1], {**case, "said": said}, manifest))


def _case(
    page: str, reduced: Reduced, case: dict[str, Any], manifest: Manifest
) -> tuple[str, str, dict[str, Any]]:
    expected = read_case(manifest, case, reduced.html.encode())
    return page, reduced.html, {**case, "expected": json.loads(json.dumps(expected))}


def _said(roles: Roles, manifest: Manifest) -> dict[str, str]:
    """What the list says of the advert, or of its first one where that one is not on it."""
    if not roles.lists or not roles.advert:
        return {}
    seen_at = dt.datetime.fromisoformat(SEEN_AT)
    adverts = ListPage(page_of(roles.lists[1]), manifest, seen_at).adverts()
    own = [listing for listing in adverts if listing.url == roles.advert[1].url]
    return dict((own or adverts)[0].said) if adverts else {}


def _count_again(
    made: Draft, roles: Roles, manifest: Manifest, pages: Sequence[HttpResponse]
) -> None:
    """Say where the draft finds more or less on the real page than in its invented copy."""
    now = dt.datetime.now(dt.UTC)
    if roles.lists:
        real = len(ListPage(pages[roles.lists[0]], manifest, now).adverts())
        copy = len(ListPage(page_of(roles.lists[1]), manifest, now).adverts())
        links = len(roles.lists[2].urls)
        found, of = counted(real, "advert"), counted(links, "link")
        made.notes.append(f"The list's page gives {found} of {of} of their shape.")
        if real != copy:
            made.notes.append(f"Its invented copy gives {copy}: correct rows or id by hand.")
        if not ListPage(page_of(roles.lists[1]), manifest, now).further():
            made.notes.append("No way to a next page was found on the list.")
    if roles.advert:
        seen_at = dt.datetime.fromisoformat(SEEN_AT)
        real_page = DetailPage(pages[roles.advert[0]], manifest, now)
        copied = DetailPage(page_of(roles.advert[1]), manifest, seen_at)
        lost = [
            name
            for name in ("ad_id", *FIELDS)
            if (getattr(real_page, name) is None) != (getattr(copied, name) is None)
        ]
        empty = [name for name in roles.advert[2].fields if getattr(real_page, name) is None]
        if empty:
            made.notes.append(
                f"Drafted, but nothing is read on the page: {', '.join(empty)}; "
                "correct these rules."
            )
        if lost:
            made.notes.append(
                f"Read on the real page, but not alike in its copy (or the reverse): "
                f"{', '.join(lost)}; look at these rules first."
            )
