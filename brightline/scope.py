"""What the protocol allows to be requested: exact origins, paths, hours, rate, expiry.

Pure: no network, no clock but the one passed in. Every layer of a crawl (start-up, middleware,
download handler, resolver) asks the same `Gate`; what it cannot read with certainty it refuses.
What an advert may bring into the corpus is the door's business (`ingest/`), not this module's.
"""

from __future__ import annotations

import datetime as dt
import ipaddress
import re
from collections.abc import Callable, Sequence
from urllib.parse import SplitResult, quote, unquote, unquote_plus, urlsplit

from brightline.errors import ScopeError
from brightline.study import SiteScope, Study
from brightline.study_sites import RATE_FLOOR_SECONDS, origin_of

_HOST = re.compile(r"(?:[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?")
"""A host and port that every URL parser reads alike: no user, no escape, no trailing dot."""

_PLAIN = re.compile(r"[\x21-\x5b\x5d-\x7e]+")
"""Printable ASCII but the backslash, which browsers read as a slash and servers do not."""

_HIDDEN = re.compile(r"%(?:2f|5c|00|0a|0d|25(?:2e|2f|5c|00))", re.IGNORECASE)
"""Escapes of separators, and escapes of escapes: servers disagree on what path they make."""

_BINARY = re.compile(
    r"\.(?:jpe?g|jfif|png|gif|webp|avif|heic|bmp|tiff?|svg|ico|mp[34]|m4[av]|mov|avi|mkv|webm|wav|"
    r"ogg|flac|pdf|docx?|xlsx?|zip|gz|bz2|xz|7z|rar|tar|exe|dmg|apk|iso|bin|woff2?|ttf)",
    re.IGNORECASE,
)
"""Endings that promise an image, video or other binary, none of which is ever requested."""

_UNSENT = re.compile(r"[^\x21-\x7e]+")

_ANY = (".*",)

_REMEMBERED = 4096
"""Addresses that passed and are known again: a link is looked at when it is found, and twice more
before it is asked for. The links of many lists and what waits for its turn fit into a megabyte."""


class OutsideHoursError(ScopeError):
    """The protocol allows the request, but not at this hour; the crawl may go on later."""


class ExpiredError(ScopeError):
    """The protocol's last day is over. What was planned under it is no less part of it for that."""


class Gate:
    """Says whether a URL may be requested under a study, and is the only one to say so.

    Args:
        study: the protocol.
        now: the clock, in UTC.
        sites: only these of the study's sites; all of them when None.
    """

    def __init__(
        self, study: Study, *, now: Callable[[], dt.datetime], sites: Sequence[str] | None = None
    ) -> None:
        self.study = study
        self.now = now
        keys = [site.key for site in study.sites] if sites is None else sites
        self.sites: tuple[SiteScope, ...] = tuple(study.site(key) for key in keys)
        self._passed: dict[tuple[str, str | None], SiteScope] = {}

    def check_start(self) -> None:
        """Refuse before anything is requested: expiry, rates, start pages.

        Raises:
            ScopeError: with the site and the mend in one sentence.
        """
        self._check_expiry()
        for site in self.sites:
            if site.source != "crawl":
                raise _refusal(
                    f"The site '{site.key}' has source '{site.source}' and is never crawled"
                )
            if not site.is_loopback and site.delay_seconds < RATE_FLOOR_SECONDS:
                raise _refusal(
                    f"The site '{site.key}' asks faster than once in {RATE_FLOOR_SECONDS:g} s"
                )
            for url in site.start:
                self.check_url(url, site.key, hours=False)

    def check_url(self, url: str, site_key: str | None = None, *, hours: bool = True) -> SiteScope:
        """The site under whose scope `url` may be requested now.

        Args:
            url: an absolute URL; its fragment is never sent and is not looked at.
            site_key: the site that the request is for; any site of the gate when None.
            hours: whether the site's hours bind (they do not when a crawl is only planned).

        Raises:
            OutsideHoursError: allowed, but not now.
            ExpiredError: the protocol's last day is over.
            ScopeError: not allowed. The sentence never holds the URL.
        """
        self._check_expiry()
        site = self.check_address(url, site_key)
        if hours:
            self._check_hours(site)
        return site

    def check_address(self, url: str, site_key: str | None = None) -> SiteScope:
        """The site under whose scope a link lies, whatever the time.

        Raises:
            ScopeError: it lies outside of the protocol.
        """
        return self._passed.get((url, site_key)) or self._site_that_allows(url, site_key)

    def delay_for(self, site: SiteScope) -> float:
        """Seconds between two requests to a host of the site: never below the floor."""
        if site.is_loopback:
            return site.delay_seconds
        return max(site.delay_seconds, RATE_FLOOR_SECONDS)

    def loopback_hosts(self) -> frozenset[str]:
        """The hosts on this machine that the study names; no other may resolve to it."""
        hosts = {urlsplit(o).hostname or "" for s in self.sites if s.is_loopback for o in s.origins}
        return frozenset(hosts)

    def _site_that_allows(self, url: str, site_key: str | None) -> SiteScope:
        """The site whose origins and paths hold the address. Only what passed is remembered."""
        parts = _plain_parts(url)
        site = self._site_of(origin_of(url), site_key)
        _check_address(parts.hostname or "", site)
        _check_path(parts, site, site.allow)
        if len(self._passed) >= _REMEMBERED:
            self._passed.clear()
        self._passed[url, site_key] = site
        return site

    def _site_of(self, origin: str, site_key: str | None) -> SiteScope:
        for site in self.sites:
            if origin in site.origins and site_key in (None, site.key):
                return site
        raise _refusal("The address is at a host, port or scheme that the study does not name")

    def _check_expiry(self) -> None:
        if self.study.expires < self.now().astimezone(dt.UTC).date():
            raise ExpiredError(
                f"The study '{self.study.id}' expired on {self.study.expires}; nothing more is "
                "requested until its board has extended it."
            )

    def _check_hours(self, site: SiteScope) -> None:
        first, last = site.hours
        now = self.now().astimezone(dt.UTC)
        minute = f"{now.hour:02}:{now.minute:02}"
        inside = first <= minute < last if first < last else minute >= first or minute < last
        if not inside:
            raise OutsideHoursError(
                f"The site '{site.key}' may be asked only from {first} to {last} UTC; "
                "run the crawl again within these hours."
            )


