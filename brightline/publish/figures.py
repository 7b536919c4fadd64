"""Shares and changes as they may be shown: estimated, gated for disclosure, rounded to print.

Pools only sites that may be shown by themselves: a pooled figure beside all but one of its
parts would give the last one away.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from brightline.publish.disclosure import (
    dominated_sentence,
    hidden_sentence,
    is_dominated,
    is_small,
)
from brightline.trends.change import Change, Measure, NotDrawn
from brightline.trends.decomposition import Decomposition, decompose
from brightline.trends.evidence import Evidence, Span
from brightline.trends.panel import change_for, of_one_kind, share_for, snapshot_share
from brightline.trends.shares import Share

POOLED = ""
"""The `site` of a figure that pools all comparable sites."""

MEASURES: tuple[Measure, ...] = ("share", "total")


class Sums(Protocol):
    """Which sums may be told (see `populations.py`)."""

    def untold(self, spans: Sequence[Span], sites: Sequence[str]) -> str:
        """Why the number of adverts of one of some spans and of some sites may not be printed; ''
        when it may. A change of totals would give it away, so it hangs on it too."""


@dataclass(frozen=True)
class Figures:
    """Every share and change of a release. {(span name, site): Share} and changes by site.

    parts: the naive change of each pair over all sites, taken apart.
    """

    shares: dict[tuple[str, str], Share]
    changes: list[tuple[str, Change | NotDrawn]]
    parts: list[Decomposition | NotDrawn]


def figures_of(
    evidence: Evidence,
    spans: Sequence[Span],
    pairs: Sequence[tuple[Span, Span]],
    threshold: int,
    sums: Sums,
) -> Figures:
    """Compute and gate every figure."""
    gate = Gate(evidence, spans, threshold, sums)
    changes = [
        (site, gate.change(earlier, later, site, measure))
        for earlier, later in pairs
        for site in [POOLED, *sorted(evidence.series)]
        for measure in MEASURES
    ]
    totals = [one for site, one in changes if site == POOLED and one.measure == "total"]
    return Figures(gate.shares(), changes, [gate.parts(total) for total in totals])


class Gate:
    """The evidence, and which sites may be shown in which span: one gate for all that asks."""

    def __init__(
        self,
        evidence: Evidence,
        spans: Sequence[Span],
        threshold: int,
        sums: Sums,
    ) -> None:
        self.evidence, self.spans, self.threshold = evidence, spans, threshold
        self.sums = sums
        self.single = {
            (span.name, site): self._gated(share_for(evidence, span, [site]), site)
            for span in spans
            for site in sorted(evidence.series)
        }

    def shares(self) -> dict[tuple[str, str], Share]:
        """Per span: the pooled share, then each site's; then the sites that were seen once."""
        found = {}
        for span in self.spans:
            sites = self.showable([span])
            pooled = share_for(self.evidence, span, sites or of_one_kind(self.evidence))
            found[span.name, POOLED] = pooled if sites else _refuse(pooled, self._why([span]))
            found.update({key: one for key, one in self.single.items() if key[0] == span.name})
        for site in sorted(self.evidence.series):
            share = snapshot_share(self.evidence, site)
            if share is not None:
                found[share.span.name, site] = self._gated(share, site)
        return found

    def change(self, earlier: Span, later: Span, site: str, measure: Measure) -> Change | NotDrawn:
        """The change of one site, or of the pool, unless it may not be shown."""
        spans = [earlier, later]
        sites = [site] if site else self.showable(spans)
        hidden = [self._hidden(span, one) for span in spans for one in sites if site]
        reason = next(filter(None, hidden), "") if sites else self._why(spans)
        if reason:
            concerned = set(sites or of_one_kind(self.evidence))
            invented = bool(self.evidence.synthetic_sites & concerned)
            return NotDrawn(earlier, later, measure, (), reason, invented)
        found = change_for(self.evidence, earlier, later, sites, measure)
        if measure == "share" or isinstance(found, NotDrawn):
            return found
        reason = self.sums.untold(spans, found.sites)
        return _hidden_total(found, reason) if reason else found

    def parts(self, total: Change | NotDrawn) -> Decomposition | NotDrawn:
        """The naive change behind a pooled change of totals; where that may not be shown, nor
        may its parts, which are ratios of the same counts."""
        if isinstance(total, NotDrawn):
            return total
        sites = self.showable([total.earlier, total.later])
        return decompose(self.evidence, total.earlier, total.later, sites)

    def showable(self, spans: Sequence[Span]) -> list[str]:
        """The sites whose figures may be shown in every one of `spans`."""
        return [
            site
            for site in of_one_kind(self.evidence)
            if not any(self._hidden(span, site) for span in spans)
        ]

    def _why(self, spans: Sequence[Span]) -> str:
        sentences = [
            self._hidden(span, site) for span in spans for site in of_one_kind(self.evidence)
        ]
        return next(filter(None, sentences), "The study names no site, so there is no figure.")

    def _hidden(self, span: Span, site: str) -> str:
        share = self.single[span.name, site]
        return share.reason if share.clusters == _HIDDEN else ""

    def _gated(self, share: Share, site: str) -> Share:
        """A share on too few clusters keeps nothing but the sentence that says so."""
        labelled, population = share.clusters
        what = f"{share.span.name} of {self.evidence.series[site].title}"
        if share.labelled and self._dominated(share):
            return _refuse(share, dominated_sentence(what))
        if not share.labelled or not is_small(min(labelled, population), self.threshold):
            return share
        return _refuse(share, hidden_sentence(what, self.threshold))

    def _dominated(self, share: Share) -> bool:
        span = None if share.snapshot else share.span
        adverts = self.evidence.population(span, share.sites, ["widest"])
        return is_dominated(adverts["widest"].value_counts().tolist())


_HIDDEN = (-1, -1)
"""Marks a share that disclosure control refused, as against one that cannot be estimated."""


def is_hidden(share: Share) -> bool:
    """Whether nothing of a share, its sizes included, may be printed."""
    return share.clusters == _HIDDEN


def _refuse(share: Share, reason: str) -> Share:
    bare = Share(share.span, share.sites, drawn=False, reason=reason, synthetic=share.synthetic)
    return replace(bare, clusters=_HIDDEN)


def _hidden_total(change: Change, reason: str) -> NotDrawn:
    said = f"{reason} The share alone is compared."
    return NotDrawn(
        change.earlier, change.later, change.measure, change.sites, said, change.synthetic
    )
