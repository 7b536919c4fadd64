"""Letters as numbers: what a character means to the comparison of texts, as one table.

Case, accents, look-alikes and fancy alphabets are one letter (`privacy.text.normalise` says which),
runs of digits are one letter (a changed price or age does not hide a template), apostrophes and
what is not drawn are nothing, and everything else separates words.
"""

from __future__ import annotations

import unicodedata

import numpy as np
import numpy.typing as npt

from brightline.privacy.text.normalise import fold_character

Numbers = npt.NDArray[np.uint64]

SEPARATOR = np.uint64(0)
DROPPED = np.uint64(1)
_UNKNOWN = np.uint64(2)
DIGIT = np.uint64(0x9E3779B97F4A7C15)
_LAST_ASCII = 127
_CODE_POINTS = 0x110000
_DROPPED_SIGNS = "'`´"


def mixed(numbers: Numbers) -> Numbers:
    """A bijection of 64-bit integers whose every bit depends on all bits (Steele et al. 2014)."""
    out: Numbers = numbers + np.uint64(0x9E3779B97F4A7C15)
    out = (out ^ (out >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    out = (out ^ (out >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return out ^ (out >> np.uint64(31))


def _meaning(character: str) -> int:
    if character in _DROPPED_SIGNS:
        return int(DROPPED)
    plain = character if character.isascii() else _plain(character)
    if not plain or plain[0] in _DROPPED_SIGNS:
        return int(DROPPED)
    letter = plain[0].lower()[0]
    if letter.isdigit():
        return int(DIGIT)
    if unicodedata.category(letter)[0] != "L":
        return int(SEPARATOR)
    return int(mixed(np.array([ord(letter)], dtype=np.uint64))[0])


def _plain(character: str) -> str:
    """What a letter looks like, the same for both its cases.

    A Cyrillic В looks like a Latin B and its small letter like none, and a text in capitals is the
    same text: the small letter decides, and the capital where the small one looks like nothing.
    """
    small = character.upper().lower()[0]  # one sigma, at the end of a word as well
    for form in (small, small.upper()):
        looks = fold_character(form) if len(form) == 1 else form
        if looks.isascii():
            return looks
    return fold_character(small)


class LetterTable:
    """{code point: number}, filled for what occurs; the same for every text and every run."""

    def __init__(self) -> None:
        self._numbers = np.full(_CODE_POINTS, _UNKNOWN, dtype=np.uint64)
        self._fill(np.arange(_LAST_ASCII + 1))

    def _fill(self, codes: npt.NDArray[np.integer]) -> None:
        for code in codes.tolist():
            self._numbers[code] = _meaning(chr(code))

    def numbers(self, codes: npt.NDArray[np.integer]) -> Numbers:
        """The number of each character; `codes` are code points, one for each character."""
        found: Numbers = self._numbers[codes]
        unknown = found == _UNKNOWN
        if codes.dtype.itemsize > 1 and unknown.any():
            self._fill(np.unique(codes[unknown]))
            found = self._numbers[codes]
        return found
