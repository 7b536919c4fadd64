"""Numbers whose digits stand in brackets over the text: 'Tea $5 (212)', 'Walks $9 (555)', ...

What lives here: the words or the empty brackets that tell that a number is in brackets, and the
figures, or number words and letters drawn for figures, in all of them from the first to the last.
Each is a find of its own. A number in one bracket is printed as others are, and nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.figures.number_words import DIGIT_OF
from brightline.privacy.telephone.numbers.told_apart import Found, whole_number
from brightline.privacy.text.late import late

_BRACKETS = r"(?:brackets?|parenthes[ei]s|parentesis|corchetes|klammern?|parentheses)"
_NUMBER = (
    r"(?:number|phone|mobile|cell|digits|figures|numero|telefono|movil|celular|cifras|digitos)"
)
_TOLD = late(
    rf"(?<![a-z]){_NUMBER}(?![a-z])[^.!?\n]{{0,40}}?(?<![a-z]){_BRACKETS}(?![a-z])"
    rf"|(?<![a-z]){_BRACKETS}(?![a-z])[^.!?\n]{{0,40}}?(?<![a-z]){_NUMBER}(?![a-z])"
)
# 'my # is what stands in [ ]'
_EMPTY = ("[ ]", "( )", "[]", "()", "{ }", "< >")
_SHOWN = late(
    rf"(?:#|(?<![a-z]){_NUMBER}(?![a-z]))[^.!?\n]{{0,40}}?(?:\[\s?\]|\(\s?\)|\{{\s\}}|<\s>)"
)
_IN_BRACKETS = late(r"[\[({<]\s?(?P<part>[^\[\](){}<>\n]{1,40}?)\s?[\])}>]")
_PIECE, _DRAWN = re.compile(r"[a-z\d]+"), str.maketrans("oil", "011")
_RINGS, _ANY_FIGURE = ("o", "oh"), re.compile(r"\d")
_LIKE_FIGURES = re.compile(r"[\doil]{1,6}")
_FEWEST, _MOST = 2, 13  # brackets


def has_empty_brackets(lower: str) -> bool:
    """Whether there are any with nothing in them, which may stand for those with the number."""
    return any(empty in lower for empty in _EMPTY)


def find_bracketed(lower: str, region: str) -> Iterator[Found]:
    """The figures of such a number in a folded text, with its E.164."""
    if all(lower.count(sign) < _FEWEST for sign in "([{<"):
        return
    if _TOLD.search(lower) is None and _SHOWN.search(lower) is None:
        return
    read = ((part, _digits(part["part"])) for part in _IN_BRACKETS.finditer(lower))
    parts = [(part, digits) for part, digits in read if digits]
    if not _FEWEST <= len(parts) <= _MOST:
        return
    if e164 := whole_number("".join(digits for _, digits in parts), region):
        yield from ((e164, *part.span()) for part, _ in parts)


def _digits(part: str) -> str:
    """The digits of a pair of brackets; '' if anything else stands in it."""
    digits = ""
    for piece in _PIECE.findall(part):
        if piece in _RINGS:
            digits += "0"
        elif piece in DIGIT_OF:
            digits += DIGIT_OF[piece]
        elif _ANY_FIGURE.search(piece) and _LIKE_FIGURES.fullmatch(piece):
            digits += piece.translate(_DRAWN)
        else:
            return ""
    return digits
