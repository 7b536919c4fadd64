"""Prices of times in number words: 'half eighty, hour one forty', 'ciento veinte la hora'.

What lives here: prices in words, and in figures beside them, each with the time that it is for, in
English, Spanish and Portuguese, and rows of services with their prices in words. Times and prices
rise together and all prices are round, so that the groups of a number are never told so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from brightline.privacy.amounts.common.forms import LOOK_AHEAD, LOOK_BACK, Span
from brightline.privacy.amounts.measures.aloud import UNIT
from brightline.privacy.figures.beside import CUE_BEFORE
from brightline.privacy.figures.number_words import HUNDREDS, TEENS, TENS, UNITS
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.late import late

_VALUES = {word: int(digits) for word, digits in (UNITS | TEENS | TENS | HUNDREDS).items()}
_VALUES |= {
    "a": 1, "an": 1, "cem": 100, "cento": 100, "duzentos": 200, "trezentos": 300, "vinte": 20,
    "trinta": 30, "quarenta": 40, "cinquenta": 50, "setecientas": 700, "doscientas": 200,
    "trescientas": 300,
}  # fmt: skip
_TEN = r"(?:twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety)"
_TEEN = r"(?:ten|fifteen)"
_SUM_EN = (
    rf"(?:(?:an?|{UNIT})\shundred(?:(?:\sand)?\s(?:{_TEN}(?:[\s-]five)?|{_TEEN}))?"
    rf"|{UNIT}\s(?:{_TEN}(?:[\s-]five)?|{_TEEN})|{_TEN}(?:[\s-]five)?)"
)
_DECENA = (
    r"(?:veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|vinte|trinta|quarenta|"
    r"cinquenta)"
)
_CIENTO = (
    r"(?:ciento|doscient[oa]s|trescient[oa]s|cuatrocient[oa]s|quinient[oa]s|seiscient[oa]s|"
    r"setecient[oa]s|ochocient[oa]s|novecient[oa]s|cento|duzentos|trezentos)"
)
_HASTA_MIL = (
    rf"(?:{_CIENTO}(?:\s(?:e\s)?(?:{_DECENA}(?:\s[ye]\scinco)?|diez|quince))?|cien|cem|"
    rf"{_DECENA}(?:\s[ye]\scinco)?)"
)
_SUM_ES = rf"(?:(?:(?:dos|tres|cuatro)\s)?mil(?:\s{_HASTA_MIL})?|{_HASTA_MIL})"
_FIGURES = r"[$€£]?\s?[1-9]\d{0,2}[05](?:\s?[$€£])?(?![.,]?\d)"
_WORDED = rf"(?:{_SUM_EN}|{_SUM_ES})(?![a-z]|-[a-z]|\s(?:{UNIT}|{_TEN}|{_DECENA})(?![a-z]))"
_SUM = rf"(?P<sum>{_WORDED}|{_FIGURES})"

_MINUTES = r"(?:min(?:ute|uto)?s?)"
# 'one forty for sixty.': no minutes are said, which others of the menu tell
_BARE = r"(?<=for\s){}(?=\s?[.,;!)\n]|\Z)"
_BARE_MINUTES = frozenset(("thirty", "sixty", "ninety"))
_TIMES = {
    15: rf"(?:quick(?:ie|y)?(?:\svisit)?|qv|(?:fifteen|quince|15)\s?{_MINUTES})",
    30: (
        r"(?:(?:an?\s|the\s)?half(?:\s?(?:an\s)?(?:hour|hr)|\shora)?|hh|(?:la\s|una\s)?media(?:\s(?:hora|horita))?|"
        rf"(?:a\s)?meia(?:\shora)?|(?:thirty|treinta|trinta|30)\s?{_MINUTES}|{_BARE.format('thirty')})"
    ),
    45: rf"(?:(?:forty[\s-]five|cuarenta\sy\scinco|45)\s?{_MINUTES})",
    60: (
        r"(?:(?:the|an|one|una|la|uma|a|full|whole|1)\s(?:hour|hr|hora)|(?:full\s|whole\s)?(?:hour|hr)|hora(?:\s(?:completa|entera))?|"
        rf"(?:the\s)?full|(?:la\s)?entera|(?:sixty|sesenta|60)\s?{_MINUTES}|{_BARE.format('sixty')})"
    ),
    90: (
        r"(?:(?:hour|hr|hora)\s(?:(?:and|n|&)\s(?:an?\s)?half|y\smedia)|"
        rf"(?:ninety|noventa|90)\s?{_MINUTES}|{_BARE.format('ninety')})"
    ),
    120: r"(?:two|dos|duas|2)\s(?:hours?|hrs?|horas?)",
    180: r"(?:three|tres|3)\s(?:hours?|hrs?|horas?)",
    240: r"(?:four|cuatro|quatro|4)\s(?:hours?|hrs?|horas?)",
    300: r"(?:dinner(?:\sdate)?|cena|jantar)",
    720: (
        r"(?:(?:all|over|whole|the|per|a)\s?(?:night|nite)|overnite|(?:toda\s)?(?:la\s|a\s)?noche|"
        r"(?:a\s)?noite(?:\sinteira)?)"
    ),
    1440: r"(?:(?:all|whole|the|full)\sday|(?:todo\s)?el\sdia(?:\sentero)?|dia\scompleto)",
    2880: r"(?:(?:the\s)?weekend|(?:el\s)?fin\sde\ssemana)",
}  # fmt: skip
_TIME = "|".join(rf"(?P<t{minutes}>{pattern})" for minutes, pattern in _TIMES.items())
_IS = r"(?:\s?[:=-]\s?|\s(?:is|costs?|runs|for|at|por|a|es|son|cuesta|vale|sale|e)\s|\s)"
_FOR = r"(?:\s?[:=-]\s?|\s(?:for|per|por|x|an?|the)\s|\s)"
_FREE = r"(?<![a-z\d$€£.,:+#-])(?<!\d\s)"
_ENDS = r"(?![a-z\d])"
# 'half eighty', 'one hour is one hundred fifty'; and 'eighty the half', '120 half 200 hour'
_TIME_FIRST = late(rf"{_FREE}(?:{_TIME}){_IS}{_SUM}{_ENDS}")
_SUM_FIRST = late(rf"{_FREE}{_SUM}{_FOR}(?:{_TIME}){_ENDS}")
_PER = late(r"\s(?:an|per|por|la|el|una|a|the|for)\s")

_TOLD = (
    r"(?:call|text|txt|dial|first|then|next|last|ends?|begins?|starts?|area|code|prefix|number|"
    r"phone|cell|home|work|digits?|middle|rest|llama|marca|primero|luego|despues|ultim[oa]s?|"
    r"numero|telefono|empieza|termina|and|y|or|o)"
)
_THING = rf"(?!(?:{_TOLD}|{_WORDED})(?![a-z]))[a-z]{{3,12}}"
_SERVICE = rf"(?:{_THING}\s){{1,2}}(?:is\s|for\s|a\s)?"
_SERVICES = late(
    rf"{_FREE}{_SERVICE}(?:{_WORDED})(?:(?:,\s(?:and\s|y\s)?|\s?[/|;•]\s?|\n){_SERVICE}(?:{_WORDED})){{1,5}}"
    r"(?![a-z\d]|-[a-z\d]|[\s,]{1,2}\d)"
)
_ONE_SUM = late(_WORDED)
_NEEDED = late(
    r"(?<![a-z])(?:hours?|hrs?|half|horas?|media|meia|night|nite|noche|noite|min(?:ute|uto)?s?|qv|"
    r"hh|for\s(?:thirty|sixty|ninety))(?![a-z])"
)
_NEEDED_WORDS = late(r"(?:ty|ed|en|ta|te|to|os|as)\s?[,/|;•\n]")
_WORD = re.compile(r"[a-z]+")
_DIGITS = re.compile(r"\d+")
_STEEPEST, _FEWEST, _LEAST, _MOST = 8, 2, 10, 9000


class _Item(NamedTuple):
    start: int
    end: int
    minutes: int
    amount: int
    told: bool  # with a word between that tells what the price is for


def worded_menus(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    start, end = max(0, start - LOOK_BACK), end + LOOK_AHEAD
    if _NEEDED.search(lower, start, end):
        rows = [_items(lower, start, end, form) for form in (_TIME_FIRST, _SUM_FIRST)]
        best = max(rows, key=lambda row: (len(row), sum(one.end - one.start for one in row)))
        yield from ((one.start, one.end) for one in best)
    if _NEEDED_WORDS.search(lower, start, end):
        for match in _SERVICES.finditer(lower, start, end):
            if _are_services(match) and not _is_called(lower, match.start()):
                yield match.span()


def _items(lower: str, start: int, end: int, form: re.Pattern[str]) -> list[_Item]:
    """The prices with their times, if they rise together; none if they do not."""
    found = [
        _Item(*match.span(), _minutes(match), amount_of(match["sum"]), _is_told(match, form))
        for match in form.finditer(lower, start, end)
        if not _is_called(lower, match.start())
    ]
    if nanp_national("".join(str(one.amount) for one in found)):
        return []
    sure = len({one.minutes for one in found}) >= _FEWEST or any(one.told for one in found)
    return found if sure and _rise(found) else []


def _is_told(match: re.Match[str], form: re.Pattern[str]) -> bool:
    """'eighty the half', '150 la hora': one is enough; 'half eighty' is told by others only."""
    if match.group().rpartition(" ")[2] in _BARE_MINUTES:
        return False
    return form is _SUM_FIRST and _PER.search(match.group(), len(match["sum"])) is not None


def _rise(items: Sequence[_Item]) -> bool:
    """Whether whoever stays longer pays more, and the same time always costs the same."""
    costs = sorted({(one.minutes, one.amount) for one in items})
    if any(not _LEAST <= amount <= _MOST or amount % 5 for _, amount in costs):
        return False
    return all(a[0] < b[0] and a[1] < b[1] <= _STEEPEST * a[1] for a, b in pairwise(costs))


def _minutes(match: re.Match[str]) -> int:
    return next(minutes for minutes in _TIMES if match[f"t{minutes}"])


def amount_of(said: str) -> int:
    """What a sum in words or figures comes to: 'one forty', 'mil ciento noventa'."""
    if figures := _DIGITS.findall(said):
        return int(figures[0])
    words = [word for word in _WORD.findall(said) if word not in ("and", "y", "e")]
    total = 0
    for at, word in enumerate(words):
        if word in ("hundred", "mil"):
            total = max(total, 1) * (100 if word == "hundred" else 1000)
        elif at == 0 and len(words) > 1 and words[1] not in ("hundred", "mil"):
            value = _value(word)
            total = value * 100 if value < 10 else value  # 'one forty'
        else:
            total += _value(word)
    return total


def _value(word: str) -> int:
    return _VALUES.get(word) or _VALUES.get(word[:-2] + "os", 0)


def _are_services(match: re.Match[str]) -> bool:
    """Whether all prices of a row of services are round ones that rise."""
    sums = [amount_of(one.group()) for one in _ONE_SUM.finditer(match.group())]
    rise = all(a < b <= _STEEPEST * a for a, b in pairwise(sums))
    return rise and len(sums) >= _FEWEST and all(one % 5 == 0 for one in sums)


def _is_called(lower: str, start: int) -> bool:
    return CUE_BEFORE.search(lower, max(0, start - LOOK_BACK), start) is not None
