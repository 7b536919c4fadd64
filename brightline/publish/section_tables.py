"""Coverage by section: in how many of a month's crawls each section of a site was seen.

Days of crawling alone, which the study plans by itself; pages would bound the adverts of a month
that is hidden, since every advert has its page. So sites whose adverts came as files are left out:
their sections are a column of the adverts, and one that is absent says that nobody posted in it.

A section's name is a site's words, and may be those of one person who has a page to themselves. So
it is told where the protocol names it, or where as many advertisers stand behind it as behind any
figure; once told it stays, since to leave would say that one of them was erased.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from brightline.publish.disclosure import is_shown
from brightline.publish.earlier import Cell, Published
from brightline.publish.reader import ABSENT, AT_TIMES, COLUMNS, FOLLOWED
from brightline.publish.tables import Rules
from brightline.study_sites import SiteScope
from brightline.trends.coverage import PeriodCoverage
from brightline.trends.evidence import Evidence
from brightline.trends.panel import months_covered
from brightline.trends.series import Series, number_of

SECTIONS = "sections"
"""The table, also of the cells that keep which sections were told."""


def sections_table(
    evidence: Evidence, sites: Iterable[SiteScope], rules: Rules, published: Published
) -> pd.DataFrame:
    """site, month, section, crawls_seen, crawls, status, synthetic: of sites that name sections.

    Args:
        sites: those of the protocol.
    """
    rows: list[dict[str, Any]] = []
    for scope in sites:
        series = evidence.series.get(scope.key)
        if series is None or scope.source == "import":
            continue
        named = _named(evidence, series, scope, rules, published)
        synthetic = {"synthetic": scope.key in evidence.synthetic_sites}
        for month in months_covered(evidence, scope.key) if named else ():
            rows += [{**row, **synthetic} for row in _of_month(series, month, named)]
    return pd.DataFrame(rows, columns=list(COLUMNS[SECTIONS]))


def _named(
    evidence: Evidence, series: Series, scope: SiteScope, rules: Rules, published: Published
) -> list[str]:
    """The sections of a site that may be told, in order; those that are new are kept as such."""
    here = evidence.adverts.loc[evidence.adverts["site"] == scope.key]
    hands = {name: one.value_counts() for name, one in here.groupby("section")["widest"]}
    found = []
    for name in sorted({name for names in series.sections.values() for name in names} - {""}):
        cell = f"{scope.key}|{name}"
        told = name in scope.sections or published.get(SECTIONS, cell) is not None
        if not told and name in hands and is_shown(hands[name].tolist(), rules.threshold):
            published.add(SECTIONS, cell, Cell(None, False))
            told = True
        if told:
            found.append(name)
    return found


def _of_month(series: Series, month: PeriodCoverage, named: Sequence[str]) -> list[dict[str, Any]]:
    first, last = number_of(month.start), number_of(month.end)
    crawls = [names for day, names in series.sections.items() if first <= day < last]
    seen = Counter(name for names in crawls for name in names)
    return [
        {
            "site": series.site,
            "month": month.start,
            "section": name,
            "crawls_seen": seen[name],
            "crawls": len(crawls),
            "status": _status(month, name),
        }
        for name in named
    ]


def _status(month: PeriodCoverage, section: str) -> str:
    if section in month.sections:
        return FOLLOWED
    return AT_TIMES if section in month.sometimes else ABSENT
