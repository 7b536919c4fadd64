"""Ratings, degrees, results and runs: '4.8 (144), 5.0 (36)', 'BSc 2:1 1999', '5k in 24:38'.

What lives here: what several sites gave, results of exams by their names, years of degrees and of
titles, times of races, exercises with their repetitions, fractions and decimals of a school. Each
item has its own word or form, and few figures.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import (
    ALONE,
    ENDS,
    LISTED,
    Form,
    Span,
    all_rises,
    find_forms,
    is_any,
)
from brightline.privacy.text.late import late

_RATED = r"(?:[0-5][.,]\d|(?:10|[0-9])(?:[.,]\d)?/(?:10|5))\s?\([1-9](?:\d{0,3}|,\d{3}|\d,\d{3})\)"
_RATINGS = late(rf"{ALONE}{_RATED}(?:(?:{LISTED}|\s?[|/]\s?){_RATED}){{1,5}}{ENDS}")

_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_DEGREE = (
    r"(?:b\.?sc|b\.?a|m\.?a|m\.?sc|b\.?ed|pgce|ph\.?d|qts|llb|mba|hnd|nvq|tefl|celta|dbs|crb|diploma|"
    r"grado|licenciatura|master|titulo|posgrado)"
)
_CLASS = r"(?:\s(?:1st|first|2:1|2:2|3rd|level\s[1-9]))?"
_DEGREES = late(
    rf"(?<![\w.,/-]){_DEGREE}{_CLASS}(?:\s(?:in|de|en|of)(?:\s[a-z]{{3,12}}){{1,2}})?\s{_YEAR}"
    rf"(?:{LISTED}{_DEGREE}{_CLASS}\s{_YEAR}){{0,5}}{ENDS}"
)
_TITLES = late(rf"\({_YEAR}(?:{LISTED}{_YEAR}){{1,6}}\)")

_EXAM = r"(?:sat|act|gre|gmat|ap|ib|ielts|toefl|gcse|a-levels?|ebau|selectividad|dele|nota)"
_RESULT = rf"{_EXAM}\s[1-9]\d{{0,3}}(?:[.,]\d)?(?:\s?(?:-|to|a)\s?[1-9]\d{{0,3}}(?:[.,]\d)?)?"
_RESULTS = late(rf"(?<![\w.,/-]){_RESULT}(?:{LISTED}{_RESULT}){{0,5}}{ENDS}")

_TIME = r"(?:\d:)?[0-5]?\d:[0-5]\d"
_RUN = (
    r"(?:\d{1,2}\s?km?|half|marathon|pace|maraton|media|ritmo|mile)\s(?:in\s|en\s|:\s?)?"
    rf"{_TIME}(?:/km|/mile)?"
)
_RUNS = late(rf"{ALONE}{_RUN}(?:{LISTED}{_RUN}){{1,6}}{ENDS}")

_SET = r"[a-z]{3,14}(?:\s[a-z]{3,14})?\s[1-9]\s?x\s?[1-9]\d?(?:\s?(?:s|sec|secs|seg|min))?"
_SETS = late(
    rf"(?<![\w.,/-]){_SET}(?:{LISTED}{_SET}){{2,8}}"
    rf"(?:,\s(?:rest|descanso)\s\d{{1,3}}(?:-\d{{1,3}})?\s?(?:s|sec|secs|seg|min))?{ENDS}"
)

_FRACTION = r"[1-9]/(?:[2-9]|10)(?!\d)"
_FRACTIONS = late(
    rf"(?<![a-z])(?:fractions?|fracciones|quebrados)\s(?P<row>{_FRACTION}(?:{LISTED}{_FRACTION}){{1,6}})"
)
_TABLES = late(
    r"(?<![a-z])(?:times\stables|tablas)\s(?:del?\s)?[1-9]\d?\s?(?:to|al?|-)\s?1\d(?!\d)"
)
_DECIMALS = late(
    rf"(?<![a-z])(?:decimals?|decimales)\s(?P<row>0[.,]\d{{1,2}}(?:{LISTED}0[.,]\d{{1,2}}){{1,6}}){ENDS}"
)
_SEEN = late(  # 'seeing 11:11, 222, 333 or 555?'
    r"(?<![a-z])(?:see|seeing|saw|ves|viendo)\s"
    r"(?P<row>1[12]:1[12](?:,\s(?:111|222|333|444|555|777|888|1111|1212)){0,3}"
    r"(?:\s(?:and|or|y|o)\s(?:111|222|333|444|555|777|888|1111|1212))?)(?![a-z\d]|[.,:/-]\d|\s?[/-]\s?\d)"
)

_POINTS = r"(?:[4-9]\d0|1[0-6]\d0)"  # of the SAT
_IMPROVED = late(
    rf"(?<![a-z])from\s(?P<row>{_POINTS}\sto\s{_POINTS})(?=\s(?:in|within|after|over)\s[a-z\d]{{1,6}}\s"
    r"(?:days|weeks|months|lessons|sessions|classes)(?![a-z])|\s(?:on|in)\s(?:the|her|his|their|my)\s"
    r"(?:\w{1,10}\s)?(?:tests?|exams?|sats?|finals?)(?![a-z])|\spoints(?![a-z]))"
)


def scores(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    yield from find_forms(lower, start, end, _FORMS)


_FORMS = (
    Form(late(r"\d\s?\(\d"), _RATINGS, 0, is_any),
    Form(late(rf"[a-z\d]\s{_YEAR}"), _DEGREES, 0, is_any),
    Form(late(r"\(\d{4}\D"), _TITLES, 0, all_rises),
    Form(late(rf"{_EXAM}\s\d"), _RESULTS, 0, is_any),
    Form(
        late(r"(?:km?|half|marathon|media|maraton|pace)\s(?:in\s|en\s|:\s?)?\d"), _RUNS, 0, is_any
    ),
    Form(late(r"\d\s?x\s?\d"), _SETS, 0, is_any),
    Form(late(r"\d0\sto\s\d{2,3}0"), _IMPROVED, "row", is_any),
    Form(late(r"fra(?:ctions?|cciones)\s\d"), _FRACTIONS, "row", is_any),
    Form(late(r"tabl(?:es|as)\s"), _TABLES, 0, is_any),
    Form(late(r"decimal(?:e?s)?\s0"), _DECIMALS, "row", is_any),
    Form(late(r"(?:see(?:ing)?|saw|ves|viendo)\s1[12]:"), _SEEN, "row", is_any),
)
