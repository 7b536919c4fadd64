"""Sizes, hours, versions and prices with more figures than may stay if nothing told what they are.

What lives here: '64 x 34 x 215 cm', '225/45/17' behind 'tyres', 'Mon-Fri 0900-1700', 'open 8-12
and 14-18', 'version 4.0.94.367', '1,587.00', '4 of 5', '153 happy clients'. A number can be written
in groups of any kind, so each form has fewer digits than one, its parts in the order of what they
are, and nothing that goes on behind it. Shorter quantities are in `quantities`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from brightline.privacy.amounts.lists.listed_things import DAYS, LISTED, is_range, rises
from brightline.privacy.figures.beside import CUE_BEFORE
from brightline.privacy.text.late import late

Span = tuple[int, int]

_ENDS = r"(?![a-z\d]|[\s._/-]{0,2}\d|\s?x\s?\d)"
_ALONE = r"(?<![\w.,/-])(?<!\d\s)(?<!x\s)"
_SIDE = r"[1-9]\d{0,2}(?:[.,]\d)?"
_UNIT = r"(?:cms?|mm|m|in(?:ch(?:es)?)?|\"|'')"
_SIZE = late(rf"{_ALONE}{_SIDE}(?:\s?{_UNIT}?\s?x\s?{_SIDE}){{1,2}}\s?{_UNIT}{_ENDS}")
# Width in millimetres, height in percent, rim in inches (ISO 4000-1).
_RIM = r"(?:1[2-9]|2[0-4])"
_PROFILE = r"(?:1[2-9]5|2\d5|3[0-3]5)/(?:[3-8][05]|25)"
_TYRE = late(
    rf"{_ALONE}{_PROFILE}\s?z?r\s?{_RIM}(?!\d)"
    r"|(?<![a-z])(?:tyres?|tires?|wheels?|rims?|alloys?|set\sof\s(?:4|four)|reifen|pneus?|llantas?|"
    r"neumaticos?|gomme)(?:\s(?:size|are|taille|medida|grosse))?\W{1,3}"
    rf"{_PROFILE}/{_RIM}{_ENDS}"
)
# 'W32 L34': waist and leg of trousers in inches, of those that are sold
_TROUSERS = late(
    r"(?<![\w.,/-])(?<!\d\s)w\s?(?:2[4-9]|3\d|4[0-8])\s?[/,x]?\s?l\s?(?:2[6-9]|3[0-8])(?![a-z\d]|[.,:/-]\d|\s\d)"
)
_DAY = (
    r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sat|sun)(?:day)?s?|lun(?:es|di)?|mar(?:tes|di)?|"
    r"mierc(?:oles)?|mercredi|juev(?:es)?|jeudi|vier(?:nes)?|vendredi|sab(?:ado)?|samedi|dom(?:ingo)?|"
    r"dimanche|mo|di|mi|do|fr|sa|so|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|"
    r"(?:segunda|terca|quarta|quinta|sexta)(?:-feira)?|daily|weekdays|weekends|taglich|diario"
)
_TIME = r"(?:[01]\d|2[0-4])[0-5][05]"
_HOURS = late(rf"(?<![a-z])(?:{_DAY})\W{{1,3}}(?P<a>{_TIME})\s?-\s?(?P<b>{_TIME}){_ENDS}")
_HOUR = r"(?:1?\d|2[0-4])"
_TWICE = late(
    r"(?<![a-z])(?:open|opening\shours|hours?|hrs|horario|abierto|geoffnet|ouvert|aberto|aperto)\W{1,3}"
    rf"(?P<a>{_HOUR})\s?-\s?(?P<b>{_HOUR})\s?(?:and|&|y|e|et|und|,|/)\s?"
    rf"(?P<c>{_HOUR})\s?-\s?(?P<d>{_HOUR}){_ENDS}"
)
# 'Mon 9-12 14-18'
_TWICE_A_DAY = late(
    rf"(?<![a-z])(?:{_DAY})\W{{1,3}}(?P<a>{_HOUR})\s?-\s?(?P<b>{_HOUR})(?:,?\s|\s?[/&]\s?)"
    rf"(?P<c>{_HOUR})\s?-\s?(?P<d>{_HOUR}){_ENDS}"
)
# 'season 2024/25': the year behind is the next one
_SEASON = late(rf"{_ALONE}20(?P<a>[0-4]\d)\s?[/-]\s?(?P<b>[0-5]\d)(?![a-z\d]|[\s.,:/-]{{0,2}}\d)")
_VERSION = late(
    r"(?<![a-z])(?:version|ver|v|firmware|build|ios|android)\.?\s?"
    rf"\d\.\d{{1,2}}\.\d{{1,3}}\.\d{{1,3}}{_ENDS}"
)
# '4 of 5', and not the last figure of '... 8 3 de 9h à 18h'
_SHARE = late(
    r"(?<![a-z\d.,/-])(?<!\D\d\s)(?<!\D\d\d\s)\d{1,3}(?:\.\d)?\s?(?:out\s)?(?:of|de)\s\d{1,3}"
    r"(?!\d|:\d|\s?h)"
)
_WHOLE_PRICE = late(rf"{_ALONE}[1-9]\d?(?:,\d{{3}}\.00|\.\d{{3}},00)(?!\d|\W{{0,3}}\d)")
# 'the period 1909 to 1930'; no number begins so
_PAST = r"(?:1[5-9]\d\d|20[0-4]\d)"
_PERIOD = late(
    r"(?<![a-z])(?:period|years?|from|between|era)\s"
    rf"(?P<a>{_PAST})\s?(?:to|and|until|-)\s?(?P<b>{_PAST}){_ENDS}"
)
_PAGES = late(
    r"(?<![a-z])(?:pages?|pp\.?|paginas?|seiten?)\s"
    rf"(?P<a>[1-9]\d?)\s?(?:-|to|a|bis)\s?(?P<b>[1-9]\d{{0,2}}){_ENDS}"
)
_FILM_SPEED = late(rf"(?<![a-z])iso\s?(?:50|[1-9]00|[1-6][0246]00){_ENDS}")  # ISO 5800
_PRICE_OF = late(
    rf"{_ALONE}(?:[1-9]\d?0|[1-9]\d?5)\sfor\s(?:an|one|half\san|two|three)\shours?(?![a-z])"
)
_CLIENTS = late(
    r"(?<![a-z\d.,/-])(?<!\d\s)[1-9]\d{0,3}\s(?:happy|satisfied|regular|returning|loyal|new|recent|good|great|"
    r"positive|five-star)\s(?:clients|customers|reviews|guests|families|people|students|owners)(?![a-z])"
)
_STARS = late(r"(?<![a-z\d.,/-])(?<!\d\s)[0-5]\.\d\s?stars?(?![a-z])")
_OF_DAY = r"(?:[01]\d|2[0-3])[0-5]0"
_IN_HOURS = late(  # '0900-1700 hrs'
    rf"(?<![\d.,/-])(?<!\d\s)(?P<a>{_OF_DAY})\s?(?:-|to|a)\s?(?P<b>{_OF_DAY}|2400)\s?(?:hrs?|hours|horas)(?![a-z]|\s?\d)"
)
_HALF_DAY = r"(?:1[0-2]|[1-9])[ap]"
_BY_LETTER = late(rf"(?<![\w.,/-])(?<!\d{{3}}\s){_HALF_DAY}-{_HALF_DAY}(?![\w-]|\s?\d)")  # '10a-8p'
_DECADE = r"(?:(?:early|mid|late)[\s-])?(?:1[89]|20)?[1-9]0'?s"
_DECADES = late(  # 'in their 20s, 30s or 40s', 'of the 80s and 90s'
    rf"(?<![\w.,$€£-]){_DECADE}(?:(?:\s?[,/&-]\s?|,?\s(?:and|or|to|then|y|o)\s)(?:the\s)?{_DECADE}){{1,7}}(?!\w)"
)
_TENS = re.compile(r"\d0(?='?s)")
# Nine digits are a whole number in Spain, Portugal and Poland, but none that begins so.
_MOST_DIGITS, _MOST_IN_SIZE, _FIRST_OF_SIZE = 7, 9, "1234"
_LOOK_BACK = 24  # characters in which a word may ask to call
_NO_DIGITS = re.compile(r"\D")


def told_quantities(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in the part from `start` to `end` of a folded text."""
    for needed, pattern, fits in _FORMS:
        if needed.search(lower, start, end):
            for match in pattern.finditer(lower, start, end):
                if fits(match):
                    yield match.span()


