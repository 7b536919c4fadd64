"""What a text tells about its contacts is done, before they are searched for.

What lives here: the order in which a text is rewritten: without what its readers are to take out,
with what they are to put for a sign, with figures for the words of other languages and for digits
that are told, with numbers as their writer corrects them, with contacts in one piece that stand in
several, with the signs that words tell, with corrected addresses. Each rewriting is asked for by a
mark of its own (`word_marks`), so that a text without such a word costs nothing. What is read once
plain addresses are out of reach is in `retold_addresses`, names on platforms in `retold_names`.
"""

from __future__ import annotations

from brightline.privacy.figures.misspelt_words import with_misspelt
from brightline.privacy.figures.roman import without_roman
from brightline.privacy.figures.vowelless_words import with_vowels
from brightline.privacy.mail.signs.keyed_addresses import with_keyed_addresses
from brightline.privacy.mail.signs.sign_words import placed_signs, with_signs
from brightline.privacy.mail.signs.stretched_signs import unstretched
from brightline.privacy.mail.telling.corrected_addresses import with_meant_addresses
from brightline.privacy.mail.telling.noted_names import with_noted_names
from brightline.privacy.names.told_prefixes import with_prefixes
from brightline.privacy.ready.cut_at_title import may_be_cut, over_the_cut
from brightline.privacy.ready.marks import Marks
from brightline.privacy.ready.pieces import joined
from brightline.privacy.ready.removals import without_removed
from brightline.privacy.ready.replacements import with_meanings
from brightline.privacy.ready.retold_addresses import in_one_piece, marked_again
from brightline.privacy.ready.retold_lists import with_numbers_meant
from brightline.privacy.ready.retold_names import with_plain_names, with_told_names
from brightline.privacy.ready.retold_numbers import (
    NOTED_NUMBERS,
    NUMBERS_TOLD,
    with_corrected_numbers,
    with_foreign_numbers,
    with_numbers_as_noted,
    with_worded_numbers,
)
from brightline.privacy.ready.retold_signs import with_native_signs
from brightline.privacy.ready.sorted_pieces import with_sorted_pieces
from brightline.privacy.ready.trunk_notes import without_trunk_notes
from brightline.privacy.telephone.drawn.vanity import with_keys
from brightline.privacy.telephone.parts.drawn_over_title import with_figures_over_title
from brightline.privacy.telephone.parts.told_places import FEWEST_PLACED, with_placed_parts
from brightline.privacy.telephone.told.counted_pictures import (
    may_be_pictured,
    with_counted_pictures,
    without_legend,
)
from brightline.privacy.telephone.told.doubled_words import with_single_words
from brightline.privacy.telephone.told.flagged_numbers import with_flagged_numbers
from brightline.privacy.telephone.told.indexed_digits import with_indexed_digits
from brightline.privacy.telephone.told.instructed_numbers import (
    FEWEST_INSTRUCTED,
    with_instructed_numbers,
)
from brightline.privacy.telephone.told.legends import FEWEST_IN_LEGEND, with_legends
from brightline.privacy.telephone.told.line_digits import with_line_digits
from brightline.privacy.telephone.told.listed_digits import with_listed_digits
from brightline.privacy.telephone.told.repeated_beside import without_repeated
from brightline.privacy.telephone.told.slang_digits import with_counted_digits, with_slang_digits
from brightline.privacy.telephone.told.spoken_numbers import with_spoken_plus
from brightline.privacy.telephone.told.stand_ins import with_stand_ins
from brightline.privacy.telephone.told.told_digits import with_told_digits
from brightline.privacy.telephone.told.told_sums import FEWEST_SUMMED, with_sums
from brightline.privacy.telephone.told.told_times import FEWEST_REPEATED, with_repeats
from brightline.privacy.telephone.told.told_triples import with_triples
from brightline.privacy.telephone.told.typed_notes import FEWEST_TYPED, with_typed_numbers
from brightline.privacy.text.folded import Folded
from brightline.privacy.text.kinds import (
    AT_SIGN,
    AT_WORD,
    CODE,
    CORRECTED_ADDRESS,
    CORRECTED_NUMBER,
    DIGITS_TOLD,
    DOMAIN,
    FIGURES,
    FOREIGN_NUMBER,
    GOES_ON,
    INSTRUCTED,
    KEYED,
    LETTER,
    LINES,
    LINK,
    MISSPELT,
    NOTED,
    NUMBER_NOTED,
    OTHERWISE,
    PIECES,
    PLUS_WORD,
    READ_OFF,
    REPLACED,
    ROMAN,
    SIGN_WORD,
    SLANG,
    SORTED,
    SUMS,
    TAKEN_OUT,
    TOLD_FIRST,
    TOLD_LAST,
    TOLD_MIDDLE,
    TRIPLED,
    WORDED,
)

