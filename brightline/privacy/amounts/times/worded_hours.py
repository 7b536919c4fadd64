"""Hours and days in number words: 'from nine thirty am to eleven pm, seven days', 'siete días'.

What lives here: clocks in words with their half of the day, the days of a week and of a year, in
English and Spanish. An hour is one of twelve and its minutes one of eleven, so that hardly a number
can be told in them.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import Form, Span, find_forms, is_any
from brightline.privacy.text.late import late

_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_PAST = r"(?:\s(?:oh\sfive|fifteen|thirty|forty[\s-]five))?"
_HALF = (
    r"(?:\s?(?:[ap]\.?\s?m(?![a-z])\.?|o'?\s?clock)|\s(?:at\snight|(?:in\s)?the\s(?:morning|afternoon|evening)|"
    r"sharp|tonight))"
)
_CLOCK = rf"{_HOUR}{_PAST}{_HALF}"
_TO = r"\s(?:to|till?|until|thru|through)\s"
_LAST = rf"(?:{_CLOCK}|midnight|noon|close|late|dawn)"
_OPEN = rf"(?:{_HOUR}{_PAST}{_HALF}?{_TO}{_CLOCK}|{_CLOCK}(?:{_TO}{_LAST})?)"
_DAYS = (
    r"(?:(?:five|six|seven)\sdays(?:\s(?:a|per)\sweek)?|twenty[\s-]four\s(?:hours|seven)|"
    r"three\s(?:hundred\s(?:and\s)?)?sixty[\s-]five(?:\sdays)?(?:\s(?:a|per)\syear|(?<=days)))"
)
_NEXT = r"(?:,\s(?:and\s)?|\s(?:and\s)?|\s?/\s?)"
_HOURS = late(
    rf"(?<![a-z\d-])(?:{_OPEN}(?:{_NEXT}{_DAYS}){{0,2}}|{_DAYS}(?:{_NEXT}{_DAYS}){{1,2}})(?![a-z\d-])"
)

_HORA = r"(?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)"
_Y = r"(?:\sy\s(?:media|cuarto)|\smenos\scuarto|\sen\spunto)?"
_PARTE = r"(?:\s(?:de|en|por)\sla\s(?:manana|tarde|noche|madrugada)|\s?[ap]\.?\s?m(?![a-z])\.?)"
_DIAS = (
    r"(?:(?:cinco|seis|siete)\sdias(?:\s(?:a|de)\sla\ssemana)?|veinticuatro\shoras|"
    r"trescientos\ssesenta\sy\scinco\sdias(?:\s(?:al|del)\sano)?)"
)
_HORARIO = late(
    rf"(?<![a-z\d-])(?:de(?:sde)?\s(?:las?\s)?{_HORA}{_Y}{_PARTE}?\s(?:a|hasta)\s(?:las?\s)?{_HORA}{_Y}{_PARTE}|"
    rf"(?:a\s)?las?\s{_HORA}{_Y}{_PARTE})(?:,?\s(?:y\s|los\s)?{_DIAS}){{0,2}}(?![a-z\d-])"
)
_FORMS = (
    Form(late(rf"{_HOUR}{_PAST}{_HALF}|sixty[\s-]five|four\sseven"), _HOURS, 0, is_any),
    Form(late(r"(?:\sla\s(?:manana|tarde|noche|madrugada)|[a-z]\s?[ap]\.?m)"), _HORARIO, 0, is_any),
)


def worded_hours(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return find_forms(lower, start, end, _FORMS)
