"""Figures brought into line with those that they follow from, as these are printed.

A pooled share follows from the shares of its sites and the populations that are printed
(`pooling.py`), a change from two shares and two populations, the parts of a change from it. What is
printed of these may be older than the adverts that are left: a figure computed from those alone
would not agree with its neighbours, and by how much it does not would tell what was erased. So what
is printed first is kept, and what follows from it is scaled to agree, as quarterly accounts are to
yearly ones (benchmarking; Dagum & Cholette 2006, ch. 3). Where nothing was erased this moves a
figure by its rounding. Figures that rest on other labels (another wave, another panel) do not
follow from one another, and are left alone.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from brightline.publish.as_printed import Printed, drawn_row, share_rows
from brightline.publish.change_tables import changes_frame, parts_frame
from brightline.publish.figures import POOLED
from brightline.publish.pooling import UNWEIGHED, pooled
from brightline.publish.populations import Populations
from brightline.publish.standing import AS_OF, Standing, plain_rows
from brightline.publish.tables import Rules, Sizes, shares_table, typed
from brightline.trends.evidence import Evidence, Span
from brightline.trends.pairs import compared_items
from brightline.trends.panel import days_told
from brightline.trends.prevalence import chosen_for
from brightline.trends.results import Change, Decomposition, NotDrawn, Part
from brightline.trends.shares import Share

Shares = Mapping[tuple[str, str], Share]
Comparison = Change | NotDrawn


class InLine:
    """One release's tables of shares, changes and parts, each in line with the one before it.

    populations: those that may be printed.
    """

    def __init__(self, evidence: Evidence, populations: Populations, standing: Standing) -> None:
        self._evidence, self.populations, self._standing = evidence, populations, standing

    def shares(
        self, shares: Shares, rules: Rules, sizes: Sizes, cutoff: int | None = None
    ) -> pd.DataFrame:
        """The table of shares: the sites' as they stand, and the pooled ones made of them.

        Args:
            cutoff: of the scale, where it is not the preregistered one.
        """
        single = {key: share for key, share in shares.items() if key[1] != POOLED}
        at = "" if cutoff is None else f"at {cutoff}"
        printed = self._standing.settled(
            "shares", shares_table(single, rules, sizes), lambda row: at
        )
        rows = share_rows(printed)
        pools = {
            key: self._pooled(share, rows) for key, share in shares.items() if key[1] == POOLED
        }
        if not pools:
            return printed
        pooled = _summed(shares_table(pools, rules, sizes), rows)
        settled = self._standing.settled(
            "shares",
            pooled,
            lambda row: f"{at} {_as_of(rows, row['period'], row['sites'].split(','))}",
        )
        both = [settled, *([printed] if len(printed) else [])]
        return _in_order(pd.concat(both, ignore_index=True), ("period", "site"), list(shares))

    def _pooled(self, share: Share, printed: Printed) -> Share:
        if not share.drawn or not self._is_union(share):
            return share
        return pooled(share, printed, self.populations)

    def _is_union(self, share: Share) -> bool:
        """Whether the labels under a pooled share are those under the shares of its sites."""
        pool = chosen_for(self._evidence, share.span, share.sites)
        parts = [chosen_for(self._evidence, share.span, [one]) for one in share.sites]
        return set(pool.index) == set().union(*(part.index for part in parts))

    def changes(
        self, found: Sequence[tuple[str, Comparison]], shares: pd.DataFrame
    ) -> pd.DataFrame:
        """The table of changes: of shares in line with the shares, of totals with both."""
        kinds = [[one for one in found if one[1].measure == kind] for kind in ("share", "total")]
        printed = share_rows(shares)
        of_shares = self._standing.settled(
            "changes",
            changes_frame(
                [(site, self._share_change(site, one, printed)) for site, one in kinds[0]]
            ),
            lambda row: " ".join(
                _as_of(printed, row[span], [row["site"]]) for span in ("earlier", "later")
            ),
        )
        known = _change_rows(of_shares)
        of_totals = self._standing.settled(
            "changes",
            changes_frame([(site, self._total_change(site, one, known)) for site, one in kinds[1]]),
            lambda row: _of_change(known, row, row["site"]),
        )
        keys = [(one.earlier.name, one.later.name, site, one.measure) for site, one in found]
        both = pd.concat([of_shares, of_totals], ignore_index=True)
        return _in_order(both, ("earlier", "later", "site", "measure"), keys)

    def _share_change(self, site: str, found: Comparison, shares: Printed) -> Comparison:
        spans = (found.earlier, found.later)
        rows = [drawn_row(shares, span.name, site) for span in spans]
        sites = ",".join(found.sites)
        if isinstance(found, NotDrawn):
            return found
        untold = [shares.get((span.name, site), {}).get("reason") == UNWEIGHED for span in spans]
        if any(untold):
            names = (found.earlier, found.later, found.measure, found.sites)
            return NotDrawn(*names, UNWEIGHED, found.synthetic)
        if any(row is None or row["sites"] != sites for row in rows):
            return found
        if not self._same_labels(spans, found.sites):
            return found
        before, after = (float(row["estimate"]) for row in rows if row is not None)
        return _scaled(found, after / before) if before > 0 and after > 0 else found

    def _same_labels(self, spans: Sequence[Span], sites: Sequence[str]) -> bool:
        """Whether the labels under a change are those under the shares of its two periods."""
        return all(
            set(chosen_for(self._evidence, span, sites).index) == set(part.index)
            for span, part in zip(spans, compared_items(self._evidence, spans, sites), strict=True)
        )

    def _total_change(self, site: str, found: Comparison, of_shares: Printed) -> Comparison:
        if isinstance(found, NotDrawn):
            return found
        row = drawn_row(of_shares, found.earlier.name, found.later.name, site, "share")
        if row is None or row["sites"] != ",".join(found.sites):
            return found
        return _scaled(found, (1 + row["change"]) * self._postings_ratio(found))

    def _postings_ratio(self, found: Change) -> float:
        """Postings per covered site-day, later over earlier, as they are printed."""

        def rate(span: Span) -> float:
            adverts = sum(self.populations.of(span, one) for one in found.sites)
            return adverts / days_told(self._evidence, span, found.sites)

        return _ratio(found, rate)

    def parts(
        self, found: Sequence[Decomposition | NotDrawn], changes: pd.DataFrame
    ) -> pd.DataFrame:
        """The table of parts: mix and share make the change of the share, all but coverage that of
        the total, and counts are rounded before a ratio is made of them."""
        known = _change_rows(changes)
        scaled = [self._parts(one, known) for one in found]
        return self._standing.settled(
            "parts", parts_frame(scaled), lambda row: _of_change(known, row, POOLED)
        )

    def _parts(self, found: Decomposition | NotDrawn, changes: Printed) -> Decomposition | NotDrawn:
        pair = (found.earlier.name, found.later.name, POOLED)
        share, total = (drawn_row(changes, *pair, kind) for kind in ("share", "total"))
        if isinstance(found, NotDrawn) or share is None or total is None:
            return found
        if {share["sites"], total["sites"]} != {",".join(found.sites)}:
            return found
        ratio = {part.name: part.ratio for part in found.parts}
        judged = (1 + share["change"]) / (ratio["mix"] * ratio["share"])
        posted = (1 + total["change"]) / (1 + share["change"])
        texts = _ratio(found, lambda span: self._texts(span, found.sites))
        seen = _ratio(found, lambda span: self.populations.brought_in(span, found.counted))
        days = _ratio(found, lambda span: days_told(self._evidence, span, found.sites))
        factor = {
            "coverage": seen / posted / ratio["coverage"],
            "volume": texts / days / ratio["volume"],
            "reposting": posted / (texts / days) / ratio["reposting"],
            "share": judged,
        }
        parts = tuple(_moved(part, factor.get(part.name, 1.0)) for part in found.parts)
        return replace(found, parts=parts, whole=_moved(found.whole, math.prod(factor.values())))

    def _texts(self, span: Span, sites: Sequence[str]) -> float:
        """Distinct texts, rounded: a ratio of exact counts would tell whoever knows all adverts but
        one advertiser's how many those are."""
        counted = self._evidence.population(span, sites, ["template"])["template"].nunique()
        return self.populations.kept_over(f"texts|{','.join(sites)}", span, int(counted))


