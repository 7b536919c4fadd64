"""Figures beside letters that tell what they are of: 'k2 p2 k4', 'team B 166', 'D465-7345 $330'.

What lives here: stitches of a pattern, letters that name one of several teams or lanes, codes of
parts and what these cost, lengths that are swum or run and their times, and measures in front of a
sentence that counts something else. Asked of a number that was found; the mask looks at the rest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from brightline.privacy.figures.chains import gaps_between
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PhoneSpan
from brightline.privacy.text.late import late

_FEWEST_STITCHES, _STITCH_KINDS = 5, 2
# Hardly any number has three kinds of figures, all small; a row of stitches may have more.
_MOST_COUNTS, _COUNTS = 3, frozenset("12345678")
_STITCHES = (
    r"(?P<stitch>k|p|sl|yo|sts?|ch|h?dc|sc|tr|inc|dec|m|d|r|v|a|re|li|rs|ls|pd|pr|pb|mp|dir|rov|end|"
    r"env|ml|ms)"
)
_STITCH, _STITCH_BEHIND = (
    late(rf"(?<![a-z]){_STITCHES}\s?\Z"),
    late(rf"\s?{_STITCHES}(?![a-z])"),
)
_OF_ROWS = late(
    r"(?<![a-z])(?:rows?|rnds?|rounds?|reihen?|runden?|vueltas?|hileras?|filas?|rangs?|giri|ferri|varv|omgang|toer|rad|knit\w*|crochet|strick\w*|"
    r"tejer|tricot\w*|maglia|uncinetto|sticka\w*|strikke\w*|breien|haken|needles?|agujas?|nadeln?|aiguilles?)(?![a-z])"
)
_BESIDE = 80  # characters
_NEAR, _LONGEST_WORD = 6, 16  # characters in front of a figure
_MOST_OTHERS = 2  # figures of a row of stitches that are none: its number, 'x8'
# 'team B 166 193 179': of several, each with its letter
_NAMED_BY_LETTER = re.compile(r"(?<![a-z])(?P<word>[a-z]{3,12})\s\Z")
_ONE_LETTER = re.compile(r"[a-z]")
_PART = late(r"(?<![a-z\d])(?!tel|ph|cel|mob|wa|txt|tx|no)[a-z]{1,3}-?\Z")
_PRICE_IN_FRONT = re.compile(r"\s{1,3}[$€£]\s?")
_OF_PARTS = late(
    r"(?<![a-z])(?:(?:ersatz)?teile?(?:n(?:umme)?r\.?)?|parts?\s(?:no\.?|number|nr\.?|#)|spare\spart|oem|oe|pieza|repuesto|refaccion|"
    r"reference|ref\.?|ricambio|codice|peca|onderdeel|reservdel|reservedel|artikel(?:nr\.?|nummer)?|art\.?|czesc|model|modell?o?|type|typ)\s?[:#]?\s\Z"
)
_LENGTHS = r"(?:25|50|60|75|80|100|110|150|200|300|400|500|800|1000|1500|1650|3000|5000)"
_STROKE = (
    r"(?:free(?:style)?|back(?:stroke)?|breast(?:stroke)?|fly|butterfly|im|medley|relay|hurdles|dash|run|kraul|freistil|brust|rucken|schmett\w*|lagen|"
    r"libre|espalda|pecho|braza|mariposa|estilos|crol|crawl|brasse|dos|papillon|rana|dorso|stile|frisim|brostsim|ryggsim|fjaril|fri|bryst|medley)"
)
_TIME = r"(?:\d{1,2}:)?\d{1,2}[.,]\d{1,2}(?!\d)"
# '50 free 27.41', '4x50 medley 1:59.80'
_SWUM = late(rf"(?<![\d.,:])(?:4\s?x\s?)?{_LENGTHS}\s?(?:m|yd|y)?\s{_STROKE}\s{_TIME}")
_MEASURED = re.compile(r"\sx\s|[a-z]{2}")
_SENTENCE = re.compile(r"[.!?]\s+")
_COUNTED = re.compile(r"\s[a-z]{3,}")


def is_of_other_things(lower: str, phone: PhoneSpan) -> bool:
    """Whether the figures that a number was read from are of such things."""
    atoms = phone.atoms
    if len(atoms) < 2:
        return False
    gaps = gaps_between(lower, atoms)
    return (
        _are_stitches(lower, atoms)
        or _is_letter_of(lower, atoms)
        or _is_part(lower, atoms, gaps)
        or _is_swum(lower, phone)
        or _is_before_count(lower, atoms, gaps)
    )


def _are_stitches(lower: str, atoms: Sequence[Atom]) -> bool:
    """'k2 p2 k4 p2 k2', '2 re 2 li 4 re': nearly each beside a stitch, and of few kinds."""
    counts = {atom.digits for atom in atoms}
    if len(atoms) < _FEWEST_STITCHES or len(counts) > _MOST_COUNTS or not counts <= _COUNTS:
        return False
    found = [
        stitch["stitch"]
        for atom in atoms
        if (stitch := _STITCH.search(lower, max(0, atom.start - _NEAR), atom.start))
        or (stitch := _STITCH_BEHIND.match(lower, atom.end))
    ]
    if len(found) + _MOST_OTHERS < len(atoms) or len(set(found)) < _STITCH_KINDS:
        return False
    start, end = atoms[0].start, atoms[-1].end
    return _OF_ROWS.search(lower, max(0, start - _BESIDE), end + _BESIDE) is not None


def _is_letter_of(lower: str, atoms: Sequence[Atom]) -> bool:
    """'team B 166 193 179' beside 'team A': the letter names one of several and is no figure."""
    first = atoms[0]
    if first.end - first.start > 1 or not _ONE_LETTER.match(lower, first.start):
        return False
    named = _NAMED_BY_LETTER.search(lower, max(0, first.start - _LONGEST_WORD), first.start)
    if named is None:
        return False
    others = re.compile(rf"(?<![a-z]){named['word']}\s(?!{lower[first.start]})[a-h](?![a-z])")
    around = max(0, first.start - _BESIDE), atoms[-1].end + _BESIDE
    return others.search(lower, *around) is not None


def _is_part(lower: str, atoms: Sequence[Atom], gaps: Sequence[str]) -> bool:
    """'brake pads D465-7345 $330', 'part 06A 109 B': a code with letters, and what it costs."""
    start, last = atoms[0].start, atoms[-1]
    priced = _PRICE_IN_FRONT.fullmatch(gaps[-1]) and last.digits[0] != "0"
    if priced and _PART.search(lower, max(0, start - _NEAR), start):
        return "-" in gaps and all(atom.notation == "figures" for atom in atoms)
    lettered = lower[start - 1 : start].isalpha() or any(
        one.isalpha() for atom in atoms for one in lower[atom.start : atom.end]
    )
    if not lettered or all(atom.notation == "word" for atom in atoms):
        return False
    code = max(lower.rfind(blank, 0, start) for blank in " \n") + 1  # '1K0 615 301'
    return _OF_PARTS.search(lower, max(0, code - _LONGEST_WORD * 2), code) is not None


def _is_swum(lower: str, phone: PhoneSpan) -> bool:
    """'50 free 27.41' over '100': a length, a stroke and its time."""
    start = max(0, phone.start - _LONGEST_WORD)
    return any(
        swum.start() < phone.end and phone.start < swum.end()
        for swum in _SWUM.finditer(lower, start, phone.end + _LONGEST_WORD)
    )


def _is_before_count(lower: str, atoms: Sequence[Atom], gaps: Sequence[str]) -> bool:
    """'11-34, BB 68 x 110. Two slots': the last is of another sentence and counts something."""
    *others, last = atoms
    if last.notation != "word" or any(atom.notation != "figures" for atom in others):
        return False
    if not any(map(_MEASURED.search, gaps[:-1])) or not _SENTENCE.fullmatch(gaps[-1]):
        return False
    return _COUNTED.match(lower, last.end) is not None
