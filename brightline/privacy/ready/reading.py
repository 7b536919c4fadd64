"""A text made ready for searching: folded, its tokens put out of reach, its words marked.

What lives here: what contacts and mask have in common, so that a text is prepared once for both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from brightline.privacy.figures.numerals import Atom, read_numbers
from brightline.privacy.names.set_apart_handles import with_signed_handles
from brightline.privacy.ready.codes import decoded
from brightline.privacy.ready.marks import Marks
from brightline.privacy.ready.markup import without_markup
from brightline.privacy.ready.misspelt_notes import with_plain_notes
from brightline.privacy.ready.retelling import retold
from brightline.privacy.ready.retold_addresses import told
from brightline.privacy.ready.running_numbers import without_running_numbers
from brightline.privacy.telephone.drawn.lettered_groups import Stretch, lettered_stretches
from brightline.privacy.telephone.parts.told_parts import (
    FEWEST_BESIDE,
    FEWEST_IN_ALL,
    has_bare_parts,
)
from brightline.privacy.text.apart import closed_up
from brightline.privacy.text.folded import Folded
from brightline.privacy.text.kinds import (
    NOTE_MISSPELT,
    PLATFORM,
    SPELLED_BY,
    SPELLED_ROW,
    TOLD_FIRST,
    TOLD_LAST,
    WORDED,
)
from brightline.privacy.text.letter_words import in_letters
from brightline.privacy.text.normalise import fold_each

# A token's six characters hold at most three figures, so that a forged one cannot carry a number.
TOKEN = re.compile(
    r"\[(?:phone|email|handle|payment|crypto|url):(?!(?:[A-Z]*[2-7]){4})[A-Z2-7]{6}\]"
    r"|\[(?:number|link|address|handle|name|street)\]"
)


class Reading:
    """A folded text, the marks of its words, and the numbers in it, read when asked for."""

    def __init__(self, folded: Folded, marks: Marks) -> None:
        self.folded = folded
        self.marks = marks
        self._careful: list[Atom] | None = None
        self._bold: list[Atom] | None = None
        self._lettered: list[Stretch] | None = None
        self._tells_parts: bool | None = None

    @property
    def careful(self) -> list[Atom]:
        """The numbers in the stretches with enough digits, read carefully (`numerals`)."""
        if self._careful is None:
            self._careful = self._read(bold=False)
        return self._careful

    @property
    def bold(self) -> list[Atom]:
        """The same read boldly, where that differs."""
        if self._bold is None:
            self._bold = self._read(bold=True)
        return self._bold

    @property
    def lettered(self) -> list[Stretch]:
        """The words of figures and letters drawn for them, where enough stand together."""
        if self._lettered is None:
            self._lettered = lettered_stretches(self.folded.text)
        return self._lettered

    @property
    def may_tell_parts(self) -> bool:
        """Whether the words and the digits are there that tell a number part by part."""
        if self._tells_parts is None:
            self._tells_parts = self._may_tell_parts()
        return self._tells_parts

    def _may_tell_parts(self) -> bool:
        marks = self.marks
        if not (marks.has(TOLD_FIRST) and marks.has(TOLD_LAST) and marks.holds(FEWEST_IN_ALL)):
            return False
        if not (
            marks.is_near_digits(TOLD_LAST, FEWEST_BESIDE)
            and marks.is_near_digits(TOLD_FIRST, FEWEST_BESIDE)
        ):
            return False
        return has_bare_parts(marks.lower, marks.has(WORDED))

    def _read(self, bold: bool) -> list[Atom]:
        words = self.marks.numbers(bold)
        if not words:
            return []
        return read_numbers(self.folded.lower, words, bold=bold, text=self.folded.text)

    def without(self, spans: Sequence[tuple[int, int]]) -> Reading:
        """The same with folded spans out of reach, as tokens will be that stand there instead."""
        if not spans:
            return self
        rest = self._again(self.folded.blanked(spans))
        if self._lettered == []:  # where none is, none can be left
            rest._lettered = []
        return rest

    def told(self) -> Reading:
        """The same with what its sentences tell of addresses, so with other folded spans."""
        return self.changed(told(self.folded, self.marks))

    def changed(self, folded: Folded) -> Reading:
        """The same of a text changed in places; itself where it is not."""
        return self if folded is self.folded else self._again(folded)

    def _again(self, folded: Folded) -> Reading:
        return Reading(folded, self.marks.again(folded.lower))


def read(text: str, marked: Callable[[str], Marks] = Marks) -> Reading:
    """Fold and mark a text; `marked` makes the marks of a folded text."""
    folded = without_running_numbers(decoded(without_markup(fold_each(text))))
    if "[" in text:
        tokens = [match.span() for match in TOKEN.finditer(folded.text)]
        folded = folded.blanked(tokens) if tokens else folded
    reading = Reading(folded, marked(folded.lower))
    if reading.marks.has(NOTE_MISSPELT):
        reading = reading.changed(with_plain_notes(folded))
    spelled = _may_be_spelled(reading.marks)
    if spelled:
        reading = _spelled_out(reading, surely=True)
    plain = reading.changed(retold(reading.folded, reading.marks))
    if plain is not reading:
        reading = plain
        spelled = _may_be_spelled(reading.marks)
    return _spelled_out(reading) if spelled else reading


def _may_be_spelled(marks: Marks) -> bool:
    return marks.has(SPELLED_ROW) or marks.many(SPELLED_BY, 3) or marks.may_be_apart()


def _spelled_out(reading: Reading, surely: bool = False) -> Reading:
    """With words of which each letter stands by itself, or is told by a word, in one piece."""
    folded, marks = reading.folded, reading.marks
    if marks.has(SPELLED_ROW) or marks.many(SPELLED_BY, 3):
        folded = in_letters(folded, marks.windows(SPELLED_BY))
    if marks.may_be_apart():
        closed = closed_up(folded, surely)
        named = closed is not folded and marks.has(PLATFORM)
        folded = with_signed_handles(closed) if named else closed
    return reading.changed(folded)


__all__ = ["TOKEN", "Reading", "read"]
