"""Postcodes of five figures beside each other: 'Serving 60620, 60744 and nearby'.

What lives here: that two of them are no telephone number. A number can be cut so too ('call 21255,
50142'); a word of its sentence then asks to call, and whatever they are, the mask hides them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from brightline.privacy.figures.beside import CUE_BEFORE
from brightline.privacy.figures.numerals import Atom

_FIGURES, _LOOK_BACK = 5, 60  # of each; characters in front of them
_NEXT = re.compile(r",\s(?:(?:and|or|y|o|und|et|e)\s)?|\s(?:and|&|or|y|o|und|et|e)\s")
_SENTENCE_END = re.compile(r"[.!?\n]")
_ASKS_TO_CALL = re.compile(
    r"(?<![a-z])(?:call|text|txt|tel|cell|cel|phone|fon|ph|numb|num|no|nr|whats|wa|contact|kontakt|reach|dial|"
    r"ring|llam|marc|me|line|linea|mob|movil|sms|wsp|appel|joign|anruf|ruf|lig|chiam|hit|hmu|message|msg|dm|"
    r"write|escrib|reply|answer)|[☎☏✆📞📱#+]"
)


def are_postcodes(lower: str, atoms: Sequence[Atom]) -> bool:
    """Whether atoms are two or more of them, and nothing in their sentence asks to call."""
    if len(atoms) < 2 or {(len(a.digits), a.notation) for a in atoms} != {(_FIGURES, "figures")}:
        return False
    if not all(_NEXT.fullmatch(lower, a.end, b.start) for a, b in pairwise(atoms)):
        return False
    before = lower[max(0, atoms[0].start - _LOOK_BACK) : atoms[0].start]
    if CUE_BEFORE.search(before):
        return False
    return _ASKS_TO_CALL.search(_SENTENCE_END.split(before)[-1]) is None
