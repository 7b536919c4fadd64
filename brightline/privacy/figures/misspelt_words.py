"""Number words of other languages misspelt, or glued to figures: 'nulll zwai fier', 'quatre3huit'.

What lives here: the digits of seven languages as those write them who write by ear, the pieces that
a word of figures and letters consists of, and the text with figures in the place of rows of nothing
else. Only a row with the digits of a whole number is one. Words as they are spelt are read in
`foreign_numbers`; English and Spanish ones alone in `number_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from brightline.privacy.figures.foreign_numbers import AMOUNT_OF, together
from brightline.privacy.figures.heard_words import JOINING, LANGUAGES, RIGHT, heard_as
from brightline.privacy.figures.number_pieces import GLUED, word_with_figures
from brightline.privacy.figures.number_words import DIGIT_OF, UNITS
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.remembering import Remembered

_LONGEST_PIECE, _LONGEST_TOKEN, _LONGEST_FIGURES = 16, 60, 12
_TOKEN = re.compile(r"[a-z\d]+")
_RINGS = re.compile(r"(?=.*oh)(?:\d|oh?)+")  # '2oh2': a nought in English, and no Polish 'o'
_GAP = re.compile(r"[^\w!?@$€£¥%]{1,3}|[^\w!?@$€£¥%]{0,2}\n[^\w!?@$€£¥%]{0,2}")
_ANDS = re.compile(r"(?<=[ -])(?:et|und|e)(?=[ -])")
_TIGHT = re.compile(r"[ -]?|[ -](?:et|und|e)[ -]")
_FEWEST_SURE, _FEWEST_WORDS, _MANY_WORDS = 2, 3, 6
_FEWEST_OF_ROW = 9  # words of a number with one digit each
_TRUNK, _WHOLE, _LONG = range(9, 13), range(10, 14), 9  # digits
_FIRST_WITHOUT_TRUNK = "456789"  # Poland, Portugal, Spain
_THEN = "sen"  # joins two groups in Swedish, and would be a 7 in Dutch by ear
_FOND = "hun"  # 'honey', and 'un' by ear
_COUNTING = ("0123456", "1234567", "9876543")


class _Piece(NamedTuple):
    """A number word or some figures in a token, and whether it is spelt as it is in no language."""

    start: int
    end: int
    digits: str
    slipped: bool


class _Token(NamedTuple):
    """A word of the text that is nothing but such pieces, and where it begins."""

    at: int
    end: int
    pieces: tuple[_Piece, ...]


_SURE = frozenset(DIGIT_OF) | AMOUNT_OF.keys() | RIGHT
_ANY_TEXT = """
    act an and as at auf aus bien biete bij bin bitte by car carte cat cerco ces cette chess
    chest chez chiens cuarto cut da das day de dee den der des dias die dies dir do dress dry
    du einen el en er es est este et fee fiat fife finde fiyat fine fir for fun go he her hidden him
    his hit ho hot how in is it its karte katze la le les man me men min mit mon my neu new no
    noche non not nov now of oh on once one or out per pick por quarto qui quotes sa sat saw
    say se seat see seeks seen seine seit ses sesenta session sessions set sets sex she shine
    sin sir sis sit site sites size so son sq te tea ten the time to too took two um un und us
    va van vitesse vitesses was we were wet where which who wifi win wit with you your
