"""The three groups of a North American number with whole clauses between them: for the mask.

What lives here: '615 is how you begin with me, 555 is the middle of it all, and 0129 is the end'.
So many words may stand between that nothing tells whether it is one number; but no group is an
amount, a year or a label's, so that it must not stay. Groups nearer to each other are in
`scattered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.bare_forms import bare_quantities
from brightline.privacy.amounts.common.dates import YEAR
from brightline.privacy.amounts.common.prices import are_round_sums
from brightline.privacy.amounts.quantities import certain_quantities
from brightline.privacy.figures.beside import ID_BEFORE
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.late import late

Span = tuple[int, int]

FEWEST_IN_PROSE = 10
"""Digits of a text in which such groups can stand."""
_ENDS = r"(?![\w%$€£¥]|[.,:/-]\d|\s\d)"
_PROSE = r"[^\d$€£¥]{3,120}"


def _group(name: str, figures: str, many: int) -> str:
    """Begins with its figures, and looks back from there: found in half the time."""
    behind = r"\d" * many
    return rf"(?P<{name}>{figures})(?<![\w$€£¥.,:/#+-]{behind})(?<!\d\s{behind}){_ENDS}"


_CODE = "[2-9][0-9][0-9]"  # of an area and of an exchange
_THREE = late(
    rf"{_group('area', _CODE, 3)}{_PROSE}{_group('middle', _CODE, 3)}{_PROSE}"
    rf"{_group('line', f'(?!{YEAR})[0-9]{{4}}', 4)}"
)
_FOUR_FIGURES = re.compile(r"[0-9][0-9]{3}")
_GROUPS = ("area", "middle", "line")
_LABEL = re.compile(
    r"(?<![a-z])(?:bus|line|route|train|tram|metro|flight|room|suite|unit|apt|apartment|studio|floor|exit|gate|"
    r"platform|highway|hwy|road|model|version|page|chapter|level|code|pin|zip|year|size|chair|table|booth|box|lot|"
    r"cp|sala|habitacion|piso|linea|ruta|vuelo|salida|puerta|puesto|pagina|talla|ano|mesa|caja|codigo)\W{1,3}$"
)
_COUNTED = re.compile(r"\d{3,4}\s[a-z]{3,14}s(?![a-z])")  # '347 visitors'
_MOST_COUNTED = 1
_LOOK_BACK, _AROUND = 24, 14  # characters that hold a label, a unit or a currency


def find_in_prose(lower: str) -> Iterator[Span]:
    """The spans of all three groups, of each three that are no quantities, in a folded text."""
    at = 0 if _FOUR_FIGURES.search(lower) else len(lower)  # as most texts are
    while match := _THREE.search(lower, at):
        spans = [match.span(group) for group in _GROUPS]
        may_be = _may_be_number(lower, spans)
        if may_be:
            yield from spans
        at = match.end() if may_be else match.end("area")


def _may_be_number(lower: str, spans: list[Span]) -> bool:
    groups = [lower[start:end] for start, end in spans]
    if are_round_sums(groups) or not nanp_national("".join(groups)):
        return False
    counted = sum(_COUNTED.match(lower, start) is not None for start, _ in spans)
    if counted > _MOST_COUNTED and groups[-1][0] != "0":  # nobody counts '0129 visitors'
        return False
    return not any(_is_explained(lower, *span) for span in spans)


def _is_explained(lower: str, start: int, end: int) -> bool:
    """Whether a label, a unit or a form tells what a group is."""
    before = lower[max(0, start - _LOOK_BACK) : start]
    if _LABEL.search(before) or ID_BEFORE.search(before):
        return True
    place = lower, max(0, start - _AROUND), end + _AROUND
    certain = certain_quantities(*place)
    known = [*certain, *bare_quantities(*place, certain)]
    return any(first <= start and end <= last for first, last in known)
