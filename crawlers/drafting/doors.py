"""Pages that are not to be drafted from: empty ones, logins, challenges, and those that say no."""

from __future__ import annotations

import re

from parsel import Selector
from web_poet import HttpResponse

from brightline.errors import ScopeError, SiteError
from crawlers.pages import NOT_STORED, robots_directives
from crawlers.structured import meta_values

_CHALLENGE = re.compile(
    r"captcha|turnstile|challenge-(?:form|platform|running)|cf-chl|px-captcha|datadome|"
    r"_incapsula_|are-you-human|verify-human",
    re.IGNORECASE,
)
"""What the markup of common challenge pages holds."""

_FEWEST_ELEMENTS = 5
_SHORT = 1500
"""Characters of text: a challenge or a login says less, a list or an advert with a frame more."""


def refuse_unreadable(page: HttpResponse) -> None:
    """Raise where a page is no matter for a draft.

    Raises:
        ScopeError: a login, a challenge, or a page that asks not to be kept.
        SiteError: an empty page, or something else than a page.
    """
    if not page.body.strip() or b"\0" in page.body[:2000]:
        raise SiteError("The page is empty or no text; name a list of adverts or an advert.")
    selector = page.selector
    if selector.type != "html":
        raise SiteError("The page is not HTML; name a list of adverts or an advert.")
    _refuse_door(selector)
    if len(selector.css("body *")) < _FEWEST_ELEMENTS:
        raise SiteError("The page is empty; name a list of adverts or an advert.")
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


def _refuse_door(selector: Selector) -> None:
    text = " ".join(selector.xpath("//body//text()[not(parent::script or parent::style)]").getall())
    short = len(" ".join(text.split())) < _SHORT
    marks = " ".join(
        selector.xpath("//@class | //@id | //@src | //@action | //form//@name").getall()
    )
    if short and _CHALLENGE.search(marks):
        raise ScopeError(
            "The page asks to prove that no machine is looking, and no way around is taken; "
            "a site that wants no crawler is left."
        )
    password = selector.xpath("//input[translate(@type,'PASWORD','pasword')='password']")
    if short and password:
        raise ScopeError("The page asks for a login, and Brightline never logs in; it was left.")
