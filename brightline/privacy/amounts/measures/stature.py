"""How tall, heavy and old somebody is, in words: 'five foot five, one hundred thirty pounds'.

What lives here: a height in feet, or behind 'mido', a weight and an age beside each other, in
English and Spanish, and ages in tens ('de cuarenta y tantos'). Each has its unit or its verb but
an age that stands behind both, so that no number is told in them.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import Form, Span, find_forms, is_any
from brightline.privacy.amounts.measures.aloud import TEEN, TENS, UNIT
from brightline.privacy.text.late import late

_TALL = (
    rf"(?:four|five|six)\s(?:foot|feet|ft)(?:,?\s(?:and\s)?(?:{UNIT}|ten|eleven)(?![\s-]?{UNIT}))?"
    r"(?:\sinch(?:es)?)?(?:\stall)?"
)
_HEAVY = (
    rf"(?:(?:an?|one|two)\shundred(?:(?:\sand)?\s(?:{TENS}(?:[\s-]{UNIT})?|{TEEN}|{UNIT}))?|{TENS}(?:[\s-]{UNIT})?)"
    r"\s(?:pounds|lbs|kilos|kg)"
)
_OLD = (
    rf"(?:twenty|thirty|forty|fifty|sixty)(?:[\s-]{UNIT})?(?:[\s-]years?(?:[\s-](?:old|young))?)?"
)
_SHORT_TALL = rf"(?:i'?m|i\sam|at|height)\s(?:four|five|six)\s(?:{UNIT}|ten|eleven)"
_SHORT_HEAVY = rf"(?:one|two)\s(?:{TENS}(?:[\s-]{UNIT})?|{TEEN})\s(?:pounds|lbs)"
_GIRTH = (
    rf"(?:bust|chest|bra|waist|hips)\s(?:size\s)?{TENS}(?:[\s-]{UNIT})?"
    r"(?:\s?[a-h]{1,3}(?![a-z]))?"
)
# 'im five six, one thirty five pounds, bust thirty four C'
_SAID_SHORT = late(
    rf"(?<![a-z\d-])(?:{_SHORT_TALL}(?:,\s(?:{_SHORT_HEAVY}|{_GIRTH}))+|{_SHORT_HEAVY}(?:,\s{_GIRTH})*|{_GIRTH}(?:,\s{_GIRTH})*)(?![a-z\d-])"
)
_THEN = r"(?:,\s(?:and\s)?|\s(?:and|at)\s)"
_DESCRIBED = late(
    rf"(?<![a-z\d-])(?:{_OLD}{_THEN})?(?:{_TALL}(?:{_THEN}{_HEAVY})?|{_HEAVY}(?:{_THEN}{_TALL})?)"
    rf"(?:{_THEN}{_OLD})?(?![a-z\d-])"
)

_UNIDAD = r"(?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)"
_DECENA = (
    r"(?:veinte|veinti[a-z]{2,6}|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)"
    rf"(?:\sy\s{_UNIDAD})?)"
)
_EDAD = rf"{_DECENA}\sanos"
_MIDO = rf"mido\s(?:un\smetro\s(?:con\s|y\s)?|un[oa]\s(?:con\s|y\s)?){_DECENA}(?:\scentimetros)?"
_PESO = rf"peso\s{_DECENA}(?:\s(?:kilos|kg))?"
_AGED = late(
    rf"(?<![a-z\d-])(?:tengo\s{_DECENA}\san(?:it)?os|(?:twenty|thirty|forty|fifty|sixty)[\s-]{UNIT}\syears\s(?:old|young))(?![a-z\d-])"
)
_Y = r"(?:,\s(?:y\s)?|\sy\s)(?:tengo\s)?"
_DESCRITA = late(
    rf"(?<![a-z\d-])(?:{_EDAD}{_Y})?(?:{_MIDO}|{_PESO})(?:{_Y}(?:{_MIDO}|{_PESO}))?(?:{_Y}{_EDAD})?(?![a-z\d-])"
)
_ABOUT = late(
    r"(?<![a-z\d-])(?:veinte|treinta|cuarenta|cincuenta|sesenta)\sy\s(?:tantos|pico|algo|muchos)(?![a-z])"
)


def stature(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return find_forms(lower, start, end, _FORMS)


_FORMS = (
    Form(late(r"[a-z]\s(?:foot|feet|ft|pounds|lbs|kilos|kg)(?![a-z])"), _DESCRIBED, 0, is_any),
    Form(late(r"(?<![a-z])(?:mido\sun|peso\s[vtcson])"), _DESCRITA, 0, is_any),
    Form(late(r"(?:pounds|lbs|bust|chest|bra|waist|hips)(?![a-z])"), _SAID_SHORT, 0, is_any),
    Form(late(r"tengo\s[vtcs]|\syears\s(?:old|young)"), _AGED, 0, is_any),
    Form(late(r"\sy\s(?:tant|pico|algo|much)"), _ABOUT, 0, is_any),
)
