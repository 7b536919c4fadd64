"""The sites that an archive is read for, and which of them a captured address belongs to.

The same scope as a crawl's, but for what binds requests alone: nothing is requested here, so hours,
rates and caps do not apply. Expiry does.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from brightline.errors import ScopeError
from brightline.scope import ExpiredError, Gate
from brightline.study import SiteScope, Study
from brightline.study_sites import origin_of
from crawlers.archive.index import ADVERT, LIST, MAYBE
from crawlers.links import followable
from crawlers.manifest import Manifest
from crawlers.manifest_files import load_manifest


@dataclass(frozen=True, slots=True, repr=False)
class ArchivedSite:
    """A site of the protocol, its manifest, and its start pages as links are spelt."""

    number: int
    scope: SiteScope
    manifest: Manifest
    starts: tuple[str, ...]

    def role_of(self, url: str) -> str:
        """The part that a page plays, as far as its address tells."""
        if url in self.starts:
            return LIST
        return ADVERT if self.manifest.id_in(url) else MAYBE


@dataclass(slots=True)
class ArchivedSites:
    """The sites of a replay."""

    study: Study
    gate: Gate
    sites: tuple[ArchivedSite, ...]
    _by_origin: dict[str, list[ArchivedSite]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for site in self.sites:
            for origin in site.scope.origins:
                self._by_origin.setdefault(origin, []).append(site)

    def of(self, url: str) -> ArchivedSite | None:
        """The site in whose scope an address lies, or None."""
        try:
            candidates = self._by_origin.get(origin_of(url), ())
        except ValueError:
            return None
        return next((site for site in candidates if self.covers(site, url)), None)

    def covers(self, site: ArchivedSite, url: str) -> bool:
        """Whether the protocol lets a page of the site be read.

        Raises:
            ExpiredError: its last day ended while the archive was read.
        """
        try:
            self.gate.check_url(url, site.scope.key, hours=False)
        except ExpiredError:
            raise
        except ScopeError:
            return False
        return True


def archived_sites(
    study: Study, keys: Sequence[str], now: Callable[[], dt.datetime]
) -> ArchivedSites:
    """The sites to read archives for: those with source "archive" when none is named.

    Raises:
        StudyError: a site is unknown.
        ScopeError: the protocol has expired, names no such site, or a site is a generator's.
        SiteError: a manifest is missing or wrong.
    """
    chosen = [study.site(key) for key in dict.fromkeys(keys)]
    if not keys:
        chosen = [site for site in study.sites if site.source == "archive"]
    if not chosen:
        raise ScopeError(
            f'{study.path} names no site with source = "archive"; add one, or name a site that '
            "is also crawled with --site."
        )
    for site in chosen:
        if site.source == "synthetic":
            raise ScopeError(f"The site '{site.key}' is a generator's and has no archive.")
    gate = Gate(study, now=now, sites=[site.key for site in chosen])
    for site in chosen:
        for url in site.start:
            gate.check_url(url, site.key, hours=False)
    sites = tuple(
        ArchivedSite(
            number,
            site,
            _as_captured(load_manifest(site.manifest, beside=study.folder)),
            tuple(followable(url, url) or url for url in site.start),
        )
        for number, site in enumerate(chosen)
    )
    return ArchivedSites(study, gate, sites)


def _as_captured(manifest: Manifest) -> Manifest:
    """Links lead to captures by the addresses that the archive's crawler followed, whole."""
    return manifest.model_copy(update={"drop": ()})
