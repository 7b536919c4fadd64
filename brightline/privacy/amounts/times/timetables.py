"""Hours of a timetable and years with how many there are of each: '06.05 06.35', '2013 x 4'.

What lives here: rows of hours with their minutes, each later than the one before, with one sign
between two of them; and vintages, which rise as well. A number has one sign between all of its
groups, and these are no hours or years in order. One row of hours alone must have four of them or a
word that tells of leaving and arriving; none is kept whose figures, in any run of their groups, are
a number, or beside which others stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import (
    NUMBER,
    Form,
    Span,
    is_not_called,
    items_of,
    rises,
    told_spans,
)
from brightline.privacy.amounts.common.wholes import is_number
from brightline.privacy.text.late import late

# '07.02 07.22 07.42', '07.10 / 07.40 / 08.10', '7h05, 7h35, 8h05'
_HOURS = late(
    r"(?<![\w.,:/$€£+-])(?:[01]?\d|2[0-3])(?P<c>[.:h])[0-5]\d"
    r"(?P<s>,?\s{1,2}|\s?[/|·–-]\s?)(?:[01]?\d|2[0-3])(?P=c)[0-5]\d"
    r"(?:(?P=s)(?:[01]?\d|2[0-3])(?P=c)[0-5]\d){1,30}(?!\d|[.:/-]\d)"
)
_NEEDED = late(r"\d[.h][0-5]\d,?\s{0,2}[/|·–-]?\s?\d")
_EACH = re.compile(r"(\d{1,2})[.:h](\d\d)")
_FEWEST_ALONE, _FEWEST_ROWS = 4, 2
_TOLD = late(
    r"(?<![a-z])(?:from|to|till|until|departs?|departures?|dep|arrives?|arrivals?|arr|leaves?|leaving|stops?|trains?|bus(?:es)?|ferry|ferries|boats?|"
    r"trams?|line|route|timetable|schedule|fran|avgar|avgang|ankomst|buss|tag|tidtabell|hallplats|farja|"
    r"ab|an|nach|von|abfahrt|ankunft|zug|bahn|fahrplan|haltestelle|linie|depuis|vers|depart|arrivee|arret|ligne|horaires?|"
    r"salidas?|llegadas?|sale|llega|desde|hasta|parada|linea|autobus|horario|partenz[ae]|arriv[oi]|fermata|orari[oi]?|treno|"
    r"saidas?|chegadas?|paragem|vertrek|aankomst|halte|lijn|afgang|avreise|rute|odjazd|przyjazd|services?|shuttle|mass(?:es)?|showings?|screenings?)(?![a-z])"
)
_IN_FRONT, _FAR = 48, 160  # characters in front of a row; beside it, for another row
_GOES_ON, _COMES_BEFORE = re.compile(r"[^\w\n]{0,3}\d"), re.compile(r"\d[^\w\n]{0,3}\Z")
_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
_OF_YEAR = rf"{_YEAR}\s?[x*]\s?[1-9]\d?"
_VINTAGES = late(
    rf"(?<![\w.,:/$€£+-])(?<!\d\s)(?P<row>{_OF_YEAR}(?:(?:,\s|\s?[;·|/]\s?|\s?\n\s?){_OF_YEAR}){{1,14}})"
    r"(?![a-z\d]|[.,:/-]\d|\s\d)"
)


def timetables(lower: str, start: int, end: int) -> Iterator[Span]:
    """The spans of hours and of vintages in and beside a part of a folded text."""
    around = max(0, start - _FAR), end + _FAR
    if _NEEDED.search(lower, *around):
        for row in told_hours(lower, start, end):
            if _is_alone(row) and is_not_called(row) and not is_number(_groups(row.group())):
                yield row.span()
    yield from told_spans(lower, start, end, _FORMS, _FAR, _FAR)


def told_hours(lower: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The rows of hours in and beside a part of a folded text that are those of a timetable."""
    rows = [
        row
        for row in _HOURS.finditer(lower, max(0, start - _FAR), end + _FAR)
        if rises([int(hour) * 60 + int(minute) for hour, minute in _EACH.findall(row.group())])
    ]
    for row in rows:
        many = len(_EACH.findall(row.group())) >= _FEWEST_ALONE or len(rows) >= _FEWEST_ROWS
        if many or _TOLD.search(lower, max(0, row.start() - _IN_FRONT), row.start()):
            yield row


def _is_alone(row: re.Match[str]) -> bool:
    """Whether no other figures stand beside a row in its line."""
    before = row.string[max(0, row.start() - 4) : row.start()]
    goes_on = _GOES_ON.match(row.string, row.end())
    return goes_on is None and _COMES_BEFORE.search(before) is None


def _groups(row: str) -> list[str]:
    return NUMBER.findall(row)


def _are_vintages(match: re.Match[str]) -> bool:
    """Whether the years rise, and no run of the figures is a number."""
    return rises(items_of(match["row"])[::2]) and not is_number(_groups(match["row"]))


_FORMS = (Form(late(rf"{_YEAR}\s?[x*]\s?\d"), _VINTAGES, "row", _are_vintages),)
