"""Letters by their names: 'jota a ene e arroba example.org', 'jay ay en ee at example.org'.

What lives here: rows of letters in front of an at (`letters_before_at`) as the word they spell. The
names of letters are in `text/named_letters`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.mail.parts.address_parts import SOME_AT
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late
from brightline.privacy.text.named_letters import ONE_LETTER, spelled

_ROW = late(
    rf"(?<![a-z0-9@._+-]){ONE_LETTER}(?:[\s,;.-]{{1,2}}{ONE_LETTER}(?![a-z0-9])){{3,30}},?\s{{0,3}}(?=[\[({{<]?{SOME_AT})"
)
# 'Escríbeme a a eme be ...': the first letter is a word.
_TO_WHOM = re.compile(
    r"(?:escri\w+|manda\w*|envia\w*|ecri\w*|scriv\w*|mail|correo|palabras|lineas|mensajera|mensaje|postal)\sa\s$"
)
_LONGEST_VERB = 20
_EACH = re.compile(r"[a-z0-9]+")


def spelled_by_names(lower: str, window: tuple[int, int]) -> Iterator[Change]:
    """The names in one piece, in a window of a folded, lower-case text."""
    for row in _ROW.finditer(lower, *window):
        start, names = row.start(), _EACH.findall(row.group())
        if _TO_WHOM.search(lower, max(0, start - _LONGEST_VERB), start + 2):
            start, names = start + 2, names[1:]
        if word := spelled(names):
            yield start, row.end(), f"{word} "
