"""How well a linking found the templates: pairs, adverts, the largest component."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import numpy as np
import numpy.typing as npt

from brightline.validation.linked_pairs import pairs_in

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Score:
    """Against the truth.

    pair_precision, pair_recall: over all pairs of adverts in one group.
    advert_precision: share of adverts in a group whose most frequent template is theirs.
    advert_recall: share of adverts that are in the group holding most of their template.
    largest_ratio: the largest found group over the largest template.
    worst_ratio: the largest of (group size over size of its main template), for groups over 10.
    """

    pair_precision: float
    pair_recall: float
    advert_precision: float
    advert_recall: float
    largest_found: int
    largest_true: int
    largest_ratio: float
    worst_ratio: float

    def as_dict(self) -> dict[str, float]:
        """Rounded, for a file."""
        return {name: round(value, 5) for name, value in asdict(self).items()}


def score(found: Ints, true: Ints) -> Score:
    """Compare two partitions of the same adverts, as one label per advert."""
    found, true = (np.unique(one, return_inverse=True)[1].astype(np.int64) for one in (found, true))
    cells, counts = np.unique(found * (int(true.max()) + 1) + true, return_counts=True)
    group, template = np.divmod(cells, int(true.max()) + 1)
    sizes, truths = np.bincount(found), np.bincount(true)
    both = pairs_in(counts)
    main = _first_largest(group, counts)
    home = _first_largest(template, counts)
    large = sizes[group[main]] > 10
    ratios = sizes[group[main]] / truths[template[main]]
    return Score(
        pair_precision=both / max(pairs_in(sizes), 1),
        pair_recall=both / max(pairs_in(truths), 1),
        advert_precision=float(counts[main].sum() / len(found)),
        advert_recall=float(counts[home].sum() / len(found)),
        largest_found=int(sizes.max()),
        largest_true=int(truths.max()),
        largest_ratio=float(sizes.max() / truths.max()),
        worst_ratio=float(ratios[large].max()) if large.any() else 1.0,
    )


def _first_largest(key: Ints, counts: Ints) -> Ints:
    """The position of the largest count of each key."""
    order = np.lexsort((-counts, key))
    leading = np.ones(len(order), dtype=bool)
    leading[1:] = key[order][1:] != key[order][:-1]
    return np.asarray(order[leading])
