"""Stretches of words with enough digits to matter, however they are written.

What lives here: which sentences have enough digits, and which of their words stand near enough to
each other. Everything else of a text is not read for numbers at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.numerals import FEWEST_LOOSE_WRITTEN, FEWEST_THAT_MATTER
from brightline.privacy.ready.sentences import MOST_BETWEEN, Sentence

Span = tuple[int, int]

_FEWEST_WEAK = 3  # words like 'to' and 'lo' in a row that may be a number by themselves
# Numbers with at most four words between them that are neither weak nor signs, and the weak ones
# around; or weak ones alone. The letters are those of `sentences`.
_DENSE = re.compile(
    rf"[ws]*n(?:[ws]*(?:\.[ws]*){{0,{MOST_BETWEEN}}}n)*[ws]*|w(?:s*w){{{_FEWEST_WEAK - 1},}}"
)
_TOGETHER = re.compile(r"[nws]+")  # signs alone come to no digits


def dense(
    sentences: Sequence[Sentence], known: dict[tuple[Sentence, ...], list[Span]]
) -> Iterator[Span]:
    """The first and behind the last word of each stretch, counted over all sentences.

    `known` are those of sentences beside each other, counted from the first; filled as they come.
    """
    for first, part in _clusters(sentences):
        beside = tuple(part)
        if (spans := known.get(beside)) is None:
            spans = known[beside] = list(_dense_in(part))
        for start, end in spans:
            yield first + start, first + end


def _clusters(sentences: Sequence[Sentence]) -> list[tuple[int, list[Sentence]]]:
    """Sentences with enough digits and none between them that separates; their first word."""
    found: list[tuple[int, list[Sentence]]] = []
    part: list[Sentence] = []
    first = word = digits = 0
    for sentence in sentences:
        word += len(sentence.marks)
        if not sentence.separates:
            part.append(sentence)
            digits += sentence.digits
            continue
        if digits >= FEWEST_THAT_MATTER:
            found.append((first, part))
        if part:  # of most sentences the one before separates too
            part, digits = [], 0
        first = word
    if digits >= FEWEST_THAT_MATTER:
        found.append((first, part))
    return found


def _dense_in(part: list[Sentence]) -> Iterator[Span]:
    """The first and behind the last word of each stretch with enough digits."""
    letters = "".join([sentence.letters for sentence in part])
    digits = b"".join([sentence.digits_of_words for sentence in part])
    if not _may_matter(part, letters, digits):
        return
    amounts = b"".join([sentence.amounts_of_words for sentence in part])
    for match in _DENSE.finditer(letters):
        start, end = match.span()
        enough = sum(digits[start:end]) >= FEWEST_THAT_MATTER
        if enough and _matters(match, digits, amounts):
            yield start, end


def _may_matter(part: list[Sentence], letters: str, digits: bytes) -> bool:
    """Whether any stretch can matter: none does of prices in sentences beside each other."""
    if sum([sentence.loose for sentence in part]) >= FEWEST_LOOSE_WRITTEN:
        return True
    together = (slice(*match.span()) for match in _TOGETHER.finditer(letters))
    return any(sum(digits[words]) >= FEWEST_THAT_MATTER for words in together)


def _matters(dense: re.Match[str], digits: bytes, amounts: bytes) -> bool:
    """Whether enough digits stand together, or enough more loosely that are no prices."""
    loose = 0
    for match in _TOGETHER.finditer(dense.string, *dense.span()):
        together = slice(*match.span())
        count = sum(digits[together])
        if count >= FEWEST_THAT_MATTER:
            return True
        loose += count - sum(amounts[together])
    return loose >= FEWEST_LOOSE_WRITTEN