_RETOLD = (
    SORTED
    | TRIPLED
    | NOTED
    | LETTER
    | KEYED
    | NUMBERS_TOLD
    | ROMAN
    | DIGITS_TOLD
    | LINES
    | SUMS
    | TAKEN_OUT
    | REPLACED
    | PIECES
    | SIGN_WORD
    | SLANG
    | OTHERWISE
    | MISSPELT
    | INSTRUCTED
)
_TYPED = NUMBER_NOTED | INSTRUCTED


def retold(folded: Folded, marks: Marks) -> Folded:
    """The same text rewritten; itself where nothing is told."""
    if may_be_cut(folded.lower):
        whole = folded.changed(over_the_cut(folded.lower))
        folded, marks = marked_again(whole, folded, marks)
    if marks.has(SIGN_WORD):
        plain = folded.changed(unstretched(folded.lower))
        plain = plain.changed(placed_signs(plain.lower))
        folded, marks = marked_again(plain, folded, marks)
    folded, marks = with_native_signs(folded, marks)
    folded, marks = with_plain_names(folded, marks)
    folded, marks = marked_again(with_flagged_numbers(folded), folded, marks)
    folded, marks = with_told_names(folded, marks)
    if marks.has(CODE):
        folded, marks = marked_again(with_prefixes(folded, marks.windows(CODE)), folded, marks)
    folded, marks = marked_again(in_one_piece(folded, marks), folded, marks)
    folded, marks = with_numbers_meant(folded, marks)
    given = folded
    if marks.has(FIGURES | WORDED):
        folded = with_keys(folded)
    if marks.has(READ_OFF | ROMAN) or may_be_pictured(folded):
        folded = without_legend(folded)
    if marks.has(READ_OFF):
        folded = with_counted_pictures(folded)
    if marks.has(_RETOLD):
        folded = _rewritten(folded, marked_again(folded, given, marks)[1])
    if marks.has(GOES_ON):
        folded = with_figures_over_title(folded)
    if marks.has(PLUS_WORD):
        plus = marked_again(folded, given, marks)[1].near_digits(PLUS_WORD, 1)
        folded = with_spoken_plus(folded, plus)
    folded, marks = marked_again(folded, given, marks)  # its words stand elsewhere now
    if marks.has(TOLD_MIDDLE) and marks.has(TOLD_FIRST) and marks.has(TOLD_LAST):
        folded = _with_parts_placed(folded, marks)
    if marks.has(CORRECTED_ADDRESS) and marks.has(AT_SIGN | DOMAIN):
        folded = with_meant_addresses(folded)
    return folded


def _with_parts_placed(folded: Folded, marks: Marks) -> Folded:
    """With numbers in one piece whose parts stand behind the names of their places."""
    if not marks.is_near_digits(TOLD_FIRST, FEWEST_PLACED):
        return folded
    cues = marks.near_digits(TOLD_LAST, FEWEST_PLACED)
    return with_placed_parts(folded, cues) if cues else folded


def _with_told_otherwise(folded: Folded, marks: Marks) -> Folded:
    """With the figures of numbers in slang, of groups that count up, and of lists."""
    given = folded
    if cues := marks.near_digits(SLANG, 1):
        folded = with_slang_digits(folded, cues)
    for search in (with_listed_digits, with_counted_digits):
        cues = marked_again(folded, given, marks)[1].near_digits(OTHERWISE, FEWEST_PLACED)
        folded = search(folded, cues)
    return folded


