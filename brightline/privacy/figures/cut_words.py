"""Number words with signs in the place of letters: 'f*ve', 'tw*', '#ight', 's**te-z*ro'.

What lives here: which words are meant, also where several stand in one stretch. Signs that are one
letter too many ('f*our') and signs drawn for a letter ('f!ve') are in `number_tokens`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, combinations

from brightline.privacy.figures.number_pieces import Part, Parts, value
from brightline.privacy.figures.number_words import EXACT, HUNDRED, HUNDREDS, UNITS

_ENDS, _BEGINS = ".,;:!?)]}\"'-/|", '([{"¿¡,;:'  # what stands beside such a word
_MAY_BE_CUT = re.compile(
    rf"[a-z][\W_]{{1,2}}[a-z]|[^\w{re.escape(_BEGINS)}][a-z]|_[a-z]|[a-z](?:[^\w{re.escape(_ENDS)}]|_)"
)
_SIGN = re.compile(r"[\W_]")
_VOWELS = "aeiou"
_MOST_OF_LONG = 2  # letters cut of a word like 'fifteen'
_LONGEST = max(map(len, EXACT))
_LONGEST_RUN = 120  # characters: a number with its country's code
# Ordinary words may be cut so too; they are digits among digits only.
_WORDS_AS_WELL = frozenset(
    ("s*x", "on*", "si*", "un*", "te*", "*no", "*n*", "*our", "*even", "*ive", "*en", "*os", "*res")
)

Run = tuple[int, Parts]
"""How many letters are cut, and the words."""


def cut_words(word: str) -> Parts:
    """The number words of a stretch without blanks, if it is nothing else and some are cut."""
    if len(word) > _LONGEST_RUN or not _MAY_BE_CUT.search(word):
        return ()
    end = len(word.rstrip(_ENDS))
    runs: dict[int, Run] = {0: (0, ())}
    for at in range(end):
        if (run := runs.get(at)) is None:
            continue
        if not word[at].isalnum():
            _keep(runs, at + 1, run)
        for last in range(at + 3, min(at + _LONGEST, end) + 1):
            piece = word[at:last]
            if piece in EXACT:
                _keep(runs, last, (run[0], (*run[1], _part(at, last, piece))))
            elif meant := _meant(piece):
                cuts = run[0] + sum(not sign.isalpha() for sign in piece)
                _keep(runs, last, (cuts, (*run[1], _part(at, last, meant))))
    cuts, parts = runs.get(end, (0, ()))
    return parts if cuts else ()


def is_word_as_well(word: str) -> bool:
    """Whether an ordinary word may be cut so: 's*x'."""
    return _SIGN.sub("*", word.lstrip(_BEGINS).rstrip(_ENDS)) in _WORDS_AS_WELL


def _keep(runs: dict[int, Run], at: int, run: Run) -> None:
    """Of two readings of the same characters that with fewer letters cut."""
    if at not in runs or run[0] < runs[at][0]:
        runs[at] = run


def _part(start: int, end: int, word: str) -> Part:
    digits, role = value(word)
    return Part(start, end, digits, "misspelt", role)


def _meant(piece: str) -> str:
    if piece.isalpha() or piece[0] in _BEGINS or piece[-1] in _ENDS:
        return ""
    return _meanings().get(_SIGN.sub("*", piece), "")


@cache
def _meanings() -> dict[str, str]:
    """Words by how they are cut, an asterisk for each letter, where one number only is meant."""
    meant: dict[str, str] = {}
    for word in sorted(EXACT - {HUNDRED, *HUNDREDS}, key=lambda word: (word not in UNITS, word)):
        for cut in _cuts(word):
            other = meant.setdefault(cut, word)
            if other and value(other) != value(word):
                meant[cut] = ""
    return meant


def _cuts(word: str) -> Iterator[str]:
    """Up to half of the letters of a digit's word and one or two of another, or all vowels."""
    vowels = tuple(at for at, letter in enumerate(word) if letter in _VOWELS)
    most = len(word) // 2 if word in UNITS else min(len(word) // 2, _MOST_OF_LONG)
    some = (combinations(range(len(word)), many) for many in range(1, most + 1))
    for cut in (vowels, *chain.from_iterable(some)):
        yield "".join("*" if at in cut else letter for at, letter in enumerate(word))
