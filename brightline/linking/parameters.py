"""The parameters of linking, in one frozen object; and the epoch, within which edges are identical.

Values were chosen on the development seeds of the benchmark's corpus (docs/linking.md). Two runs
with different parameters are never mixed: each has an epoch of its own.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from brightline.linking.shingles import WORDS
from brightline.linking.stock import NO_STOP, Flags, StopShingles

Share = tuple[int, int]
"""A fraction as two integers, so that what is at a threshold is the same on every machine."""

Counts = npt.NDArray[np.int64]


def reaches(part: Counts, whole: Counts | int, share: Share) -> Flags:
    """Where `part` is at least this share of `whole`, in integers."""
    return np.asarray(part * share[1] >= whole * share[0])


@dataclass(frozen=True, slots=True)
class Parameters:
    """How texts are compared and joined.

    words: words in a shingle.
    bands, rows: 1 - (1 - J**rows)**bands is the chance that a pair of similarity J meets.
    threshold: least Jaccard similarity of an edge, over all shingles.
    own_share, own_least: of the shingles that are not stock, this share of the smaller set and so
        many are shared as well; what is alike in stock phrases alone has no edge.
    own_many, own_most: and so many of them, or this larger share: a third of few is chance.
    least_shingles: a text with fewer that are not stock is joined to equal texts only.
    sample: texts from which stock shingles are found.
    ordered: similarity from which the order of stock phrases is evidence: shingles whose every
        word lies in stock shingles of their text count as its own between such texts alone.
    stock_share, stock_least: a shingle in this share of unrelated texts, and in so many, is stock.
    kin, kin_common: in fewer than that it is stock, too, where the texts that hold it have less
        than `kin` of their shingles in common, each with this share of the others.
    examined: a component of more texts is looked through for weak edges.
    core: similarity of the edges that hold a part together while it is looked through.
    support: two parts stay together with this many edges for each text of the smaller one.
    bound: a component of more texts is looked through again at each of `stricter`.
    copied: a text under more contacts than this is public property and joins no advertisers.
    junk_texts, junk_contacts: a contact on this many distinct texts which also carry this many
        other contacts is nobody's.
    site_share, site_least: a contact on this share of a site's adverts is the site's own.
    """

    words: int = WORDS
    bands: int = 30
    rows: int = 2
    threshold: Share = (1, 4)
    own_share: Share = (1, 3)
    own_least: int = 4
    own_many: int = 8
    own_most: Share = (2, 3)
    least_shingles: int = 5
    sample: int = 10_000
    stock_share: Share = (2, 100)
    stock_least: int = 4
    kin: Share = (2, 5)
    kin_common: Share = (1, 4)
    ordered: Share = (1, 2)
    examined: int = 20
    core: Share = (6, 10)
    support: Share = (1, 20)
    bound: int = 20_000
    stricter: tuple[Share, ...] = ((7, 10), (8, 10), (9, 10))
    copied: int = 100
    junk_texts: int = 100
    junk_contacts: int = 20
    site_share: Share = (1, 5)
    site_least: int = 100

    def as_json(self) -> dict[str, Any]:
        """What is stored beside every result."""
        made: dict[str, Any] = json.loads(json.dumps(dataclasses.asdict(self)))
        return made

    @property
    def sha256(self) -> str:
        """Equal for equal parameters."""
        return hashlib.sha256(json.dumps(self.as_json(), sort_keys=True).encode()).hexdigest()

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Parameters:
        """The parameters that `as_json` described."""
        known = {"ordered": [0, 1], **values}  # epochs of the time before there was such a rule
        return cls(**{name: _tuples(value) for name, value in known.items()})


def _tuples(value: Any) -> Any:
    return tuple(_tuples(one) for one in value) if isinstance(value, list) else value


@dataclass(frozen=True, slots=True)
class Epoch:
    """Parameters with what was learned from the corpus once and is then frozen."""

    parameters: Parameters = field(default_factory=Parameters)
    stop: StopShingles = NO_STOP
