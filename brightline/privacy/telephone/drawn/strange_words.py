"""Rows of letters that are drawn for figures and make no words: 'ozo-tgab-oteb', 'OEO/ZEIZ/SBOA'.

What lives here: the pairs of such letters that stand in no word of English, Spanish, French,
Italian or German, and the rows of a number's length that are full of them. Which number it is
cannot always be told, since a letter may stand for two figures; they are for the mask.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from brightline.privacy.figures.numbering import LONGEST_INTERNATIONAL, NANP_DIGITS
from brightline.privacy.telephone.drawn.drawn_rows import Word, rows_of
from brightline.privacy.text.drawn_out import undrawn
from brightline.privacy.text.late import late

_STRANGE = late(
    r"(?=q)|q|(.)(?=\1\1)|aa|ii|ao|d[bz]|lz|z[sbg]|s[zg]|b[dzg]|g[zbd]|t[gdb]"
    r"|(?<![a-z])(?:oo|d[dsgtl]|l[bgtsd]|z[ztld]|s[sbd]|t[tslz]|b[sbt]|g[sgt])"
    r"|(?:d[lg]|z[dlt]|s[dbl]|bl|gl|tl)(?![a-z])"
    r"|(?<![aeio])[bdglstz]{4}"
)
_VOWEL = re.compile(r"[aeio]")
_LETTERS_AND_SIGNS, _SIGN = re.compile(r"(?=.*[a-z])[a-z|!&$]+"), re.compile(r"(?<=.)[|!&$]")
_KNOWN = frozenset(
    ("lgbt", "lgbtq", "bbq", "lbs", "tbs", "ltd", "blt", "std", "stds", "dls", "dlls", "szabad")
)
_SHORTEST = 3  # letters of a word that is no unit
_TWO = 2  # words, or kinds of signs between them
_ENDS = re.compile(r"[.?!]\s|\n")  # a sentence, if not each of the groups
_FEWEST = 2  # strange places of a row
_LONGEST = LONGEST_INTERNATIONAL
_MOST_WORDS = 10


def find_strange_rows(text: str) -> Iterator[tuple[int, int]]:
    """Spans of such rows in a folded text with its capitals."""
    for words in rows_of(text):
        strange = [strange_places(word[2]) for word in words]
        done = 0
        for first, last in _stretches(text, words, strange) if any(strange) else ():
            if first >= done:
                yield words[first][0], words[last][1]
                done = last + 1


def strange_places(word: str) -> int:
    """How many places of a word no word has; a sign between letters is one, figures are none."""
    small = undrawn(word.lower()).rstrip("!")  # 'solooooo', 'i got!!!'
    if len(small) < _SHORTEST or small in _KNOWN or not _LETTERS_AND_SIGNS.fullmatch(small):
        return 0
    places = sum(1 for _ in _STRANGE.finditer(small)) + (_SIGN.search(small) is not None)
    return places + (_VOWEL.search(small) is None)


def _stretches(
    text: str, words: Sequence[Word], strange: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """The first and the last word of what has the length of a number, the longest first."""
    for first in range(len(words)):
        for last in range(min(len(words), first + _MOST_WORDS) - 1, first - 1, -1):
            if _is_no_text(text, words[first : last + 1], strange[first : last + 1]):
                yield first, last
                break


def _is_no_text(text: str, words: Sequence[Word], strange: Sequence[int]) -> bool:
    """Whether hardly any of the words is one, most of what is written being letters.

    Of one long word, or words with the same sign between them, a single place is enough.
    """
    written = "".join([word[2] for word in words])
    if not NANP_DIGITS <= len(written) <= _LONGEST:
        return False
    if 2 * sum(map(str.isdigit, written)) >= len(written):
        return False
    gaps = {text[a[1] : b[0]] for a, b in pairwise(words)}
    if len(gaps) < _TWO and not any(map(_ENDS.search, gaps)) and not any(map(str.isspace, gaps)):
        return any(strange)
    if any(map(_ENDS.search, gaps)) and (len(gaps) > 1 or len(words) <= _TWO):
        return False
    return sum(strange) >= _FEWEST and 3 * sum(map(bool, strange)) >= len(words)
