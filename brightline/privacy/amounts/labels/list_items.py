"""What stands behind its own label in lists of any kind: 'shelf: 90 x 30 x 200', 'tour 2 - 10.15'.

What lives here: sides of furniture, hours with a dot, what a camera is set to, sets of tennis
and volleyball, the year and the extent of a thing, prizes with their tickets. A label of letters
stands in front of each, and each has few figures, of few values or with a unit; so that nothing
else of the list matters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.amounts.common.forms import (
    Form,
    Span,
    is_any,
    items_of,
    rises,
    row_rises,
    told_matches,
)
from brightline.privacy.amounts.measures.standards import OPENING, SHUTTER
from brightline.privacy.text.late import late

_LABEL = r"(?<=[a-z)][a-z)'\"])(?:[^\w\n]|\n){1,40}?"
_APART = r"(?<![.,:/-])(?<!\d\s)"
_ENDS = r"(?![a-z\d]|[.,:/-]\d|\s?[/x-]\s?\d|\s\d)"
_PRICE = r"[1-9]\d{0,3}(?:[.,]\d\d)?\s?(?:[$€£]|:-|eur|usd|gbp|kr|sek|dol|pound|buck)"
_BEHIND = rf"(?![a-z\d]|[.,:/-]\d|\s?[/x]\s?\d|\s?-\s?(?!{_PRICE})\d|\s(?!{_PRICE})\d)"

_SIDE = r"[1-9]\d?[05]"
_FURNITURE = (
    r"(?:beds?|lits?|matelas|bett|sangar?|letto|rugs?|mirrors?|mattress(?:es)?|frames?|doors?|windows?|curtains?|tables?|desks?|camas?|espejos?|"
    r"alfombras?|colcho(?:n|nes)|puertas?|ventanas?|cortinas?|mesas?|marcos?|betten?|teppich|spiegel)"
)
_SIDES = late(
    rf"(?:(?<![a-z]){_FURNITURE}\W{{1,40}}|{_LABEL}(?={_SIDE}\s?x\s?{_SIDE}\s?x)){_APART}"
    rf"(?P<row>{_SIDE}\s?x\s?{_SIDE}(?:\s?x\s?{_SIDE})?){_ENDS}"
)
_CAMERA = late(rf"(?<![\w/])(?P<row>{OPENING},?\s{SHUTTER}){_BEHIND}")
_MOST_OF_SIDES = 8  # digits: a local number and no whole one

_TYRES = late(
    r"(?<![a-z])(?:tyres?|tires?|wheels?|ruedas?|cubiertas?|neumaticos?|reifen)\W{1,40}"
    rf"(?P<row>(?:1[2-9]|2\d)\s?x\s?[1-4](?:[.,]\d{{1,2}})?){_ENDS}"
)

_TO = r"(?:-|to|till?|until|a|hasta|bis|y|and)"
_HOUR = r"(?:[6-9]|1\d|2[0-3])\.(?:00|15|30|45)"
_AT_DAY = late(
    rf"(?:{_LABEL}|(?:(?<=[a-z]\s\d)|(?<=[a-z]\s\d\d))[^\w.]{{1,40}})(?P<row>{_HOUR}(?:\s?{_TO}\s?{_HOUR})?)(?!\s?{_TO}\s?\d|\s(?:h|hrs?|uhr|horas?)\s\d){_ENDS}"
)

_SO_FAR = 9  # characters: '.00 bis '
_HOUR_BEFORE = late(rf"[.:h]\d\d\s?{_TO}\s?\Z")
_TENNIS = r"(?:6-[0-4]|[0-4]-6|7-[56]|[56]-7)(?!\d)"
_VOLLEY = r"(?:[12]5-(?:\d|1\d|2[0-3])|(?:\d|1\d|2[0-3])-[12]5)(?!\d)"
_SETS = late(
    rf"{_LABEL}(?P<row>{_TENNIS}(?:,?\s{_TENNIS}){{1,4}}|{_VOLLEY}(?:,?\s{_VOLLEY}){{1,4}})(?![a-z\d]|[.,:/-]\d)"
)
_GOALS = late(
    rf"(?<=[a-z]\s-\s)(?!\d)[a-z' ]{{3,20}}?[^\w\n]{{1,40}}(?<!-\s)(?<!\d\s)(?P<row>\d-\d){_ENDS}"
)
_BASKETS = late(
    r"(?<![a-z])(?:basketball|baloncesto|basket|handball|balonmano)\W{1,40}"
    rf"(?P<row>[2-9]\d-(?:1[0-3]\d|[2-9]\d)|1[0-3]\d-(?:1[0-3]\d|[5-9]\d)){_ENDS}"
)

_YEAR = r"(?:1[6-9]\d\d|20[0-4]\d)"
_EXTENT = (
    r"[1-9]\d{0,2}\s?(?:pages?|pag(?:ina)?s?|pp|issues|pieces|piezas|unidades|ejemplares|"
    r"members|miembros|socios|g|gr|mm|cm|kg|km)"
)
_DATED = late(rf"{_LABEL}{_APART}(?P<row>{_YEAR},\s{_EXTENT}){_BEHIND}")
_YEARS = late(
    rf"{_LABEL}{_APART}(?P<row>{_YEAR}\s?(?:-|to|a|bis|until)\s?{_YEAR})"
    rf"(?![a-z\d]|[.,:/-]\d|\s\d{{1,4}}(?!\d|\s[a-z]{{4}}))"
)
_PRICED = late(
    rf"(?<=[a-z])(?:,?\s|\sde\s)(?P<row>{_YEAR})(?=[^\w\n]{{1,40}}(?:[$€£]\s?\d|[1-9]\d{{0,2}}(?:[.,]\d\d)?\s?(?:[$€£]|eur|usd|gbp|kr|sek)))"
)

_PLACE = r"(?:1st|2nd|3rd|(?:[4-9]|10)th)"
_TICKET = r"(?:tickets?|boletos?|papeletas?|numero)"
_PRIZES = late(
    rf"(?<![\w.,/-])(?P<row>{_PLACE}\s(?:prize|place|row|floor|question)(?:\W{{1,40}}{_TICKET}\W{{1,3}}[1-9]\d{{0,2}})?)(?![a-z\d]|[.,:/-]\d)"
)
_DAY, _MONTH = r"(?:3[01]|[12]\d|0?[1-9])", r"(?:1[0-2]|0?[1-9])"
_DATE = rf"(?:{_DAY}/{_MONTH}|{_MONTH}/{_DAY})"
_NUMBERED = (  # 'weekend 2: 23/8'
    r"(?:weekend|workshop|concert|session|class|level|tour|trip|walk|course|module|meeting|date|round|"
    r"taller|concierto|sesion|clase|nivel|visita|viaje|ruta|curso|modulo|reunion|fecha|ronda)\s[1-9]"
)
_ON_DAY = late(
    rf"(?<![a-z])(?:(?P<row>{_NUMBERED}[^\w\n]{{1,40}}{_DATE})"
    rf"|(?:since|seen|from|on|until|by|dates?:?|desde|hasta|el|fechas?:?)\s(?P<day>{_DATE})"
    rf"|(?P<hours>{_DATE},\s{_HOUR}\s?(?:-|to|a)\s?{_HOUR}))(?![a-z\d/-]|[.,:]\d|\s\d|\s?[,-]\s?\d+/|\s(?:and|y|o|or)\s\d)"
)
_AT_NIGHT = late(
    r"(?<![\d.,:/-])(?<!\d\s)(?P<row>(?:1[0-2]|[1-9])\.[0-5]\d\s?[ap]\.?m)(?![a-z\d]|\s?\d)"
)
_EACH = late(
    r"(?<![a-z])(?:a|per|al|por)\s(?:year|month|week|day|ano|mes|semana|dia)[^\w\n]{1,40}"
    r"(?P<row>[1-9]\d)(?=\s?[^\w\s]|\n|\Z)(?![.,:/-]\d)"
)
_PEOPLE = (
    r"(?:aged|ages?|edad(?:es)?|players|swimmers|dancers|singers|members|guests|people|you\sare|groups|"
    r"busco|jugadores|nadadores|bailarines|personas|grupos)"
)
_AGED = late(
    rf"(?<![a-z]){_PEOPLE}(?:,|\sof|\sde|:)?[^\w\n]{{1,40}}(?P<row>[1-9]\d?\s?(?:-|to|and|a|y)\s?[1-9]\d){_ENDS}"
    r"(?!\s?[,/-]\s?\d|\s(?:and|y|o|or|to|a)\s\d)"
)
_RACES = late(
    rf"(?<![a-z])(?:\d{{1,2}}\s?)?(?:k|km|miles?|milla|maraton|marathon)\W{{1,40}}(?P<row>[2-5]\d:[0-5]\d){_ENDS}"
)

_LOOK_BACK, _LOOK_AHEAD = 60, 40  # characters beside a place in which an item may begin and end


def camera_settings(lower: str, start: int, end: int) -> Iterator[Span]:
    """Those that a camera is set to, whose few values make no number."""
    return _items(lower, start, end, _OF_CAMERA)


def list_items(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return _items(lower, start, end, _FORMS)


def _items(lower: str, start: int, end: int, forms: Sequence[Form]) -> Iterator[Span]:
    start, end = max(0, start - _LOOK_BACK), end + _LOOK_AHEAD
    for match, group in told_matches(lower, start, end, forms):
        yield match.span(match.lastgroup or group)


def _are_sides(match: re.Match[str]) -> bool:
    return sum(map(str.isdigit, match["row"])) <= _MOST_OF_SIDES


def _end_later(match: re.Match[str]) -> bool:
    """Whether the second hour is the later one, and none stands in front: '20.00 bis 10.00'."""
    at = match.start("row")
    if _HOUR_BEFORE.search(match.string, max(0, at - _SO_FAR), at):
        return False
    return rises(items_of(match["row"])[::2])


_OF_CAMERA = (Form(late(r"f\s?/\s?\d"), _CAMERA, "row", is_any),)
_FORMS = (
    Form(late(r"\d\s?x\s?\d"), _SIDES, "row", _are_sides),
    Form(late(r"\d\sx\s[1-4]|\dx[1-4]"), _TYRES, "row", is_any),
    Form(late(_HOUR), _AT_DAY, "row", _end_later),
    Form(late(r"\d-\d"), _SETS, "row", is_any),
    Form(late(r"\s\d-\d(?!\d)"), _GOALS, "row", is_any),
    Form(late(r"\d\d-\d\d"), _BASKETS, "row", is_any),
    Form(late(rf"{_YEAR},\s\d"), _DATED, "row", is_any),
    Form(late(rf"{_YEAR}\s?(?:-|to|a|bis|until)\s?\d"), _YEARS, "row", row_rises),
    Form(late(rf"{_YEAR}\W"), _PRICED, "row", is_any),
    Form(late(r"\d(?:st|nd|rd|th)\s"), _PRIZES, "row", is_any),
    *_OF_CAMERA,
    Form(late(r"[2-5]\d:\d"), _RACES, "row", is_any),
    Form(late(_DATE), _ON_DAY, "row", is_any),
    Form(late(r"\.\d\d\s?[ap]"), _AT_NIGHT, "row", is_any),
    Form(late(r"\s(?:year|month|week|day|ano|mes|semana|dia)\W+\d"), _EACH, "row", is_any),
    Form(late(r"\d\s?(?:-|to|and|a|y)\s?[1-9]\d"), _AGED, "row", row_rises),
)
