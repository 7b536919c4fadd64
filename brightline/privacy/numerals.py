"""Numbers as they are written: figures, English and Spanish words, letters drawn for digits.

What lives here: reading a folded text into *atoms*, each a stretch with the digits it stands for.
Which atoms together make a telephone number is decided in `phones`; which are a price, a date or a
measurement in `quantities`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

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
_WORD = "|".join([*map(_word_pattern, _ALL_WORDS), *_FIGURE_FIRST])
_ONE_WORD = re.compile(_WORD)
# Letters for digits need one real digit in the same token.
_LETTERED = r"(?<!\d)(?=[oilsbz]*\d)(?=\d*[oilsbz])[\doilsbz]+(?![a-z\d])"
_NUMBER = re.compile(
    rf"(?<![a-z])(?:(?P<word>(?:{_WORD})+(?![a-z]))|(?P<lettered>{_LETTERED})"
    r"|(?P<weak>(?<![\d'])(?:oh|[oil]{1,2})(?![a-z\d'])))|(?P<figures>\d+)"
)
_FIGURES = re.compile(r"\d+")
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[a-z]+")
_VOCABULARY = frozenset(_ALL_WORDS)
_GLUED = re.compile(rf"(?:{_WORD}){{2,}}")
# What needs the slow reading: a letter beside a figure, either standing for the other, or a letter
# alone behind a figure. Every branch begins at a figure, which makes the search fast.
_MIXED = re.compile(
    r"\d(?:(?<=[a-z]\d)|[oilsbz]|(?<=[03])(?<!\d\d)[a-z]{2}"
    r"|[\W_]{1,16}(?:oh|[oil]{1,2})(?![a-z\d']))"
)
_FEWEST_THAT_MATTER = 6  # digits; fewer are neither a contact nor masked
_MOST_OF_A_WORD = 3  # digits: 'quinientos'
_NEAR = 64  # characters between two groups with words between them, at most
# '20s', '34b', '130lbs', '5ll': a unit behind figures is no digit.
_UNIT_BEHIND = re.compile(r"\d{1,3}(?:s|b|bs|bb|lbs?|oz|l|i|z)")
_DOUBTFUL = re.compile(r"\d[oilsbz]{1,3}(?![a-z\d])")
_FROM_WORD_LETTERS = str.maketrans("013", "oie")
_TIGHT = frozenset(("", " ", "-", " y ", " and "))


def read_numbers(lower: str, units: bool = True) -> list[Atom]:
    """The atoms of a folded, lower-case text, in order and without overlap.

    With `units`, the letter in '5s' and '34b' is a unit; without, it stands for a digit.
    """
    if not _has_more_than_figures(lower):
        return [
            Atom(match.start(), match.end(), match.group(), "figures")
            for match in _FIGURES.finditer(lower)
        ]
    atoms: list[Atom] = []
    reader = _Reader(lower, atoms, units)
    for match in _NUMBER.finditer(lower):
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
    return atoms


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


def _has_more_than_figures(lower: str) -> bool:
    """Whether anything but runs of figures can matter: most texts are done with quickly."""
    if _MIXED.search(lower):
        return True
    words = _LETTERS.findall(lower)
    if any(map(_is_glued, set(words))):
        return True
    return not _VOCABULARY.isdisjoint(words) and not _are_strays(lower, words)


@lru_cache(maxsize=16384)  # the words of a market's language
def _is_glued(word: str) -> bool:
    return word not in _VOCABULARY and _GLUED.fullmatch(word) is not None


def _are_strays(lower: str, words: list[str]) -> bool:
    """'one girl', 'once more': number words with no other number near them."""
    known = [word for word in words if word in _VOCABULARY]
    if len(known) > 1:
        return len(known) * _MOST_OF_A_WORD + len(_DIGIT.findall(lower)) < _FEWEST_THAT_MATTER
    place = _whole_word(lower, known[0])
    return _DIGIT.search(lower, max(0, place - _NEAR), place + _NEAR) is None


def _whole_word(lower: str, word: str) -> int:
    match = re.search(rf"(?<![a-z]){word}(?![a-z])", lower)
    return 0 if match is None else match.start()


def has_doubtful_units(lower: str) -> bool:
    """Whether the two readings of `read_numbers` can differ."""
    return _DOUBTFUL.search(lower) is not None
