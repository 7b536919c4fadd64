"""Rows of pairs and ranges that their own form tells: '12/21/24 - 01/04/25', '18x17 and 52x79 cm'.

What lives here: two dates with a short year, days of a tour, sizes of several things with one unit
behind them, times of day with a dot, prices with hyphens behind a word for prices, a numbered list
of prices, prices with cents. None of the items is impossible, most kinds rise, and together they
are no North American number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.forms import rises
from brightline.privacy.figures.beside import CUE_BEFORE, stands_alone
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.late import late

Span = tuple[int, int]

_ALONE = r"(?<![a-z\d$€£.,:/+#-])(?<!\d\s)(?<!\d,\s)(?<!\d\s[-/x]\s)"
_ENDS = r"(?![a-z\d]|[.,:/-]\d|\s?[/-]\s?\d)"
_TO = r"\s?(?:-|to|till?|until|through|al?|hasta|bis)\s?"
_DATE = r"\d{1,2}(?P<sep%s>[./])\d{1,2}(?P=sep%s)[234]\d"
_DATES = late(rf"{_ALONE}{_DATE.replace('%s', '1')}{_TO}{_DATE.replace('%s', '2')}{_ENDS}")
_SIDES = r"[1-9]\d{1,2}\s?x\s?[1-9]\d{1,2}"
_SIZES = late(
    rf"{_ALONE}{_SIDES}(?:(?:,\s(?:(?:and|or|y|o)\s)?|\s(?:and|or|y|o)\s){_SIDES}){{1,4}}"
    r"\s?(?:cms?|mm|in(?:ch(?:es)?)?|\"|'')(?![a-z\d]|[\s.,/-]{0,2}\d)"
)
_CLOCK = r"(?:2[0-3]|1\d|[1-9])\.[0-5]\d"
_TIMES = late(
    r"(?<![a-z])(?:trains?|bus(?:es)?|trams?|ferr(?:y|ies)|boats?|shuttles?|departures?|leaves?|class(?:es)?|"
    r"lessons?|shows?|slots?|times|trenes|autobuses|clases|horarios?|zuge)(?:\s(?:at|are|from|leave|run|start|a\slas|um))?\W{1,2}"
    rf"(?P<row>{_CLOCK}(?:(?:,\s(?:(?:and|or|y)\s)?|\s(?:and|or|y)\s|\s[/|]\s){_CLOCK}){{1,7}}){_ENDS}"
)
_PRICES = late(
    r"(?<![a-z])(?:prices?|costs?|rates?|fees?|tariffs?|precios?|tarifas?)\s?[:=]\s"
    rf"(?P<row>[1-9]\d{{1,2}}(?:\s-\s[1-9]\d{{1,2}}){{2,4}}){_ENDS}"
)
_LISTED = r"(?:,\s(?:(?:and|or|y|o|und|et|e)\s)?|\s?&\s?|\s(?:and|or|y|o|und|et|e)\s)"
_DAY_OF = r"(?:[0-3]\d(?:/[0-3]\d|\.[01]\d\.?(?!\d))|[0-3]?\d/[0-3]?\d)(?!\d)"
_TOUR = late(
    r"(?<![a-z])(?:dates?|tours?|touring|travel(?:l?ing|s)?|visit(?:ing|s)?|available|avail|back|away|closed|open|in\stown|on|"
    r"from|between|holidays?|vacations?|seasons?|leave|fechas?|del?|dias|vacaciones|ferien|urlaub|von|vacances|conges|viajo|visito|cerrado|dates|du|le|les|am|termine|daten|date|datas)[^\w.!?\n]{1,3}"
    rf"(?P<row>{_DAY_OF}(?:(?:{_LISTED}|{_TO}){_DAY_OF}){{1,5}}){_ENDS}"
)
_AGE = r"(?:1[89]|[2-9]\d)"
_AGED = late(  # 'my pupils are 47, 31, 45 and 62 years old'
    rf"{_ALONE}(?P<row>{_AGE}(?:{_LISTED}{_AGE}){{1,5}})\s(?:years|yrs|anos|jahre|ans)(?:\s(?:old|young|alt|de\sedad))?(?![a-z]|\s?\d)"
)
# 'it is 65.00 plus 6.00 for travel', '150,- € instead of 125,- €'
_PLUS_CENTS = late(
    rf"{_ALONE}(?P<row>[$€£]?[1-9]\d{{1,2}}[.,]00\s?[$€£]?\s(?:plus|\+|and|y|und|et)\s[$€£]?[1-9]\d?[.,]00){_ENDS}"
)
_PACKS = late(  # '5 lessons for 240, 10 for 360'
    r"(?<![\w.,/$-])(?P<row>[1-9]\d?\s(?:lessons?|sessions?|classes|hours?|visits?|walks?|times?|clases|horas|stunden|seances)"
    r"\s(?:for|por|fur|pour|=)\s[$€£]?[1-9]\d{1,2}[05](?:[,;]\s(?:and\s)?[1-9]\d?\s(?:for|por|fur|pour|=)\s[$€£]?[1-9]\d{1,3}[05]){1,3})"
    rf"{_ENDS}"
)
_CENTS = r"[1-9]\d{0,2}[.,](?:[0-9]0|[27]5|[4589]9|[89]5)"
_THING = r"(?!call|text|tel|then|dial|rest|phone)[a-z]{3,14}"
_WITH_CENTS = late(
    rf"(?<![\w-]){_THING}\s(?P<row>[$€£]?{_CENTS}(?:{_LISTED}(?:{_THING}\s){{1,2}}[$€£]?{_CENTS}){{1,6}})(?![a-z\d]|[.,:/-]?\s?\d)"
)
_VERB = r"(?!(?:call|text|tel|then|dial|press|rest|phone|last|end|one|two|first)(?![a-z]))"
_SERVICE = rf"{_VERB}[a-z][a-z ]{{2,24}}?\s[$€£]?[1-9]\d{{0,2}}[05]\s?[$€£]?"
_MENU = late(
    rf"(?<![\w.,/-])1[.)]\s{_SERVICE}(?:[\n,;]\s?[2-9][.)]\s{_SERVICE}){{1,8}}(?![a-z\d]|[.,:/-]?[^\S\n]?\d)"
)
_MONEY = r"\s?[$€£]?\s?[1-9]\d{1,3}\s?[$€£]?\s?\|"
_TABLE = late(  # '| min | price |' over '| 30 | 90 |'
    r"\|\s?(?:min(?:ute)?s?|time|hours?|duration|dauer|tiempo|duree)\s?\|\s?(?:price|rate|cost|\$|€|£|preis|precio|tarifa|prix)s?\s?\|"
    rf"(?:\s?\n\s?[|:-]+)?(?P<row>(?:\s?\n\s?\|\s?[1-9]\d{{1,2}}\s?\|{_MONEY}){{1,8}})"
)
_TOGETHER = late(
    rf"{_ALONE}[1-9]\d{{1,2}}\s\+\s[1-9]\d{{1,2}}\s(?:for\s(?:two|both|couples|each|the\s)|dollars|euros|para\s(?:dos|los)|pour\s|fur\s)"
    r"(?:[a-z]{1,8})?(?:[,;]\s[1-9]\d{1,2}\s(?:alone|for\sone|solo|single))?"
)
_NUMBER = re.compile(r"\d+")
_LOOK_BACK, _LOOK_AHEAD = 40, 48  # characters beside a place
_MONTHS, _DAYS, _STEEPEST, _FEW_AGES = 12, 31, 3, 4


def told_rows(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    start, end = max(0, start - _LOOK_BACK), end + _LOOK_AHEAD
    for needed, pattern, group, is_told in _FORMS:
        if needed.search(lower, start, end):
            for match in pattern.finditer(lower, start, end):
                span, figures = match.span(group), _NUMBER.findall(match[group])
                told = not nanp_national("".join(figures)) and is_told([*map(int, figures)])
                if told and stands_alone(lower, *span) and not _is_called(match):
                    yield span


def _is_called(match: re.Match[str]) -> bool:
    """'call 21x25, ...': a word asks to call what has no other word in front."""
    before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
    return CUE_BEFORE.search(before) is not None


def _are_dates(items: list[int]) -> bool:
    """Whether both are dates of one notation, the later one at most a year behind."""
    one, other = items[:3], items[3:]
    for day, month in ((0, 1), (1, 0)):
        valid = all(0 < date[day] <= _DAYS and 0 < date[month] <= _MONTHS for date in (one, other))
        first, last = ((date[2], date[month], date[day]) for date in (one, other))
        if valid and first < last and last[0] - first[0] <= 1:
            return True
    return False


def _are_days(items: list[int]) -> bool:
    """Whether each is a day, all with the month on the same side."""
    sides = items[::2], items[1::2]
    return any(
        all(0 < day <= _DAYS for day in days) and all(0 < month <= _MONTHS for month in months)
        for days, months in (sides, sides[::-1])
    )


def _is_numbered(items: list[int]) -> bool:
    """'1. Swedish 90, 2. Thai 120'."""
    return items[::2] == list(range(1, len(items) // 2 + 1))


def _are_round(items: list[int]) -> bool:
    return all(item % 10 == 0 for item in items)


def _are_ages(items: list[int]) -> bool:
    """Whether they rise, or are too few to be a number."""
    return len(items) <= _FEW_AGES or rises(items)


def _are_any(_: list[int]) -> bool:
    return True


def _rise_in_pairs(items: list[int]) -> bool:
    """Whether each first side is the greater one than that before, as each second one is."""
    return rises(items[::2]) and rises(items[1::2])


def _are_times(items: list[int]) -> bool:
    return rises([60 * hour + minute for hour, minute in zip(items[::2], items[1::2], strict=True)])


def _are_prices(items: list[int]) -> bool:
    return all(one < other <= _STEEPEST * one for one, other in pairwise(items))


# What most texts have not, a form with it, the part that is the row, and what must be true of it.
_FORMS: tuple[
    tuple[re.Pattern[str], re.Pattern[str], int | str, Callable[[list[int]], bool]], ...
] = (
    (late(r"[./][234]\d\s?[-tuahb]"), _DATES, 0, _are_dates),
    (late(r"\dx\d+(?:,|\s[aoy])"), _SIZES, 0, _rise_in_pairs),
    (late(r"\.\d\d(?:,|\s[aoy]|\s[/|])\D{1,5}\d{1,2}\.\d"), _TIMES, "row", _are_times),
    (late(r"\d\s-\s\d+\s-\s\d"), _PRICES, "row", _are_prices),
    (late(rf"[/.]\d\d?\.?(?:{_LISTED}|{_TO})[0-3]?\d[/.]"), _TOUR, "row", _are_days),
    (late(r"\d\s(?:years|yrs|anos|jahre|ans)"), _AGED, "row", _are_ages),
    (late(r"\|\s?\n\s?\|\s?\d"), _TABLE, "row", _are_any),
    (late(r"[.,]00\s?[$€£]?\s(?:plus|\+|and|y|und|et)"), _PLUS_CENTS, "row", _are_any),
    (late(r"\d\s(?:for|por|fur|pour|=)\s[$€£]?\d"), _PACKS, "row", _are_any),
    (late(r"\d\s\+\s\d"), _TOGETHER, 0, _are_round),
    (late(rf"[.,]\d\d{_LISTED}[a-z]"), _WITH_CENTS, "row", _are_any),
    (late(r"(?<![\w.,/-])1[.)]\s[a-z]"), _MENU, 0, _is_numbered),
)
