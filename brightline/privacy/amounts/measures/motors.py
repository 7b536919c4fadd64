"""Rows of what a car is sold by: '1.6 16V, Bj 2009, 115 PS (85 kW), 5 Gang', '2.0 l, 68 ch, 4 cv'.

What lives here: what an engine has, the year, gears, doors, what is burnt in 100 kilometres, when
it was inspected. A car has one of each: a row stays whose things are of three kinds at least, or of
two with one of few values, none of them told twice, and whose figures are no number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.amounts.common.forms import NUMBER, Form, Span, told_spans
from brightline.privacy.amounts.common.wholes import is_number
from brightline.privacy.text.late import late

_KINDS = {
    "engine": (
        r"[1-6][.,]\d\s?-?(?:tdi|hdi|tdci|cdti|cdi|dci|tsi|tfsi|fsi|jtdm?|crdi|d4d|vti|vvti|gti|gtd|mpi|sdi|"
        r"bluehdi|puretech|ecoboost|t(?=\s)|i(?=\s)|d(?=\s))"
    ),
    "litres": r"[1-6][.,]\d(?:\d(?!\d))?(?!\s?l)(?=[\s,;|]|\Z)",
    "valves": r"(?:8|12|16|20|24|32)v",
    "year": (
        r"(?:(?:bj|ez|mj|baujahr|modell?o?|modelljahr|ano|annee|anno|arsmodell|year|my)\.?\s?)?"
        r"(?:(?:0[1-9]|1[0-2])/)?(?:19[6-9]\d|20[0-4]\d)(?!\d)"
    ),
    "power": r"[1-9]\d{1,2}\s?(?:ps|cv(?!\s?fisc)|ch(?:evaux)?|hk|bhp|hp|hast(?:kr)?)",
    "kw": r"[1-9]\d{1,2}\s?kw(?!h)",
    "tax": r"(?:[3-9]|1[0-5])\s?(?:cv|ch)\s?(?:fisc[a-z]*)?",
    "cylinders": r"(?:[3-6]|8|1[02])\s?-?(?:cyl|cil|zyl)[a-z]{0,7}|v[68]|[vi][468]",
    "gears": r"[4-9]\s?-?\s?(?:gang|vel|spd|speed|vxl|vit|marce|gears?|vaxlad)[a-z]{0,9}",
    "doors": (
        r"[2-5](?:/[35])?\s?-?\s?(?:p(?![a-z])|dr|doors?|turen|turig|turer|puertas|portes|porte|dorrar)"
    ),
    "burnt": (
        r"(?:[2-9]|1\d|2\d)(?:[.,]\d)?\s?l(?:\s?/\s?100(?:\s?km)?)?|[1-6]\d(?:/[1-6]\d)?\s?mpg"
    ),
    "class": r"euro\s?[1-6]",
    "tested": (
        r"(?:tuv|hu|hu/au|itv|mot|nct|ct|rego|smog|apk|bes(?:\still)?|besiktigad(?:\still)?)(?:\s(?:bis|till?|until|hasta))?"
        r"\s(?:(?:0?[1-9]|1[0-2])[/.](?:20)?[2-4]\d|20[2-4]\d-(?:0[1-9]|1[0-2]))"
    ),
    "owners": r"[1-9](?:a|nd|st|rd|th)?\s?\.?(?:owners?|hand|duen[oa]s?|main|hd)",
}
# Of so few values that no number goes on over them.
_FEW = frozenset(("valves", "year", "tested", "class"))
_THING = "|".join(rf"(?P<{kind}>(?:{form}))" for kind, form in _KINDS.items())
_BARE = "|".join(rf"(?:{form})" for form in _KINDS.values())
_SEP = r"(?:\s?[,;.|(]\s?\(?|\)[,.;]?\s|\s?/\s|\s?\n|\s)"
_WORD = r"(?:[a-z][a-z-]{1,11}\s)"
_ROWS = late(
    rf"(?<![\w.,/:+$€£-])(?<!\d\s)(?P<row>(?:{_BARE})(?![a-z\d])(?:{_SEP}{_WORD}{{0,2}}(?:{_BARE})(?![a-z\d])){{1,11}})"
    r"(?![.,:/x-]\d|\s?[/x]\s?\d)"
)
_EACH = late(rf"(?<![\w.,/])(?:{_THING})(?![a-z\d])")
_LOOK_BACK, _LOOK_AHEAD = 100, 100  # characters beside a place in which such a row may stand
_FEWEST = 3  # kinds of things
_HORSE, _ROUNDED = 0.735, 3  # kilowatts
_BESIDE = 24  # characters


def motors(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _is_of_one_car(match: re.Match[str]) -> bool:
    """Whether at least three kinds of things are told, or two of them of few values, each once."""
    things = list(_EACH.finditer(match["row"]))
    kinds = [one.lastgroup or "" for one in things]
    enough = len(kinds) >= _FEWEST or not _FEW.isdisjoint(kinds)
    once = len({*kinds}) == len(kinds) > 1
    return enough and once and _is_strong(things) and not _holds_number(match, things)


def _is_strong(things: Sequence[re.Match[str]]) -> bool:
    """Whether the power in kilowatts is that in horses, if both are told."""
    told = {one.lastgroup: int(NUMBER.findall(one.group())[0]) for one in things}
    horses, watts = told.get("power"), told.get("kw")
    return not (horses and watts) or abs(horses * _HORSE - watts) <= _ROUNDED


def _holds_number(match: re.Match[str], things: Sequence[re.Match[str]]) -> bool:
    """Whether figures in and beside the row are a number, over no thing of few values."""
    lower, first = match.string, match.start("row")
    start, end = max(0, first - _BESIDE), match.end("row") + _BESIDE
    for thing in things:
        if thing.lastgroup in _FEW:
            if is_number(NUMBER.findall(lower, start, first + thing.start())):
                return True
            start = first + thing.end()
    return is_number(NUMBER.findall(lower, start, end))


_FORMS = (
    Form(
        late(
            r"\d\s?(?:ps|kw|cv|ch|hk|bhp|hp|cyl|cil|zyl)(?![a-z])|\d[.,]\d\s?-?(?:l|tdi|hdi|cdi|tdci|dci|tsi|1?[68]v)(?![a-z])"
            r"|(?:8|16|24)v|\d\s?-?(?:gang|vel|spd|vxl)"
        ),
        _ROWS,
        "row",
        _is_of_one_car,
    ),
)
