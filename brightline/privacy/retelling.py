"""What a text tells about its contacts is done, before they are searched for.

What lives here: the order in which a text is rewritten: without what its readers are to take out,
with the signs that are told by words. Each rewriting is asked for by a mark of its own
(`word_marks`), so that a text without such a word costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from brightline.privacy.marks import Marks
from brightline.privacy.normalise import Folded
from brightline.privacy.removals import without_removed
from brightline.privacy.roman import without_roman
from brightline.privacy.sign_words import with_signs
from brightline.privacy.told_addresses import with_addresses
from brightline.privacy.word_marks import (
    ALL,
    AT_SIGN,
    DOMAIN,
    ROMAN,
    SIGN_WORD,
    TAKEN_OUT,
    TOLD_ADDRESS,
)

# Each with the marks of which a text must have one, and another.
_REWRITINGS: tuple[tuple[int, int, Callable[[Folded], Folded]], ...] = (
    (ROMAN, ALL, without_roman),
    (SIGN_WORD, ALL, with_signs),
    (TOLD_ADDRESS, AT_SIGN | DOMAIN, with_addresses),
)
RETOLD = TAKEN_OUT | ROMAN | SIGN_WORD | TOLD_ADDRESS
"""The marks of the words without which a text stays as it is."""


def retold(folded: Folded, marks: Marks) -> Folded:
    """The same text rewritten; itself where nothing is told."""
    if marks.has(TAKEN_OUT):
        folded = without_removed(folded, marks.windows(TAKEN_OUT))
    for kind, another, rewritten in _REWRITINGS:
        if marks.has(kind) and marks.has(another):
            folded = rewritten(folded)
    return folded
