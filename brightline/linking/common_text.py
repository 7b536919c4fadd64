"""A template as its readers see it: the text that stays, and the slots that vary.

The words of all members are aligned with those of one of them, its medoid, by longest matching
blocks (Ratcliff and Obershelp, by difflib). A word that most members have in its place is fixed;
what stands between two fixed words is a slot, with its variants and how often each occurs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

Words = list[str]

MOST_COMPARED = 40
"""Members that are aligned: enough for what is common, and alignment is quadratic in a text."""

_FIXED_IN = 0.8  # of the members: one edited copy in five may lack a word that is the template's
_LONGEST = 2_000  # words; what is longer is cut there


@dataclass(frozen=True, slots=True)
class Slot:
    """A place that varies: its variants with their counts, most frequent first; '' where empty."""

    variants: tuple[tuple[str, int], ...]


Piece = str | Slot


def common_text(texts: Sequence[str]) -> list[Piece]:
    """Fixed stretches and slots, in order; one text is one fixed stretch.

    Args:
        texts: minimised texts of one template, in any order; at most MOST_COMPARED distinct ones
            are compared, the first ones.
    """
    members = [text.split()[:_LONGEST] for text in dict.fromkeys(texts)][:MOST_COMPARED]
    if not members:
        return []
    medoid = _medoid(members)
    matched = [_matched(medoid, words) for words in members]
    needed = _FIXED_IN * len(members)
    fixed = [at for at in range(len(medoid)) if sum(at in places for places in matched) >= needed]
    return list(_pieces(medoid, members, matched, fixed))


def shown(pieces: Sequence[Piece]) -> str:
    """The template in one line: slots as '‹first variant | second | …›'."""
    parts = []
    for piece in pieces:
        if isinstance(piece, str):
            parts.append(piece)
        else:
            names = [name or "∅" for name, _ in piece.variants[:3]]
            parts.append(
                "‹" + " | ".join([*names, *(["…"] if len(piece.variants) > 3 else [])]) + "›"
            )
    return " ".join(parts)


def _medoid(members: Sequence[Words]) -> Words:
    """The member that shares most words with the others; the first of equal ones."""
    bags = [Counter(words) for words in members]
    common = [sum(sum((bag & other).values()) for other in bags) for bag in bags]
    best = max(range(len(members)), key=lambda at: (common[at] - sum(bags[at].values()), -at))
    return members[best]


def _matched(medoid: Words, words: Words) -> dict[int, int]:
    """{place in the medoid: place in the words}, ascending in both."""
    blocks = SequenceMatcher(None, medoid, words, autojunk=False).get_matching_blocks()
    return {block.a + step: block.b + step for block in blocks for step in range(block.size)}


def _pieces(
    medoid: Words, members: Sequence[Words], matched: Sequence[dict[int, int]], fixed: list[int]
) -> Iterator[Piece]:
    stretch: list[str] = []
    before = -1
    for at in [*fixed, len(medoid)]:
        slot = _slot(members, matched, before, at, fixed)
        if slot is not None:
            if stretch:
                yield " ".join(stretch)
            yield slot
            stretch = []
        if at < len(medoid):
            stretch.append(medoid[at])
        before = at
    if stretch:
        yield " ".join(stretch)


def _slot(
    members: Sequence[Words],
    matched: Sequence[dict[int, int]],
    before: int,
    after: int,
    fixed: list[int],
) -> Slot | None:
    """What members have between two fixed places; None when that is nothing for all."""
    variants: Counter[str] = Counter()
    for words, places in zip(members, matched, strict=True):
        start = places.get(before, -1) if before >= 0 else -1
        stop = places.get(after, len(words)) if fixed and after > fixed[-1] else places.get(after)
        if (before >= 0 and start < 0) or stop is None:
            continue  # a member that lacks the neighbours says nothing about the slot
        variants[" ".join(words[start + 1 : stop])] += 1
    if set(variants) <= {""}:
        return None
    return Slot(tuple(sorted(variants.items(), key=lambda item: (-item[1], item[0]))))
