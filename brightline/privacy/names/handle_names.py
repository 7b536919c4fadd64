"""A name on a platform as it is meant: without words for its signs, with figures told behind it.

What lives here: the plain name of what was written, and where it ends. Which words can be names is
in `handle_words`, how they are announced in `handle_forms`.
"""

from __future__ import annotations

import re

from brightline.privacy.figures.name_digits import figures_told
from brightline.privacy.figures.number_words import DIGIT_OF, SWEDISH_AMOUNTS
from brightline.privacy.names import foreign_signs
from brightline.privacy.names.handle_figures import (
    FIGURES_APART,
    FIGURES_THEN,
    IN_FIGURES,
    NUMBERED,
    SAID_FIGURES,
    WITH_FIGURES,
)
from brightline.privacy.names.handle_forms import SIGN_IN_PROSE, SPELLED_DOT, SPELLED_LINE
from brightline.privacy.names.handle_words import NO_NAMES
from brightline.privacy.text.late import late

_LOW_LINE = late(rf"under|bajo|baja|low|sub|{foreign_signs.LINE}|[\[({{<]\s?_")
_TRAILING = "._-"
_SMALL = frozenset(("and", "y", "a", "an", "un", "una"))


def named_in(match: re.Match[str]) -> tuple[str, int]:
    """The name of a match as it is meant, and where it ends in the text."""
    lower, start, written = match.string, match.start("name"), match["name"]
    told = IN_FIGURES.match(lower, match.end("name"))
    if not told and WITH_FIGURES.search(match.groupdict().get("signs") or ""):
        told = SAID_FIGURES.match(lower, match.end("name"))
    then = FIGURES_THEN.match(lower, match.end("name"))
    apart = FIGURES_APART.match(lower, match.end("name"))
    name, end = _plain(written, start, in_prose=not apart)
    if end == start + len(written):
        if told:
            return name + figures_told(told["said"]), told.end()
        if then:
            return name + _digits(
                then["told"] or then["glued"] or then["next"] or then["last"]
            ), then.end()
        if numbered := NUMBERED.match(lower, end):
            return name + _numbered(numbered), numbered.end()
        if apart and " " in written and not name[-1].isdigit():  # it has a sign told or apart
            return name + apart["figures"], apart.end()
    return name, end


def _numbered(told: re.Match[str]) -> str:
    """'number fifty-two', 'talet femtiotva' are 52."""
    if told["swedish"]:
        return "".join(map(SWEDISH_AMOUNTS.__getitem__, told["swedish"].split()))
    return figures_told(told["said"])


def _digits(said: str) -> str:
    """'double five and two' is 552."""
    digits = ""
    times = 1
    for word in said.split():
        if word in ("double", "doble"):
            times = 2
        elif word not in _SMALL:
            digits += DIGIT_OF.get(word, word) * times
            times = 1
    return digits


def _plain(written: str, start: int, in_prose: bool) -> tuple[str, int]:
    """The name without words for its signs.

    'jane punto de encuentro': there the word for a sign belongs to the sentence.
    """
    kept = written
    for sign in reversed(list(SIGN_IN_PROSE.finditer(written))) if in_prose else ():
        if kept[sign.end() :] not in NO_NAMES:
            break
        kept = kept[: sign.start()]
    kept = kept.rstrip(_TRAILING)
    name = SPELLED_DOT.sub(".", SPELLED_LINE.sub(_line_of, kept))
    return name.strip(_TRAILING), start + len(kept)


def _line_of(match: re.Match[str]) -> str:
    line = match.group()
    often = 2 if match["twice"] or match["again"] else 1
    return often * ("_" if line.strip() == "_" or _LOW_LINE.search(line) else "-")
