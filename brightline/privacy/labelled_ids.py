"""Ids behind their label, which what stands beside them does not belong to: 'Ad ID: 27664824'.

What lives here: which digits of a chain are such an id, for the mask. Without this, 'Five stars' in
the next sentence would be more digits of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.beside import ID_BEFORE
from brightline.privacy.numerals import Atom
from brightline.privacy.quantities import LONGEST_READABLE

_LOOK_BACK = 24  # characters in front of an id that hold its label
_SENTENCE_ENDS = re.compile(r"[.!?]\s|\n")


def find_ids(lower: str, chains: Sequence[Sequence[Atom]]) -> Iterator[tuple[int, int]]:
    """The ids that are long enough to be masked; figures behind one may go on with it."""
    for chain in chains:
        start = chain[0].start
        if not ID_BEFORE.search(lower[max(0, start - _LOOK_BACK) : start]):
            continue
        words = (at for at, atom in enumerate(chain) if atom.notation != "figures")
        own = chain[: next(words, len(chain))]
        if sum(len(atom.digits) for atom in own) <= LONGEST_READABLE:
            continue
        if len(own) == len(chain) or _SENTENCE_ENDS.match(lower, own[-1].end):
            yield start, own[-1].end
