"""Marks: what the words of a text can hold at all, so that most searches need not begin.

What lives here: one look at each word (a stretch without blanks), remembered from text to text; the
places where a search can find something; and the *regions* with enough digits to matter. The marks
are necessary conditions, never sufficient ones: `everything` marks a whole text, and a test
compares what is found with and without them.
"""

from __future__ import annotations

import re
from functools import cached_property, reduce
from itertools import pairwise
from operator import or_

from brightline.privacy import persons
from brightline.privacy.emails import PART_WORD, PROVIDERS, SURE_ENDING
from brightline.privacy.given_names import is_given_name
from brightline.privacy.normalise import MAY_BE_APART
from brightline.privacy.number_tokens import READINGS, Parts
from brightline.privacy.numerals import FEWEST_LOOSE_WRITTEN, FEWEST_THAT_MATTER
from brightline.privacy.phones import SEPARATOR_WORD
from brightline.privacy.platforms import AMBIGUOUS_WORD, PLATFORM_WORD

Span = tuple[int, int]

FIGURES, WORDED, WEAK, SIGNS = 1, 2, 4, 8
AT_SIGN, AT_WORD, DOMAIN, LINK, PLATFORM, CASHTAG, CODE = 16, 32, 64, 128, 256, 512, 1024
CODE_PIECE, DIFFERS, SPELLED_AT, AMOUNT, ALONE, APART = 2048, 4096, 8192, 16384, 32768, 65536
AMBIGUOUS, NAME_CUE, STREET_CUE, GIVEN_NAME, LONE = 1 << 17, 1 << 18, 1 << 19, 1 << 20, 1 << 21
_DIGITS = 22  # bits in front of which the number of digits stands
_NUMBERS = FIGURES | WORDED
_ALL = (1 << _DIGITS) - 1

_FEWEST_WEAK = 4  # words like 'to' and 'lo' in a row that may be a number by themselves
_MOST_BETWEEN = 4  # words between two groups of one number
_AROUND = 8  # words on either side of a mark that a search may need
_REMEMBERED = 1 << 16  # words; a market's language has fewer that come back
_LONGEST_REMEMBERED = 20
_LONGEST_WORD = 26  # letters without a blank; longer ones may be a code without a figure
_SHORTEST_CODE = 14  # a bech32 address: 'bc1' and eleven letters

_SEPARATOR = re.compile(
    rf"[\W_]*(?:{SEPARATOR_WORD}|after|that|which|followed|by|seguido|de)[\W_]*"
)
_AT = re.compile(rf"(?<![a-z])[a4]+t+(?![a-z])|{PART_WORD}|curly|circle|tail|[^\w\s][aä][^\w\s]")
_SPELLED_AT = re.compile(r"arroba|[^a-z\s]at[^a-z\s]")
_ALONE = re.compile(r"(?<![^\W_])[a-z](?![^\W_])")  # 'f', 'f,'
_FEWEST_ALONE = 3  # such words make a word set apart
_LONE = re.compile(r"[\W_]*[a-z][\W_]*")  # nothing but the letter and signs
_DOMAIN = re.compile(
    r"[.,;][a-z]{2}|[\[({<*]\."
    rf"|(?<![a-z])(?:d[o0]+t+|punto|point|period|pto|{PROVIDERS}|{SURE_ENDING})(?![a-z])"
)
_LINK = re.compile(r"www\.|\.[a-z]|://|dot|punto|[\[({<*]\.")
_CASHTAG = re.compile(
    r"\$(?:[a-z]|$)|dollar|dolar|bucks?|money|pesos?|dinero|currency|symbol|signo|simbolo"
)
_WORD = re.compile(r"\S+")
_FIGURE = re.compile(r"\d")
_PIECE_OF_CODE = re.compile(
    r"(?<![a-z0-9])(?:0x|l?tc1|bc1|(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{4,})(?![a-z0-9]{20})"
)
_MOST_REPEATED = 4  # digits of 'four fives'
# A price or a time of day all by itself, which no other figure can belong to.
_AMOUNT = re.compile(
    r"\W?[$€£]\d{1,3}(?:,\d{3})?(?:\.\d\d)?[.,;:!?)]*|\d{1,2}(?::\d\d)?[ap]m[.,;:!?)]*"
)


class _Remembered(dict[str, int]):
    """The marks of words, filled as they come; emptied when full."""

    def __missing__(self, word: str) -> int:
        marks = mark(word)
        if len(word) <= _LONGEST_REMEMBERED:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[word] = marks
        return marks


_MARKS = _Remembered()


def mark(word: str) -> int:
    """What a folded, lower-case word can be part of, and above that how many digits it can hold."""
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
    for pattern, meaning in _BY_PATTERN:
        if pattern.search(word):
            marks |= meaning
    return marks | max(_digits(careful), _digits(bold)) << _DIGITS


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


