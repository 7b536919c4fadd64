"""Words beside a run of figures that tell whether it is a number to be called.

What lives here: cues in front ('call', 'tel'), labels of other things ('ad id'), letters glued to
the figures, the ending of a file's name, other numbers in a list with them. What they weigh is in
`weighing`.
"""

from __future__ import annotations

import re

from brightline.privacy.figures.number_words import DIGIT_OF, REPEATS, TEENS, TENS
from brightline.privacy.text.late import late

CUE_BEFORE = re.compile(
    r"(?<![a-z])(?:call|text|txt|tel|telefono|cell|cel|phone|ph|number|num|whatsapp|whats|wa|"
    r"contact|reach|dial|ring|llama|llamame|marca|numero|me|at|al)\W{0,6}$"
    r"|(?<![a-z])[cmpt]:\s?$|[☎☏✆📞📱]\W{0,4}$"
)
# 'Marca el', 'mi teléfono es', 'whatsapp en el': of one number, no 'numbers of luck'
CALLED_BEFORE = re.compile(
    r"(?<![a-z])(?:call|text|txt|dial|ring|reach|tel|telefono|phone|mobile|movil|celular|cel|whatsapp|number|numero|llama(?:me|d)?|llamar|"
    r"marca[rd]?)(?![a-z])[^.!?\n\d]{0,16}\Z"
)
ID_BEFORE = re.compile(
    r"(?:(?<![a-z])(?:ad|post|posting|listing|ref|reference|order|invoice|anuncio|folio|id"
    # with a word for a number only: 'zur Anzeige 0171 ...' is one to be called
    r"|(?:klein)?anzeigen-?(?=nr|num|id)|anzeige\s(?=nr|num|id)|inserats?-?(?=nr|num)|annonce\s(?=n)|annuncio\s(?=n)|anuncio\s(?=n))"
    r"[\s:#.]*(?:id|no|num|number|nummer|numero|nr|n|code)?[°º]?|#)[\s:#.]*(?:[a-z]{1,3}-)?$"
)
CUE_AND_SIGN = re.compile(
    CUE_BEFORE.pattern.replace(
        r"(?:call", "(?:line|linea|mobile|mob|movil|celular|sms|wsp|direct|call"
    ).replace(r"\W{0,6}$", r"(?:\s(?:es|is))?(?:[\s:.-]|[^\x00-\x7f]){0,4}#\s?$")
)
# 'O two O seven ...': a trunk prefix that the careful reading (`numerals`) takes for a letter.
RING_BEFORE = re.compile(r"(?<![a-z0-9])(?<!y[/.])oh?\W{1,3}$")
GLUED_BEFORE = re.compile(r"[a-z]$")
GLUED_CUE = re.compile(r"(?:call|text|txt|tel|cell|cel|phone|ph|whatsapp|wa|num|no|at|me|al|x)$")
NAME_BEFORE = re.compile(  # '@janelotus212', 'jane_lotus212'
    r"[$@][a-z._-]{4,24}$|(?<![a-z0-9._-])(?!call|text|phone|tel|cell|whats|num)[a-z]{3,16}_[a-z]{3,16}$"
)
FILE_ENDING = re.compile(r"\.(?:jpe?g|png|gif|webp|heic|mp4|mov)")
_WORD = rf"(?<![a-z])(?:{'|'.join((*DIGIT_OF, *TEENS, *TENS, *REPEATS))}|oh|o)(?![a-z])"
_JOINING = (
    r"[^\w.!?\n]{1,3}"
    r"(?:(?:and|or|to|then|till?|until|y|o|a|al|hasta|und|oder|bis|et|ou|e)\W{1,2}){1,2}"
)
_FIGURE_BESIDE = late(rf"\d(?:\W{{1,4}}|{_JOINING})\Z")
_FIGURE_JOINED = late(rf"\d(?:[^\w.!?\n]{{1,4}}|{_JOINING})\Z")
_WORD_BESIDE = late(rf"{_WORD}(?:[\s,;:/|&-]{{1,3}}|{_JOINING})\Z")
_BEHIND = late(rf"(?:\W{{0,4}}|{_JOINING}[^\w\s]?)\d|(?:[\s,;:/|&-]{{1,3}}|{_JOINING}){_WORD}")
_NEW_SENTENCE = late(  # and no line of nothing but figures
    r"(?:\s?[.!?]+\s|\s?[.!?;,]?\s?\n)(?!\W{0,4}\d[\d\W]*(?:\n|\Z))|\Z"
)
_NEXT_THING = late(r"[,;]\s(?:[a-z]{2,10}\s)?\d{1,4}(?:[.,]\d{1,2})?(?:\s?[$€£%°]|k?g?[ ][a-z]{3})")
_LAST_SENTENCE = re.compile(r"(?:[.!?]\s+|\n\W{0,4})\Z")
_NEAR = 24  # characters


def stands_alone(lower: str, start: int, end: int) -> bool:
    """Whether no other number is listed with a part of a folded text: 'and 550', ', five'."""
    return not (is_behind_number(lower, start) or _BEHIND.match(lower, end))


def stands_in_sentence(lower: str, start: int, end: int) -> bool:
    """The same of what a whole sentence or line explains.

    What the next one counts is another's, and so is what is counted next: ', 7 finals'.
    """
    if _NEW_SENTENCE.match(lower, end) or _NEXT_THING.match(lower, end):
        end = len(lower)
    before = lower[max(0, start - _NEAR) : start]
    if _LAST_SENTENCE.search(before):
        return not _BEHIND.match(lower, end)
    return stands_alone(lower, start, end)


def is_behind_number(lower: str, start: int) -> bool:
    """Whether another number is listed in front of a place."""
    before = lower[max(0, start - _NEAR) : start]
    figure = _FIGURE_JOINED if lower[start].isalpha() else _FIGURE_BESIDE
    return bool(figure.search(before) or _WORD_BESIDE.search(before))
