"""Results in rows: 'Opener 43 (61)', 'Moose 48-12-6', '58.1 59.4 57.7', 'Team A 171 188 204'.

What lives here: batsmen with their balls, wins and losses of a league's clubs, games of bowling by
team, what darts scored, splits of a race, shares that are a hundred together, hours of shifts.
Each fits what it tells of; none is kept whose figures, in any run, are a number, but of shares.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.alike import (
    BY_NAME,
    CLOSED,
    Kind,
    Run,
    alike,
    hold_no_number,
    led_by_zero,
)
from brightline.privacy.amounts.common.forms import Form, Span, items_of, rises, told_spans
from brightline.privacy.amounts.common.wholes import row_is_no_number, row_itself_is_none
from brightline.privacy.text.late import late

_APART = r"(?<![\w.,/:+$€£-])(?<!\d[^\S\n])"
_ENDS = r"(?![a-z\d]|[.,:/-]\d|\s?[x/-]\s?\d|[^\S\n]\d)"
_AND = r"(?:,\s(?:and\s|y\s|und\s|et\s|och\s|e\s)?|\s(?:and|y|und|et|och|e|&)\s)"

_BATTED = late(
    rf"{BY_NAME}(?<!\d\s)(?P<row>(?P<runs>\d{{1,3}})\*?\s\((?P<balls>[1-9]\d{{0,2}})\))(?!\w)"
)
_LONGEST_INNINGS = 6  # runs of one ball at most
_INNINGS = late(
    rf"{BY_NAME}(?<!\d\s)(?P<row>(?:10|[0-9])\s(?:for|wickets?\sfor)\s[1-9]\d{{1,2}}){CLOSED}"
)
_LEAGUE = late(rf"{BY_NAME}(?<!\d\s)(?P<row>\d{{1,2}}-\d{{1,2}}-\d{{1,2}}){CLOSED}")
_MANY_GAMES = 10
_BOWLED = late(
    r"(?<![a-z])(?:teams?|lanes?|players?|equipo|mannschaft|equipe|lag|squadra|game|bowler)\s[a-h1-9]:?\s"
    rf"(?P<row>[1-3]\d\d(?:\s[1-3]\d\d){{1,3}}){CLOSED}"
)
_PERFECT, _LOWEST_GAME = 300, 100
_SPLIT = r"(?:[1-9]\d\.\d|[1-9]:[0-5]\d(?:\.\d)?)"
_SPLITS = late(
    rf"(?<![\w.,/+$€£-])(?<!\d\s)(?P<row>{_SPLIT}(?:,?\s{_SPLIT}){{2,7}})(?![\w]|[.,:/-]\d|[^\S\n]\d)"
)
_NEAR = 1.1  # times the fastest
_SHARES = late(
    rf"{_APART}(?P<row>[1-9]\d(?P<sign>[/-])[1-9]\d?(?:(?P=sign)[1-9]\d?){{0,2}}){_ENDS}"
)
_WHOLE = 100
_FALLING = late(
    rf"{_APART}(?P<row>1[0-8]\d(?:,\s[1-9]\d{{1,2}}){{2,7}})(?![a-z\d]|[.:/-]\d|,?[^\S\n]\d|\s?[$€£%])"
)
_BEST, _STEP = 180, 5  # of three darts
_EARLY = 8  # o'clock, behind a night
_HOUR = r"(?:2[0-4]|1\d|[1-9])"
_RANGE = rf"{_HOUR}\s?(?:-|to|a|bis|till)\s?{_HOUR}"
_SHIFTS = late(
    r"(?<![a-z])(?:shifts?|turnos?|schicht(?:en)?|equipes?|pass|turni|diensten|hours|hall|hut|horarios?|zeiten|tider|orari)\s(?:de\s|von\s|kl\s)?"
    rf"(?P<row>{_RANGE}(?:{_AND}{_RANGE}){{0,2}}){_ENDS}"
)
_DOTTED = late(
    r"(?<![a-z])(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|(?:man|tis|ons|tors|fre|lor|son)dag|lunes|martes|miercoles|"
    r"jueves|viernes|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi)"
    rf"(?:\s[a-z]{{2,12}}){{0,2}}\s(?P<row>{_HOUR}\.[0-5][05])(?![a-z\d]|[.,:/-]\d|\s?-\s?\d|[^\S\n]\d)"
)
_LOOK_BACK, _LOOK_AHEAD = 90, 90  # characters beside a place in which such a row may stand


def results(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    yield from alike(lower, start, end, _KINDS)
    yield from told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _are_batted(run: Run) -> bool:
    """Whether nobody made more runs of his balls than there can be."""
    return hold_no_number(run) and all(
        int(one["runs"]) <= _LONGEST_INNINGS * int(one["balls"]) for one in run
    )


def _are_of_league(run: Run) -> bool:
    """Whether all have played the same games, so many that somebody won ten or lost them.

    Figures that are told one by one are none: '0-4-9-1 then 5-7-0 then 1-5-6'.
    """
    rows = [items_of(one["row"].replace("-", " ")) for one in run]
    played = {sum(row) for row in rows}
    many = all(max(row) >= _MANY_GAMES for row in rows)
    return not led_by_zero(run) and len(played) == 1 and many


def _are_bowled(run: Run) -> bool:
    """Whether all teams have as many games, each as games end."""
    rows = [items_of(one["row"]) for one in run]
    games = [game for row in rows for game in row]
    alike_ones = len({*map(len, rows)}) == 1
    return (
        alike_ones and min(games) >= _LOWEST_GAME and max(games) <= _PERFECT and hold_no_number(run)
    )


def _are_splits(match: re.Match[str]) -> bool:
    """Whether all are near the fastest."""
    seconds = [_seconds(one) for one in match["row"].replace(",", "").split()]
    near = max(seconds) <= _NEAR * min(seconds)
    return near and row_itself_is_none(match)


def _seconds(split: str) -> float:
    minutes, _, seconds = split.rpartition(":")
    return 60 * int(minutes or 0) + float(seconds)


def _are_a_whole(match: re.Match[str]) -> bool:
    """Whether the shares are a hundred together."""
    return sum(items_of(match["row"].replace("-", " "))) == _WHOLE


def _fall(match: re.Match[str]) -> bool:
    """Whether each score is one that darts make, and less than the one before."""
    scores = items_of(match["row"])
    falls = rises(scores[::-1]) and scores[0] <= _BEST
    return falls and all(score % _STEP == 0 for score in scores) and row_itself_is_none(match)


def _are_shifts(match: re.Match[str]) -> bool:
    """Whether each hour is later than the one before it."""
    hours = items_of(match["row"].replace("-", " "))
    later = all(a < b or (a > b and b <= _EARLY) for a, b in pairwise(hours))
    return later and row_is_no_number(match)


_KINDS = (
    Kind(late(r"\d\*?\s\(\d"), _BATTED, 2, _are_batted),
    Kind(late(r"\d\s(?:for|wick)"), _INNINGS, 1, hold_no_number),
    Kind(late(r"[a-z]\W{1,3}\d\d?-\d\d?-\d"), _LEAGUE, 2, _are_of_league),
    Kind(late(r"\s[a-h1-9]:?\s[1-3]\d\d\s[1-3]\d\d"), _BOWLED, 2, _are_bowled),
)
_FORMS = (
    Form(late(r"[.:]\d{1,2},?\s\d\d?[.:]\d"), _SPLITS, "row", _are_splits),
    Form(late(r"[1-9]\d[/-][1-9]\d"), _SHARES, "row", _are_a_whole),
    Form(late(r"1[0-8]\d,\s\d"), _FALLING, "row", _fall),
    Form(late(rf"[a-z]\s{_RANGE}(?!\d)"), _SHIFTS, "row", _are_shifts),
    Form(late(r"[a-z]\s\d\d?\.\d[05](?!\d)"), _DOTTED, "row", row_is_no_number),
)
