"""Words for signs that are drawn out: 'jane7 ARROBAAA example PUNTOOOO org', 'jane guiooon bajo 7'.

What lives here: such words, of addresses and of names on platforms, in their usual length. Digits
drawn out are in `figures`, words for signs that are misspelt otherwise in `sign_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

_PLAIN = {
    "aroba": "arroba", "punto": "punto", "guion": "guion", "bajo": "bajo", "dot": "dot",
    "point": "point", "period": "period", "underscore": "underscore", "dash": "dash",
    "hyphen": "hyphen", "arobase": "arobase", "at": "at", "ponto": "ponto", "punkt": "punkt",
}  # fmt: skip
"""The words, with each letter once, and how they are written."""
_DRAWN_OUT = ("aaa", "ooo", "rrr", "ttt", "uuu", "nnn", "eee", "bbb", "iii")
_WORD = late(r"(?<![\w@.])(?=[a-z]{0,12}?([a-z])\1\1)[abdghpu][a-z]{3,30}(?![\w@])")
_RUN = re.compile(r"([a-z])\1+")


def may_be_stretched(lower: str) -> bool:
    """Whether any letter stands three times in a row."""
    return any(run in lower for run in _DRAWN_OUT)


def unstretched(lower: str) -> Iterator[Change]:
    """The words in their usual length, of a folded, lower-case text."""
    for word in _WORD.finditer(lower):
        if plain := _PLAIN.get(_RUN.sub(r"\1", word.group())):
            yield *word.span(), plain
