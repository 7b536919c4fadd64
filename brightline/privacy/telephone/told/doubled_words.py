"""Numbers of which each digit stands before its own word: '9ueve 0cero 3res 1uno', '2two 1one'.

What lives here: rows of such words, where the figure is the digit and the letters only say it
again, whole or without their first letter; and the text with the figures alone. A row without any
whole word is read word by word (`number_tokens`).
"""

from __future__ import annotations

import re

from brightline.privacy.figures.number_words import UNITS
from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_WHOLE = "|".join(rf"{digit}{word}|{word}{digit}" for word, digit in UNITS.items())
_CUT = "|".join(rf"{digit}{word[1:]}" for word, digit in UNITS.items())
DOUBLED = re.compile(rf"(?<![a-z0-9])(?:{_WHOLE})(?![a-z0-9])")
"""What some word of such a row is, for `word_marks`."""
_WORD = rf"(?:{_WHOLE}|{_CUT}|[0-9])"
_ROW = late(rf"(?<![\w$€£.,:/]){_WORD}(?:[\s,.;/|-]{{1,3}}{_WORD}){{6,14}}(?![\w%])")
_FIGURE = re.compile(r"[0-9]")


def with_single_words(folded: Folded) -> Folded:
    """The same with figures in the place of such rows."""
    return folded.changed(
        change for row in _ROW.finditer(folded.lower) for change in _in_figures(row)
    )


def _in_figures(row: re.Match[str]) -> list[Change]:
    """The figures of a row, if it holds a whole word and is a number."""
    digits = "".join(_FIGURE.findall(row.group()))
    plus = row.string.endswith("+", 0, row.start())
    if not DOUBLED.search(row.group()) or not is_number(digits, plus):
        return []
    return [(*row.span(), digits)]
