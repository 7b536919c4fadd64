"""Marks: what the words of a text can hold at all, so that most searches need not begin.

What lives here: one look at each word (a stretch without blanks), remembered from text to text; the
places where a search can find something; and the *regions* with enough digits to matter. The marks
are necessary conditions, never sufficient ones: `everything` marks a whole text, and a test
compares what is found with and without them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property, reduce
from operator import or_

from brightline.privacy.emails import PROVIDERS, SURE_ENDING
from brightline.privacy.normalise import FILLER
from brightline.privacy.number_tokens import READINGS, Parts
from brightline.privacy.numerals import FEWEST_THAT_MATTER, Region
from brightline.privacy.phones import SEPARATOR_WORD
from brightline.privacy.platforms import PLATFORM_WORD

Span = tuple[int, int]

FIGURES, WORDED, WEAK, SIGNS = 1, 2, 4, 8
AT_SIGN, AT_WORD, DOMAIN, LINK, PLATFORM, CASHTAG, CODE = 16, 32, 64, 128, 256, 512, 1024
CODE_PIECE = 2048
_DIGITS = 16  # bits in front of which the number of digits stands
_NUMBERS = FIGURES | WORDED
_TRANSPARENT = SIGNS | WEAK  # may stand between the groups of a number in any quantity
_ALL = (1 << _DIGITS) - 1

_MOST_WEAK_IN_PROSE = 7  # words that sound like digits, in a text without any digit
_MOST_BETWEEN = 4  # words between two groups of one number
_AROUND = 8  # words on either side of a mark that a search may need
_REMEMBERED = 1 << 16  # words; a market's language has fewer that come back
_LONGEST_REMEMBERED = 20
_LONGEST_WORD = 26  # letters without a blank; longer ones may be a code without a figure
_SHORTEST_CODE = 14  # a bech32 address: 'bc1' and eleven letters

_SEPARATOR = re.compile(rf"[\W_]*{SEPARATOR_WORD}[\W_]*")
_AT = re.compile(r"[a4]t+(?![a-z])|arroba|domain|dominio|server|host|[^\w\s][aä][^\w\s]")
_DOMAIN = re.compile(
    rf"[.,][a-z]{{2}}|[\[({{<*]\.|d[o0]+t|punto|point|period|full|stop|pto|{PROVIDERS}|^(?:{SURE_ENDING})(?![a-z0-9])"
)
_LINK = re.compile(r"www\.|\.[a-z]|://|dot|punto|[\[({<*]\.")
_CASHTAG = re.compile(
    r"\$(?:[a-z]|$)|dollar|dolar|bucks?|money|pesos?|dinero|currency|symbol|signo|simbolo"
)
_WORD = re.compile(r"\S+")
_BLANKED = re.compile(rf"{FILLER}+")
_FIGURE = re.compile(r"\d")
_PIECE_OF_CODE = re.compile(
    r"(?<![a-z0-9])(?:0x|l?tc1|bc1|(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{4,})(?![a-z0-9]{20})"
)
_DOUBLED = 3  # digits that 'double', 'hundred' and 'fives' can add


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
    marks = 0
    careful, bold = READINGS[word]
    if careful:
        figures_only = all(part.notation == "figures" for part in careful)
        marks |= FIGURES if figures_only else WORDED
    elif bold:
        marks |= WEAK
    digits = max(_digits(careful), _digits(bold))
    if len(word) >= _SHORTEST_CODE and (_FIGURE.search(word) or len(word) >= _LONGEST_WORD):
        marks |= CODE
    if _PIECE_OF_CODE.search(word):
        marks |= CODE_PIECE
    if not any(map(str.isalnum, word)) or _SEPARATOR.fullmatch(word):
        marks |= SIGNS
    if "@" in word:
        marks |= AT_SIGN
    for pattern, meaning in _BY_PATTERN:
        if pattern.search(word):
            marks |= meaning
    return marks | digits << _DIGITS


def _digits(parts: Parts) -> int:
    return sum(_DOUBLED if part.role else len(part.digits) for part in parts)


_BY_PATTERN = (
    (_AT, AT_WORD),
    (_DOMAIN, DOMAIN),
    (_LINK, LINK),
    (PLATFORM_WORD, PLATFORM),
    (_CASHTAG, CASHTAG),
)


class Marks:
    """The marks of one text, and the places that follow from them, worked out when asked for."""

    def __init__(self, lower: str) -> None:
        self.lower = lower
        self._marks = [_MARKS[word] for word in lower.split()]
        self._kinds = reduce(or_, self._marks, 0)

    def blanked(self, lower: str, blanked: Sequence[Span]) -> Marks:
        """The marks of the same text with spans overwritten by letters, without a second look."""
        fresh = Marks.__new__(Marks)
        fresh.lower = lower
        fresh._marks, fresh._spans = self._marks.copy(), self._spans.copy()
        for start, end in reversed(blanked):
            first = bisect_right(self._spans, (start, len(lower))) - 1
            last = bisect_left(self._spans, (end, 0))
            begin, stop = fresh._spans[first][0], fresh._spans[last - 1][1]
            fresh._spans[first:last] = [(begin, stop)]
            fresh._marks[first:last] = [_MARKS[_BLANKED.sub(FILLER, lower[begin:stop])]]
        fresh._kinds = reduce(or_, fresh._marks, 0)
        return fresh

    def has(self, kinds: int) -> bool:
        """Whether any word has any of the marks."""
        return bool(self._kinds & kinds & _ALL)

    @cached_property
    def _spans(self) -> list[Span]:
        return [match.span() for match in _WORD.finditer(self.lower)]

    def windows(self, kinds: int) -> list[Span]:
        """Stretches of whole words around those with any of the marks, merged, in order."""
        if not self.has(kinds):
            return []
        marked = [at for at, marks in enumerate(self._marks) if marks & kinds]
        last = len(self._marks) - 1
        merged: list[list[int]] = []
        for at in marked:
            first, end = max(0, at - _AROUND), min(last, at + _AROUND)
            if merged and first <= merged[-1][1] + 1:
                merged[-1][1] = end
            else:
                merged.append([first, end])
        return [self._span(first, end) for first, end in merged]

    @cached_property
    def regions(self) -> list[Region]:
        """Stretches with enough digits to matter."""
        marks = self._marks
        if sum(marks) >> _DIGITS < FEWEST_THAT_MATTER:
            return []
        regions: list[Region] = []
        strong = [at for at, word in enumerate(marks) if word & _NUMBERS]
        if not strong:  # 'to won to': words that sound like digits and nothing else
            strong = [at for at, word in enumerate(marks) if word & WEAK]
            if len(strong) < _MOST_WEAK_IN_PROSE:
                return []
        first = last = strong[0]
        for at in strong:
            if at - last > _MOST_BETWEEN + 1 and not self._are_near(last, at):
                self._add_region(regions, first, last)
                first = at
            last = at
        self._add_region(regions, first, last)
        return regions

    def _are_near(self, one: int, other: int) -> bool:
        words = 0
        for between in self._marks[one + 1 : other]:
            words += not between & _TRANSPARENT
        return words <= _MOST_BETWEEN

    def _add_region(self, regions: list[Region], first: int, last: int) -> None:
        """Extended over 'O' and 'l' on both sides, if it then holds enough digits."""
        marks = self._marks
        while first and marks[first - 1] & _TRANSPARENT:
            first -= 1
        while last + 1 < len(marks) and marks[last + 1] & _TRANSPARENT:
            last += 1
        if sum(word >> _DIGITS for word in marks[first : last + 1]) >= FEWEST_THAT_MATTER:
            regions.append(self._span(first, last))

    def _span(self, first: int, last: int) -> Span:
        return self._spans[first][0], self._spans[last][1]


class Everything(Marks):
    """Marks that rule nothing out: the slow search, against which the fast one is tested."""

    def __init__(self, lower: str) -> None:
        self.lower = lower

    def has(self, kinds: int) -> bool:
        """Always."""
        return True

    def blanked(self, lower: str, blanked: Sequence[Span]) -> Marks:
        """Nothing to work out."""
        return Everything(lower)

    def windows(self, kinds: int) -> list[Span]:
        """The whole text."""
        return [(0, len(self.lower))]

    @cached_property
    def regions(self) -> list[Region]:
        """The whole text."""
        return [(0, len(self.lower))]
