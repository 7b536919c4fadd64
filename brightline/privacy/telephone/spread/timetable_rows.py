"""Hours of a timetable that come to the digits of a number: 'from the square 06.05 06.35 07.05'.

What lives here: rows of hours with their minutes, each later than the one before, with nothing but
one sign between two of them. A number of three or more such hours is written by nobody: its groups
have one sign between all of them, and are no hours in order. One row alone must have four hours or
a word that tells of leaving and arriving.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.figures.phone_spans import PhoneSpan
from brightline.privacy.text.late import late

# '07.02 07.22 07.42', '07:10, 07:40', '0710 - 0740'
_HOURS = late(
    r"(?<![\w.,:/$€£+-])(?P<first>(?:[01]?\d|2[0-3])(?P<c>[.:h])[0-5]\d)"
    r"(?P<s>,?\s{1,2}|\s?[/|·–-]\s?)(?:[01]?\d|2[0-3])(?P=c)[0-5]\d"
    r"(?:(?P=s)(?:[01]?\d|2[0-3])(?P=c)[0-5]\d){1,30}(?!\d|[.:/-]\d)"
)
_EACH = re.compile(r"(\d{1,2})[.:h](\d\d)")
_FEWEST_ALONE, _FEWEST_ROWS = 4, 2
_TOLD = late(
    r"(?<![a-z])(?:from|to|till|until|departs?|departures?|dep|arrives?|arrivals?|arr|leaves?|leaving|stops?|trains?|bus(?:es)?|ferry|ferries|boats?|"
    r"trams?|line|route|timetable|schedule|fran|till|avgar|avgang|ankomst|buss|tag|tidtabell|hallplats|farja|"
    r"ab|an|nach|von|abfahrt|ankunft|zug|bahn|fahrplan|haltestelle|linie|depuis|vers|depart|arrivee|arret|ligne|horaires?|"
    r"salidas?|llegadas?|sale|llega|desde|hasta|parada|linea|autobus|horario|partenz[ae]|arriv[oi]|fermata|orari[oi]?|treno|"
    r"saidas?|chegadas?|paragem|vertrek|aankomst|halte|lijn|afgang|avreise|rute|odjazd|przyjazd|services?|shuttle|mass(?:es)?|showings?|screenings?)(?![a-z])"
)
_IN_FRONT, _FAR = 48, 160  # characters in front of a row; beside it, for another row


def is_timetable(lower: str, phone: PhoneSpan) -> bool:
    """Whether the figures that a number was read from are hours of such a row."""
    if any(atom.notation != "figures" for atom in phone.atoms):
        return False
    around = max(0, phone.start - _FAR), phone.end + _FAR
    rows = [*_rows(lower, *around)]
    for row in rows:
        if row.start() <= phone.start and phone.end <= row.end():
            told = _TOLD.search(lower, max(0, row.start() - _IN_FRONT), row.start())
            many = len(_EACH.findall(row.group())) >= _FEWEST_ALONE
            return many or len(rows) >= _FEWEST_ROWS or told is not None
    return False


def _rows(lower: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Rows of hours that are later and later."""
    for row in _HOURS.finditer(lower, start, end):
        hours = [int(hour) * 60 + int(minute) for hour, minute in _EACH.findall(row.group())]
        if all(a < b for a, b in pairwise(hours)):
            yield row
