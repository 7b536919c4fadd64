"""Telephone numbers in any notation: which atoms of a text together make a number.

Method: read the numbers first (`numerals`), then look for shapes of national and international
numbers in chains of them, then validate; `phonenumbers` validates only what is not North American.
In North America the shape NXX-NXX-XXXX decides, because the numbers reserved for fiction (555-01xx)
are numbers too, and `phonenumbers` calls many of them invalid.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from brightline.privacy.numerals import Atom
from brightline.privacy.quantities import full_dates, looks_like_prices, quantities


class PhoneSpan(NamedTuple):
    """A number in a folded text: E.164, span, and the atoms that it was read from."""

    e164: str
    start: int
    end: int
    atoms: tuple[Atom, ...]


# NANP: area code NXX without N11 and N9X, exchange NXX without N11 (ATIS-0300051).
_NANP = re.compile(r"(?:[2-9](?!11)[0-8]\d)(?:[2-9](?!11)\d\d)\d{4}")
_NANP_REGIONS = frozenset(("US", "CA", "PR", "DO", "JM", "BS", "TT"))
_SEPARATOR_WORD = (
    r"(?:dash|hyphen|minus|dot|point|period|space|slash|comma|plus|guion|punto|coma|espacio|menos)"
)
_MOST_SIGNS = 16  # between two groups: a line break with an indent, three emoji
_JOINED = re.compile(rf"[\W_]{{0,{_MOST_SIGNS}}}(?:{_SEPARATOR_WORD}[\W_]{{1,6}}){{0,2}}")
# 'call 212 hun text 555 now 0142': up to three short words between groups of a complete number.
_LOOSE = re.compile(rf"[\W_]{{0,{_MOST_SIGNS}}}(?:[a-z']{{1,10}}[\W_]{{1,{_MOST_SIGNS}}}){{0,3}}")
_GROUPS = frozenset(
    ((10,), (3, 7), (6, 4), (3, 3, 4), (3, 3, 2, 2), (3, 3, 1, 1, 1, 1), (3, 1, 1, 1, 4), (4, 6))
)
_PLUS_BEFORE = re.compile(r"(?:\+|(?<![a-z])plus)[\s(]*$")
_ID_BEFORE = re.compile(
    r"(?:(?<![a-z])(?:ad|post|posting|listing|ref|reference|order|invoice|anuncio|folio|id)"
    r"[\s:#.]*(?:id|no|num|number|nr|code)?|#)[\s:#.]*$"
)
_SHORTEST_INTERNATIONAL, _LONGEST_INTERNATIONAL = 8, 15  # E.164: at most fifteen digits
_LONGEST_CHAIN_WINDOW = 16  # atoms: one digit each, with a country code
_LOOK_BACK = 24  # characters in front of a number that can tell what it is


def find_phones(lower: str, atoms: Sequence[Atom], region: str) -> list[PhoneSpan]:
    """All numbers in a folded text, without overlap, in order."""
    if sum(len(atom.digits) for atom in atoms) < _SHORTEST_INTERNATIONAL:
        return []
    found: list[PhoneSpan] = []
    for chain in chains(lower, atoms, _JOINED):
        if sum(len(atom.digits) for atom in chain) >= _SHORTEST_INTERNATIONAL:
            found.extend(_in_chain(lower, chain, region))
    rest = _without(atoms, [(phone.start, phone.end) for phone in found])
    for chain in chains(lower, rest, _LOOSE):
        found.extend(_in_loose_chain(chain))
    return sorted(found, key=lambda phone: phone.start)


def joined_chains(lower: str, atoms: Sequence[Atom]) -> Iterator[list[Atom]]:
    """Chains of atoms with nothing but signs and separator words between them."""
    return chains(lower, atoms, _JOINED)


def chains(lower: str, atoms: Sequence[Atom], gap: re.Pattern[str]) -> Iterator[list[Atom]]:
    """Split atoms where the text between two of them does not match `gap`."""
    chain: list[Atom] = []
    for atom in atoms:
        if chain and not gap.fullmatch(lower, chain[-1].end, atom.start):
            yield chain
            chain = []
        chain.append(atom)
    if chain:
        yield chain


def _in_chain(lower: str, chain: list[Atom], region: str) -> Iterator[PhoneSpan]:
    """From the surest shape to the least sure; each leaves the rest to the next."""
    dates = full_dates(lower[chain[0].start : chain[-1].end + 1])
    base = chain[0].start
    dated = [(base + start, base + end) for start, end in dates]
    rest: list[list[Atom]] = [chain]
    searches: list[Callable[[list[Atom]], PhoneSpan | None]] = [
        lambda part: _international(lower, part),
        lambda part: _window(lower, part, _is_sure),
        lambda part: _window(lower, part, _is_whole(part)),
        lambda part: _window(lower, _undisturbed(lower, part), _is_plausible),
        lambda part: _national(lower, part, region),
    ]
    for position, search in enumerate(searches):
        if position == 1 and dated:
            rest = [piece for part in rest for piece in _pieces(part, dated)]
        remaining: list[list[Atom]] = []
        while rest:
            part = rest.pop()
            phone = search(part) if part else None
            if phone is None:
                remaining.append(part)
                continue
            yield phone
            rest.extend(_pieces(part, [(phone.start, phone.end)]))
        rest = remaining


def _window(
    lower: str, chain: list[Atom], accept: Callable[[tuple[Atom, ...]], bool]
) -> PhoneSpan | None:
    """The first run of atoms that spells a North American number and is accepted."""
    for first in range(len(chain)):
        digits = ""
        for last in range(first, min(first + _LONGEST_CHAIN_WINDOW, len(chain))):
            digits += chain[last].digits
            if len(digits) > 11:
                break
            national = _nanp(digits)
            if not national:
                continue
            window = tuple(chain[first : last + 1])
            if accept(window) and not _is_labelled_id(lower, window):
                return _phone("+1" + national, lower, window)
    return None


def _nanp(digits: str) -> str:
    if len(digits) == 11 and digits[0] == "1":
        digits = digits[1:]
    return digits if len(digits) == 10 and _NANP.fullmatch(digits) else ""


def _is_sure(window: tuple[Atom, ...]) -> bool:
    if any(atom.notation == "weak" for atom in (window[0], window[-1])):
        return False
    if all(len(atom.digits) == 1 for atom in window):
        return True
    if any(atom.notation in ("word", "lettered") for atom in window):
        return True
    groups = tuple(len(atom.digits) for atom in window)
    if groups[0] == 1:  # the country code in front
        groups = groups[1:]
    return groups in _GROUPS or groups == (11,)


def _is_whole(chain: list[Atom]) -> Callable[[tuple[Atom, ...]], bool]:
    """The whole chain is one number, however it is grouped."""
    return lambda window: len(window) == len(chain) and not looks_like_prices(window)


def _is_plausible(window: tuple[Atom, ...]) -> bool:
    return not looks_like_prices(window) and not any(atom.notation == "weak" for atom in window)


def _undisturbed(lower: str, chain: list[Atom]) -> list[Atom]:
    """The longest part of a chain in which nothing is recognised as a quantity."""
    spans = quantities(lower, max(0, chain[0].start - 2), chain[-1].end + 12)
    return max(_pieces(chain, spans), key=len, default=[])


def _international(lower: str, chain: list[Atom]) -> PhoneSpan | None:
    for first, atom in enumerate(chain):
        before = lower[max(0, atom.start - _LOOK_BACK) : atom.start]
        prefix = next((p for p in ("011", "00") if atom.digits.startswith(p)), "")
        if not prefix and not _PLUS_BEFORE.search(before):
            continue
        window = _longest_valid(chain[first:], prefix)
        if window is not None:
            e164, atoms = window
            phone = _phone(e164, lower, atoms)
            plus = _PLUS_BEFORE.search(before)
            start = phone.start if plus is None else atom.start - (len(before) - plus.start())
            return phone._replace(start=start)
    return None


def _longest_valid(chain: list[Atom], prefix: str) -> tuple[str, tuple[Atom, ...]] | None:
    possible: tuple[str, tuple[Atom, ...]] | None = None
    for last in range(min(len(chain), _LONGEST_CHAIN_WINDOW), 0, -1):
        digits = "".join(atom.digits for atom in chain[:last])[len(prefix) :]
        if not _SHORTEST_INTERNATIONAL <= len(digits) <= _LONGEST_INTERNATIONAL:
            continue
        e164, valid = _validated(digits)
        if valid:
            return e164, tuple(chain[:last])
        if e164 and possible is None:
            possible = e164, tuple(chain[:last])
    return possible


def _national(lower: str, chain: list[Atom], region: str) -> PhoneSpan | None:
    """Numbers of another region, and whole international ones that lack their plus."""
    if not chain or any(atom.notation == "weak" for atom in chain):
        return None
    whole = "".join(atom.digits for atom in chain)
    if 11 <= len(whole) <= 13 and not _is_labelled_id(lower, tuple(chain)):
        e164, valid = _validated(whole)
        if valid and not _disturbed(lower, chain):
            return _phone(e164, lower, tuple(chain))
    if region in _NANP_REGIONS:
        return None
    for first in range(len(chain)):
        for last in range(min(len(chain), first + _LONGEST_CHAIN_WINDOW), first, -1):
            window = tuple(chain[first:last])
            digits = "".join(atom.digits for atom in window)
            e164 = _regional(digits, region) if 7 <= len(digits) <= 12 else ""
            if e164 and not looks_like_prices(window) and not _disturbed(lower, window):
                return _phone(e164, lower, window)
    return None


def _disturbed(lower: str, window: Sequence[Atom]) -> bool:
    return len(_undisturbed(lower, list(window))) < len(window)


def _in_loose_chain(chain: list[Atom]) -> Iterator[PhoneSpan]:
    first = 0
    while first < len(chain):
        phone = None
        for width in (10, 3, 11, 4):
            window = tuple(chain[first : first + width])
            if len(window) == width and _is_loose_number(window):
                phone = _phone("+1" + _nanp("".join(a.digits for a in window)), "", window)
                yield phone
                break
        first += len(phone.atoms) if phone else 1


def _is_loose_number(window: tuple[Atom, ...]) -> bool:
    """Words between: only the exact groups 3-3-4 or single digits, and no prices or years."""
    groups = tuple(len(atom.digits) for atom in window)
    if len(groups) in (4, 11) and window[0].digits == "1":
        groups = groups[1:]
    if not _nanp("".join(atom.digits for atom in window)):
        return False
    if groups == (1,) * 10:
        return window[0].notation != "weak" and window[-1].notation != "weak"
    return (
        groups == (3, 3, 4)
        and not looks_like_prices(window)
        and not window[-1].digits.startswith(("19", "20"))
    )


def _is_labelled_id(lower: str, window: tuple[Atom, ...]) -> bool:
    """'Ad id: 2345678901' is the site's own number; it is masked, not taken for a telephone."""
    if len(window) > 1:
        return False
    start = window[0].start
    return _ID_BEFORE.search(lower[max(0, start - _LOOK_BACK) : start]) is not None


