"""How much of a list of amounts its currency or unit explains: '$60/80/120', '30, 60 or 90 min'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from brightline.privacy.amounts.common.prices import ROUND
from brightline.privacy.figures.beside import is_behind_number
from brightline.privacy.text.late import late

# Of thousands with points only round ones: '$1.450.000', '$12.990'. '212,555,0142' has none.
_FIGURES = late(
    r"(?<!m)(?:\d{1,3}(?:,\d{3})+(?!\d|,(?![1-9]\d{0,2}(?:,\d{3})?(?!\d))\d)(?:\.\d\d)?|\d{1,2}\.\d{3},\d\d|[1-9]\d{0,2}\.(?:\d{3}\.)?\d00(?!\d)"
    r"|[1-9]\d{0,2}\.(?:\d50|990)(?!\d)|\d+(?:\.\d{1,2}(?!\d))?)"  # and no figure of 'm2'
)
_ODD_THOUSANDS, _FIGURE_BEHIND = late(r"\.(?:\d50|990)\Z"), late(r"[\s.-]\d")
_STEEPEST, _STEEPEST_DOWN = 12, 3  # of two prices in a list: 'from 60 to 600'
_MANY_FIGURES = late(r"\d{3,4}[.,]\d{2,3}")
_BESIDE = 9  # characters: "5, and "
_LISTED_BEFORE = late(  # 2x125, before 550, 100 dollars
    r"\d(?:(?:,|,?\s(?:and|or|y|o))\s|\s?[/|]\s?)\Z"
)
_CENTS, _SIGNS = late(r"[.,]\d{1,2}\Z"), late(r"[.,]")


def counted(match: re.Match[str]) -> tuple[int, int]:
    """The whole match if its amounts rise or fall in round steps, or as far as they do so.

    Else only the amount that the unit belongs to: otherwise '212-555-0142-200 usd' would be a list
    of prices, and '$21/$25/$55/$01/$42' too.
    """
    figures = [(f.group(), f.start(), f.end()) for f in _FIGURES.finditer(match.group())]
    amounts = [int(_SIGNS.sub("", _CENTS.sub("", text))) for text, _, _ in figures]
    goes_on = match.group()[0].isdigit() and _LISTED_BEFORE.search(
        match.string, max(0, match.start() - _BESIDE), match.start()
    )
    if _is_most_of_number(match, [text for text, _, _ in figures]) or _goes_on(match):
        return match.end(), match.end()
    if len(figures) <= 1 and not goes_on:
        return match.span()
    plain = [
        text[0] != "0" and amount % ROUND == 0
        for (text, _, _), amount in zip(figures, amounts, strict=True)
    ]
    alone = not goes_on and not is_behind_number(match.string, match.start())
    if all(plain) and alone and (_rises(amounts) or _falls(amounts)):
        return match.span()
    if match.group()[0].isdigit():
        return match.start() + figures[-1][1], match.end()
    return match.start(), match.start() + figures[_steps(amounts, plain) - 1][2]


def _steps(amounts: Sequence[int], plain: Sequence[bool]) -> int:
    """How many of the amounts rise in round steps, from the first on."""
    steps = 1
    while steps < len(amounts) and all(plain[: steps + 1]) and _rises(amounts[: steps + 1]):
        steps += 1
    return steps


def _goes_on(match: re.Match[str]) -> bool:
    """'$2.125.550 142': thousands that are hardly round, with more figures behind them."""
    odd = _ODD_THOUSANDS.search(match.string, match.start(), match.end())
    return odd is not None and _FIGURE_BEHIND.match(match.string, match.end()) is not None


def _is_most_of_number(match: re.Match[str], figures: Sequence[str]) -> bool:
    """'125, 5501.42 dollars', '2x125-5501.00 dollars': so much behind others is no price."""
    if not match.group()[0].isdigit() or not figures or not _MANY_FIGURES.fullmatch(figures[-1]):
        return False
    return len(figures) > 1 or is_behind_number(match.string, match.start())


def _falls(amounts: Sequence[int]) -> bool:
    """Whether each is somewhat less than the one before."""
    return all(b < a <= _STEEPEST_DOWN * b for a, b in pairwise(amounts))


def _rises(amounts: Sequence[int]) -> bool:
    """Whether each is greater than the one before, and no '5550' stands behind a '100'."""
    return all(a < b <= _STEEPEST * a for a, b in pairwise(amounts))
