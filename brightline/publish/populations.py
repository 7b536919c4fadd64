"""Populations of shares: sums of the counts that are printed, and no number besides.

A sum that is counted anew would tell what was erased since its months were printed; the sum of
what is printed tells nothing. A month that was seen in part is printed in no table and still
counts: it is rounded and stands from the first sum that holds it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

import pandas as pd

from brightline.publish.dated import cell_of, days_of
from brightline.publish.disclosure import (
    hidden_month_sentence,
    is_shown,
    is_small,
    rounded,
    sum_is_safe,
)
from brightline.publish.earlier import Cell, Published
from brightline.publish.figures import is_hidden
from brightline.publish.tables import COUNTS, Rules, known_counts, safe_cells
from brightline.trends import words
from brightline.trends.cells import cells_of
from brightline.trends.coverage import months
from brightline.trends.evidence import Evidence, Span
from brightline.trends.replicates import brought_in
from brightline.trends.shares import Share

POPULATION = "population"
"""The table whose cells are populations; they stay as they were once published."""


class Populations:
    """Which populations may be printed, by the rule for sums over the months under each.

    A month that is seen in part is not printed, and would come out as the rest of a sum: when it
    is small it counts as hidden too. A period that cuts a month in two has no printed sum.
    """

    def __init__(
        self, evidence: Evidence, counts: pd.DataFrame, rules: Rules, published: Published
    ) -> None:
        hidden, shown = counts[counts["suppressed"]], counts[counts["count"].notna()]
        self._evidence = evidence
        self._printed = set(zip(shown["site"], shown["month"], strict=True))
        self._known = known_counts(evidence)
        self._hidden = set(zip(hidden["site"], hidden["month"], strict=True))
        self._hidden |= self._known.keys() - safe_cells(evidence, rules)
        self._rules, self._published = rules, published

    def shown(self, span: Span, sites: Sequence[str]) -> bool:
        """Whether the number of adverts over `span` and `sites` may be printed."""
        return not _cuts_a_month(span) and self._is_safe(span, sites)

    def untold(self, spans: Sequence[Span], sites: Sequence[str]) -> str:
        """Why the number of adverts over one of `spans` may not be printed; '' when all may."""
        cut = [span.name for span in spans if _cuts_a_month(span)]
        if cut:
            verb = "begin or end" if len(cut) > 1 else "begins or ends"
            return (
                f"{words.listed(cut)} {verb} within a month, and totals are made of whole months "
                "alone, as these are printed."
            )
        if all(self._is_safe(span, sites) for span in spans):
            return ""
        return hidden_month_sentence(
            " or ".join(span.name for span in spans), self._rules.threshold
        )

    def _is_safe(self, span: Span, sites: Sequence[str]) -> bool:
        return sum_is_safe(
            (site, month) in self._hidden for site in sites for month in _months(span)
        )

    def brought_in(self, span: Span, sites: Sequence[str]) -> float:
        """The number of adverts that the crawls brought in, as far as it may be told.

        The months as they are printed, and the rest: old stock, months that are hidden or were seen
        in part. It could be had from a naive change, so it is rounded, and counts only where enough
        advertisers stand behind it.
        """
        months_printed = sum(self._month(*cell) for cell in self._printed_in(span, sites))
        sizes = self._rest(span, sites).value_counts().tolist()
        told = sum(sizes) if is_shown(sizes, self._rules.threshold) else 0
        return months_printed + self.kept_over(f"rest|{','.join(sites)}", span, told)

    def _printed_in(self, span: Span, sites: Sequence[str]) -> list[tuple[str, dt.date]]:
        cells = [(site, month) for site in sites for month in _months(span)]
        return [cell for cell in cells if cell in self._printed]

    def _rest(self, span: Span, sites: Sequence[str]) -> pd.Series:
        """The advertisers of what was brought in and lies in no month that is printed."""
        found = brought_in(self._evidence, span, sites, "widest")
        cells = cells_of(self._evidence)
        printed = [number for number, cell in enumerate(cells.names) if cell in self._printed]
        return found[~cells.number[found.index].isin(printed)]

    def of(self, span: Span, site: str) -> int:
        """The number of adverts of a site over `span`, as it is printed."""
        return int(
            self._first(
                site, span, lambda: sum(self._month(site, month) for month in _months(span))
            )
        )

    def _month(self, site: str, month: dt.date) -> float:
        printed = self._published.get(COUNTS, f"{site}|{month:%Y-%m}|postings")
        if printed is not None and printed.value is not None:
            return printed.value
        seen = self._known.get((site, month), {}).get("postings", 0)
        return self.kept(f"{site}|{month:%Y-%m} in part", seen)

    def counted(self, span: Span, site: str) -> float:
        """How many adverts of a site over `span` are in months that are printed.

        A month that lies in it in part counts by its days.
        """
        return sum(
            self._month(site, month) * _inside(month, span)
            for _, month in self._printed_in(span, [site])
        )

    def of_snapshot(self, site: str, share: Share) -> int:
        """The number of adverts of a site that was seen once."""
        anew = self._evidence.series[site].anew
        since = f"|{anew}" if anew else ""  # a crawl before then saw what is shown no more
        return int(self.kept(f"{site}|{share.span.name}{since}", share.population))

    def kept_over(self, what: str, span: Span, count: int) -> float:
        """`count` of a period as it is rounded, from the first release that used it."""
        return self._first(what, span, lambda: rounded(count, self._rules.round_to))

    def _first(self, what: str, span: Span, find: Callable[[], float]) -> float:
        """A number of the days of a period, as it was first found; its name may change."""
        name = f"{what}|{days_of(span)}"
        cell = cell_of(self._published, POPULATION, what, span)
        if self._published.get(POPULATION, name) is None:
            cell = cell or Cell(find(), suppressed=False)
            self._published.add(POPULATION, name, cell)
        return (cell.value if cell else None) or 0.0

    def kept(self, name: str, count: int) -> float:
        """`count` as it is rounded, from the first release that used it."""
        cell = self._published.get(POPULATION, name)
        if cell is None:
            cell = Cell(rounded(count, self._rules.round_to), suppressed=False)
            self._published.add(POPULATION, name, cell)
        return cell.value or 0.0


def _months(span: Span) -> list[dt.date]:
    return [first for first, _ in months(span.start, span.end - dt.timedelta(days=1))]


def _cuts_a_month(span: Span) -> bool:
    return span.start.day != 1 or span.end.day != 1


def _inside(month: dt.date, span: Span) -> float:
    """The part of a month's days that lies in a span."""
    end = (month + dt.timedelta(days=31)).replace(day=1)
    days = min(end, span.end) - max(month, span.start)
    return days / (end - month)


class SizesOf:
    """The populations of shares: a pooled one is the sum of those of its sites."""

    def __init__(
        self, shares: Mapping[tuple[str, str], Share], rules: Rules, populations: Populations
    ) -> None:
        self._shares, self._rules, self._populations = shares, rules, populations

    def of(self, site: str, share: Share) -> int | None:
        """The number of adverts that a share speaks for, where it may be printed."""
        if not share.population or is_small(share.clusters[1], self._rules.threshold):
            return None
        if share.snapshot:
            return self._populations.of_snapshot(site, share)
        if not self._populations.shown(share.span, share.sites):
            return None
        singles = [self._shares[share.span.name, one] for one in share.sites if not site]
        if any(is_hidden(single) for single in singles):
            return None
        return sum(self._populations.of(share.span, one) for one in share.sites)

    def counted(self, share: Share) -> float:
        """How many adverts of a share are in months that are printed."""
        return sum(self._populations.counted(share.span, site) for site in share.sites)
