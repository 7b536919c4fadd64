"""Numbers in Pig Latin, as the text says: 'in pig latin: otway oneway otway ivefay ...'.

What lives here: the words of digits with their beginning moved behind them, and the text with the
figures. Words of other languages for digits are in `figures`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.figures.number_words import UNITS
from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_NAMES = ("pig latin", "pig-latin", "piglatin", "igpay", "atinlay")
_BEGINS = re.compile(r"[^aeiou]*")
_ENGLISH = (
    "zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
)  # fmt: skip


def _moved(word: str) -> Iterator[str]:
    """The word as it is said so; behind a vowel at its beginning there are three endings."""
    match = _BEGINS.match(word)
    first = match.group() if match else ""
    if first:
        yield f"{word[len(first) :]}{first}ay"
        yield f"{word[1:]}{word[0]}ay"  # of two letters some move the first alone
    else:
        yield from (f"{word}{sign}ay" for sign in "wyh")


_DIGIT_OF = {moved: UNITS.get(word, "0") for word in _ENGLISH for moved in _moved(word)}
_ONE = rf"(?:{'|'.join(sorted(_DIGIT_OF, key=len, reverse=True))}|\d{{1,4}})"
_ROW = late(rf"(?<![a-z\d]){_ONE}(?:[\s,.;/-]{{1,3}}{_ONE}){{3,14}}(?![a-z\d])")
_WORD = re.compile(r"[a-z]+|\d+")


def with_pig_latin(folded: Folded) -> Folded:
    """The same with the figures of such numbers."""
    lower = folded.lower
    if not any(name in lower for name in _NAMES):
        return folded
    return folded.changed(_read(lower))


def _read(lower: str) -> Iterator[Change]:
    for row in _ROW.finditer(lower):
        digits = "".join(_DIGIT_OF.get(word, word) for word in _WORD.findall(row.group()))
        if is_number(digits, plus=False):
            yield *row.span(), digits
