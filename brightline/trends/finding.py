"""One sentence for a policy reader, and one on how sure it is.

The words are fixed: what annotators judged suspicious changes; the sentence never speaks of
trafficking or victims, which no count of adverts can show.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from brightline.trends import seasons, words
from brightline.trends.change import Change, NotDrawn

SUBJECT = {
    "share": "the share of adverts that annotators judged suspicious",
    "total": "the number of adverts a day that annotators judged suspicious",
}
"""What each measure is, in a sentence."""


_MOST_NAMED = 2


@dataclass(frozen=True, slots=True)
class Finding:
    """sentence: what can be said. uncertainty_sentence: how sure. reason: '' when drawn."""

    sentence: str
    uncertainty_sentence: str
    drawn: bool
    reason: str


def finding_of(change: Change | NotDrawn, sites: Sequence[str] = ()) -> Finding:
    """The finding of one comparison; `sites` are the titles of the panel."""
    if isinstance(change, NotDrawn):
        return no_finding(change.reason, f"{change.earlier.name} and {change.later.name}")
    on = f", on {_panel(sites)}" if sites else ""
    how_much = words.change_interval(change.measure, change.change, change.low, change.high)
    return Finding(
        # The verdict stands first: whoever reads one line only must not leave with the number.
        sentence=(
            f"{_verdict(change)} in {SUBJECT[change.measure]} between {change.earlier.name} and "
            f"{change.later.name}{on}: {how_much}."
        ),
        uncertainty_sentence=_uncertainty(change) + _season(change),
        drawn=True,
        reason="",
    )


def no_finding(reason: str, between: str = "") -> Finding:
    """The finding when nothing may be drawn."""
    what = f"a change between {between}" if between else "a change over time"
    return Finding(
        sentence=f"Nothing can be said about {what}. {reason}",
        uncertainty_sentence="No figure is drawn, so there is no interval to read.",
        drawn=False,
        reason=reason,
    )


def _panel(sites: Sequence[str]) -> str:
    """Names while they are few; a headline of many is read by nobody (the panel lists them)."""
    if len(sites) > _MOST_NAMED:
        return f"the {len(sites)} sites that are covered in both"
    return words.listed(list(sites))


def _verdict(change: Change) -> str:
    if change.low > 0:
        return "A rise"
    if change.high < 0:
        return "A fall"
    return "No clear change"


def _season(change: Change) -> str:
    """That a season may be in a change of two periods; '' where they have the same."""
    if not seasons.differ(change.earlier, change.later):
        return ""
    names = f"{change.earlier.name} and {change.later.name}"
    return f" Compared are {names}. {seasons.NOT_TAKEN_OFF}"


def _uncertainty(change: Change) -> str:
    low, high = words.signed(change.low), words.signed(change.high)
    if change.low <= 0 <= change.high:
        return (
            f"The labels are compatible with anything from {low} to {high}, no change included; "
            f"{words.narrowing(change.widest)} would narrow this."
        )
    if change.annotators:
        carries = f"advertisers and between the {change.annotators} annotators, not"
    else:
        carries = "advertisers, neither another panel of annotators nor"
    return (
        f"The labels are compatible with anything from {low} to {high}; the interval carries the "
        f"sample, the annotators' disagreement and chance between {carries} a change in what "
        "annotators take for suspicious."
    )
