"""Why sampled items cannot carry a share or a change, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from brightline.trends import words
from brightline.trends.evidence import Evidence

MOST_ERASED = 0.05
"""A stratum that lost more than one item in twenty (and more than one) of what was drawn to
erasure stands for what was kept: retention takes the oldest first."""


def unusable(evidence: Evidence, sampled: pd.DataFrame, chosen: pd.DataFrame, what: str) -> str:
    """Why these items cannot carry a share, in a sentence; '' when they can."""
    if not len(chosen):
        others = sorted(set(sampled["other_codebook"]) - {""})
        if others:
            return (
                f"The labels of {what} were made under {words.listed(others)}, and the study "
                f"preregistered {evidence.codebook}; shares under different codebooks are not "
                "the same question."
            )
        return f"No advert of {what} has been labelled yet, so no share can be given."
    unlabelled = strata_without_label(chosen)
    if unlabelled:
        return (
            f"No sampled advert of stratum {words.listed(unlabelled)} in {what} has a label yet; "
            "without it the share would speak for only a part."
        )
    eroded = eroded_strata(evidence, chosen)
    if eroded:
        return f"{what} is not estimated again: {erased_sentence(eroded)}"
    if int(chosen["y"].notna().sum()) < 2:
        return f"Only one advert of {what} has been labelled; one label has no error to state."
    return ""


def strata_without_label(items: pd.DataFrame) -> list[str]:
    """The strata among `items` in which nobody has judged anything."""
    strata = items["stratum"]
    without = set(strata.dropna().unique()) - set(strata[items["y"].notna()].unique())
    return [str(name) for name in sorted(without)]


def eroded_strata(evidence: Evidence, items: pd.DataFrame) -> list[str]:
    """The strata of `items` of whose drawn adverts too many were erased (see `MOST_ERASED`)."""
    eroded = evidence.once("eroded strata", lambda: _eroded(evidence.items))
    here = set(zip(items["sample"], items["stratum"], strict=True))
    return sorted({str(stratum) for _, stratum in eroded & here})


def _eroded(items: pd.DataFrame) -> set[tuple[str, str]]:
    """(sample, stratum) of those."""
    drawn = items.groupby(["sample", "stratum"])["stratum_sampled"].agg(["size", "max"])
    lost = drawn["max"] - drawn["size"]
    return set(drawn.index[lost > np.maximum(1, MOST_ERASED * drawn["max"])])


ERASED = "have been erased"
"""In every sentence that refuses a figure because of erasures, and in no other."""


def erased_sentence(strata: Sequence[str]) -> str:
    """Why eroded strata carry no figure."""
    return (
        f"sampled adverts of stratum {words.listed(list(strata))} {ERASED}, under the "
        "study's retention or on request, and those that are left no longer stand for all; what "
        "was published before stands."
    )
