"""Figures in Roman numerals, one for each digit: 'II I II - V V V - 0 I IV II'.

What lives here: rows of them long enough to be a number. Single ones ('Henry VIII') stay words.
"""

from __future__ import annotations

import re

from brightline.privacy.text.folded import Folded
from brightline.privacy.text.late import late

_VALUES = dict(
    zip(
        ("O", "o", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"),
        "00123456789",
        strict=True,
    )
)
_NUMERAL = r"(?:VIII|VII|VI|V|IV|IX|III|II|I|[0-9OoN])"
# Seven digits are a local number; one that is written otherwise than 'I' tells that they are Roman.
_ROW = late(
    rf"(?<![^\W_])(?:{_NUMERAL}[\W_]{{1,4}}){{6,}}{_NUMERAL}(?![^\W_])",
)
_TELLING = re.compile(r"(?<![^\W_])(?:VI{0,3}|I[VX]|I{2,3})(?![^\W_])")
_TOKEN = re.compile(r"[IVX]+|(?<![^\W_])[Oo](?![^\W_])")


def without_roman(folded: Folded) -> Folded:
    """The same with the figures of such rows in place of their numerals."""
    text = folded.text
    return folded.rewritten(
        [
            (*numeral.span(), _VALUES[numeral.group()])
            for row in _ROW.finditer(text)
            if _TELLING.search(row.group())
            for numeral in _TOKEN.finditer(text, *row.span())
        ]
    )
