"""A claim with its verdict, and what the corpus says beside it. Plain values; judges nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from brightline.errors import TrendError
from brightline.trends import words
from brightline.trends.claims import Claim
from brightline.trends.claims_index import INDEXED
from brightline.trends.intervals import LEVEL
from brightline.trends.results import Change, Decomposition, Measure, Span

Verdict = Literal["supported", "contradicted", "cannot be judged"]
Beside = Literal["another stretch of time", "the share"]

SUBJECTS: Mapping[str, Measure] = {"suspicious adverts": "total", "share": "share"}
"""What a claim may be of, and the measure of ours that it is held against."""

NOT_COUNTED = {
    "victims": "No count of adverts counts victims: an advert may be of nobody, one of many.",
    "trafficking": "No count of adverts counts trafficking: annotators judge words, not cases.",
    "reports": "Reports are not adverts: one advert can give rise to several reports or to none.",
}
"""What no corpus of adverts can judge, with the sentence that says so."""

DAYS_A_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Judgement:
    """A claim with its implications, the corpus's own change if there is one, and the verdict.

    beside: a change that does not judge the claim (over another stretch of time, or of the share
    where the claim is of a total) and says what the corpus can say; `beside_is` names which.
    decomposition: of the claim's own stretch of time, or else of the newest that can be taken
    apart, which its periods tell.
    """

    claim: Claim
    of: str
    verdict: Verdict
    reason: str
    change: Change | None = None
    decomposition: Decomposition | None = None
    beside: Change | None = None
    beside_is: Beside | None = None

    @property
    def implied(self) -> str:
        """What the claim would have to mean, in a sentence."""
        read = f"; it is read as {self.claim.read_as}" if self.claim.read_as else ""
        return f"{_meaning(self.claim, self.of)}, which is {signed_annual(self.claim)}{read}."

    @property
    def is_synthetic(self) -> bool:
        """Whether anything that is shown was invented."""
        shown = (self.change, self.beside, self.decomposition)
        return any(one is not None and one.synthetic for one in shown)

    @property
    def parts_are_of_another_span(self) -> bool:
        """Whether the decomposition is of other years than the claim."""
        return self.decomposition is not None and self.beside_is == "another stretch of time"

    def to_dict(self) -> dict[str, Any]:
        """As plain data for `--json`."""
        parts = self.decomposition
        return {
            "claim": self.claim.text,
            "of": self.of,
            "ratio": self.claim.ratio,
            "years": self.claim.years,
            "named_years": None if self.claim.named is None else list(self.claim.named),
            "annual_change": self.claim.annual,
            "implied": self.implied,
            "verdict": self.verdict,
            "reason": self.reason,
            "corpus": _plain(self.change),
            "beside": _plain(self.beside),
            "beside_is": self.beside_is,
            "parts": None
            if parts is None
            else [
                {"part": part.name, "ratio": part.ratio, "low": part.low, "high": part.high}
                for part in (parts.whole, *parts.parts)
            ],
            "parts_of": None if parts is None else [parts.earlier.name, parts.later.name],
        }


def _meaning(claim: Claim, of: str) -> str:
    """What is only said of adverts is said in the claim's own words: nothing here counts it."""
    if of in NOT_COUNTED:
        return f"'{claim.text}', said of '{of}', means a level {claim.ratio:.3g} times as high"
    if of == "share":
        return f"'{claim.text}' means a share {claim.ratio:.3g} times as high"
    return f"'{claim.text}' means {claim.ratio:.3g} times as many {of}"


def signed_annual(claim: Claim) -> str:
    """The claim's rate a year, in words."""
    return f"{words.signed(claim.annual)} a year if it went evenly"


def years_between(change: Change) -> float:
    """Years from the beginning of the earlier period to that of the later."""
    return (change.later.start - change.earlier.start).days / DAYS_A_YEAR


def annual_of(change: Change) -> tuple[float, float, float]:
    """(change, low, high) a year, if it went evenly."""
    each = 1 / years_between(change)
    change_, low, high = (
        (1 + value) ** each - 1 for value in (change.change, change.low, change.high)
    )
    return change_, low, high


def _plain(change: Change | None) -> dict[str, Any] | None:
    if change is None:
        return None
    annual, low, high = annual_of(change)
    return {
        "measure": change.measure,
        "earlier": change.earlier.name,
        "earlier_days": _days(change.earlier),
        "later": change.later.name,
        "later_days": _days(change.later),
        "years": years_between(change),
        "change": change.change,
        "low": change.low,
        "high": change.high,
        "level": LEVEL,
        "annual": {"change": annual, "low": low, "high": high},
        "method": change.method,
        "sites": list(change.sites),
        "synthetic": change.synthetic,
    }


def _days(span: Span) -> list[str]:
    """The first day of a period, and the first one after it."""
    return [span.start.isoformat(), span.end.isoformat()]


def not_counted(claim: Claim, of: str) -> Judgement:
    """The judgement of a claim of what no corpus of adverts counts.

    Raises:
        TrendError: the claim's own words name another subject.
    """
    check_named(claim, of)
    return Judgement(claim, of, "cannot be judged", NOT_COUNTED[of])


def check_subject(of: str) -> None:
    """Refuse what no claim is known to be of.

    Raises:
        TrendError: `of` is none of the subjects; the sentence lists them.
    """
    known = [*SUBJECTS, *INDEXED, *NOT_COUNTED]
    if of not in known:
        raise TrendError(
            f"'{of}' is nothing that a claim can be held against; use one of: {', '.join(known)}."
        )


def check_named(claim: Claim, of: str) -> None:
    """Refuse a claim whose own words say that it is of something else than `of`.

    Raises:
        TrendError: they do; the sentence says what is counted, and that no victims are.
    """
    named = claim.subjects
    apart = [one for one in named if _counted_as(one) != _counted_as(of)]
    # Where `of` is counted by nobody, and is named, nothing is judged whatever stands beside it.
    if not apart or (of in NOT_COUNTED and of in named):
        return
    other = next((one for one in apart if one in NOT_COUNTED), apart[0])
    why = NOT_COUNTED.get(other, f"It can be held against '{other}' instead.")
    counted = ", ".join([*SUBJECTS, *INDEXED])
    raise TrendError(
        f"The claim '{claim.text}' speaks of '{named[other]}', and would be held against '{of}'. "
        f"{why} What is counted is: {counted}; and no victims, no trafficking and no reports."
    )


def _counted_as(of: str) -> str:
    """What a subject is counted as: adverts are postings."""
    return INDEXED.get(of, of)
