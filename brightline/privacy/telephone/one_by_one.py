"""Numbers told one digit a word: '2 call 1 me 2 now 5 any 5 time ...', 'call2 me1 now2 ...'.

What lives here: runs of single digits with one or two words, or the sign of a number ('#2 #1 #2'),
between each of them and the next. Ten of them that make a North American number are one, whatever
units the words between look like; for the mask, fewer can be a number of some other plan. Groups of
digits with words between are in `loose_phones`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from brightline.privacy.figures.numbering import NANP_DIGITS, nanp_national
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PhoneSpan, phone_span

_SIGNS = r"[^\w$€£¥%.!?]"
_WORDS = re.compile(
    rf"{_SIGNS}{{0,4}}[a-z']{{1,10}}(?:{_SIGNS}{{1,4}}[a-z']{{1,10}})?{_SIGNS}{{0,4}}|[\s,-]{{0,2}}#\s?"
)
# Scores ('Floor 8 Music 9 Crowd 7 ...') are told without them.
_ASKS = re.compile(
    r"(?<![a-z])(?:call|text|txt|sms|me|ring|dial|ask|phone|cell|tel|mobile|number|num|line|whats\w*|"
    r"now|ok|babe|baby|hun|honey|llama\w*|marca\w*|numero|movil|amor|appelle\w*|ruf)(?![a-z])|#"
)
_AROUND = 20  # characters
_LONGEST_GAP = 24  # characters
_FEWEST, _MOST = 9, 13  # digits of what could be a number
_COUNTED = "1234567890", "123456789", "9876543210", "987654321"
_FEWEST_DIFFERENT = 3  # 'Mon 9 to 5 Tue 9 to 5 ...'


def one_by_one(lower: str, atoms: Sequence[Atom], weight: int) -> Iterator[PhoneSpan]:
    """The number in each run, if there is only one; the rest is for the mask."""
    for run in single_digits(lower, atoms):
        tens = [run[at : at + NANP_DIGITS] for at in range(len(run) - NANP_DIGITS + 1)]
        numbers = [ten for ten in tens if nanp_national(_digits(ten))]
        in_a_line = [ten for ten in numbers if "\n" not in lower[ten[0].end : ten[-1].start]]
        if len(in_a_line or numbers) == 1:
            ten = (in_a_line or numbers)[0]
            yield phone_span(lower, f"+1{_digits(ten)}", tuple(ten), weight)


def single_digits(lower: str, atoms: Sequence[Atom]) -> Iterator[list[Atom]]:
    """Runs of as many single digits as a number can have, with words between all of them."""
    run: list[Atom] = []
    for atom in atoms:
        single = len(atom.digits) == 1 and atom.notation != "weak"
        if run and not (single and _are_linked(lower, run[-1].end, atom.start)):
            if _may_be_number(lower, run):
                yield run
            run = []
        if single:
            run.append(atom)
    if _may_be_number(lower, run):
        yield run


def _are_linked(lower: str, start: int, end: int) -> bool:
    return end - start <= _LONGEST_GAP and _WORDS.fullmatch(lower, start, end) is not None


def _may_be_number(lower: str, run: Sequence[Atom]) -> bool:
    """Not 'Mon 9 to 5 Tue 8 to 6 ...': the same word in every other gap; nor '#1 #2 #3 ...'."""
    digits = _digits(run)
    if not _FEWEST <= len(run) <= _MOST or len(set(digits)) < _FEWEST_DIFFERENT:
        return False
    gaps = [lower[a.end : b.start].strip(" ,-\n") for a, b in pairwise(run)]
    if set(gaps) == {"#"}:
        return digits not in _COUNTED
    if not _ASKS.search(lower, max(0, run[0].start - _AROUND), run[-1].end + _AROUND):
        return False
    return len(set(gaps[::2])) > 1 and len(set(gaps[1::2])) > 1


def _digits(atoms: Sequence[Atom]) -> str:
    return "".join([atom.digits for atom in atoms])
