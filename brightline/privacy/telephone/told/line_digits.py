"""Numbers of which each line holds a figure: 'take the first figure of each line: 2 roses ...'.

What lives here: the words that ask to read the first or the last figure of each line, in English,
Spanish and some neighbours, the row of lines, and the text with the number in its place. Rows of
figures that nothing is told of stay what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.telephone.numbers.told_apart import DIGIT_WORD, digits_told
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

LINE_WORD = (
    r"(?:lines?|rows?|lineas?|renglon(?:es)?|filas?|lignes?|zeilen?|righe|riga|linhas?|"
    r"rad(?:en|er|erna)?)"
)
LINES = re.compile(rf"(?<![a-z])(?:{LINE_WORD}|(?:figure|digit|cifra|digito)s)(?![a-z])")
"""What some word of such a text is, for `word_marks`."""
_FIGURE = (
    r"(?:figures?|digits?|numbers?|numerals?|ciphers?|characters?|signs?|symbols?|cifras?|digitos?|numeros?|"
    r"caracter(?:es)?|chiffres?|ziffern?|zahl(?:en)?|(?:telefon|handy)?nummer|cifre|numeri|algarismos?|siffr(?:a|or|orna)|numret)"
)
_FIRST = (
    r"(?:first|1st|leading|opening|initial|front|starts?|beginnings?|begins?|primer[oa]?s?|inicial(?:es)?|principio|comienzo|"
    r"inicio|empieza[n]?|premiers?|debut|ersten?|anfang|prim[aeio]|inizio|primeir[oa]s?|comeco|forsta|borjan)"
)
_LAST = (
    r"(?:last|final|closing|ends?|endings?|ultim[oaei]s?|final(?:es)?|fin(?:al)?|terminan?|derniers?|derniere|fin|letzten?|ende|"
    r"fine|fim)"
)
_SENTENCE = r"[^.!?\d]"
# 'the first figures of all lines', 'the first digits are my number'
_OF_WHAT = rf"(?:{LINE_WORD}|(?:my|the|mi|el)\s(?:phone|number|cell|numero|telefono|celular))"
_READ = tuple(
    late(
        rf"(?<![a-z]){place}(?![a-z]){_SENTENCE}{{0,30}}?(?<![a-z]){_OF_WHAT}(?![a-z])"
        rf"|(?<![a-z]){LINE_WORD}(?![a-z]){_SENTENCE}{{0,30}}?(?<![a-z]){place}(?![a-z])"
    )
    for place in (_FIRST, _LAST)
)
_FIGURE_TOLD = late(rf"(?<![a-z]){_FIGURE}(?![a-z])")
_FAR = 40  # characters around what tells the place in which a word for figures stands
_GROUP = rf"(?P<group>\d{{1,4}}|{DIGIT_WORD})"
_OF_LINE = (
    late(rf"[^\w\n]{{0,4}}{_GROUP}(?![\w%$€£]|[.,:/-]\d)[^\n]{{0,80}}"),
    late(rf"[^\n]{{0,80}}?(?<![\w$€£.,:/-]){_GROUP}[^\w\n%]{{0,4}}"),
)
_MOST_BLANK = 2  # lines without a word between two of a row
_FEWEST = 4  # lines


def with_line_digits(folded: Folded) -> Folded:
    """The same with such a number in the place of its lines."""
    lower = folded.lower
    changes: list[Change] = []
    for told, of_line in zip(_READ, _OF_LINE, strict=True):
        if any(_tells_figures(lower, match) for match in told.finditer(lower)):
            changes += _numbers(lower, of_line)
    return folded.changed(changes)


def _tells_figures(lower: str, match: re.Match[str]) -> bool:
    """'the first figure of each line', no 'first line'."""
    around = max(0, match.start() - _FAR), match.end() + _FAR
    return _FIGURE_TOLD.search(lower, *around) is not None


def _numbers(lower: str, of_line: re.Pattern[str]) -> Iterator[Change]:
    for row in _rows(lower, of_line):
        digits = digits_told(*[line["group"] for line in row])
        plus = lower.endswith("+", 0, row[0].start("group"))
        if len(row) >= _FEWEST and is_number(digits, plus):
            yield row[0].start("group"), row[-1].end("group"), digits


def _rows(lower: str, of_line: re.Pattern[str]) -> Iterator[list[re.Match[str]]]:
    """Lines with a figure in the place that is told, right below each other."""
    row: list[re.Match[str]] = []
    blank = at = 0
    for line in lower.split("\n"):
        match = of_line.fullmatch(lower, at, at + len(line))
        at += len(line) + 1
        if match:
            row.append(match)
        elif row and not line.strip() and blank < _MOST_BLANK:
            blank += 1
            continue
        elif row:
            yield row
            row = []
        blank = 0
    if row:
        yield row
