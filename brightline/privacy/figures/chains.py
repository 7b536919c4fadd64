"""Chains: stretches of digits that belong together by what stands between them.

What lives here: chains of atoms with nothing but signs and joining words between them, and looser
groups with up to four words of any kind. Which of them are numbers is decided in `phones`; what is
left of them is hidden by `mask`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from brightline.privacy.figures.number_words import ZERO_WORD
from brightline.privacy.figures.numerals import Atom

SEPARATOR_WORD = (
    r"(?:(?:und|et|e|en|och|og)\s(?:dann|danach|zuletzt|zum\sschluss|puis|ensuite|enfin|poi|infine|dan|daarna|sen|sedan|derefter)|"
    r"then\san?(?=\s)|luego\sun[oa]?(?=\s)|dash|hyphen|minus|dot|point|period|space|slash|comma|plus|guion|punto|coma|espacio|menos|"
    r"then|and|next|number|numero|finally|also|luego|y|e|entonces|despues|now|ahora|finalmente|"
    r"puis|ensuite|dann|danach|poi|dopo|depois|after\s+that|after\s+which|followed\s+by|seguido\s+de|more|mas|times|twice|thrice|veces|"
    r"to\s(?:finish|end|conclude)|(?:ending|finishing)\swith|(?:at|in)\sthe\send|lastly|por\s(?:ultimo|fin)|para\s(?:terminar|acabar|finalizar)|"
    r"(?:und\s(?:ganz\s)?|ganz\s)am\s(?:ende|schluss)|(?:et\s(?:tout\s)?|tout\s)a\sla\sfin|och\s(?:till\ssist|sen)|e\salla\sfine|sen|sedan|"
    r"al\sfin(?:al)?|pour\sfinir|enfin|zum\sschluss|zuletzt|infine|por\sfim)"
)
MOST_SIGNS = 40  # between two groups: a line of dots, a line break with an indent, emoji
EMOTICON = r"(?:(?<=<)3{1,4}|(?<=:)3|8-?\))"  # what signs alone leave of '<3', ':3', '8)'
_MOST_SEPARATORS = 4  # words: 'and then after that'
_JOINED = re.compile(
    rf"(?:%2[0bde89])?[\W_]{{0,{MOST_SIGNS}}}(?:{EMOTICON}[\W_]{{1,{MOST_SIGNS}}})?(?:(?:{SEPARATOR_WORD}|x{{1,3}})[\W_]{{0,6}}){{0,{_MOST_SEPARATORS}}}"
)
# 'call 212 hun text 555 now 0142': up to four short words between groups of a complete number.
_LOOSE = re.compile(
    rf"[\W_]{{0,{MOST_SIGNS}}}(?:[a-z']{{1,12}}[\W_]{{1,{MOST_SIGNS}}}){{0,3}}"
    rf"(?:[a-z']{{1,12}}[\W_]{{0,{MOST_SIGNS}}})?"
)
_AREA = re.compile(r"area(?:\scode)?\W{0,3}\Z")
_HOUR = 2  # digits
_FEW_SPANS = 12  # that are cheaper to try one by one
_SHORT_GAP = 2
_LONGEST_CHAIN = 90  # atoms: five numbers told one digit a word, with prefixes
_LONGEST_GAP = 100  # characters between two groups
_DICTATED = re.compile(
    r"(?<![a-z])(?:then|after\s(?:that|which)|followed\sby|next|luego|despues|entonces|seguido\sde)(?![a-z])"
)
_FEWEST_DICTATED = 3  # gaps
_ANDS = (" und ", " et ", " och ", " og ", " en ")
_THEN = re.compile(r"(?<![a-z])(?:dann|danach|puis|ensuite|sen|sedan|dan|daarna)(?![a-z])")


def joined_chains(lower: str, atoms: Sequence[Atom]) -> list[list[Atom]]:
    """Chains of atoms with nothing but signs and joining words between them."""
    chains: list[list[Atom]] = []
    end = -1
    for atom in atoms:
        if end >= 0 and (
            _is_gap(_JOINED, lower, end, atom.start) or _goes_on(lower, chains[-1], atom)
        ):
            chains[-1].append(atom)
        else:
            chains.append([atom])
        end = atom.end
    return chains


def _goes_on(lower: str, chain: Sequence[Atom], atom: Atom) -> bool:
    """'069 dann 90009 und 811': behind a group that 'then' joins, an 'and' joins one more."""
    end = chain[-1].end
    if lower[end : atom.start] not in _ANDS or len(chain) < 2 or len(atom.digits) < _SHORT_GAP:
        return False
    return _THEN.search(lower, chain[-2].end, chain[-1].start) is not None


def bounded(lower: str, chain: Sequence[Atom]) -> Iterator[Sequence[Atom]]:
    """A chain in parts of which each is searched in no time, cut at a line or a wide gap.

    No advert has so long a one, and a page of nothing but numbers would take hours as a whole.
    """

    def width(at: int) -> tuple[bool, bool, int]:
        gap = lower[chain[at - 1].end : chain[at].start]
        return "\n" in gap, " " in gap, len(gap)

    while len(chain) > _LONGEST_CHAIN:
        cut = max(range(_LONGEST_CHAIN // 2, _LONGEST_CHAIN + 1), key=width)
        yield chain[:cut]
        chain = chain[cut:]
    yield chain


def loose_groups(
    lower: str,
    chains: Sequence[list[Atom]],
    fewest: int,
    uncounted: Callable[[str, Sequence[Atom], int], Sequence[Atom]],
    may_matter: Callable[[Sequence[Sequence[Atom]]], bool] | None = None,
    over_amounts: bool = False,
) -> Iterator[list[list[Atom]]]:
    """Chains of atoms (groups) with up to four words of any kind between them, prices taken out.

    `chains` are those of `joined_chains`. Words that only sound like digits join none; what is
    linked has at least `fewest` digits, and fulfils `may_matter` with its prices. `uncounted` need
    leave no atoms where those that are left have fewer digits. With `over_amounts`, what is taken
    out is as good as a word: '212 open 24/7 555 open 24/7 0142'.
    """
    for around in _linked(lower, chains):
        if count_digits(around) < fewest or (may_matter and not may_matter(around)):
            continue
        atoms = [atom for group in around for atom in group]
        left = uncounted(lower, atoms, fewest)
        said = _with_words(lower, atoms, left) if over_amounts else lower
        for groups in _linked(said, joined_chains(said, left)):
            if len(groups) > 1 and count_digits(groups) >= fewest:
                yield groups


def _with_words(lower: str, atoms: Sequence[Atom], left: Sequence[Atom]) -> str:
    """The text with letters for the amounts that are not left."""
    if not left or len(left) == len(atoms):
        return lower
    kept = set(left)
    for atom in atoms:
        if atom not in kept and left[0].start < atom.start < left[-1].start:
            lower = lower[: atom.start] + "q" * (atom.end - atom.start) + lower[atom.end :]
    return lower


def _linked(lower: str, groups: Sequence[list[Atom]]) -> Iterator[list[list[Atom]]]:
    linked: list[list[Atom]] = []
    for group in groups:
        if group[0].notation == "weak" and all(atom.notation == "weak" for atom in group):
            continue
        cut = linked and _begins_behind_area(lower, linked, group[0])
        if linked and (cut or not _is_gap(_LOOSE, lower, linked[-1][-1].end, group[0].start)):
            yield _between_rings(lower, linked)
            linked = []
        linked.append(group)
    if linked:
        yield _between_rings(lower, linked)


def _between_rings(lower: str, linked: list[list[Atom]]) -> list[list[Atom]]:
    """Without an 'oh' by itself at either end: beyond other words it is nobody's nought."""

    def is_ring(group: list[Atom]) -> bool:
        return all(lower[atom.start : atom.end] == ZERO_WORD for atom in group)

    first, end = 0, len(linked)
    while first < end and is_ring(linked[first]):
        first += 1
    while first < end and is_ring(linked[end - 1]):
        end -= 1
    return linked[first:end]


