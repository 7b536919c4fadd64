"""Norms, laws and what adverts of a trade cite: 'ISO 9001:2015', 'EN 14065', 'Ley 26/2010'.

What lives here: standards by who publishes them, laws with their year. Each begins with its own
letters, and has fewer digits than a number.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import ENDS, LISTED, Form, Span, find_forms, is_any
from brightline.privacy.text.late import late

_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_PUBLISHER = r"(?:iso|iec|une|din|bs|en|astm|ansi|nf|uni|oenorm|nom|irpa?m)"
_NORM = (
    rf"{_PUBLISHER}(?:[-/\s](?:{_PUBLISHER})){{0,2}}[-\s]?[1-9]\d{{1,4}}(?:-[1-9]\d?)?(?::{_YEAR})?"
    r"(?!\d|:)"
)
# 'Mi número termina en 40': there it is a word.
_NO_WORD = r"(?<!termina\s)(?<!acaba\s)(?<!finaliza\s)(?<!empieza\s)(?<!comienza\s)"
_NORMS = late(
    rf"(?<![\w.,/-])(?<!\d\s){_NO_WORD}{_NORM}(?:(?:{LISTED}|\s?/\s?|(?:,?\s[a-z]{{2,12}}){{1,4}}\s){_NORM}){{0,3}}{ENDS}"
)
_KIND_OF_LAW = (
    r"(?:ley|leyes|decreto|real\sdecreto|rd|orden|reglamento|directiva|resolucion|law|act|directive|"
    r"regulation|statute|decree|gesetz|verordnung|loi|decret|lei|decreto-lei|legge)"
)
_LAW = rf"{_KIND_OF_LAW}\s(?:n[.o°]{{0,2}}\s)?[1-9]\d{{0,3}}/(?:{_YEAR}|\d\d(?!\d))"
_LAWS = late(
    r"(?<![\w.,/-])(?:(?:art(?:iculo|icle)?s?|section|seccion)\.?\s[1-9]\d{0,2}\s(?:of\s(?:the\s)?|del?\s(?:la\s)?))?"
    rf"{_LAW}(?:(?:,\s|,?\s(?:and|y|e|und|et)\s(?:al?\s|la\s|el\s|the\s)?){_LAW}){{0,3}}{ENDS}"
)
_FORMS = (
    Form(late(rf"(?:{_PUBLISHER})[-\s]?\d"), _NORMS, 0, is_any),
    Form(late(r"\d/(?:19|20)?\d\d"), _LAWS, 0, is_any),
)


def norms(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    yield from find_forms(lower, start, end, _FORMS)
