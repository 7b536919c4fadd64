"""Tens and a unit said one after the other: 'thirty two thirty-one' is 30-2-31 for some writers.

What lives here: the atoms of a chain with such words apart, where a number of the region has them
so. Together they are read in `numerals`, as most say them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.number_words import TENS, UNITS
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.text.late import late

_TWO_WORDS = late(rf"({'|'.join(TENS)})\s({'|'.join(UNITS)})(?![a-z])")
_WITH_SIGN = re.compile(rf"(?:{'|'.join(TENS)})-(?:{'|'.join(UNITS)})(?![a-z])")


def said_apart(lower: str, chain: Sequence[Atom]) -> Sequence[Atom]:
    """The same with 'thirty two' as two atoms; itself where the writer joins none by a sign."""
    start, end = chain[0].start, chain[-1].end
    if not _WITH_SIGN.search(lower, start, end):
        return chain
    apart = [part for atom in chain for part in _parts(lower, atom)]
    return apart if len(apart) > len(chain) else chain


def _parts(lower: str, atom: Atom) -> Iterator[Atom]:
    words = _TWO_WORDS.fullmatch(lower, atom.start, atom.end)
    if words is None:
        yield atom
        return
    yield atom._replace(end=words.end(1), digits=TENS[words[1]])
    yield atom._replace(start=words.start(2), digits=UNITS[words[2]])
