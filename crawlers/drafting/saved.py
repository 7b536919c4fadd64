"""Pages that were saved to a file before their site was gone: read, never copied."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from web_poet import HttpResponse

from brightline.errors import SiteError
from crawlers.limits import LARGEST_PAGE
from crawlers.links import followable

NOWHERE = "https://board.example.org/"
"""The address of a saved page that does not say its own."""

_SAVED_FROM = re.compile(rb"saved from url=\(\d+\)\s*(https?://[^\s>]+)")


def saved_page(file: Path, url: str | None = None) -> HttpResponse:
    """A saved page as if it had just been fetched.

    Args:
        url: the address that it was saved from; without it, what the page says of itself.

    Raises:
        SiteError: the file cannot be read, or is too large for a page.
    """
    try:
        body = file.read_bytes() if file.stat().st_size <= LARGEST_PAGE else None
    except OSError as error:
        raise SiteError(f"{file} cannot be read ({error.strerror}).") from None
    if body is None:
        raise SiteError(f"{file} is larger than any page of a site ({LARGEST_PAGE} bytes).")
    page = HttpResponse(url or NOWHERE, body)
    return page if url else HttpResponse(_own_address(page), body)


def _own_address(page: HttpResponse) -> str:
    """What the page says its address is: as saved, canonical, or at its most frequent host."""
    match = _SAVED_FROM.search(page.body[:5000])
    said = [match[1].decode("ascii", "replace")] if match else []
    if page.body.strip() and page.selector.type == "html":
        links = "link[rel~=canonical]::attr(href), meta[property='og:url']::attr(content)"
        said += page.selector.css(links).getall()
        said += _most_frequent(page.selector.css("base::attr(href), a::attr(href)").getall())
    found = (followable(NOWHERE, address) for address in said)
    return next((url for url in found if url and not url.startswith(NOWHERE)), NOWHERE)


def _most_frequent(hrefs: list[str]) -> list[str]:
    urls = [url for href in hrefs if (url := followable(NOWHERE, href))]
    origins = Counter(urljoin(url, "/") for url in urls if urlsplit(url).path.strip("/"))
    return [origin for origin, _ in origins.most_common(1)]
