"""What the corpus says of a claim: supported, contradicted, or cannot be judged, and why.

A claim is judged only by a change of the same thing over the same stretch of time, and one that
names its years only by those; a change over other years says nothing of it, since nothing need go
evenly, and stands beside it as such.
'Supported' means that the claimed ratio lies in the 95% interval of ours, and that ours excludes no
change in the other direction.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Sequence

from brightline.trends import seasons, words
from brightline.trends.claims import Claim
from brightline.trends.claims_index import (
    COMPARED,
    INDEXED,
    Index,
    change_of_index,
    longest_change,
)
from brightline.trends.judgement import (
    DAYS_A_YEAR,
    NOT_COUNTED,
    SUBJECTS,
    Beside,
    Judgement,
    Verdict,
    check_named,
    not_counted,
)
from brightline.trends.judgement_words import interval_of
from brightline.trends.results import Change, Decomposition, Measure, NotDrawn, Span

SPAN_SLACK = 0.1
"""A claimed span and a pair of periods are the same when they differ by less than a tenth."""

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

    Raises:
        TrendError: the claim's own words say that it is of something else.
    """
    check_named(claim, of)
    if of in NOT_COUNTED:
        return not_counted(claim, of)
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
    found = change_of_index(index, claim, SPAN_SLACK)
    if isinstance(found, Change):
        verdict, reason = _held_against(claim, found, more="more months")
        reason = f"{reason} Compared is the like-for-like index of {COMPARED[of]}."
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
    """The years that the claim names, or the newest two periods of equal length so far apart."""
    if claim.named is not None:
        earlier_year, later_year = (_whole_year(year, spans) for year in claim.named)
        return (earlier_year, later_year) if earlier_year and later_year else None
    for later in reversed(spans[-1:] if claim.recent else spans):
        for earlier in spans:
            apart = (later.start - earlier.start).days / DAYS_A_YEAR
            close = abs(apart - claim.years) < SPAN_SLACK * claim.years
            if close and _are_alike(earlier, later):
                return earlier, later
    return None


def _whole_year(year: int, spans: Sequence[Span]) -> Span | None:
    """The period that is this calendar year; a part of it, or more, is another stretch of time."""
    whole = dt.date(year, 1, 1), dt.date(year + 1, 1, 1)
    return next((span for span in spans if (span.start, span.end) == whole), None)


def _are_alike(earlier: Span, later: Span) -> bool:
    """Whether two periods are of one length, but for a leap day."""
    return abs((later.end - later.start) - (earlier.end - earlier.start)).days <= 1


def _no_pair(claim: Claim, spans: Sequence[Span]) -> str:
    names = words.listed([span.name for span in spans], most=6)
    if claim.named is not None:
        return (
            f"{claim.which_years}, and the study preregistered "
            f"{names}; a change between other periods would not judge the claim."
        )
    if claim.recent and spans:
        return (
            f"The study preregistered {names}, and none of these lies {words.years(claim.years)} "
            f"before the newest, {spans[-1].name}; a change that ends earlier would not judge the "
            "claim."
        )
    return (
        f"The study preregistered {names}, and no two of these lie {words.years(claim.years)} "
        "apart; a change over another stretch of time would not judge the claim."
    )


def _held_against(claim: Claim, found: Change, more: str = "") -> tuple[Verdict, str]:
    """The verdict and its sentence, with a word on the season where the periods differ in it."""
    verdict, said = _inside(claim, found, more)
    if seasons.differ(found.earlier, found.later):
        said = f"{said} {seasons.NOT_TAKEN_OFF}"
    return verdict, said


def _inside(claim: Claim, found: Change, more: str) -> tuple[Verdict, str]:
    more = more or words.narrowing(found.widest)
    said = f"From {found.earlier.name} to {found.later.name} the corpus says {interval_of(found)}"
    if not found.low <= claim.ratio - 1 <= found.high:
        return "contradicted", f"{said}; the claim lies outside."
    if found.low <= 0 <= found.high:
        return "cannot be judged", (
            f"{said}; the claim lies inside, and so does no change at all: {more} are needed."
        )
    return "supported", f"{said}; the claim lies inside."
