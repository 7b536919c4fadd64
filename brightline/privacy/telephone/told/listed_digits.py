"""Numbers whose digits stand in a list, as its text tells: 'my phone, in order: a) 2 b) 1 c) 2'.

What lives here: lettered lists that are told to be a number, groups that count other things and
are told to be digits ('212 roses, 555 kisses, 0142 hugs, and you have my digits'), numbered steps
('Step 1: 212. Step 2: 555. Step 3: 0142'), a sign that is told first ('X = 555. Dial 212 X 0142')
and digits as a link writes them ('%32%31'), and the text with the number in their place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.amounts.common.prices import are_round_sums
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.telephone.numbers.told_apart import DIGIT_WORD, digits_told
from brightline.privacy.text.beside import beside
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

LISTED = re.compile(
    r"(?<![a-z])(?:orde[nr]|reihe|ordre|ordning|digits?|figures?|chiffres?|ziffern?|siffror|cifras?|digitos?|steps?|pasos?)(?![a-z])|^(?:[a-z]=\d{3}\W?|=|equals)$"
    r"|^x$|(?:%3\d){7}"
)
"""What some word of such a text is, for `word_marks`."""
# 'a) 2 b) 1 c) 2', each letter behind the one before
_LETTERED = late(r"(?<!\w)\(?a[).:]\s?\d(?:[\s,;]{1,2}\(?[b-m][).:]\s?\d){6,12}(?!\w|[.,:]\d)")
_C_ITEM = re.compile(r"c[).:]\s?\d")  # few texts count so far
# '020⏎• 918⏎• 7179': lines of figures alone, a bullet in front, which is folded to a dot
_POINT = re.compile(r"\n\s?[.•·*–—>-]\s?\d")
_POINTS = late(
    r"(?:\A|\n)[^\S\n]?(?:[.•·*–—>-]\s?)?(?P<points>0\d{1,4}(?:\n\s?[.•·*–—>-]\s?\d{2,5}){1,4})(?=[^\S\n]?(?:\n|\Z))"
)
_ITEM = re.compile(r"([a-m])[).:]\s?(\d)")
_ORDERED = late(
    r"(?<![a-z])(?:phone|number|cell|mobile|telefono|numero|celular|cel|movil|call|dial|ring|llama\w*|nummer|telefon\w*|"
    r"telephone|portable|handy|numret)(?![a-z])"
)
# '212 roses, 555 kisses, 0142 hugs, and you have my digits', '2 rosas, ...: junta las cifras'
_COUNTING = late(
    r"(?<![\w$€£.,/-])(?P<things>\d{1,4}\s[a-z]{3,12}(?:,?\s(?:(?:and|y)\s)?\d{1,4}\s[a-z]{3,12}){2,12})"
    r"(?=[^\w\n]{1,3}(?:[a-z]+\s){0,5}?(?:my|the|your|mis?|las?|los|tus)\s"
    r"(?:digits|figures|phone|number|cifras|digitos|numeros?|telefono)(?![a-z]))"
)
_TELLS = late(
    r"(?:you\shave|you\sget|gives?|make|are|is|put|join|take|read|glue|collect|junta|une|lee|toma|tienes|son|es|dan)(?![a-z])"
)
_NO_FIGURES = re.compile(r"\D+")
_STEP = r"(?:steps?|pasos?)\s"
_SAYS = r"[\s:.)=-]{1,3}(?:(?:dial|press|type|enter|marca|pulsa|teclea|es|is)\s)?"


def _step(number: str, name: str, digits: int) -> str:
    group = rf"\d{{{digits}}}|(?:{DIGIT_WORD}[\s-]){{{digits - 1}}}{DIGIT_WORD}"
    return rf"{_STEP}{number}{_SAYS}(?P<{name}>{group})"


_STEPS = late(
    rf"(?<![a-z]){_step('(?:1|one|uno)', 'area', 3)}[^\w$%]{{1,4}}(?:(?:and|then|y|luego)\s)?"
    rf"{_step('(?:2|two|dos)', 'middle', 3)}[^\w$%]{{1,4}}(?:(?:and|then|y|luego)\s)?"
    rf"{_step('(?:3|three|tres)', 'line', 4)}(?![\w%$€£])"
)
# 'X = 555. Dial 212 X 0142'
_TOLD_FIRST = late(
    r"(?<![a-z\d])(?P<sign>[a-z])\s?(?:=|\sis\s|\sequals\s|\smeans\s|\ses\s|\svale\s)\s?(?P<meant>\d{3})(?![\w%]|[.,:]\d)"
    r"[^\d]{1,60}?(?<![\w$€£])(?P<number>(?P<area>\d{3})[\s.-]{0,3}(?P=sign)[\s.-]{0,3}(?P<line>\d{4}))(?![\w%])"
)
_ESCAPED = late(r"(?<![%\w])(?:%2b)?(?:(?:%20|%2d|-|\s)?%3\d){9,15}(?![\w%])")
_ESCAPED_DIGIT = re.compile(r"%3(\d)")
_FAR, _NEAR = 200, 60  # characters beside a cue


def with_lettered_lists(folded: Folded) -> Folded:
    """The same with the numbers of lists with a letter or a bullet in front of each part."""
    lower = folded.lower
    lists = _LETTERED.finditer(lower) if _C_ITEM.search(lower) else ()
    changes = [change for list_ in lists for change in _lettered(list_)]
    for points in _POINTS.finditer(lower) if _POINT.search(lower) else ():
        digits = _NO_FIGURES.sub("", points["points"])
        if is_number(digits, plus=False):
            changes.append((*points.span("points"), digits))
    return folded.changed(changes)


def with_listed_digits(folded: Folded, cues: Sequence[tuple[int, int]]) -> Folded:
    """The same with such numbers in one piece; `cues` are words of `LISTED`."""
    changes: set[Change] = set()
    for place in beside(cues, _FAR):
        window = folded.lower, *place
        for things in _COUNTING.finditer(*window):
            changes.update(_counting(things))
        for steps in _STEPS.finditer(*window):
            changes.update(_whole(steps, [steps[name] for name in ("area", "middle", "line")]))
        for told in _TOLD_FIRST.finditer(*window):
            changes.update(_whole(told, [told["area"], told["meant"], told["line"]]))
        for escaped in _ESCAPED.finditer(*window):
            changes.update(_escaped(escaped))
    return folded.changed(changes)


def _lettered(match: re.Match[str]) -> Iterator[Change]:
    """A list whose letters stand in their order, told to be a number in front."""
    items = _ITEM.findall(match.group())
    if [letter for letter, _ in items] != list("abcdefghijklm")[: len(items)]:
        return
    told = _ORDERED.search(match.string, max(0, match.start() - _NEAR), match.start())
    digits = "".join([digit for _, digit in items])
    if told and is_number(digits, plus=False):
        yield told.end(), match.end(), f" {digits}"  # not behind 'order', as an id would stand


def _counting(match: re.Match[str]) -> Iterator[Change]:
    """Things that are counted, if the counts are one number and the text says that they are."""
    end = match.end("things")
    digits = _NO_FIGURES.sub("", match["things"])
    if nanp_national(digits) and _TELLS.search(match.string, end, end + _NEAR):
        yield *match.span("things"), digits


def _whole(match: re.Match[str], parts: Sequence[str]) -> Iterator[Change]:
    digits = [digits_told(part) for part in parts]
    if not are_round_sums(digits) and nanp_national("".join(digits)):
        yield *match.span(), " ".join(digits)


def _escaped(match: re.Match[str]) -> Iterator[Change]:
    plus = match.group().startswith("%2b")
    digits = "".join(_ESCAPED_DIGIT.findall(match.group()))
    if is_number(digits, plus):
        yield *match.span(), "+" * plus + digits
