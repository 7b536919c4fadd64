"""The marks of words that say or tell a number in one of many languages.

What lives here: a table of all such words with what they may be part of, made when first asked for.
Of words that are written without blanks between them any part counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from brightline.privacy.figures.number_words import EXACT
from brightline.privacy.figures.run_together import is_glued
from brightline.privacy.figures.spoken_rows import languages_of, tokens_of, words_said
from brightline.privacy.figures.spoken_words import PLUS, TWICE
from brightline.privacy.telephone.told.telling_words import (
    JOINERS,
    PARTS,
    TITLES,
    as_typed,
    words_of,
)
from brightline.privacy.text.kinds import (
    FIRST_ABROAD,
    JOINING,
    LAST_ABROAD,
    PLUS_WORD,
    SPOKEN,
    TITLE_ABROAD,
)

_WORDS = re.compile(r"[^\W\d_]+")
_IN_ONE = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7ff]")
_ENGLISH_WORDS = """
    chat fire tree hat sat pet sex tin dim pump pum ten elf sun song see pad jet chin nana too two
    hun sit set sink pit hay bay des les ses nov sep sept tan sam sis
"""
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_SHORTEST = 3  # letters of a word that begins a search by itself
_BY_KIND: tuple[tuple[int, Iterable[str]], ...] = (
    (FIRST_ABROAD, words_of(PARTS, 0)),
    (LAST_ABROAD, words_of(PARTS, 2)),
    (TITLE_ABROAD, words_of(TITLES, 0)),
    (JOINING, JOINERS),
    (PLUS_WORD, PLUS),
)


def spoken_marks(word: str) -> int:
    """What a folded, lower-case word can be part of that is told or said in such a language."""
    marks = 0
    for piece in _WORDS.findall(word):
        marks |= _marks().get(piece, 0)
        if is_glued(piece) and languages_of(piece):
            marks |= SPOKEN
    if not word.isascii() and (found := _unspaced().findall(word)):
        for piece in found:
            marks |= _marks().get(piece, 0)
    if any(map(str.isdigit, word)) and any(map(str.isalpha, word)) and _is_drawn(word):
        marks |= SPOKEN
    return marks


def _is_drawn(word: str) -> bool:
    """Whether some of it are words with figures in their letters or beside these."""
    return any(languages_of(token.word) for token in tokens_of(word) if token.word.isalpha())


@cache
def _marks() -> dict[str, int]:
    """The marks of each word; of several words together those of the longest."""
    found: dict[str, int] = dict.fromkeys(filter(_begins, (*words_said(), *TWICE)), SPOKEN)
    for kind, words in _BY_KIND:
        for word in words:
            for typed in as_typed(word):
                longest = max(_WORDS.findall(typed), key=len, default="")
                found[longest] = found.get(longest, 0) | kind
    return found


def _begins(word: str) -> bool:
    return len(word) >= _SHORTEST and word not in _ENGLISH | EXACT


@cache
def _unspaced() -> re.Pattern[str]:
    """The words of scripts that have no blanks between theirs, wherever they stand in a word."""
    words = [word for word in _marks() if _IN_ONE.match(word)]
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))
