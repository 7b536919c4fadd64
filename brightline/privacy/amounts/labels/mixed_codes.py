"""Codes of letters and figures: 'KD-457.88', 'E13-4471', 'X12-126', 'S235JR', 'shade 0417B'.

What lives here: numbers of parts and models, grades of steel and wood, lots and shades, strips of
tickets. A letter that is no drawn figure, or a label, tells them, and they have fewer figures
than a local number; which of them are no number is asked in `goods`. A word for a digit with a
figure in it ('thr33', 'v13r') is none, and no code stands beside another: words are drawn so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import Form, Span, items_of, rises, told_spans
from brightline.privacy.amounts.common.units import PART
from brightline.privacy.figures.number_tokens import READINGS
from brightline.privacy.text.late import late

_APART = r"(?<![\w.,/:+$€£#@-])(?<!\d[^\S\n])"
_ENDS = r"(?![a-z\d@]|[.,:/_-]\w|\s?[x/-]\s?\d|\s0\d)"
# Letters that are drawn for figures: 'O142', 'S55', 'B-12' need their label.
_LETTER = r"[acdfhjkmnprtuvwxy]"
_WORD = r"(?!(?:call|text|txt|tel|cel|cell|num|no|nr|ph|wa|app|usd|eur|gbp|mxn|aud|cad)[\s-]?\d)"
_LED = rf"{_WORD}(?=[a-z]{{0,3}}{_LETTER})[a-z]{{1,4}}"
_FIGURES = r"[1-9]\d{0,4}(?:[.-]\d{1,4}){0,2}"
_CONSONANT = "[b-df-hj-np-tv-z]"
_GLUED = rf"{_WORD}(?:{_LETTER}|(?={_CONSONANT}?{_LETTER}){_CONSONANT}{{2}}){_FIGURES}"
_CODE = late(
    rf"{_APART}(?P<row>{_LED}-{_FIGURES}[a-z]{{0,2}}|{_GLUED}(?:(?<=\d{{3}}){_CONSONANT})?){_ENDS}"
)
_DASHED = late(  # 'KMC-Z8.3', 'BKR6E-11', '5052-H32'
    rf"{_APART}(?P<row>{_LED}-[a-z]\d{{1,2}}(?:[.-]\d{{1,3}})?|{_LED}\d{{1,2}}[a-z]-\d{{1,3}}"
    rf"|[1-9]\d{{3}}-{_LETTER}\d{{1,2}}){_ENDS}"
)
_LABEL = (
    r"(?:models?|modelos?|modell[eoi]?|modeles?|types?|typ|tipo|serials?(?:\sno\.?)?|serie|series|seriennummer|forms?|"
    r"formular|formulario|parts?(?:\sno\.?)?|teile?|pieza|refaccion|piece|pezzo|del|artikel|art\.?|"
    r"refs?\.?|lots?|dye\slots?|batch|charge|partie|bain|shades?|colou?rs?|farben?|tonos?|teintes?|"
    r"grades?|gute|klasse|calidad|qualite|codes?|keys?|version|size|chains?|cadenas?|ketten?|kedja|belt|courroie|banda|"
    r"filters?|filtros?|bujias?|balatas?|plugs?|pads?|cranks?|bus|room|bay|box|gate|locker|hall|shelf|isle|aisle)"
)
_LABELLED = late(
    rf"(?<![a-z])(?P<label>{_LABEL}):?\s(?P<row>(?:[a-z]{{1,4}}-?{_FIGURES}[a-z]{{0,2}}|0?[1-9]\d{{0,3}}[a-z]{{1,2}}|{PART})){_ENDS}"
)
_GRADE = late(rf"{_APART}(?P<row>s[1-4][1-9]5[a-z]{{1,2}}\d?){_ENDS}")
_STRIP = late(
    rf"{_APART}(?P<row>(?P<letter>[a-z])(?P<from_to>\d{{1,3}}\s?-\s?(?P=letter)\d{{1,3}})){_ENDS}"
)
_SHADE = r"(?:[1-9]|1[0-2])(?:[./]\d{1,2})?[a-z]?"
_SHADES = late(
    r"(?<![a-z])(?:colou?rs?|tints?|shades|tonos?|tintes?|farben|tone|teintes|colori|farger)\s"
    rf"(?P<row>{_SHADE}(?:(?:,\s|\s?/\s|\s(?:and|y|und|et|e|och)\s){_SHADE}){{1,6}}){_ENDS}"
)
_MOST, _MOST_OF_PART = 6, 8  # digits of a code, a local number has seven; of '06A-109-119C'
_LOOK_BACK, _LOOK_AHEAD = 50, 50  # characters beside a place in which such a code may stand
_DIGIT = re.compile(r"\d")
_PIECE = re.compile(r"[a-z\d]+")
_OF_PARTS = re.compile(r"(?:part|piece|pie[zc]|pezz|teil|code|key|serie|no)")
_MAY_BE_DRAWN = re.compile(r"(?<!\d{3})[begiloqsz](?![a-z\d-])|(?<!\w)[begiloqsz]\d")
_FEWEST_ALONE, _NEAR = 3, 20  # figures; characters
_BESIDE = 24  # characters of a word in front, with what parts it from a code
_WORD_IN_FRONT = late(r"(?P<word>\w+)\W{1,3}\Z")
_NEXT = late(r"\W{1,3}(?P<word>\w+)")


def mixed_codes(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _are_few(match: re.Match[str]) -> bool:
    """Whether it has fewer figures than a local number, and none of it is a word for one."""
    return len(_DIGIT.findall(match["row"])) <= _MOST and _is_no_word(match)


def _is_alone(match: re.Match[str]) -> bool:
    """The same of one without a label, beside which no word is drawn with figures.

    Nor is anything that is read as figures near a short one in one piece: they may be groups of a
    number, 'four one six x55 50142'.
    """
    lower, (start, end) = match.string, match.span("row")
    short = "-" not in match["row"] and len(_DIGIT.findall(match["row"])) < _FEWEST_ALONE
    near = (max(0, start - _NEAR), start), (end, end + _NEAR)
    if short and any(READINGS[word].bold for at in near for word in _PIECE.findall(lower, *at)):
        return False
    beside = _WORD_IN_FRONT.search(lower, max(0, start - _BESIDE), start), _NEXT.match(lower, end)
    return _are_few(match) and not any(one and _is_drawn(one["word"]) for one in beside)


def _is_drawn(word: str) -> bool:
    mixed = not word.isalpha() and not word.isdigit()
    return mixed or _is_said(word)


def _is_said(word: str) -> bool:
    """Whether it is read as a word for a digit, however it is spelled."""
    return any(part.notation in ("word", "misspelt") for part in READINGS[word].careful)


def _is_no_word(match: re.Match[str]) -> bool:
    return not any(map(_is_said, _PIECE.findall(match["row"])))


def _is_labelled(match: re.Match[str]) -> bool:
    """The same of one behind its label, which may begin with a zero.

    Behind a word for a part no letter may be one that is drawn for a figure: 'part 2 is 55S'.
    """
    few = len(_DIGIT.findall(match["row"])) <= _MOST_OF_PART and _is_no_word(match)
    drawn = _OF_PARTS.match(match["label"]) and _MAY_BE_DRAWN.search(match["row"])
    return few and not drawn


def _is_strip(match: re.Match[str]) -> bool:
    """Whether tickets go from one number to a later one."""
    return _are_few(match) and rises(items_of(match["from_to"]))


_MIXED = r"[a-z]-?\d"
_FORMS = (
    Form(late(_MIXED), _CODE, "row", _is_alone),
    Form(late(r"[a-z]-[a-z]\d|\d[a-z]-\d|\d-[a-z]\d"), _DASHED, "row", _is_alone),
    Form(late(rf"\s{_MIXED}|\d[a-z](?:-\d|(?![a-z]))"), _LABELLED, "row", _is_labelled),
    Form(late(r"s[1-4][1-9]5[a-z]"), _GRADE, "row", _are_few),
    Form(late(r"[a-z]\d{1,3}\s?-\s?[a-z]\d"), _STRIP, "row", _is_strip),
    Form(late(r"\d[./]\d{1,2}[a-z]?\W"), _SHADES, "row", _are_few),
)
