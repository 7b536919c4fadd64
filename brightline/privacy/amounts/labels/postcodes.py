"""Postcodes of five figures beside each other: 'Serving 60620, 60744 and nearby'.

What lives here: that two of them are no telephone number. A number can be cut so too ('call 21255,
50142'); a word of its sentence then asks to call, and whatever they are, the mask hides them, but
for three or more of one region in their order: '10115, 10117, 10119'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from brightline.privacy.amounts.common.forms import Form, Span, items_of, rises, told_spans
from brightline.privacy.amounts.common.wholes import row_is_no_number
from brightline.privacy.figures.beside import CUE_BEFORE
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.text.late import late

_FIGURES, _LOOK_BACK = 5, 60  # of each; characters in front of them
_NEXT = re.compile(r",\s(?:(?:and|or|y|o|und|et|e)\s)?|\s(?:and|&|or|y|o|und|et|e)\s")
_SENTENCE_END = re.compile(r"[.!?\n]")
_ASKS_TO_CALL = re.compile(
    r"(?<![a-z])(?:call|text|txt|tel|cell|cel|phone|fon|ph|numb|num|no|nr|whats|wa|contact|kontakt|reach|dial|"
    r"ring|llam|marc|me|line|linea|mob|movil|sms|wsp|appel|joign|anruf|ruf|lig|chiam|hit|hmu|message|msg|dm|"
    r"write|escrib|reply|answer)|[☎☏✆📞📱#+]"
)
# Of one region by their first two figures.
_REGION = late(
    r"(?<![\w.,/:+$€£-])(?<!\d\s)(?<!\d,\s)(?P<row>(?P<of>[1-9]\d)\d{2,3}(?:,\s?(?P=of)\d{2,3}){1,14}"
    r"(?:,\s|,?\s(?:and|&|or|y|o|und|et|e|och)\s)(?P=of)\d{2,3})(?![\w]|[.,:/-]\d|\s\d|,\s\d)"
)
_AROUND = 160  # characters beside a place in which such a row may begin and end


def postcodes(lower: str, start: int, end: int) -> Iterator[Span]:
    """Spans of such rows in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _AROUND, _AROUND)


def _are_of_one_region(match: re.Match[str]) -> bool:
    """Whether all have as many figures, rise, and are no number in any run."""
    long = {len(code) for code in re.findall(r"\d+", match["row"])}
    return len(long) == 1 and rises(items_of(match["row"])) and row_is_no_number(match)


_FORMS = (Form(late(r"\d{4},\s?\d{4}"), _REGION, "row", _are_of_one_region),)


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
