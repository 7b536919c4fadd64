"""The labelled items of two periods that a change rests on, or why there are none.

Both periods are taken from one wave of labels, judged by the same annotators under one codebook:
what differs otherwise may be the annotators, and not the adverts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from brightline.trends import words
from brightline.trends.design import Design, stands_for
from brightline.trends.evidence import Evidence, Span, one_sample_per_site, wave_for
from brightline.trends.linearised import Votes
from brightline.trends.prevalence import MIN_POSITIVES, MIN_REPRESENTED, domain_of
from brightline.trends.series import Days, Mask
from brightline.trends.usable import erased_sentence, eroded_strata, strata_without_label

MIN_COMMON_LABELS = 0.9
"""Nine labels in ten of each period must come from annotators who worked on both: otherwise a
change of annotators reads as a change of adverts."""


@dataclass(frozen=True)
class Pair:
    """The labelled items of both periods under one design, the judgements of each, and the unit of
    each advert that they stand for."""

    design: Design
    domains: tuple[Mask, ...]
    votes: Votes
    units: tuple[Days, ...]


def pair_of(evidence: Evidence, spans: tuple[Span, Span], sites: Sequence[str]) -> Pair | str:
    """What both measures of a change rest on, or why they cannot be told."""
    return evidence.once(("pair", spans, tuple(sites)), lambda: _pair(evidence, spans, sites))


def compared_items(
    evidence: Evidence, spans: Sequence[Span], sites: Sequence[str]
) -> tuple[pd.DataFrame, ...]:
    """The items of each span that a change rests on, all of one wave, each site from one sample."""
    key = ("compared", tuple(spans), tuple(sites))
    return evidence.once(key, lambda: _compared_items(evidence, spans, sites))


def _compared_items(
    evidence: Evidence, spans: Sequence[Span], sites: Sequence[str]
) -> tuple[pd.DataFrame, ...]:
    sampled = [evidence.sampled(span, sites) for span in spans]
    wave = wave_for(sampled)
    both = pd.concat(sampled)
    items = one_sample_per_site(both[both["wave"] == wave]) if wave else both.iloc[:0]
    return tuple(items[items.index.isin(part.index)] for part in sampled)


def _pair(evidence: Evidence, spans: tuple[Span, Span], sites: Sequence[str]) -> Pair | str:
    parts = compared_items(evidence, spans, sites)
    reason = _refusal(evidence, spans, sites, parts)
    if reason:
        return reason
    design = evidence.design(pd.concat(parts))
    domains = tuple(domain_of(design, part) for part in parts)
    populations = [evidence.population(span, sites, ["unit"]) for span in spans]
    for span, domain, adverts in zip(spans, domains, populations, strict=True):
        if not stands_for(design, domain, MIN_REPRESENTED * len(adverts)):
            return _drawn_too_early(span)
    return Pair(
        design,
        domains,
        votes=_votes(evidence, design, domains[0] | domains[1]),
        units=tuple(part["unit"].to_numpy(dtype=np.int64) for part in populations),
    )


def _drawn_too_early(span: Span) -> str:
    """Why a sample of a part of a period carries no change: half a year beside a whole one would
    show a season as a change. Without a number, which would move when adverts are erased."""
    return (
        f"The sample stands for less than nine tenths of the adverts of {span.name}; draw one from "
        "all of them before a change is given."
    )


def _votes(evidence: Evidence, design: Design, domain: Mask) -> Votes:
    """The judgements of the items of a domain."""
    rows = design.items["row"].to_numpy()
    held = evidence.judgements[np.isin(evidence.judgements["row"], rows[domain])]
    return Votes(
        item=pd.Index(rows).get_indexer(held["row"]).astype(np.int64),
        judge=np.asarray(pd.factorize(held["annotator"])[0], dtype=np.int64),
        suspected=held["suspected"].to_numpy(dtype=np.float64),
    )


def _refusal(
    evidence: Evidence,
    spans: tuple[Span, Span],
    sites: Sequence[str],
    parts: tuple[pd.DataFrame, ...],
) -> str:
    names = f"{spans[0].name} and {spans[1].name}"
    if not all(len(part) for part in parts):
        return _no_common_wave(evidence, spans, sites)
    unlabelled = [name for part in parts for name in strata_without_label(part)]
    if unlabelled:
        return (
            f"No sampled advert of stratum {words.listed(unlabelled)} has a label yet; without it "
            f"{names} cannot be compared."
        )
    eroded = [name for part in parts for name in eroded_strata(evidence, part)]
    if eroded:
        return f"{names} are not compared again: {erased_sentence(eroded)}"
    labelled = [part[part["y"].notna()] for part in parts]
    for span, part in zip(spans, labelled, strict=True):
        positives = float(part["y"].sum())
        if positives < MIN_POSITIVES:
            return (
                f"The level of {span.name} is too near zero for a ratio: fewer than "
                f"{MIN_POSITIVES} of its labelled adverts were judged suspicious (one that one of "
                "two annotators suspects is a half), and so few cannot carry a change."
            )
        if positives == len(part):
            return (
                f"Each of the labelled adverts of {span.name} was judged suspicious: labels that "
                "are all alike show no spread, and a change of them would have no error to state."
            )
    return _different_annotators(evidence, spans, labelled)


def _no_common_wave(evidence: Evidence, spans: tuple[Span, Span], sites: Sequence[str]) -> str:
    for span in spans:
        part = evidence.sampled(span, sites)
        if part["y"].notna().any():
            continue
        others = sorted(set(part["other_codebook"]) - {""})
        if others:
            return (
                f"The labels of {span.name} were made under {words.listed(others)} and not under "
                f"{evidence.codebook}: a change of codebook would read as a change of adverts."
            )
        return f"No advert of {span.name} has been labelled, so no change can be given."
    return (
        f"{spans[0].name} and {spans[1].name} were labelled in different waves: annotators drift, "
        "so periods are compared only when they are labelled interleaved in one wave."
    )


def _different_annotators(
    evidence: Evidence, spans: tuple[Span, Span], labelled: list[pd.DataFrame]
) -> str:
    counts = [evidence.annotators(part) for part in labelled]
    common = set(counts[0].index) & set(counts[1].index)
    for count in counts:
        if count[count.index.isin(common)].sum() < MIN_COMMON_LABELS * count.sum():
            return (
                f"{spans[0].name} and {spans[1].name} were labelled by different annotators; how "
                "one judges beside another would read as a change of adverts."
            )
    return ""