def _as_noted(folded: Folded, marks: Marks) -> tuple[Folded, Marks]:
    """With addresses and numbers as their order, a note or a key tells that they are meant."""
    if marks.has(SORTED):
        windows = marks.windows(SORTED, AT_SIGN | FIGURES)
        folded, marks = marked_again(with_sorted_pieces(folded, windows), folded, marks)
    if marks.has(TRIPLED):
        folded, marks = marked_again(with_triples(folded, marks.windows(TRIPLED)), folded, marks)
        if cues := marks.near_digits(TRIPLED, FEWEST_REPEATED):
            folded, marks = marked_again(with_repeats(folded, cues), folded, marks)
    if marks.has(NOTED | LETTER) and marks.has(AT_SIGN | DOMAIN):
        windows = marks.windows(NOTED | LETTER, AT_SIGN | DOMAIN)
        folded, marks = marked_again(with_noted_names(folded, windows), folded, marks)
    if marks.has(KEYED | PIECES) and marks.has(DOMAIN | LINK):
        windows = marks.windows(KEYED | PIECES, AT_SIGN | AT_WORD | SIGN_WORD)
        folded, marks = marked_again(with_keyed_addresses(folded, windows), folded, marks)
    if marks.has(NOTED_NUMBERS):
        folded, marks = marked_again(with_numbers_as_noted(folded, marks), folded, marks)
    return folded, marks


def _rewritten(folded: Folded, marks: Marks) -> Folded:
    if marks.has(SLANG | OTHERWISE):
        folded, marks = marked_again(_with_told_otherwise(folded, marks), folded, marks)
    if marks.has(INSTRUCTED) and marks.holds(FEWEST_INSTRUCTED):
        instructed = with_instructed_numbers(folded, marks.windows(INSTRUCTED))
        folded, marks = marked_again(instructed, folded, marks)
    noted, denied = (marks.near_digits(one, FEWEST_TYPED) for one in (_TYPED, CORRECTED_NUMBER))
    if noted or denied:
        folded, marks = marked_again(with_typed_numbers(folded, noted, denied), folded, marks)
    folded, marks = _as_noted(folded, marks)
    given = folded
    if marks.has(TAKEN_OUT):
        folded = without_removed(without_trunk_notes(folded), marks.windows(TAKEN_OUT))
    if marks.has(ROMAN):
        folded = without_roman(folded)
    lettered = marks.many(LETTER) or (marks.has(LETTER) and marks.has(REPLACED))  # 'X=5 and Y=1'
    if lettered and marks.holds(FEWEST_IN_LEGEND):
        folded = with_legends(folded, marks.windows(LETTER))
    if marks.has(DIGITS_TOLD):
        folded = without_repeated(folded)
    if marks.has(DIGITS_TOLD | REPLACED):
        folded = with_stand_ins(folded)
    if marks.has(REPLACED):
        folded = with_meanings(folded, marks.windows(REPLACED))
    if marks.has(FOREIGN_NUMBER):
        folded = with_foreign_numbers(folded, marks)
    if marks.has(DIGITS_TOLD):
        folded = with_told_digits(with_indexed_digits(with_single_words(folded)))
    if marks.has(MISSPELT):
        folded = with_vowels(with_misspelt(folded))
    if marks.has(LINES):
        folded = with_line_digits(folded)
    if marks.has(SUMS):
        cues = marked_again(folded, given, marks)[1].near_digits(SUMS, FEWEST_SUMMED)
        folded = with_sums(folded, cues) if cues else folded
    if marks.has(CORRECTED_NUMBER):
        marks_now = marked_again(folded, given, marks)[1]  # they may stand elsewhere now
        folded = with_corrected_numbers(folded, marks_now)
    if marks.has(NOTED_NUMBERS):
        folded = with_worded_numbers(folded, marked_again(folded, given, marks)[1])
    if marks.has(PIECES):
        folded = joined(folded)
    return with_signs(folded) if marks.has(SIGN_WORD) else folded