def _begins_behind_area(lower: str, linked: Sequence[Sequence[Atom]], atom: Atom) -> bool:
    """'open til 9 - area code 212 ...': an hour in front of an area code is no part of it."""
    before = linked[0][0]
    if len(linked) > 1 or len(linked[0]) > 1 or len(before.digits) > _HOUR or before.digits == "1":
        return False
    if "+" in lower[max(0, before.start - 1) : before.start]:
        return False
    return _AREA.search(lower, before.end, atom.start) is not None


def outside(atoms: Sequence[Atom], spans: Sequence[tuple[int, int]]) -> list[Atom]:
    """The atoms that none of the spans touches."""
    left = list(atoms)
    if not left:
        return left
    if len(spans) > _FEW_SPANS:
        return _outside_many(left, sorted(spans))
    for start, end in spans:
        left = [atom for atom in left if atom.end <= start or end <= atom.start]
    return left


def _outside_many(atoms: Sequence[Atom], spans: Sequence[tuple[int, int]]) -> list[Atom]:
    """The same, in one way through both, each by its place."""
    left: list[Atom] = []
    at = covered = 0
    for atom in atoms:
        while at < len(spans) and spans[at][0] < atom.end:
            covered = max(covered, spans[at][1])
            at += 1
        if covered <= atom.start:
            left.append(atom)
    return left


def gaps_between(lower: str, atoms: Sequence[Atom]) -> list[str]:
    """What stands between each atom and the next."""
    return [lower[one.end : other.start] for one, other in pairwise(atoms)]


def is_dictated(lower: str, chain: Sequence[Atom]) -> bool:
    """'02, after that 61 (then) 91 (then) 51': no row of amounts begins and goes on so."""
    if chain[0].digits[0] != "0":
        return False
    gaps = gaps_between(lower, chain)
    return len(gaps) >= _FEWEST_DICTATED and all(map(_DICTATED.search, gaps))


def count_digits(groups: Sequence[Sequence[Atom]]) -> int:
    """The digits of all groups together."""
    return len("".join([atom.digits for group in groups for atom in group]))


def _is_gap(gap: re.Pattern[str], lower: str, start: int, end: int) -> bool:
    if end - start < _SHORT_GAP and not lower[start:end].isalnum():  # nothing, or one sign
        return True
    return end - start <= _LONGEST_GAP and gap.fullmatch(lower, start, end) is not None
