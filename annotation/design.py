"""A sampling design: what is stratified, how many are drawn from each stratum, and why.

Pure: frames and numbers in, frames out. The draw is `sampling.py`; which adverts there are to
draw from is `sampling_frame.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal

from annotation.allocation import Target, neyman
from brightline.counted import counted
from brightline.errors import AnnotationError

FLOOR = 10
"""Fewest adverts from a stratum unless each has the same: with fewer, its variance cannot be
estimated with any use."""

Purpose = Literal["estimate", "train", "calibrate"]
Allocation = Literal["equal", "proportional", "neyman"]

WEIGHED = "adverts"
"""What every sample counts, recorded with each: the estimand is the share of adverts, and a text
that was posted ten times is ten of them."""

NO_LINKING = "none"
"""What stands for the linking run where nothing was linked yet."""


@dataclass(frozen=True, slots=True)
class Design:
    """A stratified simple random sample without replacement.

    Args:
        allocation: `equal` draws `per_stratum` from each stratum; `proportional` spreads `total`
            over the strata by their sizes, at least `floor` from each; `neyman` by their sizes and
            spreads, for the least variance of the `target`.
        purpose: `estimate` and `calibrate` feed prevalence; `train` never does, and has strata by
            score alone.
        wave: what is labelled together, by the same people under one codebook version.
        snapshot: one crawl's stock, which has no time axis, instead of periods.
        by_place, by_score: strata by place, and by internal score, as well.
        linking: the linking run that told templates and clusters when it was drawn.
        source: the sample that a calibration sample was drawn from.
    """

    allocation: Allocation = "equal"
    per_stratum: int | None = None
    total: int | None = None
    purpose: Purpose = "estimate"
    wave: str = "wave-1"
    snapshot: bool = False
    target: Target = "level"
    by_place: bool = False
    by_score: bool = False
    linking: str = NO_LINKING
    source: str | None = None

    def __post_init__(self) -> None:
        wanted, other = (
            (self.per_stratum, self.total)
            if self.allocation == "equal"
            else (self.total, self.per_stratum)
        )
        if wanted is None or wanted < 1 or other is not None:
            raise AnnotationError(
                "A sample is drawn either with a number per stratum (equal allocation) or with a "
                "total (proportional or Neyman allocation); give one of the two, at least 1."
            )

    def to_dict(self) -> dict[str, Any]:
        """As it is recorded beside the sample, what is weighed and the linking run always; other
        things that were added since are left out unless used (see `same_design`).
        """
        usual = {name: entry.default for name, entry in _ADDED.items()}
        used = {
            name: value
            for name, value in asdict(self).items()
            if name not in usual or value != usual[name]
        }
        return {**used, "weigh": WEIGHED}

    @property
    def floor(self) -> int:
        """Fewest adverts from a stratum: to train one, so that every advert has a chance."""
        return 1 if self.purpose == "train" else FLOOR

    def allocate(
        self, sizes: Mapping[str, int], spreads: Mapping[str, float] | None = None
    ) -> dict[str, int]:
        """How many to draw from each stratum: never more than it holds.

        Args:
            spreads: for `neyman` (see `allocation.weighed`); the same everywhere when None.
        """
        if self.allocation == "neyman":
            known = spreads or dict.fromkeys(sizes, 1.0)
            return neyman(sizes, known, int(self.total or 0), floor=self.floor)
        if self.per_stratum is not None:
            return {stratum: min(self.per_stratum, size) for stratum, size in sizes.items()}
        return _proportional(sizes, int(self.total or 0), self.floor)

    def difference(self, sizes: Mapping[str, int], parts: Mapping[str, int]) -> str:
        """A sentence where the floor raises the total or the adverts do not reach; else ''."""
        drawn, asked = sum(parts.values()), self.total
        if asked is None or drawn == asked:
            return ""
        if drawn > asked:
            return floor_sentence(asked, drawn, len(sizes), self.floor)
        return (
            f"{_there_are(sum(sizes.values()))} to draw from, and all of them are "
            f"drawn: {asked - drawn:,} fewer than the {asked:,} that were asked for."
        )


def _there_are(count: int) -> str:
    return f"There {'is' if count == 1 else 'are'} {counted(count, 'advert')}"


def floor_sentence(asked: int, drawn: int, strata: int, floor: int = FLOOR) -> str:
    """That a floor makes a sample larger than it was asked to be, and by how much."""
    return (
        f"At least {floor} adverts from each of {counted(strata, 'stratum', 'strata')} (all where "
        f"there are fewer) make {counted(drawn, 'advert')}: {drawn - asked:,} more than the "
        f"{asked:,} that "
        "were asked for."
    )


def same_design(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two records are of one design.

    What is weighed was not recorded always, and linking again makes no other sample.
    """
    beside = {"weigh", "linking"}
    kept = [{key: of[key] for key in of if key not in beside} for of in (one, other)]
    return kept[0] == kept[1]


_ADDED = {
    entry.name: entry
    for entry in fields(Design)
    if entry.name in {"target", "by_place", "by_score", "source"}
}


def _proportional(sizes: Mapping[str, int], total: int, floor: int) -> dict[str, int]:
    """By largest remainder, so that the parts sum to `total` wherever floors and caps allow."""
    population = sum(sizes.values())
    exact = {stratum: total * size / population for stratum, size in sizes.items()}
    parts = {stratum: int(share) for stratum, share in exact.items()}
    by_remainder = sorted(exact, key=lambda stratum: (parts[stratum] - exact[stratum], stratum))
    for stratum in by_remainder[: max(0, total - sum(parts.values()))]:
        parts[stratum] += 1
    return {stratum: min(size, max(floor, parts[stratum])) for stratum, size in sizes.items()}