_BY_PATTERN = (
    (_AT, AT_WORD),
    (_DOMAIN, DOMAIN),
    (_LINK, LINK),
    (PLATFORM_WORD, PLATFORM),
    (AMBIGUOUS_WORD, AMBIGUOUS),
    (_SPELLED_AT, SPELLED_AT),
    (_PIECE_OF_CODE, CODE_PIECE),
    (_ALONE, ALONE),
    (MAY_BE_APART, APART),
    (_CASHTAG, CASHTAG),
)
# One letter for each word: n(umber), w(eak number), s(ign or joining word), and dots.
_LETTER_OF = {
    kinds: "n" if kinds & _NUMBERS else "w" if kinds & WEAK else "s" if kinds & SIGNS else "."
    for kinds in range(FIGURES | WORDED | WEAK | SIGNS | 1)
}
_CLASS = FIGURES | WORDED | WEAK | SIGNS
# Numbers with at most four words between them that are neither weak nor signs, and the weak ones
# around; or weak ones alone.
_DENSE = re.compile(
    rf"[ws]*n(?:[ws]*(?:\.[ws]*){{0,{_MOST_BETWEEN}}}n)*[ws]*|w(?:s*w){{{_FEWEST_WEAK - 1},}}"
)


_TOGETHER = re.compile(r"[nws]*[nw][nws]*")


class Marks:
    """The marks of one text, and the places that follow from them, worked out when asked for."""

    def __init__(self, lower: str) -> None:
        self.lower = lower
        self._marks = [_MARKS[word] for word in lower.split()]
        self._kinds = reduce(or_, set(self._marks), 0)

    def has(self, kinds: int) -> bool:
        """Whether any word has any of the marks."""
        return bool(self._kinds & kinds & _ALL)

    @cached_property
    def _spans(self) -> list[Span]:
        return [match.span() for match in _WORD.finditer(self.lower)]

    def may_be_apart(self) -> bool:
        """Whether letters may stand by themselves: 'f i v e', 'f-i-v-e'."""
        if self._kinds & APART:
            return True
        if not self._kinds & LONE:
            return False
        marks = self._marks
        alone = [at for at, word in enumerate(marks) if word & ALONE]
        if len(alone) < _FEWEST_ALONE:
            return False
        return any(
            marks[a] & LONE and (b == a + 1 or (b == a + 2 and marks[a + 1] & SIGNS))
            for a, b in pairwise(alone)
        )

    def starts(self, kinds: int) -> list[int]:
        """Where the words with any of the marks begin."""
        if not self._kinds & kinds:
            return []
        return [self._spans[at][0] for at, word in enumerate(self._marks) if word & kinds]

    def windows(self, kinds: int, beside: int = _ALL) -> list[Span]:
        """Stretches of whole words around those with any of the marks, merged, in order.

        Only those that hold a word with one of the marks `beside` too.
        """
        if not (self._kinds & kinds and self._kinds & beside):
            return []
        marks = self._marks
        marked = [at for at, word in enumerate(marks) if word & kinds]
        last = len(marks) - 1
        merged: list[list[int]] = []
        for at in marked:
            first, end = max(0, at - _AROUND), min(last, at + _AROUND)
            if merged and first <= merged[-1][1] + 1:
                merged[-1][1] = end
            else:
                merged.append([first, end])
        return [
            (self._spans[first][0], self._spans[end][1])
            for first, end in merged
            if beside == _ALL or any(word & beside for word in marks[first : end + 1])
        ]

    def numbers(self, bold: bool) -> list[tuple[int, str]]:
        """The words that can hold figures, where enough of them stand together; and their places.

        With `bold`, only the stretches in which a bold reading says anything else.
        """
        found: list[tuple[int, str]] = []
        kinds = FIGURES | WORDED | WEAK if bold else FIGURES | WORDED
        for first, end in self._dense:
            marks = self._marks[first:end]
            if not bold or any(word & DIFFERS for word in marks):
                found += [
                    (self._spans[at][0], self.lower[slice(*self._spans[at])])
                    for at, word in enumerate(marks, first)
                    if word & kinds
                ]
        return found

    @cached_property
    def _dense(self) -> list[tuple[int, int]]:
        """First word, and the one behind the last."""
        marks = self._marks
        if not self._kinds & (_NUMBERS | WEAK) or sum(marks) >> _DIGITS < FEWEST_THAT_MATTER:
            return []
        letters = "".join([_LETTER_OF[word & _CLASS] for word in marks])
        return [
            match.span()
            for match in _DENSE.finditer(letters)
            if self._matters(letters, *match.span())
        ]

    def _matters(self, letters: str, start: int, end: int) -> bool:
        """Whether enough digits stand together, or enough more loosely that are no prices."""
        loose = 0
        for match in _TOGETHER.finditer(letters, start, end):
            digits = amounts = 0
            for word in self._marks[match.start() : match.end()]:
                digits += word >> _DIGITS
                amounts += word >> _DIGITS if word & AMOUNT else 0
            if digits >= FEWEST_THAT_MATTER:
                return True
            loose += digits - amounts
        return loose >= FEWEST_LOOSE_WRITTEN


class Everything(Marks):
    """Marks that rule nothing out: the slow search, against which the fast one is tested."""

    def __init__(self, lower: str) -> None:
        self.lower = lower

    def has(self, kinds: int) -> bool:
        """Always."""
        return True

    def may_be_apart(self) -> bool:
        """Always."""
        return True

    def starts(self, kinds: int) -> list[int]:
        """All words."""
        return [match.start() for match in _WORD.finditer(self.lower)]

    def windows(self, kinds: int, beside: int = _ALL) -> list[Span]:
        """The whole text."""
        return [(0, len(self.lower))]

    def numbers(self, bold: bool) -> list[tuple[int, str]]:
        """All words."""
        return [(match.start(), match.group()) for match in _WORD.finditer(self.lower)]
