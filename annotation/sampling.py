"""The draw: a stratified simple random sample with its inclusion probabilities, and who labels it.

Pure and reproducible: the same frame, design and seed give the same sample. Inclusion
probabilities are n_h / N_h (Cochran 1977, section 5.2). Periods are interleaved in one random
order, so that no period is labelled first, fresh or tired.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
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

BANDS = (1 / 3, 2 / 3)
"""Quantiles that part the internal scores into low, middle and high."""


def strata_of(frame: pd.DataFrame, design: Design) -> pd.Series[str]:
    """The stratum of each advert: site / period, and place and score band if the design says so.

    Args:
        frame: advert_id, site, period; place and score where the design uses them (null allowed).
    """
    named = frame["site"] + " / " + frame["period"].fillna(SNAPSHOT)
    if design.by_place:
        place = frame["place"].fillna(OTHER_PLACES).astype(str)
        size = place.groupby([named, place]).transform("size")
        named = named + " / " + place.where(size >= SMALLEST_PLACE, OTHER_PLACES)
    if design.by_score:
        named = named + " / " + _bands(frame["score"])
    return named.astype(str)


def _bands(scores: pd.Series[float]) -> pd.Series[str]:
    low, high = scores.quantile(BANDS[0]), scores.quantile(BANDS[1])
    found = scores.map(
        lambda score: "low" if score <= low else "high" if score > high else "middle"
    )
    return found.where(scores.notna(), NO_SCORE)


def draw(
    frame: pd.DataFrame,
    design: Design,
    seed: int,
    *,
    spreads: Callable[[pd.DataFrame], Mapping[str, float]] | None = None,
) -> pd.DataFrame:
    """Draw from `frame` (one row per advert: advert_id, site, period; period null in a snapshot).

    Args:
        spreads: for Neyman allocation: {stratum: spread} of the frame with its `stratum`.

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
    drawn: pd.DataFrame, annotators: Sequence[str], per_advert: int, seed: int
) -> list[tuple[int, str]]:
    """Who labels which drawn advert: (position, annotator code), balanced within each stratum.

    Every group of `per_advert` annotators comes up equally often, so that every pair overlaps;
    going through stratum by stratum keeps the pairs from lining up with the periods.
    """
    import numpy as np

    groups = list(itertools.combinations(sorted(annotators), per_advert))
    order = np.random.default_rng([seed, len(groups)]).permutation(len(groups))
    cycle = itertools.cycle([groups[index] for index in order])
    found = []
    for _, members in drawn.sort_values("position").groupby("stratum", sort=True):
        for position in members["position"]:
            found += [(int(position), code) for code in next(cycle)]
    return sorted(found)
