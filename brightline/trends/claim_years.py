"""Calendar years in a claim: 'between 2021 and 2023', 'in 2023 than in 2021', 'since 2021'.

'In 2023' is read as annual figures are told: 2023 against the year before. 'Since 2021' ends with
the newest year that the study holds figures of. Both readings are told with the judgement.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from brightline.errors import TrendError
from brightline.trends.claim_numbers import without
from brightline.trends.results import Span

_YEAR = r"((?:19|20)[0-9][0-9])"
# What follows makes it another thing: '2000%', '2010-12', '2010 years', '2010x'.
_ENDS = (
    r"(?![\w%‰×]|[.,/–−-]\s*[0-9]|\s*(?:%|‰|per\s?cent\b|[x×]\b|-?fold\b|times\b)|"
    r"\s+(?:years?|months?|weeks?|days?)\b)"
)
_BETWEEN = re.compile(
    rf"\b(?:between|from)\s+{_YEAR}\s+(?:and|to|until)\s+{_YEAR}\b", re.IGNORECASE
)
# 'Up 40% in 2024 as in 2023' is two rises: 'as' belongs to 'as many'.
_THAN = re.compile(
    rf"\bin\s+{_YEAR},?\s+(?:than|against|compared\s+(?:with|to)|(?P<as>as))\s+(?:in\s+)?{_YEAR}{_ENDS}",
    re.IGNORECASE,
)
_IN = re.compile(rf"\b(?:in|during)\s+(?:the\s+year\s+)?{_YEAR}{_ENDS}", re.IGNORECASE)
_SINCE = re.compile(rf"\bsince\s+{_YEAR}{_ENDS}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """Two calendar years that a claim compares; `place` is where it says so, [start, end).

    read_as: what the words were taken to mean, where they can mean something else; else ''.
    """

    years: tuple[int, int]
    place: tuple[int, int]
    read_as: str = ""

    @property
    def length(self) -> float:
        """Years from one to the other."""
        return float(self.years[1] - self.years[0])


def newest_year(spans: Iterable[Span]) -> int | None:
    """The newest calendar year that is a period of the study."""
    return max((span.start.year for span in spans if _is_a_year(span)), default=None)


def _is_a_year(span: Span) -> bool:
    year = span.start.year
    return (span.start, span.end) == (dt.date(year, 1, 1), dt.date(year + 1, 1, 1))


def years_in(text: str, newest: int | None, *, as_many: bool = False) -> list[Named]:
    """All pairs of calendar years that a text says something of.

    Args:
        newest: the newest calendar year of the study. as_many: whether its change is 'as many'.

    Raises:
        TrendError: it says 'since' a year after which the study holds none.
    """
    found = [Named((int(one[1]), int(one[2])), one.span()) for one in _BETWEEN.finditer(text)]
    for one in _THAN.finditer(text):
        if as_many or not one["as"]:
            found.append(Named((int(one[3]), int(one[1])), one.span()))
    text = without(text, [one.place for one in found])
    for one in _IN.finditer(text):
        year = int(one[1])
        said = f"{year} against {year - 1}, as figures of a year are told"
        found.append(Named((year - 1, year), one.span(), said))
    for one in _SINCE.finditer(text):
        year = int(one[1])
        if newest is None or newest <= year:
            raise _no_end(text, year, newest)
        said = f"{newest}, the newest year of the study, against {year}"
        found.append(Named((year, newest), one.span(), said))
    return found


def _no_end(text: str, year: int, newest: int | None) -> TrendError:
    held = f"its newest is {newest}" if newest else "none of its periods is a calendar year"
    return TrendError(
        f"The claim '{text}' says 'since {year}', and the study holds no year after {year} to hold "
        f"it against ({held}); name both years, such as 'between {year} and {year + 2}'."
    )
