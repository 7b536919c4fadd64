"""Groups of digits with words of any kind between them that may be one number: for the mask.

What lives here: which groups come to the digits of a number without prices, counts and prose, and
are written so that they must not stay. What has only signs between its digits is in `mask`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from brightline.privacy.amounts.bare_forms import bare_quantities
from brightline.privacy.amounts.common.prices import looks_like_prices
from brightline.privacy.amounts.uncounted import certain_among
from brightline.privacy.figures.chains import count_digits, loose_groups, outside
from brightline.privacy.figures.numerals import FEWEST_LOOSE, FEWEST_LOOSE_WRITTEN, Atom
from brightline.privacy.figures.shapes import is_digit_by_digit

AROUND = 14
"""Characters beside a run that may hold its unit or currency."""
_MOST_SCATTERED = 20  # digits of a number with words between its groups
_FEWEST_BARE = 6  # digits: '34-24-36'; '1.5', '4.5/5' and '01/07' may be pieces of a number
_FEWEST_SURE = 4  # digits among those that are no 'to' and 'for'
_ARTICLES = frozenset(("un", "una", "um", "uma", "une", "ein", "eine"))
_START = attrgetter("start")
_YEAR = re.compile(r"(?:19[4-9]|20[0-4])\d")


def scattered(
    lower: str, chains: Sequence[list[Atom]], careful: Sequence[Atom] | None = None
) -> Iterator[tuple[int, int]]:
    """The groups of what has the digits of a number with words of any kind between them.

    Args:
        careful: what the careful reading reads, where the chains are those of the bold one.
    """
    bold = careful is not None
    may_matter = _has_letters if bold else _may_matter
    for linked in loose_groups(lower, chains, FEWEST_LOOSE_WRITTEN, _uncounted, may_matter):
        groups = linked if careful is None else _from_sure_to_sure(linked, careful)
        groups = _without_articles(lower, groups)
        digits = count_digits(groups)
        if digits < FEWEST_LOOSE_WRITTEN:
            continue
        written = _is_mostly_letters(groups)
        if (bold or digits < FEWEST_LOOSE) and not (written or is_digit_by_digit(groups)):
            continue
        if digits <= _MOST_SCATTERED and not _is_prose(groups):
            for group in groups:
                yield group[0].start, group[-1].end


def _from_sure_to_sure(groups: list[list[Atom]], careful: Sequence[Atom]) -> list[list[Atom]]:
    """Without those at either end that only the bold reading reads: 'oh Jane fifty 212 two'."""
    first, end = 0, len(groups)
    while first < end and not _is_sure(groups[first], careful):
        first += 1
    while end > first and not _is_sure(groups[end - 1], careful):
        end -= 1
    return groups[first:end]


def _without_articles(lower: str, groups: list[list[Atom]]) -> list[list[Atom]]:
    """Without an article at either end: 'una charla. Masaje 40/60, reflexología 35/55'."""
    first, end = 0, len(groups)
    while first < end and _is_article(lower, groups[first]):
        first += 1
    while end > first and _is_article(lower, groups[end - 1]):
        end -= 1
    return groups[first:end]


def _is_article(lower: str, group: Sequence[Atom]) -> bool:
    return len(group) == 1 and lower[group[0].start : group[0].end] in _ARTICLES


def _is_sure(group: Sequence[Atom], careful: Sequence[Atom]) -> bool:
    """Whether the careful reading, which is in order, reads any of it."""
    before = ((bisect_left(careful, atom.end, key=_START), atom.start) for atom in group)
    return any(at > 0 and careful[at - 1].end > start for at, start in before)


def _uncounted(lower: str, atoms: Sequence[Atom], fewest: int) -> list[Atom]:
    start, end = max(0, atoms[0].start - AROUND), atoms[-1].end + AROUND
    certain = certain_among(lower, atoms, start, end, fewest)
    if certain is None:
        return []
    bare = bare_quantities(lower, start, end, certain)
    bare = [(a, b) for a, b in bare if sum(map(str.isdigit, lower[a:b])) >= _FEWEST_BARE]
    return outside(atoms, [*certain, *bare])


def _has_letters(groups: Sequence[Sequence[Atom]]) -> bool:
    """Whether anything is written otherwise than in figures."""
    return any(atom.notation not in ("figures", "weak") for group in groups for atom in group)


def _may_matter(groups: Sequence[Sequence[Atom]]) -> bool:
    many = count_digits(groups) >= FEWEST_LOOSE
    return many or _has_letters(groups) or is_digit_by_digit(groups)


def _is_mostly_letters(groups: Sequence[Sequence[Atom]]) -> bool:
    """Whether number words and letters outweigh the figures: '10 to 12' twice is no number."""
    atoms = [atom for group in groups for atom in group]
    figures = sum(len(atom.digits) for atom in atoms if atom.notation == "figures")
    return _has_letters(groups) and 2 * figures <= count_digits([atoms])


def _is_prose(groups: Sequence[Sequence[Atom]]) -> bool:
    """Too few or too many groups for a number, or a year or nothing but amounts among them."""
    if not 2 <= len(groups) <= _MOST_SCATTERED:
        return True
    sure = sum(len(a.digits) for g in groups for a in g if a.notation != "weak")
    if sure < _FEWEST_SURE:
        return True
    years = any(len(g) == 1 and _YEAR.fullmatch(g[0].digits) for g in groups)
    return years or looks_like_prices([atom for group in groups for atom in group])
