"""What a text tells about its names on platforms is done, before they are searched for.

What lives here: the order in which platforms get their plain names and the names on them their own
letters, signs and figures, each asked for by a mark (`word_marks`). The search itself is in
`names/handles`; addresses are in `retold_addresses`, what is told of all in `retelling`.
"""

from __future__ import annotations

from brightline.privacy.names.acrostic_handles import acrostic_handles
from brightline.privacy.names.asked_names import asked_names
from brightline.privacy.names.corrected_handles import corrected_handles
from brightline.privacy.names.counted_handles import counted_handles
from brightline.privacy.names.dictated_handles import dictated_handles
from brightline.privacy.names.drawn_services import told_services, with_plain_services
from brightline.privacy.names.handles_in_pieces import handles_in_pieces
from brightline.privacy.names.letter_legends import letter_legends
from brightline.privacy.names.lettered_handles import lettered_handles
from brightline.privacy.names.link_endings import link_endings
from brightline.privacy.names.name_legends import legends_of_names
from brightline.privacy.names.names_over_lines import names_over_lines
from brightline.privacy.names.names_right_behind import names_right_behind
from brightline.privacy.names.noted_handles import plain_handles, stuck_handles
from brightline.privacy.names.placed_pieces import placed_pieces
from brightline.privacy.names.remarked_handles import remarked_handles
from brightline.privacy.names.short_services import may_be_short, short_services
from brightline.privacy.names.strange_letters import strange_handles
from brightline.privacy.names.summed_handles import summed_handles
from brightline.privacy.names.told_handles import told_handles
from brightline.privacy.names.turned_handles import turned_handles
from brightline.privacy.ready.marks import Marks
from brightline.privacy.ready.retold_addresses import marked_again
from brightline.privacy.text.folded import Folded
from brightline.privacy.text.kinds import (
    AMBIGUOUS,
    AT_SIGN,
    CASHTAG,
    CORRECTED_NUMBER,
    DOMAIN,
    FOREIGN_NUMBER,
    LABELLED,
    LETTER,
    LINES,
    NAME_MEANT,
    NOTED,
    PARTED,
    PLATFORM,
    REPLACED,
    SIGN_PHRASE,
    STEPS,
    SUMS,
    TAKEN_OUT,
    TOLD_ADDRESS,
    TOLD_FIRST,
    WORDED,
    WORDED_SIGN,
)

_STUCK = TOLD_ADDRESS | SIGN_PHRASE | NOTED | LABELLED
_PIECES_TOLD = _STUCK | STEPS | SUMS
_CORRECTED = CORRECTED_NUMBER | NAME_MEANT
_PLACED = TOLD_FIRST | TOLD_ADDRESS
_NAMES_TOLD = REPLACED | PARTED | TAKEN_OUT | LETTER | WORDED | LINES
_NAMES_TOLD |= FOREIGN_NUMBER | _PIECES_TOLD | _CORRECTED | _PLACED


def with_plain_names(folded: Folded, marks: Marks) -> tuple[Folded, Marks]:
    """With services by their plain names, and names as a legend says that they are meant."""
    if marks.has(AT_SIGN):
        plain = with_plain_services(folded)
        folded, marks = marked_again(plain, folded, marks)
    if marks.has(WORDED_SIGN | DOMAIN):
        plain = folded.changed(told_services(folded.lower))
        folded, marks = marked_again(plain, folded, marks)
    short = marks.has(PLATFORM) or (marks.has(AMBIGUOUS) and may_be_short(folded))
    if marks.has(NOTED | REPLACED) and (short or marks.has(AT_SIGN)):
        legends = folded.changed(legends_of_names(folded.lower))
        folded, marks = marked_again(legends, folded, marks)
    if short:
        services = short_services(folded, marks.windows(PLATFORM | AMBIGUOUS))
        folded, marks = marked_again(folded.changed(services), folded, marks)
    return folded, marks


def with_told_names(folded: Folded, marks: Marks) -> tuple[Folded, Marks]:
    """With names in plain letters, and as a note says that they are meant."""
    if marks.has(PLATFORM) and not folded.original.isascii():
        strange = strange_handles(folded, marks.windows(PLATFORM))
        folded, marks = marked_again(folded.changed(strange), folded, marks)
    if marks.has(PLATFORM) and "?" in folded.lower:
        asked = asked_names(folded.lower, marks.windows(PLATFORM))
        folded, marks = marked_again(folded.changed(asked), folded, marks)
    for sign, search in (("\n", names_over_lines), ("+", summed_handles)):
        if marks.has(PLATFORM) and sign in folded.lower:
            pieces = folded.changed(search(folded.lower, marks.windows(PLATFORM)))
            folded, marks = marked_again(pieces, folded, marks)
    if marks.has(PLATFORM | CASHTAG) and marks.has(_NAMES_TOLD):
        folded, marks = _with_told_handles(folded, marks)
    return folded, marks


def _with_told_handles(folded: Folded, marks: Marks) -> tuple[Folded, Marks]:
    """With names on platforms as a note says that they are meant."""
    for search, told in (
        (acrostic_handles, LINES | TAKEN_OUT),
        (corrected_handles, _CORRECTED),
        (letter_legends, NOTED | REPLACED),
        (link_endings, NAME_MEANT),
        (names_right_behind, PARTED),
        (remarked_handles, NAME_MEANT),
        (dictated_handles, PARTED),
        (placed_pieces, _PLACED),
        (told_handles, PARTED),
        (lettered_handles, LETTER),
        (handles_in_pieces, _PIECES_TOLD | TAKEN_OUT),
        (counted_handles, WORDED | NOTED | FOREIGN_NUMBER),
        (plain_handles, TAKEN_OUT),
        (turned_handles, NOTED | PARTED),
        (stuck_handles, _STUCK),
    ):
        if marks.has(told):
            names = folded.changed(search(folded.lower, marks.windows(PLATFORM | CASHTAG)))
            folded, marks = marked_again(names, folded, marks)
    return folded, marks
