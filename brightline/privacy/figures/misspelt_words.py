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

from brightline.privacy.figures.number_words import DIGIT_OF, UNITS
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.remembering import Remembered

# Each language's digits from 0 on; behind a bar what is written for them and sounds otherwise.
_SPELT = {
    "french": "zero|zer un|1n deux|deu|de trois|troi|troa|trwa quatre|quatr|katr cinq|sin "
    "six|sis|ciss sept|set|cet huit|wit|ouit neuf|nef|neuve",
    "german": "null|nul eins|ein|ains|eintz zwei|zwai|tswei|zwo drei|drai|dray vier|fir "
    "funf|fuenf|fumf|finf sechs|seks|sex|zeks|secs sieben|siben|sibn|siebn|zieben "
    "acht|ahct|axt|aht neun|noin|nein|noyn",
    "portuguese": "zero|zeru um|hum|un dois|doiz|dos|duas tres|treis|treiz quatro|quatru|cuatro "
    "cinco|cinku|sinku seis|ceis|seiz|meia sete|cete|seti oito|oitu|oto nove|nobe|novi",
    "italian": "zero uno|un due|duei|du tre|trei quattro|quatr cinque|cinqe|cincue sei|sej "
    "sette|set otto|oto nove|nov",
    "dutch": "nul een|ein|1n twee|twe|tvee drie|dri|dree vier|fir vijf|fijf|veif|vijv zes|ses|zess "
    "zeven|seven|zeeven acht|agt|ach negen|nege|neeg|neechen",
    "polish": "zero jeden|jedn|jedin|jedem dwa|dfa trzy|tszy|trzi|czy cztery|czteri|ctery|cztry "
    "piec|pienc|pjec szesc|szes|sesc siedem|siedm|sidem osiem|osim|osjem "
    "dziewiec|dziewienc|dzewiec",
    "spanish": "cero|zero uno|un dos|doz tres|trez cuatro|quatro cinco|sinco seis|seiz siete|ciete "
    "ocho|osho nueve|nuebe|nueb",
}
_HEARD = (
    ("ph", "f"), ("sz", "s"), ("ck", "k"), ("qu", "k"), ("q", "k"), ("ce", "se"), ("ci", "si"),
    ("ch", "h"), ("c", "k"), ("z", "s"), ("v", "f"), ("b", "f"), ("w", "f"), ("y", "i"), ("j", "i"),
    ("h", ""),
)  # fmt: skip
_DRAWN_OUT = re.compile(r"(.)\1+")
_SHORTEST_SLIPPED = 4  # letters of a word of which one is dropped or exchanged
_LONGEST_PIECE, _LONGEST_TOKEN, _LONGEST_FIGURES = 10, 60, 12
_TOKEN = re.compile(r"[a-z\d]+")
_GAP = re.compile(r"[^\w!?@$€£¥%]{1,3}|[^\w!?@$€£¥%]{0,2}\n[^\w!?@$€£¥%]{0,2}")
_FEWEST_SURE, _FEWEST_WORDS, _MANY_WORDS = 2, 3, 6
_TRUNK, _WHOLE, _LONG = range(9, 13), range(10, 14), 9  # digits
_FIRST_WITHOUT_TRUNK = "456789"  # Poland, Portugal, Spain
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


def _heard(word: str) -> str:
    """What those who write by ear share: 'sinq' and 'cink', 'nobe' and 'nove'."""
    for written, sound in _HEARD:
        word = word.replace(written, sound)
    return _DRAWN_OUT.sub(r"\1", word)


def _slips(word: str) -> Iterator[str]:
    """With one letter behind the first dropped, or two exchanged."""
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def _language(spelt: str) -> dict[str, str]:
    """Digits by how their words sound."""
    words = [same.split("|") for same in spelt.split()]
    heard = {_heard(word): str(digit) for digit, same in enumerate(words) for word in same}
    for digit, (word, *_) in enumerate(words):
        if len(word) >= _SHORTEST_SLIPPED:
            for slip in _slips(word):
                if len(slip) >= _SHORTEST_SLIPPED - 1:
                    heard.setdefault(_heard(slip), str(digit))
    return heard


