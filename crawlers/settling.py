"""What redirects mean beside the pages that their run knows: addresses that lead in a circle.

Each answer by itself is harmless, since a page that moved is read where it is now. Of addresses
that lead to one another none was read. Where a page moved to is kept with it, as a keyed mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from crawlers.frontier import Frontier

if TYPE_CHECKING:
    from crawlers.batch import Outcome

REDIRECT = "redirect"
CIRCLE = "redirects in a circle"


@dataclass(slots=True)
class Settling:
    """Outcomes of one batch, and what is kept of their pages: {row: marks}."""

    connection: sa.Connection
    frontier: Frontier
    marks: dict[int, dict[str, Any]] = field(default_factory=dict)
    _moved: dict[str, str] = field(default_factory=dict)

    def judged(self, outcomes: Sequence[Outcome]) -> list[Outcome]:
        """The outcomes, of which a redirect that closes a circle is a failure."""
        return [self._redirected(one) if one.reason == REDIRECT else one for one in outcomes]

    def _redirected(self, outcome: Outcome) -> Outcome:
        own, to = (
            self.frontier.fingerprint(page) for page in (outcome.task.page, outcome.found[0])
        )
        self._moved[own] = to
        if self._leads_to(own, to):
            return replace(outcome, kind="failed", reason=CIRCLE, found=())
        self.marks[outcome.task.id] = {"to": to}
        return outcome

    def _leads_to(self, own: str, to: str) -> bool:
        """Whether the way from `to` over pages that have moved comes back to `own`."""
        passed = {to}
        while to != own:
            following = self._moved.get(to) or self.frontier.marks_of(self.connection, to).get("to")
            if following is None or following in passed:
                return False
            passed.add(to := following)
        return True
