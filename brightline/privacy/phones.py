"""Telephone numbers in any notation: which atoms of a text together make a number.

Method: read the numbers first (`numerals`), join atoms with nothing but signs between them into
chains, look in each chain for the digits of a number (`numbering`), and weigh where there is more
than one way to read it (`weighing`). `phonenumbers` only validates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brightline.privacy.numbering import (
    LONGEST_INTERNATIONAL,
    LONGEST_NATIONAL,
    NANP_DIGITS,
    NANP_REGIONS,
    SHORTEST_INTERNATIONAL,
    SHORTEST_NATIONAL,
    international,
    nanp_national,
    regional,
)
from brightline.privacy.numerals import Atom
from brightline.privacy.quantities import looks_like_prices
from brightline.privacy.weighing import ENOUGH, Surroundings


class PhoneSpan(NamedTuple):
    """A number in a folded text: E.164, span, and the atoms that it was read from."""

    e164: str
    start: int
    end: int
    atoms: tuple[Atom, ...]


SEPARATOR_WORD = (
    r"(?:dash|hyphen|minus|dot|point|period|space|slash|comma|plus|guion|punto|coma|espacio|menos)"
)
_MOST_SIGNS = 16  # between two groups: a line break with an indent, three emoji
_JOINED = re.compile(rf"[\W_]{{0,{_MOST_SIGNS}}}(?:{SEPARATOR_WORD}[\W_]{{1,6}}){{0,2}}")
# 'call 212 hun text 555 now 0142': up to three short words between groups of a complete number.
_LOOSE = re.compile(rf"[\W_]{{0,{_MOST_SIGNS}}}(?:[a-z']{{1,10}}[\W_]{{1,{_MOST_SIGNS}}}){{0,3}}")
_LOOSE_GROUPS = re.compile(r"1?334|1?1{10}")  # lengths of the groups
_PLUS_BEFORE = re.compile(r"(?:\+|(?<![a-z])plus)[\s(]*$")
_PLUS_LOOK_BACK = 8  # 'plus (' and its blanks
_INTERNATIONAL_PREFIXES = ("011", "00")  # North America; Europe and most of the world
_FEWEST_LOOSE = 3  # groups
_MOST_ATOMS = 16  # one digit each, with the longest country code
_LENGTHS_WITH_COUNTRY_CODE = (1, 4, 7, 11)  # 1; 1212; 1212555; all
_CENTURIES = ("19", "20")


def find_phones(lower: str, atoms: Sequence[Atom], region: str) -> list[PhoneSpan]:
    """All numbers in a folded text, without overlap, in order."""
    if not atoms:
        return []
    found: list[PhoneSpan] = []
    for chain in joined_chains(lower, atoms):
        if sum(len(atom.digits) for atom in chain) >= SHORTEST_NATIONAL:
            found.extend(_in_chain(lower, chain, region))
    rest = [a for a in atoms if not any(p.start < a.end and a.start < p.end for p in found)]
    if len(rest) >= _FEWEST_LOOSE and sum(len(atom.digits) for atom in rest) >= NANP_DIGITS:
        for chain in _chains(lower, rest, _LOOSE):
            found.extend(_in_loose_chain(lower, chain))
    return sorted(found, key=lambda phone: phone.start)


def joined_chains(lower: str, atoms: Sequence[Atom]) -> Iterator[list[Atom]]:
    """Chains of atoms with nothing but signs and separator words between them."""
    return _chains(lower, atoms, _JOINED)


def _chains(lower: str, atoms: Sequence[Atom], gap: re.Pattern[str]) -> Iterator[list[Atom]]:
    chain: list[Atom] = []
    for atom in atoms:
        if chain and not gap.fullmatch(lower, chain[-1].end, atom.start):
            yield chain
            chain = []
        chain.append(atom)
    if chain:
        yield chain


def _in_chain(lower: str, chain: Sequence[Atom], region: str) -> Iterator[PhoneSpan]:
    """The surest number of a chain, then those in what is left on both sides of it."""
    around = Surroundings(lower, chain)
    window = _international(around) or _heaviest(around) or _national(around, region)
    if window is None:
        return
    e164, first, last = window
    yield _span(lower, e164, tuple(chain[first : last + 1]))
    for rest in (chain[:first], chain[last + 1 :]):
        if sum(len(atom.digits) for atom in rest) >= SHORTEST_NATIONAL:
            yield from _in_chain(lower, rest, region)


Window = tuple[str, int, int]  # E.164, first and last atom


def _heaviest(around: Surroundings) -> Window | None:
    """The window that weighs most; of equals the first, and of those the longest."""
    if around.is_plainly_one_number():
        digits = "".join(atom.digits for atom in around.chain)
        return "+1" + nanp_national(digits), 0, len(around.chain) - 1
    best: Window | None = None
    most = ENOUGH - 1
    for first in range(len(around.chain)):
        digits = ""
        for last in range(first, min(first + _MOST_ATOMS, len(around.chain))):
            digits += around.chain[last].digits
            if len(digits) > 11:
                break
            national = nanp_national(digits)
            if (
                not national
                or not _may_begin(around.chain[first], digits)
                or around.is_labelled_id(first, last)
            ):
                continue
            weight = around.weigh(first, last)
            if weight > most:
                best, most = ("+1" + national, first, last), weight
    return best


def _may_begin(atom: Atom, digits: str) -> bool:
    """'120' in front is a price and no country code with the area code's first two figures."""
    return len(digits) == 10 or len(atom.digits) in _LENGTHS_WITH_COUNTRY_CODE


