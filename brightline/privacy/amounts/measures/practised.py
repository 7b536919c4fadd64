"""What is counted where people dance, play and train: '1 2 3, 5 6 7', '3/4 and 6/8', '3x12, 3x15'.

What lives here: the steps of a dance, signatures of time, sets with their repetitions, levels of a
language, the keys of a piano. Each form allows so few figures that a number is hardly ever written
in them by chance, and a word of six languages beside it tells what they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from brightline.privacy.figures.beside import CUE_BEFORE, stands_alone
from brightline.privacy.text.late import late

Span = tuple[int, int]

_ALONE = r"(?<![a-z\d$€£.,/+#-])(?<!\d\s)(?<!\d,\s)(?<!\d\s[-/]\s)"
_ENDS = r"(?![a-z\d]|[.,:/-]\d|\s?[/-]\s?\d)"
_LISTED = r"(?:,\s(?:(?:and|or|y|o|und|et|e)\s)?|\s?&\s?|\s(?:and|or|y|o|und|et|e)\s)"

# Up from one to four or from five to eight, or down to one: nothing else is a beat.
_STEP = r"[\s-]|,\s?"
_BEAT = (
    rf"(?:1(?P<s>{_STEP})2(?P=s)3(?:(?P=s)4)?(?:(?P=s)5(?P=s)6(?!(?P=s)7)|(?:,\s|\s-\s|\s|\.{{2,3}}\s?|\s?/\s?)5(?P=s)6(?P=s)7(?:(?P=s)8)?)?"
    rf"|5(?P<s2>{_STEP})6(?P=s2)7(?P=s2)8"
    rf"|(?:(?:5(?P<s3>{_STEP})4(?P=s3))?3(?P<s4>{_STEP})2(?P=s4)1))"
)
_BEATS = late(rf"{_ALONE}{_BEAT}{_ENDS}")
_DANCE = (
    r"(?:danc(?:e|es|ed|ing|ers?)|counts?|counted|counting|beats?|steps?|rhythms?|claps?|jumps?|salsa|bachata|"
    r"marcamos|merengue|kizomba|mambo|rumba|tango|waltz(?:es)?|foxtrot|cha-?\s?cha(?:-?\s?cha)?|swing|jive|choreograph\w*|"
    r"bail(?:e|es|ar|amos)|cuent[ao]s?|contamos|contar|pasos?|ritmos?|compas(?:es)?|vals|"
    r"tanz(?:en|t)?|schritte?|takte?|zahl(?:en|t)?|rhythmus|walzer|"
    r"compt(?:e|er|ons|ez)|danse[rsz]?|pas|rythmes?|temps|valse|"
    r"danc(?:a|ar|as)|cont(?:a|ar|o|e|iamo|are)|passos?|passi|ball(?:o|are|iamo)|ritmi|valzer)"
)
DANCE_BEFORE = late(
    rf"(?<![a-z]){_DANCE}(?:[\s:,'\"]{{1,2}}(?!call)[a-z]{{1,10}}){{0,4}}[\s:,'\"(-]{{1,3}}\Z"
)
_BREATH_BEFORE = late(
    r"(?<![a-z])(?:count(?:ing)?\swith\sme|(?:breathe\s)?(?:in|out)|hold|inhal[ae]|exhal[ae]|aguanta|inspira|espira|reten)\W{1,2}\Z"
)
DANCE_BEHIND = late(rf"['\")]?\s(?:[a-z]{{1,8}}\s){{0,4}}{_DANCE}(?![a-z])")

_SIGNATURE = r"(?:[2-79]|12)/(?:2|4|8|16)"
_SIGNATURES = late(rf"{_ALONE}{_SIGNATURE}(?!\d)(?:{_LISTED}{_SIGNATURE}(?!\d)){{1,5}}{_ENDS}")
METRE_BEFORE = late(
    r"(?<![a-z])(?:read(?:ing|s)?|play(?:ing|s)?|time|times|signatures?|met(?:er|re)s?|bars?|measures?|music|beats?|"
    r"rhythms?|takte?n?|taktarten|compas(?:es)?|ritmos?|mesures?|rythmes?|compassos?|tempi?|temp[os]|battut[ae])"
    r"(?:[\s:,]{1,2}[a-z]{1,10}){0,3}[\s:,(]{1,3}\Z"
)
METRE_BEHIND = late(r"\s(?:time|beats?|bars?|metres?|meters?|takte?|rhythms?|signatures?)(?![a-z])")

_REPEATED = r"[1-6]\s?x\s?(?:[5-9]|[12]\d|30)(?!\d)"
_SETS = late(rf"{_ALONE}{_REPEATED}(?:{_LISTED}{_REPEATED}){{0,3}}{_ENDS}")
_GYM = (
    r"(?:sets?|reps?|repetitions?|stretch(?:es|ing)?|squats?|push-?ups?|pull-?ups?|sit-?ups?|lunges?|planks?|curls?|"
    r"crunch(?:es)?|press(?:es)?|deadlifts?|exercis(?:e|es|ing)|workouts?|train|training|drills?|"
    r"estiramientos?|series|repeticiones|sentadillas|flexiones|ejercicios?|abdominales|"
    r"dehn(?:en|ubungen)|wiederholungen|satze|kniebeugen|ubungen|liegestutze|"
    r"etirements?|pompes|exercices?|alongamentos?|agachamentos|exercicios?|allungamenti|esercizi|piegamenti)"
)
_GYM_BEFORE = late(rf"(?<![a-z]){_GYM}(?:[\s:,]{{1,2}}[a-z]{{1,8}}){{0,2}}[\s:,(-]{{1,3}}\Z")
_GYM_BEHIND = late(rf"\s(?:of\s|de\s)?{_GYM}(?![a-z])")

_LEVEL = r"[abc][12]\+?"
_FROM_LEVEL = late(
    rf"(?<![a-z\d])(?P<row>{_LEVEL}\s?(?:to|a|bis|au|-)\s?{_LEVEL})(?![a-z\d]|[.,:/-]\d|\s\d)"
)
_FALLING = late(
    r"(?<![a-z])(?:sets?|reps?|repetitions?|series|repeticiones|pyramid)\s(?:of\s|de\s)?"
    rf"(?P<row>[1-3]?\d(?:,\s[12]?[1-9]|,\s[12]0){{2,6}}){_ENDS}"
)
_LEVELS = late(
    r"(?<![a-z])(?:levels?|grades?|classes|courses?|exams?|cefr|nivel(?:es)?|cursos?|niveaux?|stufen?|niveaus?|kurse?|"
    r"niveis|livell[io]|corsi)(?:\s(?:from|are|is|of|de|del|von|di|du))?[\s:(]{1,3}"
    rf"(?P<row>{_LEVEL}(?:(?:\s?[,/-]\s?|{_LISTED}|\s(?:to|a|bis|au)\s){_LEVEL}){{1,5}}){_ENDS}"
)

_KEYS = late(
    rf"{_ALONE}(?:25|32|37|49|54|61|73|76|85|88)(?:\s|-)(?:(?:weighted|piano|black\sand\swhite)\s)?"
    r"(?:keys?|teclas|tasten|touches|tasti)(?![a-z])"
    rf"|{_ALONE}[234]\s(?:pedals?|pedales|pedale|pedali|pedais)(?![a-z])"
)
_LOOK_BACK, _LOOK_AHEAD = 60, 48  # characters beside a place that tell what stands there


def practised(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    start, end = max(0, start - _LOOK_BACK), end + _LOOK_AHEAD
    for needed, pattern, group, is_told in _FORMS:
        if needed.search(lower, start, end):
            for match in pattern.finditer(lower, start, end):
                span = match.span(group)
                if stands_alone(lower, *span) and is_told(lower, match):
                    yield span


def _told_by(
    before: re.Pattern[str], behind: re.Pattern[str]
) -> Callable[[str, re.Match[str]], bool]:
    """Whether one of two words stands beside, in the same sentence, and none asks to call."""

    def is_told(lower: str, match: re.Match[str]) -> bool:
        in_front = lower[max(0, match.start() - _LOOK_BACK) : match.start()]
        if CUE_BEFORE.search(in_front):
            return False
        return before.search(in_front) is not None or behind.match(lower, match.end()) is not None

    return is_told


def _is_beat(lower: str, match: re.Match[str]) -> bool:
    """Whether people dance to it or breathe by it: 'inhale 1 2 3 4, hold 1 2 3 4'."""
    in_front = lower[max(0, match.start() - _LOOK_BACK) : match.start()]
    return _BREATH_BEFORE.search(in_front) is not None or _told_in_dance(lower, match)


def _falls_evenly(lower: str, match: re.Match[str]) -> bool:
    """'Sets of 12, 10, 8, 6': as repetitions become fewer."""
    items = [int(item) for item in re.findall(r"\d+", match["row"])]
    return len({one - other for one, other in pairwise(items)}) == 1 and items[0] > items[1]


def _rises(_: str, match: re.Match[str]) -> bool:
    """Whether the levels rise: 'A1, A2, B1'."""
    levels = re.findall(r"[abc][12]\+?", match["row"])
    return all(one < other for one, other in pairwise(levels))


def _is_any(_lower: str, _match: re.Match[str]) -> bool:
    return True


_told_in_dance = _told_by(DANCE_BEFORE, DANCE_BEHIND)
# What most texts have not, a form with it, the part that stays, and what else must be true of it.
_FORMS: tuple[
    tuple[re.Pattern[str], re.Pattern[str], int | str, Callable[[str, re.Match[str]], bool]], ...
] = (
    (late(r"[12367][\s,-]{1,2}[218]"), _BEATS, 0, _is_beat),
    (late(r"\d/(?:[248]|16)\D"), _SIGNATURES, 0, _told_by(METRE_BEFORE, METRE_BEHIND)),
    (late(r"\d\s?x\s?\d"), _SETS, 0, _told_by(_GYM_BEFORE, _GYM_BEHIND)),
    (late(r"(?<![a-z])[abc][12](?![a-z\d])"), _LEVELS, "row", _rises),
    (late(r"[abc][12]\+?\s?(?:to|a|bis|au|-)\s?[abc][12]"), _FROM_LEVEL, "row", _rises),
    (late(r"\d,\s\d"), _FALLING, "row", _falls_evenly),
    (late(r"\d[\s-](?:[kwpbt])"), _KEYS, 0, _is_any),
)
