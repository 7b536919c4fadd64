"""Numbers told part by part in one sentence without a stop, as they are typed on a phone.

What lives here: 'my # starts 212 ok next part 555 and it finishes 0142', the end first ('ends in
0142 and before that comes 212 555'), the first without a word for it ('212, next 555 and it ends in
0142', or a country's code: '+44, my middle part is 7700, last 900142'), and so many last digits
told behind the others ('212-555-01 and last two are four n two', '212 555 y los ultimos 4 son
0142'), in English and Spanish, the last of these in other languages too.
Nothing but small words stands between, and together the parts must be one whole number of the
region. Parts with a stop or more words between them are in `told_parts`, `told_places` and
`begun_and_continued`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.amounts.common.prices import are_round_sums
from brightline.privacy.figures.numbering import NANP_REGIONS, abroad
from brightline.privacy.telephone.numbers.told_apart import (
    DIGIT_WORD,
    Found,
    digits_told,
    whole_number,
)
from brightline.privacy.text.late import late

Span = tuple[int, int]

_SAID = rf"{DIGIT_WORD}(?![a-z])(?:(?:[\s,-]{{1,2}}|\s(?:n|and|y)\s){DIGIT_WORD}(?![a-z])){{0,7}}"
_FIGURES = r"\(?\d{2,8}\)?(?![\d$€£%]|[.,:/]\d)"
_SMALL = (
    r"(?:\s(?:is|are|it|its|that|goes|go|comes|come|with|in|on|by|at|up|the|my|part|bit|piece|digits?|figures?|numbers?|es|son|va|van|"
    r"viene|vienen|con|en|por|el|la|los|las|parte|cifras|digitos|numeros)(?![a-z])){0,4}\s?[\s:=]\s?"
)
_OK = r"(?:ok|okay|hun|hon|babe|baby|love|pls|plz|lol|amor|papi|bb)"
_JOINT = (
    rf"(?:\s?[,;]|\s\.{{2,3}})?\s(?:{_OK}\s)?(?:(?:and|n|y|e)\s)?(?:(?:then|luego|despues)\s)?"
    r"(?:(?:it|my|the|its|el|la|lo)\s)?"
)
_FIRST = r"(?:begins?|starts?|beginning|starting|opens?|empieza|comienza|inicia|arranca|principia)"
_NEXT = (
    r"(?:next|then|middle|mid|second|afterwards|followed\sby|goes\son|continues|sigue|siguen|luego|despues|continua|en\smedio|"
    r"segunda\sparte)"
)
_LAST = (
    r"(?:ends?|ending|finish(?:es)?|last|closes|termina|acaba|finaliza|ultim[oa]s?|"
    r"(?:al\s)?final(?:ly|mente)?(?:\s(?:it\s)?(?:ends|finishes|termina|acaba))?)"
)


def _part(name: str) -> str:
    return rf"(?P<{name}>{_SAID}|{_FIGURES}(?:[\s.-]{_FIGURES}){{0,2}})"


def _next(name: str) -> str:
    return rf"(?:{_JOINT}{_NEXT}(?![a-z]){_SMALL}{_part(name)})?"


_IN_ORDER = late(
    rf"(?<![a-z]){_FIRST}(?![a-z]){_SMALL}{_part('first')}{_next('second')}{_next('third')}"
    rf"{_JOINT}{_LAST}(?![a-z]){_SMALL}{_part('last')}"
)
_D = rf"[\s,-]{{1,2}}{DIGIT_WORD}(?![a-z])"
# 'last four zero one four two' tells of four
_COUNT_FIRST = "|".join(
    rf"(?:{word}){_D * many}(?!{_D})"
    for many, word in ((2, "two|dos"), (3, "three|tres"), (4, "four|cuatro"))
)
_PLUS = r"(?P<plus>(?:\+|(?<![a-z])plus)\s?)"
_BEGUN = late(
    rf"(?<![\w$€£+.,:/-])(?<!\d\s)(?:{_PLUS}(?P<code>{_SAID}|\d{{1,3}})|{_part('first')}){_next('second').removesuffix('?')}{_next('third')}"
    rf"{_JOINT}{_LAST}(?![a-z])(?!\s(?:{_COUNT_FIRST}))(?:{_SMALL}|\s){_part('last')}"
)
_BEFORE_IT = (
    r"(?:before\s(?:that|it|this|them)|in\sfront(?:\sof\s(?:that|it))?|antes(?:\sde\s(?:eso|esto))?"
    r"|delante|adelante)"
)
_END_FIRST = late(
    rf"(?<![a-z]){_LAST}(?![a-z]){_SMALL}{_part('last')}{_JOINT}{_BEFORE_IT}(?![a-z])"
    rf"(?:\s(?:it|you|u|lo|se)\s?)?{_SMALL}{_part('first')}"
)
_COUNT_OF = {  # of how many they tell; none of more than five is said of a rest
    word: many
    for many, words in (
        (2, ("two", "dos", "deux", "zwei", "due", "dois", "tva", "twee", "to")),
        (3, ("three", "tres", "trois", "drei", "tre", "drie")),
        (4, ("four", "cuatro", "quatre", "vier", "quattro", "quatro", "fyra", "fire")),
        (5, ("five", "cinco", "cinq", "funf", "cinque", "fem", "vijf")),
    )
    for word in words
}
_COUNT_OF |= {str(many): many for many in range(2, 8)}
_COUNT = rf"(?:{'|'.join(_COUNT_OF)})(?![a-z\d])"
_OF_LAST = r"(?:last|final|ultim[oaei]s?|dernie?re?s?|letzten?|sista|siste|sidste|laatste)"
_LEFT_OVER = late(
    r"(?<![\w$€£+.,:/-])(?P<first>\(?\d{2,5}\)?(?:[\s.-]{1,2}\d{1,5}){1,3}|\d{5,8})[\s,.;-]{1,3}"
    r"(?:(?:and|n|y|e|et|und|och|en|og|then|luego|despues|puis|dann)\s){0,2}(?:(?:the|my|its|los|las|les|die|gli|le|os|as|de|il|i)\s)?"
    rf"(?:{_OF_LAST}\s(?P<count>{_COUNT})|(?P<count_first>{_COUNT})\s{_OF_LAST})"
    r"(?:\s(?:digits?|numbers?|nums?|figures?|cifras|digitos|numeros|chiffres|ziffern|zahlen|cifre|numeri|siffrorna|cijfers))?"
    rf"(?:\s?[:=]|\s(?:are|r|is|son|es|sont|sind|sono|sao|ar|ser|zijn|er|:|=))?\s(?P<last>(?:\d[\s.-]?){{1,6}}\d(?![\w%$€£]|[.,:/]\d)|{_SAID})"
)
_NAMES = ("code", "first", "second", "third", "last")
_GROUP = re.compile(r"\d+")
_WORD = late(rf"(?:{DIGIT_WORD}|oh)(?![a-z])")
_NEAR = 120  # characters in front of the word of a last part in which the number begins
_FAR = 80  # characters behind it
_LONGEST_WORD = 8  # characters of a digit in words and the blank in front
_FEWEST = 9  # digits
# 'course begins with 120 then 200 and ends with 1800': nothing calls it a number
_CALLED = late(
    r"\#|[☎☏✆📞📱📲]|(?<![a-z])(?:my|mi|num|number|numero|tel|telefono|cel|cell|phone|movil|mobile|call|text|txt|ring|llama|"
    r"whats\s?app|whats|wsp|digits|citas|mensajes|informes|marca|dial|reach)(?![a-z])"
)
_LOOK_BACK = 24  # characters
FEWEST_IN_A_ROW = 4
"""Digits in and around such a sentence, of which number words stand for more than they have."""


def find_parts_in_a_row(lower: str, cues: Sequence[Span], region: str) -> Iterator[Found]:
    """The parts of such numbers in a folded text, with their E.164.

    Args:
        cues: the words of a last part near digits, without which nothing is told.
    """
    done = 0
    for start, end in cues:
        begin = max(done, start - _NEAR)
        for form in (_IN_ORDER, _END_FIRST, _LEFT_OVER, _BEGUN):
            last = min(len(lower), end + _FAR)
            told = form.search(lower, begin, last)
            if told is None or (last < len(lower) and told.end() > last - _LONGEST_WORD):
                continue  # there may be more of its last part
            if found := _whole(told, region):
                yield from found
                done = max(stop for _, _, stop in found)
                break


def _whole(told: re.Match[str], region: str) -> list[Found]:
    """All parts with the number that they are; of the part at the end only what belongs to it."""
    groups = told.groupdict()
    count = groups.get("count") or groups.get("count_first")
    if "code" in groups and not groups["code"] and region in NANP_REGIONS:
        return []  # such a number is found whole
    names = [name for name in _NAMES if groups.get(name)]
    final = max(names, key=told.start)
    for stop in _stops(told, final):
        spans = [(told.start(name), stop if name == final else told.end(name)) for name in names]
        digits = [digits_told(told.string[start:end]) for start, end in spans]
        whole = "".join(digits)
        if len(whole) < _FEWEST or are_round_sums(digits):
            continue
        if count and len(digits[-1]) != _COUNT_OF[count]:
            continue
        surely = bool(count or groups.get("plus")) or any(part[0] == "0" for part in digits)
        if not surely and not _is_called(told):
            continue
        if e164 := abroad(whole)[0] if groups.get("code") else whole_number(whole, region):
            return [(e164, start, end) for start, end in spans]
    return []


def _is_called(told: re.Match[str]) -> bool:
    """Whether a word or a sign for a telephone stands in front."""
    begin = max(0, told.start() - _LOOK_BACK)
    return _CALLED.search(told.string, begin, told.start()) is not None


def _stops(told: re.Match[str], name: str) -> list[int]:
    """Where the part at the end may end, the farthest first: '0142 34 if ur rude dont'."""
    one = _GROUP if told[name][-1:].isdigit() else _WORD
    return [group.end() for group in one.finditer(told.string, *told.span(name))][::-1]
