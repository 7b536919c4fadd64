"""The table `assisted`: each printed share with a model's help, which stands beside it.

It has a row where the share itself is printed, and nowhere else. The share with help is the printed
one, moved by what the scores say and made narrower by what they explain: so it tells no more of the
adverts under it than the share does. How high scores are, of a sample or of all adverts, is said
nowhere. A printed one stands as long as its share does, whatever model comes after.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pandas as pd

from brightline.publish.as_printed import printed_share, share_rows
from brightline.publish.digits import LIMITS, printed_limits
from brightline.publish.reader import COLUMNS
from brightline.publish.standing import AS_OF, Standing
from brightline.publish.tables import Rules, total_of, typed
from brightline.trends.evidence import Evidence
from brightline.trends.helped import Scored, helped, scored
from brightline.trends.scores import Scores
from brightline.trends.shares import Share

_NARROWER_DIGITS = 2
"""How much narrower, to a percent."""

_TOTALS = ("total", "total_low", "total_high")

Shares = Mapping[tuple[str, str], Share]


def assisted_table(
    evidence: Evidence,
    shares: Shares,
    printed_shares: pd.DataFrame,
    scores: Scores,
    standing: Standing,
    rules: Rules,
    now: dt.datetime,
) -> pd.DataFrame:
    """One row per period and site ('' pools) whose share is printed; earlier ones where they stand.

    Args:
        printed_shares: the table as it is printed. now: when scores must be good.
    """
    of_shares, reason = share_rows(printed_shares), scores.unusable(now)
    beside = None if reason else scored(evidence, scores.frame)
    rows = []
    for (period, site), share in shares.items():
        row = of_shares[period, site]
        if row["drawn"]:
            plain = printed_share(share, site, of_shares)
            found = _helped(evidence, plain, beside, reason)
            rows.append(_row(site, plain, found, row["population"], scores, rules))
    numbers = dict.fromkeys((*LIMITS, *_TOTALS, "narrower"), "float64")
    frame = pd.DataFrame(rows, columns=list(COLUMNS["assisted"]))
    frame = typed(frame, {**numbers, "scored_on": "object", "drawn": bool, "synthetic": bool})
    return standing.settled(
        "assisted", frame, lambda row: str(of_shares[row["period"], row["site"]][AS_OF])
    )


def _helped(evidence: Evidence, share: Share, beside: Scored | None, reason: str) -> Share | str:
    """The share with help, or why there is none."""
    if beside is None:
        return reason
    found = helped(evidence, share, beside)
    return found if found.drawn else found.reason


def _row(
    site: str,
    plain: Share,
    found: Share | str,
    population: float | None,
    scores: Scores,
    rules: Rules,
) -> dict[str, Any]:
    row: dict[str, Any] = {
        "period": plain.span.name,
        "start": plain.span.start,
        "end": plain.span.end,
        "site": site,
        "drawn": not isinstance(found, str),
        "reason": found if isinstance(found, str) else "",
        "sites": ",".join(plain.sites),
        "synthetic": plain.synthetic,
    }
    if isinstance(found, str):
        return row
    parts = printed_limits(found)
    totals = total_of(tuple(parts.values()), population, rules)
    return {
        **row,
        **parts,
        **dict(zip(_TOTALS, totals, strict=True)),
        "narrower": _narrower(plain, found),
        "scored_on": scores.made_at.date() if scores.made_at else None,
    }


def _narrower(plain: Share, found: Share) -> float:
    """By what part the interval is narrower than the printed one of the share; below 0, wider.

    Before it is rounded itself: its digits would make leaps of a tenth.
    """
    without = (plain.high or 0.0) - (plain.low or 0.0)
    width = (found.high or 0.0) - (found.low or 0.0)
    return round(1 - width / without, _NARROWER_DIGITS) + 0.0  # no -0.0
