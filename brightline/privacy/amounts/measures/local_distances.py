"""A year and a distance beside it: 'Baujahr 2008, 134.900 km', and lakhs: '1,15,200km'.

What lives here: what a vehicle has run behind the year it was built in, in some twenty languages,
and distances that are counted in lakhs. Ten digits in two groups can be a number too, so that a
word tells what the year is or a comma and a sign between the thousands keep them apart; a unit of
length follows, and no other figure goes on with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import NUMBER, Span, is_not_called
from brightline.privacy.amounts.common.wholes import is_number
from brightline.privacy.amounts.measures.vehicles import METER
from brightline.privacy.text.late import late

_YEAR = r"(?:19[6-9]\d|20[0-3]\d)"
# 'Built in', 'first registered in', 'model' and 'year', as they are folded.
_OF_YEAR = (
    r"(?:argang|arsmodell?|baujahr|bj\.?|erstzulassung|ez|bouwjaar|ano|anno|annee|mod[eè]?l(?:o|l|e|lo)?|yil[i1]?|"
    r"rok(?:\s(?:vyroby|produkcji))?|rocnik|rocznik|vyrobeno|vuosimalli|evjarat|"
    r"an(?:ul)?(?:\s(?:de\s)?fabricatie[i]?)?|matricula(?:do|da|cao|cion)(?:\s(?:em|en|de))?|immatricul(?:e|ee|ation)|"
    r"immatricolata(?:\snel)?|reg(?:istered|istration|\.)?(?:\s(?:in|from))?|built(?:\sin)?|from|year|"
    r"fabricad[oa]\s(?:em|en)|etoς|roд(?:\sвыnycka)?)"
)
_VEHICLE = (
    r"(?:coche|carro|auto|voiture|car|wagen|pkw|macchina|furgoneta|camioneta|van|bil|"
    r"moto(?:rbike)?|motocicleta)"
)
_RUN = (  # and has run
    rf"(?:(?:{METER}|najeto|prebieg|przebieg|parcurs[i1]?|rulaj|tachometer|"
    r"recorridos|rodados|percorsi|kort|kjort|gatt|gelaufen|futott|npoбer|only|just|solo|"
    r"con|with|mit|med|avec|met|com):?\s)?"
)
_GROUPED = r"[1-4]?\d{1,2}(?:,\d{3}|\.\d{3}|'\d{3}|\s\d{3})"
_LAKHS = r"[1-9],\d\d,\d{3}"
_DISTANCE = rf"(?!0)(?:{_LAKHS}|{_GROUPED}|[1-4]?\d{{5}})"
_UNIT = r"\s?(?:kms?|mi(?:les|l)?|kilomet(?:er|re|ro)s?|quilometros)"
_ALONE, _ENDS = r"(?<![a-z\d_.,/+$€£-])(?<!\d\s)", r"(?![a-z\d]|[.,:/-]\d|\s\d)"
_FORMS = (
    late(
        rf"(?<![a-z]){_OF_YEAR}[\s:]{{1,2}}(?P<row>{_YEAR}(?:[,;.]\s|\s?[/|-]\s?|\s){_RUN}{_DISTANCE}{_UNIT}){_ENDS}"
    ),
    late(  # no number, or a round one
        rf"(?<![a-z]){_VEHICLE}\s(?P<row>{_YEAR}\s"
        rf"(?P<run>[1-4]?\d{{1,2}}[., '’]\d{{3}}){_UNIT}){_ENDS}"
    ),
    late(rf"{_ALONE}(?P<row>{_YEAR}[,;]\s{_RUN}(?!0)(?:{_LAKHS}|{_GROUPED}){_UNIT}){_ENDS}"),
    late(
        rf"{_ALONE}(?P<row>{_YEAR}\s?年式?(?:[、,]?\s?走行(?:距離)?\s?(?!0){_GROUPED}\s?km)?)(?!\d)"
    ),
    late(rf"{_ALONE}(?P<row>{_LAKHS}\s?kms?){_ENDS}"),
)
_NEEDED = late(r"\d{3}\s?(?:k(?:m|ilo)|mi(?:l|(?![a-z]))|quilo)|\d年")
_ROUND = "000"  # of what a title says that it has run
_LOOK_BACK, _LOOK_AHEAD = 40, 30  # characters beside a place in which such a pair may stand


def local_distances(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    start, end = max(0, start - _LOOK_BACK), end + _LOOK_AHEAD
    if not _NEEDED.search(lower, start, end):
        return
    for form in _FORMS:
        for match in form.finditer(lower, start, end):
            if is_not_called(match) and not _is_number(match):
                yield match.span("row")


def _is_number(match: re.Match[str]) -> bool:
    """Whether year and distance with but a blank between them are one that is not round."""
    run = match.groupdict().get("run") or _ROUND
    return not run.endswith(_ROUND) and is_number(NUMBER.findall(match["row"]))
