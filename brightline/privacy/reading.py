"""A text made ready for searching: folded, its tokens put out of reach, its words marked.

What lives here: what contacts and mask have in common, so that a text is prepared once for both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from brightline.privacy.marks import Everything, Marks
from brightline.privacy.normalise import Folded, fold

# A token's six characters hold at most three figures, so that a forged one cannot carry a number.
TOKEN = re.compile(
    r"\[(?:phone|email|handle|payment|crypto|url):(?!(?:[A-Z]*[2-7]){4})[A-Z2-7]{6}\]"
    r"|\[(?:number|link|address|handle)\]"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A folded text and the marks of its words."""

    folded: Folded
    marks: Marks

    def without(self, spans: Sequence[tuple[int, int]]) -> Reading:
        """The same with folded spans out of reach, as tokens will be that stand there instead."""
        if not spans:
            return self
        folded = self.folded.blanked(spans)
        return Reading(folded, self.marks.blanked(folded.lower, spans))


def read(text: str, marked: Callable[[str], Marks] = Marks) -> Reading:
    """Fold and mark a text; `marked` is `Everything` for the slow search that rules nothing out."""
    folded = fold(text)
    if "[" in text:
        tokens = [match.span() for match in TOKEN.finditer(folded.text)]
        folded = folded.blanked(tokens) if tokens else folded
    return Reading(folded, marked(folded.lower))


__all__ = ["TOKEN", "Everything", "Reading", "read"]
