"""Prices by how long something lasts, and hours as Germans and others write them.

What lives here: 'half hour 70, hour 120, 2 hours 250' in many languages, with prices that rise as
the times do; '10.00 bis 20.00 Uhr', 'I work 0900-1730', '150,- €'. The amounts are round and in
their order, as the groups of a number are not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.forms import ENDS, Span, ends_later
from brightline.privacy.figures.beside import CUE_BEFORE, stands_alone
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.late import late

_ALONE = r"(?<![a-z\d$€£.,/+#-])(?<!\d\s)(?<!\d,\s)(?<!\d\s[-/]\s)"

_HALF = (
    r"(?:half(?:\san)?\shour|half-hour|halbe\sstunde|media\shora|demi[\s-]heure|mezz'?\s?ora|"
    r"mezza\sora|meia\shora|yarim\ssaat|pol\sgodz(?:iny)?|pul\shodiny|fel\sora|"
    r"jumatate\sde\sora|пoлчaca)"  # as a folded text has it: letters like Latin ones are Latin
)
_OF_EAST = r"saat|godz(?:in[ay]?)?|hod(?:in[ay]?)?|чac(?:a|oв)?"
_HOUR = rf"(?:(?:full\s)?hours?|hrs?|h|stunden?|std|horas?|heures?|or[ae]|{_OF_EAST})"
_MINUTES = r"(?:min(?:ute)?[sn]?|minut[oi]s?|')"
_ONE = r"(?:one|an|una?|eine?|une|uma|o|bir|jedna|egy|oдин)"
_TWO = r"(?:two|zwei|dos|deux|duas|due|iki|dwie|dve|ket(?:to)?|doua|двa)"
_THREE = r"(?:three|drei|tres|trois|tre|uc|trzy|tri|harom|trei|тpи)"
_TIME = (
    rf"(?:{_HALF}|[1-9]\d?\s?(?:{_HOUR}|{_MINUTES})|(?:{_ONE}\s)?{_HOUR}"
    rf"|(?:{_TWO}|{_THREE})\s{_HOUR})"
)
_PRICE = r"[$€£]?\s?[1-9]\d{0,2}[05]\s?[$€£]?"
_PRICED = rf"{_TIME}\s?(?:(?:[:=-]|is|for|at|es|a|ist|fur|a|por|per|pour)\s)?{_PRICE}"
_BY_TIME = late(
    rf"(?<![a-z\d$€£.,/+#-])(?<!\d\s){_PRICED}(?:(?:\s?[,;/|]\s?(?:(?:and|y|und|et|e)\s)?|\s(?:and|y|und|et|e)\s){_PRICED}){{1,5}}{ENDS}"
)
_EACH = late(rf"(?P<time>{_TIME})\D{{0,6}}?(?P<price>[1-9]\d{{0,2}}[05])(?!\d)")
_HALF_ALONE, _MINUTES_ALONE = late(_HALF), late(rf"\d+\s?{_MINUTES}(?![a-z])")
_MANY_HOURS = late(rf"(?P<two>{_TWO})\s|(?P<three>{_THREE})\s")
_OF_HOUR, _STEEPEST = 60, 5

_CLOCK = r"(?:2[0-4]|[01]?\d)(?:[.:h](?:00|15|30|45))?"
_UHR = late(
    rf"{_ALONE}(?P<a>{_CLOCK})\s?(?:uhr\s)?(?:-|bis|a|as|alle|to|till|until)\s?(?P<b>{_CLOCK})\s?"
    r"(?:uhr|horas|heures|ore|น\.?)(?![a-z]|\W{0,3}\d)"
)
_OF_DAY = r"(?:[01]\d|2[0-3])(?:00|15|30|45)"
_DAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sat|sun)(?:days?)?|week-?days?|week-?ends?|daily|every\sday|"
    r"mo|di|mi|do|fr|sa|so|taglich|werktags|wochentags|lunes|viernes|sabados?|domingos?|diario|"
    r"(?:en\s)?semaine|tous\sles\sjours)"
)
_AT_WORK = late(
    r"(?<![a-z])(?:work(?:s|ing)?|open|opens|hours?|hrs|available|shifts?|studio|reception|desk|horario|abierto|trabajo|"
    r"geoffnet|offen|arbeite|sprechzeiten|ouvert|travaille|aperto|lavoro|aberto|trabalho)"
    r"(?:\s(?:from|is|are|de|von|dalle|das))?[\s:]{1,2}"
    rf"(?P<row>(?P<a>{_OF_DAY})\s?(?:-|to|till|until|a|bis)\s?(?P<b>{_OF_DAY}))(?:\shrs?|\suhr)?,?\s(?:on\s|every\s|los\s|le\s)?{_DAY}(?![a-z])"
)
_DASHED = late(  # '150,- €'
    r"(?<![a-z\d$€£.,/+#-])(?:[1-9]\d{0,2}[05]),-{1,2}\s?(?:€|eur(?:os?)?|chf|kr|zl)(?![a-z\d]|\s?\d)"
)
_NUMBER, _NO_DIGITS = re.compile(r"\d+"), re.compile(r"\D")
_LOOK_BACK, _LOOK_AHEAD = 60, 60  # characters beside a place in which a row may begin and end


def lasting(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    start, end = max(0, start - _LOOK_BACK), end + _LOOK_AHEAD
    for needed, pattern, group, is_told in _FORMS:
        if needed.search(lower, start, end):
            for match in pattern.finditer(lower, start, end):
                span = match.span(group)
                before = lower[max(0, span[0] - _LOOK_BACK) : span[0]]
                called = CUE_BEFORE.search(before)
                if is_told(match) and not called and stands_alone(lower, *span):
                    yield span


def _is_dearer(match: re.Match[str]) -> bool:
    """Whether each costs more than the one before and lasts longer, and all are no number."""
    each = list(_EACH.finditer(match.group()))
    prices = [int(one["price"]) for one in each]
    times = [_minutes(one["time"]) for one in each]
    if nanp_national(_NO_DIGITS.sub("", match.group())):
        return False
    return all(a < b <= _STEEPEST * a for row in (prices, times) for a, b in pairwise(row))


def _minutes(time: str) -> int:
    """How long it is: 30 of 'half hour', 120 of '2 hours', 60 of 'hour'."""
    if _HALF_ALONE.match(time):
        return _OF_HOUR // 2
    if many := _MANY_HOURS.match(time):
        return (2 if many["two"] else 3) * _OF_HOUR
    figures = _NUMBER.match(time)
    amount = int(figures.group()) if figures else 1
    return amount if _MINUTES_ALONE.fullmatch(time) else amount * _OF_HOUR


def _is_any(_: re.Match[str]) -> bool:
    return True


# What most texts have not, a form with it, the part that stays, and what must be true of it.
_FORMS: tuple[
    tuple[re.Pattern[str], re.Pattern[str], int | str, Callable[[re.Match[str]], bool]], ...
] = (
    (
        late(
            r"(?:h|hrs?|hours?|std|stunden?|horas?|heures?|or[ae]|min[a-z]{0,4})\W|godz|hod|saat|чac"
        ),
        _BY_TIME,
        0,
        _is_dearer,
    ),
    (late(r"\d\s?(?:uhr|horas|heures|ore|น)"), _UHR, 0, ends_later),
    (late(r"\d{4}\s?(?:-|to|till|until|a|bis)\s?\d{4}"), _AT_WORK, "row", ends_later),
    (late(r"\d,-"), _DASHED, 0, _is_any),
)
