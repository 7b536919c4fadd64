"""What a car has run and when it was inspected: 'Odometer reads 204955 km', 'TÜV bis 05/2027'.

What lives here: mileages of five and six figures with their unit or behind a word for them, in
seven languages, and months behind a word for an inspection or a registration. Whether other figures
could complete a number is asked in `six_figures`.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.amounts.common.dates import SHORT_MONTH
from brightline.privacy.amounts.common.forms import ENDS, Form, Span, is_any, told_matches
from brightline.privacy.amounts.common.wholes import row_is_no_number, row_itself_is_none
from brightline.privacy.text.late import late

_YEAR = r"(?:19[6-9]\d|20[0-4]\d)"
_APART = r"(?<![a-z\d$€£.,/:+#-])(?<!\d\s)(?<!\d\s[-/]\s)"
APART = rf"{_APART}(?<![^m]\d,\s)"
"""In front of an amount: no other figure, but 'm2, 230 000 €'."""
_RUN = r"(?:[1-9]\d|[1-4]\d\d)[., ’']?\d{3}"  # 10,000 to 499,999
_KM = (
    r"(?:kms?|kilomet(?:er|re|ro)s?|quilometros?|chilometri|miles|millas|milhas|"
    r"mi(?=\W*(?:[.,;)\n]|\Z))|(?<=\d)mi|กม|किमी)"
)
_SHOWN = (  # where it is read, instead of a unit: '158,508 on the clock'
    r"(?:on\sthe\s(?:clock|odo(?:meter)?|dash|meter)|auf\s(?:der\suhr|dem\stacho)|en\sel\s(?:reloj|odometro|"
    r"cuentakilometros|marcador)|au\scompteur|sul\s(?:contachilometri|tachimetro)|pa\smataren|op\sde\steller|"
    r"no\s(?:odometro|conta-?quilometros))"
)
METER = (
    r"(?:odometer|mileage|milage|odometro|cuentakilometros|kilometraje|recorrido|km|kilometerstand|tachostand|"
    r"(?:timing|cam)\s?belt(?:\s(?:was\s)?(?:done|changed|replaced|new))?|kilomita|"
    r"laufleistung|kilometrage|compteur|chilometraggio|quilometragem|km-?stand)"
)
"""What measures how far a vehicle has run."""
_SHOWS = (
    r"(?:\s(?:reads|reading|shows|says|is|at|of|es|de|actual|marca|real(?:es)?|ist|di|e|affiche))?"
)
_BEHIND_YEAR = r"(?:(?<![^m]\d,\s)|(?<=(?:19|20)\d\d,\s))"  # 'Golf 2010, 231.450 km'
WITH_UNIT = late(rf"{_APART}{_BEHIND_YEAR}(?P<row>{_RUN})(?=\s?(?:{_KM}|{_SHOWN})(?![a-z\d]))")
"""A mileage in front of its unit."""
BEHIND_METER = late(rf"(?<![a-z]){METER}{_SHOWS}[\s:=]{{1,3}}(?P<row>{_RUN}){ENDS}")
"""A mileage behind a word for what measures it."""

_ENGINE = late(  # '2002 2.2L 4cyl 117k mi'
    rf"(?<![a-z\d$€£.,:/+#-])(?<!\d\s)(?P<row>{_YEAR},?\s[1-8][.,]\d\s?l(?:it(?:er|re)s?)?"
    r"(?:,?\s(?:[34568]\s?-?cyl(?:inders?)?|[vi][468]))?(?:,?\s[1-9]\d{1,2}k(?:\s?(?:mi(?:les)?|kms?))?)?)"
    r"(?![a-z\d]|[.,:/-]\d|\s\d)"
)
_INSPECTION = (
    r"(?:tuv|hu|hu/au|tuv/au|ez|erstzulassung|itv|mot|inspect(?:ed|ion)|inspeccion|verificacion|revision|"
    r"controle\stechnique|ct|revisione|apk|inspecao|vistoria|regist(?:ered|ration)|matriculad[oa]|"
    r"immatriculee?|immatricolata|smog(?:\s(?:check|test))?|tags|brakes?|clutch|battery|serviced?|oil\schange|frenos|embrague|bateria|bremsen|kupplung|"
    r"freins|embrayage|freni|bromsar)"
)
_UNTIL = (
    r"(?:neu|done|passed|checked|until|till?|thru|valid|good|ok|bis|gultig|hasta|vigente|jusqu'(?:en|a|au)|fino\sa|tot|ate|"
    r"du|de|al?)"
)
_INSPECTED = late(
    rf"(?<![a-z]){_INSPECTION}(?:\s{_UNTIL}){{0,2}}[\s:]{{1,2}}(?P<row>{SHORT_MONTH}[/.]{_YEAR})"
    r"(?![a-z\d]|[./-]\d|\s\d)"
)
_DONE_AT = late(  # 'belt done at 90k'
    r"(?<![a-z])(?:belt|chain|clutch|brakes?|gearbox|engine|transmission|oil|pads|rotors|tires|tyres|correa|embrague|frenos|"
    r"zahnriemen|kupplung|courroie)(?:\s(?:was\s)?(?:done|changed|replaced|new|cambiad[oa]|neu|faite?))?\s(?:at|a|bei|los)\s"
    r"(?P<row>[1-4]?\d\dk?)(?<=k)(?!\w|[.,:/-]\d|\s\d)"
)
_YEAR_AND_RUN = late(rf"{_YEAR}[.,;:]?\s{_RUN}")
UNIT_BEHIND = late(rf"\s?(?:{_KM}|{_SHOWN})(?![a-z\d])")
"""The unit of a mileage."""
_LOOK_BACK, _LOOK_AHEAD = 40, 20  # characters beside a place in which such a month may stand


def inspected(lower: str, start: int, end: int) -> Iterator[Span]:
    """Spans of such months and engines in and beside a part of a folded text."""
    for match, group in told_matches(lower, max(0, start - _LOOK_BACK), end + _LOOK_AHEAD, _FORMS):
        yield match.span(group)


def is_year_and_mileage(lower: str, start: int, end: int) -> bool:
    """Whether figures in the shape of a number are those of a car: '2015. 141233 miles'."""
    is_one = _YEAR_AND_RUN.fullmatch(lower, start, end)
    return is_one is not None and UNIT_BEHIND.match(lower, end) is not None


_FORMS = (
    Form(late(rf"\d[/.]{_YEAR}"), _INSPECTED, "row", is_any),
    Form(late(r"\s\d{2,3}k\W"), _DONE_AT, "row", row_is_no_number),
    Form(late(r"\d[.,]\d\s?l(?:it|[\s,.])"), _ENGINE, "row", row_itself_is_none),
)
