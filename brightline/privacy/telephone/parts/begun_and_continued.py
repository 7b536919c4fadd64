"""Numbers told in their order with sentences between: 'My number: 212 ... then 555 ... last 0142'.

What lives here: a first part behind a word for a number, for calling or for a beginning, and the
parts that words for going on and for ending announce, in figures or digit words, in English and
Spanish. Together they must be one whole number of the region. Parts that are dialled in sentences
of their own are in `dialled_in_steps`, those whose words tell their places in any order in
`told_parts`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial

from brightline.privacy.amounts.common.prices import are_round_sums
from brightline.privacy.amounts.quantities import certain_quantities
from brightline.privacy.telephone.numbers.told_apart import (
    DIGIT_WORD,
    Found,
    digits_told,
    whole_number,
)
from brightline.privacy.text.late import late

_ONE = rf"(?:\d{{1,7}}|{DIGIT_WORD}(?![a-z]))"
_PART = rf"(?P<part>(?!24\s?/\s?7(?!\d)){_ONE}(?:[\s().,/-]{{1,3}}{_ONE}){{0,8}})"
Span = tuple[int, int]

_NUMBER = (
    r"(?:number|numero|num|phone|telefono|tel|movil|celular|cell|cel|mobile|digits|whats\s?app|wasap|wsp|contact|contacto|"
    r"call|text|txt|ring|dial|llama(?:me)?|marca(?:me)?|escribe(?:me)?)"
)
_BEGINS = (
    r"(?:begins?|beginning|starts?|starting|opens?|first|empieza|empezando|comienza|inicia|arranca|"
    r"primero|prefijo|prefix|area\scode|lada)"
)
_SMALL = (
    r"(?:\W{1,3}(?:is|are|es|son|me|us|al?|el|los|las|la|lo|the|at|on|with|by|con|por|en|in|my|mi|it|comes?|goes|va|van|first|"
    r"primero|digits?|figures?|part|bit|cifras?|digitos?|numbers?|numero|dial|press|type|add|call|marca|viene[n]?|and|y|"
    rf"then|luego|up|(?:four|three|two|cuatro|tres|dos)(?=\s(?:is|are|son|digits|cifras|figures))|{_BEGINS})(?![a-z])){{0,5}}"
)
_BREAKS = r"(?=\s?(?:\.{2,}|…|[.;!?,)](?![\w])|\n|\Z|-\s|\s-|\())"
_BEGUN = late(
    rf"(?<![a-z])(?:{_NUMBER}|{_BEGINS})(?![a-z]){_SMALL}\W{{1,4}}(?<![\w$€£.,:/-]){_PART}{_BREAKS}"
)
_GOES_ON = (
    r"(?:then|next|afterwards|after\s(?:that|this)|followed\sby|follows?|continu\w*|(?:goes|go|carries|keeps?\sgoing)\son|luego|"
    r"despues|enseguida|a\scontinuacion|siguen?|siguiente|prosigue)"
)
_ENDS = (
    r"(?:finally|lastly|last|ends?|ending|finish\w*|closes?|(?:the\s)?rest|in\sthe\send|ultim[oa]s?|finalmente|al\sfinal|"
    r"termina\w*|acaba\w*|el\sresto|cierra)"
)
_CONTINUED = late(
    rf"(?<![a-z])(?:{_GOES_ON}|{_ENDS})(?![a-z]){_SMALL}\W{{1,4}}(?<![\w$€£.,:/-]){_PART}(?![\w%$€£]|[.,:/]\d|\s?(?:%|[$€£]))"
)
_ENDS_THERE = late(_BREAKS)
_WIDEST = 900  # characters from the first part to the last
_LONGEST_UNIT = 12  # characters behind an amount
_FEWEST_FIRST = 2  # digits
_MOST_PARTS = 6
_FEWEST = 9  # digits of a number
FEWEST_BESIDE = 1
"""Digits in the sentence of a word that announces a part."""


def find_continued(lower: str, cues: Sequence[Span], region: str) -> Iterator[Found]:
    """The parts of the first such number in a folded text, with their E.164.

    Args:
        cues: the words for going on and for ending near digits, without which nothing is told.
    """
    if not any(_tells(lower, start) for start, _ in cues):
        return
    is_amount = cache(partial(_is_amount, lower))  # the same part follows many beginnings
    for begun in _BEGUN.finditer(lower):
        if len(digits_told(begun["part"])) < _FEWEST_FIRST or is_amount(begun.span("part")):
            continue
        for parts in _parts_behind(begun, is_amount):
            if len(parts) <= _MOST_PARTS and (e164 := _number(lower, parts, region)):
                yield from ((e164, *part) for part in parts)
                return


def _parts_behind(
    begun: re.Match[str], is_amount: Callable[[Span], bool]
) -> Iterator[Sequence[Span]]:
    """A first part with those that follow it, one more each time: with all, with those alone."""
    everything, alone = [begun.span("part")], [begun.span("part")]
    lower = begun.string
    for told in _CONTINUED.finditer(lower, begun.end(), begun.end() + _WIDEST):
        span = told.span("part")
        if is_amount(span):
            continue
        everything.append(span)
        if _ENDS_THERE.match(lower, told.end()):  # no 'then 9 lessons'
            alone.append(span)
        if len(alone) > _MOST_PARTS:
            return
        yield everything
        yield alone


def _tells(lower: str, start: int) -> bool:
    """Whether a part stands behind the word that begins at a place, or behind a sign there."""
    return _CONTINUED.match(lower, start if lower[start].isalpha() else start + 1) is not None


def _number(lower: str, parts: Sequence[Span], region: str) -> str:
    """E.164 of all parts in their order, unless they are prices."""
    digits = [digits_told(lower[start:end]) for start, end in parts]
    if sum(map(len, digits)) < _FEWEST or are_round_sums(digits):
        return ""
    return whole_number("".join(digits), region)


def _is_amount(lower: str, part: Span) -> bool:
    """'then 30 minutes': what a unit or a currency stands behind."""
    start, end = part
    known = certain_quantities(lower, start, end + _LONGEST_UNIT)
    return any(first <= start and end < last for first, last in known)
