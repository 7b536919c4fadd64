"""Telephone numbers with words of any kind between their groups: '212 then, dear, 555 and 0142'.

What lives here: which of the loose groups of `chains` are one number. Groups with nothing but signs
and joining words between them are in `phones`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from brightline.privacy.amounts.bare_forms import bare_quantities
from brightline.privacy.amounts.common.prices import (
    are_prices_and_a_count,
    is_round_in_words,
    looks_like_prices,
)
from brightline.privacy.amounts.uncounted import certain_among
from brightline.privacy.figures.chains import count_digits, loose_groups, outside
from brightline.privacy.figures.numbering import (
    NANP_REGIONS,
    has_trunk_prefix,
    international,
    own_or_north_american,
    regional,
)
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PhoneSpan, phone_span
from brightline.privacy.figures.shapes import is_ranges
from brightline.privacy.telephone.numbers.plans import SHORTEST_NATIONAL, is_behind_plus
from brightline.privacy.telephone.numbers.surroundings import Surroundings
from brightline.privacy.telephone.numbers.weighing import ENOUGH
from brightline.privacy.telephone.spread.sums_between_words import are_sums, has_own_plus

_LOOSE_SHAPES = frozenset(
    ((3, 3, 4), (3, 7), (6, 4), (1, 3, 3, 4), (1, 3, 7), (4, 3, 4), (4, 7), (1,) * 10)
)
_MOST_LOOSE_GROUPS = 11
_LOOSE_REGIONAL = range(10, 13)  # digits, the trunk prefix included
_SHORTEST_ABROAD, _WITHOUT_TRUNK = 10, 9
# '555 0142, area code 212': what is dialled first stands last.
_AREA_CODE = re.compile(r"(?<![a-z])(?:area|code|prefix|prefijo|lada|clave|codigo)(?![a-z])")
# 'prefijo 600 y el resto 000 022', '600 de prefijo y 000 022', 'empieza por 600 y sigue 000 022'
_REST = re.compile(
    r"(?<![a-z])(?:rest|resto|restante|sigue|siguen|continu\w*|follow\w*|goes\son|prefijo|prefix|prefixo|demas)(?![a-z])"
)
_BEGINS = re.compile(
    r"(?<![a-z])(?:prefijo|prefix|prefixo|lada|ddd|codigo|code|empieza|comienza|begins?|starts?|comeca)(?:\W{1,3}(?:with|con|por|es|is|el|com|e)){0,2}\W{1,3}\Z"
)
# '... ends with 062 and begins with 0744 000'
_BEGINS_BEHIND = re.compile(
    r"(?<![a-z])(?:begins?|starts?|empieza|comienza|comeca|commence|beginnt|inizia|incepe|zaczyna|"
    r"zacina|begint|starter|borjar|basliyor)(?![a-z])"
)
_LOOK_BACK = 24  # characters
_SENTENCE_END = re.compile(r"[.!?]\s+[a-z]")
_LETTERLESS = re.compile(r"[\W_]+")
_CENTURIES, _EXCHANGE = ("19", "20"), 3
# '7662 14th Ave', '120 Oak Avenue' at the end of a line: what stands before belongs to the street.
_STREET = re.compile(
    r"(?:st|nd|rd|th|(?:\s[a-z]{3,12}){1,2})\s(?:ave|avenue|street|blvd|boulevard)[.,]?[^\S\n]*\n"
)
_BESIDE = 12  # characters beside a loose chain that may hold a unit


def in_loose_groups(
    lower: str, groups: Sequence[Sequence[Atom]], region: str
) -> Iterator[PhoneSpan]:
    """Words between: only groups in which numbers are written, and no prices or years."""
    for part in _between_streets(lower, groups):
        yield from _in_groups(lower, part, region)


def _between_streets(
    lower: str, groups: Sequence[Sequence[Atom]]
) -> Iterator[Sequence[Sequence[Atom]]]:
    """The groups, cut behind each that belongs to a street."""
    first = 0
    for at, (group, behind) in enumerate(pairwise(groups), 1):
        if _STREET.match(lower, group[-1].end, behind[0].start):
            yield groups[first:at]
            first = at
    yield groups[first:]


def _in_groups(lower: str, groups: Sequence[Sequence[Atom]], region: str) -> Iterator[PhoneSpan]:
    if (whole := _whole_loose(lower, groups, region)) is not None:
        yield whole
        return
    at = 0
    while at < len(groups):
        found = None
        for end in range(at + 2, min(at + _MOST_LOOSE_GROUPS, len(groups)) + 1):
            if found and _SENTENCE_END.search(lower, found.end, groups[end - 1][0].start):
                break  # 'then 158. Available 9 to 17'
            found = _loose_number(lower, groups[at:end], region) or found
        if found:
            yield found
        while at < len(groups) and found and groups[at][0].start < found.end:
            at += 1
        at += 0 if found else 1


def _whole_loose(lower: str, groups: Sequence[Sequence[Atom]], region: str) -> PhoneSpan | None:
    """Groups of any size, if the words between them are the same or the figures are words."""
    window = tuple(atom for group in groups for atom in group)
    e164 = own_or_north_american("".join(atom.digits for atom in window), region)
    if not e164 or is_small_talk(window) or any(_is_labelled(lower, group) for group in groups):
        return None
    gaps = {_LETTERLESS.sub("", lower[a[-1].end : b[0].start]) for a, b in pairwise(groups)}
    words = [atom for atom in window if atom.notation in ("word", "misspelt")]
    written = sum(not is_round_in_words(atom) for atom in words)
    if (len(gaps) > 1 or len(groups) < 3) and 2 * written < len(window):
        return None
    return None if are_sums(lower, groups) else phone_span(lower, e164, window, ENOUGH)


def with_trunk_apart(lower: str, chains: Sequence[list[Atom]], region: str) -> Iterator[PhoneSpan]:
    """'zero three zero, hug, two three one ...': without its first group it may be another number.

    Only what is one number of the region as a whole, from its trunk prefix to its end.
    """
    for groups in loose_groups(lower, chains, _LOOSE_REGIONAL[0], uncounted):
        window = tuple(atom for group in groups for atom in group)
        digits = "".join(atom.digits for atom in window)
        if digits[0] != "0" or len(digits) not in _LOOSE_REGIONAL or is_small_talk(window):
            continue
        if len(groups[0]) == 1 and any(len(atom.digits) > 2 for atom in window):
            continue  # 'zero drama. Vacuum 1800 W, 9 cloths'
        if count_digits(groups[:1]) < SHORTEST_NATIONAL and (e164 := regional(digits, region)[0]):
            yield phone_span(lower, e164, window, ENOUGH)


def _loose_number(lower: str, groups: Sequence[Sequence[Atom]], region: str) -> PhoneSpan | None:
    parts = ["".join([atom.digits for atom in group]) for group in groups]
    if len(parts) > 2 and sum(map(len, parts)) < _WITHOUT_TRUNK:
        return None
    window = tuple(atom for group in groups for atom in group)
    last_first = _BEGINS_BEHIND.search(lower, groups[-2][-1].end, groups[-1][0].start) is not None
    e164 = "" if last_first else _read_loose(lower, parts, window[0].start, region)
    if not e164 and len(parts) == 2 and _tells_two(lower, groups):
        e164 = without_trunk("".join(parts), region)
    if last_first or (
        not e164 and _AREA_CODE.search(lower, groups[-2][-1].end, groups[-1][0].start)
    ):
        e164 = _read_loose(lower, [parts[-1], *parts[:-1]], -1, region)
    # Most windows are no number by their digits, which is asked before what stands beside them.
    if not e164 or is_small_talk(window) or any(_is_labelled(lower, one) for one in groups):
        return None
    return None if are_sums(lower, groups) else phone_span(lower, e164, window, ENOUGH)


def _tells_two(lower: str, groups: Sequence[Sequence[Atom]]) -> bool:
    """'prefijo 600 y el resto 000 022': words tell that the second group completes the first."""
    start = groups[0][0].start
    if _REST.search(lower, groups[0][-1].end, groups[1][0].start):
        return True
    return _BEGINS.search(lower, max(0, start - _LOOK_BACK), start) is not None


def without_trunk(digits: str, region: str) -> str:
    """E.164 where numbers have no 0 in front, of nine digits or valid: 'lada 55, resto 5550 0142'.

    '' in other regions.
    """
    if region in NANP_REGIONS or has_trunk_prefix(region):
        return ""
    e164, valid = regional(digits, region)
    return e164 if valid or len(digits) == _WITHOUT_TRUNK else ""


def _is_labelled(lower: str, group: Sequence[Atom]) -> bool:
    """Whether a group is an id of its own ('Ad ID 4625460', 'DSC8619149.jpg') or ends a name."""
    around = Surroundings(lower, group)
    return around.is_labelled_id(0, len(group) - 1) or around.ends_a_name()


def _read_loose(lower: str, parts: Sequence[str], start: int, region: str) -> str:
    """E.164 of groups with words between them: North American, of the region, or behind a plus."""
    digits = "".join(parts)
    if tuple(map(len, parts)) in _LOOSE_SHAPES and (e164 := own_or_north_american(digits, region)):
        return e164
    if region not in NANP_REGIONS and digits[0] == "0" and len(digits) in _LOOSE_REGIONAL:
        return regional(digits, region)[0] if _are_groups(parts) else ""
    if region not in NANP_REGIONS and len(digits) == _WITHOUT_TRUNK and len(parts) > 2:
        return without_trunk(digits, region) if _are_groups(parts) else ""
    abroad = digits.removeprefix("011").removeprefix("00")
    if len(abroad) < len(digits) or _is_abroad(lower, start):
        return international(abroad)[0] if _SHORTEST_ABROAD <= len(abroad) <= 15 else ""
    return ""


def _is_abroad(lower: str, start: int) -> bool:
    return start >= 0 and is_behind_plus(lower, start) and not has_own_plus(lower, start)


def _are_groups(parts: Sequence[str]) -> bool:
    """Whether they begin as those of a number, or are single digits: no '0 quejas, 6 tartas'."""
    return len(parts[0]) > 1 or all(len(part) == 1 for part in parts)


def uncounted(lower: str, chain: Sequence[Atom], fewest: int) -> Sequence[Atom]:
    """The atoms that no unit, currency or date explains; none if they have too few digits."""
    if not chain:
        return []
    start, end = max(0, chain[0].start - _BESIDE), chain[-1].end + _BESIDE
    certain = certain_among(lower, chain, start, end, fewest)
    if certain is None:
        return []
    left = outside(chain, certain)
    if all(len(atom.digits) == 1 for atom in chain):  # '3-9' of digits apart is no date
        return left
    return outside(left, bare_quantities(lower, start, end, certain))


def is_small_talk(window: Sequence[Atom]) -> bool:
    """Whether groups with words between are prices, ranges or years rather than a number."""
    if "weak" in (window[0].notation, window[-1].notation) or looks_like_prices(window):
        return True
    if is_ranges(window) or are_prices_and_a_count(window):
        return True
    if any(_is_year(a) and len(b.digits) == _EXCHANGE for a, b in pairwise(window)):
        return True  # '241 litres, bought 2023, now 110'
    return _is_year(window[-1])


def _is_year(atom: Atom) -> bool:
    return len(atom.digits) == 4 and atom.digits.startswith(_CENTURIES)
