"""Number words run together in ways that are no word: 'callsevenonethreefive...', 'twoxonextwo'.

What lives here: a long row of them inside of other letters, the same letters between them, each
letter drawn out, and the words of seven languages. What is glued without anything else is read in
`number_pieces`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from brightline.privacy.figures.number_pieces import NUMBER_WORD, Part, Parts, pieces_of, value
from brightline.privacy.figures.number_words import (
    DIGIT_OF,
    EXACT,
    SWEDISH,
    WORD_OF_DIGIT,
    read_word,
)
from brightline.privacy.text.late import late

_SHORTEST = 9  # letters: 'twoxtwoxtwo' has eleven
_SHORTEST_FOREIGN, _SHORTEST_INSIDE = 12, 20
_FEWEST, _LONGEST_WORD = 3, 16  # words; letters of one
_INSIDE = late(rf"(?:{NUMBER_WORD}){{6,}}+")
_SAME_BETWEEN = late(
    rf"{NUMBER_WORD}(?P<same>[a-z]{{1,3}}){NUMBER_WORD}(?:(?P=same){NUMBER_WORD})+"
    rf"|{NUMBER_WORD}(?P<crosses>x{{1,3}}){NUMBER_WORD}"
)
_ONE_WORD = late(NUMBER_WORD)
_THRICE = re.compile(r"([a-z]{3,7})\1\1")
# Each letter once; a word may share its last one with the next: 'zerone', 'fiveight'.
_REPEATED = re.compile(r"(.)\1+")
_SHORT = {_REPEATED.sub(r"\1", word): word for word in sorted(EXACT)}
_SHARING = {short[:-1]: (short[-1], word) for short, word in _SHORT.items()}
_LONGEST_DRAWN_OUT = 160  # letters
_FOREIGN_WORD = late(WORD_OF_DIGIT)
_FOREIGN_ROW = late(rf"(?:{WORD_OF_DIGIT}){{3,}}+")
_SWEDISH_WORD = late("|".join(SWEDISH))
_SWEDISH_ROW = late(rf"(?:{'|'.join(SWEDISH)}){{7,}}+")


def glued_words(token: str) -> Parts:
    """The digits of a token of small letters only; nothing if it is no such row."""
    if len(token) < _SHORTEST:
        return ()
    if same := _SAME_BETWEEN.fullmatch(token):
        return tuple(_between(token, same["same"] or same["crosses"]))
    if (thrice := _THRICE.fullmatch(token)) and (parts := tuple(_three_times(thrice[1]))):
        return parts
    drawn_out = len(token) <= _LONGEST_DRAWN_OUT and _REPEATED.search(token)
    if drawn_out and len(words := _split(_REPEATED.sub(r"\1", token))) >= _FEWEST:
        return tuple(_drawn_out(token, words))
    if len(token) >= _SHORTEST_FOREIGN and _FOREIGN_ROW.fullmatch(token):
        return tuple(_words(token, _FOREIGN_WORD, DIGIT_OF))
    if len(token) >= _SHORTEST_INSIDE and _SWEDISH_ROW.fullmatch(token):
        return tuple(_words(token, _SWEDISH_WORD, SWEDISH))
    if len(token) >= _SHORTEST_INSIDE and (row := _INSIDE.search(token)):
        at = row.start()
        return tuple(
            part._replace(start=part.start + at, end=part.end + at)
            for part in pieces_of(row.group())
        )
    return ()


def _words(token: str, word: re.Pattern[str], digits: Mapping[str, str]) -> Iterator[Part]:
    """The digits of a token that is nothing but such words."""
    for one in word.finditer(token):
        yield Part(*one.span(), digits[one.group()], "word", "unit")


def _between(token: str, same: str) -> Iterator[Part]:
    """Each word by itself, so that none is composed with the next."""
    at = 0
    while word := _ONE_WORD.match(token, at):
        for part in pieces_of(word.group()):
            yield part._replace(start=word.start(), end=word.end())
        at = word.end() + len(same)


def _three_times(word: str) -> Iterator[Part]:
    """'fyvefyvefyve': nobody slips three times in the same way."""
    known = read_word(word)
    if known is not None and known.sureness != "weak":
        digits, role = value(known.word)
        for at in range(0, 3 * len(word), len(word)):
            yield Part(at, at + len(word), digits, "misspelt", role)


def _split(short: str) -> list[tuple[int, str]]:
    """The words that a row of letters consists of, and where each begins; nothing if of others."""
    rows: list[list[tuple[int, str]] | None] = [None] * len(short) + [[]]
    for at in range(len(short) - 1, -1, -1):
        for end in range(min(len(short), at + _LONGEST_WORD), at, -1):
            rest, piece = rows[end], short[at:end]
            if rest is None:
                continue
            last, sharing = _SHARING.get(piece, ("", ""))
            word = _SHORT.get(piece) or (sharing if short[end : end + 1] == last else "")
            if word:
                rows[at] = [(at, word), *rest]
                break
    return rows[0] or []


def _drawn_out(token: str, words: Sequence[tuple[int, str]]) -> Iterator[Part]:
    places = [at for at, letter in enumerate(token) if token[at - 1 : at] != letter]
    ends = [places[start] for start, _ in words[1:]] + [len(token)]
    for (start, word), end in zip(words, ends, strict=True):
        for part in pieces_of(word):
            yield part._replace(start=places[start], end=end)
