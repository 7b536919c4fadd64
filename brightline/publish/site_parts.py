"""The parts of sites in a release: its tables `places` and `regions`, which are chosen together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from brightline.publish.part_tables import Told
from brightline.publish.place_tables import places_table
from brightline.publish.region_tables import (
    Shown,
    keep,
    moved,
    regions_table,
    safe_beside,
    shown_regions,
)
from brightline.publish.standing import AS_OF, Standing
from brightline.publish.tables import Rules
from brightline.study import Study
from brightline.trends.calibration import Calibration
from brightline.trends.evidence import Evidence
from brightline.trends.shares import Share


def site_parts(
    study: Study,
    evidence: Evidence,
    shares: Mapping[tuple[str, str], Share],
    printed: pd.DataFrame,
    told: Told,
    calibration: Calibration,
    standing: Standing,
    follows: Callable[[dict[str, Any]], str],
) -> dict[str, pd.DataFrame]:
    """{table: its rows}, those of earlier releases where they stand.

    Args:
        printed: the table of shares. follows: what a part's share is made of (see `Standing`).
    """
    rules, known = Rules.of(study), study.regions
    by_place = known.by_place if known else {}
    refused = moved(known, standing.published) if known else ""
    shown: Shown = {}
    if known and not refused:
        shown = shown_regions(evidence, shares, printed, by_place, rules)
    names = {key: list(regions) for key, regions in shown.items()}
    made = places_table(evidence, shares, printed, told, calibration, rules, by_place, names)
    places = standing.settled("places", made, follows)
    spans = {share.span.name: share.span for share in shares.values()}
    shown = safe_beside(evidence, spans, shown, places, by_place, rules)
    own = shares if known else {}
    table = regions_table(
        evidence, own, printed, shown, by_place, told, calibration, rules, refused
    )
    if refused:  # nor those of earlier releases: they are of other regions than the study names
        return {"places": places, "regions": table.assign(**{AS_OF: ""})}
    regions = standing.settled("regions", table, follows)
    if known and regions["drawn"].any():
        keep(known, standing.published)
    return {"places": places, "regions": regions}
