"""Rows of what loudspeakers and amplifiers are sold by: '2x60 W, 8 ohms, 35-25000 Hz, 89 dB'.

What lives here: their resistance, power, range and loudness, with how true they are. Each is told
once, and in values that are made: whole tens or fives of watts, ranges that end in kilohertz.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import Form, Span, told_spans
from brightline.privacy.text.late import late

_WATTS = r"(?:[1-9]\d{0,2}[05]|[2-9])"
_KINDS = {
    "ohms": r"(?:[2468]|16|32)(?:\s?[-/]\s?(?:[468]|16))?\s?(?:ohms?|Ω|ω)",
    "watts": (
        rf"(?:[2-7]\s?x\s?)?{_WATTS}(?:\s?[-/]\s?{_WATTS})?\s?w(?:atts?|rms)?(?:\s?(?:rms|x\s?2))?"
    ),
    "range": (
        r"[1-9]\d?(?:\s?hz)?\s?(?:-|–|to|bis|a|til|till)\s?(?:[1-9]\d?[.,]?[05]00\s?hz|[1-9]\d?(?:[.,]5)?\s?khz)"
    ),
    "loudness": r"(?:[7-9]\d|1[01]\d)(?:[.,]5)?\s?db",
    "truth": r"0[.,]\d{1,2}\s?%",
    "ways": r"[2-4]\s?-?(?:way|wege|voies|vias|vags)",
}
_THING = "|".join(rf"(?P<{kind}>{form})" for kind, form in _KINDS.items())
_ANY = rf"(?:{'|'.join(_KINDS.values())})(?![a-z\d])"
_SEP = (
    r"(?:\s?[,;|/@]\s?|\s)(?:(?:at|an|a|into|sous|en|x\s2\s@|bei|vid)\s|"
    r"[a-z]{2,10}\s(?:[a-z]{2,10}\s)?)?"
)
_ROWS = late(
    rf"(?<![\w.,/+$€£-])(?<!\d\s)(?<!\d\s-\s)(?P<row>{_ANY}(?:{_SEP}{_ANY}){{1,6}})(?![.,:/x-]\d|\s?[/x]\s?\d)"
)
_EACH = late(rf"(?<![\w.,/])(?:{_THING})(?![a-z\d])")
_LOOK_BACK, _LOOK_AHEAD = 90, 90  # characters beside a place in which such a row may stand


def sounding(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _is_of_one(match: re.Match[str]) -> bool:
    """Whether each is told once."""
    kinds = [one.lastgroup for one in _EACH.finditer(match["row"])]
    return len({*kinds}) == len(kinds) > 1


_FORMS = (Form(late(r"\d\s?(?:ohm|Ω|k?hz|db)"), _ROWS, "row", _is_of_one),)
