"""Numbers with words between that are whole within a clause: '212 hun 555 ok 0142; 8 years'.

What lives here: the clauses of a text that hold enough digits, searched for loose groups each by
itself, so that the first figure of the next clause or line is not taken for their last. Numbers
that go over the end of a clause are in `loose_phones`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.chains import count_digits, joined_chains, loose_groups
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PhoneSpan
from brightline.privacy.telephone.spread.loose_phones import in_loose_groups, uncounted
from brightline.privacy.telephone.spread.written_apart import as_written

_ENDS = re.compile(r"\n|[.!?;]\s")
_FEWEST_GROUPS = 3  # of two, a price and a year are as likely


def within_clauses(
    lower: str, atoms: Sequence[Atom], region: str, fewest: int
) -> Iterator[PhoneSpan]:
    """The numbers of clauses, where figures of another clause stand right behind them."""
    for clause, behind in _clauses(lower, atoms):
        if not behind or count_digits([clause]) < fewest:
            continue
        chains = joined_chains(lower, clause)
        if len(chains) < _FEWEST_GROUPS:
            continue
        found = [
            phone
            for groups in loose_groups(lower, chains, fewest, uncounted)
            for phone in in_loose_groups(lower, groups, region)
        ]
        for phone in found or as_written(lower, clause):
            if phone.atoms[-1] is clause[-1]:
                yield phone


def _clauses(lower: str, atoms: Sequence[Atom]) -> Iterator[tuple[list[Atom], bool]]:
    """The atoms of each clause, and whether those of another can be joined to its last."""
    clause: list[Atom] = []
    for atom in atoms:
        if clause and _ENDS.search(lower, clause[-1].end, atom.start):
            yield (
                clause,
                len(joined_chains(lower, [clause[-1], atom])) == 1
                or "\n" in lower[clause[-1].end : atom.start],
            )
            clause = []
        clause.append(atom)
    if clause:
        yield clause, False
