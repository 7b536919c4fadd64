"""The table `places`: shares of the places of a site, where labels and advertisers suffice.

Where shares by region are shown too, a place is one part of its region: what is left of the region
must be enough, or nobody (`part_tables.py`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

import pandas as pd

from brightline.publish.part_tables import (
    ByPlace,
    Row,
    Told,
    Whole,
    divided,
    part_row,
    rest_row,
    shown_parts,
    table_of,
)
from brightline.publish.tables import Rules
from brightline.trends.calibration import Calibration
from brightline.trends.evidence import Evidence, Span
from brightline.trends.parts import MIN_PLACE_LABELS, places_of
from brightline.trends.shares import Share

Regions = Mapping[tuple[str, str], Collection[str]]
"""{(period, site): the regions that are shown}."""

NOWHERE: ByPlace = MappingProxyType({})
NONE: Regions = MappingProxyType({})


def places_table(
    evidence: Evidence,
    shares: Mapping[tuple[str, str], Share],
    printed_shares: pd.DataFrame,
    told: Told,
    calibration: Calibration,
    rules: Rules,
    by_place: ByPlace = NOWHERE,
    regions: Regions = NONE,
) -> pd.DataFrame:
    """One row per period, site and place that is shown, and one with the reason for the others.

    Args:
        shares, printed_shares: the sites' own; where a site's is not drawn, none of its places is.
        by_place, regions: which region each place lies in, and the regions that are shown.
    """
    rows: list[Row] = []
    for site, share, reason in divided(shares, printed_shares):
        if reason:
            rows.append(rest_row(share, site, {"place": ""}, reason))
            continue
        span = share.span
        beside = regions.get((span.name, site), ())
        found = shown_places(evidence, span, site, rules, by_place, beside)
        for place, one in found.items():
            rows.append(part_row(one, site, {"place": place}, told, calibration, evidence))
        if not evidence.population(span, [site], ["place"])["place"].isin(list(found)).all():
            why = _reason(evidence, span, site, rules)
            rows.append(rest_row(share, site, {"place": ""}, why))
    return table_of("places", rows)


def shown_places(
    evidence: Evidence,
    span: Span,
    site: str,
    rules: Rules,
    by_place: ByPlace = NOWHERE,
    regions: Collection[str] = (),
) -> dict[str, Share]:
    """The places whose shares may be shown, each a part of its shown region or of the rest."""
    found = places_of(evidence, span, site)
    shown: dict[str, Share] = {}
    for whole in wholes(Whole.of(evidence, span, site, by_place), regions):
        here = set(whole.adverts["place"].dropna())
        inside = {place: one for place, one in found.items() if place in here}
        shown.update(shown_parts(inside, whole, rules))
    return dict(sorted(shown.items()))


def wholes(site: Whole, regions: Collection[str]) -> Iterator[Whole]:
    """Each shown region of a site, and all that lies in none of them."""
    for region in regions:
        yield site.where("region", [region])
    yield site.where("region", regions, inside=False)


def _reason(evidence: Evidence, span: Span, site: str, rules: Rules) -> str:
    title = evidence.series[site].title
    return (
        f"The other places of {title} in {span.name} have fewer than {MIN_PLACE_LABELS} labelled "
        f"adverts, or fewer than {rules.threshold} advertiser clusters, or would tell of those "
        "that have: their shares are not published."
    )