def _phone(e164: str, lower: str, atoms: tuple[Atom, ...]) -> PhoneSpan:
    start, end = atoms[0].start, atoms[-1].end
    if start and lower[start - 1 : start] == "(" and ")" in lower[start:end]:
        start -= 1
    return PhoneSpan(e164, start, end, atoms)


def _without(atoms: Sequence[Atom], spans: Sequence[tuple[int, int]]) -> list[Atom]:
    return [a for a in atoms if not any(a.start < end and start < a.end for start, end in spans)]


def _pieces(chain: Sequence[Atom], spans: Sequence[tuple[int, int]]) -> list[list[Atom]]:
    """The parts of a chain left when the atoms in `spans` are taken out."""
    pieces: list[list[Atom]] = [[]]
    for atom in chain:
        if any(atom.start < end and start < atom.end for start, end in spans):
            pieces.append([])
        else:
            pieces[-1].append(atom)
    return [piece for piece in pieces if piece]


@lru_cache(maxsize=4096)  # bounded: these are contacts, and live only as long as the process
def _validated(digits: str) -> tuple[str, bool]:
    """E.164 of digits with a country code, and whether it is valid rather than only possible."""
    if digits[0] == "1":
        national = _nanp(digits)
        return ("+1" + national, True) if national else ("", False)
    import phonenumbers

    try:
        number = phonenumbers.parse("+" + digits)
    except phonenumbers.NumberParseException:
        return "", False
    if not phonenumbers.is_possible_number(number):
        return "", False
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return e164, phonenumbers.is_valid_number(number)


@lru_cache(maxsize=4096)
def _regional(digits: str, region: str) -> str:
    import phonenumbers

    try:
        number = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
