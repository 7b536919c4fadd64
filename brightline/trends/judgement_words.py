"""A judgement in the sentences of a terminal and a page."""

from __future__ import annotations

from brightline.trends import words
from brightline.trends.judgement import Judgement, annual_of
from brightline.trends.results import FACTORS, Change, Decomposition


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
        lines.append(words.SYNTHETIC)
    return lines


def beside_sentence(judgement: Judgement) -> str:
    """What the corpus can say instead, marked as what it is; '' where there is nothing."""
    change = judgement.beside
    if change is None:
        return ""
    said = (
        f"from {change.earlier.name} to {change.later.name} the corpus says {interval_of(change)}"
    )
    if judgement.beside_is == "the share":
        return f"Of the share alone, which is not their number, {said}."
    each, low, high = annual_of(change)
    return (
        f"Over another stretch of time, which judges nothing here, {said}: {words.signed(each)} a "
        f"year ({words.signed(low)} to {words.signed(high)}) if it went evenly, beside the claim's "
        f"{words.signed(judgement.claim.annual)} a year."
    )


def _parts_sentence(judgement: Judgement, parts: Decomposition) -> str:
    whole = _interval(parts.whole.ratio - 1, parts.whole.low - 1, parts.whole.high - 1)
    naive = f"a count without regard to coverage would say {whole}"
    if judgement.parts_are_of_another_span:
        return (
            f"The newest change that can be taken apart is of another stretch of time, from "
            f"{parts.earlier.name} to {parts.later.name}: {naive}; its parts, which multiply to it:"
        )
    return f"{naive[0].upper()}{naive[1:]}; its parts, which multiply to it:"


def interval_of(change: Change) -> str:
    """A change with its interval, in words."""
    return _interval(change.change, change.low, change.high)


def _interval(change: float, low: float, high: float) -> str:
    return f"{words.signed(change)} (95% interval {words.signed(low)} to {words.signed(high)})"
