"""Numbers whose groups are passed off as amounts: '212 girls, 555 photos, 01 km, 42 h'.

What lives here: groups of figures, whatever stands between them, that are the digits of a number
together and of which some are no amount (`amounts/common/impossible`): for the mask. Each by
itself has a currency, a unit or a label, so that no other search takes them for more. Those that a
zero gives away and that are written as numbers are, '212 roses, 555 kisses, 0142', are found in
`zero_led_groups`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from brightline.privacy.amounts.common.forms import Span
from brightline.privacy.amounts.common.impossible import (
    are_alike,
    are_noughts,
    are_of_one_kind,
    have_units,
    is_beyond,
    is_led_by_zero,
)
from brightline.privacy.amounts.common.odd_sums import are_odd, are_odd_labels
from brightline.privacy.amounts.common.wholes import MEXICAN
from brightline.privacy.amounts.lists.follow_on import follow_on
from brightline.privacy.amounts.lists.headed_rows import timetables
from brightline.privacy.amounts.measures.fixed_sizes import sizes_of_few
from brightline.privacy.amounts.measures.played import of_fixed_forms
from brightline.privacy.figures.numbering import NANP_REGIONS, has_trunk_prefix, nanp_national
from brightline.privacy.text.by_place import ByPlace
from brightline.privacy.text.late import late

FEWEST_PASSED_OFF = 9
"""Digits of the shortest number that is looked for."""
_GROUP = re.compile(r"\d+")
_LENGTHS = (9, 10, 11)
# A number of Spain, of Mexico's largest cities, or with the 0 that is dialled in front.
_SPANISH, _MEXICAN, _DIALLED = r"[6-9]\d{8}", MEXICAN, r"0[1-9]\d{8,9}"
_ANY = re.compile(f"{_SPANISH}|{_MEXICAN}|{_DIALLED}")
_OF_REGION = {"ES": re.compile(_SPANISH)}
_BESIDE_NANP, _WITH_TRUNK = re.compile(_MEXICAN), re.compile(_DIALLED)
_REST = 9  # digits of a number of North America without the first
_FAR = 40  # characters between two groups of a number
_APART = 60  # characters to the next figure, where a number stands by itself
_MOST_GROUPS = 11
# Up to four words between two groups that need not be told apart from prose; two over an end.
_WORD = r"(?:[^\w.!?]{0,4}[a-z]{1,12}(?:\.(?!\s))?)"
_CLOSE = late(rf"{_WORD}{{0,4}}[^\w.!?]{{0,4}}|{_WORD}{{0,1}}\W{{0,6}}{_WORD}{{0,1}}\W{{0,6}}")
# A year that nothing tells is a price as well: 'basic 2025 | medium 55 | pro 5100'.
_TELLS_YEAR = (
    r"since|est(?:ablished)?\.?|from|until?|till|to|in|of|by|built|model|year|yr|born|seit|ab|bis|baujahr|im|desde|"
    r"de|del|ano|modelo|hasta|depuis|en|ne|fran|jan\w*|feb\w*|mar\w*|apr\w*|abr\w*|may|mai|jun\w*|jul\w*|"
    r"aug\w*|ago\w*|sep\w*|oct\w*|okt\w*|nov\w*|dec\w*|dez\w*|dic\w*"
)
_UNTOLD_YEAR = re.compile(r"20\d\d(?!\d|\s[a-z]|[-–])")
_DATED = late(  # and what always stands open: no number is cut so
    r"insured\s(?:for\s|to\s)?[$€£]\d{1,2}\s?m(?![a-z])|\d[:h]\d\d|\d\d[./-]\d{1,2}[./-]\d|\d[./-]\d{1,2}[./-]\d\d|\d\s?[ap]\.?m|24\s?h(?:ou)?rs?\s7\sd"
    r"|\d\s?[-–]\s?\d{1,2}\.?\s(?:de\s)?(?:jan|ene|feb|mar|apr|abr|ma[iy]|jun|jul|aug|ago|sep|o[ck]t|nov|de[czs]|dic)"
    rf"|(?<![a-z])(?:{_TELLS_YEAR})[\s,]{{1,2}}(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d(?=\s[a-z]|[-–])"
)
_BESIDE = 5
_NO_YEAR = 3  # figures
_LONGEST_TELLING = 12  # characters in front of a year


def passed_off(lower: str, hidden: Sequence[Span], region: str = "") -> Iterator[Span]:
    """The groups of such numbers in a folded text, among what is not hidden already.

    Args:
        region: whose numbers are looked for, where no zero gives another country's away; any of
            those that are known without one. Amounts are everywhere, and the plan of each further
            country makes a number of some of them.
    """
    groups = [match.span() for match in _GROUP.finditer(lower)]
    if hidden:
        covered = ByPlace(hidden)
        groups = [one for one in groups if not covered.over(*one)]
    for first, last in _numbers(lower, groups):
        window = groups[first:last]
        if not (_is_led(lower, window) or _is_of(lower, window, region)):
            continue
        if any(other[0] - one[1] > _FAR for one, other in pairwise(window)):
            continue
        apart = _is_apart(groups, first, last)
        if not _is_no_list(lower, window, apart) or _are_played(lower, window):
            continue
        if not _cuts_a_size(lower, window):
            yield from window


def _numbers(lower: str, groups: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """From which to which group the digits are those of a number, two groups or more."""
    ends = [0, *accumulate(end - start for start, end in groups)]
    at = {digits: number for number, digits in enumerate(ends)}
    for first, done in enumerate(ends):
        for length in _LENGTHS:
            last = at.get(done + length)
            if last is not None and 1 < last - first <= _MOST_GROUPS:
                digits = "".join([lower[start:end] for start, end in groups[first:last]])
                if nanp_national(digits) or _ANY.fullmatch(digits):
                    yield first, last


def _is_led(lower: str, window: Sequence[Span]) -> bool:
    return any(is_led_by_zero(lower, *group) for group in window)


def _is_of(lower: str, window: Sequence[Span], region: str) -> bool:
    """Whether the digits are those of a number of a region; of any plan without one.

    With a nought in front of any: few rows of amounts begin so.
    """
    digits = "".join([lower[start:end] for start, end in window])
    if _WITH_TRUNK.fullmatch(digits):
        return True
    if region in NANP_REGIONS or region == "MX":
        # Also without its first digit, which may be written in another way.
        rest = len(digits) == _REST and nanp_national(f"2{digits}")
        return bool(nanp_national(digits) or rest or _BESIDE_NANP.fullmatch(digits))
    if region in _OF_REGION:
        return _OF_REGION[region].fullmatch(digits) is not None
    return not (region and has_trunk_prefix(region))


def _is_apart(groups: Sequence[Span], first: int, last: int) -> bool:
    """Whether no other figure stands near, so that the number is all there is."""
    front = first == 0 or groups[first][0] - groups[first - 1][1] > _APART
    return front and (last == len(groups) or groups[last][0] - groups[last - 1][1] > _APART)


def _are_played(lower: str, window: Sequence[Span]) -> bool:
    """Whether one of the groups is of a chord, a timetable, a count: no number is cut so."""
    place = window[0][0], window[-1][1]
    known = [
        *of_fixed_forms(lower, *place),
        *timetables(lower, *place),
        *follow_on(lower, *place),
    ]
    return any(a <= start and end <= b for start, end in window for a, b in known)


def _cuts_a_size(lower: str, window: Sequence[Span]) -> bool:
    """Whether it begins or ends amid the size of a tyre: no number does, but where a zero tells it.

    '02 camry' is a year, '0142' is not.
    """
    if any(end - start >= _NO_YEAR and is_led_by_zero(lower, start, end) for start, end in window):
        return False
    place = window[0][0], window[-1][1]
    sizes = sizes_of_few(lower, *place)
    return any(a < at < b for a, b in sizes for at in place)


def _is_no_list(lower: str, window: Sequence[Span], apart: bool) -> bool:
    """Whether one of the groups is no amount; or some are alike, and nothing else stands near.

    The first may be a year that nothing tells: the figures of a number may begin with one.
    """
    if _is_led(lower, window) or any(is_beyond(lower, *group) for group in window):
        return True
    if all(end - start == 1 for start, end in window):  # '2 €, 1 €, ... 0 €, 1 €'
        noughts = any(lower[start] == "0" for start, _ in window)
        return noughts and are_of_one_kind(lower, window)
    if are_noughts(lower, window) or are_odd_labels(lower, window):
        return True
    year = _UNTOLD_YEAR.match(lower, window[0][0]) is not None
    begins_as_year = year and not have_units(lower, window)
    if not (apart and (begins_as_year or are_alike(lower, window) or are_odd(lower, window))):
        return False
    close = all(_CLOSE.fullmatch(lower, one[1], other[0]) for one, other in pairwise(window))
    first = max(0, window[0][0] - _LONGEST_TELLING)
    return close and not _DATED.search(lower, first, window[-1][1] + _BESIDE)
