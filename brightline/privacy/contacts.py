"""Contacts in a text: the one function on which the privacy promise and the linking both stand.

What lives here: which finds are kept where several searches find something in one place. The
searches themselves are brought together in `candidates`; what is found before by its form alone is
in `plain_sight`, what is recorded of it in `found_contacts`; what is not recognised is hidden by
`mask`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from brightline.privacy.candidates import candidates
from brightline.privacy.found_contacts import FoundContact, Placed
from brightline.privacy.plain_sight import OF_FORM, in_plain_sight, of_own_form, pointed_to, spans
from brightline.privacy.ready.reading import Reading, read

_SPLIT = ("split",)


def find_contacts(text: str, region: str = "US") -> list[FoundContact]:
    """All contacts in a text, sorted by place, never overlapping.

    `region` is the ISO code of the country whose national numbers are expected without a plus.
    """
    return [found.contact for found in contacts_in(read(text), region).placed]


class Found(NamedTuple):
    """Contacts by place, never overlapping; and whether one reached out of another that was kept.

    Then another look is needed once the first are replaced. `rest` is the text without them.
    """

    placed: list[Placed]
    reached_out: bool
    rest: Reading


def contacts_in(reading: Reading, region: str) -> Found:
    """All contacts of a text that was read."""
    pointed = pointed_to(reading)
    if reading.marks.has(OF_FORM):
        pointed += of_own_form(reading.without(spans(pointed)))
    plain, rest = in_plain_sight(reading.without(spans(pointed)), region)
    plain = pointed + plain
    rest = rest.told()  # its folded spans are others than those of the plain ones
    kept: list[Placed] = []  # by place, so that few are near a new one
    refused: set[str] = set()  # numbers of which a part is one of another that was kept
    reached_out = False
    for found in candidates(rest, region):
        if found.contact.normalised in refused:
            continue
        at = bisect_left(kept, found.start, key=_start)
        first = at - 1 if at and kept[at - 1].end > found.start else at
        over = kept[first : bisect_left(kept, found.end, lo=first, key=_start)]
        if not over:
            kept.insert(at, found)
        elif _is_a_part(found) and _is_other(found, over):
            refused.add(found.contact.normalised)
            kept = [one for one in kept if not _is_a_part_of(found, one)]
        elif not any(one.start <= found.start and found.end <= one.end for one in over):
            reached_out = True
    rest = rest.without(spans(kept))
    return Found(sorted(plain + kept, key=lambda found: found.contact.start), reached_out, rest)


def _is_a_part(found: Placed) -> bool:
    """Whether it is one part of several, in whatever characters."""
    how = found.contact.disguises
    return how[:1] == _SPLIT and "words-between" not in how


def _is_a_part_of(found: Placed, kept: Placed) -> bool:
    """Whether what was kept is another part of the number of `found`."""
    return _is_a_part(kept) and kept.contact.normalised == found.contact.normalised


def _is_other(found: Placed, over: Sequence[Placed]) -> bool:
    """Whether what was kept in a place is another number: one part belongs to one only."""
    return all(one.contact.normalised != found.contact.normalised for one in over)


def _start(found: Placed) -> int:
    return found.start
