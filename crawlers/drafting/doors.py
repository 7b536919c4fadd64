"""Pages that are not to be drafted from: empty ones, logins, challenges, and those that say no."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from parsel import Selector
from web_poet import HttpResponse

from brightline.errors import ScopeError, SiteError
from crawlers.barriers import CHALLENGE, LOGIN, barrier_in
from crawlers.pages import NOT_STORED, robots_directives
from crawlers.structured import meta_values

_CHALLENGE = re.compile(
    r"captcha|turnstile|challenge-(?:form|platform|running)|cf-chl|px-captcha|datadome|"
    r"_incapsula_|are-you-human|verify-human",
    re.IGNORECASE,
)
"""What the markup of common challenge pages holds."""

_FEWEST_ELEMENTS = 5


@contextmanager
def told_apart(number: int, pages: int) -> Iterator[None]:
    """Say which of two pages is refused, by its place: an address may say something of a person."""
    try:
        yield
    except (ScopeError, SiteError) as error:
        if pages == 1:
            raise
        which = f"The {('first', 'second')[number]} page"
        raise type(error)(str(error).replace("The page", which, 1)) from None


def refuse_unreadable(page: HttpResponse) -> None:
    """Raise where a page is no matter for a draft.

    Raises:
        ScopeError: a page that asks not to be kept.
        SiteError: an empty page, or something else than a page.
    """
    if not page.body.strip() or b"\0" in page.body[:2000]:
        raise SiteError("The page is empty or no text; name a list of adverts or an advert.")
    selector = page.selector
    if selector.type != "html":
        raise SiteError("The page is not HTML; name a list of adverts or an advert.")
    if len(selector.css("body *")) < _FEWEST_ELEMENTS:
        refuse_barrier(page, was_read=False)
        raise SiteError(
            f"The page holds fewer than {_FEWEST_ELEMENTS} elements, too few to guess rules from; "
            "name a list of adverts or an advert, or write the manifest by hand."
        )
    refuse_kept(page, NOT_STORED - {"noindex"})


def refuse_kept(page: HttpResponse, forbidding: frozenset[str]) -> None:
    """Raise where a robots directive of the page, as meta tag or header, is one of these.

    A list may say noindex, since nothing of it is stored in a crawl; an advert may not.
    """
    said = [*meta_values(page.selector, "robots"), *meta_values(page.selector, "brightline")]
    found = robots_directives([*said, *page.headers.getall("X-Robots-Tag", [])]) & forbidding
    if found:
        raise ScopeError(
            f"The page asks not to be kept or followed ({min(found)}), so nothing was drafted."
        )


def refuse_barrier(page: HttpResponse, *, was_read: bool) -> None:
    """Raise where a page is a login or a test for humans, as a crawl sees it.

    Args:
        was_read: whether a list or an advert was found in it. Where none was, a password field or
            the marks of a challenge are enough.

    Raises:
        ScopeError: there is never a way around.
    """
    found = barrier_in(page.selector.root, was_read=was_read)
    if found is None and not was_read:
        found = _marked(page.selector)
    if found:
        raise ScopeError(
            f"The page was left, since {found}; Brightline never logs in and takes no way around."
        )


def _marked(selector: Selector) -> str | None:
    if selector.xpath("//input[translate(@type,'PASWORD','pasword')='password']"):
        return LOGIN
    marks = selector.xpath("//@class | //@id | //@src | //@action | //form//@name").getall()
    return CHALLENGE if _CHALLENGE.search(" ".join(marks)) else None
