"""Scores and readings in lists: 'physics 7/10', 'Otters 14 9 2 3 29', '5 h x 37 = 185'.

What lives here: marks out of five, ten or twenty, tables of a league, results of matches, blood
pressures with the pulse, sets of a gym, sums whose result is right. A label stands in front of
each, or the word for all; and each is as such things are.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.amounts.common.alike import (
    AWAY,
    BY_NAME,
    CLOSED,
    Kind,
    Run,
    alike,
    are_no_number,
)
from brightline.privacy.amounts.common.forms import Span, items_of
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.late import late

_OUT_OF = r"(?:100|10|20|5)"
_MARK = late(
    rf"{BY_NAME}(?<![\d$€£.,/+-])(?<!\d\s)(?P<row>(?P<mark>[1-9]\d?(?:[.,]\d)?)\s?/\s?(?P<most>{_OUT_OF})){CLOSED}"
)
_LEAST = 0.6  # of the most: digits of a number are as often below
_MOST_MARKS = 8  # of ten the marks could be the digits of a number

_PLAYED = late(
    rf"(?<=[a-z])[^\w\n]{{1,40}}?(?P<row>[1-9]\d?(?:\s\d{{1,2}}){{3,7}}){CLOSED}(?!\s\d)"
)
_LEAGUE = late(
    r"(?<![a-z])(?:league|table|standings|liga|clasificacion|tabla|tabelle|klassement|classement|classifica|"
    r"tabell)\s?\((?:[a-z]{1,9}[\s,]{1,2}){1,7}p[a-z]{1,5}\)"  # '(p w d l pts)'
)
_LONGEST_SEASON, _POINTS = 46, 4  # matches; what one is worth at most, a bonus included

_RESULT = late(rf"(?P<row>(?<![\w.,/+-])(?:\d|1\d|2[0-5])-(?:\d|1\d|2[0-5])){CLOSED}")
_RESULTS = late(
    r"(?<![a-z])(?:results?|scores|resultados|marcadores|ergebnisse|resultats|risultati|uitslagen|resultat)(?![a-z])"
)
_PRESSURE = late(
    rf"{AWAY}(?P<row>(?P<high>[89]\d|1\d\d)/(?P<low>[4-9]\d|1[01]\d)(?:,\s(?:[4-9]\d|1[0-3]\d))?){CLOSED}"
)
_TAKEN = late(
    r"(?<![a-z])(?:blood\spressure|pressures?|readings|lecturas|pulse|bp|tension|presion|pulso|blutdruck|puls|pressione|"
    r"bloeddruk|blodtryck)(?![a-z])"
)
_SET = late(
    rf"{BY_NAME}(?P<row>[1-9]\s?x\s?[1-4]?\d(?:,\s|\s)[1-9]\d{{0,2}}\s?(?:s|secs?|seg|sek|kg|lbs?)){CLOSED}"
)
_TRACK = late(rf"(?<=[a-z]:)(?P<row>[1-9]?\d:[0-5]\d){CLOSED}")
_SUM = late(
    r"(?<![\d.,/$€£x-])(?<!\d\s)(?P<row>(?P<a>[1-9]\d{0,2})(?:\s?[a-z]{1,8})?\s?x\s?[$€£]?\s?(?P<b>[1-9]\d{0,2})"
    rf"\s?(?:[$€£]|[a-z]{{2,7}})?\s?=\s?[$€£]?\s?(?P<c>[1-9]\d{{0,4}})){CLOSED}"
)


def like_scores(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return alike(lower, start, end, _KINDS)


def _are_marks(run: Run) -> bool:
    """Whether none is more than the best, and they are too few for the digits of a number."""
    return len(run) <= _MOST_MARKS and all(_is_mark(one["mark"], int(one["most"])) for one in run)


def _is_mark(written: str, most: int) -> bool:
    """Whether it is not too high, nor with a decimal lower than what guests give."""
    mark = float(written.replace(",", "."))
    return mark <= most and (mark >= _LEAST * most or written.isdecimal())


def _are_of_league(run: Run) -> bool:
    """Whether all have as many columns, and none won more matches than it played."""
    rows = [items_of(row["row"]) for row in run]
    alike_ones = len({*map(len, rows)}) == 1
    return alike_ones and are_no_number(run) and all(map(_is_season, rows))


def _is_season(items: list[int]) -> bool:
    played, *others, points = items
    if nanp_national("".join(map(str, items))):
        return False
    fits = played <= _LONGEST_SEASON and points <= _POINTS * played
    return fits and all(item <= played for item in others[:3])


def _are_pressures(run: Run) -> bool:
    """Whether the lower is the lower one in all."""
    return all(int(one["low"]) < int(one["high"]) for one in run) and are_no_number(run)


def _are_right(run: Run) -> bool:
    return all(int(one["a"]) * int(one["b"]) == int(one["c"]) for one in run)


_KINDS = (
    Kind(late(rf"\d\s?/\s?{_OUT_OF}(?!\d)"), _MARK, 2, _are_marks),
    Kind(late(r"[a-z]\W{1,40}\d\d?\s\d\d?\s\d\d?\s\d"), _PLAYED, 2, _are_of_league, _LEAGUE),
    Kind(late(r"\d-\d"), _RESULT, 2, are_no_number, _RESULTS),
    Kind(late(r"\d{2}/\d{2}"), _PRESSURE, 1, _are_pressures, _TAKEN),
    Kind(late(r"\d{2}/\d{2}"), _PRESSURE, 2, _are_pressures),
    Kind(late(r"\d\s?x\s?\d+,?\s\d"), _SET, 2, are_no_number),
    Kind(late(r"[a-z]:\d\d?:\d"), _TRACK, 2, are_no_number),
    Kind(late(r"=\s?[$€£]?\s?\d"), _SUM, 1, _are_right),
)
