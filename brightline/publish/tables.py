"""Counts, shares and coverage of a cube: what is printed and what is hidden.

Rounding and hiding follow `disclosure.py`; what an earlier release printed stands as it was
(`earlier.py`). Sums are in `populations.py`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import pandas as pd

from brightline.publish.digits import printed_limits
from brightline.publish.disclosure import is_shown, rounded
from brightline.publish.earlier import Cell, Published
from brightline.publish.figures import is_hidden
from brightline.study import Study
from brightline.trends.cells import cells_of, find_pairs, pairs_of
from brightline.trends.counts import KINDS
from brightline.trends.coverage import coverage_table
from brightline.trends.evidence import Evidence
from brightline.trends.index import UNIT
from brightline.trends.panel import months_covered
from brightline.trends.shares import MOST_SAMPLED, Share

COUNTS = "counts"
"""The table whose cells stay as they were once published."""


class Sizes(Protocol):
    """What tells the population of a share, where it may be printed (see `populations.py`)."""

    def of(self, site: str, share: Share) -> int | None:
        """The number of adverts that a share speaks for."""

    def counted(self, share: Share) -> float:
        """How many of these are in months that are printed."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The study's disclosure rules: fewest clusters in a cell, and the base of rounding."""

    threshold: int
    round_to: int

    @classmethod
    def of(cls, study: Study) -> Rules:
        """Those of `study`."""
        return cls(study.disclosure.threshold, study.disclosure.round_to)


def counts_table(evidence: Evidence, rules: Rules, published: Published) -> pd.DataFrame:
    """site, month, kind, count, suppressed, coverage, days, reason, synthetic.

    A count is printed for a complete month only; null and `suppressed` when it is too small.
    """
    find_pairs(evidence, (*UNIT.values(), "widest"))
    known, safe = known_counts(evidence), safe_cells(evidence, rules)
    rows = []
    for series in evidence.series.values():
        for period in months_covered(evidence, series.site):
            values = known.get((series.site, period.start), _NOTHING)
            small = (series.site, period.start) not in safe
            for kind in KINDS:
                name = cell_name(series.site, period.start, kind)
                cell = _counted(published, name, period.status, small, values[kind], rules)
                rows.append(
                    {
                        "site": series.site,
                        "month": period.start,
                        "kind": kind,
                        "count": cell.value if cell else None,
                        "suppressed": cell.suppressed if cell else False,
                        "coverage": "complete" if cell else period.status,
                        "days_planned": period.days_planned,
                        "days_complete": period.days_complete,
                        "reason": "" if cell else period.reason,
                        "synthetic": series.site in evidence.synthetic_sites,
                    }
                )
    return typed(pd.DataFrame(rows, columns=_COUNTS), {"count": "float64", "suppressed": bool})


def cell_name(site: str, month: dt.date, kind: str) -> str:
    """What tells a count apart among all that were ever published."""
    return f"{site}|{month:%Y-%m}|{kind}"


def known_counts(evidence: Evidence) -> dict[tuple[str, dt.date], dict[str, int]]:
    """{(site, month): {kind: count}} of the months with an advert."""
    return evidence.once("known counts", lambda: _known_counts(evidence))


def _known_counts(evidence: Evidence) -> dict[tuple[str, dt.date], dict[str, int]]:
    cells = cells_of(evidence)
    number, size = cells.number.to_numpy(), len(cells.names)
    of = {
        kind: np.bincount(pairs_of(evidence, one).cell, minlength=size)
        for kind, one in UNIT.items()
    }
    of["postings"] = np.bincount(number[number >= 0], minlength=size)
    return {
        cells.names[one]: {kind: int(of[kind][one]) for kind in KINDS}
        for one in np.flatnonzero(of["postings"])
    }


def safe_cells(evidence: Evidence, rules: Rules) -> set[tuple[str, dt.date]]:
    """The months of sites behind which there are enough advertisers, and none is nearly all.

    Advertisers are those of the widest linking: what may be one hand counts once.
    """
    return evidence.once(("safe cells", rules), lambda: _safe_cells(evidence, rules))


def _safe_cells(evidence: Evidence, rules: Rules) -> set[tuple[str, dt.date]]:
    names, hands = cells_of(evidence).names, pairs_of(evidence, "widest")
    cells, starts = np.unique(hands.cell, return_index=True)
    adverts = np.split(hands.adverts, starts)[1:]
    return {
        names[cell]
        for cell, of_hands in zip(cells, adverts, strict=True)
        if is_shown(of_hands, rules.threshold)
    }


_NOTHING = dict.fromkeys(KINDS, 0)


def _counted(
    published: Published, name: str, status: str, small: bool, value: int, rules: Rules
) -> Cell | None:
    """The cell as it was first published; a new one is published only when it is complete."""
    cell = published.get(COUNTS, name)
    if cell is None and status == "complete":
        cell = Cell(None if small else rounded(value, rules.round_to), small)
        published.add(COUNTS, name, cell)
    return cell


def shares_table(
    shares: Mapping[tuple[str, str], Share], rules: Rules, sizes: Sizes
) -> pd.DataFrame:
    """One row per period and site ('' pools), drawn or with its reason."""
    rows = [_share_row(site, share, rules, sizes) for (_, site), share in shares.items()]
    integers = dict.fromkeys(("labelled", "annotators", "population"), "Int64")
    numbers = dict.fromkeys(("estimate", "low", "high", "positives"), "float64")
    totals = dict.fromkeys(("total", "total_low", "total_high"), "float64")
    types = {**integers, **numbers, **totals, "drawn": bool, "synthetic": bool}
    return typed(pd.DataFrame(rows, columns=_SHARES), types)


