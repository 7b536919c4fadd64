"""Numbers of any plan with letters drawn for figures, in groups of any kind: 'oTT o0 qoo 14Z'.

What lives here: the numbers that stretches of such words (`lettered_groups`) can be read as, and
the stretches that are none and may still be one. North American numbers in letters alone are in
`drawn_numbers`; single letters among figures are read word by word (`number_tokens`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate, pairwise, product
from string import ascii_letters

from brightline.privacy.figures.beside import CUE_BEFORE
from brightline.privacy.figures.number_tokens import CASED_LETTERS
from brightline.privacy.figures.numbering import (
    LONGEST_INTERNATIONAL,
    NANP_REGIONS,
    SHORTEST_NATIONAL,
    abroad,
    has_trunk_prefix,
    own_or_north_american,
    prefixed,
    regional,
)
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PhoneSpan, phone_span
from brightline.privacy.telephone.drawn.lettered_groups import Group, Stretch
from brightline.privacy.telephone.numbers.plans import is_behind_plus
from brightline.privacy.telephone.numbers.weighing import ENOUGH
from brightline.privacy.text.late import late

_MOST_GROUPS = 16  # one digit each, with a country's code
_TRUNK_AND_NATIONAL, _SHORTEST_GROUP = 10, 2  # digits
_LONGEST = LONGEST_INTERNATIONAL + 3  # digits, with a prefix

# Letters that stand for either of two figures, the likelier one first.
_EITHER = {"q": "90", "g": "96", "b": "68", "G": "69", "B": "86"}
_PAUSE = re.compile(r"[.,;!?]\s")
_SPEAKS = re.compile(r"(?:\s|')[a-z]")  # 'I travel', "I'm"
_INSIDE = re.compile(r"\d[.,:]$")  # '$130.00'
# 'saffron_' before 'test642': no 'call_6OO_...'
_IN_NAME = late(
    r"(?<![a-z])(?!call|text|txt|phone|tel|cell|whats|num|wa_|at_|me_|al_)[a-z]{2,20}_\Z"
)
_RING = re.compile(r"[0oOQdD]")
_FEWEST_BARS = 2
_MODEL, _NEXT_MODEL = (
    re.compile(r"[A-Z]\d{2,4}"),
    re.compile(r",\s|\s?/\s?|,?\s(?:and|or|y|und|et)\s"),
)
_FEWEST_MODELS = 2
_SAME_SIGNS, _PLUS, _IN_ROW, _BEHIND_ZERO = 1, 1, 2, 1
_FEWEST_BEFORE = 2  # groups of figures
_LEVELS = "a1a2b1b2"  # of a language; what else they could be has eight digits and is no number
_ENOUGH = 3  # to be a number of some plan
_ENOUGH_TO_HIDE = 4  # where no plan has such a number
_ENOUGH_BEHIND_CUE = 4
_LONGEST_CUE = 24  # characters


def find_lettered(lower: str, stretches: Sequence[Stretch], region: str) -> Iterator[PhoneSpan]:
    """Numbers with letters for figures in the `lettered_stretches` of a folded text."""
    for groups in stretches:
        done = -1
        for first, group in enumerate(groups):
            if group.start >= done and (
                found := _longest(lower, groups[first : first + _MOST_GROUPS], region)
            ):
                yield found
                done = found.end


def lettered_runs(text: str, stretches: Sequence[Stretch]) -> Iterator[tuple[int, int]]:
    """Stretches that no plan knows and that are still no words."""
    for stretch in stretches:
        sure = [at for at, group in enumerate(stretch) if not group.word]
        groups = stretch[sure[0] : sure[-1] + 1] if sure else []
        digits = sum(len(group.text) for group in groups)
        levels = "".join(group.text for group in groups).lower() == _LEVELS
        if digits >= SHORTEST_NATIONAL and not levels and _is_to_hide(text, groups):
            yield groups[0].start, groups[-1].end


def _is_to_hide(text: str, groups: Stretch) -> bool:
    """Behind a word for a call one odd group is enough, whatever words are among them."""
    start = groups[0].start
    before = text[max(0, start - _LONGEST_CUE) : start].lower()
    if before.endswith("+") or CUE_BEFORE.search(before):
        return sum(group.odd for group in groups) >= _ENOUGH_BEHIND_CUE
    return _oddness(text, groups) >= _ENOUGH_TO_HIDE


def _oddness(text: str, groups: Sequence[Group]) -> int:
    """How much neighbouring groups say that they are no words; 0 with many words among them."""
    odd = sum(group.odd > 0 for group in groups)
    if sum(group.word for group in groups) > odd:
        return 0
    signs = {text[a.end : b.start] for a, b in pairwise(groups)}
    same = len(groups) > 2 and len(signs) == 1 and not signs.pop().isspace()
    return sum(group.odd for group in groups) + _SAME_SIGNS * same + _ends_in_letters(groups, same)


def _ends_in_letters(groups: Sequence[Group], same: bool) -> int:
    """'07700.900.42S': '42S' may be a size, but not behind other groups and the same sign.

    Behind blanks it may be one, and nothing that begins with a zero is: '600 555 01A'.
    """
    *before, last = (group.text for group in groups)
    letters = len(last) - len(last.rstrip(ascii_letters))
    if len(before) < _FEWEST_BEFORE or not 0 < letters < len(last) or not "".join(before).isdigit():
        return 0
    return _IN_ROW * (same and not groups[-1].odd) + _BEHIND_ZERO * (last[0] == "0")


def _longest(lower: str, groups: Sequence[Group], region: str) -> PhoneSpan | None:
    """The longest number that begins with the first of the groups."""
    start = groups[0].start
    plus = is_behind_plus(lower, start)
    if (groups[0].word and not plus) or _INSIDE.search(lower, max(0, start - 2), start):
        return None
    if _IN_NAME.search(lower, max(0, start - _LONGEST_CUE), start):
        return None
    windows = [window for window in _windows(groups) if not window[-1].word]
    odd = [one for one in windows if _oddness(lower, one) + _PLUS * plus >= _ENOUGH]
    if odd and not plus and not CUE_BEFORE.search(lower[max(0, start - _LONGEST_CUE) : start]):
        odd = [one for one in odd if not _are_models(lower, one)]
    for window in sorted(odd, key=partial(_ends_loosely, lower)):
        for drawn in _with_bars(window):
            for digits in _readings("".join(group.text for group in drawn)):
                if e164 := _number(digits, plus, region):
                    return phone_span(lower, e164, _atoms(drawn, digits), ENOUGH)
    return None


def _are_models(text: str, groups: Sequence[Group]) -> bool:
    """'T420, T430, 80 each': one letter in front of the figures of each, and a comma between them.

    They begin alike, and rise.
    """
    models = [group for group in groups if not group.text.isdigit()]
    if len(models) < _FEWEST_MODELS or not all(_MODEL.fullmatch(one.text) for one in models):
        return False
    listed = all(_NEXT_MODEL.fullmatch(text, a.end, b.start) for a, b in pairwise(models))
    names = [one.text for one in models]
    alike = len({(name[:2], len(name)) for name in names}) == 1
    return listed and alike and names == sorted(set(names))


def _windows(groups: Sequence[Group]) -> Iterator[Sequence[Group]]:
    """Those that begin with the first group and have the length of a number, the longest first."""
    lengths = [*accumulate([len(group.text) for group in groups])]
    for last in range(len(groups), 0, -1):
        if SHORTEST_NATIONAL <= lengths[last - 1] <= _LONGEST:
            yield groups[:last]


def _with_bars(groups: Sequence[Group]) -> Iterator[Sequence[Group]]:
    """Bars are signs where there are several, between groups; single ones are drawn for ones."""
    parts = [part for group in groups if "|" in group.text for part in group.text.split("|")]
    if len(parts) > _FEWEST_BARS and min(map(len, parts)) >= _SHORTEST_GROUP:
        yield [group._replace(text=group.text.replace("|", "")) for group in groups]
    yield groups


def _ends_loosely(text: str, groups: Sequence[Group]) -> bool:
    """'O3SsSOB724 5', '... 819O! I', '... 2524 I go', '... 347, 10:00': what needs no such end."""
    long_enough = [
        (a, b)
        for length, (a, b) in zip(
            accumulate(len(group.text) for group in groups), pairwise(groups), strict=False
        )
        if length >= _TRUNK_AND_NATIONAL
    ]
    if not long_enough:
        return False
    last = groups[-1].text
    short = last.isdigit() and len(last) < _SHORTEST_GROUP
    short = short or (last in ("I", "i") and _SPEAKS.match(text, groups[-1].end) is not None)
    *before, behind = ("\n" in text[a.end : b.start] for a, b in pairwise(groups))
    alone = behind and not any(before)
    return short or alone or any(_PAUSE.search(text, a.end, b.start) for a, b in long_enough)


def _atoms(groups: Sequence[Group], digits: str) -> tuple[Atom, ...]:
    ends = accumulate(len(group.text) for group in groups)
    return tuple(
        Atom(group.start, group.end, digits[end - len(group.text) : end], "lettered")
        for group, end in zip(groups, ends, strict=True)
    )


def _readings(written: str) -> Iterator[str]:
    """The digits, first by the letters as they are drawn; the same letter is the same figure."""
    either = [letter for letter in _EITHER if letter in written]
    rings = _RING.search(written) is not None
    choices = [_EITHER[letter] if letter != "q" or rings else "09" for letter in either]
    for meant in product(*choices):
        chosen = dict(zip(map(ord, either), meant, strict=True))
        yield written.translate({**CASED_LETTERS, **chosen})


def _number(digits: str, plus: bool, region: str) -> str:
    """E.164 of digits that are a number of some plan; '' if they are none."""
    if plus:
        return abroad(digits)[0]
    if e164 := own_or_north_american(digits, region):
        return e164
    if digits[0] == "0" or region in NANP_REGIONS or has_trunk_prefix(region):
        return prefixed(digits, region)
    e164, valid = regional(digits, region)
    return e164 if valid else ""
