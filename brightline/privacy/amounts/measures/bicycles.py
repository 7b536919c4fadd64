"""Bicycles and cars by their year: '(2014, 19 gears, $340)', '2000 hatchback, 139k on the clock'.

What lives here: the year with how many gears there are, the year of a kind of car, what one has run
in thousands with where that is read. None is kept whose figures, with those near in its line and
with the century or without, are a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import NUMBER, Form, Span, told_spans
from brightline.privacy.amounts.common.wholes import is_number, row_is_no_number
from brightline.privacy.text.late import late

_YEAR = r"(?:19[5-9]\d|20[0-3]\d)"
_MANY = r"(?:[1-9]|[12]\d|3[0-3])"
_GEARS = (
    r"(?:gears?|speeds?|gang(?:e|schaltung)?|vitesses|marchas|velocidades|cambios|vaxlar|versnellingen|"
    r"rapporti|marce|velocita|mudancas|gir)"
)
_APART = r"(?<![\w.,/:+$€£-])(?<!\d[^\S\n])(?<!\d,\s)"
_ENDS = r"(?![a-z\d]|[.,:/-]\d|\s\d)"
_NEXT = r"(?:,\s|\s?[/|·]\s?|\s)"
_BIKE = late(
    rf"{_APART}(?P<row>{_YEAR}{_NEXT}(?:[a-z]{{3,12}},?\s)?{_MANY}[\s-]?{_GEARS}|{_MANY}[\s-]?{_GEARS}{_NEXT}{_YEAR}){_ENDS}"
)
_CAR = (
    r"(?:hatchback|saloon|sedan|estate|coupe|convertible|cabrio(?:let)?|pickup|pick-up|van|minivan|truck|suv|wagon|"
    r"kombi|limousine|break|berline|furgoneta|camioneta|berlina|combi|halvkombi|herrgardsvagn|stationwagen)"
)
_CARS = late(rf"{_APART}(?P<row>{_YEAR})(?=\s(?:[a-z]{{2,12}}\s){{0,2}}{_CAR}(?![a-z]))")
_SHOWN = (
    r"(?:on\sthe\s(?:clock|odo(?:meter)?|dash|meter)|auf\s(?:der\suhr|dem\stacho)|en\sel\s(?:reloj|odometro|marcador)|"
    r"au\scompteur|pa\smataren|op\sde\steller|miles|mi|kms?)"
)
_RUN = late(rf"{_APART}(?P<row>(?:[1-9]\d|1\d\d)k)(?=\s{_SHOWN}(?![a-z]))")
_NEAR = 24  # characters beside a year that may hold the rest of a number
_CENTURY = re.compile(r"(?:19|20)(?=\d\d(?!\d))")
_LOOK_BACK, _LOOK_AHEAD = 50, 50  # characters beside a place in which such a year may stand


def bicycles(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _is_no_number(match: re.Match[str]) -> bool:
    """Whether its figures are none with those near, nor without the first two of a year."""
    lower, (start, end) = match.string, match.span("row")
    if not row_is_no_number(match):
        return False
    in_front = lower[max(0, start - _NEAR) : start].rpartition("\n")[2]
    behind = lower[end : end + _NEAR].partition("\n")[0]
    return not is_number(NUMBER.findall(in_front + _CENTURY.sub("", lower[start:end]) + behind))


_FORMS = (
    Form(late(rf"\d[\s-]?{_GEARS}(?![a-z])"), _BIKE, "row", _is_no_number),
    Form(late(rf"\d\s(?:[a-z]{{2,12}}\s){{0,2}}{_CAR}"), _CARS, "row", _is_no_number),
    Form(late(rf"\dk\s{_SHOWN}"), _RUN, "row", _is_no_number),
)
