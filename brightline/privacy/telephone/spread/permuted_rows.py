"""Figures of rows that each hold the same ones in another order, or of the grid of a puzzle.

What lives here: changes that are rung on bells, squares of the first numbers ('1 2 3 4' over '2 1
4 3'), and grids with blanks in which no figure stands twice in a row ('5 3 _ | _ 7 _'). A number
has a zero or some figure twice as often as not, and no three of its rows have the same figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.phone_spans import PhoneSpan

_FEWEST_ITEMS = 4  # of a row
_FEWEST_ROWS, _FEWEST_LINES = 3, 2  # that are permuted; of a grid
_BESIDE = 600  # characters on either side of a number in which more of its rows may stand
_ROW = re.compile(r"[^\w\n]*\d{1,2}(?:(?:,\s|[\s,·|-])\d{1,2}){3,15}[^\w\n]*")
_RUN = re.compile(r"\d{4,9}[0et]{0,3}")
_FIGURES = re.compile(r"\d+")
# A cell is a figure or a blank, and bars may stand between some: '5 3 _ | _ 7 _ | _ _ _'
_GRID = re.compile(r"[\s|]*[1-9_.*·x-](?:[\s|]{1,3}[1-9_.*·x-]){3,15}[\s|]*")
_CELL = re.compile(r"[1-9_.*·x-]")
_CLOSE_GRID = re.compile(r"\s*[1-9_.*·]{4,9}\s*")
_BARS = re.compile(r"[\s|+=-]+")  # between two rows of a grid
_SIZES = (4, 6, 9)  # cells of a row
_BELLS, _LONGEST_GROUP = "1234567890et", 9


def is_permuted(lower: str, phone: PhoneSpan) -> bool:
    """Whether all figures that a number was read from are those of such rows."""
    groups = [atom.digits for atom in phone.atoms]
    if any(group[0] == "0" for group in groups) or "word" in {one.notation for one in phone.atoms}:
        return False
    if len(groups) >= _FEWEST_ROWS and len(groups[0]) >= _FEWEST_ITEMS:
        return all(sorted(group) == list(_BELLS[: len(groups[0])]) for group in groups)
    if max(map(len, groups)) > _LONGEST_GROUP or "\n" not in lower:
        return False
    rows = [*_rows_around(lower, phone.start, phone.end)]
    for size_of, fewest in ((_permutation_of, _FEWEST_ROWS), (_cells_of, _FEWEST_LINES)):
        sizes = [size_of(row) for row, _ in rows]
        own = {size for size, (_, within) in zip(sizes, rows, strict=True) if within}
        if len(own) == 1 and (size := own.pop()):
            return _together(sizes, size, [within for _, within in rows].index(True)) >= fewest
    return False


def _rows_around(lower: str, start: int, end: int) -> Iterator[tuple[str, bool]]:
    """The lines in and beside a stretch, and whether they hold a part of it; no lines of bars."""
    first = at = max(0, lower.rfind("\n", 0, max(0, start - _BESIDE)) + 1)
    for line in lower[first : end + _BESIDE].split("\n"):
        if not _BARS.fullmatch(line):
            yield line, at < end and start < at + len(line)
        at += len(line) + 1


def _together(sizes: Sequence[int], size: int, at: int) -> int:
    """How many rows of that size follow each other, one of which stands at a place."""
    first = last = at
    while first > 0 and sizes[first - 1] == size:
        first -= 1
    while last < len(sizes) and sizes[last] == size:
        last += 1
    return last - first


def _permutation_of(row: str) -> int:
    """How many figures a row has, if they are those from one on in any order; or 0."""
    run = row.strip()
    if _RUN.fullmatch(run):
        order = [_BELLS.index(one) + 1 for one in run]
    else:
        order = [int(one) for one in _FIGURES.findall(row)] if _ROW.fullmatch(row) else []
    return len(order) if sorted(order) == [*range(1, len(order) + 1)] else 0


def _cells_of(row: str) -> int:
    """How many cells the row of a grid has, if no figure stands twice in it; or 0."""
    if not (_GRID.fullmatch(row) or _CLOSE_GRID.fullmatch(row)):
        return 0
    cells = _CELL.findall(row)
    figures = [cell for cell in cells if cell.isdigit()]
    alone = len(figures) == len({*figures}) and all(int(one) <= len(cells) for one in figures)
    return len(cells) if alone and len(figures) < len(cells) and len(cells) in _SIZES else 0
