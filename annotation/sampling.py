"""The draw: a stratified simple random sample with its inclusion probabilities, and who labels it.

Pure and reproducible: the same frame, design and seed give the same sample. Inclusion
probabilities are n_h / N_h (Cochran 1977, section 5.2). Periods are interleaved in one random
order, so that no period is labelled first, fresh or tired.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotation.design import Design
from brightline.errors import AnnotationError

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    Places = np.ndarray[tuple[int, ...], np.dtype[np.float64]]

SNAPSHOT = "snapshot"
"""The period part of a stratum of one crawl's stock: it has no time axis."""


def draw(frame: pd.DataFrame, design: Design, seed: int) -> pd.DataFrame:
    """Draw from `frame` (one row per advert: advert_id, site, period; period null in a snapshot).

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
    strata = frame["site"] + " / " + frame["period"].fillna(SNAPSHOT)
    ordered = frame.assign(stratum=strata).sort_values(["stratum", "advert_id"])
    sizes = {str(name): int(size) for name, size in ordered.groupby("stratum").size().items()}
    allocated = design.allocate(sizes)
    parts = []
    for name, members in ordered.groupby("stratum", sort=True):
        size, wanted = sizes[str(name)], allocated[str(name)]
        chosen = rng.permutation(size)[:wanted]
        parts.append(
            members.iloc[chosen][["advert_id", "stratum", "period"]].assign(
                stratum_population=size,
                stratum_sampled=wanted,
                inclusion_probability=wanted / size,
                _place=_spread(wanted, rng),
            )
        )
    drawn = pd.concat(parts, ignore_index=True).sort_values("_place", ignore_index=True)
    return drawn.drop(columns="_place").assign(position=range(1, len(drawn) + 1))


def _spread(count: int, rng: np.random.Generator) -> Places:
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
