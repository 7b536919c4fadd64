"""Prescriptions and frames of glasses: '-2.25 -0.75 x 180', 'add +2.00 PD 62', '52-18-140'.

What lives here: sphere, cylinder and axis of an eye, the distance of pupils, lenses by their curve,
frames by lens, bridge and side. Powers go by quarters and axes by fives or ones up to 180, so that
hardly a number can be written in them: no exchange begins as a cylinder does beside other axes.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import Form, Span, is_any, told_spans
from brightline.privacy.amounts.common.wholes import row_itself_is_none
from brightline.privacy.text.late import late

_POWER = r"[+-]\s?(?:1?\d)[.,](?:00|25|50|75|5|0)(?!\d)"
_DEGREES = r"(?!\d)\s?(?:°|o(?![a-z]))?"
_AXIS = rf"(?:1[0-7][05]|180|[1-9][05]|5|0){_DEGREES}"
_ANY_AXIS = rf"(?:1[0-7]\d|180|[1-9]\d|[1-9])(?![.,]\d){_DEGREES}"
_CYL = r"(?:cyl\.?\s?|zyl\.?\s?|cil\.?\s?)?"
_CYLINDER, _LOW = rf"{_CYL}{_POWER}", rf"{_CYL}[+-]\s?[01][.,](?:00|25|50|75)(?!\d)"
_TO_AXIS = r"\s?(?:x|@|a|ax|axe|axis|achse|eje|grad|°|à)?\s?"
_POWERS = (
    rf"{_POWER}(?:[\s,/(]{{1,2}}(?:{_LOW}{_TO_AXIS}{_ANY_AXIS}|{_CYLINDER}(?:{_TO_AXIS}{_AXIS})?)\)?)?(?:,?\s(?:add?\.?|"
    rf"adicion|addition)\s?{_POWER})?"
)
_EYE = (
    r"(?:od|os|oi|og|ou|re|le|r|l|h|v|d|g|right|left|rechts|links|hoger|vanster|derecho|"
    r"izquierdo|droit|gauche)"
)
_OF_EYE = rf"(?:{_EYE}\.?:?\s(?:(?:sph|esf|sf)\.?\s?)?)?{_POWERS}"
_PUPILS = (
    r"(?:pd|dp|dip|ipd)\s?:?\s?(?:(?:5\d|6\d|7[0-5])(?:[.,]5)?|(?:2[5-9]|"
    r"3\d)(?:[.,]5)?\s?/\s?(?:2[5-9]|3\d)(?:[.,]5)?)(?!\d)"
)
_ADDITION = r"(?:add?\.?|adicion|addition)\s?[+]?\s?[0-3][.,](?:00|25|50|75)(?!\d)"
_FRAME = (
    r"(?:4[4-9]|5\d|6[0-2])\s?(?:-|/|\[\]|□|\s)\s?(?:1[4-9]|2[0-4])\s?(?:-|/|\s)\s?1[2-5][05](?!\d)"
)
_MORE_FRAMES = rf"(?:(?:\s\d{{1,2}}\s?[€£])?(?:,\s|\s(?:et|and|und|y|e|och|en)\s){_FRAME}){{0,4}}"
_SEP = r"(?:\s?[,;/|.]\s?|\s)"
_EYES = late(
    rf"(?<![a-z\d.,/])(?:(?<!\d\s))(?P<row>{_OF_EYE}(?:{_SEP}(?:{_OF_EYE}|{_PUPILS}|{_ADDITION})){{1,5}})(?![a-z\d]|[.,:/x-]\d)"
)
_PARTS = late(rf"(?<![a-z\d.,/-])(?P<row>{_PUPILS}|{_ADDITION})(?![a-z\d]|[.,:/x-]\d)")
_FRAMES = late(
    r"(?<![a-z])(?:frames?|sizes?|size:|eyeglass(?:es)?|glasses|gestell|fassung|grosse|große|brille|montures?|taille|calibre|"
    rf"montura|gafas|bage|glasogon|montatura)\s?:?\s(?P<row>{_FRAME}{_MORE_FRAMES})(?![a-z\d]|[.,:/x-]\d)"
)
_CONTACTS = late(
    r"(?<![a-z])(?P<row>bc\s?8[.,][3-9]\s?[,/]?\s?dia\s?1[34][.,]\d(?:\s?[,/]?\s?(?:pwr|power|d|sph)\s?"
    + _POWER
    + r")?)(?![a-z\d]|[.,:/x-]\d)"
)
_LOOK_BACK, _LOOK_AHEAD = 100, 100  # characters beside a place in which such a row may stand


def prescribed(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


_FORMS = (
    Form(late(r"[+-]\s?\d{1,2}[.,](?:00|25|50?|75|0)(?!\d)"), _EYES, "row", is_any),
    Form(late(r"(?:pd|dp|add?\.?|on)\s?[+]?\s?\d"), _PARTS, "row", is_any),
    Form(
        late(r"(?:-|\]|□|/)\s?(?:1[4-9]|2[0-4])\s?[-/\s]\s?1[2-5][05]"),
        _FRAMES,
        "row",
        row_itself_is_none,
    ),
    Form(late(r"bc\s?8[.,]"), _CONTACTS, "row", is_any),
)
