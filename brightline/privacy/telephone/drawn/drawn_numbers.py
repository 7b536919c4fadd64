"""North American numbers drawn in letters alone or nearly so: 'ZIZ-SSS-OI4Z', 'bAG/sSs/o1gZ'.

What lives here: three groups of letters that can all be drawn for figures, with the same sign
between them, and what tells that they are no words. Numbers with enough figures of their own are
read in `phones`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.amounts.common.prices import YEAR
from brightline.privacy.figures.number_tokens import CASED_LETTERS
from brightline.privacy.figures.numbering import nanp_national

_DRAWN = "[0-9oOqQdDlIiL|!zZsS$eEaAbBgGtT]"
_NUMBER = re.compile(
    rf"(?<![\w|!$])({_DRAWN}{{3}})(?P<sign>\s?[-./~*_,]\s?|\s|)({_DRAWN}{{3}})(?P=sign)"
    rf"({_DRAWN}{{4}})(?![\w|$])"
)
# The same by classes of characters, which is found or not found in a tenth of the time.
_DRAWN_CLASS, _LETTER_CLASS, _SIGN_CLASS = b"DX-"
_CLASSES = bytes(
    _DRAWN_CLASS if re.match(_DRAWN, chr(code)) else
    _LETTER_CLASS if chr(code).isalnum() else _SIGN_CLASS
    for code in range(256)
)  # fmt: skip
_MAY_BE_ONE = re.compile(rb"-DDD-{0,3}DDD-{0,3}DDDD(?!X)")
_FIGURES = {**CASED_LETTERS, ord("q"): ord("0")}  # among letters, a ring with a tail
# In small letters one may stand for either of two figures.
_OTHERWISE = str.maketrans({"q": "9", "b": "8", "g": "6", "B": "6"})
_FIGURE = re.compile(r"[0-9|!$]")
_THRICE = re.compile(r"(.)\1\1", re.IGNORECASE)
_VOWEL = re.compile(r"[aeio]", re.IGNORECASE)
_DRAWN_OUT = re.compile(r"([aeio])\1{3}", re.IGNORECASE)
_LETTER = re.compile(r"[a-zA-Z]")
_PRICED = re.compile(r"\$\d\d")
_ENOUGH, _DOLLARS = 2, "dlls"

Found = tuple[str, int, int]  # E.164 and span


def find_drawn(text: str) -> Iterator[Found]:
    """Numbers drawn in letters in a folded text with its capitals."""
    # '?' stands for what is not in Latin-1, among it blanks; so it is a sign as well.
    classes = b"-" + text.encode("latin-1", "replace").translate(_CLASSES)
    if not _MAY_BE_ONE.search(classes):
        return
    for match in _NUMBER.finditer(text):
        groups = match.group(1, 3, 4)
        written = "".join(groups)
        if _LETTER.search(written) is None or sum(map(_unlike_a_word, groups)) < _ENOUGH:
            continue
        if not match["sign"] and _DRAWN_OUT.search(written):
            continue  # 'staaaaatss'
        if groups[1].isdigit() and groups[2].lower() == _DOLLARS and groups[0].islower():
            continue  # 'twin bed 550 dlls'
        if _is_price_and_year(groups):
            continue
        national = next(filter(None, map(nanp_national, _readings(written))), "")
        if national:
            yield "+1" + national, *match.span()


def _is_price_and_year(groups: Sequence[str]) -> bool:
    """'60 min $54. Est. 1979'."""
    price, word, year = groups
    if not (_PRICED.fullmatch(price) and YEAR.fullmatch(year) and word.isalpha()):
        return False
    return not _unlike_a_word(word)


def _readings(written: str) -> Iterator[str]:
    """By the letters as they are drawn, then as they may be meant."""
    for meant in (written, written.translate(_OTHERWISE)):
        yield meant.translate(_FIGURES)


def _unlike_a_word(group: str) -> int:
    """How much a group says that it is no word; figures, capitals inside, no vowel."""
    if _THRICE.search(group):
        return _ENOUGH
    if _FIGURE.search(group):
        return 1
    odd = group not in (group.lower(), group.upper(), group.capitalize())
    return int(odd or _VOWEL.search(group) is None)
