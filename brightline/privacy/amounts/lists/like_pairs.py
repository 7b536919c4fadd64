"""Pairs and rows of lists of any kind: '2021: 220 clients, 2022: 300', '5 visits 5%, 10 visits 8%'.

What lives here: counts by the year, what so many get off, marks of guests, a season of a league,
results whose winner has as many each time, sets of tennis, odds, clocks of chess, weeks of a
course, rounds of golf, grades of tests, temperatures. Each has its words, or figures that follow
each other as those of a number do by chance only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.alike import (
    AWAY,
    BY_NAME,
    CLOSED,
    Kind,
    Run,
    alike,
    are_no_number,
    hold_no_number,
)
from brightline.privacy.amounts.common.forms import Span, items_of, rises
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.late import late

_APART = r"(?<![\w.,/+-])(?<!\d\s)"
_AND = r"(?:,\s(?:and\s|y\s)?|\s(?:and|or|y|o|und|oder|et|ou|e)\s)"

_BY_YEAR = late(
    rf"{_APART}(?P<row>(?P<year>(?:19|20)\d\d):?\s(?P<many>[1-9]\d{{1,3}})(?:\s[a-z]{{3,10}})?)(?![\d]|[.,]\d)"
)
_SO_MANY_OFF = r"[1-9]\d?\s[a-z]{3,10}:?\s[1-9]\d?\s?%"
_OFF = late(
    rf"{_APART}(?P<row>{_SO_MANY_OFF}(?:,\s(?:and\s|y\s)?{_SO_MANY_OFF}){{1,5}}"
    r"(?:,\s(?:and\s|y\s)?[1-9]\d?\s[a-z]{3,10}(?=\s(?:an?\s|one\s|free|gratis|half)))?)"
)
_THING = re.compile(r"[a-z]{4,10}")
_MARK = late(rf"{BY_NAME}(?<![\d$€£.,/+-])(?<!\d\s)(?P<row>10[.,]0|[5-9][.,]\d){CLOSED}")
_MARKS = late(
    r"(?<![a-z])(?:ratings?|rated|scores?|feedback|reviews?|marks|valoraci(?:on|ones)|puntuaci(?:on|ones)|notas?|"
    r"opiniones|bewertung(?:en)?|noten|notes|voti|recensioni|avaliac(?:ao|oes))(?![a-z])"
)
_FEW_MARKS, _MOST_MARKS = 4, 6
_OUT_OF = late(
    rf"{_APART}(?P<row>\d{{1,2}}[.,]\d(?:{_AND}\d{{1,2}}[.,]\d){{1,4}}\s(?:de|out\sof|of|sobre|von|sur|su)\s"
    r"(?:10|14|20|100))(?!\d)"
)
_WON = (
    r"(?:wins?|draws?|loss(?:es)?|ties|points|pts|goals|victorias|derrotas|empates|puntos|goles|"
    r"siege|niederlagen|unentschieden|punkte|victoires|defaites|nuls|vittorie|sconfitte|pareggi|punti)"
)
_SEASON = late(
    rf"{_APART}(?P<row>[1-9]?\d\s(?P<thing>{_WON})|(?:goals|goles|tore|buts|gol)\s\d\d?:\d\d?)"
    r"(?![a-z\d]|:\d)"
)
_TO_THE_TOP = late(rf"{AWAY}(?P<row>(?P<one>\d{{1,3}})-(?P<other>\d{{1,3}})){CLOSED}")
_TOPS = frozenset((11, 15, 21, 25, 30, 50, 100, 150, 200))
_SET = r"[0-7]-[0-7]"
_SETS = late(rf"(?<![\w.,/+-])(?P<row>{_SET}(?:\s{_SET}){{1,4}})(?!\w|[.,:/-]\d|\s\d)")
_PLAYED = late(
    r"(?<![a-z])(?:partidos?|matches|results?|scores?|sets?|resultados?|spiele|ergebnisse|resultats|risultati|partite|"
    r"jogos|tennis|padel)(?![a-z])"
)
_WON_WITH = 6
_ODDS = late(rf"{_APART}(?P<row>\d{{1,2}}/\d{{1,2}}){CLOSED}")
_OF_ODDS = late(r"(?<![a-z])(?:odds|cuotas|quoten|cotes|quote)(?![a-z])")
_CLOCK = late(rf"{_APART}(?P<row>[1-9]\d?\+\d\d?){CLOSED}")
_OF_CLOCKS = late(
    r"(?<![a-z])(?:time\scontrols?|blitz|chess|ajedrez|schach|echecs|scacchi)(?![a-z])"
)
_ELO = late(
    rf"{_APART}(?P<row>[12]\d{{3}}\s(?:blitz|rapid|bullet|classical|elo|rapidas?))(?![a-z])"
)
_WEEK = late(
    r"(?<![a-z])(?:weeks?|semanas?|woche|semaine|settimana|days?|dias?|lessons?|leccion|units?|modul[eo]?)\s"
    r"(?P<row>(?P<at>[1-9]\d?)(?:\s[1-9]\d{0,2}(?=\s[a-z]{3}))?)(?![\d]|[.,:/-]\d|\s\d)"
)
_NEAR = 1.5  # times the lowest: 'last rounds 84, 90, 94'
_ROUNDS = late(
    r"(?<![a-z])(?:rounds|scores|results|games|tarjetas|vueltas|ultimas?|last\s(?:three|four|five|[3-5]))"
    rf"(?:\s(?!call|text)[a-z]{{2,5}}){{0,3}}:?\s(?P<row>[1-9]\d{{0,2}}(?:,\s[1-9]\d{{0,2}}){{1,6}}(?:,?\s(?:and|y)\s[1-9]\d{{0,2}})?){CLOSED}"
)
_MOST_GRADES = 6  # digits: 'AP scores were 5, 5, 4, 4, 5, 3'
_TESTS = late(
    r"(?<![a-z])(?:ielts|toefl|toeic|sat|gre|gmat|pte|dele|delf)\s"
    r"(?P<row>\d{1,4}(?:\.[05])?(?:\s?(?:to|a|-|bis)\s?\d{1,4}(?:\.[05])?)?)(?![\w]|[.,:/-]\d|\s\d)"
)
_DEGREES = late(
    rf"{_APART}(?P<row>(?P<low>-?\d{{1,2}})/(?P<high>-?\d{{1,2}})\s?[cf]|[1-4]\d[.,]\d\s?[cf])(?![a-z\d])"
)
_DEEP = late(rf"{_APART}(?P<row>[0-4][.,]\d\s?(?:-|to|a)\s?[0-4][.,]\d\s?m)(?![a-z\d])")


def like_pairs(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return alike(lower, start, end, _KINDS)


def _are_by_year(run: Run) -> bool:
    """Whether year follows year, and what came in them is no number together."""
    years = [int(one["year"]) for one in run]
    follow = all(one + 1 == other for one, other in pairwise(years))
    return follow and not nanp_national("".join(one["many"] for one in run))


def _are_off(run: Run) -> bool:
    """Whether more of the same thing is cheaper each time."""
    row = run[0]["row"]
    items = items_of(row)
    more, off = items[::2], items[1::2]
    return len({*_THING.findall(row)}) == 1 and rises(more) and rises(off)


def _are_marks(run: Run) -> bool:
    """Whether they are too few for a number, or hold none."""
    return len(run) <= _FEW_MARKS or (len(run) <= _MOST_MARKS and hold_no_number(run))


def _are_of_season(run: Run) -> bool:
    """Whether each is counted once."""
    things = [one["thing"] for one in run]
    return len({*things}) == len(things) and are_no_number(run)


def _have_same_top(run: Run) -> bool:
    """Whether the winner has as many each time: '100-67, 80-100, 100-54'."""
    tops = {max(int(one["one"]), int(one["other"])) for one in run}
    lows = [min(int(one["one"]), int(one["other"])) for one in run]
    return len(tops) == 1 and not tops.isdisjoint(_TOPS) and all(low not in tops for low in lows)


def _are_sets(run: Run) -> bool:
    """Whether somebody won each set."""
    sets = [items_of(one) for match in run for one in match["row"].split()]
    return all(max(one) >= _WON_WITH for one in sets)


def _are_weeks(run: Run) -> bool:
    return rises([int(one["at"]) for one in run]) and are_no_number(run)


def _are_rounds(run: Run) -> bool:
    """Whether all are near each other, or grades of one figure each."""
    for one in run:
        items = items_of(one["row"])
        digits = len("".join(map(str, items)))
        grades = max(items) < 10 and digits <= _MOST_GRADES
        if not grades and (min(items) < 10 or max(items) > _NEAR * min(items)):
            return False
    return hold_no_number(run)


def _are_degrees(run: Run) -> bool:
    return are_no_number(run) and all(
        one["low"] is None or int(one["low"]) < int(one["high"]) for one in run
    )


_KINDS = (
    Kind(late(r"(?:19|20)\d\d:?\s[1-9]\d"), _BY_YEAR, 3, _are_by_year),
    Kind(late(r"\d\s[a-z]{3,10}:?\s\d\d?\s?%"), _OFF, 1, _are_off),
    Kind(late(r"[a-z]\W{1,3}[5-9][.,]\d(?!\d)"), _MARK, 3, _are_marks, _MARKS),
    Kind(late(r"[.,]\d\s(?:de|out\sof|of|sobre|von|sur|su)\s[12]"), _OUT_OF, 1, are_no_number),
    Kind(late(rf"\d\s{_WON}"), _SEASON, 2, _are_of_season),
    Kind(late(r"\d-\d"), _TO_THE_TOP, 2, _have_same_top),
    Kind(late(rf"{_SET}\s{_SET}"), _SETS, 2, _are_sets, _PLAYED),
    Kind(_OF_ODDS, _ODDS, 2, are_no_number, _OF_ODDS),
    Kind(late(r"\d\+\d"), _CLOCK, 1, are_no_number, _OF_CLOCKS),
    Kind(late(r"\d{3}\s(?:bl|ra|bu|cl|el)"), _ELO, 1, are_no_number),
    Kind(late(r"[a-z]\s\d\d?\s[a-z\d]"), _WEEK, 3, _are_weeks),
    Kind(late(r"\d,\s[1-9]\d{0,2},\s[1-9]"), _ROUNDS, 1, _are_rounds),
    Kind(("ielts", "toe", "sat ", "gre ", "gmat", "pte", "del"), _TESTS, 1, are_no_number),
    Kind(late(r"\d\s?[cf](?![a-z\d])"), _DEGREES, 1, _are_degrees),
    Kind(late(r"\d[.,]\d\s?(?:-|to|a)\s?\d[.,]\d\s?m"), _DEEP, 1, are_no_number),
)
