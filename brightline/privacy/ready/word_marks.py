"""What one word of a text (a stretch without blanks) can be part of; remembered by word.

What lives here: the marks of words, as bits (`text/kinds`), from patterns (`word_patterns`), their
digits and their form. They are necessary conditions, never sufficient ones; which places of a text
follow from them is worked out in `marks`.
"""

from __future__ import annotations

import re

from brightline.privacy.figures import far_numbers, foreign_numbers
from brightline.privacy.figures.chains import SEPARATOR_WORD
from brightline.privacy.figures.misspelt_words import may_be_misspelt
from brightline.privacy.figures.number_pieces import Parts
from brightline.privacy.figures.number_tokens import READINGS
from brightline.privacy.names import persons
from brightline.privacy.names.given_names import is_given_name
from brightline.privacy.names.platforms import PLAIN_WORDS, PLATFORM_IN_FIGURES, PLATFORM_WORD
from brightline.privacy.ready import (
    pieces,
    sorted_pieces,
)
from brightline.privacy.ready.spoken_marks import spoken_marks
from brightline.privacy.ready.word_patterns import BY_PATTERN
from brightline.privacy.telephone.told import told_sums
from brightline.privacy.text.folded import FILLER
from brightline.privacy.text.kinds import (
    AMOUNT,
    AT_SIGN,
    BRACKETED,
    CODE,
    DIFFERS,
    DIGITS,
    FIGURES,
    FOREIGN_NUMBER,
    GIVEN_NAME,
    LONE,
    MISSPELT,
    NAME_CUE,
    PIECES,
    PLATFORM,
    SIGNS,
    SORTED,
    STREET_CUE,
    SUMS,
    WEAK,
    WORDED,
)
from brightline.privacy.text.remembering import Remembered

_REMEMBERED = 1 << 16  # words; a market's language has fewer that come back
_LONGEST_REMEMBERED = 40
_LONGEST_WORD = 26  # letters without a blank; longer ones may be a code without a figure
_LONGEST_BLANKED = 3  # as it is looked at: a filler, and what ends its sentence
_SHORTEST_CODE = 14  # a bech32 address: 'bc1' and eleven letters

_BLANKED = re.compile(rf"{FILLER}+([.,;:!?)]{{0,2}})")  # out of reach, and what ends its sentence
_SEPARATOR = re.compile(
    rf"[\W_]*(?:{SEPARATOR_WORD}|after|that|which|followed|by|seguido|de)[\W_]*"
)
_LONE = re.compile(r"[\W_]*[a-z][\W_]*")  # nothing but the letter and signs
_LETTERS = re.compile(r"[a-zß]+")
_FIGURE = re.compile(r"\d")
# A number that no letter touches, in a longer word: 'jane.1234@example.org'. Which one it is tells
# of nothing but a platform ('7313' for 'tele'), so one word of a kind is looked at for all.
_COUNTED = re.compile(r"(?<![^\W_])\d{3,}(?![^\W_])")
_PLAIN_FIGURES = re.compile(r"\(?\d[\d).,/-]*")  # can be nothing else than a number
_ITEM = re.compile(r"\(?[1-6][).]")  # '1)', '(2)': a figure that may number a piece
_LONGEST_EMOTICON = 3  # '8-)'
_MOST_REPEATED = 4  # digits of 'four fives'
# A price or a time of day all by itself, which no other figure can belong to.
_AMOUNT = re.compile(
    r"\W?[$€£]\d{1,3}(?:,\d{3})?(?:\.\d\d)?[.,;:!?)]*|\d{1,2}(?::\d\d)?[ap]m[.,;:!?)]*"
)


def mark(word: str) -> int:
    """What a folded, lower-case word can be part of, and above that how many digits it can hold."""
    if word[0] == FILLER and (blanked := _BLANKED.fullmatch(word)) and len(word) > _LONGEST_BLANKED:
        return MARKS[FILLER + blanked[1]]  # of each length the same
    plain = _PLAIN_FIGURES.fullmatch(word)
    if plain and len(word) < _SHORTEST_CODE:
        return _of_figures(word)
    if not plain and (alike := _COUNTED.sub(_nines, word)) != word:
        return MARKS[alike] | _of_platforms(word)
    careful, bold = READINGS[word]
    marks = _of_numbers(careful, bold)
    if len(word) >= _SHORTEST_CODE and (_FIGURE.search(word) or len(word) >= _LONGEST_WORD):
        marks |= CODE
    if _AMOUNT.fullmatch(word):
        marks |= AMOUNT
    if not any(map(str.isalnum, word)) or _SEPARATOR.fullmatch(word):
        marks |= SIGNS
    if "@" in word:
        marks |= AT_SIGN
    if _LONE.fullmatch(word):
        marks |= LONE
    if persons.NAME_CUE.fullmatch(word):
        marks |= NAME_CUE
    if is_given_name(word):
        marks |= GIVEN_NAME
    if persons.STREET_CUE.fullmatch(word) or persons.POSTCODE_CUE.fullmatch(word):
        marks |= STREET_CUE
    marks |= spoken_marks(word)
    letters = _LETTERS.findall(word)
    if not foreign_numbers.TELLING.isdisjoint(letters) or far_numbers.may_tell(word):
        marks |= FOREIGN_NUMBER
    if not PLAIN_WORDS.isdisjoint(letters):
        marks |= PLATFORM
    if may_be_misspelt(word):
        marks |= MISSPELT
    for pattern, meaning in BY_PATTERN:
        if pattern.search(word):
            marks |= meaning
    return marks | max(_digits(careful), _digits(bold)) << DIGITS


MARKS = Remembered(mark, most=_REMEMBERED, longest=_LONGEST_REMEMBERED)
"""The marks of any folded, lower-case word."""


def _of_figures(word: str) -> int:
    """Of a number that nothing else touches."""
    if len(word) > _LONGEST_EMOTICON:
        marks = FIGURES | sum(map(str.isdigit, word)) << DIGITS
    else:
        careful, bold = READINGS[word]
        marks = _of_numbers(careful, bold) | max(_digits(careful), _digits(bold)) << DIGITS
    marks |= _of_platforms(word)
    if _ITEM.match(word):
        marks |= PIECES if pieces.PIECES.search(word) else 0  # '1)'
        marks |= SORTED if sorted_pieces.SORTED.search(word) else 0
    if told_sums.IN_FIGURES.match(word):
        marks |= SUMS
    if word[0] == "(" and (")" not in word or ")" in word[2:4]):  # '(4)', no '(212)'
        marks |= BRACKETED
    return marks


def _of_platforms(word: str) -> int:
    pattern = PLATFORM_WORD if _LETTERS.search(word) else PLATFORM_IN_FIGURES
    return PLATFORM if pattern.search(word) else 0


def _nines(number: re.Match[str]) -> str:
    return "9" * len(number.group())


def _of_numbers(careful: Parts, bold: Parts) -> int:
    marks = DIFFERS if careful is not bold else 0
    if careful:
        figures_only = all(part.notation == "figures" for part in careful)
        marks |= FIGURES if figures_only else WORDED
    elif bold:
        marks |= WEAK
    return marks


def _digits(parts: Parts) -> int:
    """The most digits that the parts can come to, together with their neighbours."""
    count = 0
    for part in parts:
        if part.role == "repeat":
            count += int(part.digits) - 1
        else:
            count += _MOST_REPEATED if part.role == "plural" else len(part.digits)
    return count
