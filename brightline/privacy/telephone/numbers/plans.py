"""Windows of a chain that have the digits of a number of some plan, before they are weighed.

What lives here: which windows are tried, and how much each plan says by itself. A plus in front, a
trunk prefix and a valid number are evidence; a number that is only possible, or that belongs to
another country than the text, needs more of it from its surroundings (`weighing`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brightline.privacy.amounts.common.prices import looks_like_prices
from brightline.privacy.figures.numbering import (
    INTERNATIONAL_PREFIXES,
    LONGEST_INTERNATIONAL,
    LONGEST_NATIONAL,
    NANP_DIGITS,
    NANP_REGIONS,
    SHORTEST_NATIONAL,
    abroad,
    begins_with_own_code,
    international,
    is_as_at_home,
    may_lack_trunk,
    nanp_national,
    regional,
)
from brightline.privacy.figures.numerals import Atom

__all__ = ["SHORTEST_NATIONAL", "Candidate", "candidates", "is_behind_plus"]


class Candidate(NamedTuple):
    """A window that may be a number: E.164, first and last atom, and what its plan weighs.

    `north_american` tells the groups in which it would be written.
    """

    e164: str
    first: int
    last: int
    weight: int
    north_american: bool


_PLUS_BEFORE = re.compile(  # no '$300+ 212...': that plus is of a price
    r"(?:(?<!\d)\+|\+(?=\(?$)|(?<![a-z])plus(?:\ssign)?|(?:signo|simbolo|sinal|segno)\s(?:de\s)?(?:mas|mais|piu)|"
    r"country\s?code|codigo\s(?:de\s|del\s)?pais|prefijo|"
    # a page that takes numbers with their country's code only
    r"(?<![a-z])wa\W{0,3}(?:dot|punto)?\W{0,3}me\s?(?:/|slash|barra))"
    r"(?:\s(?:is|es))?[\s()\[\]{<:=\"'-]*$"
)
# 'prefijo 55, número ...': where all is one number of the region, that is no country's code.
_BEHIND_PREFIX = re.compile(r"prefijo(?:\s(?:is|es))?[\s()\[\]{<:=\"'-]{0,4}\Z")
_MORE_THINGS = re.compile(  # 'pay $45 an hour plus 20 files.'
    r"(?<=[a-z]\s)\d{1,2}\s(?!then|and|now|dash|dot|space|hun|luego)[a-z]{4,12}[.!]\s"
)
_PLUSES = (
    "+",
    "plus",
    "code",
    "pais",
    "prefijo",
    "signo",
    "simbolo",
    "sinal",
    "segno",
    "me/",
    "me /",
    "slash",
    "barra",
)
# Between groups and before amounts it says that there is more.
_MORE_BEFORE = re.compile(r"(?<![a-z])(?:mas|mais|piu)[\s()\[\]<{:=\"'-]*$")
_MORE = ("mas", "mais", "piu")
_PLUS_LOOK_BACK = 24  # 'codigo del pais es ('
_MOST_ATOMS = 18  # one digit each, with a prefix and the longest country code
_MOST_DIGITS = LONGEST_INTERNATIONAL + 3  # with a prefix
_LENGTHS_WITH_COUNTRY_CODE = (1, 4, 7, 11)  # 1; 1212; 1212555; all

_BEHIND_PLUS, _PREFIX_VALID, _PREFIX_POSSIBLE = (6, 4), 5, 3
_TRUNK_VALID, _TRUNK_POSSIBLE, _NO_TRUNK_VALID = 3, 2, 0
_TRUNK_MISSING = -6  # where numbers have a 0 in front: only behind 'call' and the like
_USUAL_LENGTH = 1
_UNUSUAL = -4  # in North America nobody leaves the plus out
_USUAL = range(10, 13)  # digits
_AREA_CODE_011 = ("AR", "IT")
_BARE_INTERNATIONAL, _BARE_POSSIBLE, _ABROAD = -2, -7, -1


def candidates(lower: str, chain: Sequence[Atom], region: str) -> Iterator[Candidate]:
    """Every window of a chain that is a number of some plan, by its first atom, shortest first."""
    at_home = region in NANP_REGIONS
    left = sum([len(atom.digits) for atom in chain])
    for first in range(len(chain)):
        if left < SHORTEST_NATIONAL:
            return
        plus = is_behind_plus(lower, chain[first].start)
        area = plus and not at_home and _is_behind_prefix(lower, chain[first].start)
        more = not plus and left > NANP_DIGITS and _is_behind_more(lower, chain[first].start)
        left -= len(chain[first].digits)
        fewest = NANP_DIGITS if at_home and not plus else SHORTEST_NATIONAL
        digits = ""
        for last in range(first, min(first + _MOST_ATOMS, len(chain))):
            digits += chain[last].digits
            if len(digits) > _MOST_DIGITS:
                break
            if len(digits) >= fewest:
                if more and len(digits) > NANP_DIGITS and (found := _abroad(digits, *_BEHIND_PLUS)):
                    yield Candidate(found[0], first, last, found[1], digits[0] == "1")
                code = plus and not (area and regional(digits, region)[1])
                yield from _of_window(chain, first, last, digits, code, "" if at_home else region)


def _of_window(
    chain: Sequence[Atom], first: int, last: int, digits: str, plus: bool, region: str
) -> Iterator[Candidate]:
    if plus and (found := _abroad(digits, *_BEHIND_PLUS)):
        yield Candidate(found[0], first, last, found[1], digits[0] == "1")
        return
    if digits[0] == "0":
        prefixes = _prefixes(chain[first], region)
        prefix = next((p for p in prefixes if digits.startswith(p)), "")
        if prefix and (found := _abroad(digits[len(prefix) :], _PREFIX_VALID, _PREFIX_POSSIBLE)):
            yield Candidate(found[0], first, last, found[1], False)
    if len(digits) in (10, 11) and _may_begin(chain[first], digits):
        national = nanp_national(digits)
        # '1) 5555500142': also with a figure in front that counts it
        at_home = region and (is_as_at_home(digits, region) or is_as_at_home(national, region))
        if national and not at_home:
            yield Candidate("+1" + national, first, last, _ABROAD if region else 0, True)
    usual = SHORTEST_NATIONAL <= len(digits) <= LONGEST_NATIONAL
    if region and (usual or is_as_at_home(digits, region)):
        yield from _at_home(chain, first, last, digits, region)
    if 11 <= len(digits) <= 13 and digits[0] not in "01":
        e164, valid = international(digits)
        if e164 and not any(atom.notation == "weak" for atom in chain[first : last + 1]):
            known = valid or (region and begins_with_own_code(digits, region))
            weight = _BARE_INTERNATIONAL if known else _BARE_POSSIBLE
            weight += 0 if region else _UNUSUAL
            yield Candidate(e164, first, last, weight, False)


def _at_home(
    chain: Sequence[Atom], first: int, last: int, digits: str, region: str
) -> Iterator[Candidate]:
    if looks_like_prices(chain[first : last + 1]):
        return
    e164, valid = regional(digits, region)
    if not e164:
        return
    if digits[0] == "0":
        weight = _TRUNK_VALID if valid else _TRUNK_POSSIBLE
        weight += _USUAL_LENGTH if len(digits) in _USUAL else 0
    else:
        weight = _NO_TRUNK_VALID if may_lack_trunk(digits, region) else _TRUNK_MISSING
    yield Candidate(e164, first, last, weight, False)


def _prefixes(atom: Atom, region: str) -> Sequence[str]:
    """What is dialled before a country code; that of North America also elsewhere.

    A traveller writes it as at home: as a group, or before more than a number at home can have.
    Of Turin and of Buenos Aires it is the area code.
    """
    north_american = INTERNATIONAL_PREFIXES[0]
    if region in _AREA_CODE_011:
        return INTERNATIONAL_PREFIXES[1:]
    as_group = atom.digits == north_american
    as_whole = len(atom.digits) > LONGEST_NATIONAL and atom.digits.startswith(north_american)
    anywhere = not region or as_group or as_whole
    return INTERNATIONAL_PREFIXES if anywhere else INTERNATIONAL_PREFIXES[1:]


def _abroad(digits: str, if_valid: int, if_possible: int) -> tuple[str, int] | None:
    e164, valid = abroad(digits)
    return (e164, if_valid if valid else if_possible) if e164 else None


def _may_begin(atom: Atom, digits: str) -> bool:
    """'120' in front is a price and no country code with the area code's first two figures."""
    return len(digits) == 10 or len(atom.digits) in _LENGTHS_WITH_COUNTRY_CODE


def is_behind_plus(lower: str, at: int) -> bool:
    """Whether a plus stands in front of a place, as a sign or as a word."""
    before = lower[max(0, at - _PLUS_LOOK_BACK) : at]
    known = any(plus in before for plus in _PLUSES)
    return known and _PLUS_BEFORE.search(before) is not None and not _MORE_THINGS.match(lower, at)


def _is_behind_prefix(lower: str, at: int) -> bool:
    """Whether the word for a plus in front of a place may be one for an area code as well."""
    return _BEHIND_PREFIX.search(lower, max(0, at - _PLUS_LOOK_BACK), at) is not None


def _is_behind_more(lower: str, at: int) -> bool:
    """Whether a word for a plus in Spanish, Portuguese or Italian stands in front of a place."""
    before = lower[max(0, at - _PLUS_LOOK_BACK) : at]
    return any(more in before for more in _MORE) and _MORE_BEFORE.search(before) is not None
