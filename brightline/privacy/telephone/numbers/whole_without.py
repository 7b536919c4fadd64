"""Windows that are a whole number without their last group, which then is none of its digits.

What lives here: second thoughts about the window of a chain that weighs most: whether its end is a
count, a word that sounds like a figure, the first figures of the next sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from brightline.privacy.figures.chains import gaps_between
from brightline.privacy.figures.numbering import NANP_REGIONS, begins_with_own_code, is_valid
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PREPOSITIONS
from brightline.privacy.telephone.numbers.ends import OR_MORE
from brightline.privacy.telephone.numbers.plans import Candidate, is_behind_plus
from brightline.privacy.telephone.numbers.weighing import Weighing

_NEXT_SENTENCE = re.compile(r"[.!?]\s|\n")
# 'SeisCeroCero...Siete, 6 plazas', '"3" "2", 4 plazas'
_NEXT_CLAUSE, _COUNTS_BEHIND = re.compile(r"[^\w\s]{0,2}[,;]\s{1,2}"), re.compile(r"\s[a-z]{3,}")
_BLANK_OR_TIMES = re.compile(r" (?:[x×/] ?)?")
_MOST_STANDING_OFF = 2  # digits of what is counted: '12 baños'


def as_at_home(
    around: Weighing, best: Candidate, tried: Sequence[Candidate], region: str
) -> Candidate:
    """'600 555 098 Cuarto': a number of the region, and only with the word one of North America.

    So is '... cinco 9 nada de mensajes': that word sounds like a figure and begins a sentence. So
    is '... 055, 5 plazas', where a noun behind the figure of the next clause is what it counts. And
    '55 5550 0142 / 50' is one of Mexico, and only with the figures of a price one of Brazil.
    """
    if region in NANP_REGIONS or best.last == best.first or not _is_bare_from_abroad(best, region):
        return best
    if not _ends_otherwise(around, best):
        return best
    for other in tried:
        if (other.first, other.last) == (best.first, best.last - 1) and not other.north_american:
            return other if is_valid(other.e164) else best
    return best


def _is_bare_from_abroad(best: Candidate, region: str) -> bool:
    """Whether nothing but its digits tells that it is of another country: no plus, no prefix."""
    of_region = begins_with_own_code(best.e164[1:], region)
    return best.north_american or (best.weight < 0 and not of_region)


def _ends_otherwise(around: Weighing, best: Candidate) -> bool:
    last, before = around.chain[best.last], around.chain[best.last - 1]
    if last.notation == "weak" or _stands_off(around.lower, around.chain, best):
        return True
    if last.notation != "figures":
        return False
    window = around.chain[best.first : best.last + 1]
    return _counts_in_next_clause(around.lower, before, last) or _is_set_off(around.lower, window)


def _is_set_off(lower: str, window: Sequence[Atom]) -> bool:
    """'600 555 014 2 chicas', '... 014 x2', '... / 50': a figure or two behind a blank."""
    (behind,) = gaps_between(lower, window[-2:])
    size = len(window[-1].digits)
    counts = OR_MORE.match(lower, window[-1].end) is not None
    unlike = any(len(atom.digits) > size for atom in window)
    short = size <= _MOST_STANDING_OFF and (unlike or counts)
    return short and _BLANK_OR_TIMES.fullmatch(behind) is not None


def _stands_off(lower: str, chain: Sequence[Atom], best: Candidate) -> bool:
    """'600 555 032\n2 baños', 'seis\ncero ... cuatro 💎 4o': the last one begins another line.

    Or signs stand before it that stand between no other two.
    """
    *inside, behind = gaps_between(lower, chain[best.first : best.last + 1])
    if behind in inside or len(chain[best.last].digits) > _MOST_STANDING_OFF:
        return False
    return "\n" in behind or not behind.strip(" ").isascii()


def _counts_in_next_clause(lower: str, before: Atom, last: Atom) -> bool:
    """'... cinco siete, 6 plazas': a figure with its noun, behind a comma."""
    if not _NEXT_CLAUSE.fullmatch(lower, before.end, last.start):
        return False
    return _COUNTS_BEHIND.match(lower, last.end) is not None


def without_preposition(around: Weighing, best: Candidate, tried: Sequence[Candidate]) -> Candidate:
    """'... one five six to book': a number that is whole without the word is one without it.

    So is one that is whole without the first figures of the next sentence or line, or behind a plus
    without a price: '+61 491 570 737 ♥ 420 for both'.
    """
    last = around.chain[best.last]
    word = last.notation == "weak" and around.lower[last.start : last.end] in PREPOSITIONS
    before = around.chain[best.last - 1].end if best.last else last.start
    goes_on = _NEXT_SENTENCE.search(around.lower, before, last.start) or is_behind_plus(
        around.lower, around.chain[best.first].start
    )
    if not word and (not goes_on or is_valid(best.e164)):
        return best
    for other in tried:
        if (other.first, other.last) == (best.first, best.last - 1):
            return other if other.weight >= best.weight and is_valid(other.e164) else best
    return best
