"""The table `places`: shares of the places of a site, where labels and advertisers suffice.

A place on too few advertiser clusters, or on nearly one, is not shown; and where what is left of
the site beside the places that are shown would be too few, the smallest of these goes too, since
the share of the site less theirs would be that of the rest (complementary suppression; Hundepool
et al. 2012, 'Statistical Disclosure Control', ch. 4). No number of labels and no population stands
here: those would give the rest away as well.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from brightline.publish.as_printed import share_rows
from brightline.publish.disclosure import SHARE_DIGITS, is_shown, is_small
from brightline.publish.figures import POOLED
from brightline.publish.reader import COLUMNS
from brightline.publish.reference_tables import HARM, harm_of
from brightline.publish.tables import Rules, printed, typed
from brightline.trends.calibration import Calibration, correct
from brightline.trends.evidence import Evidence, Span
from brightline.trends.prevalence import Share
from brightline.trends.scale import MIN_PLACE_LABELS, places_of


def places_table(
    evidence: Evidence,
    shares: Mapping[tuple[str, str], Share],
    printed_shares: pd.DataFrame,
    calibration: Calibration,
    rules: Rules,
) -> pd.DataFrame:
    """One row per period, site and place that is shown, and one with the reason for the others.

    Args:
        shares, printed_shares: the sites' own; where a site's is not drawn, none of its places is.
    """
    rows: list[dict[str, object]] = []
    of_sites = share_rows(printed_shares)
    for (period, site), share in shares.items():
        if site == POOLED or share.snapshot:
            continue
        row = of_sites[period, site]
        if not row["drawn"] or not share.drawn:
            rows.append(_rest(share, site, row["reason"] or share.reason))
            continue
        found = shown_places(evidence, share.span, site, rules)
        rows += [_row(one, site, place, calibration, evidence) for place, one in found.items()]
        if evidence.population(share.span, [site])["place"].isin(list(found)).all():
            continue
        rows.append(_rest(share, site, _reason(evidence, share.span, site, rules)))
    numbers = dict.fromkeys(("estimate", "low", "high", *HARM), "float64")
    frame = pd.DataFrame(rows, columns=list(COLUMNS["places"]))
    return typed(frame, {**numbers, "drawn": bool, "synthetic": bool})


def shown_places(evidence: Evidence, span: Span, site: str, rules: Rules) -> dict[str, Share]:
    """The places whose shares may be shown, and what is left of the site stays hidden."""
    population, sampled = evidence.population(span, [site]), evidence.sampled(span, [site])
    labelled = sampled[sampled["y"].notna()]
    found = {
        place: share
        for place, share in places_of(evidence, span, site).items()
        if _is_safe(population, labelled, [place], rules)
    }
    while found:
        others = ~population["place"].isin(list(found))
        left = labelled[~labelled["place"].isin(list(found))]
        if not others.any() and not len(left):
            return found
        if _enough(population[others], left, rules):
            return found
        del found[min(found, key=lambda place: (found[place].clusters, place))]
    return found


def _is_safe(
    population: pd.DataFrame, labelled: pd.DataFrame, places: list[str], rules: Rules
) -> bool:
    return _enough(
        population[population["place"].isin(places)],
        labelled[labelled["place"].isin(places)],
        rules,
    )


def _enough(adverts: pd.DataFrame, labelled: pd.DataFrame, rules: Rules) -> bool:
    """Whether enough advertisers stand behind both, none of which is nearly all."""
    if is_small(int(labelled["widest"].nunique()), rules.threshold):
        return False
    return is_shown(adverts["widest"].value_counts().tolist(), rules.threshold)


def _row(
    share: Share, site: str, place: str, calibration: Calibration, evidence: Evidence
) -> dict[str, object]:
    digits = {
        name: printed(getattr(share, name), SHARE_DIGITS) for name in ("estimate", "low", "high")
    }
    return {
        **_common(share, site),
        "place": place,
        **digits,
        "drawn": share.drawn,
        "reason": share.reason,
        "caveat": " ".join(share.caveats),
        **harm_of(correct(share, calibration, evidence)),
    }


def _rest(share: Share, site: str, reason: str) -> dict[str, object]:
    empty: dict[str, object] = dict.fromkeys(("estimate", "low", "high", *HARM))
    said = {"drawn": False, "reason": reason, "caveat": "", "harm_sentence": ""}
    return {**_common(share, site), "place": "", **empty, **said}


def _common(share: Share, site: str) -> dict[str, object]:
    return {
        "period": share.span.name,
        "start": share.span.start,
        "end": share.span.end,
        "site": site,
        "sites": ",".join(share.sites),
        "synthetic": share.synthetic,
    }


def _reason(evidence: Evidence, span: Span, site: str, rules: Rules) -> str:
    title = evidence.series[site].title
    return (
        f"The other places of {title} in {span.name} have fewer than {MIN_PLACE_LABELS} labelled "
        f"adverts, or fewer than {rules.threshold} advertiser clusters, or would tell of those "
        "that have: their shares are not published."
    )
