"""Shares of the parts of a site, its places and regions: the same labels, asked of fewer adverts.

A part is a domain of the design (Särndal, Swensson & Wretman 1992, ch. 10.3), and its share is
exploration beside the site's own. Whether a region stands out is asked of it and of all that is
not it: their intervals, widened for the number of regions asked (Bonferroni), must lie apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import numpy as np
import pandas as pd

from brightline.study_regions import place_key
from brightline.trends.evidence import Evidence, Span
from brightline.trends.intervals import LEVEL, clopper_pearson
from brightline.trends.prevalence import Part, answered, question_of
from brightline.trends.replicates import MIN_CELL_LABELS
from brightline.trends.shares import Share

MIN_PLACE_LABELS = MIN_CELL_LABELS
"""Fewer labels make no share of a place, as they make no cell of a change that is taken apart."""

Standing = Literal["above", "below", ""]
"""How a region's share stands to that of the rest of its site; '' where nobody can tell."""


def places_of(evidence: Evidence, span: Span, site: str) -> dict[str, Share]:
    """{place: share} of one site in a span, of the places with labels enough."""
    known = _labelled(evidence, span, site)
    counts = known.loc[known["place"].fillna("").ne(""), "place"].value_counts()
    title = evidence.series[site].title
    return {
        str(place): _share(
            evidence, span, site, Part(frozenset([str(place)])), f"in {place}", title
        )
        for place in sorted(counts[counts >= MIN_PLACE_LABELS].index)
    }


def regions_of(
    evidence: Evidence, span: Span, site: str, by_place: Mapping[str, str]
) -> dict[str, Share]:
    """{region: share} of one site in a span, of the regions with labels enough.

    Args:
        by_place: {place, as `place_key` writes it: region}.
    """
    counts = region_of(_labelled(evidence, span, site)["place"], by_place).value_counts()
    title = evidence.series[site].title
    return {
        region: _share(evidence, span, site, part, f"in region {region}", title)
        for region, part in _parts(evidence, site, by_place)
        if counts.get(region, 0) >= MIN_PLACE_LABELS
    }


def stand_out(
    evidence: Evidence,
    span: Span,
    site: str,
    by_place: Mapping[str, str],
    shares: Mapping[str, Share],
) -> dict[str, Standing]:
    """{region: whether its share is surely above, or below, that of the rest of the site}.

    In at most one of twenty maps is a region named that does not stand out (family-wise error).
    """
    asked = [region for region, share in shares.items() if share.drawn]
    level = 1 - (1 - LEVEL) / max(len(asked), 1)
    title = evidence.series[site].title
    found: dict[str, Standing] = dict.fromkeys(shares, "")
    for region, part in _parts(evidence, site, by_place):
        if region in asked:
            elsewhere = Part(part.places, inside=False)
            what = f"outside region {region}"
            rest = _share(evidence, span, site, elsewhere, what, title)
            found[region] = _against(shares[region], rest, level)
    return found


def region_of(places: pd.Series, by_place: Mapping[str, str]) -> pd.Series:
    """The region of each printed place; missing where the study names none."""
    number, names = pd.factorize(places)  # of tens of thousands of places some dozens differ
    known = [by_place.get(place_key(place), np.nan) for place in names]
    # What is missing has the number -1, and so takes the last of them.
    return pd.Series(np.array([*known, np.nan], dtype=object)[number], index=places.index)


def _against(share: Share, rest: Share, level: float) -> Standing:
    if not rest.drawn or rest.labelled < MIN_PLACE_LABELS:
        return ""
    low, high = _limits(share, level)
    rest_low, rest_high = _limits(rest, level)
    if low > rest_high:
        return "above"
    return "below" if high < rest_low else ""


def _limits(share: Share, level: float) -> tuple[float, float]:
    return clopper_pearson((share.estimate or 0.0) * share.effective, share.effective, level)


def _parts(
    evidence: Evidence, site: str, by_place: Mapping[str, str]
) -> Sequence[tuple[str, Part]]:
    """The regions of a site by name, with all that its adverts ever printed for their places."""
    key = ("regions of", site, tuple(by_place.items()))
    return evidence.once(key, lambda: list(_found(evidence, site, by_place)))


def _found(
    evidence: Evidence, site: str, by_place: Mapping[str, str]
) -> Iterator[tuple[str, Part]]:
    printed = evidence.adverts.loc[evidence.adverts["site"] == site, "place"]
    places = pd.Series(printed.dropna().unique(), dtype="object")
    regions = region_of(places, by_place)
    for region in sorted(regions.dropna().unique()):
        yield str(region), Part(frozenset(places[regions == region]))


def _share(evidence: Evidence, span: Span, site: str, part: Part, where: str, title: str) -> Share:
    return answered(question_of(evidence, span, [site], f"{where} on {title}", part))


def _labelled(evidence: Evidence, span: Span, site: str) -> pd.DataFrame:
    sampled = evidence.sampled(span, [site])
    return sampled[sampled["y"].notna()]
