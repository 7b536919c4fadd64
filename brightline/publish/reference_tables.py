"""The table `reference`: each share as a reference panel would see it, with its harm budget.

One row per row of `shares`. What the panel's correction rests on, the annotators' sensitivity and
specificity, is in the manifest: it is one pair for the study.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from brightline.publish.as_printed import printed_share, share_rows
from brightline.publish.digits import LIMITS, SHARE_DIGITS, printed, printed_interval
from brightline.publish.disclosure import hidden_sentence, is_small
from brightline.publish.figures import Figures
from brightline.publish.reader import COLUMNS
from brightline.publish.tables import typed
from brightline.trends.calibration import Calibration, Corrected, calibrate, correct
from brightline.trends.evidence import Evidence
from brightline.trends.misclassification import Accuracy

_HARM_DIGITS = 1  # of 1,000 adverts; made of what is printed, so that it tells no more


def calibration_for(
    evidence: Evidence, panel: tuple[str, ...], threshold: int, cutoff: int
) -> Calibration:
    """The annotators' accuracy, unless it stands on fewer advertiser clusters than may be shown."""
    found = calibrate(evidence, panel, cutoff)
    if found.clusters and is_small(found.clusters, threshold):
        reason = hidden_sentence("the calibration sample", threshold)
        return replace(found, accuracy=None, reason=reason)
    return found


def reference_table(
    evidence: Evidence, figures: Figures, calibration: Calibration, shares: pd.DataFrame
) -> pd.DataFrame:
    """One row per period and site ('' pools), with the harm budget wherever a share is drawn.

    Args:
        shares: the table as it is printed.
    """
    printed_rows = share_rows(shares)
    rows = [
        _row(site, correct(printed_share(share, site, printed_rows), calibration, evidence))
        for (_, site), share in figures.shares.items()
    ]
    numbers = dict.fromkeys(("estimate", "low", "high", "harm", "harm_low", "harm_high"), "float64")
    frame = pd.DataFrame(rows, columns=list(COLUMNS["reference"]))
    return typed(frame, {**numbers, "drawn": bool, "synthetic": bool})


HARM = ("harm", "harm_low", "harm_high")
"""The columns of the harm budget."""


def harm_of(found: Corrected) -> dict[str, object]:
    """The harm budget as it is printed beside a share."""
    harm = found.harm or (None, None, None)
    numbers = {name: printed(value, _HARM_DIGITS) for name, value in zip(HARM, harm, strict=True)}
    return {**numbers, "harm_sentence": found.harm_sentence}


def _row(site: str, found: Corrected) -> dict[str, object]:
    return {
        "period": found.share.span.name,
        "start": found.share.span.start,
        "end": found.share.span.end,
        "site": site,
        **printed_interval({name: getattr(found, name) for name in LIMITS}, SHARE_DIGITS),
        "drawn": found.drawn,
        "reason": found.reason,
        "caveat": found.caveat,
        **harm_of(found),
        "sites": ",".join(found.share.sites),
        "synthetic": found.synthetic,
    }


def calibration_words(found: Calibration) -> dict[str, Any]:
    """What the manifest says of the annotators' accuracy."""
    if found.accuracy is None:
        return {"drawn": False, "reason": found.reason}
    names = {field: (digits, getattr(found.accuracy, field)) for field, digits in _ACCURACY.items()}
    numbers = {field: round(float(value), digits) for field, (digits, value) in names.items()}
    return {"drawn": True, "reason": "", **numbers, "items": sum(found.items)}


_ACCURACY = {
    "sensitivity": SHARE_DIGITS,
    "specificity": SHARE_DIGITS,
    "positives": 1,
    "negatives": 1,
}
"""What is printed of an accuracy, and to how many digits; the last two are effective numbers."""


def printed_calibration(found: Calibration, said: Mapping[str, Any]) -> Calibration:
    """`found` with the numbers that the manifest says: what is corrected by it tells no more."""
    if not said["drawn"] or not all(field in said for field in _ACCURACY):
        return found
    accuracy = Accuracy(**{field: said[field] for field in _ACCURACY})
    return replace(found, accuracy=accuracy, reason="")
