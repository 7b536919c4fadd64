"""What the tables of a site's parts share: which parts are shown, and how their rows are printed.

A part on too few advertiser clusters, or on nearly one, is not shown; and where what is left of the
whole beside the parts that are shown would be too few, the smallest of these goes too, since the
share of the whole less theirs would be that of the rest (complementary suppression; Hundepool et
al. 2012, 'Statistical Disclosure Control', ch. 4). No number of labels and no population stands in
these tables: those would give the rest away as well.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from brightline.publish.as_printed import share_rows, with_limits
from brightline.publish.digits import printed_limits
from brightline.publish.disclosure import is_shown, is_small
from brightline.publish.figures import POOLED
from brightline.publish.reader import COLUMNS
from brightline.publish.reference_tables import HARM, harm_of
from brightline.publish.tables import Rules, typed
from brightline.trends.calibration import Calibration, correct
from brightline.trends.evidence import Evidence, Span
from brightline.trends.parts import region_of
from brightline.trends.shares import Share

Row = dict[str, object]

ByPlace = Mapping[str, str]
"""{place, as `place_key` writes it: region}."""

Told = Mapping[tuple[str, str], float]
"""{(period, site): the part of its labels that may be told (see `tables.told_labels`)}."""


@dataclass(frozen=True)
class Whole:
    """What is divided: adverts and labelled items, and the column that tells its parts apart."""

    adverts: pd.DataFrame
    labelled: pd.DataFrame
    part: str = "place"

    @classmethod
    def of(cls, evidence: Evidence, span: Span, site: str, by_place: ByPlace) -> Whole:
        """A site in a span, with columns `place` and `region`."""
        adverts = evidence.population(span, [site], ["place", "widest"])
        sampled = evidence.sampled(span, [site])[["place", "widest", "y"]]
        labelled = sampled[sampled["y"].notna()]
        return cls(_with_region(adverts, by_place), _with_region(labelled, by_place))

    def by(self, part: str) -> Whole:
        """The same, divided by another column."""
        return replace(self, part=part)

    def only(self, parts: Collection[str], inside: bool = True) -> Whole:
        """Some of its parts, or all others and what lies in none."""
        return self.where(self.part, parts, inside)

    def where(self, column: str, names: Collection[str], inside: bool = True) -> Whole:
        """Where the column holds one of the names, or none of them."""

        def within(frame: pd.DataFrame) -> pd.DataFrame:
            found: pd.DataFrame = frame[frame[column].isin(list(names)).to_numpy() == inside]
            return found

        return Whole(within(self.adverts), within(self.labelled), self.part)

    @property
    def is_empty(self) -> bool:
        """Whether there is nobody in it."""
        return self.adverts.empty and self.labelled.empty

    def is_enough(self, rules: Rules) -> bool:
        """Whether enough advertisers stand behind its adverts and labels, none nearly all."""
        if is_small(int(self.labelled["widest"].nunique()), rules.threshold):
            return False
        return is_shown(self.adverts["widest"].value_counts().tolist(), rules.threshold)


def _with_region(frame: pd.DataFrame, by_place: ByPlace) -> pd.DataFrame:
    found = frame.assign(region=region_of(frame["place"], by_place))
    # As categories: hundreds of times it is asked who is of some of them.
    return found.astype({"place": "category", "region": "category"})


def shown_parts(found: Mapping[str, Share], whole: Whole, rules: Rules) -> dict[str, Share]:
    """The parts whose shares may be shown, so that what is left of the whole stays hidden."""
    shown = {part: one for part, one in found.items() if whole.only([part]).is_enough(rules)}
    while shown and not rest_is_safe(shown, whole, rules):
        del shown[min(shown, key=lambda part: (shown[part].clusters, part))]
    return shown


def rest_is_safe(shown: Collection[str], whole: Whole, rules: Rules) -> bool:
    """Whether nobody is left beside the parts that are shown, or enough."""
    rest = whole.only(shown, inside=False)
    return rest.is_empty or rest.is_enough(rules)


def divided(
    shares: Mapping[tuple[str, str], Share], printed_shares: pd.DataFrame
) -> Iterator[tuple[str, Share, str]]:
    """(site, its share, why nothing of it is divided or '') of each site and period."""
    of_sites = share_rows(printed_shares)
    for (period, site), share in shares.items():
        if site == POOLED or share.snapshot:
            continue
        row = of_sites[period, site]
        drawn = row["drawn"] and share.drawn
        yield site, share, "" if drawn else str(row["reason"] or share.reason)


def part_row(
    share: Share, site: str, named: Row, told: Told, calibration: Calibration, evidence: Evidence
) -> Row:
    """A part's share as it is printed; `named` holds what tells it apart. Its population is told
    nowhere, and so not in its interval either; nor are its labels, where those of its site are not.
    """
    part = told[share.span.name, site]
    share = share.known_of(None, part * share.labelled if part < 1 else math.inf)
    limits = printed_limits(share)
    known = with_limits(share, limits) if share.drawn else share
    return {
        **_common(share, site),
        **named,
        **limits,
        "drawn": share.drawn,
        "reason": share.reason,
        "caveat": " ".join(share.caveats),
        **harm_of(correct(known, calibration, evidence)),
    }


def rest_row(share: Share, site: str, named: Row, reason: str) -> Row:
    """Why the other parts of a site have no share."""
    empty: Row = dict.fromkeys(("estimate", "low", "high", *HARM))
    said = {"drawn": False, "reason": reason, "caveat": "", "harm_sentence": ""}
    return {**_common(share, site), **named, **empty, **said}


def _common(share: Share, site: str) -> Row:
    return {
        "period": share.span.name,
        "start": share.span.start,
        "end": share.span.end,
        "site": site,
        "sites": ",".join(share.sites),
        "synthetic": share.synthetic,
    }


def table_of(name: str, rows: Iterable[Row]) -> pd.DataFrame:
    """The rows as the table `name`, with its columns and types."""
    numbers = dict.fromkeys(("estimate", "low", "high", *HARM), "float64")
    frame = pd.DataFrame(list(rows), columns=list(COLUMNS[name]))
    return typed(frame, {**numbers, "drawn": bool, "synthetic": bool})
