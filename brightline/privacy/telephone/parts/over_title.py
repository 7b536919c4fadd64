"""Telephone numbers that begin at the end of the title and go on in the body.

What lives here: 'New in town 212' over '... then 555-0142'. The title must end with the first part,
the body must say that something goes on, and both together must be a whole number. Addresses are in
`emails_over_title`, what the body tells about single words of the title is in `told_apart`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.figures.numbering import NANP_REGIONS
from brightline.privacy.telephone.numbers.told_apart import (
    DIGIT_WORD,
    Found,
    digits_told,
    whole_number,
)
from brightline.privacy.text.late import late

_GOES_ON = (
    r"(?:title|headline|titulo|encabezado|titre|titel|continu\w*|goes|rest|resto|reste|remain\w*|then|"
    r"sigue|siguen|luego|despues|finish\w*|complet\w*|ends?|puis|dann|weiter|follow\w*)"
)
_TITLE_OR_REST = r"(?:title|headline|titulo|encabezado|titre|titel|rest|resto|reste)"
_LAST = r"(?:last|final|ultim[oa]s|derniers|letzten?)"
_CODE_WORD = r"(?:code|area|codigo|prefix|prefijo|lada|prefixo|prefisso|vorwahl|indicatif)"
_CODE = rf"(?:area\scode|codigo\sde\sarea|{_CODE_WORD})"
_HALF = r"(?:half|parte?|piece|bit|mitad|moitie|partie|halfte|teil|meta|metade)"  # `title_and_rest`
GOES_ON = re.compile(
    rf"(?<![a-z])(?:{_GOES_ON}|faltan?|missing|{_LAST}|{_CODE_WORD}|{_HALF})(?![a-z])"
)
"""What some word of such a body is, or of a title that tells an area code, for `word_marks`."""
_GROUP = rf"(?:\d+|(?<![a-z]){DIGIT_WORD}(?![a-z]))"
_MOST_GROUPS = 12  # more have too many digits for either part
_HEAD = late(
    rf"(?P<head>(?<![\w$€£.,:/+#-])\+?{_GROUP}(?:[\s().*_/|-]{{1,4}}{_GROUP}){{0,{_MOST_GROUPS}}}[^\w%$€£]*)$"
)
# 'TWO ONE TWO New in town': only an area code.
_HEAD_FIRST = late(
    rf"^\W*(?P<head>{_GROUP}(?:[\s.*_/|-]{{1,3}}{_GROUP}){{0,2}})(?=[\s:|*-]{{1,3}}[a-z])"
)
# 'Area code 917: Clara, dinner company', 'Clara, 917 area', 'Clara (917), dinner company'
_HEAD_TOLD = (
    late(
        rf"(?<![a-z])(?<!zip\s)(?<!post\s)(?<!gate\s)(?<!door\s)(?<!dress\s){_CODE}[\W_]{{1,3}}(?:(?:is|es)\s)?"
        rf"(?P<head>\d{{3}}|{_GROUP}(?:[\s.-]{{1,3}}{_GROUP}){{2}})(?![\w%$€£]|[.,:/-]\d)"
    ),
    late(rf"(?<![\w$€£.,:/+-])(?P<head>\d{{3}})\s{_CODE}(?![a-z])"),
)
_HEAD_BRACKETED = late(r"(?<![\w$€£])\((?P<head>\d{3})\)(?!\s?\d)")
_JOINT = r"(?:(?!\.+\s)[ ().*_/|-]{1,3}|,?\s(?:and\s)?(?:then|finally|luego)\s)"
_TAIL = rf"(?<![\w$€£]){_GROUP}(?:{_JOINT}{_GROUP}){{0,{_MOST_GROUPS}}}(?![\w$€£%]|\.\d)"
# 'then 555-0142', '... 555-0142 (the number starts in the title)'
_BLANKS = r"(?=\W)[^\w\n]{0,4}\n?[^\w\n]{0,3}"
_SMALL = (
    r"(?:is|are|on|with|it|of|my|phone|number|digits?|in|from|the|title|then|by|dial|call|text|press|add|type|"
    r"es|con|son|mi|numero|del?|marca|llama|pulsa|geht|mit|und|hier|ist|sind|meine?|nummer|wahle?|avec|par|se|mon|composez)"
)
_DIGITS = r"(?:digits|numbers|figures|digitos|numeros|cifras|chiffres|ziffern)"
_COUNT = r"(?:four|4|cuatro|quatre|vier|three|3|tres)"
_TOLD = rf"(?<![a-z])(?:{_GOES_ON}|{_LAST}\s(?:{_COUNT}(?:\s{_DIGITS})?|{_DIGITS}))"
_TAIL_BESIDE = (
    late(rf"{_TOLD}{_BLANKS}(?:{_SMALL}{_BLANKS}){{0,4}}(?P<tail>{_TAIL})"),
    late(rf"(?P<tail>{_TAIL})[^\d\n$€£]{{1,32}}(?<![a-z]){_TITLE_OR_REST}(?![a-z])"),
)
# 'Call 555-0142', where the title tells the area code
_CALLED = (
    r"(?:dial|call|text|txt|ring|phone|number|whatsapp|cell|mobile|tel|marca|llama|numero|"
    r"telefono|celular)"
)
_TAIL_CALLED = late(rf"(?<![a-z]){_CALLED}{_BLANKS}(?:{_SMALL}{_BLANKS}){{0,3}}(?P<tail>{_TAIL})")
_GROUP_BEFORE = late(  # no 'May 27 - the rest is ...'
    rf"(?:\d{{3}}|\d[\s.-]\d{{1,2}}|(?<![a-z]){DIGIT_WORD})(?:[^\w\n.!?]|\.{{2,}}){{1,6}}(?:(?:and|y|e|et|und)\s)?$"
)
_HEADS, _TAILS = range(2, 9), range(3, 10)  # digits of either part
_AREA_DIGITS = 3


def find_phones_over_title(lower: str, region: str, coded: bool) -> Iterator[Found]:
    """The two parts of a number of which the first ends or begins the title.

    It also stands inside of it where the title tells that it is a code; `coded` if it may.
    """
    border = lower.find("\n")
    for head, tails in _heads(lower, border, coded) if border > 0 else ():
        first = digits_told(head["head"])
        for pattern in tails:
            for told in pattern.finditer(lower, border + 1):
                if _GROUP_BEFORE.search(lower, border, told.start()):
                    continue  # '212 (then) 555-0142': it goes on with what stands in front of it
                if e164 := _number(first, digits_told(told["tail"]), region):
                    yield e164, *head.span("head")
                    yield e164, *told.span("tail")
                    return


def _heads(
    lower: str, border: int, coded: bool
) -> Iterator[tuple[re.Match[str], tuple[re.Pattern[str], ...]]]:
    """What in the first line can begin a number, and what tells in the body that it goes on.

    The end of the line, or an area code: at its beginning, in brackets, or where it is told.
    """
    last = _HEAD.search(lower, 0, border)
    if last and len(digits_told(last["head"])) in _HEADS:
        yield last, _TAIL_BESIDE
    first = _HEAD_FIRST.match(lower, 0, border)
    if first is None and lower.find("(", 0, border) >= 0:
        first = _HEAD_BRACKETED.search(lower, 0, border)
    if first and len(digits_told(first["head"])) == _AREA_DIGITS:
        yield first, _TAIL_BESIDE
    for pattern in _HEAD_TOLD if coded else ():
        told = pattern.search(lower, 0, border)
        if told and len(digits_told(told["head"])) == _AREA_DIGITS:
            yield told, (*_TAIL_BESIDE, _TAIL_CALLED)


def _number(first: str, rest: str, region: str) -> str:
    """E.164 of both parts together, if they are one whole number of the region."""
    if len(rest) not in _TAILS:
        return ""
    dialled = region in NANP_REGIONS or first[0] == "0"
    return whole_number(first + rest, region) if dialled else ""
