"""Rows that a word in front explains: 'class times 10 11 12 1 2', 'doors at 0645 0730 0815'.

What lives here: hours in their turn, those of a timetable, and games of bowling. Their items are
bound to few values; a row stays only where none of its figures are a number, nor with those beside
them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.forms import (
    LOOK_AHEAD,
    LOOK_BACK,
    Form,
    Span,
    items_of,
    told_spans,
)
from brightline.privacy.amounts.common.wholes import row_is_no_number, row_itself_is_none
from brightline.privacy.text.late import late

_GAP = r"(?:[^\S\n]?[,/|·][^\S\n]?|[^\S\n])(?:(?:and|y|und|et|e|och|&)\s)?"
_OF_HOURS = (
    r"(?:(?:class|lesson|session|start(?:ing)?|show|tour|open|free|departure)\s(?:times|hours|slots)|times|slots|"
    r"(?:horarios?|horas|turnos)(?:\sde\s[a-z]{3,9})?|(?:horaires?|heures|creneaux|seances)|"
    r"(?:kurse?|kurszeiten|zeiten|uhrzeiten|termine)(?:\sum)?|(?:kurser|tider|tiderna)(?:\skl)?|orari|lezioni|"
    r"aulas|horarios|lessen|tijden)"
)
_HOUR = r"(?:2[0-3]|1\d|[1-9])"
_HOURS = late(
    rf"(?<![a-z]){_OF_HOURS}(?:\s(?:at|are|as|a|alle|om|kl))?\s?:?\s(?P<row>{_HOUR}(?:{_GAP}{_HOUR}){{3,11}})"
    r"(?![\w]|[.,:/-]\d|\s?[$€£%]|\s(?:\d|eur|euros?|kr|usd|dollars?|pesos))"
)
_SCORE = r"(?:1\d\d|2\d\d|300|[5-9]\d)"
_GAMES = late(
    r"(?<![a-z])(?:bowling|bowled|bowl|league\snight|kegeln|boliche|bolos)(?:\s(?:scores?|night|league|games?|last|week|this|my)){0,3}"
    rf"\s?:?\s(?P<row>{_SCORE}(?:{_GAP}{_SCORE}){{1,5}})(?![\w]|[.,:/-]\d|\s?[$€£%-]|\s\d)"
)
_NOON, _LONGEST_PAUSE = 12, 3  # hours
_DEPARTS = (
    r"(?:doors|gates?|departures?|leaves?|timetable|trains?|bus(?:es)?|trams?|ferr(?:y|ies)|boats?|shuttles?|shows?|"
    r"class(?:es)?|lessons?|times|slots|salidas?|puertas|trenes|autobuses|clases|horarios?|abfahrt(?:en)?|fahrplan|zuge|turen|"
    r"departs?|portes|cours|partenze|orari|partidas|vertrek|avganger)"
)
_BEFORE_CLOCKS = (
    rf"(?<![a-z]){_DEPARTS}(?:\s(?:at|are|from|leave|run|start|um|a\slas|kl|alle|om))?\s?:?\s"
)
_CLOCK = r"(?:[01]\d|2[0-3])[0-5][05]"
_CLOCKS = late(
    rf"{_BEFORE_CLOCKS}(?P<row>{_CLOCK}(?:{_GAP}{_CLOCK}){{2,9}})(?![\w]|[.,:/-]\d|\s?[$€£%]|\s\d)"
)


# '10.00/11.30/13.00': quarters of an hour, of which three in their turn are no digits of a number.
_QUARTER, _APART = r"(?:2[0-3]|1\d|[1-9])\.(?:00|15|30|45)", r"(?:,\s|\s?[/|]\s?)"
_DOTTED = late(
    rf"{_BEFORE_CLOCKS}(?P<row>{_QUARTER}(?:{_APART}{_QUARTER}){{2,9}})(?![\w]|[.,:/-]\d|\s?[$€£%]|[^\S\n]\d)"
)
_DOT = re.compile(r"(?<=\d)\.(?=\d)")


def headed_rows(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, LOOK_BACK, LOOK_AHEAD)


def timetables(lower: str, start: int, end: int) -> Iterator[Span]:
    """Those of them that are clocks without a sign: they begin with zeros."""
    return told_spans(lower, start, end, _FORMS[:2], LOOK_BACK, LOOK_AHEAD)


def _are_in_turn(row: str) -> bool:
    """Whether each hour is one to three later than the one before, past noon once at most."""
    steps = [b - a for a, b in pairwise(items_of(row))]
    past = [step for step in steps if step < 0]
    return len(past) <= 1 and all(
        1 <= (step + _NOON if step < 0 else step) <= _LONGEST_PAUSE for step in steps
    )


def _are_of_a_day(match: re.Match[str]) -> bool:
    """Whether each clock is at most three hours later than the one before: a number has no such."""
    clocks = items_of(_DOT.sub("", match["row"]))
    minutes = [60 * (clock // 100) + clock % 100 for clock in clocks]
    near = all(0 < b - a <= 60 * _LONGEST_PAUSE for a, b in pairwise(minutes))
    return near and (_DOT.search(match["row"]) is not None or row_itself_is_none(match))


_FORMS = (
    Form(late(rf"{_QUARTER}{_APART}{_QUARTER}{_APART}\d"), _DOTTED, "row", _are_of_a_day),
    Form(late(rf"{_CLOCK}{_GAP}{_CLOCK}{_GAP}[012]\d[0-5]"), _CLOCKS, "row", _are_of_a_day),
    Form(
        late(rf"(?:{_HOUR}{_GAP}){{3}}{_HOUR}"),
        _HOURS,
        "row",
        lambda match: _are_in_turn(match["row"]) and row_is_no_number(match),
    ),
    Form(late(r"(?:bow|league|kegel|bol(?:ich|os))"), _GAMES, "row", row_is_no_number),
)
