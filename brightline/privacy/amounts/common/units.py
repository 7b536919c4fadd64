"""Words of units, of what is counted in adverts and of parts, as patterns for `quantities`."""

from __future__ import annotations

import re

from brightline.privacy.text.late import late

# Of other languages as they are folded: an 'ora', a 'saat', 'чac' for an hour.
_TIME_ABROAD = (
    r"std|stunden?|uur|uren|heures?|or[ae]|orai|hodin[ay]?|hod|godzin[ay]?|godz|timmar|timme|timer|"
    r"tunti[a]?|saat|dakika|dk|jam|menit|perc|чac(?:a|oв)?|mnh(?:yt[aы]?)?|roдnh[an]?|wpa|wpeς|שעה|ساعة|분|시간|分钟?|小[时時]|時間|นาท"
)
TIME_UNIT = (
    r"(?:minutes?|minut(?:os?|en|i|[yae]|ter)?|mins?|m|hours?|horas?|hrs?|h|hh|qv|days?|dias?|nights?|noches?|"
    rf"{_TIME_ABROAD})"
)
FOR_EACH = r"\s(?:an?|per)\s(?:night|hour|hr|day|week|month|session|visit|lesson)s?(?![a-z])"
LENGTH = (
    r"(?:lbs?|pounds?|kgs?|kilos?|cms?|mm|inch|inches|feet|ft|miles?|"
    r"mi(?!\s(?:amor|vida|ciel|cora|rey|reina|bebe|amig|querid|numero))|t?kms?|yards?|yds|acres?|hectares?|hectareas?|"
    r"met(?:er|re)s?|metros?|kilomet(?:er|re|ro)s?|millas?|pulgadas?|gramos?|litros?|oz|ml|sq\.?\s?(?:ft|m)|"
    r"sqft|sqm|m2|mq|qm|kvm|mbps|gb|mb|mp|hp|cc|cca|amps?|[wb]pm|kcal|fps|dpi|watts?|volts?|%(?![\d%])|percent|"
    # '... 4 2 in the morning' counts no inches.
    r"in(?!\s(?:the|an?|my|our|your|this|town|city|person|roman|english|total|advance|cash|case)"
    r"(?![a-z])))"
)
# What is counted in adverts; one to three figures in front of it are no part of a number.
COUNTED = (
    r"(?:photos?|pics?|pictures?|videos?|fotos?|chairs?|rooms?|guests?|visits?|sessions?|reviews?|"
    r"stars?|miles?|beds?|tables?|people|persons?|girls?|ladies|friends?|clients?|weeks?|months?|"
    r"seats?|floors?|blocks?|stops?|model|units?|bedrooms?|baths?|slots?|places?|spots?|times?|"
    r"rounds|holes|verbs|boxes|moves|pupils|students|teams|zones|equipos|alumnos|portes|camiones|"
    r"jahre?|jaar|ans|anni|vuotta|eves|ani|yas|tuoi|j(?=\.)|"
    r"mois|semaines|monate|wochen|mesi|settimane|manader|veckor|semanas?|meses|anos|dias?|personas?|personnes|personen|persone|pessoas|personer|osob|kisi|cuartos?|camas?|sillas?|visitas?|resenas?|estrellas?)"
)
FEW_COUNTED = (
    r"(?:pieces|pcs|piezas|teile|windows|ventanas|jobs|doors?|puertas|keys|languages|idiomas|bewertungen|"
    r"avis|avaliacoes|omdomen|personer)"
)
"""The same of what is counted in fewer: one or two figures, or a round number."""
STRINGS = r"(?:strings?|cuerdas?|saiten|cordes?|snaren|strangar|cordas)"
"""Strings of an instrument, as they are sold."""
PART = r"0[1-9][a-z]-\d{3}-\d{3}(?:-?[a-z]{1,2})?(?![a-z\d]|[.,:/-]\d)"
"""The number of a part of a car, as some makers write it: it begins with a zero."""
_COUNTED_ALONE = late(rf"{COUNTED}|{FEW_COUNTED}")
_NOT_UNIT = re.compile(r"[^a-z]+")


def unit_of(written: str) -> str:
    """The letters of a quantity."""
    return _NOT_UNIT.sub("", written)


def counts_things(unit: str) -> bool:
    """Whether a unit is one of the things that are counted."""
    return _COUNTED_ALONE.fullmatch(unit) is not None
