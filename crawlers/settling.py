"""What a page that moved or is not there means beside the pages that its run knows.

Each answer by itself is harmless: a page that moved is read where it is now, and one that is gone
held nothing. Of addresses that lead to one another in a circle none was read. What is kept of a
page besides: where it moved to (as a keyed mark), whether a list led anywhere, and what is missing.
`missing.py` says at the end what that means.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from crawlers.frontier import ADVERT, LIST, Frontier, Known

if TYPE_CHECKING:
    from crawlers.batch import Outcome

REDIRECT = "redirect"
CIRCLE = "redirects in a circle"
GONE = "gone"
LED_OUTSIDE = "redirect out of scope"
"""The reason of a page that redirects to where the protocol does not reach."""


@dataclass(slots=True)
class Settling:
    """Outcomes of one batch, and what is kept of their pages: {row: marks}."""

    connection: sa.Connection
    frontier: Frontier
    marks: dict[int, dict[str, Any]] = field(default_factory=dict)
    _moved: dict[str, str] = field(default_factory=dict)

    def judged(self, outcomes: Sequence[Outcome]) -> list[Outcome]:
        """The outcomes, of which a redirect that closes a circle is a failure."""
        return [self._judged(outcome) for outcome in outcomes]

    def _judged(self, outcome: Outcome) -> Outcome:
        if outcome.kind != "fetched":
            return outcome
        if outcome.reason == REDIRECT:
            return self._redirected(outcome)
        marks: dict[str, Any] = {"missing": True} if outcome.reason == GONE else {}
        if outcome.task.page.role == LIST and not marks:
            marks = _led(outcome)
        self._keep(outcome, marks)
        return outcome

    def _redirected(self, outcome: Outcome) -> Outcome:
        page = outcome.task.page
        own, to = self.frontier.fingerprint(page), self.frontier.fingerprint(outcome.found[0])
        self._moved[own] = to
        known = self.frontier.known(self.connection, to)
        if self._leads_to(own, to, known):
            return replace(outcome, kind="failed", reason=CIRCLE, found=())
        marks: dict[str, Any] = {"to": to}
        if known is not None and _leads_nowhere(page.role, page.way, known):
            marks["missing"] = True
        self._keep(outcome, marks)
        return outcome

    def _leads_to(self, own: str, to: str, known: Known | None) -> bool:
        """Whether the way from `to` over pages that have moved comes back to `own`."""
        passed = {to}
        while to != own:
            following = self._moved.get(to) or (known.marks.get("to") if known else None)
            if following is None or following in passed:
                return False
            passed.add(to := following)
            known = self.frontier.known(self.connection, to)
        return True

    def _keep(self, outcome: Outcome, marks: dict[str, Any]) -> None:
        way = outcome.task.page.way
        if marks or way:
            self.marks[outcome.task.id] = marks | ({"way": way} if way else {})


def _led(outcome: Outcome) -> dict[str, Any]:
    """Whether a list that was read led to adverts, to lists alone, or nowhere."""
    ways = (*outcome.found, *outcome.left)
    if outcome.adverts or any(page.role == ADVERT for page in ways):
        return {"led": ADVERT}
    return {"led": LIST} if ways else {}


def _leads_nowhere(role: str, way: str, known: Known) -> bool:
    """Whether a page that moved to a known one stands for nothing: a further page of a list, an
    advert that is now a list, a list that is now a start page. Any other is a second address."""
    if role == ADVERT:
        return known.role == LIST
    return bool(way) or known.depth == 0
