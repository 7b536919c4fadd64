"""Invented annotators: how each would judge an advert whose latent truth is known. Pure.

An annotator perceives a score (a mean by latent truth, what the advert itself makes ambiguous,
the annotator's own leaning and spread) and answers with the nearest of the seven levels: a graded
response model with known parameters (Samejima 1969), so the share that such a panel would judge
at or above a cut-off is known exactly.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from brightline.synthetic.seeds import chance

# Perceived scores on the scale of seven (Tong et al. 2017). Invented: with them a typical
# annotator is sure of an ordinary advert, and finds about six in ten suspicious ones 'likely yes'.
SUSPICIOUS_MEAN = 5.8
ORDINARY_MEAN = 2.3
ADVERT_SPREAD = 0.7  # shared by everybody who reads the same advert
LEANING_SPREAD = 0.35  # between annotators
SPREADS = (0.7, 1.1)  # of one annotator from advert to advert
CANNOT_JUDGE_SHARE = 0.015
MARKING_SHARE = 0.8  # of the indicators in a text that an annotator marks
LEVELS = 7


@dataclass(frozen=True, slots=True)
class Rater:
    """One invented annotator."""

    code: str
    leaning: float
    spread: float

    def rate(self, cutoff: int, *, suspicious: bool) -> float:
        """How often this annotator judges such adverts at or above `cutoff`.

        For suspicious adverts it is the sensitivity, for others one minus the specificity.
        """
        mean = (SUSPICIOUS_MEAN if suspicious else ORDINARY_MEAN) + self.leaning
        deviation = math.hypot(ADVERT_SPREAD, self.spread)
        # A score rounds up to the cut-off from half a level below it.
        return 0.5 * math.erfc((cutoff - 0.5 - mean) / (deviation * math.sqrt(2)))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a rater answers: a level, or None for 'cannot judge', and the indicators marked."""

    judgement: int | None
    marks: tuple[str, ...]


def rater(code: str, seed: int) -> Rater:
    """The annotator behind a code name: the same for the same seed."""
    rng = chance("rater", seed, code)
    return Rater(code, rng.gauss(0, LEANING_SPREAD), rng.uniform(*SPREADS))


def answer(
    who: Rater, item: str, seed: int, *, suspicious: bool, indicators: Sequence[str]
) -> Answer:
    """The answer of one annotator to one item; it depends on nothing but the arguments."""
    rng = chance("answer", seed, item, who.code)
    if rng.random() < CANNOT_JUDGE_SHARE:
        return Answer(None, ())
    ambiguity = chance("item", seed, item).gauss(0, ADVERT_SPREAD)
    mean = SUSPICIOUS_MEAN if suspicious else ORDINARY_MEAN
    score = mean + ambiguity + who.leaning + rng.gauss(0, who.spread)
    marks = tuple(mark for mark in indicators if rng.random() < MARKING_SHARE)
    return Answer(min(LEVELS, max(1, math.floor(score + 0.5))), marks)


def expected_share(panel: Sequence[Rater], latent_share: float, cutoff: int) -> float:
    """The share of adverts that a member of the panel, drawn at random, judges >= `cutoff`.

    This, and not the latent share, is what a labelled sample estimates.
    """
    rates = [
        latent_share * who.rate(cutoff, suspicious=True)
        + (1 - latent_share) * who.rate(cutoff, suspicious=False)
        for who in panel
    ]
    return sum(rates) / len(rates)
