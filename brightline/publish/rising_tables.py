"""The table `rising`: places ranked by how surely their postings rose, without a count.

A place with fewer advertiser clusters than the threshold in either period is left out whole. The
changes are of rounded counts and in whole percents, limits outward, so that no two counts can be
had from them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import pandas as pd

from brightline.publish.reader import COLUMNS
from brightline.publish.tables import Rules, typed
from brightline.trends.coverage import comparable
from brightline.trends.evidence import Evidence, Span
from brightline.trends.panel import covered, of_one_kind
from brightline.trends.rising import Place, rising


def rising_table(
    evidence: Evidence, pairs: Sequence[tuple[Span, Span]], rules: Rules
) -> pd.DataFrame:
    """One row per pair and place, the listed first; or one row with the reason for none."""
    rows = [row for earlier, later in pairs for row in _rows(evidence, earlier, later, rules)]
    frame = pd.DataFrame(rows, columns=list(COLUMNS["rising"]))
    numbers = dict.fromkeys(("change", "low", "high"), "float64")
    types = {**numbers, "rank": "int64", "listed": bool, "drawn": bool, "synthetic": bool}
    return typed(frame, types)


def _rows(evidence: Evidence, earlier: Span, later: Span, rules: Rules) -> list[dict[str, object]]:
    sites, reasons = [], []
    for site in of_one_kind(evidence):
        reason = comparable(covered(evidence, earlier, site), covered(evidence, later, site))
        if reason:
            reasons.append(reason)
        else:
            sites.append(site)
    common = {
        "earlier": earlier.name,
        "later": later.name,
        "synthetic": bool(evidence.synthetic_sites & set(sites or evidence.series)),
    }
    if not sites:
        why = next(iter(reasons), "The study names no site, so there is no place to rank.")
        return [common | _nothing(why)]
    places, reason = rising(evidence, earlier, later, sites, rules.threshold, rules.round_to)
    return [common | _row(place) for place in places] or [common | _nothing(reason)]


def _nothing(reason: str) -> dict[str, object]:
    place = {"site": "", "place": "", "change": None, "low": None, "high": None}
    return {**place, "listed": False, "rank": 0, "drawn": False, "reason": reason}


def _row(place: Place) -> dict[str, object]:
    return {
        "site": place.site,
        "place": place.place,
        "change": round(place.change, 2),
        "low": math.floor(100 * place.low) / 100,
        "high": math.ceil(100 * place.high) / 100,
        "listed": place.listed,
        "rank": place.rank,
        "drawn": True,
        "reason": "",
    }
