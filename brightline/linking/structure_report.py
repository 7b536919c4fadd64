"""What may be said of a market's structure: by the protocol's regions and periods, or not at all.

A region is the country of the study's sites, and a period is one that the protocol names; others
cannot be asked for, since two figures over nearly the same adverts give away what tells them
apart. A site that was not covered is left out with the reason. Counts are rounded as in a release,
shares are of rounded counts, and intervals are rounded outward, so that one cluster more or less
changes nothing that is printed, as a rule.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from brightline.custody.outside import narrowed_after
from brightline.errors import LinkingError
from brightline.linking.storing import carried_by, current_run, junk_of, reading
from brightline.linking.structure import MEASURES, Class, Distribution, distributions
from brightline.publish.disclosure import hidden_sentence, rounded
from brightline.store import Store
from brightline.study import Period, SiteScope, Study
from brightline.trends import words
from brightline.trends.counts import counting_days
from brightline.trends.coverage import PeriodCoverage, cover
from brightline.trends.frames import read_adverts, read_coverage
from brightline.trends.linked import Linking
from brightline.trends.narrowing import narrowed
from brightline.trends.series import Series, number_of, series_of

_DIGITS = 2  # shares are printed in whole percent
_STEPS = 20  # an interval ends at a multiple of five percent

ERROR = (
    "Intervals are of 95%: chance, with all that may be one advertiser taken as one observation; "
    "for advertiser clusters they hold both what the linking counts and the widest linking, since "
    "the one may join too little and the other joins too much."
)
SEEN = (
    "Counted are adverts first seen in covered time. An advert that lived between two crawls, or "
    "on another site, is in no figure, so places and templates are the fewest that a cluster had."
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A region and period: what was seen of it, and its distributions or why there are none."""

    region: str
    period: Period
    covered: tuple[PeriodCoverage, ...] = ()
    left_out: tuple[str, ...] = ()
    placed: float = 0.0
    found: tuple[Distribution, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Structure:
    """The answer of `brightline link structure`."""

    cells: tuple[Cell, ...]
    linking: Linking
    round_to: int
    notes: tuple[str, ...] = field(default=(SEEN, ERROR))


def structure_of(
    study: Study, store: Store, *, region: str | None = None, period: str | None = None
) -> Structure:
    """The distributions of every region and period of the protocol, or of one of them.

    Raises:
        LinkingError: the protocol names no such region or period, or adverts are not linked.
    """
    regions = _chosen({site.region for site in study.sites}, region, "region", study)
    names = _chosen({one.name for one in study.estimand.periods}, period, "period", study)
    with reading(store) as connection:
        run = current_run(connection)
        coverage = read_coverage(connection)
        adverts, linking = read_adverts(connection, coverage)
        adverts, coverage, anew = narrowed(study, adverts, coverage, narrowed_after(connection))
        if run is None or not linking.complete:
            raise LinkingError(
                "Not every advert is linked, so clusters have no structure yet; "
                "run `brightline link run`, then ask again."
            )
        carried = carried_by(connection, adverts["advert_id"].to_numpy())
        junk = junk_of(connection, run.epoch_id)["contact_id"]
    contacts = pd.DataFrame(
        {
            "advert_id": adverts["advert_id"].to_numpy()[carried.advert],
            "contact_id": carried.contact,
        }
    )
    contacts = contacts[~contacts["contact_id"].isin(junk)]
    series = {
        one.key: series_of(coverage, one.key, one.title, anew.get(one.key)) for one in study.sites
    }
    adverts["day"] = counting_days(adverts, list(series.values()))
    cells = [
        _cell(study, one, when, series, adverts, contacts)
        for one in regions
        for when in study.estimand.periods
        if when.name in names
    ]
    return Structure(tuple(cells), linking, study.disclosure.round_to)


def _chosen(known: set[str], wanted: str | None, what: str, study: Study) -> list[str]:
    if wanted is None:
        return sorted(known)
    if wanted not in known:
        raise LinkingError(
            f"{study.path} names no {what} '{wanted}' (it names: {', '.join(sorted(known))}); "
            f"choose one of these, since structure is shown by the protocol's {what}s only."
        )
    return [wanted]


def _cell(
    study: Study,
    region: str,
    period: Period,
    series: dict[str, Series],
    adverts: pd.DataFrame,
    contacts: pd.DataFrame,
) -> Cell:
    judged = [
        cover(series[site.key], period.start, period.end, period.name)
        for site in _sites_in(study, region)
    ]
    covered = tuple(one for one in judged if one.status == "complete")
    left_out = tuple(one.reason for one in judged if one.status != "complete")
    if not covered:
        reason = "No site of the region was covered in the period."
        return Cell(region, period, left_out=left_out, reason=reason)
    inside = adverts[
        adverts["site"].isin([one.site for one in covered])
        & adverts["day"].between(number_of(period.start), number_of(period.end) - 1)
    ]
    placed = float(inside["place"].notna().mean()) if len(inside) else 0.0
    found = tuple(distributions(inside, contacts, study.disclosure.threshold))
    if all(one.classes is None for one in found):
        what = f"the structure of {region} in {period.name}"
        reason = hidden_sentence(what, study.disclosure.threshold)
        return Cell(region, period, covered, left_out, reason=reason)
    return Cell(region, period, covered, left_out, placed, found)


def _sites_in(study: Study, region: str) -> list[SiteScope]:
    return [site for site in study.sites if site.region == region]


def as_json(structure: Structure) -> dict[str, Any]:
    """For scripts: the same figures as in the lines, no finer."""
    return {
        "linking": structure.linking.sentence,
        "notes": list(structure.notes),
        "cells": [_cell_json(one, structure.round_to) for one in structure.cells],
    }


def _cell_json(cell: Cell, base: int) -> dict[str, Any]:
    return {
        "region": cell.region,
        "period": cell.period.name,
        "start": cell.period.start.isoformat(),
        "end": cell.period.end.isoformat(),
        "coverage": [
            {"site": one.site, "days": one.days_planned, "days_complete": one.days_complete}
            for one in cell.covered
        ],
        "left_out": list(cell.left_out),
        "reason": cell.reason or None,
        "share_with_place": round(cell.placed, _DIGITS) if cell.found else None,
        "distributions": [_distribution_json(one, base) for one in cell.found],
    }


def _distribution_json(found: Distribution, base: int) -> dict[str, Any]:
    return {
        "measure": found.measure,
        "units": None if found.classes is None else int(_whole(found, base)),
        "classes": [_class_json(one, _whole(found, base), base) for one in found.classes or ()],
    }


def _whole(found: Distribution, base: int) -> float:
    return sum(rounded(one.units, base) for one in found.classes or ())


def _class_json(one: Class, whole: float, base: int) -> dict[str, Any]:
    share = rounded(one.units, base) / whole
    low, high = math.floor(one.low * _STEPS) / _STEPS, math.ceil(one.high * _STEPS) / _STEPS
    return {
        "least": one.least,
        "most": one.most,
        "share": round(share, _DIGITS),
        "low": round(min(low, share), _DIGITS),
        "high": round(max(high, share), _DIGITS),
    }


def lines(structure: Structure) -> Iterator[str]:
    """For people."""
    for cell in structure.cells:
        period = cell.period
        until = f"{words.day(period.start)} until {words.day(period.end)}"
        yield f"{cell.region}, {period.name} ({until}):"
        for one in cell.covered:
            yield f"  {one.title}: {one.days_complete} of {one.days_planned} days covered."
        yield from (f"  Left out: {reason}" for reason in cell.left_out)
        if cell.reason:
            yield f"  Not shown: {cell.reason}"
        else:
            yield f"  {words.percent(cell.placed)} of the adverts name a place."
        for found in cell.found:
            yield from _distribution_lines(found, structure.round_to)
    yield structure.linking.sentence
    if any(cell.found for cell in structure.cells):
        yield from structure.notes


def _distribution_lines(found: Distribution, base: int) -> Iterator[str]:
    unit = "templates" if found.measure.endswith("template") else "clusters"
    title = MEASURES[found.measure]
    if found.classes is None:
        yield f"  {title}: not shown, since too few advertisers stand behind it."
        return
    whole = _whole(found, base)
    yield f"  {title}, of about {words.number(whole)} {unit}:"
    for one in found.classes:
        shown = _class_json(one, whole, base)
        share, low, high = (f"{100 * shown[name]:.0f}%" for name in ("share", "low", "high"))
        yield f"    {_range(one):>10}  {share} ({low} to {high})"


def _range(one: Class) -> str:
    if one.most is None:
        return f"{one.least} or more"
    return str(one.least) if one.least == one.most else f"{one.least} to {one.most}"
