"""Short rows behind their word: 'raffle numbers were 3 17 24', 'degree 2011, 16 years'.

What lives here: numbers that were drawn, turns of a lock, ages of a group, lines of buses, waist
and leg of trousers, the year of a paper with what came since. None is kept whose figures are a
number, in any run of their groups and with those next to them; a row that is drawn rises.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.alike import cut_numbers
from brightline.privacy.amounts.common.forms import (
    NUMBER,
    Form,
    Span,
    items_of,
    row_rises,
    told_spans,
)
from brightline.privacy.amounts.common.wholes import LED_BY_ZERO, row_is_no_number
from brightline.privacy.text.late import late

_ENDS = r"(?![a-z\d]|[.,:/x-]\d|\s\d)"
_AND = r"(?:,\s(?:(?:and|y|o|u|und|et|e|och|n)\s)?|\s(?:and|y|o|u|und|et|e|och|n|&)\s)"
_WERE = r"(?:\s(?!call|text|phone|tel|dial|ring|my\b)[a-z]{1,10}){0,4}\s?:?\s"

_DRAWN = late(
    r"(?<![a-z])(?:raffles?|bingo|melate|lott(?:o|ery|eri|erie)|lotery|draws?|drawn|winning|keno|tombola|tippschein|loteria|rifas?|sorteos?|"
    rf"quiniela|loto|tirage|lotteria|estrazione|ziehung|gewinnzahlen){_WERE}"
    rf"(?P<row>[1-9]\d?(?:(?:{_AND}|,|\s?-\s?|\s)[1-9]\d?){{3,6}})(?![a-hj-z\d]|[.,:/x-]\d|\s\d)"
)
_LOCK = late(
    r"(?<![a-z])(?:lockers?|padlocks?|combo|combination|lock|candado|combinacion|taquilla|schloss|spind|cadenas|lucchetto)"
    rf"{_WERE}(?P<row>[1-9]?\d(?:\s?-\s?|\s|,\s)[1-9]?\d(?:\s?-\s?|\s|,\s)[1-9]?\d){_ENDS}"
)
_AGE = r"(?:1[89]|[2-9]\d)"
_AGES = late(
    r"(?<![a-z])(?:ages?|edades|alter|ages\sdu\sgroupe|eta|idades|aldrar)(?:\s(?:in|of|de|en|im|del|dans|nel|i)(?:\s(?:the|la|el|our|my|le|der))?\s[a-z]{3,9})?\s?:?\s"
    rf"(?P<row>{_AGE}(?:{_AND}{_AGE}){{1,3}}){_ENDS}"
)
_LINES = late(
    r"(?<![a-z])(?:bus(?:es)?|trams?|lines|routes?|rutas?|camiones|lineas?|autobuses|colectivos|linien|lignes|linee|bussar|linjer)"
    r"(?:\s(?:lines?|routes?|no|nr|numbers?))?\s?:?\s"
    rf"(?P<row>[1-9]\d{{0,2}}(?:,\s[1-9]\d{{0,2}}){{0,5}}\s(?:and|or|y|und|et|e|och)\s[1-9]\d{{0,2}}|[1-9]\d{{0,2}}(?:\s(?:then|to|→|->|>|luego|dann|puis)\s[1-9]\d{{0,2}}){{1,3}}){_ENDS}"
)
_LENGTH = r"(?:legs?|inseam|length|long|lenght|largo|tiro|lange|schritt|jambe)"
_TROUSERS = late(
    rf"(?<![a-z])(?:waist|wst|cintura|bund|taille)\s?(?P<row>[2-5]\d(?:,?\s{_LENGTH}\s[2-4]\d)?){_ENDS}"
)
_JEANS = late(r"(?<![\w.,/-])(?<!\d\s)(?P<row>5\s0\s[1-9]|50[1-9])(?=s?\s(?:jeans|levis|levi's))")

_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_PAPER = (
    r"(?:degree|diploma|first\s?-?aid|cpr|licen[cs]ed?|certified|certificate|certification|insured|bonded|registered|qualified|"
    r"trained|graduated|founded|started|opened|established|est|since|in\sbusiness|built|bought|titulo|carnet|primeros\sauxilios|"
    r"desde|fundad[oa]|titulad[oa]|abschluss|fuhrerschein|gegrundet|seit|diplome|permis|depuis|fondee?|laurea|dal|startade|"
    r"sedan|examen|korkort|grundat)"
)
_SINCE = late(
    rf"(?<![a-z]){_PAPER}(?:\s(?:in|en|im|of|de|from))?\s?:?\s(?P<row>{_YEAR}[,;]\s[1-9]\d{{0,2}})"
    r"(?=\s(?!(?:and|or|then|to|at|y|und|et|dot|punto)(?![a-z]))[a-z]{2})"
)
_MOST_DRAWN, _MOST_TURNS = 90, 60
_NEAR = 24  # characters beside ages in which the rest of a number may stand
_LOOK_BACK, _LOOK_AHEAD = 80, 60  # characters beside a place in which such a row may stand


def behind_words(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _are_drawn(match: re.Match[str]) -> bool:
    """Whether they rise, and are among those of a lottery."""
    return (
        row_rises(match) and max(items_of(match["row"])) <= _MOST_DRAWN and row_is_no_number(match)
    )


def _are_ages(match: re.Match[str]) -> bool:
    """Whether they are no number as those of America or Spain are; four have eight digits."""
    first, last = match.span("row")
    around = match.string[max(0, first - _NEAR) : last + _NEAR]
    groups = NUMBER.findall(around)
    return not (any(cut_numbers(groups)) or LED_BY_ZERO.search(around))


def _are_turns(match: re.Match[str]) -> bool:
    return max(items_of(match["row"])) <= _MOST_TURNS and row_is_no_number(match)


_FORMS = (
    Form(
        late(
            r"raffl|bingo|melate|lott|loter|draw|winn|keno|tombol|rifa|sorteo|quinie|loto|tirage|ziehung|gewinn"
        ),
        _DRAWN,
        "row",
        _are_drawn,
    ),
    Form(
        late(r"lock|combo|combin|candado|taquil|schloss|spind|caden|lucch"),
        _LOCK,
        "row",
        _are_turns,
    ),
    Form(late(r"(?:age|edad|alter|eta|idad|aldr)[a-z]{0,3}[\s:]"), _AGES, "row", _are_ages),
    Form(
        late(r"(?:bus|tram|lin|rout|rut|camion|colect|lign)[a-z]{0,6}\s"),
        _LINES,
        "row",
        row_is_no_number,
    ),
    Form(late(r"(?:waist|wst|cintura|bund|taille)\s?\d"), _TROUSERS, "row", row_is_no_number),
    Form(late(r"5\s?0\s?[1-9]s?\s[jl]e"), _JEANS, "row", row_is_no_number),
    Form(late(rf"{_YEAR}[,;]\s[1-9]\d{{0,2}}\s[a-z]"), _SINCE, "row", row_is_no_number),
)
