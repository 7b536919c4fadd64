"""Numbers whose digits stand in brackets over the text: 'Tea $5 (212)', 'Walks $9 (555)', ...

What lives here: the words that tell that a number is in the brackets, and the figures in all of
them from the first to the last. Each is a find of its own. A number in one bracket is printed as
others are, and nothing here.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.telephone.told_apart import Found, whole_number
from brightline.privacy.text.late import late

_BRACKETS = r"(?:brackets?|parenthes[ei]s|parentesis|corchetes|klammern?|parentheses)"
_NUMBER = (
    r"(?:number|phone|mobile|cell|digits|figures|numero|telefono|movil|celular|cifras|digitos)"
)
_TOLD = late(
    rf"(?<![a-z]){_NUMBER}(?![a-z])[^.!?\n]{{0,40}}?(?<![a-z]){_BRACKETS}(?![a-z])"
    rf"|(?<![a-z]){_BRACKETS}(?![a-z])[^.!?\n]{{0,40}}?(?<![a-z]){_NUMBER}(?![a-z])"
)
_IN_BRACKETS = late(r"[\[(]\s?(?P<part>\d(?:\s?\d){0,5})\s?[\])]")
_BLANKS = str.maketrans("", "", " ")
_FEWEST, _MOST = 2, 13  # brackets


def find_bracketed(lower: str, region: str) -> Iterator[Found]:
    """The figures of such a number in a folded text, with its E.164."""
    if lower.count("(") < _FEWEST and lower.count("[") < _FEWEST:
        return
    if _TOLD.search(lower) is None:
        return
    parts = list(_IN_BRACKETS.finditer(lower))
    if not _FEWEST <= len(parts) <= _MOST:
        return
    digits = "".join([part["part"] for part in parts]).translate(_BLANKS)
    if e164 := whole_number(digits, region):
        yield from ((e164, *part.span()) for part in parts)