def _ratio(found: Change | Decomposition, number: Callable[[Span], float]) -> float:
    """A number of the later period over that of the earlier."""
    before, after = number(found.earlier), number(found.later)
    return after / before


def _change_rows(changes: pd.DataFrame) -> Printed:
    """The rows of a table of changes by pair, site and measure."""
    names = ("earlier", "later", "site", "measure")
    return {tuple(row[name] for name in names): row for row in plain_rows(changes)}


def _as_of(shares: Printed, period: str, sites: Sequence[str]) -> str:
    """The releases that computed the shares of a period."""
    return ",".join(
        row[AS_OF] for (of, site), row in shares.items() if of == period and site in sites
    )


def _of_change(changes: Printed, row: Mapping[str, Any], site: str) -> str:
    """The releases that computed the changes of a pair."""
    of = (row["earlier"], row["later"], site)
    return ",".join(change[AS_OF] for key, change in changes.items() if key[:3] == of)


def _in_order(
    frame: pd.DataFrame, columns: Sequence[str], keys: Sequence[tuple[str, ...]]
) -> pd.DataFrame:
    """The rows in the order of `keys`."""
    place = {key: number for number, key in enumerate(keys)}
    order = [place[key] for key in zip(*(frame[name] for name in columns), strict=True)]
    return frame.iloc[np.argsort(order, kind="stable")].reset_index(drop=True)


def _summed(pools: pd.DataFrame, printed: Printed) -> pd.DataFrame:
    """Pooled shares with the numbers of labels that are printed of their sites, added up."""
    rows, names = plain_rows(pools), ("labelled", "positives")
    for pool in rows:
        keys = [(pool["period"], site) for site in pool["sites"].split(",")]
        parts = [printed[key] for key in keys if key in printed]
        if any(part["labelled"] is None for part in parts):
            pool.update(dict.fromkeys(names))  # less the others it would be that site's
        elif pool["drawn"] and parts and all(part["drawn"] for part in parts):
            for name in names:
                numbers = [part[name] for part in parts]
                pool[name] = None if None in numbers else np.sum(numbers)
    anew = {name: [row[name] for row in rows] for name in names}
    return typed(pools.assign(**anew), pools.dtypes.to_dict())


def _scaled(found: Change, ratio: float) -> Change:
    factor = ratio / (1 + found.change)
    low, high = ((1 + limit) * factor - 1 for limit in (found.low, found.high))
    return replace(found, change=ratio - 1, low=low, high=high)


def _moved(part: Part, factor: float) -> Part:
    return replace(part, ratio=part.ratio * factor, low=part.low * factor, high=part.high * factor)
