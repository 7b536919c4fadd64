"""The planner: how many labels give what interval, for a level and for a change.

Pure arithmetic of the design that `brightline/trends/design.py` estimates with: stratified, with
the finite population correction, and a second stage for the annotators (Cochran 1977, sections
5.5 and 10.3). What it assumes (shares, agreement) is said beside every row.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from annotation.allocation import Target, neyman, weighed
from annotation.design import FLOOR
from brightline.counted import counted
from brightline.errors import AnnotationError
from brightline.trends.quantiles import normal_quantile

TOTALS = (100, 200, 400, 800, 1600, 3200)
"""Sizes that are shown when none is asked for: each halves the variance of the one before."""

AGREEMENT = 0.6
"""Correlation of two annotators' judgements of one advert, where nothing was labelled yet."""

_LEVEL = 0.95
_MOST = 200_000  # adverts; a plan beyond it is no plan


@dataclass(frozen=True, slots=True)
class Stratum:
    """What the planner knows of one stratum."""

    name: str
    period: str | None
    size: int
    share: float


@dataclass(frozen=True, slots=True)
class Row:
    """What one size of a sample gives: half-widths of 95% intervals, in shares (0 to 1).

    asked: adverts that were asked for; fewer than `adverts` where the floor takes more.
    change: between the first and the last period; None with a single one.
    """

    asked: int
    adverts: int
    judgements: int
    batches: int
    level: float
    change: float | None
    allocation: dict[str, int]

    def to_dict(self) -> dict[str, Any]:
        """As plain data for `--json`."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Plan:
    """The assumptions of a plan: annotators per advert, their agreement, adverts in a batch."""

    strata: tuple[Stratum, ...]
    target: Target = "level"
    annotators: int = 2
    agreement: float = AGREEMENT
    batch: int = 50

    def row(self, total: int) -> Row:
        """What a sample of `total` adverts gives."""
        sizes = {stratum.name: stratum.size for stratum in self.strata}
        periods = {stratum.name: stratum.period for stratum in self.strata}
        shares = {stratum.name: stratum.share for stratum in self.strata}
        parts = neyman(sizes, weighed(sizes, periods, shares, self.target), total, floor=FLOOR)
        ordered = sorted({stratum.period for stratum in self.strata if stratum.period})
        change = None
        if len(ordered) > 1:
            ends = (ordered[0], ordered[-1])
            change = math.sqrt(sum(self._variance(parts, period) for period in ends))
        z = normal_quantile((1 + _LEVEL) / 2)
        adverts = sum(parts.values())
        judgements = adverts * self.annotators
        return Row(
            asked=total,
            adverts=adverts,
            judgements=judgements,
            batches=math.ceil(judgements / self.batch),
            level=z * math.sqrt(self._variance(parts, None)),
            change=None if change is None else z * change,
            allocation=parts,
        )

    def rows(self, totals: Iterable[int] = TOTALS) -> list[Row]:
        """One row per size, as far as there are adverts; sizes that the floor makes one are one."""
        found = [self.row(total) for total in totals if total < self.population]
        found = found or [self.row(self.population)]
        return list({row.adverts: row for row in found}.values())

    def asked(self, totals: Iterable[int]) -> list[Row]:
        """One row per size that somebody asked for.

        Raises:
            AnnotationError: there are not so many adverts.
        """
        wanted = list(totals)
        if max(wanted) > self.population:
            raise AnnotationError(
                f"A plan for {counted(max(wanted), 'advert')} is for more than the "
                f"{self.population:,} that "
                "there are to draw from; ask for fewer with --total."
            )
        return [self.row(total) for total in wanted]

    @property
    def population(self) -> int:
        """Adverts that there are to draw from."""
        return sum(stratum.size for stratum in self.strata)

    def smallest(self, half_width: float) -> Row | None:
        """The smallest sample whose target's interval is no wider; None when no sample is."""
        low = sum(min(stratum.size, FLOOR) for stratum in self.strata)
        high = max(min(self.population, _MOST), low)
        if self._width(self.row(high)) > half_width:
            return None
        while low < high:
            middle = (low + high) // 2
            if self._width(self.row(middle)) <= half_width:
                high = middle
            else:
                low = middle + 1
        return self.row(low)

    def _width(self, row: Row) -> float:
        wide = row.change if self.target == "change" else row.level
        return math.inf if wide is None else wide

    def _variance(self, parts: Mapping[str, int], period: str | None) -> float:
        """Variance of the share of a period, or of all periods together when None."""
        mine = [stratum for stratum in self.strata if period in (None, stratum.period)]
        population = sum(stratum.size for stratum in mine)
        total = 0.0
        for stratum in mine:
            drawn = max(parts[stratum.name], 1)
            weight, fraction = stratum.size / population, drawn / stratum.size
            one = stratum.share * (1 - stratum.share)
            noise = one * (1 - self.agreement) / self.annotators
            between = one * self.agreement + noise
            # One annotator cannot show how much is noise; a share then takes all of it for that.
            shown = one if self.annotators == 1 and period is None else noise
            total += weight**2 * ((1 - fraction) * between + fraction * shown) / drawn
        return total
