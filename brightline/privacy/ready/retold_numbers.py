"""What a text tells about its telephone numbers is done, before they are searched for.

What lives here: the order in which numbers are rewritten: with the country that is named beside
them, as a note tells that they are meant, as their writer corrects them. Numbers in words are read
in the same way where anything of that is said; `retelling` does the rest.
"""

from __future__ import annotations

from brightline.privacy.figures.counted_words import with_counted_words
from brightline.privacy.figures.far_numbers import with_far_figures
from brightline.privacy.figures.foreign_numbers import with_figures, with_spelled_figures
from brightline.privacy.ready.marks import Marks
from brightline.privacy.ready.noted_numbers import FEWEST_NOTED, with_noted_numbers
from brightline.privacy.telephone.parts.area_codes_behind import with_area_codes
from brightline.privacy.telephone.told.corrected_numbers import FEWEST_CORRECTED, with_meant_numbers
from brightline.privacy.telephone.told.country_codes import with_country_codes
from brightline.privacy.telephone.told.named_countries import FEWEST_NATIONAL, with_named_countries
from brightline.privacy.telephone.told.repeated_beside import without_glossed_words
from brightline.privacy.text.folded import Folded
from brightline.privacy.text.kinds import (
    CORRECTED_NUMBER,
    FOREIGN_NUMBER,
    NATIONAL,
    NUMBER_NOTED,
    WORDED,
)

NOTED_NUMBERS = NUMBER_NOTED | NATIONAL
NUMBERS_TOLD = FOREIGN_NUMBER | CORRECTED_NUMBER | NOTED_NUMBERS
_FEWEST_WORDED = 4  # words for digits of a number; 'oh' and 'double' stand for the others


def with_numbers_as_noted(folded: Folded, marks: Marks) -> Folded:
    """With numbers as the country or the note beside them tells that they are meant."""
    given = folded
    if cues := marks.near_digits(NATIONAL, FEWEST_NATIONAL):
        folded = with_named_countries(folded, cues)
    if marks.has(NUMBER_NOTED):
        marks_now = _marks_of(folded, given, marks)
        if cues := marks_now.near_digits(NUMBER_NOTED, FEWEST_NOTED):
            coded = with_country_codes(folded, cues)
            if coded is not folded:  # the cues stand elsewhere now
                folded = coded
                cues = _marks_of(folded, given, marks).near_digits(NUMBER_NOTED, FEWEST_NOTED)
            behind = with_area_codes(folded, cues)
            if behind is not folded:
                folded = behind
                cues = _marks_of(folded, given, marks).near_digits(NUMBER_NOTED, FEWEST_NOTED)
            folded = with_noted_numbers(folded, cues)
    return folded


def with_corrected_numbers(folded: Folded, marks: Marks) -> Folded:
    """With numbers as their writer corrects them; `marks` are those of the text."""
    cues = marks.near_digits(CORRECTED_NUMBER, FEWEST_CORRECTED)
    return with_meant_numbers(folded, cues) if cues else folded


def with_worded_numbers(folded: Folded, marks: Marks) -> Folded:
    """With numbers in words as the country or the note beside them tells.

    Itself where nothing is said of one; what corrects a number reads words by itself.
    """
    said = marks.near_digits(NATIONAL, FEWEST_NATIONAL)
    said = said or marks.near_digits(NUMBER_NOTED, FEWEST_NOTED)
    if not said or not marks.many(WORDED, _FEWEST_WORDED):
        return folded
    written = with_spelled_figures(folded)
    if written is folded:
        return folded
    noted = with_numbers_as_noted(written, marks.again(written.lower))
    return folded if noted is written else noted


def with_foreign_numbers(folded: Folded, marks: Marks) -> Folded:
    """With figures for the words of other languages, and the country that is told beside them."""
    written = with_far_figures(with_figures(with_counted_words(without_glossed_words(folded))))
    if written is folded or not marks.has(NATIONAL):
        return written
    cues = marks.again(written.lower).near_digits(NATIONAL, FEWEST_NATIONAL)
    return with_named_countries(written, cues)


def _marks_of(folded: Folded, given: Folded, marks: Marks) -> Marks:
    return marks if folded is given else marks.again(folded.lower)
