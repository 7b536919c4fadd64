"""Where a list leads: the pages to ask for, and those that the protocol leaves out.

What lies deeper than `max_depth` cuts a crawl short; what lies outside of the protocol's paths is
not part of it. Both are counted, so that neither happens unseen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from brightline.ingest import RawAdvert
from crawlers.frontier import ADVERT, COUNTED, DEEP, LIST, NEXT, OUTSIDE, Found, Task
from crawlers.pages import ListPage

if TYPE_CHECKING:
    from crawlers.plan import Plan

_NOTHING: Mapping[str, str] = {}


@dataclass(slots=True, repr=False)
class Ways:
    """The pages that one list leads to: `found` are asked for, `left` are not."""

    plan: Plan
    task: Task
    section: str
    found: list[Found] = field(default_factory=list)
    left: list[Found] = field(default_factory=list)

    def from_list(self, page: ListPage, *, stored: bool) -> None:
        """All that a list leads to. What it says is not passed on if it may not be stored."""
        place = inherited_place(self.task, page) if stored else {}
        for listing in page.adverts():
            said = {**place, **listing.said} if stored else {}
            self._keep(Found(listing.url, ADVERT, said=said, said_at=page.seen_at))
        counted = page.counted()
        for url in page.further():
            self._keep(Found(url, LIST, said=place, way=COUNTED if url in counted else NEXT))
        self.to_lists(page.lists(), place)

    def whole(self, adverts: Iterable[RawAdvert]) -> list[RawAdvert]:
        """Of the adverts that stand whole in the list, those whose own page may be asked for."""
        kept = []
        for advert in adverts:
            if self.plan.in_scope(advert.url):
                kept.append(advert)
            else:
                self._keep(Found(advert.url, ADVERT))
        return kept

    def to_lists(self, urls: Iterable[str], place: Mapping[str, str] = _NOTHING) -> None:
        """Lists below this one."""
        for url in urls:
            self._keep(Found(url, LIST, said=place))

    def _keep(self, page: Found) -> None:
        depth = self.task.page.depth + 1
        page = replace(page, section=self._named(), depth=depth)
        if not self.plan.in_scope(page.url):
            self.left.append(replace(page, left=OUTSIDE))
        elif depth > self.plan.site.max_depth:
            self.left.append(replace(page, left=DEEP))
        else:
            self.found.append(page)

    def _named(self) -> str:
        """The section that pages are counted under: none that the protocol does not name."""
        sections = self.plan.site.sections
        return self.section if not sections or self.section in sections else ""


def inherited_place(task: Task, page: ListPage) -> dict[str, str]:
    """The place of a list, or of the list that led to it (a city above its categories)."""
    place = page.place() or task.page.said.get("place")
    return {"place": place} if place else {}
