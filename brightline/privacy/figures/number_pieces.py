"""Number words inside of one token: run together, with slips, mixed with figures.

What lives here: the pieces of a token and the digits that each stands for. Which readings a whole
word has is decided in `number_tokens`.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from brightline.privacy.figures.number_words import (
    EXACT,
    HUNDRED,
    HUNDREDS,
    PLURALS,
    REPEATS,
    TEENS,
    TENS,
    UNITS,
    read_word,
)
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.late import late

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


# Figures that stand for a letter inside a number word ('f0ur', 'thr33', 's3v3n').
_INSIDE_WORDS = {"o": "[o0]", "e": "[e3]", "i": "[i1l]", "s": "[s5]", "t": "[t7]", "z": "[z2]"}
_LETTERS_OF_FIGURES = str.maketrans("023456789", "ozeasgtbg")
_FIGURES_INSIDE = re.compile(r"[a-z]+\d{1,2}[a-z]+")
_PIECE = late(r"\d+|[a-z]+")
# '7a7g8y5h5v5f0b1d6q6n': letters of no meaning between all figures, or between pairs of them
_WORDS_BETWEEN = re.compile(
    r"[a-z]{0,9}(\d{3})[a-z]{2,9}(\d{3})[a-z]{2,9}(\d{4})[a-z]{0,9}"
)  # 'my212number555is0142'
_LETTERS_BETWEEN = re.compile(r"[a-z]{0,3}(?:\d{1,3}[a-z]{1,3}){3,11}\d{0,4}[a-z]{0,3}")
_FEWEST_BETWEEN = 13  # characters: ten figures in four groups
_DRAWN_FOR_NONE = re.compile(r"[^\doilsbz]")
_NO_FIGURE = re.compile(r"[^\d]")
_SHORTEST_PIECE, _LONGEST_PIECE = 3, 12  # letters


def _word_pattern(word: str) -> str:
    return word[0] + "".join(_INSIDE_WORDS.get(letter, letter) for letter in word[1:])


_LONGEST_FIRST = sorted(EXACT, key=lambda word: (-len(word), word))
NUMBER_WORD = "(?:" + "|".join(map(_word_pattern, _LONGEST_FIRST)) + ")"
_ONE_WORD = late(NUMBER_WORD)
GLUED = late(rf"(?:{NUMBER_WORD}|oh|(?<=ta)y(?=[udtcson]))+")  # 'cincuentaycinco'
# '5ive', 'ei8ht', 'se7en': the number itself in the place of any letter of its word.
_OWN_FIGURES: dict[str, str] = {}
for _word, _figure in UNITS.items():
    for _at in range(len(_word)):
        _OWN_FIGURES.setdefault(f"{_word[:_at]}{_figure}{_word[_at + 1 :]}", _word)
# Where words stand in one, a figure is drawn for the first letter too ('z3r00ne') or is the number
# itself ('si67even0h').
_ENGLISH = frozenset(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"))
_OWN_FIGURE = "|".join(own for own, word in _OWN_FIGURES.items() if word in _ENGLISH)
_FIGURE_FIRST = rf"(?:0n[e3]|3[i1l]gh[t7]|5[e3]v[e3]n|5[i1l]x|7w[o0]|7hr[e3]{{2}}|0h|{_OWN_FIGURE})"
# Figures as a whole, for ever: a long row of them before another letter has an end.
MIXED = late(rf"(?:{NUMBER_WORD}|{_FIGURE_FIRST}|\d++|oh?(?=\d|{NUMBER_WORD}|oh|$))+")
_MIXED_PIECE = late(rf"{NUMBER_WORD}|{_FIGURE_FIRST}|\d+|oh?")


def misspelt_pieces(token: str) -> Parts:
    """'44sevn', 'fivve5': figures and words with slips in them; nothing if any piece is neither."""
    parts: list[Part] = []
    for match in _PIECE.finditer(token):
        piece = match.group()
        if piece.isdigit():
            parts.append(Part(*match.span(), piece, "figures", ""))
            continue
        known = read_word(piece) if len(piece) >= _SHORTEST_PIECE else None
        if known is None and (run := run_with_slips(piece, 2)):
            at = match.start()
            parts += [part._replace(start=part.start + at, end=part.end + at) for part in run]
            continue
        if known is None or known.sureness == "weak":
            return ()
        digits, role = value(known.word)
        parts.append(Part(*match.span(), digits, "misspelt", role))
    return tuple(parts)


def run_with_slips(token: str, fewest: int) -> Parts:
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
                digits, role = value(known.word)
                notation: Notation = "word" if known.sureness == "exact" else "misspelt"
                best[end] = slips, (*before[1], Part(start, end, digits, notation, role))
    slips, parts = best[-1] or (0, ())
    return parts if len(parts) >= fewest and 2 * slips <= len(parts) else ()


def word_with_figures(token: str) -> str:
    """'thr33', 's3v3n', '7hree', and '5ive', where the figure is the number itself."""
    if len(token) < 3 or not any(letter.isalpha() for letter in token):
        return ""
    if own := _OWN_FIGURES.get(token):
        return own
    for ones in ("i", "l"):
        word = token.replace("1", ones).translate(_LETTERS_OF_FIGURES)
        if word in EXACT:
            return word
        known = read_word(word) if _FIGURES_INSIDE.fullmatch(token) else None
        if known and known.sureness == "misspelt":  # 'fo0r'
            return known.word
    return ""


def number_between_letters(token: str) -> Parts:
    """A whole North American number in its figures, with letters between that are none."""
    if len(token) < _FEWEST_BETWEEN:
        return ()
    if (glued := _WORDS_BETWEEN.fullmatch(token)) and nanp_national("".join(glued.groups())):
        return tuple(Part(*glued.span(at), glued[at], "figures", "") for at in (1, 2, 3))
    if not _LETTERS_BETWEEN.fullmatch(token):
        return ()
    figures = _NO_FIGURE.sub("", token)
    apart = token[0::2] == figures or token[1::2] == figures  # one letter for each figure
    if not nanp_national(figures) or not (apart or _DRAWN_FOR_NONE.search(token)):
        return ()
    return (Part(0, len(token), figures, "lettered", ""),)


def with_role(word: str) -> tuple[str, Notation, Role]:
    """The digits of an exact word, and how it joins others."""
    digits, role = value(word)
    return digits, "word", role


def pieces_of(token: str) -> list[Part]:
    """The words and figures of a token that consists of them."""
    parts: list[Part] = []
    for match in _MIXED_PIECE.finditer(token):
        piece = match.group()
        if piece.isdigit():
            ones = len(piece) == 1 and piece != "0" and parts and parts[-1].role == "tens"
            parts.append(Part(*match.span(), piece, "figures", "unit" if ones else ""))  # '5fifty5'
        elif piece in ("o", "oh", "0h"):
            parts.append(Part(*match.span(), "0", "weak" if piece == "o" else "misspelt", ""))
        else:
            word = piece if piece in EXACT else word_with_figures(piece) or _plain(piece)
            digits, role = value(word)
            parts.append(Part(*match.span(), digits, "word", role))
    return parts


def _plain(piece: str) -> str:
    """The one word that a piece with figures in it was matched by."""
    for word in _LONGEST_FIRST:
        if len(word) == len(piece) and re.fullmatch(_word_pattern(word), piece):
            return word
    raise AssertionError(piece)  # the pattern is made from these words


def value(word: str) -> tuple[str, Role]:
    """The digits of an exact word, and its role."""
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
