"""The draw: a stratified simple random sample with its inclusion probabilities, and who labels it.

Pure and reproducible: the same frame, design and seed give the same sample. Inclusion
probabilities are n_h / N_h (Cochran 1977, section 5.2). Periods are interleaved in one random
order, so that no period is labelled first, fresh or tired.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from annotation.design import FLOOR, Design
from brightline.errors import AnnotationError

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    Places = np.ndarray[tuple[int, ...], np.dtype[np.float64]]

SNAPSHOT = "snapshot"
"""The period part of a stratum of one crawl's stock: it has no time axis."""


OTHER_PLACES, NO_SCORE = "other places", "no score"
SMALLEST_PLACE = 2 * FLOOR
"""A place with fewer adverts in a period is joined with the others of its site: the floor would
take most of it."""

BANDS = 4
"""Strata by score: at AUC 0.90 four make an interval 31% narrower, eight 33% (the benchmark's
populations), and the floor takes as many adverts again from each."""


def strata_of(frame: pd.DataFrame, design: Design) -> pd.Series[str]:
    """The stratum of each advert: site / period, and place and score band if the design says so.

    To train, the score band alone: no figure is made of it, and site or period would only take
    adverts away from where the model is unsure.

    Args:
        frame: advert_id, site, period; place and score where the design uses them (null allowed).
    """
    if design.purpose == "train":
        return _bands(frame["score"])
    named = frame["site"] + " / " + frame["period"].fillna(SNAPSHOT)
    if design.by_place:
        place = frame["place"].fillna(OTHER_PLACES).astype(str)
        size = place.groupby([named, place]).transform("size")
        named = named + " / " + place.where(size >= SMALLEST_PLACE, OTHER_PLACES)
    if design.by_score:
        named = named + " / " + _bands(frame["score"])
    return named.astype(str)


def _bands(scores: pd.Series[float]) -> pd.Series[str]:
    """score 1 (the lowest), score 2, …, cut where scores part best (see `score_strata`)."""
    import numpy as np
    import pandas as pd

    from brightline.trends.assisted import score_strata

    known = scores.dropna()
    if known.empty:
        return pd.Series(NO_SCORE, index=scores.index)
    bands = score_strata(np.asarray(known, dtype=np.float64), BANDS)
    named = pd.Series([f"score {band + 1}" for band in bands], index=known.index)
    return named.reindex(scores.index).fillna(NO_SCORE)


def draw(
    frame: pd.DataFrame,
    design: Design,
    seed: int,
    *,
    spreads: Callable[[pd.DataFrame], Mapping[str, float]] | None = None,
    announce: Callable[[str], None] = lambda sentence: None,
) -> pd.DataFrame:
    """Draw from `frame` (one row per advert: advert_id, site, period; period null in a snapshot).

    Args:
        spreads: for Neyman allocation: {stratum: spread} of the frame with its `stratum`.
        announce: is told, before anything is drawn, where the total cannot be kept.

    Returns:
        One row per drawn advert: advert_id, stratum, period, stratum_population,
        stratum_sampled, inclusion_probability, position (1, 2, … in working order).

    Raises:
        AnnotationError: the frame is empty or holds an advert twice.
    """
    import numpy as np
    import pandas as pd

    if frame.empty:
        raise AnnotationError("There is no advert to draw from; crawl first, or widen the periods.")
    if frame["advert_id"].duplicated().any():
        raise AnnotationError("An advert stands twice in the frame of the sample.")
    rng = np.random.default_rng(seed)
    ordered = frame.assign(stratum=strata_of(frame, design)).sort_values(["stratum", "advert_id"])
    sizes = {str(name): int(size) for name, size in ordered.groupby("stratum").size().items()}
    allocated = design.allocate(sizes, spreads(ordered) if spreads else None)
    if said := design.difference(sizes, allocated):
        announce(said)
    parts = []
    for name, members in ordered.groupby("stratum", sort=True):
        size, wanted = sizes[str(name)], allocated[str(name)]
        chosen = rng.permutation(size)[:wanted]
        parts.append(
            members.iloc[chosen][["advert_id", "stratum", "period"]].assign(
                stratum_population=size,
                stratum_sampled=wanted,
                inclusion_probability=wanted / size,
                _place=spread(wanted, rng),
            )
        )
    drawn = pd.concat(parts, ignore_index=True).sort_values("_place", ignore_index=True)
    return drawn.drop(columns="_place").assign(position=range(1, len(drawn) + 1))


def spread(count: int, rng: np.random.Generator) -> Places:
    """Random places in [0, 1), one in each of `count` equal parts: an even mix of the strata."""
    import numpy as np

    return (np.arange(count) + rng.random(count)) / max(count, 1)


def assign(
    drawn: pd.DataFrame,
    annotators: Sequence[str],
    per_advert: int,
    seed: int,
    *,
    barred: Mapping[int, Collection[str]] | None = None,
) -> list[tuple[int, str]]:
    """Who labels which drawn advert: (position, annotator code), balanced within each stratum.

    Every group of `per_advert` annotators comes up equally often, so that every pair overlaps;
    going through stratum by stratum keeps the pairs from lining up with the periods.

    Args:
        barred: {advert: who must not get it}; an advert that is left to fewer than `per_advert`
            goes to all of those, and where some are barred the groups are as even as that allows.
    """
    import numpy as np

    groups = list(itertools.combinations(sorted(annotators), per_advert))
    order = np.random.default_rng([seed, len(groups)]).permutation(len(groups))
    waiting = [groups[index] for index in order]
    found = []
    for _, members in drawn.sort_values("position").groupby("stratum", sort=True):
        for advert, position in zip(members["advert_id"], members["position"], strict=True):
            out = set((barred or {}).get(int(advert), ()))
            found += [(int(position), code) for code in _next_group(waiting, annotators, out)]
    return sorted(found)


def _next_group(
    waiting: list[tuple[str, ...]], annotators: Sequence[str], out: set[str]
) -> tuple[str, ...]:
    """The group that waits longest and has nobody who is out; it then waits again."""
    for place, group in enumerate(waiting):
        if out.isdisjoint(group):
            waiting.append(waiting.pop(place))
            return group
    return tuple(sorted(set(annotators) - out))
