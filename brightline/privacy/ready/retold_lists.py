"""Numbers that a text passes off as other things, or abbreviates, are written out first.

What lives here: the order in which rows of signs, columns, lists, riddles, repeats in short and
sums at the end get the figures that their text says they are. What is told of numbers in other ways
is done in `retelling` and `retold_numbers`.
"""

from __future__ import annotations

from brightline.privacy.ready.marks import Marks
from brightline.privacy.ready.retold_addresses import marked_again
from brightline.privacy.telephone.parts.placed_clauses import FEWEST_PLACED, with_placed_clauses
from brightline.privacy.telephone.told.answered_parts import with_answers
from brightline.privacy.telephone.told.columns_down import with_columns_read
from brightline.privacy.telephone.told.counted_rows import with_counted_rows
from brightline.privacy.telephone.told.counted_things import with_counted_things
from brightline.privacy.telephone.told.line_digits import with_line_digits
from brightline.privacy.telephone.told.listed_digits import with_lettered_lists
from brightline.privacy.telephone.told.passed_off_lists import FEWEST_TOLD, with_lists_dialled
from brightline.privacy.telephone.told.picture_legends import (
    may_have_legend,
    with_pictures_read,
    with_signs_unshifted,
)
from brightline.privacy.telephone.told.pig_latin import with_pig_latin
from brightline.privacy.telephone.told.riddled_numbers import (
    FEWEST_ALONE,
    FEWEST_RIDDLED,
    with_riddles_solved,
)
from brightline.privacy.telephone.told.shortened_repeats import FEWEST_REPEATED, with_short_repeats
from brightline.privacy.telephone.told.sums_at_end import FEWEST_SUMMED, with_sums_at_end
from brightline.privacy.telephone.told.wrapped_groups import with_groups_unwrapped
from brightline.privacy.text.folded import Folded
from brightline.privacy.text.kinds import (
    ANSWERED,
    LINES,
    LISTED_THINGS,
    NUMBER_MEANT,
    PASSED_OFF,
    READ_OFF,
    RIDDLED,
    SHIFTED,
    TOLD_FIRST,
    TOLD_LAST,
)

_MEANT = (
    (with_short_repeats, NUMBER_MEANT, FEWEST_REPEATED),
    (with_columns_read, NUMBER_MEANT, FEWEST_TOLD),
    (with_sums_at_end, NUMBER_MEANT, FEWEST_SUMMED),
    (with_lists_dialled, PASSED_OFF, FEWEST_TOLD),
)
_ANY = READ_OFF | RIDDLED | NUMBER_MEANT | PASSED_OFF | TOLD_FIRST


def with_numbers_meant(folded: Folded, marks: Marks) -> tuple[Folded, Marks]:
    """The same with such numbers in figures, and its marks."""
    if marks.has(LINES):  # before a list is read no farther than it might be a number
        folded, marks = marked_again(with_line_digits(folded), folded, marks)
    if marks.has(LISTED_THINGS):
        folded, marks = marked_again(with_counted_things(folded), folded, marks)
    if marks.has(ANSWERED) or "?\n" in folded.lower:
        folded, marks = marked_again(with_answers(folded, marks.has(ANSWERED)), folded, marks)
    if marks.has(SHIFTED):
        folded, marks = marked_again(with_signs_unshifted(folded), folded, marks)
    if may_have_legend(folded):
        folded, marks = marked_again(with_pictures_read(folded), folded, marks)
    folded, marks = marked_again(with_lettered_lists(folded), folded, marks)
    folded, marks = marked_again(with_groups_unwrapped(folded), folded, marks)
    folded, marks = marked_again(with_pig_latin(folded), folded, marks)
    if not marks.has(_ANY):
        return folded, marks
    if marks.has(READ_OFF):
        folded, marks = marked_again(with_counted_rows(folded), folded, marks)
    cues = marks.near_digits(RIDDLED, FEWEST_RIDDLED)
    if marks.many(RIDDLED, FEWEST_ALONE):
        cues = marks.windows(RIDDLED)
    if cues:
        folded, marks = marked_again(with_riddles_solved(folded, cues), folded, marks)
    for search, told, fewest in _MEANT:
        if marks.has(told) and marks.holds(fewest):
            folded, marks = marked_again(search(folded), folded, marks)
    if marks.has(TOLD_FIRST) and (cues := marks.near_digits(TOLD_LAST, FEWEST_PLACED)):
        folded, marks = marked_again(with_placed_clauses(folded, cues), folded, marks)
    return folded, marks
