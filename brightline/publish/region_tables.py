"""The table `regions`: shares by region, as the study says which region each place lies in.

A region is a part of its site, and its places are parts of it (`part_tables.py`): what is left of
the site beside the shown regions, and of each shown region beside its shown places, is enough or
nobody. A place that was once shown in a region stays there, since two releases that differ by one
place would tell of that place.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from brightline.publish.earlier import Figure, Published
from brightline.publish.part_tables import (
    ByPlace,
    Row,
    Told,
    Whole,
    divided,
    part_row,
    rest_is_safe,
    rest_row,
    shown_parts,
    table_of,
)
from brightline.publish.place_tables import wholes
from brightline.publish.tables import Rules
from brightline.study_regions import Regions
from brightline.trends.calibration import Calibration
from brightline.trends.evidence import Evidence, Span
from brightline.trends.parts import MIN_PLACE_LABELS, region_of, regions_of, stand_out
from brightline.trends.shares import Share

Shown = Mapping[tuple[str, str], dict[str, Share]]
"""{(period, site): {region: share}} of the regions that may be shown."""

_RECORD = ("regions", "of")
"""Where the places of earlier releases' regions are kept, among the published figures."""


def moved(regions: Regions, published: Published) -> str:
    """Why no share by region may be published: a place lay elsewhere before. '' when none did."""
    kept = published.figures.get(_RECORD)
    for row in kept.rows if kept else ():
        now = regions.by_place.get(row["place"], "no region")
        if (regions.map, now) != (row["map"], row["region"]):
            return (
                f"study.toml puts the place '{row['place']}' in {now} on the map {regions.map}, "
                f"and an earlier release showed it in {row['region']} on {row['map']}: the two "
                "together would tell of single places. Put it back there."
            )
    return ""


def keep(regions: Regions, published: Published) -> None:
    """Remember where the places lie, once a share by region is shown."""
    rows = [
        {"map": regions.map, "place": place, "region": region}
        for place, region in regions.by_place.items()
    ]
    published.renewed[_RECORD] = Figure(0, rows)


def shown_regions(
    evidence: Evidence,
    shares: Mapping[tuple[str, str], Share],
    printed_shares: pd.DataFrame,
    by_place: ByPlace,
    rules: Rules,
) -> Shown:
    """{(period, site): {region: share}} of all regions whose shares may be shown."""
    found = {}
    for site, share, reason in divided(shares, printed_shares):
        if not reason:
            asked = regions_of(evidence, share.span, site, by_place)
            whole = Whole.of(evidence, share.span, site, by_place).by("region")
            found[share.span.name, site] = shown_parts(asked, whole, rules)
    return found


def safe_beside(
    evidence: Evidence,
    spans: Mapping[str, Span],
    shown: Shown,
    places: pd.DataFrame,
    by_place: ByPlace,
    rules: Rules,
) -> Shown:
    """The regions that may stand beside the places that are printed, some of them long ago.

    Places that were chosen before there were regions may leave too little of one.
    """
    kept = {}
    for (period, site), regions in shown.items():
        rows = places[(places["period"] == period) & (places["site"] == site) & places["drawn"]]
        whole = Whole.of(evidence, spans[period], site, by_place)
        safe = all(
            rest_is_safe(here, part, rules)
            for part in wholes(whole, list(regions))
            if (here := set(rows["place"]) & set(part.adverts["place"].dropna()))
        )
        kept[period, site] = regions if safe else {}
    return kept


def regions_table(
    evidence: Evidence,
    shares: Mapping[tuple[str, str], Share],
    printed_shares: pd.DataFrame,
    shown: Shown,
    by_place: ByPlace,
    told: Told,
    calibration: Calibration,
    rules: Rules,
    refused: str = "",
) -> pd.DataFrame:
    """One row per period, site and region that is shown, and one with the reason for the others.

    Args:
        refused: why there is no share by region at all; '' where there may be.
    """
    rows: list[Row] = []
    for site, share, reason in divided(shares, printed_shares):
        none: Row = {"region": "", "stands": ""}
        if reason or refused:
            rows.append(rest_row(share, site, none, refused or reason))
            continue
        found = shown[share.span.name, site]
        standing = stand_out(evidence, share.span, site, by_place, found)
        for region, one in found.items():
            named: Row = {"region": region, "stands": standing[region]}
            rows.append(part_row(one, site, named, told, calibration, evidence))
        adverts = evidence.population(share.span, [site], ["place"])["place"]
        if not region_of(adverts, by_place).isin(list(found)).all():
            rows.append(rest_row(share, site, none, _reason(share, rules)))
    return table_of("regions", rows)


def _reason(share: Share, rules: Rules) -> str:
    return (
        f"The other adverts of {share.span.name} lie in no region that the study names, "
        f"or in one with fewer than {MIN_PLACE_LABELS} labelled adverts or {rules.threshold} "
        "advertiser clusters, or would tell of one that has: their shares are not published."
    )
