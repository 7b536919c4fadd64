"""Results by table, draws and ratings: 'Rink 1: 21-15, rink 2: 16-14', 'drawn: 9, 15, 27, 47, 74'.

What lives here: what was scored at each rink, table or board of a contest, in their order; numbers
that a lottery or a bingo drew, in theirs; ratings of players from one to another; times of a start
list, bars and pages that rise; how good a thing is behind its price. None is kept whose figures,
in any run and with those near, are a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.forms import (
    NUMBER,
    Form,
    Span,
    follow,
    is_any,
    row_rises,
    told_spans,
)
from brightline.privacy.amounts.common.wholes import is_number, row_is_no_number
from brightline.privacy.text.late import late

_ENDS = r"(?![a-z\d]|[.,:/-]\d|\s?[/x-]\s?\d|\s\d)"
_WHERE = (
    r"(?:rinks?|tables?|boards?|lanes?|courts?|pitch|mesas?|tablero|pistas?|tisch|platte|bahn|brett|tavol[oi]|campo|"
    r"terrain|bord|bana|tafel|baan)"
)
_SCORE = r"(?:\d{1,3}\s?[-:]\s?\d{1,3}|[12]\d{3})"
_CONTEST = late(
    rf"(?<![a-z])(?P<row>{_WHERE}\s[1-9]\s?:\s(?:rating\s)?{_SCORE}(?:[,;.]?\s{_WHERE}\s[1-9]\s?:\s{_SCORE}){{1,9}}){_ENDS}"
)
_PLACE = late(rf"{_WHERE}\s([1-9])")
_DRAWN = late(
    r"(?<![a-z])(?:drawn|draws?|balls|bonus|lotto|lottery|bingo|pool|numbers\scalled|called|usciti|estratti|estrazione|tombola|"
    r"gezogen|ziehung|tires|tirage|sorteados|sorteo|salieron|cartas\sque\ssalieron|trekking|getrokken|dragna|dragning)"
    r"(?:\s(?:so\sfar|were|are|today|heute|hoy|oggi))?\s?:\s(?P<row>[1-9]\d?(?:,?\s(?:(?:and|y|e|und|et)\s)?[1-9]\d?){3,7}"
    rf"(?:\s?\+\s?[1-9]\d?)?){_ENDS}"
)
_HIGHEST = 90  # that is drawn
_RATING = late(
    r"(?<![a-z])(?:ttr|elo|dwz|qttr|usatt|fide|lk|handicap|rating)\s(?P<row>[12]\d{3}\s?(?:-|to|bis|a|till|tot)\s?[12]\d{3})"
    rf"{_ENDS}"
)
_TIME = r"(?:1?\d):[0-5]\d(?:[.,]\d{1,2})?"
_TIMES = late(
    r"(?<![a-z])(?:starts?|start\slist|last\s(?:month|week|time|race)|times?|results?|splits?|laps?|zeiten|tiempos|temps|tider|tempi)"
    rf"\s?:?\s(?P<row>{_TIME}(?:,\s{_TIME}){{2,9}}){_ENDS}"
)
_GOOD = late(
    r"[$€£][1-9]\d{0,2}\s(?:\(?(?:cond(?:ition)?\.?|zustand|estado|etat)\s)?(?P<row>[1-9](?:\.5)?/10)(?=\s?(?:[,;.)!]|\n|\Z|\s[a-z]))"
)
_RANGE = r"[1-9]\d?\s?-\s?[1-9]\d{0,2}"
_BARS = late(
    r"(?<![a-z])(?:takte?|bars|measures|rows|seiten|pages|chapters|compases|paginas|mesures|maten|takter|sidor|battute|pagine)"
    rf"\s(?P<row>{_RANGE}(?:,\s{_RANGE}){{0,4}}){_ENDS}"
)
_LOOK_BACK, _LOOK_AHEAD = 120, 120  # characters beside a place in which such a row may stand


def contests(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _are_in_order(match: re.Match[str]) -> bool:
    """Whether the rinks follow each other, and no figures are a number, with or without them."""
    places = [int(place) for place in _PLACE.findall(match["row"])]
    scored = NUMBER.findall(_PLACE.sub("", match["row"]))
    alone = not is_number(scored) and not is_number([str(places[0]), *scored])
    return follow(places) and alone and row_is_no_number(match)


def _are_drawn(match: re.Match[str]) -> bool:
    """Whether they rise, but for one that was drawn apart, and no figures are a number."""
    row, _, _ = match["row"].partition("+")
    drawn = [int(one) for one in NUMBER.findall(row)]
    rise = all(one < other for one, other in pairwise(drawn))
    return rise and drawn[-1] <= _HIGHEST and row_is_no_number(match)


def _are_in_time(match: re.Match[str]) -> bool:
    """Whether each is later than the one before, and no figures are a number."""
    times = [int(one.replace(":", "")) for one in re.findall(r"\d+:\d\d", match["row"])]
    return all(a < b for a, b in pairwise(times)) and row_is_no_number(match)


def _rise_and_are_none(match: re.Match[str]) -> bool:
    """Whether each is greater than the one before, and no figures are a number."""
    return row_rises(match) and row_is_no_number(match)


_FORMS = (
    Form(late(rf"{_WHERE}\s[1-9]\s?:\s"), _CONTEST, "row", _are_in_order),
    Form(late(r":\s[1-9]\d?,?\s[1-9]\d?,?\s[1-9]"), _DRAWN, "row", _are_drawn),
    Form(late(r"[a-z]\s\d{1,3}\s?-\s?\d"), _BARS, "row", _rise_and_are_none),
    Form(late(r"(?:ttr|elo|dwz|usatt|fide|rating)\s[12]\d{3}"), _RATING, "row", _rise_and_are_none),
    Form(late(r"\d:\d\d(?:[.,]\d\d?)?,\s\d\d?:"), _TIMES, "row", _are_in_time),
    Form(late(r"[$€£]\d{1,3}\s[^\d]{0,12}[1-9](?:\.5)?/10"), _GOOD, "row", is_any),
)
