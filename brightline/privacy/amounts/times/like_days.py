"""Days and years in lists: 'Mo 1 8 15 22 29', 'since 2021, 284 customers', 'Leeds 12/02'.

What lives here: the days of one weekday in a month, a year with how many came since, years that
rise, dates behind a word for a tour or for closed days, hours in words behind their day. Days that
are a week apart, years and dates in their order are hardly ever groups of a number.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.amounts.common.alike import (
    Kind,
    Run,
    alike,
    are_any,
    are_no_number,
    numbers_in,
)
from brightline.privacy.amounts.common.forms import Span, items_of, rises
from brightline.privacy.amounts.times.calendars import NAMED_DAY
from brightline.privacy.text.late import late

_APART = r"(?<![\w.,:/+-])(?<!\d\s)"
_GAP = r"[\s,/|.]{1,3}"


def _weekly(day: int) -> str:
    """Three to five days, each a week behind the one before."""
    later = rf"(?:{_GAP}{day + 21}(?!\d)(?:{_GAP}{day + 28}(?!\d))?)?" if day + 21 <= 31 else ""
    return rf"{day}{_GAP}{day + 7}{_GAP}{day + 14}(?!\d){later}"


_IN_MONTH = late(rf"{_APART}(?P<row>{'|'.join(map(_weekly, range(1, 18)))})(?![a-z\d]|[.,:/-]\d)")
_YEAR = r"(?:19\d\d|20[0-4]\d)"
_SINCE = r"(?:since|from|seit|dal|sinds|sedan|depuis|desde)"
_WHO = (
    r"(?:customers|clients|guests|pupils|students|members|visitors|patients|families|couples|reviews|kunden|gaste|schuler|mitglieder|"
    r"klanten|gasten|leerlingen|leden|clienti|ospiti|allievi|soci|kunder|gaster|elever|medlemmar|clientes|alumn[ao]s|"
    r"huespedes|soci[ao]s|pacientes|familias|parejas|alun[ao]s|hospedes|eleves|membres|hotes)"
)
_CAME = late(
    rf"(?<![a-z]){_SINCE}\s(?P<row>{_YEAR}(?:,|\s-|:)?\s[1-9]\d{{0,3}})(?=\s(?:[a-z]{{3,12}}\s)?{_WHO}(?![a-z]))"
)
_YEARS = late(
    rf"(?<![\w.,/+-])(?<!\d\s)(?P<row>{_YEAR}(?P<gap>[^\w\n+]{{1,5}}){_YEAR}(?:(?P=gap){_YEAR})+)(?![a-z\d]|[.,:/+-]\d|\s\d)"
)
_TOLD_YEARS = late(
    r"(?<![a-z])(?:path|history|years?|career|story|camino|historia|trayectoria|anos|werdegang|geschichte|jahre|"
    r"parcours|histoire|percorso|storia|loopbaan|historie|percurso)(?![a-z])"
)
_THREE_YEARS = late(rf"{_YEAR}[^\w\n+]{{1,5}}{_YEAR}[^\w\n+]{{1,5}}{_YEAR}")
_MANY_YEARS = 4
_DAY, _MONTH = r"(?:3[01]|[12]\d|0?[1-9])", r"(?:1[0-2]|0?[1-9])"
_DATE = late(
    rf"(?<![\w.,:/+-])(?<!\d\s)(?<!\d\s[-/]\s)(?P<row>{_DAY}(?P<sign>[/-]){_MONTH}(?:(?P=sign)(?:20)?[2-4]\d)?|{_MONTH}/{_DAY}(?:/(?:20)?[2-4]\d)?|"
    rf"{_DAY}\.{_MONTH}\.(?:(?:20)?[2-4]\d)?|[0-3]\d\.[01]\d)(?!\w|[,:/-]\d|\.\d|\s?-\s?\d)"
)
_WHEN = late(
    r"(?<![a-z])(?:on\stour|tour|dates?|gira|fechas?|termine|auf\stour|data|datum|datas|en\stournee|tappe|turne|"
    r"closed|cerrado|renewed|updated|renovad[oa]|actualizad[oa]|geschlossen|zu\sam|chiuso|ferme|fechado|stangt|gesloten|holidays?|vacaciones|urlaub|ferie)(?![a-z])"
)
# 'Sat 11/8', 'So 8.11.'
_OF_WEEKDAY = late(
    rf"(?<![a-z]){NAMED_DAY},?\s(?P<row>(?:{_DAY}/{_MONTH}|{_MONTH}/{_DAY}|{_DAY}\.{_MONTH}\.))"
    r"(?!\w|[,:/-]\d|\.\d|\s?[-/]\s?\d)"
)
_MOST_DATES, _SINGLE = 7, 3  # '7/4': of two digits of a number

_HOUR = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|una|dos|tres|cuatro|cinco|seis|"
    r"siete|ocho|nueve|diez|once|doce|mediodia|ein|eins|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf)"
)
_LATE = late(r"ten|eleven|twelve|noon|midday|diez|once|doce|mediodia|zehn|elf|zwolf")
_NOUGHT, _BESIDE = late(r"(?<![a-z])(?:zero|cero|oh|null)(?![a-z])"), 40
_MOST_SINGLE = 2  # 'two to one', 'two to five': four digits
_BY_DAY = late(
    rf"(?<![a-z]){NAMED_DAY}s?[^\w\n]{{1,40}}(?:(?:from|de|von|las?)\s){{0,2}}"
    rf"(?P<row>{_HOUR}\s(?:to|till?|until|a|hasta|bis)\s(?:las?\s)?{_HOUR})(?![a-z]|\s?\d)"
)


def like_days(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return alike(lower, start, end, _KINDS)


def hours_in_words(lower: str, start: int, end: int) -> Iterator[Span]:
    """Those of them that have no figure."""
    return alike(lower, start, end, _IN_WORDS)


def _are_years(run: Run) -> bool:
    """Whether they rise."""
    years = items_of(run[0]["row"])
    return len(run) == 1 and rises(years)


def _are_many_years(run: Run) -> bool:
    return len(items_of(run[0]["row"])) >= _MANY_YEARS and _are_years(run)


def _are_dates(run: Run) -> bool:
    """Whether all have the month on the same side."""
    pairs = [items_of(one["row"].replace("-", " "))[:2] for one in run]
    days, months = zip(*pairs, strict=True)
    ordered = max(months) <= 12 or max(days) <= 12
    single = sum(len(one["row"]) == _SINGLE for one in run)
    few = len(run) <= _MOST_DATES and (single <= _MOST_SINGLE or not any(numbers_in(run)))
    return few and ordered and are_no_number(run)


def _are_hours(run: Run) -> bool:
    """Whether no day comes twice, and few of the hours could be digits."""
    days = [one.group().split()[0].strip(":.,-") for one in run]
    single = {one["row"] for one in run if not _LATE.search(one["row"])}
    around = run[0].string[max(0, run[0].start() - _BESIDE) : run[-1].end() + _BESIDE]
    few = len(single) <= _MOST_SINGLE and not _NOUGHT.search(around)
    return few and len({*days}) == len(days)


_IN_WORDS = (
    Kind(
        late(
            rf"(?:day|y?s|es|[odg]|tag)\W{{1,40}}(?:[a-z]{{2,4}}\s)?{_HOUR}\s(?:to|till?|until|a|hasta|bis)\s"
        ),
        _BY_DAY,
        1,
        _are_hours,
    ),
)
_KINDS = (
    Kind(late(r"\d[\s,/|.]{1,3}[12]?\d[\s,/|.]{1,3}[123]\d(?!\d)"), _IN_MONTH, 1, are_any),
    Kind(late(rf"{_SINCE}\s{_YEAR}\W"), _CAME, 1, are_any),
    Kind(_THREE_YEARS, _YEARS, 1, _are_many_years),
    Kind(_THREE_YEARS, _YEARS, 1, _are_years, _TOLD_YEARS),
    Kind(late(r"\d[/.-][012]?\d"), _DATE, 1, _are_dates, _WHEN),
    Kind(late(r"[a-z],?\s[0-3]?\d[/.][01]?\d"), _OF_WEEKDAY, 1, _are_dates),
    *_IN_WORDS,
)
