"""Numbers of which each digit has a mark of its place: 'a2 b0 c6 ...', 'Primero: 4', '#7 #0 ...'.

What lives here: digits and groups behind the letters of the alphabet in their order, behind first,
second and third, behind number signs, and behind a word each of one long token
('really7call1friend8...'); and the text with the number in their place. Each must be a whole number
of some plan.
"""

from __future__ import annotations

import re
from string import ascii_lowercase

from brightline.privacy.figures.beside import CUE_BEFORE
from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.telephone.numbers.told_apart import DIGIT_WORD, digits_told
from brightline.privacy.text.folded import Folded
from brightline.privacy.text.late import late

_ORDINALS = (
    ("first", "1st", "primer[oa]?"), ("second", "2nd", "segund[oa]"),
    ("third", "3rd", "tercer[oa]?"), ("fourth", "4th", "cuart[oa]"), ("fifth", "5th", "quint[oa]"),
    ("sixth", "6th", "sext[oa]"), ("seventh", "7th", "septim[oa]"), ("eighth", "8th", "octav[oa]"),
    ("ninth", "9th", "noven[oa]"), ("tenth", "10th", "decim[oa]"),
    ("eleventh", "11th", "undecim[oa]"),
)  # fmt: skip
INDEXED = re.compile(
    r"(?<![a-z\d])a[=:]?\d{1,5}[,;.]?$|(?<![a-z\d])a\d{1,5}b\d|^#\d{1,4}$|(?<![a-z])(?:ninth|9th|noven[oa])(?![a-z])"
    r"|(?:[a-z]{2,12}\d){4}|\d{1,4}(?:[a-z]{3,12}\d{1,4}){3}"
)
"""What some word of such a row is, for `word_marks`."""
_FEWEST, _MOST = 9, 11  # digits with an index each
_GAP = r"[\s,;.|/]{0,3}"


def _row(items: list[str]) -> str:
    """A pattern for the first items, and the others as far as they go on."""
    behind = ""
    for item in reversed(items[_FEWEST:]):
        behind = rf"(?:{_GAP}{item}{behind})?"
    return _GAP.join(items[:_FEWEST]) + behind


_IN_LETTERS = [rf"{letter}\s?[=:.)-]?\s?\d(?!\d)" for letter in ascii_lowercase[:_MOST]]
_IN_ORDER = [
    rf"(?:{'|'.join(names)})(?:\s(?:digit|figure|number|digito|cifra|numero))?\s?[:=.)-]?\s?(?:is\s|es\s)?(?:\d(?!\d)|{DIGIT_WORD}(?![a-z]))"
    for names in _ORDINALS
]
_GROUPED = (
    r"a[=:]?\s?\d{2,5}[\s,;/-]{0,2}b[=:]?\s?\d{2,4}[\s,;/-]{0,2}c[=:]?\s?\d{2,6}"
    r"(?:[\s,;/-]{0,2}d[=:]?\s?\d{2,4})?"
)
# '#600 #555 #073', and not 'rooms #212 #555 #0142'
_SIGNED = late(r"(?<![\w#])(?:#\s?\d{2,4}[\s,./-]{1,3}){2,4}#\s?\d{2,4}(?![\w%#])")
_THINGS_BEFORE = re.compile(r"[a-z]\s?:?\s?\Z")
_FAR = 24  # characters in front of a row
_ORDERED = late(rf"(?<![a-z\d]){_row(_IN_ORDER)}(?![a-z\d%])")
_ROWS = tuple(
    late(rf"(?<![a-z\d]){row}(?![a-z\d%])")
    for row in (
        _row(_IN_LETTERS),
        _GROUPED,
        r"(?:#\s?\d[\s,./-]{1,2}){8,11}#\s?\d",
        r"(?:[a-z]{2,12}\d){9,12}",
        r"\d(?:[a-z]{2,12}\d){8,11}",
        r"\d{1,4}(?:[a-z]{3,12}\d{1,4}){3,6}",
    )
)
_INDEX = late("|".join(name for names in _ORDINALS for name in names))
_FIGURE = re.compile(r"\d")


def with_indexed_digits(folded: Folded) -> Folded:
    """The same with such numbers in one piece."""
    lower = folded.lower
    read = [
        (match, digits_told(_INDEX.sub(" ", match.group()))) for match in _ORDERED.finditer(lower)
    ]
    for row in _ROWS:
        read += [(match, "".join(_FIGURE.findall(match.group()))) for match in row.finditer(lower)]
    for match in _SIGNED.finditer(lower):
        before = lower[max(0, match.start() - _FAR) : match.start()]
        if CUE_BEFORE.search(before) or not _THINGS_BEFORE.search(before):
            read.append((match, "".join(_FIGURE.findall(match.group()))))
    return folded.changed(
        (*match.span(), digits)
        for match, digits in read
        if is_number(digits, lower.endswith("+", 0, match.start()))
    )
