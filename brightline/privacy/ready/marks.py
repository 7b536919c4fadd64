"""Marks: what the words of a text can hold at all, so that most searches need not begin.

What lives here: the places where a search can find something; the stretches with enough digits to
matter are in `stretches`. They follow from the marks of the words (`word_marks`), which are
necessary conditions, never sufficient ones; a test compares what is found with and without them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import accumulate, pairwise
from operator import attrgetter, or_

from brightline.privacy.figures.numerals import FEWEST_THAT_MATTER
from brightline.privacy.ready.sentences import Known, Sentence, drawn_runs, sentences, worded_runs
from brightline.privacy.ready.stretches import dense
from brightline.privacy.telephone.drawn.drawn_runs import may_hold_number
from brightline.privacy.text.kinds import (
    ALL,
    APART,
    DIFFERS,
    FIGURES,
    GIVEN_NAME,
    LONE,
    NAME_CUE,
    WEAK,
    WORDED,
)

Span = tuple[int, int]

_AROUND = 8  # words on either side of a mark that a search may need
_BESIDE = 2  # sentences on either side: '212. 555. 0194. Sorry, it ends in 0142'
_SHORT = 5  # words of a sentence that only says that a number is wrong
_KINDS, _DIGITS = attrgetter("kinds"), attrgetter("digits")
_FEWEST_ALONE = 3  # letters by themselves that make a word set apart


class Marks:
    """The marks of one text, and the places that follow from them, worked out when asked for."""

    def __init__(self, lower: str, known: Known | None = None) -> None:
        self.lower = lower
        self._known = known or Known()
        self._sentences = sentences(lower, self._known)
        self._kinds = reduce(or_, map(_KINDS, self._sentences))
        self._stretches: list[tuple[list[int], list[Span]]] | None = None
        self._begins: tuple[list[int], list[int]] | None = None
        self._digits: list[int] = []
        self._in_all = 0
        self._by_kinds: dict[int, list[int]] = {}

    def again(self, lower: str) -> Marks:
        """The marks of the same text changed in places: its other sentences are known."""
        return type(self)(lower, self._known)

    def has(self, kinds: int) -> bool:
        """Whether any word has any of the marks."""
        return bool(self._kinds & kinds)

    def many(self, kinds: int, fewest: int = 2) -> bool:
        """Whether so many words have any of the marks."""
        if not self._kinds & kinds:
            return False
        marked = [one.marks for one in self._sentences if one.kinds & kinds]
        return sum([word & kinds != 0 for marks in marked for word in marks]) >= fewest

    def _words(self, first: int, end: int) -> tuple[list[int], list[Span]]:
        """The marks and the places of some of the words."""
        marks: list[int] = []
        spans: list[Span] = []
        word = at = 0
        for sentence in self._sentences:
            behind = word + len(sentence.marks)
            if behind > first:
                if word >= end:
                    break
                part = slice(max(0, first - word), end - word)
                marks += sentence.marks[part]
                spans += [(start + at, stop + at) for start, stop in sentence.places[part]]
            word = behind
            at += sentence.length + 1
        return marks, spans

    def may_be_apart(self) -> bool:
        """Whether letters may stand by themselves: 'f i v e', 'f-i-v-e'."""
        if self._kinds & APART:
            return True
        if not self._kinds & LONE:
            return False
        parts = [sentence for sentence in self._sentences if sentence.alone]
        if sum([sentence.alone for sentence in parts]) < _FEWEST_ALONE:
            return False
        if any(sentence.is_set_apart for sentence in parts):
            return True
        return any(a.ends_alone and b.begins_alone for a, b in pairwise(parts))

    def may_be_drawn(self, worded: bool) -> bool:
        """Whether words may be drawn for the figures of a number, or with number words for some."""
        if worded:
            return may_hold_number(worded_runs(self._sentences), worded=True)
        return may_hold_number(drawn_runs(self._sentences))

    def name_cues(self) -> list[int]:
        """Where the words begin with which a name may be announced."""
        return [at + start for at, one in self._with(NAME_CUE) for start in one.cues]

    def given_names(self) -> list[int]:
        """Where the words begin that may be listed names."""
        return [at + start for at, one in self._with(GIVEN_NAME) for start in one.names]

    def places(self, kinds: int) -> list[Span]:
        """The words with any of the marks."""
        return [
            (at + start, at + end)
            for at, one in self._with(kinds)
            for word, (start, end) in zip(one.marks, one.places, strict=True)
            if word & kinds
        ]

    def _with(self, kinds: int) -> Iterator[tuple[int, Sentence]]:
        """The sentences with any of the marks, and where they begin."""
        at = 0
        for sentence in self._sentences:
            if sentence.kinds & kinds:
                yield at, sentence
            at += sentence.length + 1

    def holds(self, digits: int) -> bool:
        """Whether the text has so many digits in all."""
        if not self._digits:
            self._digits = list(map(_DIGITS, self._sentences))
            self._in_all = sum(self._digits)
        return self._in_all >= digits

    def near_digits(self, kinds: int, fewest: int) -> list[Span]:
        """The words with any of the marks near digits; of a sentence with none, if it is short."""
        found: list[Span] = []
        for at in self._near(kinds, fewest):
            sentence, begin = self._sentences[at], self._begin()[1][at]
            words = zip(sentence.marks, sentence.places, strict=True)
            found += [(begin + a, begin + b) for word, (a, b) in words if word & kinds]
        return found

    def among_digits(self, kinds: int, fewest: int) -> list[Span]:
        """The words with any of the marks in sentences that have so many digits themselves."""
        if not self._kinds & kinds:
            return []
        found: list[Span] = []
        for at, one in enumerate(self._sentences):
            if one.kinds & kinds and one.digits >= fewest:
                begin = self._begin()[1][at]
                words = zip(one.marks, one.places, strict=True)
                found += [(begin + a, begin + b) for word, (a, b) in words if word & kinds]
        return found

    def is_near_digits(self, kinds: int, fewest: int) -> bool:
        """Whether there is any such word."""
        return bool(self._near(kinds, fewest))

    def _near(self, kinds: int, fewest: int) -> list[int]:
        """The sentences with such words."""
        if not self._kinds & kinds or not self.holds(fewest):
            return []
        digits = self._digits
        return [
            at
            for at, one in enumerate(self._sentences)
            if one.kinds & kinds
            and (one.digits or len(one.marks) <= _SHORT)
            and sum(digits[max(0, at - _BESIDE) : at + _BESIDE + 1]) >= fewest
        ]

    def windows(self, kinds: int, beside: int = ALL) -> list[Span]:
        """Stretches of whole words around those with any of the marks, merged, in order.

        Only those that hold a word with one of the marks `beside` too.
        """
        if not (self._kinds & kinds and self._kinds & beside):
            return []
        around = self._around(self._marked(kinds))
        if beside != ALL:
            near = self._marked(beside)  # in order
            around = [[a, b] for a, b in around if bisect_left(near, a) < bisect_right(near, b)]
        return [self._span(first, last) for first, last in around]

    def cores(self, kinds: int, beside: int) -> list[tuple[Span, Span, Span]]:
        """The same windows, each with what lies from its first to its last word of either marks."""
        if not (self._kinds & kinds and self._kinds & beside):
            return []
        marked, marked_beside = self._marked(kinds), self._marked(beside)
        found: list[tuple[Span, Span, Span]] = []
        for first, last in self._around(marked):
            if near := [at for at in marked_beside if first <= at <= last]:
                own = [at for at in marked if first <= at <= last]
                cores = self._span(own[0], own[-1]), self._span(near[0], near[-1])
                found.append((self._span(first, last), *cores))
        return found

    def _around(self, marked: Sequence[int]) -> list[list[int]]:
        """The first and the last word of the stretches around some words, merged."""
        last = self._begin()[0][-1] - 1
        merged: list[list[int]] = []
        for at in marked:
            first, end = max(0, at - _AROUND), min(last, at + _AROUND)
            if merged and first <= merged[-1][1] + 1:
                merged[-1][1] = end
            else:
                merged.append([first, end])
        return merged

    def _begin(self) -> tuple[list[int], list[int]]:
        """How many words and characters stand before each sentence, and behind the last."""
        if self._begins is None:
            words = accumulate([len(sentence.marks) for sentence in self._sentences], initial=0)
            places = accumulate([sentence.length + 1 for sentence in self._sentences], initial=0)
            self._begins = list(words), list(places)
        return self._begins

    def _span(self, first: int, last: int) -> Span:
        """From the start of one word to the end of another."""
        words_before, places_before = self._begin()
        one = bisect_right(words_before, first) - 1
        other = bisect_right(words_before, last) - 1
        start = self._sentences[one].places[first - words_before[one]][0]
        end = self._sentences[other].places[last - words_before[other]][1]
        return places_before[one] + start, places_before[other] + end

    def _marked(self, kinds: int) -> list[int]:
        """Which words have any of the marks."""
        if kinds not in self._by_kinds:
            before = self._begin()[0]
            self._by_kinds[kinds] = [
                at
                for first, sentence in zip(before, self._sentences, strict=False)
                if sentence.kinds & kinds
                for at, word in enumerate(sentence.marks, first)
                if word & kinds
            ]
        return self._by_kinds[kinds]

    def numbers(self, bold: bool) -> list[tuple[int, str]]:
        """The words that can hold figures, where enough of them stand together; and their places.

        With `bold`, only the stretches in which a bold reading says anything else.
        """
        if bold and not self._kinds & DIFFERS:
            return []
        kinds = FIGURES | WORDED | WEAK if bold else FIGURES | WORDED
        return [
            (start, self.lower[start:end])
            for marks, spans in self.stretches()
            if not bold or any(word & DIFFERS for word in marks)
            for word, (start, end) in zip(marks, spans, strict=True)
            if word & kinds
        ]

    def stretches(self) -> list[tuple[list[int], list[Span]]]:
        """The marks and places of the words of each stretch with enough digits."""
        if self._stretches is None and not self.holds(FEWEST_THAT_MATTER):
            self._stretches = []
        if self._stretches is None:
            self._stretches = [
                self._words(*span) for span in dense(self._sentences, self._known.dense)
            ]
        return self._stretches
