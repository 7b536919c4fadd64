"""Numbers told one digit a word: '2 call 1 me 2 now 5 any 5 time ...', 'call2 me1 now2 ...'.

What lives here: runs of single digits with one or two words, or the sign of a number ('#2 #1 #2'),
between each of them and the next. Ten of them that make a North American number are one, whatever
units the words between look like; for the mask, fewer can be a number of some other plan. Groups of
digits with words between are in `loose_phones`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from brightline.privacy.figures.chains import gaps_between
from brightline.privacy.figures.numbering import (
    NANP_DIGITS,
    NANP_REGIONS,
    may_lack_trunk,
    nanp_national,
    prefixed,
    regional,
)
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PhoneSpan, phone_span

_Item = TypeVar("_Item")

_SIGNS = r"[^\w$€£¥%?]"
_WORDS = re.compile(
    rf"{_SIGNS}{{0,4}}[a-z']{{1,14}}(?:{_SIGNS}{{1,4}}[a-z']{{1,14}})?{_SIGNS}{{0,4}}"
    r"|[\s,;|/.-]{0,4}(?:and\s)?#{1,2}\s?"
)
# What is said while digits are told; things that are counted are other words.
_SAID_WORDS = """
    a also amor and any anytime appelle ask at babe baby call can cell come day de del dia dial
    este et eve evening for hello here hey hi hit honey hun it just line llama llamame love luego
    manana marca mañana me meet message mi mobile moi movil my next night noche now num number
    numero o ok on or ou oui para phone plan please por ring ruf sexy si sms sugar sweet sweetie
    tel telephone text the then this time today tonight txt und up us want we whatsapp with write
    y ya you your
"""
_SAID = frozenset(_SAID_WORDS.split())
_LETTERS = re.compile(r"[a-zñ]+")
_CURRENCIES = ("$", "€", "£")
_BEFORE_EACH = ("#", *_CURRENCIES)
_NO_FIGURES = re.compile(r"\D+")
_LONGEST_GAP = 32  # characters
_FEWEST = 9  # digits of what could be a number
_MOST_OF_NUMBER, _FEWEST_WORDS = 13, 6  # digits of a number; words that differ
_LETTER_BEFORE, _WORD_BEFORE = re.compile(r"[a-z]-?$"), re.compile(r"[a-z][a-z-]$")
_MOST_GLUED_TO_ONE = 3  # digits at a word of one letter: 'y7'
_MOST_DIFFERENT = 7  # 'rooms #2 #4 #1 #7 #9 #3 #5 #8 #6'


def one_by_one(lower: str, atoms: Sequence[Atom], region: str, weight: int) -> Iterator[PhoneSpan]:
    """The number in each run, if there is only one; the rest is for the mask."""
    for run in single_digits(lower, atoms):
        numbers = [ten for ten in _tens(run) if nanp_national(_digits(ten))]
        in_a_line = [ten for ten in numbers if "\n" not in lower[ten[0].end : ten[-1].start]]
        if region not in NANP_REGIONS and (e164 := _dialled(_digits(run), region)):
            yield phone_span(lower, e164, tuple(run), weight)
        elif len(in_a_line or numbers) == 1:
            ten = (in_a_line or numbers)[0]
            yield phone_span(lower, f"+1{_digits(ten)}", tuple(ten), weight)


def _dialled(digits: str, region: str) -> str:
    """E.164 of all digits as they are dialled from a region, with a trunk prefix if it has one."""
    if e164 := prefixed(digits, region):
        return e164
    return regional(digits, region)[0] if may_lack_trunk(digits, region) else ""


def figures_one_by_one(
    lower: str, atoms: Sequence[Atom], region: str, weight: int
) -> Iterator[PhoneSpan]:
    """The same of figures alone: '5 para 5 una 5 cita 0 muy 1', where 'una' is a word as others."""
    figures = [atom for atom in atoms if atom.notation == "figures"]
    if _FEWEST <= len(figures) < len(atoms):
        yield from one_by_one(lower, figures, region, weight)


def single_digits(lower: str, atoms: Sequence[Atom]) -> Iterator[list[Atom]]:
    """Runs of at least as many single digits as a number has, with words between all of them."""
    run: list[Atom] = []
    for atom in atoms:
        single = len(atom.digits) == 1 and atom.notation != "weak"
        if run and not (single and _are_linked(lower, run[-1], atom)):
            if _may_be_number(lower, run):
                yield run
            run = []
        if single:
            run.append(atom)
    if _may_be_number(lower, run):
        yield run


def _are_linked(lower: str, one: Atom, other: Atom) -> bool:
    """By one or two words, or by the same sign before both: '$5 $0 $3 lol $5'."""
    start, end = one.end, other.start
    if end - start > _LONGEST_GAP:
        return False
    sign = lower[one.start - 1 : one.start]
    if sign and sign in _BEFORE_EACH and lower[end - 1] == sign:
        return _NO_FIGURES.fullmatch(lower, start, end) is not None
    return _WORDS.fullmatch(lower, start, end) is not None


def _may_be_number(lower: str, run: Sequence[Atom]) -> bool:
    """Not '3 chairs 2 tables 1 bed ...', nor '1 or 2 or 3 ...'."""
    if len(run) < _FEWEST:
        return False
    gaps = [gap.strip(" ,-\n") for gap in gaps_between(lower, run)]
    if all("#" in gap for gap in gaps) or all(gap[-1:] in _CURRENCIES for gap in gaps):
        return any(len(set(ten)) <= _MOST_DIFFERENT for ten in _tens(_digits(run)))
    differ = len(run) <= _MOST_OF_NUMBER and len(set(gaps)) >= _FEWEST_WORDS
    if differ and (_are_glued(lower, run) or _count_nothing(run, gaps)):
        return True
    said = sum(_SAID.issuperset(_LETTERS.findall(gap)) for gap in gaps)
    return 2 * said > len(gaps) and len(set(gaps)) > 1


def _are_glued(lower: str, run: Sequence[Atom]) -> bool:
    """'nice2 come1 late4 ...', '2nice 1come ...', 'nice-2 come-1 ...': a digit at each word."""
    behind = [max(0, atom.start - 3) for atom in run]
    if all(
        _LETTER_BEFORE.search(lower, at, one.start) for at, one in zip(behind, run, strict=True)
    ):
        words = sum(
            _WORD_BEFORE.search(lower, at, one.start) is not None
            for at, one in zip(behind, run, strict=True)
        )
        return words >= len(run) - _MOST_GLUED_TO_ONE
    if all(lower[atom.end : atom.end + 1].isalpha() for atom in run):
        words = sum(lower[atom.end : atom.end + 2].isalpha() for atom in run)
        return words >= len(run) - _MOST_GLUED_TO_ONE
    return False


def _count_nothing(run: Sequence[Atom], gaps: Sequence[str]) -> bool:
    """'4 cedar 1 petal 0 misty ...': words of which there is no number, or there are none."""
    words = [gap for gap in gaps if gap.isalpha()]
    if len(words) < len(gaps):
        return False
    many = [word for atom, word in zip(run, words, strict=False) if atom.digits not in "01"]
    return any(atom.digits == "0" for atom in run) or not any(word[-1] == "s" for word in many)


def _tens(run: Sequence[_Item]) -> Iterator[Sequence[_Item]]:
    """Every ten of a run beside each other; all of a shorter one."""
    for at in range(max(1, len(run) - NANP_DIGITS + 1)):
        yield run[at : at + NANP_DIGITS]


def _digits(atoms: Sequence[Atom]) -> str:
    return "".join([atom.digits for atom in atoms])
