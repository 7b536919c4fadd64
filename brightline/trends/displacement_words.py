"""What the measures of displacement say, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from brightline.trends import words
from brightline.trends.interrupted import MIN_PLACEBOS, REBOUND_WEEKS, Calibrated
from brightline.trends.reappearing import AT_RISK_WEEKS, Part

if TYPE_CHECKING:
    from brightline.trends.event import Event

_KINDS = {"template": "templates", "cluster": "advertiser clusters"}


def step_sentence(
    measure: str, title: str, event: Event, found: Calibrated, limits: tuple[float, float, float]
) -> str:
    """How postings differed from their trend after an event; `limits` are change, low and high."""
    verdict = _verdict(found, limits)
    season = ", and what every year brings at that time is not taken off"
    return (
        f"{_after(event)}, {_whose(measure, title)} differed from their trend by "
        f"{_change(limits)}: {verdict}{season if verdict.startswith('a step') else ''}."
    )


def yearly_sentence(
    measure: str,
    title: str,
    event: Event,
    found: Calibrated,
    limits: tuple[float, float, float],
    years: int,
) -> str:
    """How that differed from the same weeks of earlier years, which takes off a season."""
    earlier, those = ("the year before", "that year")
    if years > 1:
        earlier, those = (f"the {years} years before", "those years")
    return (
        f"Beside the same weeks of {earlier}, {_whose(measure, title)} differed from their trend "
        f"by {_change(limits)} in the {REBOUND_WEEKS} weeks after {event.what}: "
        f"{_verdict(found, limits)}. What every year brings at that time is taken off as {earlier} "
        f"showed it; what only {those} brought is in it."
    )


def no_years_sentence(measure: str, title: str, reason: str) -> str:
    """Why a step does not stand beside the same weeks of an earlier year."""
    return (
        f"What every year brings cannot be taken off the step of "
        f"{_whose(measure, title).rstrip(',')}, since the same weeks of the year before were not "
        f"seen alike. {reason}".strip()
    )


def _after(event: Event) -> str:
    return f"In the {REBOUND_WEEKS} weeks after {event.what} ({words.day(event.date)})"


def _whose(measure: str, title: str) -> str:
    if measure == "elsewhere":
        return "postings on the sites that stayed"
    return f"postings on all sites, {title} among them,"


def _change(limits: tuple[float, float, float]) -> str:
    change, low, high = (words.signed(one) for one in limits)
    return f"{change} (95% interval {low} to {high})"


def _verdict(found: Calibrated, limits: tuple[float, float, float]) -> str:
    """Whether it is a step, and by what its error was checked; no verdict where by too little."""
    dates = words.several(found.placebos, "placebo date")
    if found.placebos < MIN_PLACEBOS:
        return (
            f"no verdict, since its error is checked by {dates} before it, and {MIN_PLACEBOS} are "
            "needed"
        )
    scaled = f"the error is scaled by {dates}"
    if limits[1] <= 0 <= limits[2]:
        return f"no clear step; {scaled}"
    return f"{'a step up' if limits[1] > 0 else 'a step down'}; {scaled}"


def part_sentence(
    part: Part, title: str, event: Event, column: str, threshold: int, placebos: Sequence[Part]
) -> str:
    """The share of what a site had that appeared elsewhere, or why it is not told."""
    # What the site had longer ago is not asked of: who had left by then could not be displaced.
    posted = (
        f"posted on {title} in the {AT_RISK_WEEKS} weeks before {words.day(event.date)}, and until "
        "then on none of the sites that stayed"
    )
    here = f"Of the {_KINDS[column]} {posted},"
    within = f"elsewhere within {REBOUND_WEEKS} weeks"
    if part.withheld == "few":
        return f"Fewer than {threshold} advertiser clusters {posted}."
    if part.withheld == "dominated":
        return (
            f"One advertiser cluster is nearly all of the {_KINDS[column]} {posted}, or of those "
            "that did or did not appear elsewhere; a share would be one about it."
        )
    if part.withheld:
        did = "did not appear" if part.withheld == "stayed" else "appeared"
        return (
            f"{here} those of fewer than {threshold} advertiser clusters {did} {within}, so that "
            f"{_bound(part)} that had posted them appeared."
        )
    low, high = (_whole(one) for one in (part.low, part.high))
    return (
        f"{here} {_whole(part.estimate)} (95% interval {low} to {high}, with clusters as the "
        f"cases) appeared {within}{_beside(placebos)}."
    )


def _bound(part: Part) -> str:
    side = "under" if part.withheld == "moved" else "over"
    return f"{side} {_whole(part.bound)} of the advertiser clusters"


def _whole(share: float | None) -> str:
    return f"{100 * (share or 0.0):.0f}%"


def _beside(placebos: Sequence[Part]) -> str:
    """What the placebos say; one that stands on too few is left out."""
    said = [
        f"{_bound(one) if one.withheld else _whole(one.estimate)} at {where}"
        for one, where in zip(placebos, ("placebo dates before", "sites that stayed"), strict=True)
        if one.withheld not in ("few", "dominated")
    ]
    return f" (against {words.listed(said)})" if said else ""
