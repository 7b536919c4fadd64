"""Rows of figures and words for them in one language: 'пять 2 5 5 ноль', '09isa7lima55', 's1furi'.

What lives here: the words of a text that are figures in some language, also run together with
figures or with figures drawn for their letters, and the rows of them between which stand but signs,
or what a search says may stand there. A row is not yet a number: each search tells what it must be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from brightline.privacy.figures import far_numbers, foreign_numbers
from brightline.privacy.figures.far_numbers import as_folded, numbered, together
from brightline.privacy.figures.far_words import UNSPACED
from brightline.privacy.figures.line_starts import opens_amount
from brightline.privacy.figures.run_together import is_glued
from brightline.privacy.figures.spoken_words import BY_EAR, TWICE
from brightline.privacy.text.folded import Folded
from brightline.privacy.text.late import late

# Letters, and the vowel signs of Indian scripts that are drawn beside them; no danda.
_LETTER = r"(?:[^\W\d_]|[\u0900-\u0963\u0970-\u0dff])"
_STRETCH = re.compile(rf"(?:\d|{_LETTER}|(?<=[^\W\d_])'(?=[^\W\d_]))+")
_PIECE = re.compile(rf"\d+|(?:{_LETTER}|')+")
SIGNS = r"(?:(?!\.\s|[!?@$€£¥₹₽₺₴₪%:+\n।۔])[^\w]){0,6}"
"""What may stand between two of a row."""
_BETWEEN = rf"{SIGNS}\n?{SIGNS}"
_AMOUNT_BEFORE = re.compile(r"[$€£¥₹₽₺₴₪][^\S\n]?\Z")
_AMOUNT_BEHIND = re.compile(r"[^\S\n]?(?:[%$€£¥₹₽₺₴₪]|,-|:-|\.-)|[:/]\d")
_LONGEST_FIGURES = 13
_SHORTEST_DRAWN = 3  # characters of a word with figures for letters
_GLUED_ELSEWHERE = ("english", "spanish")  # `glued_words`
_DRAWN = str.maketrans("1l3405", "iieaos")
_CJK = range(0x3007, 0xA000)  # whose words for figures are folded to figures


class Token(NamedTuple):
    """A word or some figures of a row."""

    start: int
    end: int
    word: str


class Row(NamedTuple):
    """What stands between its tokens, and the words of its language."""

    tokens: Sequence[Token]
    values: Mapping[str, int]

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end


def _drawn(word: str) -> str:
    """A word with the same sign for all that is drawn alike: 's1furi' and 'sifuri'."""
    return word.translate(_DRAWN)


@cache
def _languages() -> dict[str, Mapping[str, int]]:
    """The words of all languages, of each those by ear too."""
    far = far_numbers.VALUES_OF | {name: numbered(words) for name, words in UNSPACED.items()}
    found: dict[str, Mapping[str, int]] = {}
    for name in {*far, *foreign_numbers.VALUES_OF, *BY_EAR}:
        by_ear = numbered(BY_EAR[name]) if name in BY_EAR else {}
        known = {**by_ear, **far.get(name, {}), **foreign_numbers.VALUES_OF.get(name, {})}
        plain = {_plain(word): value for word, value in known.items()}
        # 'i am 32', '3O': one letter is a word of any text
        found[name] = {word: plain[word] for word in plain if len(word) > word.isascii()}
    return dict(sorted(found.items()))


@cache
def _languages_of() -> dict[str, frozenset[str]]:
    """The languages of each word, as it is written and as it is drawn."""
    found: dict[str, set[str]] = {}
    for name, values in _languages().items():
        for word in values:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def words_said() -> Iterable[str]:
    """All words for figures, as they are folded."""
    return _languages_of()


@cache
def _drawn_words() -> dict[str, tuple[str, ...]]:
    """The words by how they are drawn."""
    found: dict[str, list[str]] = {}
    for word in _languages_of():
        if word.isascii() and len(word) >= _SHORTEST_DRAWN - 1:
            found.setdefault(_drawn(word), []).append(word)
    return {drawn: tuple(words) for drawn, words in found.items()}


@cache
def _unspaced(name: str) -> re.Pattern[str]:
    words = sorted(_languages()[name], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


_UNSPACED = ("chinese", *UNSPACED)
_TWICE = frozenset(form for word in TWICE for form in as_folded(word))


def _plain(word: str) -> str:
    return word.replace("'", "")


def tokens_of(lower: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words and the figures of a folded text; what is run together in its pieces."""
    found: list[Token] = []
    for stretch in _STRETCH.finditer(lower, start, len(lower) if end is None else end):
        word = _plain(stretch.group())
        if word.isdigit() or word.isalpha() or word in _languages_of():
            found.append(Token(*stretch.span(), word))
        elif len(word) >= _SHORTEST_DRAWN and (meant := _drawn_words().get(_drawn(word))):
            found.append(Token(*stretch.span(), meant[0] if len(meant) == 1 else "|".join(meant)))
        else:
            at = stretch.start()
            found += [
                Token(at + piece.start(), at + piece.end(), _plain(piece.group()))
                for piece in _PIECE.finditer(stretch.group())
            ]
    return found


