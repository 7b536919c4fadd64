"""Figures with signs drawn for some of them: '323-555-()!46', '()!()!'.

What lives here: words of nothing but figures, empty brackets for a zero and strokes for a one. Both
signs stand beside each other in such a word, so that neither 'call()!' nor '45!' is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.figures.number_pieces import Part

_SIGNED = re.compile(r"(?=.*(?:\(\)[!|]|[!|]\(\)))\(?(?:\d|\(\)|[!|]|\)?[-./](?!\Z))+[,.;:?]?")
_DIGIT, _RUN = re.compile(r"\d|\(\)|[!|]"), re.compile(r"(?:\d|\(\)|[!|])+")
_MOST = 10  # digits; a '!' behind them ends a sentence


def signed_digits(word: str) -> tuple[Part, ...]:
    """The groups of such a word."""
    return tuple(_groups(word)) if "()" in word and _SIGNED.fullmatch(word) else ()


def _groups(word: str) -> Iterator[Part]:
    whole = sum(1 for _ in _DIGIT.finditer(word))
    for run in _RUN.finditer(word):
        start, end = run.span()
        if whole > _MOST and end == len(word) and word[-1] == "!":
            end -= 1
        signs = [sign.group() for sign in _DIGIT.finditer(word, start, end)]
        yield Part(start, end, "".join(map(_meant, signs)), "lettered", "")


def _meant(sign: str) -> str:
    if sign.isdigit():
        return sign
    return "0" if sign == "()" else "1"
