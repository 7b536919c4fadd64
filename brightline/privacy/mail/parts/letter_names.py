"""Letters by their names: 'jota a ene e arroba example.org', 'jay ay en ee at example.org'.

What lives here: the names of letters in six languages, and rows of them as the word they spell.
Only in front of an at are they looked for (`letters_before_at`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import SOME_AT
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

_SURE = {
    "b": "bee", "d": "dee", "f": "efe effe eff", "g": "gee", "h": "hache acca aitch aga",
    "j": "jota jay jot", "k": "kay cappa", "l": "ele elle ell", "m": "eme emme emm",
    "n": "ene enne enn enie", "p": "pee", "q": "cue queue", "r": "erre err", "s": "ese esse ess",
    "t": "tee", "v": "uve vee vau", "w": "doublevee doubleu dablio", "x": "equis iks ixe xis ics",
    "y": "ypsilon ipsilon igriega igrec", "z": "zeta zee zed zett zede",
}  # fmt: skip
_OTHERS = {
    "a": "ay ah", "b": "be bi", "c": "ce ci see cee", "d": "de di", "e": "ee", "f": "fe",
    "g": "ge gi", "h": "ha", "i": "eye", "j": "ji", "k": "ka", "l": "el", "m": "em", "n": "en",
    "o": "oh", "p": "pe pi", "q": "cu qu ku", "r": "ere ar are", "s": "es", "t": "te ti",
    "u": "you yu", "v": "ve vu", "w": "we", "x": "ex", "y": "why ye wye", "z": "ze",
}  # fmt: skip
LETTER_OF = {
    name: letter
    for table in (_SURE, _OTHERS)
    for letter, names in table.items()
    for name in names.split()
}
"""The letters by their names."""
_SURE_NAMES = frozenset(name for names in _SURE.values() for name in names.split())
ONE_LETTER = rf"(?:{'|'.join(sorted(LETTER_OF, key=len, reverse=True))}|[a-z0-9])"
"""A letter by its name, or itself."""

_ROW = late(
    rf"(?<![a-z0-9@._+-]){ONE_LETTER}(?:[\s,;.-]{{1,2}}{ONE_LETTER}(?![a-z0-9])){{3,30}},?\s{{0,3}}(?=[\[({{<]?{SOME_AT})"
)
# 'Escríbeme a a eme be ...': the first letter is a word.
_TO_WHOM = re.compile(
    r"(?:escri\w+|manda\w*|envia\w*|ecri\w*|scriv\w*|mail|correo|palabras|lineas|mensajera|mensaje|postal)\sa\s$"
)
_LONGEST_VERB = 20
_EACH = re.compile(r"[a-z0-9]+")
_FEWEST_SURE = 2  # 'see you', but no 'jota' and no 'ene'
_NO_WORDS = _SURE_NAMES | {"ay", "cee", "ee", "eye", "wye"}  # of English, 'oh' and 'are' are
LETTER_NAME = (
    r"^\W?(?:bee|e(?:fe|ffe|ff|le|ll|me|mme|mm|ne|nne|nn|rre|rr|se|ss)|gee|hache|acca|aitch|jota|"
    r"ay|cee|ee|eye|wye|jay|jot|kay|pee|cue|tee|uve|vee|vau|equis|iks|ixe|xis|zeta|zee|zed|zett)\W?$"
)
"""What some word of such a row is, for `word_marks`."""


def spelled_by_names(lower: str, window: tuple[int, int]) -> Iterator[Change]:
    """The names in one piece, in a window of a folded, lower-case text."""
    for row in _ROW.finditer(lower, *window):
        start, names = row.start(), _EACH.findall(row.group())
        if _TO_WHOM.search(lower, max(0, start - _LONGEST_VERB), start + 2):
            start, names = start + 2, names[1:]
        if word := spelled(names):
            yield start, row.end(), f"{word} "


def spelled(names: Sequence[str]) -> str:
    """The word of a row of letters and their names; '' where those may be words of a sentence."""
    if sum(name in _NO_WORDS for name in names) < _FEWEST_SURE:
        return ""
    return "".join(LETTER_OF.get(name, name) for name in names)
