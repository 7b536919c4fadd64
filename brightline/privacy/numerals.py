"""Numbers as they are written: figures, English and Spanish words, letters drawn for digits.

What lives here: reading a folded text into *atoms*, each a stretch with the digits it stands for.
Which atoms together make a telephone number is decided in `phones`; which are a price, a date or a
measurement in `quantities`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

Region = tuple[int, int, bool]  # start, end, and whether anything but figures is in it
Notation = Literal["figures", "word", "lettered", "weak"]


class Atom(NamedTuple):
    """A stretch of the folded text and the digits that it stands for."""

    start: int
    end: int
    digits: str
    notation: Notation


_UNITS = {
    "zero": "0", "cero": "0", "nought": "0", "one": "1", "uno": "1", "una": "1", "two": "2",
    "dos": "2", "three": "3", "tres": "3", "four": "4", "cuatro": "4", "five": "5", "cinco": "5",
    "six": "6", "seis": "6", "seven": "7", "siete": "7", "eight": "8", "ocho": "8", "nine": "9",
    "nueve": "9", "niner": "9",
}  # fmt: skip
_TEENS = {
    "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14",
    "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19",
    "diez": "10", "once": "11", "doce": "12", "trece": "13", "catorce": "14", "quince": "15",
    "dieciseis": "16", "diecisiete": "17", "dieciocho": "18", "diecinueve": "19",
    "veintiuno": "21", "veintidos": "22", "veintitres": "23", "veinticuatro": "24",
    "veinticinco": "25", "veintiseis": "26", "veintisiete": "27", "veintiocho": "28",
    "veintinueve": "29",
}  # fmt: skip
_TENS = {
    "twenty": "20", "thirty": "30", "forty": "40", "fourty": "40", "fifty": "50", "sixty": "60",
    "seventy": "70", "eighty": "80", "ninety": "90", "veinte": "20", "treinta": "30",
    "cuarenta": "40", "cincuenta": "50", "sesenta": "60", "setenta": "70", "ochenta": "80",
    "noventa": "90",
}  # fmt: skip
_HUNDREDS = {
    "cien": "100", "ciento": "100", "doscientos": "200", "trescientos": "300",
    "cuatrocientos": "400", "quinientos": "500", "seiscientos": "600", "setecientos": "700",
    "ochocientos": "800", "novecientos": "900",
}  # fmt: skip
_REPEATS = {"double": 2, "dbl": 2, "doble": 2, "triple": 3, "treble": 3}
_HUNDRED = "hundred"

# Figures that stand for a letter inside a number word ('f0ur', 'thr33', 'n1ne').
_INSIDE_WORDS = {"o": "[o0]", "e": "[e3]", "i": "[i1]"}
_LETTERS_AS_DIGITS = str.maketrans("oilsbz", "011582")


def _word_pattern(word: str) -> str:
    return word[0] + "".join(_INSIDE_WORDS.get(letter, letter) for letter in word[1:])


def _zero_first(word: str) -> str:
    """'0ne', '0cho', '3ight': the first letter as a figure, only where the rest is letters."""
    return {"o": "0", "e": "3"}[word[0]] + word[1:]


_ALL_WORDS = sorted(
    [*_UNITS, *_TEENS, *_TENS, *_HUNDREDS, *_REPEATS, _HUNDRED], key=lambda word: -len(word)
)
_FIGURE_FIRST = [_zero_first(word) for word in _ALL_WORDS if word[0] in "oe"]
NUMBER_WORD = "(?:" + "|".join([*map(_word_pattern, _ALL_WORDS), *_FIGURE_FIRST]) + ")"
_ONE_WORD = re.compile(NUMBER_WORD)
# Letters for digits need one real digit in the same token.
LETTERED = r"(?<!\d)(?=[oilsbz]*\d)(?=\d*[oilsbz])[\doilsbz]+(?![a-z\d])"
WEAK_WORD = "(?:oh|[oil]{1,2})"  # a digit only among digits
_NUMBER = re.compile(
    rf"(?<![a-z])(?:(?P<word>{NUMBER_WORD}+(?![a-z]))|(?P<lettered>{LETTERED})"
    rf"|(?P<weak>(?<![\d']){WEAK_WORD}(?![a-z\d'])))|(?P<figures>\d+)"
)
_FIGURES = re.compile(r"\d+")
FEWEST_THAT_MATTER = 6  # digits; fewer are neither a contact nor masked
# '20s', '34b', '130lbs', '5ll': a unit behind figures is no digit.
_UNIT_BEHIND = re.compile(r"\d{1,3}(?:s|b|bs|bb|lbs?|oz|l|i|z)")
_DOUBTFUL = re.compile(r"\d[oilsbz]{1,3}(?![a-z\d])")
_FROM_WORD_LETTERS = str.maketrans("013", "oie")
_TIGHT = frozenset(("", " ", "-", " y ", " and "))


def read_numbers(lower: str, regions: Sequence[Region], units: bool = True) -> list[Atom]:
    """The atoms of a folded, lower-case text, in order and without overlap.

    `regions` are the parts in which there can be any. With `units`, the letter in '5s' and '34b' is
    a unit; without, it stands for a digit.
    """
    atoms: list[Atom] = []
    for start, end, worded in regions:
        if worded:
            _read_region(lower, start, end, _Reader(lower, atoms, units))
        else:
            atoms += [
                Atom(match.start(), match.end(), match.group(), "figures")
                for match in _FIGURES.finditer(lower, start, end)
            ]
    return atoms


def _read_region(lower: str, start: int, end: int, reader: _Reader) -> None:
    for match in _NUMBER.finditer(lower, start, end):
        kind = match.lastgroup
        if kind == "figures":
            reader.add(match.start(), match.end(), match.group(), "figures")
        elif kind == "word":
            reader.add_words(match)
        elif kind == "lettered":
            reader.add_lettered(match)
        else:
            digits = "0" if match.group() == "oh" else match.group().translate(_LETTERS_AS_DIGITS)
            reader.add(match.start(), match.end(), digits, "weak")


class _Reader:
    """Composes 'fifty five', 'five hundred', 'double five' while atoms come in."""

    def __init__(self, lower: str, atoms: list[Atom], units: bool) -> None:
        self._lower = lower
        self._units = units
        self._atoms = atoms
        self._role = ""  # of the last atom: '' (closed), 'unit', 'tens' or 'hundreds'
        self._repeat: tuple[int, int, int] | None = None  # times, start and end of 'double'

    def add(self, start: int, end: int, digits: str, notation: Notation) -> None:
        if self._repeat is not None:
            times, repeat_start, repeat_end = self._repeat
            self._repeat = None
            if len(digits) == 1 and start - repeat_end <= 3:  # ' ', '-', ' - '
                start, digits, notation = repeat_start, digits * times, "word"
        self._role = ""
        self._atoms.append(Atom(start, end, digits, notation))

    def add_lettered(self, match: re.Match[str]) -> None:
        token = match.group()
        if self._units and _UNIT_BEHIND.fullmatch(token):
            figures = token.rstrip("oilsbz")
            self.add(match.start(), match.start() + len(figures), figures, "figures")
            return
        self.add(match.start(), match.end(), token.translate(_LETTERS_AS_DIGITS), "lettered")

    def add_words(self, match: re.Match[str]) -> None:
        for word in _ONE_WORD.finditer(self._lower, match.start(), match.end()):
            self._add_word(word.group().translate(_FROM_WORD_LETTERS), word.start(), word.end())

    def _add_word(self, word: str, start: int, end: int) -> None:
        if word in _REPEATS:
            self._repeat = (_REPEATS[word], start, end)
            return
        if word == _HUNDRED:
            if self._joins(start) and self._role == "unit":
                self._extend(end, self._atoms[-1].digits + "00", "hundreds")
            return
        digits, role = _value(word)
        joined = self._joined_digits(digits, role) if self._joins(start) else ""
        if joined:
            self._extend(end, joined, "tens" if role == "tens" else "")
            return
        self.add(start, end, digits, "word")
        self._role = role

    def _joins(self, start: int) -> bool:
        if not self._role or self._repeat is not None:
            return False
        return self._lower[self._atoms[-1].end : start] in _TIGHT

    def _joined_digits(self, digits: str, role: str) -> str:
        before = self._atoms[-1].digits
        if digits == "0" or role == "hundreds":
            return ""
        if self._role == "tens" and role == "unit":
            return before[:-1] + digits
        if self._role == "hundreds":
            return before[: -len(digits)] + digits
        return ""

    def _extend(self, end: int, digits: str, role: str) -> None:
        self._atoms[-1] = self._atoms[-1]._replace(end=end, digits=digits)
        self._role = role


def _value(word: str) -> tuple[str, str]:
    for table, role in ((_UNITS, "unit"), (_TENS, "tens"), (_TEENS, ""), (_HUNDREDS, "hundreds")):
        if word in table:
            return table[word], role
    raise AssertionError(word)  # the pattern is made from these tables


def has_doubtful_units(lower: str, regions: Sequence[Region]) -> bool:
    """Whether the two readings of `read_numbers` can differ."""
    return any(_DOUBTFUL.search(lower, start, end) for start, end, worded in regions if worded)
