"""A sampling design: what is stratified, how many are drawn from each stratum, and why.

Pure: frames and numbers in, frames out. The draw is `sampling.py`; which adverts there are to
draw from is `sampling_frame.py`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal

from annotation.allocation import Target, neyman
from brightline.errors import AnnotationError

FLOOR = 10
"""Fewest adverts from a stratum unless each has the same: with fewer, its variance cannot be
estimated with any use."""

Purpose = Literal["estimate", "train", "calibrate"]
Allocation = Literal["equal", "proportional", "neyman"]

_CODE = re.compile(r"[a-z0-9][a-z0-9-]{0,31}")


@dataclass(frozen=True, slots=True)
class Design:
    """A stratified simple random sample without replacement.

    Args:
        allocation: `equal` draws `per_stratum` from each stratum; `proportional` spreads `total`
            over the strata by their sizes, at least `FLOOR` from each; `neyman` by their sizes and
            spreads, for the least variance of the `target`.
        purpose: `estimate` and `calibrate` feed prevalence; `train` never does.
        wave: what is labelled together, by the same people under one codebook version.
        snapshot: one crawl's stock, which has no time axis, instead of periods.
        by_place, by_score: strata by place, and by internal score, as well.
        weigh: what is counted: adverts, or templates (one advert drawn from each).
        linking: what templates and clusters were taken from when it was drawn.
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
    weigh: Literal["adverts", "templates"] = "adverts"
    linking: str | None = None
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
        """As it is recorded beside the sample; what was added since is left out unless used, so
        that a sample drawn before is still the same sample.
        """
        usual = {name: entry.default for name, entry in _ADDED.items()}
        return {
            name: value
            for name, value in asdict(self).items()
            if name not in usual or value != usual[name]
        }

    def allocate(
        self, sizes: Mapping[str, int], spreads: Mapping[str, float] | None = None
    ) -> dict[str, int]:
        """How many to draw from each stratum: never more than it holds.

        Args:
            spreads: for `neyman` (see `allocation.weighed`); the same everywhere when None.
        """
        if self.allocation == "neyman":
            known = spreads or dict.fromkeys(sizes, 1.0)
            return neyman(sizes, known, int(self.total or 0), floor=FLOOR)
        if self.per_stratum is not None:
            return {stratum: min(self.per_stratum, size) for stratum, size in sizes.items()}
        return _proportional(sizes, int(self.total or 0))


_ADDED = {
    entry.name: entry
    for entry in fields(Design)
    if entry.name in {"target", "by_place", "by_score", "weigh", "linking", "source"}
}


def _proportional(sizes: Mapping[str, int], total: int) -> dict[str, int]:
    """By largest remainder, so that the parts sum to `total` wherever floors and caps allow."""
    population = sum(sizes.values())
    exact = {stratum: total * size / population for stratum, size in sizes.items()}
    parts = {stratum: int(share) for stratum, share in exact.items()}
    by_remainder = sorted(exact, key=lambda stratum: (parts[stratum] - exact[stratum], stratum))
    for stratum in by_remainder[: max(0, total - sum(parts.values()))]:
        parts[stratum] += 1
    return {stratum: min(size, max(FLOOR, parts[stratum])) for stratum, size in sizes.items()}


def check_annotators(codes: tuple[str, ...], per_advert: int) -> None:
    """Refuse names, doubles, and fewer annotators than each advert needs.

    Raises:
        AnnotationError: in one sentence.
    """
    for code in codes:
        if not _CODE.fullmatch(code):
            raise AnnotationError(
                "An annotator is written as a code of small letters, digits and hyphens, such as "
                "a1, and never as a name or an address."
            )
    if len(set(codes)) < len(codes):
        raise AnnotationError("An annotator is named twice; name each once.")
    if len(codes) < per_advert:
        raise AnnotationError(
            f"The study has every advert judged by {per_advert} annotators and {len(codes)} "
            "are named; name more with --annotators."
        )
