"""Ids behind their label, which what stands beside them does not belong to: 'Ad ID: 27664824'.

What lives here: which digits of a chain are such an id, for the mask, or a list of postcodes.
Without this, 'Five stars' in the next sentence would be more digits of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from brightline.privacy.amounts.labels.postcodes import are_postcodes
from brightline.privacy.amounts.quantities import certain_quantities
from brightline.privacy.figures.beside import ID_BEFORE
from brightline.privacy.figures.chains import count_digits
from brightline.privacy.figures.numerals import Atom

_LOOK_BACK = 24  # characters in front of an id that hold its label
_LONGEST_READABLE, _TIGHT = 6, 1  # digits of an id; characters between its groups
_SENTENCE_ENDS = re.compile(r"[.!?]\s|\n")


def find_ids(lower: str, chains: Sequence[Sequence[Atom]]) -> Iterator[tuple[int, int]]:
    """The ids that are too long to stay; figures behind one may go on with it, words do not."""
    for chain in chains:
        start = chain[0].start
        if count_digits([chain]) <= _LONGEST_READABLE:
            continue
        if codes := _postcodes(lower, chain):
            if not _is_known(lower, start, codes[-1].end):
                yield start, codes[-1].end
            continue
        if not ID_BEFORE.search(lower[max(0, start - _LOOK_BACK) : start]):
            continue
        gaps = (
            at
            for at, (a, b) in enumerate(pairwise(chain), 1)
            if b.start - a.end > _TIGHT or lower[a.end] == "\n"
        )
        many = next(gaps, len(chain))
        own, rest = chain[:many], chain[many:]
        if sum(len(atom.digits) for atom in own) <= _LONGEST_READABLE:
            continue
        words = rest and rest[0].notation == "word" and _SENTENCE_ENDS.match(lower, own[-1].end)
        plain = all(atom.notation == "figures" for atom in own) and (words or not rest)
        if plain and not _is_known(lower, start, own[-1].end):
            yield start, own[-1].end


def _is_known(lower: str, start: int, end: int) -> bool:
    """Whether it is no id but a quantity: an order with its year, '2025-00185', or postcodes."""
    certain = certain_quantities(lower, start, end)
    return any(first <= start and end <= last for first, last in certain)


def _postcodes(lower: str, chain: Sequence[Atom]) -> Sequence[Atom]:
    """Those that a chain begins with, if nothing but a word of the next sentence is behind them."""
    figures = list(takewhile(lambda atom: atom.notation == "figures", chain))
    if not figures or not are_postcodes(lower, figures):
        return ()
    alone = len(figures) == len(chain) or _SENTENCE_ENDS.match(lower, figures[-1].end)
    return figures if alone else ()
