"""What one word of a text (a stretch without blanks) holds of a number; remembered by word.

What lives here: figures, number words glued together or mixed with figures, figures drawn for
letters ('f0ur', '5ive') and letters drawn for figures ('2l2', 'SSS'). Words next to each other are
put together in `numerals`.

There are two readings of every word. The *careful* one takes '20s' for twenty of something and 'to'
for a preposition; the *bold* one takes every letter that can stand for a digit for one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from brightline.privacy.number_words import (
    EXACT,
    HUNDRED,
    HUNDREDS,
    PLURALS,
    REPEATS,
    TEENS,
    TENS,
    UNITS,
    ZERO_WORD,
    read_word,
)

Notation = Literal["figures", "word", "misspelt", "lettered", "weak"]
Role = Literal["", "unit", "teens", "tens", "hundreds", "hundred", "repeat", "plural"]


class Part(NamedTuple):
    """A piece of a word: its place in the word, its digits, and how it joins others."""

    start: int
    end: int
    digits: str
    notation: Notation
    role: Role


Parts = tuple[Part, ...]


class Readings(NamedTuple):
    """The careful and the bold reading of one word; the same object where they do not differ."""

    careful: Parts
    bold: Parts


NOTHING = Readings((), ())
LONGEST_CODE_READ = 25  # letters and figures; longer ones are codes and the mask's (`mask`)
_REMEMBERED = 1 << 16  # words; a market's language has fewer that come back
_LONGEST_REMEMBERED = 40

# Figures that stand for a letter inside a number word ('f0ur', 'thr33', 's3v3n').
_INSIDE_WORDS = {"o": "[o0]", "e": "[e3]", "i": "[i1l]", "s": "[s5]", "t": "[t7]", "z": "[z2]"}
_LETTERS_OF_FIGURES = str.maketrans("023456789", "ozeasgtbg")
_LETTERS = str.maketrans("oilsbz", "011582")
_MORE_LETTERS = str.maketrans("oqdiljzeasgtbyh", "090111234597844")
CASED_LETTERS = str.maketrans(
    "OoQqDdIiLlJj!|ZzEeAaHhYyS$sGgTtBb", "000900111111112233444444555697786"
)
"""Letters drawn for digits, where large and small ones are drawn for different ones."""
_LETTERED = re.compile(r"[\doilsbz]+")
_MORE_LETTERED = re.compile(r"[\doqdiljzeasgtbyh]+")
_WEAK_LETTERS = re.compile(r"[oilsbz]{1,4}")
_RINGS = re.compile(r"o{2,4}")  # as many zeros, and no zero drawn out
# '20s', '34b', '130lbs', '5ll': a unit behind figures is no digit.
_UNIT_BEHIND = re.compile(r"\d{1,3}(?:s|b|bs|bb|lbs?|oz|l|i|z)")
_TOKEN = re.compile(r"[a-z0-9]+")
_SIGN_FOR_LETTER = re.compile(
    r"[a-z0-9][!|$]+[a-z0-9]|^[!|$][a-z]|^\${2,4}$|(?<![a-z0-9])[|!][\doilsbz]*\d|\d[\doilsbz]*\|(?![a-z0-9])"
)
_SIGNS_AS_LETTERS = (str.maketrans("!$", "is"), str.maketrans("!|$", "iis"))  # 'four|f!ve'
_RUN = re.compile(r"\d+")
_PIECE = re.compile(r"\d+|[a-z]+")
_SHORTEST_PIECE, _LONGEST_PIECE = 3, 12  # letters
_FEWEST_RUN_TOGETHER = 3  # words


def _word_pattern(word: str) -> str:
    return word[0] + "".join(_INSIDE_WORDS.get(letter, letter) for letter in word[1:])


_LONGEST_FIRST = sorted(EXACT, key=lambda word: (-len(word), word))
NUMBER_WORD = "(?:" + "|".join(map(_word_pattern, _LONGEST_FIRST)) + ")"
_ONE_WORD = re.compile(NUMBER_WORD)
_GLUED = re.compile(rf"(?:{NUMBER_WORD}|oh)+")
_MIXED = re.compile(rf"(?:{NUMBER_WORD}|\d+|oh?(?=\d|{NUMBER_WORD}|oh|$))+")
_MIXED_PIECE = re.compile(rf"{NUMBER_WORD}|\d+|oh?")


class _Remembered(dict[str, Readings]):
    """The readings of words, filled as they come; emptied when full."""

    def __missing__(self, word: str) -> Readings:
        readings = _read(word)
        if len(word) <= _LONGEST_REMEMBERED:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[word] = readings
        return readings


READINGS = _Remembered()
"""The readings of any folded, lower-case word."""


def _read(word: str) -> Readings:
    best = _read_tokens(word)
    if _SIGN_FOR_LETTER.search(word):  # 'f!ve', '$even', '2|2', '$$$'
        for signs in _SIGNS_AS_LETTERS:
            drawn = _read_tokens(word.translate(signs))
            worded = any(part.notation == "word" for part in drawn.careful)
            if worded and _count(drawn.careful) > _count(best.careful):
                best = drawn
            elif _count(drawn.bold) > _count(best.bold):
                best = Readings(best.careful, drawn.bold)
    return best


def _count(parts: Parts) -> int:
    return sum(len(part.digits) for part in parts)


def _read_tokens(word: str) -> Readings:
    careful: list[Part] = []
    bold: list[Part] = []
    for token in _TOKEN.finditer(word):
        one, other = _read_token(token.group())
        if other and other[0].notation == "weak" and _is_contracted(word, *token.span()):
            other = one
        at = token.start()
        careful += [part._replace(start=part.start + at, end=part.end + at) for part in one]
        bold += [part._replace(start=part.start + at, end=part.end + at) for part in other]
    if not careful and not bold:
        return NOTHING
    first = tuple(careful)
    return Readings(first, first if bold == careful else tuple(bold))


def _is_contracted(word: str, start: int, end: int) -> bool:
    """ "i'm", "it's", "l'eau": letters on the other side of an apostrophe."""
    before = start > 1 and word[start - 1] == "'" and word[start - 2].isalnum()
    behind = end + 1 < len(word) and word[end] == "'" and word[end + 1].isalnum()
    return before or behind


@lru_cache(maxsize=_REMEMBERED)
def _read_token(token: str) -> tuple[Parts, Parts]:
    if token.isdigit():
        parts: Parts = (Part(0, len(token), token, "figures", ""),)
        return parts, parts
    if token.isalpha():
        return _read_letters(token)
    return _read_both(token)


def _read_letters(token: str) -> tuple[Parts, Parts]:
    known = None if _RINGS.fullmatch(token) else read_word(token)
    if known is not None:
        digits, role = _value(known.word)
        if known.sureness == "weak":  # 'oh' is said on the telephone and elsewhere hardly
            weak: Notation = "misspelt" if token == ZERO_WORD else "weak"
            return (), (Part(0, len(token), digits, weak, ""),)
        notation: Notation = "word" if known.sureness == "exact" else "misspelt"
        parts: Parts = (Part(0, len(token), digits, notation, role),)
        return parts, parts
    if _GLUED.fullmatch(token):
        parts = tuple(_pieces(token))
        if any(part.notation == "word" for part in parts):
            return parts, parts
    if parts := _run_with_slips(token, _FEWEST_RUN_TOGETHER):
        return parts, parts
    if _WEAK_LETTERS.fullmatch(token):
        return (), (Part(0, len(token), token.translate(_LETTERS), "weak", ""),)
    return (), ()


def _read_both(token: str) -> tuple[Parts, Parts]:
    """Letters and figures."""
    if word := _word_with_figures(token):
        parts: Parts = (Part(0, len(token), *_with_role(word)),)
        return parts, parts
    if _MIXED.fullmatch(token):
        pieces = tuple(_pieces(token))
        if any(part.notation in ("word", "misspelt") for part in pieces):
            return pieces, pieces
    if pieces := _misspelt_pieces(token):
        return pieces, pieces
    if _LETTERED.fullmatch(token):
        lettered = (Part(0, len(token), token.translate(_LETTERS), "lettered", ""),)
        if not _UNIT_BEHIND.fullmatch(token):
            return lettered, lettered
        figures = token.rstrip("oilsbz")
        return (Part(0, len(figures), figures, "figures", ""),), lettered
    if len(token) > LONGEST_CODE_READ:
        return (), ()
    runs = tuple(Part(*run.span(), run.group(), "figures", "") for run in _RUN.finditer(token))
    if _MORE_LETTERED.fullmatch(token):
        return runs, (Part(0, len(token), token.translate(_MORE_LETTERS), "weak", ""),)
    return runs, runs


def _misspelt_pieces(token: str) -> Parts:
    """'44sevn', 'fivve5': figures and words with slips in them; nothing if any piece is neither."""
    parts: list[Part] = []
    for match in _PIECE.finditer(token):
        piece = match.group()
        if piece.isdigit():
            parts.append(Part(*match.span(), piece, "figures", ""))
            continue
        known = read_word(piece) if len(piece) >= _SHORTEST_PIECE else None
        if known is None and (run := _run_with_slips(piece, 2)):
            at = match.start()
            parts += [part._replace(start=part.start + at, end=part.end + at) for part in run]
            continue
        if known is None or known.sureness == "weak":
            return ()
        digits, role = _value(known.word)
        parts.append(Part(*match.span(), digits, "misspelt", role))
    return tuple(parts)


def _run_with_slips(token: str, fewest: int) -> Parts:
    """'fivefivvefive': words run together, at most half of them with slips; nothing otherwise."""
    if len(_ONE_WORD.findall(token)) < 2:  # most long words hold none
        return ()
    best: list[tuple[int, Parts] | None] = [(0, ()), *([None] * len(token))]  # slips, parts so far
    for end in range(_SHORTEST_PIECE, len(token) + 1):
        for start in range(max(0, end - _LONGEST_PIECE), end - _SHORTEST_PIECE + 1):
            before = best[start]
            known = read_word(token[start:end]) if before is not None else None
            if before is None or known is None or known.sureness == "weak":
                continue
            slips = before[0] + (known.sureness != "exact")
            now = best[end]
            if now is None or slips < now[0]:
                digits, role = _value(known.word)
                notation: Notation = "word" if known.sureness == "exact" else "misspelt"
                best[end] = slips, (*before[1], Part(start, end, digits, notation, role))
    slips, parts = best[-1] or (0, ())
    return parts if len(parts) >= fewest and 2 * slips <= len(parts) else ()


def _word_with_figures(token: str) -> str:
    """'thr33', 's3v3n', '7hree', and '5ive', where the figure is the number itself."""
    if len(token) < 3 or not any(letter.isalpha() for letter in token):
        return ""
    first = token[0]
    if first.isdigit():
        for word, digits in UNITS.items():
            if digits == first and word[1:] == token[1:] and len(word) > 2:
                return word
    for ones in ("i", "l"):
        word = token.replace("1", ones).translate(_LETTERS_OF_FIGURES)
        if word in EXACT:
            return word
    return ""


def _with_role(word: str) -> tuple[str, Notation, Role]:
    digits, role = _value(word)
    return digits, "word", role


def _pieces(token: str) -> list[Part]:
    parts: list[Part] = []
    for match in _MIXED_PIECE.finditer(token):
        piece = match.group()
        if piece.isdigit():
            parts.append(Part(*match.span(), piece, "figures", ""))
        elif piece in ("o", "oh"):
            parts.append(Part(*match.span(), "0", "misspelt" if piece == "oh" else "weak", ""))
        else:
            word = piece if piece.isalpha() else _word_with_figures(piece) or _plain(piece)
            digits, role = _value(word)
            parts.append(Part(*match.span(), digits, "word", role))
    return parts


def _plain(piece: str) -> str:
    """The one word that a piece with figures in it was matched by."""
    for word in _LONGEST_FIRST:
        if len(word) == len(piece) and re.fullmatch(_word_pattern(word), piece):
            return word
    raise AssertionError(piece)  # the pattern is made from these words


def _value(word: str) -> tuple[str, Role]:
    if word in UNITS:
        return UNITS[word], "unit"
    if word in TENS:
        return TENS[word], "tens"
    if word in TEENS:
        return TEENS[word], "teens"
    if word in HUNDREDS:
        return HUNDREDS[word], "hundreds"
    if word in PLURALS:
        return PLURALS[word], "plural"
    return ("00", "hundred") if word == HUNDRED else (str(REPEATS[word]), "repeat")