"""
_WORDS_OF_OTHERS = frozenset(_ANY_TEXT.split())
"""Words of any text; they are digits among digits only."""


def _pieces(token: str, heard: Mapping[str, str]) -> tuple[_Piece, ...]:
    """The fewest pieces of which a token consists; none if it has others."""
    best: list[tuple[_Piece, ...] | None] = [None] * len(token) + [()]
    for at in range(len(token) - 1, -1, -1):
        if token[at].isdigit():
            end = next((to for to in range(at, len(token)) if token[to].isalpha()), len(token))
            ways = [(end, token[at:end], False)]
        else:
            ways = [
                (end, heard[sound], token[at:end] not in _SURE)
                for end in range(at + 2, min(len(token), at + _LONGEST_PIECE) + 1)
                if (sound := heard_as(token[at:end])) in heard
            ]
        for end, digits, slipped in ways:
            rest, known = best[end], best[at]
            if rest is not None and (known is None or len(rest) + 1 < len(known)):
                best[at] = (_Piece(at, end, digits, slipped), *rest)
    return best[0] or ()


def _readings(token: str) -> tuple[tuple[_Piece, ...], ...]:
    """What a token consists of in each language."""
    if (
        token == _THEN
        or len(token) > _LONGEST_TOKEN
        or (token.isdigit() and len(token) > _LONGEST_FIGURES)
    ):
        return ((),) * len(LANGUAGES)
    if len(token) > _LONGEST_PIECE and GLUED.fullmatch(token):
        return ((),) * len(LANGUAGES)  # Spanish as it is spelt: 'unoocho' is no Italian '15'
    if _RINGS.fullmatch(token):
        return ((),) * len(LANGUAGES)
    if not token.isalpha() and word_with_figures(token):
        return ((),) * len(LANGUAGES)  # 'un0', 'cinc0': one word with a figure for a letter
    return tuple(_pieces(token, heard) for heard in LANGUAGES)


_READINGS = Remembered(_readings, most=1 << 14, longest=40)


def may_be_misspelt(word: str) -> bool:
    """Whether a folded, lower-case stretch without blanks may be part of such a number."""
    return any(map(_is_telling, _TOKEN.findall(word)))


def _is_telling(token: str) -> bool:
    known = token.isdigit() or token in UNITS or token in _WORDS_OF_OTHERS
    return not known and any(_READINGS[token])


def with_misspelt(folded: Folded) -> Folded:
    """The same with figures for rows of such words; itself where there is none."""
    changes: list[Change] = []
    for row in sorted(_rows(folded.lower), key=lambda row: (row[0].at, -row[-1].end)):
        if not changes or row[0].at >= changes[-1][1]:
            changes += _written(folded.lower, row)
    return folded.rewritten(changes)


def _rows(lower: str) -> Iterator[Sequence[_Token]]:
    """Tokens of one language beside each other that make a whole number."""
    tokens = [(*match.span(), _READINGS[match.group()]) for match in _TOKEN.finditer(lower)]
    for language in range(len(LANGUAGES)):
        row: list[_Token] = []
        for at, (start, end, readings) in enumerate(tokens):
            behind = tokens[at + 1 : at + 2]
            if row and behind and lower[start:end] == JOINING[language] and behind[0][2][language]:
                continue
            goes_on = readings[language] and row and _are_beside(lower, row[-1], start)
            if row and not (goes_on and not _stands_off(lower, row, start)):
                yield from _whole(lower, row)
                row = []
            if readings[language]:
                row.append(_Token(start, end, readings[language]))
        yield from _whole(lower, row)


def _are_beside(lower: str, token: _Token, start: int) -> bool:
    """Whether only signs stand between two tokens, and the end of a line only between words."""
    gap = _ANDS.sub(" ", lower[token.end : start])
    in_words = lower[token.end - 1].isalpha() and lower[start].isalpha()
    return _GAP.fullmatch(gap) is not None and ("\n" not in gap or in_words)


def _stands_off(lower: str, row: Sequence[_Token], start: int) -> bool:
    """'... cinco\ncuatro 💎 cuarto': behind a picture, as no other word of a row long enough."""
    if len(row) < _FEWEST_OF_ROW or lower[row[-1].end : start].isascii():
        return False
    return lower[row[0].at : row[-1].end].isascii()


def _whole(lower: str, row: list[_Token]) -> Iterator[list[_Token]]:
    """The row, or what is left of it without what stands before it or behind."""
    spelled = [at for at, token in enumerate(row) if not lower[token.at : token.end].isdigit()]
    if sum(len(row[at].pieces) for at in spelled) < _FEWEST_SURE or _is_fond(lower, row):
        return
    for last in range(len(row), max(spelled[-1], len(row) - 2), -1):
        for first in range(min(spelled[0], 1) + 1):
            if _is_whole(lower, row[first:last]):
                yield row[first:last]
                return


def _is_whole(lower: str, row: Sequence[_Token]) -> bool:
    pieces = [piece for token in row for piece in token.pieces]
    digits = "".join(digits for _, _, digits in _groups(lower, row))
    words = sum(not lower[t.at + p.start].isdigit() for t in row for p in t.pieces)
    odd = any(piece.slipped for piece in pieces) or any(len(token.pieces) > 1 for token in row)
    tokens = [lower[token.at : token.end] for token in row]
    telling = sum(map(_is_telling, tokens))
    if telling <= sum(token in _WORDS_OF_OTHERS for token in tokens):
        return False
    if not words or (not odd and any(run in digits for run in _COUNTING)):
        return False
    if nanp_national(digits) or (digits[0] == "0" and digits[1] != "0" and len(digits) in _TRUNK):
        return words >= _FEWEST_WORDS or (odd and words >= _FEWEST_SURE)
    short = len(digits) == _LONG and digits[0] in _FIRST_WITHOUT_TRUNK
    return odd and words >= _MANY_WORDS and (short or len(digits) in _WHOLE)


def _is_fond(lower: str, row: Sequence[_Token]) -> bool:
    """'dos uno dos hun cinco cinco cinco hun ...': all the others are spelt right."""
    words = {lower[token.at : token.end] for token in row}
    return _FOND in words and all(word in UNITS or word.isdigit() for word in words - {_FOND})


def _groups(lower: str, row: Sequence[_Token]) -> list[Change]:
    """The place and the digits of each piece, tens and their units in one."""
    groups: list[Change] = []
    for token in row:
        for piece in token.pieces:
            start, end, digits = token.at + piece.start, token.at + piece.end, piece.digits
            one = groups[-1] if groups else None
            spelled = one is not None and not (lower[start].isdigit() or lower[one[0]].isdigit())
            if one and spelled and _TIGHT.fullmatch(lower, one[1], start):
                value = together(int(one[2]), int(digits))
                if value is not None:
                    groups[-1] = one[0], end, str(value)
                    continue
            groups.append((start, end, digits))
    return groups


def _written(lower: str, row: Sequence[_Token]) -> Iterator[Change]:
    """The figures of a row, each group for its own letters, a blank between two tokens."""
    done = row[0].at
    for start, end, digits in _groups(lower, row):
        if start > done:
            yield done, start, " "
        yield start, end, digits
        done = end


__all__ = ["may_be_misspelt", "with_misspelt"]
