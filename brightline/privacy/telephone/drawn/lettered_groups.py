"""Words of figures and letters drawn for them, where enough stand together: 'oTT o0 qoo 14Z'.

What lives here: the stretches of such words, and how much each says that it is no word and no
measure. Which of them are numbers is decided in `lettered_numbers`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from brightline.privacy.figures.numbering import SHORTEST_NATIONAL
from brightline.privacy.text.drawn_out import undrawn

_LETTERS = "oOqQdDiIlL|zZsSeEaAbBgGtT"
_FIGURE, _SMALL, _LARGE, _SIGN, _OTHER = b"FSL-X"


def _class(letter: str) -> int:
    if letter.isdigit():
        return _FIGURE
    if letter in _LETTERS:
        return _LARGE if letter.isupper() else _SMALL
    return _OTHER if letter.isalnum() else _SIGN


# By classes of characters, so that a text without such a stretch costs next to nothing. What is
# not in Latin-1 becomes a question mark: a sign.
_CLASSES = bytes(
    _class(chr(code)) if code < 128 or chr(code).isalpha() else _SIGN for code in range(256)
)
_STRETCH = re.compile(rb"(?<![FSLX])[FSL]+(?:-{1,3}(?:J+-{1,3})?[FSL]+)*(?![FSLX])")
_RUN = re.compile(rb"[FSL]+")
# 'ZO6, and then SSS, and to finish OI42': such words are as good as signs.
_JOINS = re.compile(
    r"(?<![a-z])(?:(?:and|y)\s)?(?:then|next|after\sthat|followed\sby|finally|lastly|to\s(?:finish|end)|(?:ending|finishing)\swith|"
    r"luego|despues|finalmente|por\s(?:ultimo|fin)|para\s(?:terminar|acabar)|al\sfinal|seguido\sde)(?![a-z])",
    re.IGNORECASE,
)
# Begins with a figure, of which a text has few; so many signs are one of ' - ', '. ' and the like.
_FEW_SIGNS = rb"-(?:-{0,3}|-{5})"
_MIXED = re.compile(
    rb"F(?:(?=[SL])|(?<=[SL]F)|(?=" + _FEW_SIGNS + rb"(?:SS|LL)" + _FEW_SIGNS + rb"F))"
)
# '9 Ol 4' may be a word between two amounts; it counts where other signs or groups are as odd.
_CAPITALISED = re.compile(rb"F" + _FEW_SIGNS + rb"LS" + _FEW_SIGNS + rb"F")
_ODD_BEHIND = re.compile(rb"F-(?:-|SS|LL)")
_BLANK = ("", " ", "\n")
_UNIT = re.compile(
    r"[1-9]\d{0,3}(?:bds?|ba|gb|tb|lbs?|lb|st|ea|oz|dl|gals?|sets?|s|g|l|d|a|b|e)", re.I
)
_UNIT_WORD = re.compile(r"[gt]b|lbs?|dbs|bds?|ba|st|oz|dl|sq|tba|est|gal", re.IGNORECASE)
_SMALL_WORDS = frozenset(("so", "to", "do", "go", "sz", "ds"))  # a ring for a vowel; sizes
_STROKES = re.compile(r"[oOQ0|lIi]{1,3}")  # rings and ones
_VOWEL = re.compile(r"[aei]|o(?![oq]*$)", re.IGNORECASE)
_TWICE = re.compile(r"([a-z])\1", re.IGNORECASE)
_THRICE = re.compile(r"([a-z])\1\1", re.IGNORECASE)
_MIXED_LONG, _MIXED_SHORT, _ODD, _NO_VOWEL = 3, 2, 2, 1


class Group(NamedTuple):
    """A word of figures and letters drawn for them."""

    start: int
    end: int
    text: str
    odd: int  # how much it says that it is no word
    word: bool


Stretch = Sequence[Group]


def lettered_stretches(text: str) -> list[Stretch]:
    """Neighbouring words of nothing but figures and letters drawn for them, with digits enough.

    `text` is folded, with its capitals.
    """
    classes = text.encode("latin-1", "replace").translate(_CLASSES)
    if not _is_mixed(classes):
        return []
    classes = _with_joints(classes, text)
    return [
        [_group(text, *run.span()) for run in _RUN.finditer(classes, *found.span())]
        for found in _STRETCH.finditer(classes)
        if sum(map(found.group().count, b"FSL")) >= SHORTEST_NATIONAL and _is_mixed(found.group())
    ]


def _with_joints(classes: bytes, text: str) -> bytes:
    """The same with words that join groups as a class of their own."""
    for joint in _JOINS.finditer(text):
        start, end = joint.span()
        classes = classes[:start] + b"J" * (end - start) + classes[end:]
    return classes


def _is_mixed(classes: bytes) -> bool:
    """Letters beside figures, capitals inside, or '99 oo 14': one of them stands in each."""
    if b"SL" in classes or _MIXED.search(classes):
        return True
    return bool(_CAPITALISED.search(classes) and _ODD_BEHIND.search(classes))


def _group(text: str, start: int, end: int) -> Group:
    written = text[start:end]
    odd, word = 0, False
    if written.isdigit() or _UNIT.fullmatch(written):
        pass
    elif _STROKES.fullmatch(written) and _is_plain_case(written):
        odd = _NO_VOWEL if len(set(written)) < len(written) else 0
    elif not written.isalpha():
        odd = _MIXED_LONG if len(written) >= SHORTEST_NATIONAL else _MIXED_SHORT
    elif _THRICE.search(undrawn(written)) or not (
        _is_plain_case(written) or _UNIT_WORD.fullmatch(written)
    ):
        odd = _ODD
    elif _is_word(written):
        before = text[start - 1 : start]
        opens = before == "(" and written.islower()  # '64S (bitte auf Band sprechen)'
        word = (opens or before in _BLANK) and text[end : end + 1] in _BLANK
    else:
        odd = _NO_VOWEL
    return Group(start, end, written, odd, word)


def _is_word(written: str) -> bool:
    if _UNIT_WORD.fullmatch(written) or written in _SMALL_WORDS:
        return True
    return _VOWEL.search(written) is not None and not _TWICE.fullmatch(written)


def _is_plain_case(written: str) -> bool:
    return written in (written.lower(), written.upper(), written.capitalize())
