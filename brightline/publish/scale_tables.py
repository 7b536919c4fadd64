"""The table `scale`: each share at every cut-off of the scale, with its total and harm budget.

The preregistered cut-off is the row of `shares` itself; the others are exploration beside it. They
rest on the same labels, and the same disclosure control and standing hold for them.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from brightline.publish.as_printed import printed_share, share_rows
from brightline.publish.figures import Figures, is_hidden
from brightline.publish.in_line import InLine
from brightline.publish.reader import COLUMNS
from brightline.publish.reference_tables import HARM, harm_of
from brightline.publish.standing import AS_OF
from brightline.publish.tables import Rules, Sizes, typed
from brightline.trends.calibration import Calibration, correct
from brightline.trends.evidence import Evidence
from brightline.trends.scale import CUTOFFS, shares_on_scale
from brightline.trends.shares import Share

Shares = dict[tuple[str, str], Share]


def scale_table(
    evidence: Evidence,
    figures: Figures,
    shares: pd.DataFrame,
    in_line: InLine,
    rules: Rules,
    sizes: Sizes,
    calibrations: Mapping[int, Calibration],
) -> pd.DataFrame:
    """One row per period, site ('' pools) and cut-off.

    Args:
        shares: the table as it is printed. calibrations: the annotators' accuracy at each cut-off.
    """
    at = _asked(evidence, figures.shares)
    rows = []
    for cutoff in sorted({*at, evidence.cutoff}):
        own = cutoff == evidence.cutoff
        asked = figures.shares if own else at[cutoff]
        frame = shares if own else in_line.shares(asked, rules, sizes, cutoff)
        rows.append(_with_harm(evidence, asked, frame, calibrations[cutoff], cutoff))
    whole = pd.concat(rows, ignore_index=True)
    numbers = ("estimate", "low", "high", "total", "total_low", "total_high", *HARM)
    types = {**dict.fromkeys(numbers, "float64"), "cutoff": "int64", "drawn": bool}
    return typed(whole[[*COLUMNS["scale"], AS_OF]], {**types, "synthetic": bool})


def _asked(evidence: Evidence, shares: Mapping[tuple[str, str], Share]) -> dict[int, Shares]:
    """{cut-off: the shares}; what is hidden at one is hidden at all."""
    found: dict[int, Shares] = {}
    for key, share in shares.items():
        if is_hidden(share):
            others = dict.fromkeys(CUTOFFS, share)
        else:
            others = shares_on_scale(evidence, share)
        for cutoff, one in others.items():
            found.setdefault(cutoff, {})[key] = one
    return found


def _with_harm(
    evidence: Evidence,
    asked: Mapping[tuple[str, str], Share],
    frame: pd.DataFrame,
    calibration: Calibration,
    cutoff: int,
) -> pd.DataFrame:
    harms, printed = [], share_rows(frame)
    for (_, site), share in asked.items():
        known = printed_share(share, site, printed)
        harms.append(harm_of(correct(known, calibration, evidence)))
    beside = pd.DataFrame(harms, index=frame.index)
    return pd.concat([frame.assign(cutoff=cutoff), beside], axis=1)
