"""Numbers in rows of one sign each, one of which is told to be no sign at all: '★★ / ☆ / ★★★'.

What lives here: the legend of the zero ('☆ means zero', 'an empty bowl is nothing'), rows of signs
in one line or one below the other, and the text with the digits in their place. Rows with a zero in
figures are in `counted_pictures`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_NOTHING = (
    r"(?:zeros?|noughts?|naughts?|nil|nothing|none|0|null|nada|cero|vacio|zilch|niente|rien|nichts|"
    r"ingenting|inget|noll)"
)
_NAMED = {
    "dash": "-–—", "hyphen": "-–", "line": "-–—|", "stroke": "-–—/|", "ring": "○◯⭕o",
    "circle": "○◯⭕o", "raya": "-–—", "guion": "-–—", "strich": "-–—|", "tiret": "-–—",
    "cross": "✗✘✕❌x", "square": "□■▢",
    "dot": ".·•", "point": ".·•", "punkt": ".·•", "punto": ".·•", "ponto": ".·•", "prick": ".·•",
    "plate": "🍽🥣○◯", "bowl": "🥣🍽○◯", "teller": "🍽🥣", "plato": "🍽🥣", "assiette": "🍽🥣",
    "tallrik": "🍽🥣", "piatto": "🍽🥣",
}  # fmt: skip
_LEGEND = late(
    r"(?<![^\s(\[\"',;:])(?P<zero>[^\w\s.,;:!?()\[\]\"']|[ox])[\"')]?\s?"
    rf"(?:=|->|(?:is|are|means?|for|as|stands\sfor|counts\sas|es|son|significa|vale|ist|heisst|est|vaut|e)\s)\s?(?:an?\s|the\s|un\s|ein\s)?{_NOTHING}(?![a-z\d])"
    rf"|(?<![a-z\d]){_NOTHING}\s?(?:=|is|es|ist|est|:)\s?(?:an?\s)?(?P<zero2>[^\w\s.,;:!?()\[\]\"']|[ox](?![a-z]))"
    rf"|(?<![a-z])(?P<named>{'|'.join(_NAMED)})\s(?:=|is|are|means?|for|stands\sfor|counts\sas|es|son|significa|vale|ist|heisst|est|vaut|ar|betyder)\s"
    rf"(?:an?\s|the\s|un\s|ein[e]?\s)?{_NOTHING}(?![a-z\d])"
)
_CUE = re.compile(
    r"zero|nought|naught|nil|nothing|none|null|nada|cero|vacio|zilch|niente|rien|nichts|"
    r"ingenting|noll|= ?0"
)
_CELL, _JOINED_CELL = re.compile(r"[^\s/,;]+"), re.compile(r"[^\s/,;-]+")  # '||-|-|||'
_RUN = re.compile(r"([^\w\s.,!?:;()'\"/-])\1{0,8}")
_TRAILING = ".,;:!?)"
_FAR = 400  # characters behind or before a legend in which its rows stand: nine signs a digit
_FEWEST_CELLS = 9
_MOST_LEGENDS = 6  # of a text; a second one is rare


def with_counted_rows(folded: Folded) -> Folded:
    """The same with the digits of such rows."""
    lower = folded.lower
    if not _CUE.search(lower):
        return folded
    changes: list[Change] = []
    done = 0
    for legend in islice(_LEGEND.finditer(lower), _MOST_LEGENDS):
        if legend.start() >= done:
            zero = frozenset(_NAMED.get(legend["named"] or "") or legend["zero"] or legend["zero2"])
            found = [*_rows(lower, legend.end(), legend.end() + _FAR, zero)]
            found = found or [*_rows(lower, max(0, legend.start() - _FAR), legend.start(), zero)]
            if found:  # its zero is none of the number
                changes += [*found, (*legend.span(), ";")]
                done = legend.end() + _FAR
    return folded.changed(changes)


def _rows(lower: str, start: int, end: int, zero: frozenset[str]) -> Iterator[Change]:
    """Rows of one sign, as often as the digit says, and of one of the signs for the zero."""
    row: list[tuple[int, int, int]] = []
    sign = ""
    cells = _CELL if "-" in zero else _JOINED_CELL
    for cell in cells.finditer(lower, start, end):
        whole = cell.group()
        written = whole if whole in zero else whole.rstrip(_TRAILING)
        run = _RUN.fullmatch(written)
        own = run[1] if run and written not in zero else ""
        if written in {"|", "-"} and sign and sign != written and written not in zero:
            continue
        counts = written in zero or (own and own in {sign or own})
        if not counts:
            yield from _number(row)
            row, sign = [], ""
        if counts or own:
            sign = own or sign
            row.append((cell.start(), cell.start() + len(written), len(written) if own else 0))
        if row and whole.endswith((".", "!", "?")) and written and whole not in zero:
            yield from _number(row)
            row, sign = [], ""
    yield from _number(row)


def _number(row: list[tuple[int, int, int]]) -> Iterator[Change]:
    """The figures of a row, if they are those of a number."""
    digits = "".join(str(count) for _, _, count in row)
    if len(row) >= _FEWEST_CELLS and is_number(digits, plus=False):
        yield row[0][0], row[-1][1], digits
