"""A name on a platform as it is meant: without words for its signs, with figures told behind it.

What lives here: the plain name of what was written, and where it ends. Which words can be names is
in `handle_words`, how they are announced in `handle_forms`.
"""

from __future__ import annotations

import re

from brightline.privacy.figures.number_words import DIGIT_OF
from brightline.privacy.names.handle_forms import (
    IN_FIGURES,
    SIGN_IN_PROSE,
    SPELLED_DOT,
    SPELLED_LINE,
)
from brightline.privacy.names.handle_words import NO_NAMES
from brightline.privacy.text.late import late

_LOW_LINE = late(r"under|bajo|baja|low|sub")
_TRAILING = "._-"


def plain_name(written: str, start: int) -> tuple[str, int]:
    """The name without words for its signs, and where it ends in the text.

    'jane punto de encuentro': there the word for a sign belongs to the sentence.
    """
    kept = written
    for sign in reversed(list(SIGN_IN_PROSE.finditer(written))):
        if kept[sign.end() :] not in NO_NAMES:
            break
        kept = kept[: sign.start()]
    kept = kept.rstrip(_TRAILING)
    name = SPELLED_DOT.sub(".", SPELLED_LINE.sub(_line_of, kept))
    return name.strip(_TRAILING), start + len(kept)


def with_figures(lower: str, name: str, end: int) -> tuple[str, int]:
    """The name with the figures that words behind it tell: 'petra two two (as figures)'."""
    told = IN_FIGURES.match(lower, end)
    if told is None:
        return name, end
    return name + "".join(map(DIGIT_OF.__getitem__, told["said"].split())), told.end()


def _line_of(match: re.Match[str]) -> str:
    line = match.group()
    return "_" if line.strip() == "_" or _LOW_LINE.search(line) else "-"
