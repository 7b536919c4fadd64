"""Words for signs that are drawn out: 'jane7 ARROBAAA example PUNTOOOO org', 'jane guiooon bajo 7'.

What lives here: such words, of addresses and of names on platforms, in their usual length. Digits
drawn out are in `figures`, words for signs that are misspelt otherwise in `sign_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.text.folded import Change

_WORDS = (
    "arroba", "arobase", "at", "punto", "dot", "point", "period", "ponto", "punkt", "guion", "bajo",
    "underscore", "dash", "hyphen",
)  # fmt: skip
_RUN = re.compile(r"([a-z])\1*")
_ONCE = {_RUN.sub(r"\1", word): word for word in _WORDS}
_DRAWN = "|".join("+".join(word) + "+" for word in _ONCE)
STRETCHED = re.compile(rf"(?<![\w@.])(?=[a-z]{{0,12}}?([a-z])\1\1)(?:{_DRAWN})(?![\w@])")
"""One of these words with a letter three times in a row, also for `word_marks`."""


def unstretched(lower: str) -> Iterator[Change]:
    """The words in their usual length, of a folded, lower-case text."""
    for word in STRETCHED.finditer(lower):
        yield *word.span(), _ONCE[_RUN.sub(r"\1", word.group())]
