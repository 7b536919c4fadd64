"""Times and days as they are written elsewhere: 'v 18.45', 'Program 08.00-21.30', 'até 8/1/25'.

What lives here: clocks with a point behind a word for 'at', hours with points behind a word for
opening, and short dates behind a word for 'until' or 'from', in some twenty languages. The words
are needed: '18.45' and '8/1/25' by themselves can be groups of a number.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.amounts.common.dates import SHORT_DAY, SHORT_MONTH
from brightline.privacy.amounts.common.forms import Form, Span, ends_later, find_forms, is_any
from brightline.privacy.text.late import late

_CLOCK = r"(?:[01]?\d|2[0-3])\.(?:00|15|30|45)"
_ENDS = r"(?![a-z\d]|[.,:/-]\d|\s\d|\s?[-/]\s?\d)"
_AT = (
    r"(?:v|ve|ob|do|od|po|kl\.?|klo|kell|alle|dalle|om|um|gegen|ab|bis|vers|saat|ora|orele|godz\.?|w|o|na|"
    r"(?:poslednji|posledni|ostatni|sista|siste|letzter|dernier|ultimo)\s[a-z]{3,10})"
)
_AT_CLOCK = late(rf"(?<![a-z\d]){_AT}\s(?P<row>{_CLOCK}){_ENDS}")
_OPEN = (
    r"(?:program(?:ul)?|orar(?:io|iul)?|deschis|otevreno|oteviraci\sdoba|otvorene|otworto|otwarte|czynne|godziny(?:\sotwarcia)?|"
    r"oppet(?:tider)?|abent|abningstider|apent|apningstider|avoinna|auki|geoffnet|offnungszeiten|sprechzeiten|geopend|"
    r"open(?:ingstijden)?|ouvert|horaires?|aperto|aberto|atendimento|nyitva|radno\svrijeme|radno\svreme|acik|calisma\ssaatleri|"
    r"wpapio|anoikta|pabotaem|buka|jam\sbuka)"
)
_OPENED = late(
    rf"(?<![a-z]){_OPEN}(?:\s(?:de|von|van|od|fran|fra|dalle|das|la|kl\.?|je|daily|denne|zilnic|dagligen))?[\s:]{{1,2}}"
    rf"(?P<row>(?P<a>{_CLOCK})\s?(?:-|do|bis|til|till|tot|alle|as|a|la)\s?(?P<b>{_CLOCK})){_ENDS}"
)
_UNTIL = (
    r"(?:ate|bis|hasta|jusqu'au|fino\sal?|tot|til|till|until|do|az\sdo|pana(?:\sla|\spe)|od|ab|fra|fran|vanaf|desde|"
    r"dal|from|since|available|dostepne|volne|libre|frei|ledig|vrij|livre|liber)"
)
_SHORT = late(
    rf"(?<![a-z\d]){_UNTIL}(?:\s(?:el|o|ao|al|dia|le|den|dem|em|od|from))?\s"
    rf"(?P<row>{SHORT_DAY}(?P<s>[/.]){SHORT_MONTH}(?P=s)[0-4]\d){_ENDS}"
)


def local_times(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    yield from find_forms(lower, start, end, _FORMS)


_FORMS = (
    Form(late(r"[a-z.]\s\d{1,2}\.[0134][05](?!\d)"), _AT_CLOCK, "row", is_any),
    Form(late(r"\.[0134][05]\s?(?:[-a-z]{1,4})\s?\d{1,2}\.[0134]"), _OPENED, "row", ends_later),
    Form(late(r"[a-z]\s\d{1,2}([/.])\d{1,2}\1[0-4]\d(?!\d)"), _SHORT, "row", is_any),
)
