"""Terms of a lease, a course or a shot: 'credit 600+, income 2.5x rent', 'starts 5/17 ends 5/20'.

What lives here: figures of credit and income, days behind what begins or ends on them, months with
their year behind a word for a limit, stays between two days that stand apart, what is asked for a
car. Each has its own word or a form of few values, and none goes on to a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.dates import SHORT_MONTH, YEAR
from brightline.privacy.amounts.common.forms import Form, Span, is_any, items_of, told_spans
from brightline.privacy.amounts.common.wholes import may_be_number
from brightline.privacy.text.late import late

_CLOSED = r"(?![a-z\d]|[.,:/-]\d|\s?[/x-]\s?\d|[^\S\n]\d)"
_CREDIT = late(
    r"(?<![a-z])(?:credit|fico|score|buro|credito)(?:\sscore)?(?:\s(?:of|above|over|min(?:imum)?|de|arriba\sde))?\s?:?\s?"
    r"(?P<row>[5-8][0-9][05]\+?)(?![a-z\d]|[.:/-]\d|\s?[/x-]\s?\d|,?[^\S\n]\d)"
)
_INCOME = late(
    r"(?<![a-z])(?:income|ingresos?|salary|sueldo|earn(?:s|ings)?)(?:\s(?:of|at|must\sbe|min(?:imum)?|de|minimo))?\s?:?\s?"
    r"(?P<row>[2-5](?:[.,]5)?\s?(?:x|times|veces))(?![a-z\d])"
)
_ON = (
    r"(?:starts?|begins?|ends?|opens?|closes?|move\s?-?in|move\s?-?out|available|avail|deadline|due|enroll?|sign\s?up\sby|"
    r"empieza|inicia|comienza|termina|acaba|cierra|entrada|salida|entrega|disponible|inscripcion)"
)
_DATE = r"(?:3[01]|[12]\d|0?[1-9])/(?:3[01]|[12]\d|0?[1-9])"
_ON_DAY = late(
    rf"(?<![a-z])(?P<row>{_ON}(?:\s(?:on|by|el|hasta\sel|desde\sel|date))?:?\s{_DATE})(?![a-z\d]|[.:/-]\d|\s?[/-]\s?\d|,?[^\S\n]\d)"
)
_LIMIT = (
    r"(?:after|since|before|built|made|bought|new|until|till?|by|thru|through|valid|exp(?:ires?|iry|iration|\.)?|expired|from|"
    r"despues\sde|desde|antes\sde|hasta|vence|caduca|vigente|valido\shasta|vigencia)"
)
_MONTH = late(rf"(?<![a-z]){_LIMIT}:?\s(?P<row>{SHORT_MONTH}/{YEAR}){_CLOSED}")
_STAY = late(
    r"(?:(?<=[^\w\s.,:;/#+(-])\s?|(?<=[^\w\s.,:;/#+(-]\s)|(?<=\n)|\A)"
    rf"(?P<row>{_DATE}\s?[-–]\s?{_DATE})(?![a-z\d/]|[.,:-]\d|[^\S\n]\d)"
)
_ASKED = late(
    r"(?<![a-z])(?:pido|piden|pedimos|asking|vendo\sen|doy\sen|dejo\sen|precio|price|obo)\s?:?\s?"
    r"(?P<row>[$€£]?(?:[1-9]\d{0,2}[.,]\d00|[1-9]\d{1,2}0|[1-9]\d{1,2}00))"
    r"(?![a-z\d]|[.:/-]\d|,\d|\s?[/x-]\s?\d|,?[^\S\n]\d)"
)
_LOOK_BACK, _LOOK_AHEAD = 40, 40  # characters beside a place in which such figures may stand
_LONGEST_STAY, _LAST_MONTH = 31, 12


def terms(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _is_no_number(match: re.Match[str]) -> bool:
    return not may_be_number(match.string, *match.span("row"))


def _is_day(match: re.Match[str]) -> bool:
    return min(items_of(match["row"])) <= _LAST_MONTH and _is_no_number(match)


def _is_stay(match: re.Match[str]) -> bool:
    """Whether the second day is the later one, in one month or the next, in either order."""
    one, other, third, fourth = items_of(match["row"])
    stays = any(
        max(month, of) <= _LAST_MONTH
        and of - month in (0, 1)
        and 0 < last - day + _LONGEST_STAY * (of - month) <= _LONGEST_STAY
        for day, month, last, of in ((one, other, third, fourth), (other, one, fourth, third))
    )
    return stays and _is_no_number(match)


_FORMS = (
    Form(late(r"[5-8]\d[05]"), _CREDIT, "row", _is_no_number),
    Form(late(r"\d\s?(?:x|times|veces)(?![a-z\d])"), _INCOME, "row", is_any),
    Form(late(rf"[a-z]:?\s{_DATE}"), _ON_DAY, "row", _is_day),
    Form(late(rf"\d/{YEAR}"), _MONTH, "row", _is_no_number),
    Form(late(r"\d/\d\d?\s?[-–]\s?\d"), _STAY, "row", _is_stay),
    Form(
        late(r"(?:pid|pedimos|asking|vendo|doy|dejo|prec|pric|obo)"), _ASKED, "row", _is_no_number
    ),
)
