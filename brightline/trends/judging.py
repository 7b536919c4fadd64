"""What the corpus says of a claim: supported, contradicted, or cannot be judged, and why.

A claim is judged only by a change of the same thing over the same stretch of time; a change over
other years says nothing of it, since nothing need go evenly, and stands beside it as such.
'Supported' means that the claimed ratio lies in the 95% interval of ours, and that ours excludes no
change in the other direction.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from brightline.errors import TrendError
from brightline.trends import words
from brightline.trends.claims import Claim
from brightline.trends.claims_index import INDEXED, Index, change_of_index, longest_change
from brightline.trends.results import FACTORS, Change, Decomposition, Measure, NotDrawn, Span

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

SPAN_SLACK = 0.1
"""A claimed span and a pair of periods are the same when they differ by less than a tenth."""

_DAYS_A_YEAR = 365.25


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
        return f"{_meaning(self.claim, self.of)}, which is {signed_annual(self.claim)}."

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
    return (change.later.start - change.earlier.start).days / _DAYS_A_YEAR


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
        "later": change.later.name,
        "years": years_between(change),
        "change": change.change,
        "low": change.low,
        "high": change.high,
        "annual": {"change": annual, "low": low, "high": high},
        "method": change.method,
        "sites": list(change.sites),
        "synthetic": change.synthetic,
    }


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


Compare = Callable[[Span, Span, Measure], "Change | NotDrawn"]
TakeApart = Callable[["Change | NotDrawn"], "Decomposition | NotDrawn"]
IndexOf = Callable[[str], Index]


def judge(
    claim: Claim,
    of: str,
    spans: Sequence[Span],
    compare: Compare,
    take_apart: TakeApart,
    index_of: IndexOf,
) -> Judgement:
    """Hold a claim against the preregistered periods of a study, or against its indices.

    Args:
        of: a key of `SUBJECTS`, `INDEXED` or `NOT_COUNTED`.
        spans: the preregistered periods, in order of time.
        compare, take_apart, index_of: the change between two periods, its decomposition, and the
            index of a kind of count, as far as they may be shown (disclosure control is the
            caller's).
    """
    if of in NOT_COUNTED:
        return Judgement(claim, of, "cannot be judged", NOT_COUNTED[of])
    if of in INDEXED:
        return _of_counts(claim, of, index_of(INDEXED[of]))
    pair = _pair(claim, spans)
    if pair is None:
        return _of_another_span(claim, of, spans, compare, take_apart)
    found = compare(*pair, SUBJECTS[of])
    if isinstance(found, NotDrawn):
        share = compare(*pair, "share") if SUBJECTS[of] == "total" else found
        beside = share if isinstance(share, Change) else None
        is_share: Beside | None = "the share" if beside else None
        return Judgement(
            claim, of, "cannot be judged", found.reason, beside=beside, beside_is=is_share
        )
    parts = take_apart(compare(*pair, "total"))
    verdict, reason = _held_against(claim, found)
    known = parts if isinstance(parts, Decomposition) else None
    return Judgement(claim, of, verdict, reason, found, known)


def _of_counts(claim: Claim, of: str, index: Index) -> Judgement:
    """A claim of what is counted: against the index, or beside its longest change."""
    found = change_of_index(index, claim.years, SPAN_SLACK)
    if isinstance(found, Change):
        verdict, reason = _held_against(claim, found, more="more months")
        return Judgement(claim, of, verdict, reason, found)
    beside = longest_change(index)
    is_other: Beside | None = "another stretch of time" if beside else None
    return Judgement(claim, of, "cannot be judged", found.reason, beside=beside, beside_is=is_other)


def _of_another_span(
    claim: Claim, of: str, spans: Sequence[Span], compare: Compare, take_apart: TakeApart
) -> Judgement:
    """No verdict; beside the claim the longest change that there is, and the newest parts."""
    pairs = list(itertools.combinations(spans, 2))
    alike = [pair for pair in pairs if _are_alike(*pair)]
    alike.sort(key=lambda pair: pair[1].start - pair[0].start, reverse=True)
    changes = (compare(*pair, SUBJECTS[of]) for pair in alike)
    beside = next((one for one in changes if isinstance(one, Change)), None)
    newest = reversed(list(itertools.pairwise(spans)))
    apart = (take_apart(compare(*pair, "total")) for pair in newest)
    parts = next((one for one in apart if isinstance(one, Decomposition)), None)
    return Judgement(
        claim,
        of,
        "cannot be judged",
        _no_pair(claim, spans),
        decomposition=parts,
        beside=beside,
        beside_is="another stretch of time" if beside or parts else None,
    )


def _pair(claim: Claim, spans: Sequence[Span]) -> tuple[Span, Span] | None:
    """The newest two periods of equal length that lie as far apart as the claim says."""
    for later in reversed(spans):
        for earlier in spans:
            apart = (later.start - earlier.start).days / _DAYS_A_YEAR
            close = abs(apart - claim.years) < SPAN_SLACK * claim.years
            if close and _are_alike(earlier, later):
                return earlier, later
    return None


def _are_alike(earlier: Span, later: Span) -> bool:
    """Whether two periods are of one length, but for a leap day."""
    return abs((later.end - later.start) - (earlier.end - earlier.start)).days <= 1


def _no_pair(claim: Claim, spans: Sequence[Span]) -> str:
    names = words.listed([span.name for span in spans], most=6)
    return (
        f"The study preregistered {names}, and no two of these lie {words.years(claim.years)} "
        "apart; a change over another stretch of time would not judge the claim."
    )


def _held_against(claim: Claim, found: Change, more: str = "more labels") -> tuple[Verdict, str]:
    said = f"From {found.earlier.name} to {found.later.name} the corpus says {_interval(found)}"
    if not found.low <= claim.ratio - 1 <= found.high:
        return "contradicted", f"{said}; the claim lies outside."
    if found.low <= 0 <= found.high:
        return "cannot be judged", (
            f"{said}; the claim lies inside, and so does no change at all: {more} are needed."
        )
    return "supported", f"{said}; the claim lies inside."


def _interval(change: Change) -> str:
    return (
        f"{words.signed(change.change)} (95% interval {words.signed(change.low)} to "
        f"{words.signed(change.high)})"
    )


def lines_of(judgement: Judgement) -> list[str]:
    """The judgement for a terminal."""
    lines = [judgement.implied, f"Verdict: {judgement.verdict}. {judgement.reason}"]
    if judgement.beside is not None:
        lines.append(beside_sentence(judgement))
    parts = judgement.decomposition
    if parts is not None:
        lines.append(_parts_sentence(judgement, parts))
        lines += [
            f"  {words.signed(part.ratio - 1):>7}  ({words.signed(part.low - 1)} to "
            f"{words.signed(part.high - 1)})  {FACTORS[part.name]}"
            for part in parts.parts
        ]
    if judgement.is_synthetic:
        lines.append("Synthetic data: invented to show how the workbench works; not evidence.")
    return lines


def beside_sentence(judgement: Judgement) -> str:
    """What the corpus can say instead, marked as what it is; '' where there is nothing."""
    change = judgement.beside
    if change is None:
        return ""
    said = f"from {change.earlier.name} to {change.later.name} the corpus says {_interval(change)}"
    if judgement.beside_is == "the share":
        return f"Of the share alone, which is not their number, {said}."
    each, low, high = annual_of(change)
    return (
        f"Over another stretch of time, which judges nothing here, {said}: {words.signed(each)} a "
        f"year ({words.signed(low)} to {words.signed(high)}) if it went evenly, beside the claim's "
        f"{words.signed(judgement.claim.annual)} a year."
    )


def _parts_sentence(judgement: Judgement, parts: Decomposition) -> str:
    naive = f"a count without regard to coverage would say {words.signed(parts.whole.ratio - 1)}"
    if judgement.parts_are_of_another_span:
        return (
            f"The newest change that can be taken apart is of another stretch of time, from "
            f"{parts.earlier.name} to {parts.later.name}: {naive}; its parts, which multiply to it:"
        )
    return f"{naive[0].upper()}{naive[1:]}; its parts, which multiply to it:"
