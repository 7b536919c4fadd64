"""Telephone numbers in any notation: which atoms of a text together make a number.

Method: read the numbers first (`numerals`), join atoms with nothing but signs and joining words
between them into chains, try every window of a chain as a number of some plan (`plans`), and keep
the windows that weigh most (`weighing`); then what words stand between (`loose_phones`).
`phonenumbers` only validates.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from brightline.privacy.figures.chains import (
    bounded,
    count_digits,
    joined_chains,
    loose_groups,
    outside,
)
from brightline.privacy.figures.counts_behind import FEWEST_WHOLE, counts_behind
from brightline.privacy.figures.line_starts import by_line
from brightline.privacy.figures.numbering import (
    NANP_DIGITS,
    NANP_REGIONS,
    is_valid,
)
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PhoneSpan, phone_span
from brightline.privacy.telephone.numbers.plans import (
    SHORTEST_NATIONAL,
    Candidate,
    candidates,
)
from brightline.privacy.telephone.numbers.said_apart import said_apart
from brightline.privacy.telephone.numbers.weighing import ENOUGH, SHAPED, Weighing
from brightline.privacy.telephone.numbers.whole_without import as_at_home, without_preposition
from brightline.privacy.telephone.spread.area_codes import area_code_apart
from brightline.privacy.telephone.spread.around_remarks import HOURS_REMARKED, around_remarks
from brightline.privacy.telephone.spread.glossed import glossed_phones, without_glosses
from brightline.privacy.telephone.spread.glued_to_words import glued_to_words
from brightline.privacy.telephone.spread.loose_phones import (
    in_loose_groups,
    uncounted,
    with_trunk_apart,
)
from brightline.privacy.telephone.spread.one_by_one import figures_one_by_one, one_by_one
from brightline.privacy.telephone.spread.same_remarks import same_remarks
from brightline.privacy.telephone.spread.small_talk import in_small_talk
from brightline.privacy.telephone.spread.told_in_passing import told_in_passing
from brightline.privacy.telephone.spread.within_clauses import within_clauses
from brightline.privacy.telephone.spread.written_apart import as_written
from brightline.privacy.telephone.spread.zero_led_groups import zero_led_groups

# In longer chains the quantities are looked for once, not beside each of their numbers; no advert
# has one: three numbers told one digit a word, with prefixes, are shorter.
_MANY_ATOMS = 40
_FEWEST_ABROAD = 9  # digits of a number without a trunk prefix: Spain


def find_phones(lower: str, atoms: Sequence[Atom], region: str) -> list[PhoneSpan]:
    """All numbers in a folded text, without overlap, in order."""
    if not atoms:
        return []
    found = [*glossed_phones(lower, atoms), *glued_to_words(lower, atoms, region, ENOUGH)]
    atoms = without_glosses(lower, atoms)
    if HOURS_REMARKED.search(lower):
        found += around_remarks(lower, atoms, region)
    atoms = outside(atoms, [(phone.start, phone.end) for phone in found]) if found else atoms
    chains = joined_chains(lower, atoms)
    if region not in NANP_REGIONS and len(chains) > 1:
        found = [*found, *with_trunk_apart(lower, chains, region)]
        chains = joined_chains(lower, outside(atoms, [(p.start, p.end) for p in found]))
    lines = (line for chain in chains for line in by_line(lower, chain))
    for part in (part for line in lines for part in bounded(lower, line)):
        if len(part) > 1 or len(part[0].digits) >= SHORTEST_NATIONAL:
            found.extend(_in_chain(lower, part, region))
    rest = outside(atoms, [(phone.start, phone.end) for phone in found])
    if len(rest) > 1 and count_digits([rest]) >= _fewest(region):
        found += _with_words_between(lower, rest, region)
    return sorted(found, key=lambda phone: phone.start)


def _with_words_between(lower: str, atoms: Sequence[Atom], region: str) -> list[PhoneSpan]:
    """Those of atoms in which none has only signs between its groups."""
    searches = (
        partial(told_in_passing, region=region),
        partial(figures_one_by_one, region=region, weight=ENOUGH),
        partial(same_remarks, region=region, weight=ENOUGH),
        partial(within_clauses, region=region, fewest=_fewest(region)),
        partial(_in_loose_groups, region=region, over_amounts=False),
        as_written,
        partial(in_small_talk, region=region),
        partial(around_remarks, region=region),
        partial(one_by_one, region=region, weight=ENOUGH),
        partial(_in_loose_groups, region=region, over_amounts=True),
        partial(zero_led_groups, region=region),
    )
    found: list[PhoneSpan] = []
    for search in searches:
        if more := [*search(lower, atoms)]:
            found += more
            atoms = outside(atoms, [(phone.start, phone.end) for phone in more])
    apart = area_code_apart(lower, atoms, region)
    return found + [phone_span(lower, *number, ENOUGH) for number in apart]


def _in_loose_groups(
    lower: str, atoms: Sequence[Atom], region: str, over_amounts: bool
) -> Iterator[PhoneSpan]:
    chains = joined_chains(lower, atoms)
    fewest = _fewest(region)
    for groups in loose_groups(lower, chains, fewest, uncounted, over_amounts=over_amounts):
        yield from in_loose_groups(lower, groups, region)


def _fewest(region: str) -> int:
    return NANP_DIGITS if region in NANP_REGIONS else _FEWEST_ABROAD


def _in_chain(lower: str, chain: Sequence[Atom], region: str) -> Iterator[PhoneSpan]:
    """The surest number of a chain, then those in what is left on both sides of it."""
    whole = Weighing(lower, chain) if len(chain) > _MANY_ATOMS else None
    waiting = [chain]
    while waiting:
        part = waiting.pop()
        if count_digits([part]) < SHORTEST_NATIONAL:
            continue
        alone = _without_count(lower, part, region, whole) if len(part) > 1 else None
        best, weight = alone or _heaviest(Weighing(lower, part, whole), region)
        if region not in NANP_REGIONS and (apart := said_apart(lower, part)) is not part:
            other, more = _heaviest(Weighing(lower, apart, whole), region)
            if other and is_valid(other.e164) and not (best and is_valid(best.e164)):
                part, best, weight = apart, other, more
        if best is None:
            continue
        yield phone_span(lower, best.e164, tuple(part[best.first : best.last + 1]), weight)
        waiting += [rest for rest in (part[: best.first], part[best.last + 1 :]) if rest]


def _heaviest(around: Weighing, region: str) -> tuple[Candidate | None, int]:
    """The window that weighs most; of equals the first, and of those the longest."""
    if region in NANP_REGIONS and (national := around.plain_number()):
        return Candidate("+1" + national, 0, len(around.chain) - 1, 0, True), SHAPED
    best: Candidate | None = None
    most = ENOUGH
    tried = [*candidates(around.lower, around.chain, region)]
    for candidate in tried:
        if around.is_labelled_id(candidate.first, candidate.last):
            continue
        weight = candidate.weight + around.weigh(candidate)
        if weight > most or (weight == most and (best is None or candidate.first == best.first)):
            best, most = candidate, weight
    best = best and without_preposition(around, best, tried)
    return best and as_at_home(around, best, tried, region), most


def _without_count(
    lower: str, part: Sequence[Atom], region: str, whole: Weighing | None
) -> tuple[Candidate | None, int] | None:
    """'... 125 522 🙂 six places': a number that is whole without what is counted behind it."""
    before, last = part[-2:]
    if last.notation == "weak" or not counts_behind(lower, before.end, last.start, last.end):
        return None
    best, weight = _heaviest(Weighing(lower, part[:-1], whole), region)
    if best is None or best.north_american or best.last < len(part) - 2:
        return None
    complete = len(best.e164) > FEWEST_WHOLE + 1 and is_valid(best.e164)
    return (best, weight) if complete else None
