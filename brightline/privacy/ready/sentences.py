"""The marks of whole sentences, so that a sentence that comes back is not looked at word by word.

What lives here: the cutting of a text at full stops and line breaks, and a bounded memory of
sentences. Only ordinary ones are remembered: nothing in them can be a piece of a contact. All
others are made from the marks of their words, for this text only, however often it is read again
with other parts of it out of reach.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce
from itertools import pairwise
from operator import or_

from brightline.privacy.figures.numerals import FEWEST_THAT_MATTER
from brightline.privacy.names.persons import may_announce
from brightline.privacy.ready.word_marks import MARKS
from brightline.privacy.telephone.drawn.drawn_among_words import with_words_marked
from brightline.privacy.telephone.drawn.drawn_runs import Run, run_of
from brightline.privacy.text.kinds import (
    ALL,
    ALONE,
    AMOUNT,
    APART,
    AT_SIGN,
    CASHTAG,
    CODE,
    CODE_PIECE,
    DIGITS,
    DOMAIN,
    FIGURES,
    GIVEN_NAME,
    LINK,
    LONE,
    NAME_CUE,
    NUMBERS,
    PLATFORM,
    SIGNS,
    SPELLED_AT,
    SPOKEN,
    WEAK,
    WORDED,
)
from brightline.privacy.text.remembering import Remembered

Span = tuple[int, int]

_WORD = re.compile(r"\S+")
_TELLING = (
    APART | AT_SIGN | CASHTAG | CODE | CODE_PIECE | DOMAIN | LINK | PLATFORM | SPELLED_AT | SPOKEN
)
MOST_BETWEEN = 4  # words between two groups of one number
_LONGEST_REMEMBERED = 120  # characters
_MOST_DIGITS = 255  # of one word, as far as counted
_REMEMBERED = 1 << 13  # sentences
_NO_DIGITS = bytes(64)  # of the words of an ordinary sentence
# One letter for each word: n(umber), w(eak number), s(ign or joining word), and dots.
_CLASS = FIGURES | WORDED | WEAK | SIGNS
_LETTER_OF = {
    kinds: "n" if kinds & NUMBERS else "w" if kinds & WEAK else "s" if kinds & SIGNS else "."
    for kinds in range(_CLASS + 1)
}


class Sentence:
    """What the words of one sentence can be part of, and where they stand in it."""

    __slots__ = (
        "_cues",
        "_drawn",
        "_names",
        "_places",
        "_text",
        "_worded",
        "alone",
        "amounts_of_words",
        "begins_alone",
        "digits",
        "digits_of_words",
        "ends_alone",
        "is_set_apart",
        "kinds",
        "length",
        "letters",
        "loose",
        "marks",
        "separates",
    )  # fmt: skip

    def __init__(self, text: str) -> None:
        words = text.split()
        marks = list(map(MARKS.__getitem__, words))
        kinds = reduce(or_, marks, 0)
        self.length = len(text)
        self.marks = marks
        self.kinds = kinds & ALL
        self.digits = self.loose = 0
        self.digits_of_words = self.amounts_of_words = _NO_DIGITS[: len(words)]
        if kinds > ALL or len(words) > len(_NO_DIGITS):  # some word holds digits
            self._count_digits(marks, kinds & AMOUNT != 0)
        self.letters = "".join([_LETTER_OF[word & _CLASS] for word in marks])
        # No number reaches over so many words.
        self.separates = not self.digits and self.letters.count(".") > MOST_BETWEEN
        self._text = text
        self._places: list[Span] | None = None
        self._drawn: Run | None = None
        self._worded: Run | None = None
        self._cues: list[int] | None = None if kinds & NAME_CUE else []
        self._names: list[int] | None = None if kinds & GIVEN_NAME else []
        self.alone = 0
        self.is_set_apart = self.begins_alone = self.ends_alone = False
        if kinds & ALONE:
            self._find_letters()

    @property
    def places(self) -> list[Span]:
        """Where the words stand; of most sentences nobody asks."""
        if self._places is None:
            self._places = [match.span() for match in _WORD.finditer(self._text)]
        return self._places

    @property
    def cues(self) -> list[int]:
        """Where the words begin that may announce a name."""
        if self._cues is None:
            words = self._text.split()
            beside = zip(self.marks, words, [*words[1:], ""], self.places, strict=True)
            self._cues = [
                place[0]
                for mark, word, after, place in beside
                if mark & NAME_CUE and may_announce(word, after)
            ]
        return self._cues

    @property
    def names(self) -> list[int]:
        """Where the words begin that may be listed names."""
        if self._names is None:
            words = zip(self.marks, self.places, strict=True)
            self._names = [place[0] for mark, place in words if mark & GIVEN_NAME]
        return self._names

    @property
    def drawn(self) -> Run:
        """How long rows of words drawn for figures can be in it."""
        if self._drawn is None:
            self._drawn = run_of(self._text)
        return self._drawn

    @property
    def worded(self) -> Run:
        """The same with number words among them."""
        if self._worded is None:
            marked = with_words_marked(self._text)
            # Without such a word its rows are the same, and none inside counts.
            self._worded = (
                self.drawn._replace(longest=0)
                if marked == self._text
                else run_of(marked, worded=True)
            )
        return self._worded

    def _count_digits(self, marks: list[int], any_amounts: bool) -> None:
        digits = [word >> DIGITS for word in marks]
        if max(digits) > _MOST_DIGITS:
            digits = [min(count, _MOST_DIGITS) for count in digits]
        self.digits = self.loose = sum(digits)
        self.digits_of_words, self.amounts_of_words = bytes(digits), bytes(len(digits))
        if any_amounts:
            self.amounts_of_words = bytes(
                [n if word & AMOUNT else 0 for n, word in zip(digits, marks, strict=True)]
            )
            self.loose -= sum(self.amounts_of_words)  # without prices

    def _find_letters(self) -> None:
        """Whether letters by themselves stand beside each other, here or at either end."""
        marks = self.marks
        alone = [at for at, word in enumerate(marks) if word & ALONE]
        self.alone = len(alone)
        self.begins_alone = alone[0] < 2
        self.ends_alone = alone[-1] > len(marks) - 3
        self.is_set_apart = any(
            marks[a] & LONE and (b == a + 1 or (b == a + 2 and marks[a + 1] & SIGNS))
            for a, b in pairwise(alone)
        )

    def is_ordinary(self) -> bool:
        """Whether nothing in it can be a piece of a contact."""
        return not self.kinds & _TELLING and self.digits < FEWEST_THAT_MATTER


_SENTENCES = Remembered(
    Sentence, most=_REMEMBERED, longest=_LONGEST_REMEMBERED, kept=Sentence.is_ordinary
)


class Known:
    """What was worked out of one text, for when it is read again changed in places."""

    __slots__ = ("dense", "sentences")

    def __init__(self) -> None:
        self.sentences: dict[str, Sentence] = {}  # those that are no ordinary ones
        self.dense: dict[tuple[Sentence, ...], list[Span]] = {}  # the stretches in some of them


def sentences(lower: str, known: Known) -> list[Sentence]:
    """The sentences of a folded, lower-case text, in order; one blank stands between two."""
    pieces = lower.replace(". ", ".\n").split("\n")
    remembered = map(_SENTENCES.get, pieces)
    return [
        one or _made(piece, known.sentences) for one, piece in zip(remembered, pieces, strict=True)
    ]


def drawn_runs(some: Sequence[Sentence]) -> list[Run]:
    """How long rows of drawn words can be in each."""
    return [one._drawn or one.drawn for one in some]


def worded_runs(some: Sequence[Sentence]) -> list[Run]:
    """The same with number words among them."""
    return [one._worded or one.worded for one in some]


def _made(piece: str, known: dict[str, Sentence]) -> Sentence:
    if (sentence := known.get(piece)) is None:
        sentence = _SENTENCES[piece]
        if piece not in _SENTENCES:
            known[piece] = sentence
    return sentence
