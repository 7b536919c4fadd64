"""Numbers of which the middle is told to be one digit three times: '212, triple five, 0142'.

What lives here: the ways to say so in six languages, between the area code and the last four digits
of a North American number, in figures or in words, and the text with that number in figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from brightline.privacy.amounts.common.prices import are_sums_around
from brightline.privacy.figures.number_words import UNITS, WORD_OF_DIGIT, figures_said
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.folded import Folded
from brightline.privacy.text.late import late

_ONE = rf"(?:\d|(?:oh|{WORD_OF_DIGIT})(?![a-z]))"


def _group(digits: int) -> str:
    return rf"(?:\d{{{digits}}}|(?:{_ONE}[\s,-]{{1,2}}){{{digits - 1}}}{_ONE})(?![a-z\d])"


_GAP = (
    r"[\s,;:|/.)(-]{1,4}(?:(?:then|and|next|after\sthat|followed\sby|luego|despues|y|puis|ensuite|et|dann|danach|und|poi|e|"
    r"depois)[\s,]{1,2}){0,2}(?:(?:the|an?|el|un|le|die|eine|il|o|um)\s){0,2}"
)
_THREE = r"(?:triple|tripl[oaie]|dreifach\w*|three|3|tres|trois|drei|tre)"
_TIMES = (
    r"(?:[x*]\s?3(?:\stimes)?|(?:three|3)\stimes(?!:)|thrice|(?:tres|3)\sveces|(?:trois|3)\sfois|(?:drei|3)\s?mal|(?:tre|3)\svolte|"
    r"(?:tres|3)\svezes)"
)
# '5 (three times)', '5 repeated three times', '5 [triple]'
_SAID = r"(?:(?:repeated|typed|said|dialled|dialed|pressed|written|repetido|marcado|pulsado)\s)?"
_SAID_BEHIND = (
    rf"(?:,?\s?{_TIMES}|,?\s{_SAID}{_TIMES}"
    rf"|\s?[(\[{{]\s?(?:[a-z]{{2,9}},?\s){{0,2}}?(?:{_TIMES}|3x|tripled?|treble|triplicado)!?\s?[)\]}}])"
)
# 'three high fives', 'puro cinco (555)', and pictures of it
_PURE = (
    r"(?:pur[oa]s?|solo|todo|nothing\sbut|lauter|nur|que\sdes|rien\sque\sdes|tutti|"
    r"tudo|so)"
)
_MIDDLE = (
    rf"(?:{_PURE}\s(?P<pure>\d|{WORD_OF_DIGIT})(?:'?e?s|e?n|er)?|{_THREE}[\s-](?:high|big|fat|lucky|little)\s(?P<high>\d|{WORD_OF_DIGIT})(?:'?e?s)"
    r"(?:\s?[^\x00-\x7f\w]{1,6})?"
    rf"|{_THREE}[\s-](?:times\s|veces\s|fois\s|mal\s|volte\s|vezes\s)?(?:(?:the|an?|el|le|die|il|o)\s)?(?P<one>\d|{WORD_OF_DIGIT})"
    rf"(?:'?e?s|e?n)?|(?P<other>\d|{WORD_OF_DIGIT}){_SAID_BEHIND})(?![a-z\d])(?:\s?\([a-z\d\s,']{{1,40}}\))?"
)
_NUMBER = late(
    rf"(?<![\w$€£])(?P<area>{_group(3)}){_GAP}{_MIDDLE}(?:\s?[(\[]\s?(?:\d\s?){{3}}[)\]])?{_GAP}(?P<line>{_group(4)})(?![\w%])"
)
_LETTERS, _KNOWN = re.compile(r"[a-z]+"), frozenset((*UNITS, "triple", "o", "oh"))
TRIPLED = re.compile(
    r"(?<![a-z])(?:tripled?|tripl[oaie]|triplicado|treble|dreifach\w*|times(?!:)|thrice|veces|fois|(?:drei)?mal|volte|vezes|pur[oa]s?|lauter|tutti|nothing|high)(?![a-z])|(?<![a-z\d])\d?[x*]3(?!\w)|^\(x$"
)
"""What some word that tells it is, for `word_marks`."""


def with_triples(folded: Folded, windows: Sequence[tuple[int, int]]) -> Folded:
    """The same with such numbers in figures, in the windows of a folded text."""
    changes = set()
    for window in windows:
        for match in _NUMBER.finditer(folded.lower, *window):
            plain = not any(sign in match.group() for sign in "/|:;")
            if plain and match["one"] and _KNOWN.issuperset(_LETTERS.findall(match.group())):
                continue  # the search for numbers reads it, with how it is written
            area, line = _figures(match["area"]), _figures(match["line"])
            middle = (
                figures_said(next(filter(None, match.group("one", "other", "pure", "high")))) * 3
            )
            amounts = are_sums_around(area, line)
            if nanp_national(area + middle + line) and not amounts:
                changes.add((*match.span(), f"{area} {middle} {line}"))
    return folded.changed(changes)


def _figures(said: str) -> str:
    return figures_said(said.replace("oh", "0"))
