"""Reading a captured page as a crawl would have read it, had it asked at the time of the capture.

The very functions of a crawl decide (`crawlers.reading`): statuses, types, directives, logins and
challenges, rows, fields. What they want of a crawl's plan is answered here; nothing can be asked
again any more, and there is no host to stop.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from brightline.study import SiteScope
from crawlers.answers import TRIES
from crawlers.archive.payloads import Answer
from crawlers.archive.sites import ArchivedSite, ArchivedSites
from crawlers.batch import Outcome
from crawlers.frontier import Found, Task
from crawlers.manifest import Manifest
from crawlers.plan import Progress
from crawlers.reading import outcome_of

if TYPE_CHECKING:
    from crawlers.plan import Plan


@dataclass(slots=True, repr=False)
class _Asked:
    """Stands in for the plan of a crawl at the moment of one capture."""

    sites: ArchivedSites
    archived: ArchivedSite
    at: dt.datetime
    silent: int = 0
    forbidden: int = 0
    troubled: set[int] = field(default_factory=set)
    progress: Progress = field(default_factory=Progress)

    @property
    def site(self) -> SiteScope:
        return self.archived.scope

    @property
    def manifest(self) -> Manifest:
        return self.archived.manifest

    def now(self) -> dt.datetime:
        return self.at

    def in_scope(self, url: str) -> bool:
        return self.sites.covers(self.archived, url)

    def end(self, *_: object) -> None:
        """A capture that says stop is a capture: it ends nothing."""


def read_capture(
    sites: ArchivedSites, site: ArchivedSite, page: Found, at: dt.datetime, answer: Answer
) -> Outcome:
    """What a captured answer means for its page; `kind` is fetched, refused or failed."""
    plan = cast("Plan", _Asked(sites, site, at))
    task = Task(0, 0, TRIES, page)
    headers: Mapping[str, list[str]] = answer.headers
    outcome = outcome_of(plan, task, page.url, answer.status, dict(headers), answer.body)
    if outcome.kind == "again":
        return Outcome(task, "failed", outcome.reason)
    return outcome