def rows_of(
    lower: str,
    tokens: Sequence[Token],
    between: re.Pattern[str] | None = None,
    without: Sequence[str] = (),
) -> Iterator[Row]:
    """The rows of each language with a word among the tokens, and those of figures alone.

    Args:
        between: what may stand between two tokens of a row.
        without: languages that are not read.
    """
    joint = between or _JOINT
    names = {name for token in tokens for name in languages_of(token.word)}
    for name in sorted(names.difference(without)):
        yield from _rows(lower, _in_language(tokens, name), _languages()[name], joint)
    yield from _rows(lower, tokens, {}, joint)


def languages_of(word: str) -> frozenset[str]:
    """The languages that have a word for a figure; of a drawn one those of all that it may be."""
    known = _languages_of()
    names = frozenset(name for one in word.split("|") for name in known.get(one, ()))
    if not names and is_glued(word):
        return frozenset(name for name in _glued() if _covered(name, word))
    if not names and not word.isascii():
        return frozenset(name for name in _UNSPACED if _covered(name, word))
    return names


@cache
def _glued() -> tuple[str, ...]:
    """The languages of which words run together are read here."""
    return tuple(name for name in _languages() if name not in _GLUED_ELSEWHERE)


def _covered(name: str, word: str) -> bool:
    return "".join(_unspaced(name).findall(word)) == word


def _in_language(tokens: Sequence[Token], name: str) -> list[Token]:
    """The tokens as they are read in a language: 'ゴゴ' is two words of it."""
    values, found = _languages()[name], list[Token]()
    for token in tokens:
        word = next((one for one in token.word.split("|") if one in values), token.word)
        glued = word not in values and (name in _UNSPACED or is_glued(word))
        if glued and not word.isdigit() and _covered(name, word):
            found += [
                Token(token.start + piece.start(), token.start + piece.end(), piece.group())
                for piece in _unspaced(name).finditer(word)
            ]
        else:
            found.append(Token(token.start, token.end, word))
    return found


def _rows(
    lower: str, tokens: Sequence[Token], values: Mapping[str, int], joint: re.Pattern[str]
) -> Iterator[Row]:
    row: list[Token] = []
    for token in tokens:
        counts = token.word in values or token.word in _TWICE or _may_be_part(lower, token)
        if row and counts and _goes_on(lower, row[-1].end, token.start, joint):
            row.append(token)
            continue
        if not counts:
            continue  # what stands between is looked at as a whole
        if row:
            yield Row(row, values)
        row = [token]
    if row:
        yield Row(row, values)


def _goes_on(lower: str, start: int, end: int, joint: re.Pattern[str]) -> bool:
    """Whether a row goes on behind a gap: no line begins there with an hour or a price."""
    return joint.fullmatch(lower, start, end) is not None and not opens_amount(lower, start, end)


def _may_be_part(lower: str, token: Token) -> bool:
    """Whether figures may be part of a number: no price, no hour."""
    if not token.word.isdigit() or len(token.word) > _LONGEST_FIGURES:
        return False
    if _AMOUNT_BEFORE.search(lower, max(0, token.start - 2), token.start):
        return False
    return not _AMOUNT_BEHIND.match(lower, token.end)


def digits_of(row: Row) -> list[str]:
    """The digits of each group: hundreds, tens and units together, twice what is said so."""
    groups: list[str] = []
    amount: int | None = None
    twice = False
    for token in row.tokens:
        value = row.values.get(token.word)
        if value is None and not token.word.isdigit():
            twice, amount = True, None
            continue
        joined = together(amount, value)
        if joined is not None and not twice:
            groups[-1] = str(joined)
        else:
            one = token.word if value is None else str(value)
            groups.append(one[:1] + one if twice else one)
        amount, twice = value if joined is None or twice else joined, False
    return groups


def is_said(folded: Folded, token: Token) -> bool:
    """Whether a token is a word, or was one before it was read as figures."""
    if not token.word.isdigit() or folded.is_worded(token.start, token.end):
        return True
    return any(ord(sign) in _CJK for sign in folded.shown(token.start, token.end))


_JOINT = late(_BETWEEN)
