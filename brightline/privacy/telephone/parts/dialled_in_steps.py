"""Numbers of which each part is dialled in a sentence of its own: 'Dial 212. ... Then 555. ...'.

What lives here: words in English and Spanish that ask to dial or to begin, words that go on or
finish, and the parts behind them, each at the end of its sentence, other sentences between them.
Together they must be one whole number. What is dialled in one sentence is in `told_in_turn`, what
has a word for its place in the number in `told_parts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.amounts.common.prices import YEAR, are_round_sums
from brightline.privacy.telephone.numbers.told_apart import (
    DIGIT_WORD,
    Found,
    digits_told,
    whole_number,
)
from brightline.privacy.text.late import late
from brightline.privacy.text.leaping import from_letters

Span = tuple[int, int]

STEP_WORD = (
    r"(?:then|next|add|after|luego|despues|sigue|siguiente|anade|agrega|puis|ensuite|dann|danach)"
)
"""A word between two parts; one that ends the number stands beside such a one."""
_DIALS = (
    "dial", "press", "punch", "type", "enter", "call", "text", "ring", "key in", "tap", "marca",
    "marque", "teclea", "pulsa", "digita", "llamame", "llama", "escribe",
)  # fmt: skip
_BEGINS = (
    "firstly", "first", "start", "begin", "open", "primero", "empieza", "comienza", "inicia",
    "abre",
)  # fmt: skip
_OPENS = from_letters(*_DIALS, *_BEGINS)
_GOES_ON = (
    rf"(?:{STEP_WORD}|continue|follow(?:ed)?|go\son|second(?:ly)?|continua|{'|'.join(_DIALS)})"
)
_ENDS = (
    r"(?:finish(?:ing)?|end(?:ing)?|close|conclude|complete|last(?:ly)?|final(?:ly)?|third(?:ly)?|terminar?|acabar?|finalizar?|cierra|remata|"
    r"por\sultimo|finalmente|al\sfinal|enfin|zuletzt)"
)
OPENING_LINE = late(rf"{_OPENS}(?![a-z])")
"""What a line begins with that asks to dial the first part."""
STEP_LINE = late(rf"(?<![a-z])(?:{_GOES_ON}|{_ENDS})(?![a-z])")
"""What a line begins with that tells another part."""
_SMALL = (
    r"(?:\W{1,3}(?:and|then|with|by|on|off|in|it|this|that|all|up|the|at|of|out|comes?|is|dial|press|type|add|call|"
    r"me|us|first|y|con|por|el|los|lo|en|al|de|eso|primero|marca|viene)){0,4}"
)
_PART = rf"(?P<part>\d{{2,6}}|(?:{DIGIT_WORD}[\s,-]{{1,2}}){{1,5}}{DIGIT_WORD})"
# 'Dial 212.', 'dial 212 (...)', 'dial 212 and wait'
_ENDS_SENTENCE = r"(?=[.!?;,](?!\w)|\.{2,}|\n|\Z|\s\(|\s(?:and|y)\s[a-z]{3})"
_OPENING = late(rf"{_OPENS}{_SMALL}\W{{1,3}}{_PART}{_ENDS_SENTENCE}")
_STEP = late(
    rf"[^\d$€£¥%]{{1,100}}?(?<![a-z])(?:{_GOES_ON}|{_ENDS}){_SMALL}\W{{1,3}}{_PART}{_ENDS_SENTENCE}"
)
_FAR = 160  # characters between the beginning and the word of another part
_FEWEST, _MOST = 3, 6  # parts


def find_in_steps(lower: str, cues: Sequence[Span], region: str) -> Iterator[Found]:
    """The parts of numbers in a folded text, with their E.164; `cues` are words of `DIALLED`."""
    start, end = max(0, cues[0][0] - _FAR), cues[-1][1] + _FAR
    done = start
    for opening in _OPENING.finditer(lower, start, end):
        if opening.start() < done:
            continue
        parts = _parts(lower, opening)
        if e164 := _whole(parts, region):
            yield from ((e164, *part.span("part")) for part in parts)
            done = parts[-1].end()


def _parts(lower: str, opening: re.Match[str]) -> list[re.Match[str]]:
    """The parts from an opening on."""
    parts = [opening]
    while len(parts) < _MOST and (step := _STEP.match(lower, parts[-1].end())):
        parts.append(step)
    return parts


def _whole(parts: list[re.Match[str]], region: str) -> str:
    """E.164 of all parts, or of the first that are a number; parts behind it are left out."""
    digits = [digits_told(part["part"]) for part in parts]
    for many in range(len(parts), _FEWEST - 1, -1):
        known = digits[:many]
        if are_round_sums(known) or YEAR.fullmatch(known[-1]):
            continue
        if e164 := whole_number("".join(known), region):
            del parts[many:]
            return e164
    return ""