def _share_row(site: str, share: Share, rules: Rules, sizes: Sizes) -> dict[str, object]:
    hidden = is_hidden(share)
    population, counted = _known(site, share, sizes)
    most = most_labels(counted, rules)
    told = share.known_of(population, most)
    limits = printed_limits(told)
    spread = total_of(tuple(limits.values()), population, rules)
    of_hidden = population is None and 2 * share.labelled >= counted
    hidden_sample = hidden or of_hidden or share.labelled > most
    return {
        "period": share.span.name,
        "start": share.span.start,
        "end": share.span.end,
        "site": site,
        **limits,
        "labelled": None if hidden_sample else _labelled(share, rules),
        "annotators": None if hidden else share.annotators,
        "positives": round(share.positives, 1) if share.drawn and not hidden_sample else None,
        "population": population,
        "total": spread[0],
        "total_low": spread[1],
        "total_high": spread[2],
        "method": share.method,
        "caveat": " ".join(told.caveats),
        "sites": ",".join(share.sites),
        "drawn": share.drawn,
        "reason": told.reason,
        "synthetic": share.synthetic,
    }


def _known(site: str, share: Share, sizes: Sizes) -> tuple[int | None, float]:
    """The population of a share, where it is printed, and how many of its adverts are."""
    population = None if is_hidden(share) else sizes.of(site, share)
    return population, sizes.counted(share) if population is None else float(population)


def told_labels(site: str, share: Share, rules: Rules, sizes: Sizes) -> float:
    """The part of the labels of a share that it may show (see `most_labels`); 1 where it is all."""
    most = most_labels(_known(site, share, sizes)[1], rules)
    return min(most / share.labelled, 1.0) if share.labelled else 1.0


def most_labels(counted: float, rules: Rules) -> float:
    """The most labels that a share may show, in its interval, its digits or its sentence.

    More are nearly all of its adverts, and would tell how many these are. It is held against what
    is printed: that there are more tells no more than to print it.

    Args:
        counted: how many of its adverts are printed.
    """
    return max(MOST_SAMPLED * counted, float(rules.threshold))


def _labelled(share: Share, rules: Rules) -> int:
    """Exact under a figure, which stands; else rounded, since it moves with every release."""
    return share.labelled if share.drawn else int(rounded(share.labelled, rules.round_to))


def total_of(
    parts: Sequence[float | None], population: float | None, rules: Rules
) -> list[float | None]:
    """The number of suspected adverts with its interval: the share times what is printed."""
    if population is None:
        return [None] * 3
    return [None if part is None else rounded(part * population, rules.round_to) for part in parts]


def coverage_frame(evidence: Evidence, coverage: pd.DataFrame) -> pd.DataFrame:
    """site, month, days by state, status, reason, pages by state, synthetic.

    Args:
        coverage: the rows of that name (see `frames.Frames`).
    """
    frame = coverage_table(
        period for site in evidence.series for period in months_covered(evidence, site)
    )
    synthetic = frame["site"].isin(evidence.synthetic_sites)
    pages = pages_by_month(coverage)
    return frame.merge(pages, on=["site", "month"], how="left").assign(synthetic=synthetic)


def pages_by_month(coverage: pd.DataFrame) -> pd.DataFrame:
    """site, month, and how many percent of the pages planned were fetched, refused and failed.

    Of runs that count. Percents and no numbers: every advert has its page, so that a number of
    pages would bound the adverts of a month that is hidden. Only all that was planned is 100%
    fetched, and only nothing is 0% refused or failed.
    """
    counted = coverage[coverage["counts"].astype(bool) & (coverage["planned"] > 0)]
    month = pd.Series([day.replace(day=1) for day in counted["day"]], counted.index, dtype=object)
    states = ["fetched", "refused", "failed"]
    pages = counted.groupby([counted["site"], month.rename("month")])[["planned", *states]].sum()
    exact = (100 * pages[states]).div(pages["planned"], axis=0).round(_PERCENT_DIGITS)
    percent = exact.apply(np.ceil).assign(fetched=np.floor(exact["fetched"])).astype("Int64")
    return percent.add_prefix("pages_").add_suffix("_percent").reset_index()


_PERCENT_DIGITS = 9
"""Whole percents are whole, whatever the last digits of a float."""


def typed(frame: pd.DataFrame, types: Mapping[Any, object]) -> pd.DataFrame:
    """`frame` with these columns' types, whatever is missing in them.

    Column by column, and only where the type is another: `astype` of a whole frame takes two to ten
    times as long, and a release makes some dozens of small tables.
    """
    found, have = frame.copy(deep=False), frame.dtypes.to_dict()
    for name, wanted in types.items():
        if have[name] != wanted:
            found[name] = found[name].astype(wanted)
    return found


_COUNTS = [
    "site", "month", "kind", "count", "suppressed", "coverage", "days_planned", "days_complete",
    "reason", "synthetic",
]  # fmt: skip
_SHARES = [
    "period", "start", "end", "site", "estimate", "low", "high", "labelled", "annotators",
    "positives", "population", "total", "total_low", "total_high", "method", "caveat", "sites",
    "drawn", "reason", "synthetic",
]  # fmt: skip
