"""Dates and times of day as patterns for `quantities`, and the dates that need no word beside them.

What lives here: a year, a month, a day, a clock; dates with a full year; two days and stamps behind
a word that tells what they are, and the hours of several days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.text.late import late

YEAR = r"(?:19[4-9]\d|20[0-4]\d)"  # a year that an advert could mean
MONTH = r"(?:0[1-9]|1[0-2])"
DAY = r"(?:0[1-9]|[12]\d|3[01])"
SHORT_MONTH = r"(?:0?[1-9]|1[0-2])"
SHORT_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
MONTH_NAME = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|ene|febrero|marzo|abril|abr|mayo|"
    r"junio|julio|agosto|septiembre|octubre|noviembre|diciembre|dic|"
    r"januari?|februari?|maart|marz|mars|mei|mai|juni|juli|augustus|augusti|oktober|dezember|december|"
    r"janvier|fevrier|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|"
    r"janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro|"
    r"gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre)(?![a-z])"
)
CLOCK = r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?"

# Dates with a full year cannot be the inside of a number with its area code in front, so they are
# recognised before numbers are looked for; all other quantities only afterwards.
_FULL_DATES = late(
    rf"(?<![\d.])(?=\d)(?:{YEAR}(?P<sep>[-/.]){MONTH}(?P=sep){DAY}"
    rf"|{YEAR}\.\s{SHORT_MONTH}\.\s{SHORT_DAY}\."  # 2024. 3. 15.
    rf"|{SHORT_DAY}\s/\s{SHORT_MONTH}\s/\s{YEAR}"  # 18 / 05 / 2025
    rf"|{SHORT_DAY}\.\s{SHORT_MONTH}\.\s{YEAR}"  # 25. 1. 2025
    rf"|{SHORT_DAY}/{SHORT_MONTH}\s20[0-4]\d(?!\s\d|[./-]\d)"  # 23/12 2025
    rf"|{SHORT_DAY}/{SHORT_MONTH}/25[5-8]\d"  # 12/10/2568, in Thailand
    rf"|{SHORT_DAY}/{SHORT_MONTH}-20[0-4]\d"  # 24/12-2025
    rf"|{SHORT_DAY}(?P<sep2>[-/.]){SHORT_MONTH}(?P=sep2){YEAR}"
    rf"|{SHORT_MONTH}(?P<sep3>[-/.]){SHORT_DAY}(?P=sep3){YEAR})(?:t(?=\d\d:)|(?![\d]))"
    rf"(?:,?\s?(?:at\s)?{CLOCK}(?:\s?[ap]m)?)?(?!\d)"
)
_DAY_OF = rf"{SHORT_DAY}[./]{SHORT_MONTH}"
TOLD_DAYS = (
    rf"(?:dates?|from|between|tour|fechas?|del)\s{_DAY_OF}\.?\s?-\s?{_DAY_OF}(?!\w|\W{{0,3}}\d)"
)
SINCE_MONTH = (
    r"(?:since|from|until|till|seit|bis|desde|hasta|depuis|dal?|in|im|en|em|nel|born|est\.?|(?:bought|purchased|built|"
    r"made|serviced|tested|gekauft|gebaut|comprad[oa]|achetee?|acquistat[oa]|kopt|gekocht)(?:\snew)?)\s"
    rf"(?:{SHORT_MONTH}/{YEAR}(?!\d|[./-]\d)|{MONTH_NAME}\s(?:del?\s)?{YEAR}(?![./-]?\d|\s\d))"
)
MONTH_OF = rf"{MONTH_NAME}\s(?:del?|of)\s{YEAR}(?![./-]?\d|\s\d)"
"""A month with its year: 'fotos de octubre de 2025, 1.60 de estatura'."""
SHORT_YEAR = rf"{SHORT_DAY}/{SHORT_MONTH}/['’][0-4]\d(?!\d|[./-]\d)"  # 17/05/'25
STAMP = (
    r"(?:(?:up)?dated?|stamp(?:ed)?|posted|fecha(?:d[oa])?)\s"
    rf"{YEAR}{MONTH}{DAY}(?!\w|\W{{0,3}}\d)"
)


def full_dates(lower: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of dates with a four-figure year, a time of day behind them included."""
    return [match.span() for match in _FULL_DATES.finditer(lower, start, end)]


_HOUR = r"(?:1\d|2[0-4]|[1-9])"
_HOURS_OF_DAY = (
    rf"(?:{SHORT_MONTH}/{SHORT_DAY}|{SHORT_DAY}/{SHORT_MONTH})\s{_HOUR}\s?-\s?{_HOUR}(?![\d:])"
)
# 'Schedule: 5/4 10-6, 5/18 12-8'
_HOURS_OF_DAYS = late(
    r"(?<![a-z])(?:schedule|hours?|dates?|days|open|available|tour|working|horarios?|fechas?|dias)\W{1,3}"
    rf"(?P<row>{_HOURS_OF_DAY}(?:(?:[,;]\s|\s(?:and|y)\s){_HOURS_OF_DAY}){{1,6}})(?!\w|[./-]\d)"
)
_DAY_AND_MONTH = re.compile(r"(\d+)/(\d+)")
_LOOK_BACK, _LOOK_AHEAD = 24, 80  # characters beside a place in which such a row begins and ends


def hours_of_days(lower: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of days in their order, each with its hours, behind a word that tells what they are."""
    for match in _HOURS_OF_DAYS.finditer(lower, max(0, start - _LOOK_BACK), end + _LOOK_AHEAD):
        days = [(int(a), int(b)) for a, b in _DAY_AND_MONTH.findall(match["row"])]
        turned = [(b, a) for a, b in days]
        if any(all(a < b for a, b in pairwise(order)) for order in (days, turned)):
            yield match.span("row")