_LANGUAGES: tuple[Mapping[str, str], ...] = tuple(map(_language, _SPELT.values()))
_RIGHT = frozenset(same.split("|")[0] for spelt in _SPELT.values() for same in spelt.split())
_SURE = frozenset(DIGIT_OF) | _RIGHT
_ANY_TEXT = """
    act an and as at auf aus biete bij bitte by carte cat cerco ces cette chess chez chiens
    cuarto cut da das day de dee den der des dias die dies do dress dry du el en er es est
    este et fee fiat fir for fun go he her hidden him his hit ho hot how in is it its la le
    les man me men min mit mon my neu new no noche non not nov now of oh on one or out per
    pick por quarto qui quotes sa sat saw say se seat see seeks seen seine ses set sets sex
    she sin sir sis sit site sites so son sq te tea ten the time to too took two um un und us
    va van was we wet which who wifi wit with you your
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
                if (sound := _heard(token[at:end])) in heard
            ]
        for end, digits, slipped in ways:
            rest, known = best[end], best[at]
            if rest is not None and (known is None or len(rest) + 1 < len(known)):
                best[at] = (_Piece(at, end, digits, slipped), *rest)
    return best[0] or ()


def _readings(token: str) -> tuple[tuple[_Piece, ...], ...]:
    """What a token consists of in each language."""
    if len(token) > _LONGEST_TOKEN or (token.isdigit() and len(token) > _LONGEST_FIGURES):
        return ((),) * len(_LANGUAGES)
    return tuple(_pieces(token, heard) for heard in _LANGUAGES)


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
            changes += _written(row)
    return folded.rewritten(changes)


def _rows(lower: str) -> Iterator[Sequence[_Token]]:
    """Tokens of one language beside each other that make a whole number."""
    tokens = [(*match.span(), _READINGS[match.group()]) for match in _TOKEN.finditer(lower)]
    for language in range(len(_LANGUAGES)):
        row: list[_Token] = []
        for start, end, readings in tokens:
            if row and not (readings[language] and _are_beside(lower, row[-1], start)):
                yield from _whole(lower, row)
                row = []
            if readings[language]:
                row.append(_Token(start, end, readings[language]))
        yield from _whole(lower, row)


def _are_beside(lower: str, token: _Token, start: int) -> bool:
    """Whether only signs stand between two tokens, and the end of a line only between words."""
    gap = lower[token.end : start]
    in_words = lower[token.end - 1].isalpha() and lower[start].isalpha()
    return _GAP.fullmatch(gap) is not None and ("\n" not in gap or in_words)


def _whole(lower: str, row: list[_Token]) -> Iterator[list[_Token]]:
    """The row, or what is left of it without what stands before it or behind."""
    spelled = [at for at, token in enumerate(row) if not lower[token.at : token.end].isdigit()]
    if sum(len(row[at].pieces) for at in spelled) < _FEWEST_SURE:
        return
    for last in range(len(row), max(spelled[-1], len(row) - 2), -1):
        for first in range(min(spelled[0], 1) + 1):
            if _is_whole(lower, row[first:last]):
                yield row[first:last]
                return


def _is_whole(lower: str, row: Sequence[_Token]) -> bool:
    pieces = [piece for token in row for piece in token.pieces]
    digits = "".join(piece.digits for piece in pieces)
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


def _written(row: Sequence[_Token]) -> Iterator[Change]:
    """The figures of a row, each piece for its own letters, a blank between two tokens."""
    end = row[0].at
    for token in row:
        if token.at > end:
            yield end, token.at, " "
        for piece in token.pieces:
            yield token.at + piece.start, token.at + piece.end, piece.digits
        end = token.end


__all__ = ["may_be_misspelt", "with_misspelt"]
