"""Numbers in columns of figures that are to be read downwards, as the text in front of them says.

What lives here: the words that tell it, the lines of single figures behind them, and the text with
the number in their place. Other tables of figures stay what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_COLUMN = r"(?:columns?|columnas?|colonnes?|spalten?|colonne|colunas?|kolumny)"
COLUMNS = re.compile(rf"(?<![a-z]){_COLUMN}(?![a-z])")
"""What some word of such a text is, for `word_marks`."""
_DOWN = (
    r"(?:down(?:wards?)?|top\sto\sbottom|vertical(?:ly|mente|ement)?|abajo|hacia\sabajo|haut\sen\sbas|nach\sunten|"
    r"senkrecht|in\sgiu|dall'alto|para\sbaixo)"
)
_TOLD = late(
    rf"(?<![a-z])(?:{_COLUMN}(?![a-z])[^\n\d]{{0,40}}(?<![a-z]){_DOWN}|{_DOWN}[^\n\d]{{0,40}}(?<![a-z]){_COLUMN})(?![a-z])[^\n\d]{{0,40}}\n"
)
_LINE = late(r"[^\w\n+]*\d(?:[^\w\n]+\d)*[^\w\n]*(?:\n|$)")
_FIGURE = re.compile(r"\d")
_MOST_LINES = 12


def with_columns_read(folded: Folded) -> Folded:
    """The same with such a number in the place of its lines."""
    lower = folded.lower
    return folded.changed(change for told in _TOLD.finditer(lower) for change in _read(lower, told))


def _read(lower: str, told: re.Match[str]) -> Iterator[Change]:
    rows: list[list[tuple[int, str]]] = []
    begin, at, last = -1, told.end(), -1
    while len(rows) < _MOST_LINES and (line := _LINE.match(lower, at)):
        figures = list(_FIGURE.finditer(lower, *line.span()))
        rows.append([(one.start() - at, one.group()) for one in figures])
        begin = figures[0].start() if begin < 0 else begin
        at, last = line.end(), figures[-1].end()
    for digits in (_by_place(rows), _by_order(rows)):
        if len(rows) > 1 and is_number(digits, plus=False):
            yield begin, last, digits
            return


def _by_place(rows: Sequence[Sequence[tuple[int, str]]]) -> str:
    """The figures by how far from the line's beginning they stand."""
    placed = sorted((at, n, digit) for n, row in enumerate(rows) for at, digit in row)
    return "".join(digit for _, _, digit in placed)


def _by_order(rows: Sequence[Sequence[tuple[int, str]]]) -> str:
    """The same where blanks were lost: a short line holds the last columns."""
    most = max(map(len, rows), default=0)
    placed = sorted(
        (most - len(row) + at, n, digit)
        for n, row in enumerate(rows)
        for at, (_, digit) in enumerate(row)
    )
    return "".join(digit for _, _, digit in placed)