def is_binary_path(path: str) -> bool:
    """Whether a (decoded) path ends like an image, video, archive or other binary."""
    name = path.rsplit("/", 1)[-1]
    dot = name.rfind(".")
    return dot >= 0 and _BINARY.fullmatch(name[dot:]) is not None


def _plain_parts(url: str) -> SplitResult:
    """The parts of a URL that every parser splits alike, or a refusal."""
    if not _PLAIN.fullmatch(url):
        raise _refusal("The address holds a space, a backslash, a control or a non-ASCII character")
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise _refusal("The address has a port or a host that cannot be read") from None
    if parts.scheme not in {"http", "https"}:
        raise _refusal("The address is neither http nor https")
    if "@" in parts.netloc:
        raise _refusal("The address carries a user name or password")
    if not _HOST.fullmatch(parts.netloc):
        raise _refusal("The address has a host that cannot be read with certainty")
    return parts


def _check_address(host: str, site: SiteScope) -> None:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return
    if not address.is_global and not (site.is_loopback and address.is_loopback):
        raise _refusal("The address lies in a private or reserved network")


def holds_path(site: SiteScope, url: str) -> bool:
    """Whether the paths that the protocol gives for a site, if any, hold an advert's own page.

    Such a page need not have been asked for: lists, feeds and files bring whole adverts with them.
    Of files a protocol may give `deny` alone, or no paths at all; they may print addresses as
    people read them, with letters and spaces that are sent in escapes.
    """
    if not site.allow and not site.deny:
        return True
    sent = _UNSENT.sub(lambda found: quote(found[0], errors="replace"), url)
    try:
        _check_path(_plain_parts(sent), site, site.allow or _ANY)
    except ScopeError:
        return False
    return True


def _check_path(parts: SplitResult, site: SiteScope, allow: Sequence[str]) -> None:
    path = parts.path or "/"
    if path == "/robots.txt" and not parts.query:
        return  # asking for the rules is what every scope begins with
    decoded = unquote(path, errors="replace")
    if _HIDDEN.search(path) or "\\" in decoded or not decoded.isprintable():
        raise _refusal("The path hides a separator or a control character in an escape")
    segments = [segment.split(";", 1)[0] for segment in decoded.split("/")[1:]]
    if {".", ".."} & set(segments) or "" in segments[:-1]:
        raise _refusal("The path holds a dot segment or an empty one")
    if is_binary_path(decoded):
        raise _refusal("The path ends like an image, a video or another binary")
    query = f"?{parts.query}" if parts.query else ""
    if not _matches(allow, decoded + query):
        raise _refusal(f"The path is not among those that the site '{site.key}' allows")
    said = (decoded + query, path + query, decoded, decoded + unquote_plus(query))
    if any(_matches(site.deny, form) for form in said):
        raise _refusal(f"The path is among those that the site '{site.key}' denies")


def _matches(patterns: Sequence[str], text: str) -> bool:
    return any(re.fullmatch(pattern, text) for pattern in patterns)


def _refusal(why: str) -> ScopeError:
    return ScopeError(f"{why}; it was not requested (see the [[site]] tables of study.toml).")