def sizes(lower: str, start: int, end: int) -> Iterator[Span]:
    """Those of sizes, which a whole number could be but for what stands beside it."""
    if "x" in lower[start:end]:
        for match in _SIZE.finditer(lower, start, end):
            before = lower[max(0, match.start() - _LOOK_BACK) : match.start()]
            if _is_size(match) and not CUE_BEFORE.search(before):
                yield match.span()


def _is_size(match: re.Match[str]) -> bool:
    digits = _NO_DIGITS.sub("", match.group())
    few = len(digits) < _MOST_IN_SIZE
    return few or (len(digits) == _MOST_IN_SIZE and digits[0] in _FIRST_OF_SIZE)


def _is_in_order(match: re.Match[str]) -> bool:
    times = [int(time) for time in match.groups()]
    return all(one < other for one, other in pairwise(times))


def _is_next(match: re.Match[str]) -> bool:
    return int(match["b"]) == int(match["a"]) + 1


def _is_short(match: re.Match[str]) -> bool:
    return len(_NO_DIGITS.sub("", match.group().removeprefix("set of 4"))) <= _MOST_DIGITS


def _is_rising(match: re.Match[str]) -> bool:
    tens = _TENS.findall(match.group())
    return all(one < other for one, other in pairwise(tens))


def _is_any(_: re.Match[str]) -> bool:
    return True


