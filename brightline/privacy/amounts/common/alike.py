"""Items that are alike in lists of any kind: how they are looked for, and what runs of them tell.

What lives here: the search that `like_days`, `like_labels`, `like_scores` and `like_sizes` share. A
list has its items a few words apart, each with its label; one of them may be a group of a number,
but all together are none, or they are not kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from brightline.privacy.amounts.common.forms import NUMBER, Span, is_not_called
from brightline.privacy.amounts.common.wholes import is_of_spain
from brightline.privacy.figures.numbering import NANP_DIGITS, nanp_national
from brightline.privacy.text.late import late

Run = Sequence[re.Match[str]]

AWAY = r"(?<![a-z\d$€£.,/+-])(?<!\d\s)"
"""In front of an item: no other figure, and no sign that goes on with one."""
CLOSED = r"(?![a-z\d]|[.,:/-]\d|\s?[/x-]\s?\d)"
"""Behind an item: nothing that goes on with it."""
BY_NAME = r"(?:(?<=[a-z)\]'\"])[^\w\n]{0,3}\s?|(?<=[a-z])(?:[^\w\n]|_){1,40}|(?<=[a-z])\n\W{0,4})"
"""A word and signs in front of an item."""

_LOOK_BACK, _LOOK_AHEAD = 120, 100  # characters beside a place that may hold more of its list
_FAR = 48  # characters between two items of a list
_HEADED = 200  # characters in front of a list that may hold what it is
_NEXT = 30  # characters beside a list in which the rest of a number may stand
_WRITTEN = ((3, 3, 4), (3, 3, 3))
_LED_BY_ZERO = late(r"(?<![\d.,:/-])0\d")
_OF_SPAIN = re.compile(r"[6-9]\d{8}")


class Kind(NamedTuple):
    """What most texts have not, an item, how many there are at least, what must be true of all.

    With a header, that is the word in front of the first that tells what they are.
    """

    needed: re.Pattern[str] | tuple[str, ...]
    item: re.Pattern[str]
    fewest: int
    is_told: Callable[[Run], bool]
    header: re.Pattern[str] | None = None


def alike(lower: str, start: int, end: int, kinds: Sequence[Kind]) -> Iterator[Span]:
    """The spans of items in and beside the part from `start` to `end` of a folded text."""
    start, end = max(0, start - _LOOK_BACK), end + _LOOK_AHEAD
    for kind in kinds:
        if _holds(lower, start, end, kind.needed):
            for run in runs(kind.item.finditer(lower, start, end), _FAR, kind.header):
                if len(run) >= kind.fewest and is_not_called(run[0]) and kind.is_told(run):
                    yield from (match.span("row") for match in run)


def _holds(lower: str, start: int, end: int, needed: re.Pattern[str] | tuple[str, ...]) -> bool:
    """Whether a part of a text holds a pattern, or any of some words: quicker, if they are many."""
    if isinstance(needed, tuple):
        return any(lower.find(word, start, end) >= 0 for word in needed)
    return needed.search(lower, start, end) is not None


def runs(
    matches: Iterator[re.Match[str]], far: int, header: re.Pattern[str] | None = None
) -> Iterator[list[re.Match[str]]]:
    """The matches in their order, cut where two are more than `far` characters apart.

    A list that needs its header begins behind it.
    """
    run: list[re.Match[str]] = []
    for match in matches:
        begins = header and _is_headed(match, header, run[-1].end() if run else -1)
        if run and (begins or match.start() - run[-1].end() > far):
            yield run
            run = []
        if run or begins or not header:
            run.append(match)
    if run:
        yield run


def are_any(_: Run) -> bool:
    """Whether they are what their form alone says: yes."""
    return True


def are_no_number(run: Run) -> bool:
    """Whether the figures of all items are no number, nor with those that stand next to them.

    Nor may three in and beside the list be groups as numbers are written in.
    """
    lower, first, last = run[0].string, run[0].start("row"), run[-1].end("row")
    groups = [group for match in run for group in NUMBER.findall(match["row"])]
    in_front = NUMBER.findall(lower, max(0, first - _NEXT), first)[-1:]
    behind = NUMBER.findall(lower, last, last + _NEXT)[:1]
    wholes = (
        "".join([*left, *groups, *right]) for left in ([], in_front) for right in ([], behind)
    )
    return not any(map(_is_number, wholes)) and not any(
        tuple(map(len, groups)) in _WRITTEN for groups in numbers_in(run)
    )


def hold_no_number(run: Run) -> bool:
    """Whether no figures in a row, in and beside the list, are a number, and none begins with 0.

    Of things of which a list may have any number: one more than a number has groups hides it.
    """
    return not any(numbers_in(run)) and not led_by_zero(run)


def led_by_zero(run: Run) -> bool:
    """Whether any figures in or beside the list begin with a zero, as those of no thing do."""
    return _LED_BY_ZERO.search(run[0].string, *extent(run)) is not None


def numbers_in(run: Run) -> Iterator[list[str]]:
    """The groups in and beside a list that follow each other and are a number together."""
    groups = NUMBER.findall(run[0].string, *extent(run))
    yield from (groups[at:end] for at, end in cut_numbers(groups))


def cut_numbers(groups: Sequence[str]) -> Iterator[tuple[int, int]]:
    """From which group to which the digits are those of a number."""
    for at in range(len(groups)):
        for end in range(at + 1, len(groups) + 1):
            figures = "".join(groups[at:end])
            if len(figures) >= NANP_DIGITS:
                if len(figures) == NANP_DIGITS and nanp_national(figures):
                    yield at, end
                break
            if is_of_spain(groups[at:end]):
                yield at, end


def extent(run: Run) -> Span:
    """A list with what stands beside it, where the rest of a number may be."""
    return max(0, run[0].start("row") - _NEXT), run[-1].end("row") + _NEXT


def _is_number(figures: str) -> bool:
    return bool(nanp_national(figures) or _OF_SPAIN.fullmatch(figures))


def _is_headed(match: re.Match[str], header: re.Pattern[str], done: int) -> bool:
    """Whether the word for what a list holds stands in front of an item, and behind the last."""
    first = match.start()
    return header.search(match.string, max(done, first - _HEADED, 0), first + 2) is not None
