"""Ranges and pairs that a word beside them tells: scores, opening hours, ages, flights.

What lives here: 'won 3-2 and then 21-18, 21-12', 'open 9-4 on weekdays', '10.30 to 4.30 on
Saturday', 'ages 23 to 58', 'sizes 28 to 44', 'flights AA 1241 and DL 360'. Each form takes few
figures, none that begins with a zero unless it is one, and nothing that goes on behind it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from brightline.privacy.amounts.common.forms import Span, all_rises
from brightline.privacy.figures.beside import CUE_BEFORE, stands_alone
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.late import late

_ENDS = r"(?![a-z\d]|[.,:/-]\d)"
_ALONE = r"(?<![a-z\d$.,/+#-])(?<!\d\s)(?<!\d,\s)(?<!\d\s[-/]\s)"
_LOOK_BACK, _LOOK_AHEAD = 40, 40  # characters beside a place that tell what stands there

# At most 199 a side: no area code or exchange begins with a one.
_POINTS = r"(?:1\d\d|[1-9]\d|\d)(?:\.5)?"
_SCORE = rf"{_POINTS}\s?[-:]\s?{_POINTS}(?!\d)"
_AND = (
    r"(?:\s?[,;/&]\s?(?:(?:and|then|but|later|y|luego)\s){0,2}"
    r"|\s(?:and|then|but|y|or|luego)\s(?:(?:then|later|luego)\s)?)"
)
_SET = r"[0-7]-[0-7](?!\d)"  # of tennis; their blanks alone are as those of a number
_SCORES = late(
    rf"{_ALONE}(?:{_SET}(?:,?\s(?:and\s)?{_SET}){{1,4}}|{_SCORE}(?:{_AND}{_SCORE}){{0,5}}){_ENDS}"
)
_PAIR = late(r"(\d+(?:\.5)?)\s?[-:]\s?(\d+(?:\.5)?)")
_RALLIES = (11, 15, 21, 25)  # points that win a set, two more than the other side
_ONE_FIGURE, _FEW_PAIRS = 10, 3
_SPORT_BEFORE = late(
    r"(?<![a-z])(?:w[io]ns?|winning|los[et]s?|lost|beat(?:en|s)?|drew|draw[ns]?|tied?|scor(?:es?|ed)|finals?|"
    r"finish(?:es|ed)?|ended|defeat(?:s|ed)?|victor(?:y|ies)|led|leads?|leading|sets?|match(?:es)?|games?|"
    r"league|cup|derby|edged|took|(?:foot|basket|volley|hand|base|soft)ball|tennis|soccer|hockey|"
    r"rugby|badminton|squash|chess|pingpong|playoffs?|results?|team|club|ganamos|ganaron|gano|perdimos|perdio|empat[eo]|"
    r"marcador|partido)(?:\W{1,2}[a-z']{1,12}){0,4}\W{1,3}\Z"
)
_SPORT_BEHIND = late(
    r"\s(?:at|in|of|playing|im|al|en|au|a)\s(?:table\s|beach\s|my\s)?(?:tennis|padel|paddle|squash|badminton|pickleball|"
    r"ping-?pong|tischtennis|darts|(?:volley|basket|foot|hand)ball|tenis|voleibol|baloncesto|futbol|futebol|calcio)(?![a-z])"
    r"|(?:\s(?:a|the|our|their|home|away|big|easy))?\s(?:wins?|victory|loss|defeats?|draws?|match|"
    r"record|final|lead|against|over|in\s(?:the\s)?(?:finals?|sets|overtime|extra\stime|penalties))"
    r"(?![a-z])"
)

_DAYS = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sat|sun)(?:days?)?|week-?days?|week-?ends?|daily|"
    r"holidays?|every\sday|each\sday|(?:most|all|other|work(?:ing)?)\sdays|lunes|martes|miercoles|jueves|"
    r"viernes|sabados?|domingos?|diario|vardagar|helger|(?:man|tis|ons|tors|fre|lor|son)dag(?:ar)?)"
)
_HOUR = r"(?:2[0-4]|1\d|0?[1-9])(?:[.:h](?:00|15|30|45))?(?:\s?[ap]\.?m\.?(?![a-z]))?"
_HOURS = rf"{_HOUR}\s?(?:-|to|till?|until|a|hasta)\s?{_HOUR}"
_HOURS_ROW = late(rf"{_ALONE}{_HOURS}(?:{_AND}{_HOURS})?{_ENDS}")
_FROM_TO = late(r"(\d{1,2})(?:[.:h]\d\d)?[^\d]{1,10}(\d{1,2})(?:[.:h]\d\d)?")
_NOON = 12
_OPEN_BEFORE = late(
    r"(?<![a-z])(?:open(?:s|ed|ing)?|hours?|hrs|times?|clos(?:ed|es|ing)|shop|store|office|desk|"
    r"work(?:s|ing)?|shifts?|available|abierto|horario|oppet|geoffnet|"
    rf"{_DAYS})(?:\s(?:from|is|are|de|between))?\W{{1,3}}\Z"
)
_OPEN_BEHIND = late(rf",?\s\(?(?:(?:on|during|at|every|the|los|el)\s){{0,2}}{_DAYS}(?![a-z])")

_AGE = r"(?:1[89]|[2-9]\d)"
_AGED = rf"{_AGE}\s?(?:-|to|and|until|through|up\sto|a|y)\s?{_AGE}"
_AGES = late(
    rf"(?<![a-z])(?:ages?|aged|adults?|edad(?:es)?)(?:\s(?:from|between|of|range|group|de|entre))?"
    rf"\W{{1,2}}(?:{_AGED}(?:{_AND}{_AGED})?|{_AGE}\+){_ENDS}"
    rf"|(?<![a-z])(?:over|under)[\s-](?:the\s)?{_AGE}'?s{_ENDS}"
    rf"|{_ALONE}{_AGE}\s?(?:-|to)\s?{_AGE}[\s-](?:year|yr)s?[\s-]?olds?(?![a-z])"
)
_FLIGHT = r"(?!(?:to|at|in|on|is|me|my|or|no|of|up|so|we|by)\s)[a-z]{2}\s?[1-9]\d{1,3}(?!\d)"
# Codes of airlines (IATA) that are no words, where no word for a flight stands in front.
_AIRLINE = (
    r"(?:aa|dl|ua|wn|b6|nk|f9|g4|ba|vs|lh|af|kl|ib|lx|os|sk|ay|ei|tp|fr|u2|w6|tk|ek|qr|ey|ac|ws|av|cm|"
    r"qf|nz|sq|cx|jl|nh|ke)"
)
_OF_AIRLINE = rf"{_AIRLINE}\s?[1-9]\d{{1,3}}(?!\d)"
_FLIGHTS = late(
    r"(?<![a-z])(?:(?:flights?|arrivals?|departures?|airlines?|plane|vuelos?)(?:\s(?:of|with|from|on|"
    rf"no|number|is|are|like)\.?)?\W{{1,2}}{_FLIGHT}(?:{_AND}{_FLIGHT})?"
    r"|(?:land(?:s|ing)?|fly(?:ing)?|arriv(?:e|es|ing)|pick\W?ups?)(?:\s(?:of|with|from|on|for))?\s"
    rf"{_OF_AIRLINE}(?:{_AND}{_OF_AIRLINE}){{0,2}}){_ENDS}"
)
_GATE = late(
    r"(?<![a-z])(?:(?:gate|terminal|seat|row|platform|track|puerta)\s(?:[a-h]?\d{1,2}|\d{1,2}[a-h])"
    rf"|train\s[1-9]\d{{1,3}}){_ENDS}"
)
_STARTS = late(
    r"(?<![a-z])(?:leav(?:e|es|ing)|departs?|arriv(?:e|es|ing)|lands?|landing|starts?|begins?|doors|ends?|until|"
    rf"from)\s(?:at\s)?(?:2[0-3]|[01]?\d)\.[0-5][05]{_ENDS}"
)
_SIZE = r"[1-9]\d"  # of a baby in centimetres, too
_SIZES = late(
    r"(?<![a-z])(?:sizes?|tallas?|gro(?:ss|ß)en?|tailles?|pointures?|taglie|taglia|tamanhos?|maten|maat)"
    r"(?:\s(?:from|de|von|da|van|du))?[\s:]{1,2}"
    rf"{_SIZE}\s?(?:-|to|a|al|bis|au|ate|tot)\s?{_SIZE}{_ENDS}"
)
_FIGURES = re.compile(r"\d+")


def told_ranges(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    start, end = max(0, start - _LOOK_BACK), end + _LOOK_AHEAD
    for needed, pattern, is_told in _FORMS:
        if needed.search(lower, start, end):
            for match in pattern.finditer(lower, start, end):
                if stands_alone(lower, *match.span()) and is_told(lower, match):
                    yield match.span()


def _is_number(text: str) -> bool:
    """Whether the figures together are a North American number."""
    return bool(nanp_national("".join(_FIGURES.findall(text))))


def _are_scores(lower: str, match: re.Match[str]) -> bool:
    before = _before(lower, match)
    told = _SPORT_BEFORE.search(before) or _SPORT_BEHIND.match(lower, match.end())
    if told is None or CUE_BEFORE.search(before):
        return False
    pairs = [sorted(map(float, pair)) for pair in _PAIR.findall(match.group())]
    few = len(pairs) <= _FEW_PAIRS
    return (few and all(_may_end(*pair) for pair in pairs)) or not _is_number(match.group())


def _may_end(less: float, more: float) -> bool:
    """Whether a game can end so: few goals each, or a set won by two points."""
    if more < _ONE_FIGURE:
        return True
    return more - less >= 2 if more in _RALLIES else more > _RALLIES[0] and more - less == 2


def _are_hours(lower: str, match: re.Match[str]) -> bool:
    for opens, closes in _FROM_TO.findall(match.group()):
        if int(opens) >= int(closes) > _NOON or int(opens) > _NOON >= int(closes):
            return False  # '22-20'; '10-5' ends in the afternoon
    if _is_number(match.group()):
        return False
    behind = _OPEN_BEHIND.match(lower, match.end())
    return behind is not None or _OPEN_BEFORE.search(_before(lower, match)) is not None


def _rise(lower: str, match: re.Match[str]) -> bool:
    """Whether each age, or size, is greater than the one before."""
    return all_rises(match)


def _are_few(_lower: str, match: re.Match[str]) -> bool:
    return not _is_number(match.group())


def _before(lower: str, match: re.Match[str]) -> str:
    return lower[max(0, match.start() - _LOOK_BACK) : match.start()]


# What most texts have not, a form with it, and what else must be true of it.
_FORMS: tuple[
    tuple[re.Pattern[str], re.Pattern[str], Callable[[str, re.Match[str]], bool]], ...
] = (
    (late(r"\d\s?[-:]\s?\d"), _SCORES, _are_scores),
    (late(r"\d[m.]?\s?(?:-|to|till?|until|a|hasta)\s?\d"), _HOURS_ROW, _are_hours),
    (late(r"age|adult|old|edad|over|under"), _AGES, _rise),
    (late(r"size|talla|gro|taill|pointur|tagli|tamanh|ma[at]"), _SIZES, _rise),
    (late(r"flight|arriv|depart|airline|plane|vuelo|land|fly|pick"), _FLIGHTS, _are_few),
    (late(r"gate|terminal|seat|row|platform|track|puerta|train"), _GATE, _are_few),
    (late(r"[a-z]\s\d?\d\.\d[05]"), _STARTS, _are_few),
)
