"""Numbers of which the middle is told to be one digit three times: '212, triple five, 0142'.

What lives here: the ways to say so in six languages, between the area code and the last four digits
of a North American number, in figures or in words, and the text with that number in figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from brightline.privacy.amounts.prices import ROUND_SUM
from brightline.privacy.figures.number_words import UNITS, WORD_OF_DIGIT, figures_said
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.folded import Folded
from brightline.privacy.text.late import late

_ONE = rf"(?:\d|(?:{WORD_OF_DIGIT})(?![a-z]))"


def _group(digits: int) -> str:
    return rf"(?:\d{{{digits}}}|(?:{_ONE}[\s,-]{{1,2}}){{{digits - 1}}}{_ONE})(?![a-z\d])"


_GAP = (
    r"[\s,;:|/.)(-]{1,4}(?:(?:then|and|next|after\sthat|followed\sby|luego|despues|y|puis|ensuite|et|dann|danach|und|poi|e|"
    r"depois)[\s,]{1,2}){0,2}(?:(?:the|an?|el|un|le|die|eine|il|o|um)\s){0,2}"
)
_THREE = r"(?:triple|tripl[oaie]|dreifach\w*|three|3|tres|trois|drei|tre)"
_TIMES = (
    r"(?:x\s?3|(?:three|3)\stimes(?!:)|thrice|(?:tres|3)\sveces|(?:trois|3)\sfois|(?:drei|3)\s?mal|(?:tre|3)\svolte|"
    r"(?:tres|3)\svezes)"
)
_MIDDLE = (
    rf"(?:{_THREE}[\s-](?:times\s|veces\s|fois\s|mal\s|volte\s|vezes\s)?(?:(?:the|an?|el|le|die|il|o)\s)?(?P<one>\d|{WORD_OF_DIGIT})"
    rf"(?:'?e?s|e?n)?|(?P<other>\d|{WORD_OF_DIGIT}),?\s?{_TIMES})(?![a-z\d])(?:\s?\([a-z\d\s,']{{1,40}}\))?"
)
_NUMBER = late(
    rf"(?<![\w$€£])(?P<area>{_group(3)}){_GAP}{_MIDDLE}{_GAP}(?P<line>{_group(4)})(?![\w%])"
)
_LETTERS, _KNOWN = re.compile(r"[a-z]+"), frozenset((*UNITS, "triple", "o"))
TRIPLED = re.compile(
    r"(?<![a-z])(?:triple|tripl[oaie]|dreifach\w*|times(?!:)|thrice|veces|fois|(?:drei)?mal|volte|vezes)(?![a-z])|(?<![a-z\d])\d?x3(?!\w)"
)
"""What some word that tells it is, for `word_marks`."""


def with_triples(folded: Folded, windows: Sequence[tuple[int, int]]) -> Folded:
    """The same with such numbers in figures, in the windows of a folded text."""
    changes = set()
    for window in windows:
        for match in _NUMBER.finditer(folded.lower, *window):
            plain = not any(sign in match.group() for sign in "/|:;")
            if plain and _KNOWN.issuperset(_LETTERS.findall(match.group())):
                continue  # the search for numbers reads it, with how it is written
            area, line = figures_said(match["area"]), figures_said(match["line"])
            middle = figures_said(match["one"] or match["other"]) * 3
            amounts = int(area) % ROUND_SUM == int(line) % ROUND_SUM == 0 and line[0] != "0"
            if nanp_national(area + middle + line) and not amounts:
                changes.add((*match.span(), f"{area} {middle} {line}"))
    return folded.changed(changes)
