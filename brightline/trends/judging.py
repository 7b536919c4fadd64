"""What the corpus says of a claim: supported, contradicted, or cannot be judged, and why.

A claim is judged only by a change of the same thing over the same stretch of time; a change over
other years says nothing of it, since nothing need go evenly. 'Supported' means that the claimed
ratio lies in the 95% interval of ours, and that ours excludes no change in the other direction.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from brightline.errors import TrendError
from brightline.trends import words
from brightline.trends.claims import Claim
from brightline.trends.results import FACTORS, Change, Decomposition, Measure, NotDrawn, Span

Verdict = Literal["supported", "contradicted", "cannot be judged"]

SUBJECTS: Mapping[str, Measure] = {"suspicious adverts": "total", "share": "share"}
"""What a claim may be of, and the measure of ours that it is held against."""

NOT_COUNTED = {
    "victims": "No count of adverts counts victims: an advert may be of nobody, one of many.",
    "trafficking": "No count of adverts counts trafficking: annotators judge words, not cases.",
    "reports": "Reports are not adverts: one advert can give rise to several reports or to none.",
}
"""What no corpus of adverts can judge, with the sentence that says so."""

SPAN_SLACK = 0.1
"""A claimed span and a pair of periods are the same when they differ by less than a tenth."""

_DAYS_A_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Judgement:
    """A claim with its implications, the corpus's own change if there is one, and the verdict."""

    claim: Claim
    of: str
    verdict: Verdict
    reason: str
    change: Change | None = None
    decomposition: Decomposition | None = None

    @property
    def implied(self) -> str:
        """What the claim would have to mean, in a sentence."""
        claim = self.claim
        return (
            f"'{claim.text}' means {claim.ratio:.3g} times as many {self.of}, which is "
            f"{words.signed(claim.annual)} a year if it went evenly."
        )

    def to_dict(self) -> dict[str, Any]:
        """As plain data for `--json`."""
        change, parts = self.change, self.decomposition
        return {
            "claim": self.claim.text,
            "of": self.of,
            "ratio": self.claim.ratio,
            "years": self.claim.years,
            "annual_change": self.claim.annual,
            "implied": self.implied,
            "verdict": self.verdict,
            "reason": self.reason,
            "corpus": None
            if change is None
            else {
                "earlier": change.earlier.name,
                "later": change.later.name,
                "change": change.change,
                "low": change.low,
                "high": change.high,
                "sites": list(change.sites),
                "synthetic": change.synthetic,
            },
            "parts": None
            if parts is None
            else [
                {"part": part.name, "ratio": part.ratio, "low": part.low, "high": part.high}
                for part in (parts.whole, *parts.parts)
            ],
        }


def check_subject(of: str) -> None:
    """Refuse what no claim is known to be of.

    Raises:
        TrendError: `of` is none of the subjects; the sentence lists them.
    """
    known = [*SUBJECTS, *NOT_COUNTED]
    if of not in known:
        raise TrendError(
            f"'{of}' is nothing that a claim can be held against; use one of: {', '.join(known)}."
        )


Compare = Callable[[Span, Span, Measure], "Change | NotDrawn"]
TakeApart = Callable[["Change | NotDrawn"], "Decomposition | NotDrawn"]


def judge(
    claim: Claim, of: str, spans: Sequence[Span], compare: Compare, take_apart: TakeApart
) -> Judgement:
    """Hold a claim against the preregistered periods of a study.

    Args:
        of: a key of `SUBJECTS` or `NOT_COUNTED`.
        spans: the preregistered periods, in order of time.
        compare, take_apart: the change between two periods and its decomposition, as far as
            they may be shown (disclosure control is the caller's).
    """
    if of in NOT_COUNTED:
        return Judgement(claim, of, "cannot be judged", NOT_COUNTED[of])
    pair = _pair(claim, spans)
    if pair is None:
        return Judgement(claim, of, "cannot be judged", _no_pair(claim, spans))
    found = compare(*pair, SUBJECTS[of])
    if isinstance(found, NotDrawn):
        return Judgement(claim, of, "cannot be judged", found.reason)
    parts = take_apart(compare(*pair, "total"))
    verdict, reason = _held_against(claim, found)
    known = parts if isinstance(parts, Decomposition) else None
    return Judgement(claim, of, verdict, reason, found, known)


def _pair(claim: Claim, spans: Sequence[Span]) -> tuple[Span, Span] | None:
    """The newest two periods of equal length that lie as far apart as the claim says."""
    for later in reversed(spans):
        for earlier in spans:
            apart = (later.start - earlier.start).days / _DAYS_A_YEAR
            alike = abs((later.end - later.start) - (earlier.end - earlier.start)).days <= 1
            if alike and abs(apart - claim.years) < SPAN_SLACK * claim.years:
                return earlier, later
    return None


def _no_pair(claim: Claim, spans: Sequence[Span]) -> str:
    names = words.listed([span.name for span in spans], most=6)
    return (
        f"The study preregistered {names}, and no two of these lie {claim.years:.3g} years apart; "
        "a change over another stretch of time would not judge the claim."
    )


def _held_against(claim: Claim, found: Change) -> tuple[Verdict, str]:
    said = (
        f"From {found.earlier.name} to {found.later.name} the corpus says "
        f"{words.signed(found.change)} (95% interval {words.signed(found.low)} to "
        f"{words.signed(found.high)})"
    )
    if not found.low <= claim.ratio - 1 <= found.high:
        return "contradicted", f"{said}; the claim lies outside."
    if found.low <= 0 <= found.high:
        return "cannot be judged", (
            f"{said}; the claim lies inside, and so does no change at all: more labels are needed."
        )
    return "supported", f"{said}; the claim lies inside."


def lines_of(judgement: Judgement) -> list[str]:
    """The judgement for a terminal."""
    lines = [judgement.implied, f"Verdict: {judgement.verdict}. {judgement.reason}"]
    parts = judgement.decomposition
    if parts is not None:
        lines.append(
            f"A count without regard to coverage would say {words.signed(parts.whole.ratio - 1)}; "
            "its parts, which multiply to it:"
        )
        lines += [
            f"  {words.signed(part.ratio - 1):>7}  ({words.signed(part.low - 1)} to "
            f"{words.signed(part.high - 1)})  {FACTORS[part.name]}"
            for part in parts.parts
        ]
    if judgement.change is not None and judgement.change.synthetic:
        lines.append("Synthetic data: invented to show how the workbench works; not evidence.")
    return lines
