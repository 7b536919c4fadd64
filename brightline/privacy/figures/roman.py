"""Figures in Roman numerals, one for each digit: 'II I II - V V V - 0 I IV II'.

What lives here: rows of them long enough to be a number, and those with words or groups of figures
among them ('IX, zero, II, five ...', 'II-I-II 555 0142') that come to the digits of one. Single
ones ('Henry VIII') stay words.
"""

from __future__ import annotations

import re

from brightline.privacy.figures.number_words import DIGIT_OF, WORD_OF_DIGIT
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.folded import Folded
from brightline.privacy.text.late import late

_VALUES = dict(
    zip(
        ("O", "o", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"),
        "00123456789",
        strict=True,
    )
) | {"VV": "55", "VVV": "555", "VVVV": "5555"}  # letters that stood apart
_NUMERAL = r"(?:VIII|VII|VI|V{1,4}|IV|IX|III|II|I|[0-9OoN])"
# Seven digits are a local number; one that is written otherwise than 'I' tells that they are Roman.
_ROW = late(
    rf"(?<![^\W_])(?:{_NUMERAL}[\W_]{{1,4}}){{6,}}{_NUMERAL}(?![^\W_])",
)
_AMONG = rf"(?:{_NUMERAL}|\d{{2,5}}|(?i:{WORD_OF_DIGIT}))"
_MIXED = late(rf"(?<![^\W_])(?:{_AMONG}[^\w\n.!?]{{1,4}}){{2,13}}{_AMONG}(?![^\W_])")
_WITH_TRUNK = range(10, 12)  # digits of a number with a 0 in front
_PIECE = re.compile(r"[^\W_]+")
_TELLING = re.compile(r"(?<![^\W_])(?:V{2,4}|VI{0,3}|I[VX]|I{2,3})(?![^\W_])")
_TOKEN = re.compile(r"[IVX]+|(?<![^\W_])[Oo](?![^\W_])")


def without_roman(folded: Folded) -> Folded:
    """The same with the figures of such rows in place of their numerals."""
    text = folded.text
    return folded.rewritten(
        [
            (*numeral.span(), _VALUES[numeral.group()])
            for start, end in _rows(text)
            for numeral in _TOKEN.finditer(text, start, end)
        ]
    )


def _rows(text: str) -> list[tuple[int, int]]:
    """Where rows stand that tell that they are Roman, and come to a number where not all are."""
    rows = [row.span() for row in _ROW.finditer(text) if _TELLING.search(row.group())]
    for row in _MIXED.finditer(text):
        apart = all(end <= row.start() or row.end() <= start for start, end in rows)
        if apart and _TELLING.search(row.group()) and _is_whole(row.group()):
            rows.append(row.span())
    return sorted(rows)


def _is_whole(row: str) -> bool:
    """Whether numerals, words and groups come to the digits of a whole number."""
    pieces = _PIECE.findall(row)
    digits = "".join(_VALUES.get(one) or DIGIT_OF.get(one.lower(), one) for one in pieces)
    trunk = len(digits) in _WITH_TRUNK and digits[0] == "0" and digits[1] != "0"
    return trunk or bool(nanp_national(digits))
