"""Coverage by section: in how many of a month's crawls each section of a site was seen.

Days of crawling alone, which the study plans by itself; pages would bound the adverts of a month
that is hidden, since every advert has its page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import pandas as pd

from brightline.publish.reader import ABSENT, AT_TIMES, COLUMNS, FOLLOWED
from brightline.trends.coverage import PeriodCoverage
from brightline.trends.evidence import Evidence
from brightline.trends.panel import months_covered
from brightline.trends.series import Series, number_of


def sections_table(evidence: Evidence) -> pd.DataFrame:
    """site, month, section, crawls_seen, crawls, status, synthetic: of sites that name sections."""
    rows: list[dict[str, Any]] = []
    for site, series in evidence.series.items():
        synthetic = site in evidence.synthetic_sites
        named = sorted({name for names in series.sections.values() for name in names} - {""})
        for month in months_covered(evidence, site) if named else ():
            rows += [{**row, "synthetic": synthetic} for row in _of_month(series, month, named)]
    return pd.DataFrame(rows, columns=list(COLUMNS["sections"]))


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
