"""Hours of a timetable that come to the digits of a number: 'from the square 06.05 06.35 07.05'.

What lives here: whether a number that was found is a part of such a row. What the rows are lives in
`amounts/times/timetables`.
"""

from __future__ import annotations

from brightline.privacy.amounts.times.timetables import told_hours
from brightline.privacy.figures.phone_spans import PhoneSpan


def is_timetable(lower: str, phone: PhoneSpan) -> bool:
    """Whether the figures that a number was read from are hours of such a row."""
    if any(atom.notation != "figures" for atom in phone.atoms):
        return False
    return any(
        row.start() <= phone.start and phone.end <= row.end()
        for row in told_hours(lower, phone.start, phone.end)
    )