# What most texts have not, a form with it, and what else must be true of it.
_FORMS: tuple[tuple[re.Pattern[str], re.Pattern[str], Callable[[re.Match[str]], bool]], ...] = (
    (late(r"\d{4}\s?-"), _HOURS, _is_in_order),
    (late(r"-\s?\d+\D[^-]{1,9}-"), _TWICE, _is_in_order),
    (late(r"-\s?\d+\D{1,3}\d+\s?-"), _TWICE_A_DAY, _is_in_order),
    (late(r"20[0-4]\d\s?[/-]"), _SEASON, _is_next),
    (late(r"\d5/\d\d"), _TYRE, _is_short),
    (late(r"w\s?\d\d\W{0,3}l"), _TROUSERS, _is_any),
    (late(r"\.\d+\.\d"), _VERSION, _is_short),
    (late(r"[.,]\d{3}[.,]00"), _WHOLE_PRICE, _is_any),
    (late(r"\s(?:of|de)\s\d"), _SHARE, _is_any),
    (late(rf"{_PAST}\s?(?:to|and|until|-)"), _PERIOD, _is_in_order),
    (late(r"pag|pp|seite"), _PAGES, _is_in_order),
    (late(r"iso\s?\d"), _FILM_SPEED, _is_any),
    (late(r"\d\sfor\s[aoht]"), _PRICE_OF, _is_any),
    (late(r"\d\s?(?:[,/&]|and|or|y|o|u|et|ou|und|oder|e)\s?\d"), LISTED, rises),
    (late(r"\d[a-z.]{0,2}\s?(?:-|&|[a-z]{1,7})\s?(?:the\s|el\s|zum\s)?\d"), DAYS, is_range),
    (late(r"\d\s[hsrlngpf][a-z-]{2,9}\s[crgfpso]"), _CLIENTS, _is_any),
    (late(r"\.\d\s?star"), _STARS, _is_any),
    (late(r"\d0'?s\W"), _DECADES, _is_rising),
    (late(r"\d\s?h(?:ou)?rs?|\d\s?horas"), _IN_HOURS, _is_in_order),
    (late(r"\d[ap]-\d"), _BY_LETTER, _is_any),
)
