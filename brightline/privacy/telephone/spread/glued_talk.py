"""Numbers glued to talk in one word: '0491askforjo570andthen156', '55tomamoscafe5550gracias0142'.

What lives here: long words of two or three runs of letters between groups of figures, where all
figures are one whole number of the region. Shorter ones are read word by word (`number_tokens`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.beside import CALLED_BEFORE, CUE_BEFORE, ID_BEFORE
from brightline.privacy.figures.numbering import (
    NANP_REGIONS,
    is_as_at_home,
    nanp_national,
    regional,
    usual_with_zero,
)
from brightline.privacy.text.late import late

Span = tuple[int, int]

_TALK = r"[a-z]{2,24}"
_WORD = late(
    rf"(?<![a-z0-9@._/=-])(?:[a-z]{{2,16}})?(?P<number>\d{{2,8}}(?:{_TALK}\d{{2,8}}){{1,4}})(?:[a-z]{{2,16}})?"
    r"(?![a-z0-9@_/=-]|\.[a-z0-9])"
)
_LETTERS, _FIGURES = re.compile(r"[a-z]+"), re.compile(r"\d+")
_VOWEL = re.compile(r"[aeiouy]")
_FEWEST_LETTERS, _FEWEST_IN_RUN = 8, 3  # of talk; of talk where nobody asks to call
_SHAPES = ((3, 3, 4), (3, 7), (6, 4))
_LONGEST_CUE = 24  # characters


def find_in_talk(
    lower: str, windows: Sequence[Span], region: str
) -> Iterator[tuple[str, int, int]]:
    """Such numbers in the windows around long words of a folded, lower-case text."""
    for start, end in windows:
        for word in _WORD.finditer(lower, start, end):
            runs = _LETTERS.findall(word["number"])
            groups = _FIGURES.findall(word["number"])
            if _is_talk(lower, word, runs) and (e164 := _number(groups, region)):
                yield e164, *word.span("number")


def _is_talk(lower: str, word: re.Match[str], runs: Sequence[str]) -> bool:
    """Whether letters are words rather than those of a code: long enough, with a vowel in each."""
    if sum(map(len, runs)) < _FEWEST_LETTERS or not all(map(_VOWEL.search, runs)):
        return False
    before = lower[max(0, word.start() - _LONGEST_CUE) : word.start()]
    if CUE_BEFORE.search(before) or CALLED_BEFORE.search(before):
        return True
    return all(len(run) >= _FEWEST_IN_RUN for run in runs) and not ID_BEFORE.search(before)


def _number(groups: Sequence[str], region: str) -> str:
    """E.164 of all groups together, as they are dialled from a region."""
    digits = "".join(groups)
    if region in NANP_REGIONS:
        national = nanp_national(digits) if tuple(map(len, groups)) in _SHAPES else ""
        return f"+1{national}" if national else ""
    if digits[0] == "0":
        return usual_with_zero(digits, region)
    return regional(digits, region)[0] if is_as_at_home(digits, region) else ""
