"""Numbers of which the body tells that one part is in the title: 'the area code is in the title'.

What lives here: words for a title in six languages, the digits beside them, and the digits of the
title that make a North American number with them, before them or behind. What goes on in the body
without such a word is in `over_title` and `title_ends`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from brightline.privacy.amounts.common.prices import ROUND_SUM, YEAR
from brightline.privacy.amounts.quantities import certain_quantities
from brightline.privacy.figures.beside import ID_BEFORE
from brightline.privacy.figures.numbering import NANP_REGIONS
from brightline.privacy.telephone.numbers.told_apart import (
    DIGIT_WORD,
    Found,
    digits_told,
    group_of,
    whole_number,
)
from brightline.privacy.text.by_place import ByPlace
from brightline.privacy.text.late import late

TITLE_WORD = (
    r"(?:titles?|titulo|titre|titel|titolo|headline|heading|header|subject|encabezado|asunto|assunto|betreff|oggetto|"
    r"uberschrift)"
)
"""A pattern for words for a title."""
_TITLE = late(rf"(?<![a-z]){TITLE_WORD}(?![a-z])")
_THREE, _FOUR, _JOINT = (
    group_of(3),
    group_of(4),
    r"[\W_]{0,3}(?:(?:then|and|y|luego|et|puis|und|dann|e|poi|depois)[\W_]{1,2})?",
)
_LOOKS = {3: _THREE, 4: _FOUR, 6: rf"{_THREE}{_JOINT}{_THREE}", 7: rf"{_THREE}{_JOINT}{_FOUR}"}
_ALONE = r"(?<![\w$€£¥])(?<!\d[.,:/-])(?P<part>{})(?![\w%$€£]|[.,:/-]\d|\s\d)"
_TITLE_PART = late(_ALONE.format("|".join(_LOOKS[digits] for digits in (7, 6, 4, 3))))
_BODY_PART = {digits: late(_ALONE.format(look)) for digits, look in _LOOKS.items()}
_DIGITS_TOLD = late(
    r"(?<![a-z])(?:digits?|numbers?|figures?|four|last|ends?|finish\w*|digitos|numeros?|cuatro|ultim[oae]s?|termina\w*|chiffres|"
    r"quatre|derniers|ziffern|vier|letzten|quatro|cifre|quattro)(?![a-z])"
)
_AREA_TOLD = late(
    r"(?<![a-z])(?:area|code|prefix|prefijo|lada|codigo|clave|ddd|vorwahl|indicatif|prefisso|prefixo|front|before|first|begin\w*|"
    r"start\w*|delante|antes|primero|empieza|davor|zuerst|devant|avant|davanti|prima)(?![a-z])"
)
_FAR = 70  # characters between the word for the title and the part that is in the body
_BESIDE = r"(?:[ ()\[\]_-]{0,3}|\.)"
_THEN = (
    r"(?:[\s,;.]{0,2}\s(?:(?:and|y)\s)?"
    r"(?:then|luego|despues|after\sthat|followed\sby|seguido\sde)\s)"
)
_DIGIT_BEFORE = late(rf"(?:\d|(?<![a-z]){DIGIT_WORD})(?:{_BESIDE}|{_THEN})\Z")
_DIGIT_BEHIND = late(rf"{_BESIDE}(?:\d|{DIGIT_WORD}(?![a-z]))")
# 'lada tres tres cero y luego 555 0142'
_AREA_BEFORE = late(
    rf"(?<![\w$€£]){_THREE}[\s,.-]{{1,2}}(?:(?:and|then|y|luego|e|et|puis|und|dann|depois)\s){{1,2}}\Z"
)
_LONGEST_AREA = 40  # characters
_COUNTED = late(  # 'last four 0118'
    r"(?<![a-z])(?:last|final|ultim[oa]s|derniers|letzten?)\s(?:four|three|cuatro|tres|quatre|trois|vier|drei|4|3)\s\Z"
)
_LONGEST_COUNT = 24  # characters
_LONGEST_WORD = 28  # characters of a number word and what joins it to the next
_WHOLE, _AREA, _LINE = 10, 3, 4  # digits
_MOST = 6  # parts of a title, and words for one, that are tried


class _Part(NamedTuple):
    start: int
    end: int
    digits: str


def find_title_digits(lower: str, region: str) -> Iterator[Found]:
    """The two parts of the first such number in a folded text: its E.164, start and end of each."""
    border = lower.find("\n")
    if region not in NANP_REGIONS or border < 0:
        return
    titles = list(islice(_TITLE.finditer(lower, border + 1), _MOST))
    heads = list(_heads(lower, border)) if titles else []
    for title in titles:
        window = max(border, title.start() - _FAR), title.end() + _FAR
        for head in heads:
            for other in _near(lower, title, window, _WHOLE - len(head.digits)):
                if e164 := _number(lower, head, other, window, region):
                    yield e164, head.start, head.end
                    yield e164, *other.span("part")
                    return


def _near(
    lower: str, title: re.Match[str], window: tuple[int, int], digits: int
) -> list[re.Match[str]]:
    """Parts with so many digits around a word for the title, the nearest first."""

    def distance(part: re.Match[str]) -> int:
        return max(title.start() - part.end(), part.start() - title.end())

    parts = _BODY_PART[digits].finditer(lower, *window)
    return sorted((part for part in parts if not _is_of_another(lower, part)), key=distance)


def _heads(lower: str, border: int) -> Iterator[_Part]:
    """The groups of digits in the first line that are no amounts."""
    known = ByPlace(certain_quantities(lower, 0, border))
    for match in islice(_TITLE_PART.finditer(lower, 0, border), _MOST):
        start, end = match.span("part")
        amount = bool(known.over(start, end))
        if (lower[start] == "0" or not amount) and not _is_longer(lower, start, end):
            yield _Part(start, end, digits_told(match["part"]))


def _is_of_another(lower: str, part: re.Match[str]) -> bool:
    """Whether a part is an id or a piece of a longer number."""
    before = lower[max(0, part.start() - _FAR) : part.start()]
    return ID_BEFORE.search(before) is not None or _is_longer(lower, *part.span("part"))


def _is_longer(lower: str, start: int, end: int) -> bool:
    """Whether more digits stand beside a part: it belongs to another number."""
    before = _DIGIT_BEFORE.search(lower, max(0, start - _LONGEST_WORD), start)
    if before and _COUNTED.search(lower, max(0, start - _LONGEST_COUNT), start):
        before = None
    if _AREA_BEFORE.search(lower, max(0, start - _LONGEST_AREA), start):
        return True
    return before is not None or _DIGIT_BEHIND.match(lower, end) is not None


def _number(
    lower: str, head: _Part, other: re.Match[str], window: tuple[int, int], region: str
) -> str:
    """E.164 of both parts, in the order that their lengths tell; '' if they are none."""
    many, rest = len(head.digits), digits_told(other["part"])
    if many in (_AREA, _WHOLE - _LINE):
        if YEAR.fullmatch(rest) and not _DIGITS_TOLD.search(lower, *window):
            return ""
        return whole_number(head.digits + rest, region)
    if many == _LINE and YEAR.fullmatch(head.digits) and not _DIGITS_TOLD.search(lower, *window):
        return ""
    if len(rest) == _AREA:
        told = _AREA_TOLD.search(lower, *window)
        if not told and int(rest) % ROUND_SUM == 0:
            return ""
    return whole_number(rest + head.digits, region)