def _international(around: Surroundings) -> Window | None:
    """Behind a plus, or a prefix dialled for one: the longest valid, else the longest possible."""
    for first, atom in enumerate(around.chain):
        prefix = ""
        if atom.digits[0] == "0":
            prefix = next((p for p in _INTERNATIONAL_PREFIXES if atom.digits.startswith(p)), "")
        if prefix or _is_behind_plus(around.lower, atom.start):
            window = _longest(around.chain, first, prefix)
            if window is not None:
                return window
    return None


def _is_behind_plus(lower: str, at: int) -> bool:
    before = lower[max(0, at - _PLUS_LOOK_BACK) : at]
    return ("+" in before or "plus" in before) and _PLUS_BEFORE.search(before) is not None


def _longest(chain: Sequence[Atom], first: int, prefix: str) -> Window | None:
    possible: Window | None = None
    for end in range(min(len(chain), first + _MOST_ATOMS), first, -1):
        digits = "".join(atom.digits for atom in chain[first:end])[len(prefix) :]
        if not SHORTEST_INTERNATIONAL <= len(digits) <= LONGEST_INTERNATIONAL:
            continue
        e164, valid = international(digits)
        if valid:
            return e164, first, end - 1
        if e164 and not prefix and possible is None:
            possible = e164, first, end - 1
    return possible


def _national(around: Surroundings, region: str) -> Window | None:
    """Numbers of another region, and whole international ones that lack their plus."""
    chain = around.chain
    last = len(chain) - 1
    whole = "".join(atom.digits for atom in chain)
    if 11 <= len(whole) <= 13 and not around.is_labelled_id(0, last):
        e164, valid = international(whole)
        if valid and not around.is_disturbed(0, last) and "weak" not in _notations(chain):
            return e164, 0, last
    return None if region in NANP_REGIONS else _of_region(around, region)


def _of_region(around: Surroundings, region: str) -> Window | None:
    chain = around.chain
    for first in range(len(chain)):
        for end in range(min(len(chain), first + _MOST_ATOMS), first, -1):
            window = chain[first:end]
            digits = "".join(atom.digits for atom in window)
            if not SHORTEST_NATIONAL <= len(digits) <= LONGEST_NATIONAL:
                continue
            if around.is_disturbed(first, end - 1) or around.is_labelled_id(first, end - 1):
                continue
            e164 = "" if looks_like_prices(window) else regional(digits, region)
            if e164:
                return e164, first, end - 1
    return None


def _in_loose_chain(lower: str, chain: Sequence[Atom]) -> Iterator[PhoneSpan]:
    """Words between: only the exact groups 3-3-4 or single digits, and no prices or years."""
    lengths = "".join(str(min(len(atom.digits), 9)) for atom in chain)
    for match in _LOOSE_GROUPS.finditer(lengths):
        window = tuple(chain[match.start() : match.end()])
        national = nanp_national("".join(atom.digits for atom in window))
        if national and not _is_small_talk(window):
            yield _span(lower, "+1" + national, window)


def _is_small_talk(window: Sequence[Atom]) -> bool:
    if "weak" in (window[0].notation, window[-1].notation) or looks_like_prices(window):
        return True
    return len(window[-1].digits) == 4 and window[-1].digits.startswith(_CENTURIES)


def _notations(atoms: Sequence[Atom]) -> set[str]:
    return {atom.notation for atom in atoms}


def _span(lower: str, e164: str, atoms: tuple[Atom, ...]) -> PhoneSpan:
    """The plus and an opening parenthesis in front belong to the number."""
    start, end = atoms[0].start, atoms[-1].end
    if start and lower[start - 1] == "(" and ")" in lower[start:end]:
        start -= 1
    if _is_behind_plus(lower, start):
        start = max(lower.rfind("+", 0, start), lower.rfind("plus", 0, start))
    return PhoneSpan(e164, start, end, atoms)
