"""Number words without their vowels: 'tw n tw fv fv fv zr n fr tw', 'ds n ds cnc ...'.

What lives here: what is left of the digits of eight languages, and the text with figures in the
place of rows of nothing else. Single ones among other words are read in `number_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.folded import Change, Folded

_WORDS = (
    "zero one two three four five six seven eight nine",
    "cero uno dos tres cuatro cinco seis siete ocho nueve",
    "zero un deux trois quatre cinq six sept huit neuf",
    "null eins zwei drei vier funf sechs sieben acht neun",
    "zero um dois tres quatro cinco seis sete oito nove",
    "zero uno due tre quattro cinque sei sette otto nove",
    "nul een twee drie vier vijf zes zeven acht negen",
    "zero jeden dwa trzy cztery piec szesc siedem osiem dziewiec",
)
_VOWELS = re.compile("[aeiou]")
_LANGUAGES: tuple[dict[str, str], ...] = tuple(
    {_VOWELS.sub("", word): str(digit) for digit, word in enumerate(words.split())}
    | {str(digit): str(digit) for digit in range(10)}
    for words in _WORDS
)
_LANGUAGES[0]["wn"] = "1"  # by ear, as all of the others begin with a letter that is said
_ANY_TEXT = "ch cr d dr ds fr ht m n nl nn ns pc s sm ss st stt t tr tt tw vr"
_OF_ANY_TEXT = frozenset(_ANY_TEXT.split())
_TELLING = sorted({word for words in _LANGUAGES for word in words if word.isalpha()} - _OF_ANY_TEXT)
TELLING = re.compile(rf"(?<![a-z])(?:{'|'.join(_TELLING)})(?![a-z])")
"""What some words of such a number are, for `word_marks`."""
_TOKEN = re.compile(r"[a-z]+|\d")
_GAP = re.compile(r"[^\w!?@$€£¥%]{1,4}")
_FEWEST_TELLING, _FEWEST_WORDS = 2, 6
_SURELY_TELLING, _SURELY_WORDS = 4, 7  # are digits, whether or not they are a known plan's
_TRUNK, _LONG, _FIRST_WITHOUT_TRUNK = range(9, 13), 9, "456789"
_WHOLE = range(10, 14)

Token = tuple[int, int, str]


def with_vowels(folded: Folded) -> Folded:
    """The same with figures for rows of such words; itself where there is none."""
    lower = folded.lower
    tokens = [(*match.span(), match.group()) for match in _TOKEN.finditer(lower)]
    changes: list[Change] = []
    for row in sorted(_rows(lower, tokens), key=lambda row: (row[0][0], -row[-1][1])):
        if not changes or row[0][0] >= changes[-1][1]:
            changes += row
    return folded.rewritten(changes)


def _rows(lower: str, tokens: Sequence[Token]) -> Iterator[list[Change]]:
    """The digits of each row of words in one language that is a number."""
    for words in _LANGUAGES:
        row: list[Token] = []
        for token in tokens:
            if row and not (token[2] in words and _GAP.fullmatch(lower, row[-1][1], token[0])):
                yield from _whole(row, words)
                row = []
            if token[2] in words:
                row.append(token)
        yield from _whole(row, words)


def _whole(row: Sequence[Token], words: Mapping[str, str]) -> Iterator[list[Change]]:
    spelled = [word for _, _, word in row if word.isalpha()]
    telling = sum(map(_is_telling, spelled))
    if len(spelled) < _FEWEST_WORDS or telling < _FEWEST_TELLING:
        return
    digits = "".join(words[word] for _, _, word in row)
    without_trunk = len(digits) == _LONG and digits[0] in _FIRST_WITHOUT_TRUNK
    trunk = digits[0] == "0" and len(digits) in _TRUNK
    surely = len(spelled) >= _SURELY_WORDS and telling >= _SURELY_TELLING
    if surely or nanp_national(digits) or without_trunk or trunk or len(digits) in _WHOLE:
        yield [(start, end, words[word]) for start, end, word in row]


def _is_telling(word: str) -> bool:
    return TELLING.fullmatch(word) is not None
