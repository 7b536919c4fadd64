"""The sentences of `reported.py`: what a month of others' counts is good for, and its changes.

A number in a sentence counts what the sentence says: a region that reports 0 is one that reports.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from brightline.trends import words

if TYPE_CHECKING:
    from brightline.trends.reported import ReportedChange, State


def month_reason(month: dt.date, state: State, count: int, counting: int, zeros: int) -> str:
    """Why no figure is drawn from a month; '' for one that is usable.

    Args:
        counting: the regions that report more than 0; `zeros`: those that report 0.
    """
    seen = f"{words.several(count, 'advert')} from {words.several(counting, 'region')}"
    told = f"{seen}; {_reporting(zeros)} 0" if zeros else seen
    if state == "stray" and zeros:
        return (
            f"In {words.month(month)} too few regions count any advert ({told}): whether there was "
            "none or nobody looked is not known, so no figure is drawn from it."
        )
    return {
        "stray": f"{words.month(month)} holds stray records only ({told}): no figure is drawn from "
        "it.",
        "ramp": f"{words.month(month)} lies in the collector's start-up ({told}): a rise from it "
        "would be the collector's growth, so none is drawn.",
        "partial": f"{words.month(month)} is a partial month ({told}): a fall into it would be the "
        "end of collecting, so no change is drawn.",
        "usable": "",
    }[state]


def change_sentence(found: ReportedChange, change: float, low: float, high: float) -> str:
    """The change, its interval, and the regions at 0 or left out that a reader would ask about."""
    return (
        f"In the {words.several(found.regions, 'region')} that report in {_both(found)} the count "
        f"changed by {words.signed(change)} (95% interval over regions {words.signed(low)} to "
        f"{words.signed(high)}){_of_them(found)}; the collector's effort is unknown, so this is "
        "not shown to be a change of the market."
    )


def _of_them(found: ReportedChange) -> str:
    parts = [
        (found.to_zero, "fell to 0"),
        (found.from_zero, "rose from 0"),
        (found.zero_in_both, "counted 0 in both"),
    ]
    told = words.listed([f"{count:,} {what}" for count, what in parts if count])
    zeros = f"; of these regions {told}" if any(count for count, _ in parts) else ""
    left = f"; {_reporting(found.in_one)} in one of the two alone and " if found.in_one else ""
    stay = "is left out" if found.in_one == 1 else "are left out"
    return zeros + (left + stay if left else "")


def too_few(found: ReportedChange, needed: int) -> str:
    """So few regions carry neither an index nor an interval."""
    counting = found.regions - found.zero_in_both
    what = "report" if counting == found.regions else "count any advert and report"
    if counting <= 1:
        what = "reports" if counting == found.regions else "counts any advert and reports"
    few = f"Only {words.several(counting, 'region')}" if counting else "No region"
    return f"{few} {what} in {_both(found)}; a change needs {needed} that do, so none is drawn."


def all_zero(found: ReportedChange, falls: bool) -> str:
    """A ratio to or from nothing has no interval."""
    month = found.later if falls else found.earlier
    return (
        f"All {words.several(found.regions, 'region')} that report in {_both(found)} count 0 in "
        f"{words.month(month)}; such a change has no interval, so none is drawn."
    )


def alike(regions: int) -> str:
    """Regions that all change alike show no spread to put an interval on."""
    return (
        f"All {regions} regions change alike, so how much they differ is not known and no "
        "interval can be given."
    )


def not_in_order(earlier: dt.date, later: dt.date) -> str:
    """A change goes forward."""
    return (
        f"{words.month(later)} does not come after {words.month(earlier)}, so there is no "
        "change between them; name two months in their order."
    )


def _both(found: ReportedChange) -> str:
    return f"both {words.month(found.earlier)} and {words.month(found.later)}"


def _reporting(regions: int) -> str:
    return f"{words.several(regions, 'region')} {'reports' if regions == 1 else 'report'}"
